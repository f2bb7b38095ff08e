"""Who is archived and was named is kept up with again, unless that is a colleague's to say."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import select

from bot.models import MemberRow, NameWordRow
from bot.people import changes
from bot.people.contacts import Contact
from bot.privacy import erasure
from bot.recording import archived
from bot.refusals import LookedAfterBy
from bot.team.members import Member
from bot.vocabulary import Passage
from tests.bot.plain_words import Team

A_WHILE = 0.5
"""Seconds in which somebody is read, and waited for until nobody else changes them."""


@pytest.fixture
def away(team: Team, mara: Member, anna: Contact) -> Contact:
    """Anna, who is archived."""
    team.ask_for(lambda s: erasure.put_away(s, mara, anna.id, team.now))
    return anna


def bring_back(team: Team, member: Member, contact: Contact) -> Contact:
    return team.ask_for(lambda s: archived.bring_back(s, member, contact.id, team.now))


def test_it_is_told_among_the_changes(team: Team, mara: Member, away: Contact) -> None:
    for _ in range(2):
        assert not bring_back(team, mara, away).is_archived
    made = team.ask_for(lambda s: changes.of(s, team.workspace_id, away.id))
    assert [one.field for one in made] == [Passage.BROUGHT_BACK, Passage.ARCHIVED]
    assert made[0].member_id == mara.id


def test_a_colleagues_contact_is_theirs_to_bring_back(
    team: Team, mara: Member, ben: Member, away: Contact
) -> None:
    with pytest.raises(LookedAfterBy):
        bring_back(team, ben, away)


def test_whom_somebody_left_behind_anybody_brings_back(
    team: Team, mara: Member, ben: Member, away: Contact
) -> None:
    with team.transaction() as session:
        session.get_one(MemberRow, mara.id).is_active = False
    assert not bring_back(team, ben, away).is_archived


def test_who_is_forgotten_meanwhile_stays_so(team: Team, mara: Member, away: Contact) -> None:
    with ThreadPoolExecutor(1) as threads:
        with team.transaction() as session:
            erasure.forget(session, mara, away.id, team.now)
            session.flush()
            begun = threads.submit(bring_back, team, mara, away)
            time.sleep(A_WHILE)
        assert begun.result(timeout=30).is_forgotten
    with team.transaction() as session:
        assert session.exec(select(NameWordRow.word)).all() == []
