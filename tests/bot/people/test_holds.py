"""A contact is held through a day, in one campaign at a time, whoever it became since."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from bot.people import contacts, holds
from bot.people.contacts import Contact, NewContact
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.campaigns.launched import CLOSES_AFTER
from tests.bot.campaigns.under_way import under_way
from tests.bot.plain_words import Team
from tests.bot.privacy.merged import merge, undo


@pytest.fixture
def bas(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bas Jansen")


@pytest.fixture
def today(team: Team, mara: Member) -> date:
    return mara.today(team.now)


def is_held(team: Team, contact: Contact, on: date) -> bool:
    found = team.ask_for(lambda s: s.execute(select(holds.is_held(contact.id, on))).scalar_one())
    told = team.ask_for(lambda s: holds.of_contact(s, contact.id, on))
    assert found is (told is not None)
    return bool(found)


def held_by(team: Team, contact: Contact) -> int | None:
    found = team.ask_for(lambda s: holds.of_contact(s, contact.id, team.now.date()))
    return None if found is None else found[0]


def is_in_campaign(team: Team, contact: Contact) -> bool:
    asked = select(holds.is_in_campaign(contact.id))
    return bool(team.ask_for(lambda s: s.execute(asked).scalar_one()))


def release(team: Team, campaign_id: int) -> None:
    team.ask_for(lambda s: holds.release(s, team.workspace_id, campaign_id))


def hold_until(team: Team, campaign_id: int, day: date) -> None:
    team.ask_for(lambda s: holds.hold_until(s, campaign_id, day))


def test_a_contact_is_held_through_the_last_day(
    team: Team, mara: Member, anna: Contact, bas: Contact, today: date
) -> None:
    campaign_id = under_way(team, mara, "Tax tips", anna)
    last = today + CLOSES_AFTER
    assert team.ask_for(lambda s: holds.of_contact(s, anna.id, last)) == (campaign_id, last)
    assert is_held(team, anna, last)
    assert not is_held(team, anna, last + timedelta(days=1))
    assert is_in_campaign(team, anna)
    assert not is_held(team, bas, today)
    assert not is_in_campaign(team, bas)


def test_nobody_is_in_two_campaigns(team: Team, mara: Member, anna: Contact, bas: Contact) -> None:
    under_way(team, mara, "Tax tips", anna)
    with pytest.raises(IntegrityError):
        under_way(team, mara, "Renewals", bas, anna)


def test_those_who_are_released_are_held_no_more(
    team: Team, mara: Member, anna: Contact, bas: Contact, today: date
) -> None:
    campaign_id = under_way(team, mara, "Tax tips", anna, bas)
    other = team.meet(mara, "Kim Jansen")
    under_way(team, mara, "Renewals", other)
    for _ in range(2):
        release(team, campaign_id)
        assert (is_held(team, anna, today), is_held(team, other, today)) == (False, True)
    assert not is_held(team, bas, today)
    assert not is_in_campaign(team, bas)


def test_the_last_day_moves(team: Team, mara: Member, anna: Contact, today: date) -> None:
    campaign_id = under_way(team, mara, "Tax tips", anna)
    hold_until(team, campaign_id, today + timedelta(days=60))
    assert is_held(team, anna, today + timedelta(days=60))


@pytest.mark.parametrize("is_kept", [True, False])
def test_who_was_merged_is_held_whichever_of_the_two_was(
    team: Team, mara: Member, anna: Contact, bas: Contact, today: date, is_kept: bool
) -> None:
    held, other = (anna, bas) if is_kept else (bas, anna)
    campaign_id = under_way(team, mara, "Tax tips", held)
    merged = merge(team, mara, anna, bas)
    assert merged.kept.id == anna.id
    assert is_held(team, anna, today)
    undo(team, mara, merged)
    assert (is_held(team, held, today), is_held(team, other, today)) == (True, False)
    merge(team, mara, anna, bas)
    hold_until(team, campaign_id, today + timedelta(days=60))
    assert is_held(team, anna, today + timedelta(days=60))
    release(team, campaign_id)
    assert not is_held(team, anna, today)


def test_a_release_changes_no_hold_of_another_workspace(
    team: Team, mara: Member, anna: Contact, elsewhere: Team, stranger: Member
) -> None:
    kept, gone = elsewhere.meet(stranger, "Kim"), elsewhere.meet(stranger, "Kim Smit")
    merge(elsewhere, stranger, kept, gone)
    theirs = under_way(elsewhere, stranger, "Renewals", gone)
    release(team, under_way(team, mara, "Tax tips", anna))
    assert held_by(elsewhere, gone) == theirs


@pytest.mark.parametrize("begun_days_ago", [3, -3])
def test_of_two_holds_the_longer_goes_first_and_the_other_is_inherited(
    team: Team, mara: Member, anna: Contact, bas: Contact, begun_days_ago: int
) -> None:
    tips = under_way(team, mara, "Tax tips", anna)
    renewals = under_way(team, mara, "Renewals", bas, begun_days_ago=begun_days_ago)
    longer, shorter = (tips, renewals) if begun_days_ago > 0 else (renewals, tips)
    merged = merge(team, mara, anna, bas)
    assert held_by(team, anna) == longer
    undo(team, mara, merged)
    assert (held_by(team, anna), held_by(team, bas)) == (tips, renewals)
    merge(team, mara, anna, bas)
    release(team, longer)
    assert held_by(team, anna) == shorter
    release(team, shorter)
    assert held_by(team, anna) is None


def test_who_was_merged_twice_is_held(
    team: Team, mara: Member, anna: Contact, bas: Contact, today: date
) -> None:
    campaign_id = under_way(team, mara, "Tax tips", bas)
    first = team.meet(mara, "A. Jansen")
    older = merge(team, mara, anna, bas)
    merge(team, mara, first, anna)
    kept = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert is_held(team, kept, today)
    undo(team, mara, older)
    assert is_held(team, bas, today)
    assert not is_held(team, kept, today)
    release(team, campaign_id)
    assert not is_held(team, bas, today)


def test_ten_thousand_are_held_and_released(
    team: Team, mara: Member, anna: Contact, today: date
) -> None:
    new = [NewContact(f"Client {n}", Audience.CLIENT) for n in range(10_000)]
    ids = team.ask_for(lambda s: contacts.add_many(s, mara, new, today))
    under_way(team, mara, "Tax tips", anna)
    other = under_way(team, mara, "Renewals")

    def hold(on: date) -> None:
        team.ask_for(lambda s: holds.hold(s, team.workspace_id, other, ids, on))

    hold(today)
    held = team.ask_for(lambda s: holds.of_contacts(s, ids, today))
    assert len(held) == len(ids)
    release(team, other)
    assert team.ask_for(lambda s: holds.of_contacts(s, ids, today)) == {}
    assert is_held(team, anna, today)
