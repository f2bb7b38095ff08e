"""Somebody of whom an address book tells is forgotten, or made one with another, as it comes in."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlmodel import Session

from bot.address_books.books import Row
from bot.address_books.tallies import Imported
from bot.models import ContactRow
from bot.people.contacts import Contact
from bot.privacy import erasure, merging
from bot.team.members import Member
from tests.bot.address_books.books import FULL, bring_in
from tests.bot.plain_words import Team
from tests.bot.stored import known

A_WHILE = 0.5
"""Seconds in which an import finds whom it tells of, and waits for who changes them."""


def bring_in_while(
    team: Team, mara: Member, row: Row, change: Callable[[Session], object]
) -> Imported:
    """What comes of it, where another transaction was the first to change who it tells of."""
    with ThreadPoolExecutor(1) as threads:
        with team.transaction() as session:
            change(session)
            session.flush()
            begun = threads.submit(bring_in, team, mara, row)
            time.sleep(A_WHILE)
        return begun.result(timeout=30)


def test_who_is_forgotten_meanwhile_is_somebody_new(
    team: Team, mara: Member, anna: Contact
) -> None:
    imported = bring_in_while(
        team, mara, FULL, lambda session: erasure.forget(session, mara, anna.id, team.now)
    )
    assert (imported.added, imported.updated) == (1, 0)


def test_who_is_one_with_another_meanwhile_is_known_as_that(
    team: Team, mara: Member, anna: Contact
) -> None:
    anneke = team.meet(mara, "Anneke Smit", email="anneke@example.com")
    row = replace(FULL, name="Anneke Smit", emails=("anneke@example.com",))
    imported = bring_in_while(
        team, mara, row, lambda session: merging.merge(session, mara, anna.id, anneke.id, team.now)
    )
    assert (imported.added, imported.updated) == (0, 1)
    assert (known(team, anna).role, known(team, anneke).role) == ("Baker", "")


def test_who_becomes_somebody_elses_alone_meanwhile_is_somebody_new(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    def hide(session: Session) -> None:
        row = session.get_one(ContactRow, anna.id)
        row.owner_id, row.is_private = ben.id, True

    imported = bring_in_while(team, mara, FULL, hide)
    assert (imported.added, imported.updated) == (1, 0)
    assert known(team, anna).role == ""
