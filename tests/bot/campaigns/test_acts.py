"""What an owner does in a campaign's message: once, and only what is theirs to do."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from threading import Barrier

import pytest
from sqlmodel import Session, select

from bot.campaigns import acts, batches
from bot.campaigns.batches import RowState
from bot.models import AskRow, ContactRow, GestureRow
from bot.people.contacts import Contact
from bot.refusals import (
    AskInsideWindow,
    CampaignOver,
    DateNotAhead,
    DateTooFarOff,
    Gone,
    Refusal,
    WithAColleague,
)
from bot.team.members import Member
from bot.vocabulary import (
    AskState,
    CampaignState,
    EntryKind,
    GestureKind,
    NotDone,
    Step,
)
from tests.bot.campaigns.in_front import Told
from tests.bot.campaigns.launched import NOTHING, TIPS, Launched, launched
from tests.bot.plain_words import Team

DAY = timedelta(days=1)
WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
TO_ASK = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


@pytest.fixture
def bram(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bram")


@pytest.fixture
def campaign(team: Team, mara: Member, anna: Contact, bram: Contact) -> Launched:
    return launched(team, mara, [anna, bram])


@pytest.fixture
def to_give(team: Team, mara: Member, campaign: Launched) -> Told:
    return Told(team, mara, campaign, WEDNESDAY)


@pytest.fixture
def to_ask(team: Team, mara: Member, campaign: Launched) -> Told:
    return Told(team, mara, campaign, TO_ASK)


def test_a_message_tells_of_everybody_and_of_the_campaign(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    cato = team.meet(mara, "Cato")
    campaign = launched(team, mara, [anna, bram, cato], (NOTHING, TIPS))
    shown = Told(team, mara, campaign, WEDNESDAY).shown
    assert [row.contact.id for row in shown.rows] == [bram.id]
    (row,) = shown.rows
    assert row.state is RowState.OPEN
    assert row.arm is not None
    assert row.arm.gift is not None
    assert row.arm.gift.words == "five tips"
    assert (shown.held, shown.later, shown.most_a_day) == (2, 0, 10)
    assert (shown.step, shown.day, shown.until) == (
        Step.GIVE,
        date(2026, 11, 4),
        date(2026, 11, 10),
    )
    assert (shown.planner, shown.plan.name, shown.state) == (
        mara.name,
        "Tax returns",
        CampaignState.RUNNING,
    )


def test_those_who_come_later_are_counted(team: Team, mara: Member, ben: Member) -> None:
    theirs = [team.meet(mara, f"Client {n:02}") for n in range(13)]
    campaign = launched(team, mara, [*theirs, team.meet(ben, "Dina")])
    assert Told(team, mara, campaign, WEDNESDAY).shown.later == 3


def test_a_message_is_its_members(
    team: Team, mara: Member, ben: Member, stranger: Member, to_give: Told
) -> None:
    for other in (ben, stranger):
        with team.transaction() as session, pytest.raises(Gone):
            batches.show(session, other, to_give.id, WEDNESDAY)
    with team.transaction() as session:
        found = batches.show_all(session, stranger.workspace_id, [to_give.id], WEDNESDAY)
    assert found == {}


def test_giving_is_logged_once_as_planned(
    team: Team, anna: Contact, bram: Contact, to_give: Told
) -> None:
    first = to_give.gave(anna, sent_words="Hello Anna", sent_because="a joke")
    again = to_give.gave(anna)
    assert first == again
    assert (first.state, to_give.row(bram).state) == (RowState.DONE, RowState.OPEN)
    with team.transaction() as session:
        (gesture,) = session.exec(select(GestureRow)).all()
        assert gesture.id == first.entry_id
        assert (gesture.kind, gesture.words) == (GestureKind.USEFUL_TIP, "five tips")
        assert (gesture.sent_words, gesture.sent_because) == ("Hello Anna", "a joke")


def test_what_is_taken_back_is_open_again_and_can_be_given_again(
    anna: Contact, to_give: Told
) -> None:
    to_give.undoes(EntryKind.GESTURE, to_give.gave(anna).entry_id)
    assert to_give.row(anna).state is RowState.OPEN
    assert to_give.gave(anna).state is RowState.DONE


def test_asking_is_recorded_once_and_can_be_taken_back(
    team: Team, anna: Contact, to_ask: Told
) -> None:
    first = to_ask.asked(anna, sent_because="a joke")
    assert to_ask.asked(anna) == first
    assert first.state is RowState.DONE
    with team.transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        assert (ask.words, ask.state, ask.made_on) == (
            "the tax return",
            AskState.MADE,
            TO_ASK.date(),
        )
        assert ask.sent_because == "a joke"
    to_ask.undoes(EntryKind.ASK, first.entry_id)
    assert to_ask.row(anna).state is RowState.OPEN
    assert to_ask.asked(anna).state is RowState.DONE


def test_who_cools_off_since_is_not_asked(team: Team, mara: Member, to_ask: Told) -> None:
    anna = to_ask.shown.rows[0].contact
    team.give(mara, anna, at=TO_ASK)
    row = to_ask.row(anna)
    assert (row.state, row.fits_on) == (RowState.COOLS_OFF, TO_ASK.date() + 10 * DAY)
    with pytest.raises(AskInsideWindow):
        to_ask.asked(anna)
    with team.transaction() as session:
        assert acts.all_done(session, mara, to_ask.id, TO_ASK) == 1
    assert to_ask.row(anna).state is RowState.COOLS_OFF


def test_all_at_once_are_done_once(team: Team, mara: Member, to_give: Told, anna: Contact) -> None:
    to_give.skips(anna)
    for number in (1, 0):
        with team.transaction() as session:
            assert acts.all_done(session, mara, to_give.id, WEDNESDAY) == number


def test_a_skip_stands_until_it_is_taken_back(anna: Contact, to_give: Told) -> None:
    skipped = to_give.skips(anna)
    assert (skipped.state, skipped.why_not) == (RowState.NOT_DONE, NotDone.SKIPPED)
    assert to_give.gave(anna).state is RowState.NOT_DONE
    assert to_give.opens_again(anna).state is RowState.OPEN


def test_who_did_it_by_themselves_is_not_given_anything_for_it(
    anna: Contact, campaign: Launched, to_give: Told
) -> None:
    early = to_give.answered_early(anna)
    assert (early.state, early.why_not) == (RowState.NOT_DONE, NotDone.ANSWERED_EARLY)
    row = campaign.contact(anna)
    assert (row.early_on, row.not_asked) == (WEDNESDAY.date(), NotDone.ANSWERED_EARLY)
    assert to_give.opens_again(anna).state is RowState.OPEN
    row = campaign.contact(anna)
    assert (row.early_on, row.not_asked, row.not_given) == (None, None, None)


def test_who_was_given_it_may_still_do_it_by_themselves(
    anna: Contact, campaign: Launched, to_give: Told
) -> None:
    to_give.gave(anna)
    assert to_give.answered_early(anna).state is RowState.DONE
    assert campaign.contact(anna).early_on == WEDNESDAY.date()


def test_an_old_message_says_who_moved(team: Team, anna: Contact, to_give: Told) -> None:
    to_give.tick(WEDNESDAY + DAY)
    assert to_give.row(anna).state is RowState.MOVED
    # It is in another message of theirs: what they say of it is as true as there.
    assert to_give.gave(anna).state is RowState.DONE


def test_what_a_colleague_has_by_now_is_theirs(
    team: Team, mara: Member, ben: Member, anna: Contact, to_give: Told
) -> None:
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).owner_id = ben.id
    to_give.tick(WEDNESDAY + DAY)
    with pytest.raises(WithAColleague):
        to_give.gave(anna)
    with team.transaction() as session, pytest.raises(WithAColleague):
        acts.gave(session, ben, to_give.id, anna.id, WEDNESDAY)


@pytest.mark.parametrize("state", [CampaignState.STOPPED, CampaignState.CLOSED])
def test_nothing_is_done_in_one_that_is_over(
    team: Team, mara: Member, anna: Contact, campaign: Launched, to_give: Told, state: CampaignState
) -> None:
    campaign.change(state=state)
    clicks: list[Callable[[Session], object]] = [
        lambda s: acts.gave(s, mara, to_give.id, anna.id, WEDNESDAY),
        lambda s: acts.all_done(s, mara, to_give.id, WEDNESDAY),
        lambda s: acts.skip(s, mara, to_give.id, anna.id),
        lambda s: acts.open_again(s, mara, to_give.id, anna.id),
        lambda s: acts.answered_early(s, mara, to_give.id, anna.id, WEDNESDAY),
        lambda s: acts.change_pace(s, mara, to_give.id, WEDNESDAY, most_a_day=3),
    ]
    for click in clicks:
        with team.transaction() as session, pytest.raises(CampaignOver):
            click(session)
    assert to_give.row(anna).state is RowState.OPEN


def test_one_that_paused_still_takes_what_was_done(
    anna: Contact, campaign: Launched, to_give: Told
) -> None:
    campaign.change(state=CampaignState.PAUSED)
    assert to_give.gave(anna).state is RowState.DONE


def test_clicks_for_others_and_other_steps_are_gone(
    team: Team, mara: Member, stranger: Member, anna: Contact, to_give: Told
) -> None:
    other = team.meet(mara, "Cato")
    clicks: list[Callable[[Session], object]] = [
        lambda s: acts.gave(s, mara, to_give.id, other.id, WEDNESDAY),
        lambda s: acts.asked(s, mara, to_give.id, anna.id, WEDNESDAY),
        lambda s: acts.gave(s, stranger, to_give.id, anna.id, WEDNESDAY),
        lambda s: acts.gave(s, mara, 10_000, anna.id, WEDNESDAY),
    ]
    for click in clicks:
        with team.transaction() as session, pytest.raises(Gone):
            click(session)


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(date(2026, 11, 4), DateNotAhead), (date(2026, 11, 11), DateTooFarOff)],
)
def test_a_pace_is_for_days_of_the_step(
    team: Team, mara: Member, to_give: Told, day: date, refusal: type[Refusal]
) -> None:
    with team.transaction() as session, pytest.raises(refusal):
        acts.change_pace(session, mara, to_give.id, WEDNESDAY, not_before=day)


def test_two_clicks_at_one_moment_are_one(
    team: Team, mara: Member, anna: Contact, bram: Contact, to_give: Told
) -> None:
    gate = Barrier(4)

    def click(number: int) -> None:
        gate.wait(timeout=10)
        with team.transaction() as session:
            if number % 2:
                acts.all_done(session, mara, to_give.id, WEDNESDAY)
            else:
                acts.gave(session, mara, to_give.id, anna.id, WEDNESDAY)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(click, range(4)))
    with team.transaction() as session:
        given = session.exec(select(GestureRow.contact_id)).all()
    assert sorted(given) == [anna.id, bram.id]
