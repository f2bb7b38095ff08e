"""Who is forgotten still counts in a campaign, but is asked for nothing, and named nowhere."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.models import CampaignContactRow, CampaignRow, HoldRow
from bot.people.contacts import Contact
from bot.privacy import erasure, exports
from bot.privacy.erasure import HasHistory
from bot.team.members import Member
from bot.vocabulary import CampaignState, NotDone
from tests.bot.campaigns.under_way import under_way
from tests.bot.plain_words import Team


@pytest.fixture
def bas(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bas Jansen", organisation="Jansen BV", email="bas@jansen.example")


def parts(team: Team) -> dict[int, tuple[int, NotDone | None, NotDone | None]]:
    """What is still to be done, by contact."""
    with team.transaction() as session:
        rows = session.exec(select(CampaignContactRow))
        return {row.contact_id: (row.arm, row.not_given, row.not_asked) for row in rows}


def forget(team: Team, member: Member, contact: Contact) -> None:
    team.ask_for(lambda s: erasure.forget(s, member, contact.id, team.now))


def test_what_was_to_be_done_is_gone_and_the_rows_stay(
    team: Team, mara: Member, anna: Contact, bas: Contact
) -> None:
    under_way(team, mara, "Tax tips", anna, bas)
    for one in (anna, bas):
        forget(team, mara, one)
    assert parts(team) == {
        anna.id: (0, None, NotDone.GONE),
        bas.id: (1, NotDone.GONE, NotDone.GONE),
    }
    assert team.ask_for(lambda s: s.exec(select(HoldRow)).all()) == []


def test_what_was_done_stays(team: Team, mara: Member, bas: Contact, anna: Contact) -> None:
    campaign_id = under_way(team, mara, "Tax tips", anna, bas)
    given, asked = team.give(mara, bas, days_ago=20), team.ask(mara, bas, days_ago=1)
    with team.transaction() as session:
        row = session.get_one(CampaignContactRow, (campaign_id, bas.id))
        row.gesture_id, row.ask_id = given.id.id, asked.id.id
    forget(team, mara, bas)
    assert parts(team)[bas.id] == (1, None, None)
    with team.transaction() as session:
        row = session.get_one(CampaignContactRow, (campaign_id, bas.id))
        assert (row.gesture_id, row.ask_id) == (given.id.id, asked.id.id)


def test_a_campaign_that_is_over_stays_as_it_is(team: Team, mara: Member, bas: Contact) -> None:
    under_way(team, mara, "Tax tips", bas, state=CampaignState.CLOSED)
    forget(team, mara, bas)
    assert parts(team)[bas.id] == (0, None, None)


@pytest.mark.parametrize(
    ("line", "is_left"),
    [
        ("Bas Jansen", False),
        ("bas jansen, Jansen BV", False),
        ("Jansen, Bas", False),
        ("Bas", False),
        ("Bas (Jansen BV)", False),
        ("bas@jansen.example", False),
        ("Bas de Vries", True),
        ("Jansen BV", False),
        ("Anna Bakker", True),
    ],
)
def test_no_list_names_them(
    team: Team, mara: Member, bas: Contact, line: str, is_left: bool
) -> None:
    campaign_id = under_way(team, mara, "Tax tips", bas)
    with team.transaction() as session:
        session.get_one(CampaignRow, campaign_id).listed = f"Kim Smit\n{line}\nLea"
    forget(team, mara, bas)
    listed = team.ask_for(lambda s: s.get_one(CampaignRow, campaign_id).listed)
    assert listed.splitlines() == ["Kim Smit", *([line] if is_left else []), "Lea"]


def test_lists_elsewhere_are_left_alone(
    team: Team, mara: Member, bas: Contact, elsewhere: Team, stranger: Member
) -> None:
    campaign_id = under_way(elsewhere, stranger, "Tax tips")
    with elsewhere.transaction() as session:
        session.get_one(CampaignRow, campaign_id).listed = "Bas Jansen"
    forget(team, mara, bas)
    assert team.ask_for(lambda s: s.get_one(CampaignRow, campaign_id).listed) == "Bas Jansen"


def test_who_takes_part_is_not_removed_without_a_word(
    team: Team, mara: Member, bas: Contact
) -> None:
    under_way(team, mara, "Tax tips", bas)
    assert isinstance(team.ask_for(lambda s: erasure.remove(s, mara, bas.id, team.now)), HasHistory)


@pytest.mark.parametrize("state", list(CampaignState)[1:])
def test_an_export_tells_the_campaign_and_the_group_once_it_is_over(
    team: Team, mara: Member, anna: Contact, bas: Contact, state: CampaignState
) -> None:
    campaign_id = under_way(team, mara, "Tax tips", anna, bas, state=state)
    given = team.give(mara, bas, days_ago=2)
    today = mara.today(team.now)
    with team.transaction() as session:
        row = session.get_one(CampaignContactRow, (campaign_id, bas.id))
        row.gesture_id, row.early_on = given.id.id, today
    with team.transaction() as session:
        listed = list(exports.each(session, exports.looked_after(session, mara)))
    (told,) = next(one.campaigns for one in listed if one.details.id == bas.id)
    assert (told.name, told.given_on, told.asked_on) == (
        "Tax tips",
        today - timedelta(days=2),
        None,
    )
    assert told.answered_early_on == today
    is_over = state in (CampaignState.CLOSED, CampaignState.STOPPED)
    assert told.group == (1 if is_over else None)
