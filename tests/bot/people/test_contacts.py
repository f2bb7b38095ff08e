"""Contacts: their first names, their organisations, and their clocks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from bot.models import ContactRow
from bot.people import contacts
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Team


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Anna Jansen", "Anna"),
        ("🎉 Party", "🎉 Party"),
        ("<!channel> & Söhne", "<!channel>"),
    ],
)
def test_first_name(team: Team, mara: Member, name: str, first: str) -> None:
    assert team.meet(mara, name).first_name == first


def test_contacts_of_one_organisation_share_it(team: Team, mara: Member) -> None:
    anna = team.meet(mara, "Anna", organisation="Bakkerij Jansen")
    bram = team.meet(mara, "Bram", Audience.PARTNER, organisation="Bakkerij Jansen")
    assert anna.organisation == bram.organisation == "Bakkerij Jansen"
    with team.transaction() as session:
        rows = [session.get_one(ContactRow, contact.id) for contact in (anna, bram)]
        assert rows[0].organisation_id == rows[1].organisation_id


def test_an_organisation_that_cannot_be_added_is_not_tried_for_ever(
    team: Team, mara: Member
) -> None:
    """As where the workspace has just been erased."""
    with pytest.raises(IntegrityError):
        team.meet(replace(mara, workspace_id=999), "Anna", organisation="Bakkerij Jansen")


def test_the_clock_restarts_at_the_last_touch_whoever_made_it(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    team.give(ben, anna, days_ago=3)
    team.give(mara, anna, days_ago=40)
    again = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert again.last_touch_on == mara.today(team.now) - timedelta(days=3)


def test_a_contact_is_red_from_the_day_after_the_maximum(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=60)
    due = team.now.date() - timedelta(days=60 - anna.cadence.maximum_days)
    assert due == date(2026, 11, 3)
    known = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert known.red_on == due + timedelta(days=1)


def test_another_workspace_is_given_none_of_our_contacts(
    team: Team, elsewhere: Team, mara: Member, stranger: Member
) -> None:
    ours, theirs = team.meet(mara, "Anna Jansen"), elsewhere.meet(stranger, "Bram Vos")
    asked_for = [ours.id, theirs.id]
    found = team.ask_for(lambda s: contacts.by_ids(s, mara, asked_for))
    assert found == {ours.id: ours}
