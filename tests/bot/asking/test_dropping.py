"""Asks to several people, which are dropped and taken up again at once."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from bot.asking import asks, dropping
from bot.models import AskRow
from bot.people import locks
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskState
from tests.bot.plain_words import Team

A_WHILE = 0.5
"""Seconds in which a contact is waited for."""
Doing = Callable[[Session, Member, Sequence[int], Team], object]


def drop(session: Session, member: Member, ask_ids: Sequence[int], team: Team) -> object:
    return dropping.drop_all(session, member, ask_ids, team.now)


def take_up(session: Session, member: Member, ask_ids: Sequence[int], team: Team) -> object:
    return dropping.take_up_all(session, member, ask_ids, member.today(team.now))


def _states(team: Team) -> list[AskState]:
    rows = select(AskRow).order_by(col(AskRow.id))
    return team.ask_for(lambda s: [one.state for one in s.exec(rows)])


@pytest.fixture
def others(team: Team, mara: Member, anna: Contact) -> Contact:
    """A contact who came after Anna, with a plan before hers."""
    tom = team.meet(mara, "Tom Bakker")
    for one in (tom, anna):
        _plan(team, mara, one)
    return tom


def _plan(team: Team, member: Member, contact: Contact) -> None:
    day = member.today(team.now) + timedelta(days=10)
    team.ask_for(lambda s: asks.plan(s, member, contact, "a review", day, team.now))


def _ids(team: Team) -> list[int]:
    rows = select(AskRow.id).order_by(col(AskRow.id))
    return team.ask_for(lambda s: [one for one in s.exec(rows) if one is not None])


def test_all_are_dropped_and_taken_up_again(team: Team, mara: Member, others: Contact) -> None:
    ids = _ids(team)
    done = team.ask_for(lambda s: dropping.drop_all(s, mara, ids, team.now))
    assert [one.id.id for one in done] == ids
    assert _states(team) == [AskState.DROPPED, AskState.DROPPED]
    team.ask_for(lambda s: take_up(s, mara, ids, team))
    assert _states(team) == [AskState.PLANNED, AskState.PLANNED]


@pytest.mark.parametrize("do", [drop, take_up])
def test_whoever_changes_the_same_contacts_in_their_order_waits_for_nobody(
    team: Team, mara: Member, anna: Contact, others: Contact, do: Doing
) -> None:
    ids = _ids(team)
    with ThreadPoolExecutor(1) as threads:
        with team.transaction() as session:
            locks.contact(session, anna.id)
            begun = threads.submit(lambda: team.ask_for(lambda s: do(s, mara, ids, team)))
            time.sleep(A_WHILE)
            locks.contact(session, others.id)
        begun.result(timeout=30)
