"""Contacts that are removed: what is left of them, and what is not."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlmodel import Session

from bot.ledger import words
from bot.models import ContactRow, metadata
from bot.people import contacts, name_index, occasions
from bot.people.contacts import Contact
from bot.people.naming import Known, resolve
from bot.people.occasions import Yearly
from bot.privacy import erasure
from bot.privacy.erasure import HasHistory, Removed
from bot.recording.outcomes import WhichContact
from bot.refusals import LookedAfterBy
from bot.summaries import months
from bot.team.members import Member
from bot.vocabulary import OccasionKind, Verb
from tests.bot.plain_words import Team

EMAIL = "anna@example.com"
Way = Callable[[Session, Member, int, datetime], object]


@pytest.fixture
def zoe(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Zoe Xylophon", organisation="Xylophon AG", email=EMAIL)


def stored(team: Team) -> str:
    """All that the database holds, as text."""
    with team.transaction() as session:
        tables = [session.execute(select(table)).all() for table in metadata.sorted_tables]
        return str(tables).casefold()


def do(team: Team, member: Member, act: Way, contact: Contact) -> None:
    with team.transaction() as session:
        act(session, member, contact.id, team.now)


def is_found(team: Team, mara: Member, name: str) -> bool:
    return isinstance(team.ask_for(lambda s: resolve(s, mara, name)), Known)


def test_who_was_added_by_mistake_is_gone_at_once(team: Team, mara: Member, zoe: Contact) -> None:
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, Removed)
    assert (removed.contact.name, removed.email) == ("Zoe Xylophon", EMAIL)
    assert not is_found(team, mara, "Zoe")
    # The name of the company is nobody's own.
    assert "zoe" not in stored(team)
    assert EMAIL not in stored(team)


def test_about_whom_something_is_noted_that_is_asked_first(
    team: Team, mara: Member, zoe: Contact
) -> None:
    team.see(mara, zoe)
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)
    assert is_found(team, mara, "Zoe")


def test_a_birthday_is_something_noted(team: Team, mara: Member, zoe: Contact) -> None:
    today = team.now.date()
    team.ask_for(
        lambda s: occasions.keep(
            s, team.workspace_id, zoe.id, OccasionKind.BIRTHDAY, Yearly(3, 4), today
        )
    )
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)


def test_nobody_is_reminded_of_who_is_archived(team: Team, mara: Member, zoe: Contact) -> None:
    team.plan_ask(mara, zoe, in_days=1)
    team.ask_for(lambda s: erasure.put_away(s, mara, zoe.id, team.now))
    assert not is_found(team, mara, "Zoe")
    team.ask_for(name_index.add_missing)
    assert not is_found(team, mara, "Zoe")
    assert team.nudge(team.now + timedelta(days=1)) is None
    team.ask_for(lambda s: erasure.bring_back(s, mara, zoe.id, team.now))
    assert is_found(team, mara, "Zoe")
    assert team.nudge(team.now + timedelta(days=2)) is not None


def test_who_is_archived_counts_among_the_contacts_no_more(
    team: Team, mara: Member, zoe: Contact
) -> None:
    this_month = team.now.date().replace(day=1)
    team.ask_for(lambda s: erasure.put_away(s, mara, zoe.id, team.now))
    assert team.ask_for(lambda s: months.compute(s, team.workspace_id, this_month)).contacts == 0


def test_who_is_forgotten_leaves_counts_and_nothing_else(
    team: Team, mara: Member, zoe: Contact
) -> None:
    team.give(mara, zoe, "a zither for Zoe", days_ago=2)
    team.see(mara, zoe, "lunch with Zoe")
    team.ask(mara, zoe, "Zoe's review", days_ago=1)
    kept = team.type(mara, Verb.GIVE, "Zoey cake")
    assert isinstance(kept, WhichContact)
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    for word in ("zoe", "zither", "lunch", "review", EMAIL):
        assert word not in stored(team).replace("zoey", "")
    this_month = team.now.date().replace(day=1)
    summary = team.ask_for(lambda s: months.compute(s, team.workspace_id, this_month))
    assert (summary.given, summary.asks) == (1, 1)


def test_who_is_forgotten_is_not_brought_back(team: Team, mara: Member, zoe: Contact) -> None:
    team.see(mara, zoe)
    for act in (erasure.put_away, erasure.forget, erasure.bring_back, erasure.forget):
        do(team, mara, act, zoe)
    found = team.ask_for(lambda s: contacts.by_id(s, team.workspace_id, zoe.id))
    assert (found.is_archived, found.is_forgotten) == (True, True)
    assert team.nudge(team.now + timedelta(days=90)) is None


def test_a_colleagues_contact_is_theirs_to_remove(
    team: Team, mara: Member, ben: Member, zoe: Contact
) -> None:
    for act in (erasure.remove, erasure.put_away, erasure.bring_back, erasure.forget):
        with pytest.raises(LookedAfterBy) as refused:
            do(team, ben, act, zoe)
        assert (refused.value.name, refused.value.keeper) == (zoe.name, mara.name)
    with team.transaction() as session:
        row = session.get_one(ContactRow, zoe.id)
        assert (row.name, row.archived_on) == (zoe.name, None)


def test_words_that_were_never_said_are_not_forgotten(
    team: Team, mara: Member, zoe: Contact
) -> None:
    meeting = team.see(mara, zoe, "")
    team.ask_for(lambda s: words.forget(s, zoe.id))
    assert team.entry(meeting).words == ""
