"""Nothing is kept of who is forgotten at that very moment."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.models import ImportRow
from bot.people import locks, notes
from bot.people.contacts import Contact
from bot.privacy import erasure
from bot.refusals import Gone
from bot.reminders import promises
from bot.team.members import Member
from tests.bot.address_books.books import FULL, bring_in, take_back
from tests.bot.plain_words import Team
from tests.bot.stored import as_text

A_WHILE = 0.5
"""Seconds in which somebody is read, and waited for until nobody else changes them."""
Doing = Callable[[Team, Member, Contact], object]


def note(team: Team, member: Member, contact: Contact) -> None:
    team.ask_for(lambda s: notes.note(s, contact, member, "Zither", is_shared=False))


def promise(team: Team, member: Member, contact: Contact) -> None:
    day = team.now.date().replace(month=12)
    team.ask_for(lambda s: promises.promise(s, member, contact.id, day, team.now, "Zither"))


@pytest.mark.parametrize("do", [note, promise])
def test_nothing_is_said_of_who_is_forgotten_at_that_moment(
    team: Team, mara: Member, anna: Contact, do: Doing
) -> None:
    with ThreadPoolExecutor(1) as threads:
        with team.transaction() as session:
            erasure.forget(session, mara, anna.id, team.now)
            session.flush()
            begun = threads.submit(do, team, mara, anna)
            time.sleep(A_WHILE)
        with pytest.raises(Gone):
            begun.result(timeout=30)
    assert "zither" not in as_text(team)


def test_who_is_forgotten_while_the_import_that_names_them_is_undone_waits_for_nobody(
    team: Team, mara: Member, anna: Contact
) -> None:
    imported = bring_in(team, mara, FULL)
    with team.transaction() as session:
        session.get_one(ImportRow, imported.import_id).file_name = "Anna Jansen.csv"
    with ThreadPoolExecutor(1) as threads:
        with team.transaction() as session:
            locks.contact(session, anna.id)
            begun = threads.submit(take_back, team, mara, imported.import_id)
            time.sleep(A_WHILE)
            erasure.forget(session, mara, anna.id, team.now)
        begun.result(timeout=30)
    assert "anna" not in as_text(team)
