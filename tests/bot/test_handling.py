"""What clicks on a reminder do: each counts once, and each can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session

from bot import asks, handling, ideas, leaving, ledger
from bot.contacts import Contact
from bot.members import Member
from bot.refusals import DateNotAhead, DateTooFarOff, Gone, NotYours
from bot.suggestions import Suggestion
from bot.vocabulary import (
    Answer,
    AskState,
    Direction,
    EntryKind,
    GestureKind,
    Purpose,
    ReminderState,
)
from tests.bot.conftest import Team

TOMORROW = date(2026, 11, 4)
Click = Callable[[Session, Member, int, datetime], object]
CLICKS: dict[str, Click] = {
    "done": handling.done,
    "tomorrow": handling.tomorrow,
    "later": handling.later,
    "not this time": leaving.not_this_time,
    "undo": handling.undo,
    "write in German": lambda s, member, id_, now: handling.write_in(s, member, id_, "de", now),
    "answered": lambda s, member, id_, now: handling.answered(s, member, id_, Answer.YES, now),
}
# Some tests ask for their fixtures by name, and pytest has to know beforehand which database.
pytestmark = pytest.mark.usefixtures("engine")


@pytest.fixture
def morning(team: Team) -> datetime:
    """When the nudge of these stories comes: Wednesday at nine."""
    return team.now + timedelta(days=1)


class Nudged:
    """A member with the nudge in front of them."""

    def __init__(self, team: Team, member: Member, at: datetime) -> None:
        nudge = team.nudge(at)
        assert nudge is not None
        self._team, self._member, self._nudge_id = team, member, nudge.id
        self.at = at

    def click(self, name: str, member: Member | None = None) -> Suggestion:
        """What the first reminder shows after a click."""
        reminder_id = self.shown.reminder_id
        with self._team.transaction() as session:
            CLICKS[name](session, member or self._member, reminder_id, self.at)
        return self.shown

    def put_off(self, until: date) -> Suggestion:
        reminder_id = self.shown.reminder_id
        with self._team.transaction() as session:
            handling.put_off(session, self._member, reminder_id, until, self.at)
        return self.shown

    def another(self, shown: GestureKind) -> Suggestion:
        reminder_id = self.shown.reminder_id
        with self._team.transaction() as session:
            handling.another_idea(session, self._member, reminder_id, shown, self.at)
        return self.shown

    def write_in(self, language: str) -> Suggestion:
        reminder_id = self.shown.reminder_id
        with self._team.transaction() as session:
            return handling.write_in(session, self._member, reminder_id, language, self.at)

    @property
    def shown(self) -> Suggestion:
        return self._team.show(self._nudge_id, self.at).suggestions[0]

    def nudge_in(self, days: int) -> list[Purpose]:
        """What a nudge so many days later is about."""
        nudge = self._team.nudge(self.at + timedelta(days=days))
        return [] if nudge is None else [shown.purpose for shown in nudge.suggestions]


@pytest.fixture
def to_give(team: Team, mara: Member, anna: Contact, morning: datetime) -> Nudged:
    return Nudged(team, mara, morning)


@pytest.fixture
def to_thank(team: Team, mara: Member, anna: Contact, morning: datetime) -> Nudged:
    team.receive(mara, anna)
    return Nudged(team, mara, morning)


@pytest.fixture
def to_ask(team: Team, mara: Member, anna: Contact, morning: datetime) -> Nudged:
    team.give(mara, anna, days_ago=20)
    team.plan_ask(mara, anna, in_days=1)
    return Nudged(team, mara, morning)


@pytest.fixture
def to_check(team: Team, mara: Member, anna: Contact, morning: datetime) -> Nudged:
    team.ask(mara, anna, days_ago=6)
    return Nudged(team, mara, morning)


@pytest.fixture(params=["to_give", "to_thank", "to_ask", "to_check"])
def nudged(request: pytest.FixtureRequest) -> Nudged:
    """A reminder of each purpose."""
    chosen: Nudged = request.getfixturevalue(request.param)
    return chosen


def test_done_gives_what_was_suggested(to_give: Nudged) -> None:
    idea = to_give.shown.idea
    shown = to_give.click("done")
    assert shown.state is ReminderState.DONE
    assert shown.outcome is not None
    assert (shown.outcome.direction, shown.outcome.kind) == (Direction.GIVEN, idea)
    assert shown.outcome.day == TOMORROW


def test_done_says_thanks_with_a_note(to_thank: Nudged) -> None:
    shown = to_thank.click("done")
    assert shown.outcome is not None
    assert shown.outcome.kind is GestureKind.THANK_YOU_NOTE


def test_done_makes_the_planned_ask(to_ask: Nudged) -> None:
    shown = to_ask.click("done")
    assert shown.outcome is not None
    assert (shown.outcome.ask_state, shown.outcome.day) == (AskState.MADE, TOMORROW)
    assert to_ask.nudge_in(7) == [Purpose.RESPONSE]


def test_an_answer_is_recorded(to_check: Nudged) -> None:
    shown = to_check.click("answered")
    assert shown.outcome is not None
    assert (shown.outcome.answer, shown.outcome.day) == (Answer.YES, TOMORROW)
    assert shown.last_response == (Answer.YES, 7)


HANDLED = [("to_give", "done"), ("to_thank", "done"), ("to_ask", "done"), ("to_check", "answered")]


@pytest.mark.parametrize(("purpose", "click"), HANDLED)
def test_done_undo_and_done_again(request: pytest.FixtureRequest, purpose: str, click: str) -> None:
    nudged: Nudged = request.getfixturevalue(purpose)
    before = nudged.shown
    first = nudged.click(click)
    assert nudged.click(click) == first
    assert nudged.click("undo") == before
    assert nudged.click("undo") == before
    again = nudged.click(click)
    assert again.state is ReminderState.DONE
    assert again.outcome is not None


@pytest.mark.parametrize("click", ["tomorrow", "later", "not this time"])
def test_put_off_or_skipped_and_back_again(nudged: Nudged, click: str) -> None:
    before = nudged.shown
    first = nudged.click(click)
    assert first != before
    assert nudged.click(click) == first
    assert nudged.click("undo") == before
    assert nudged.click("undo") == before


def test_later_is_in_a_week(nudged: Nudged) -> None:
    purpose = nudged.shown.purpose
    shown = nudged.click("later")
    assert shown.put_off_until == TOMORROW + timedelta(days=7)
    assert [nudged.nudge_in(days) for days in (1, 2, 5, 6)] == [[]] * 4
    assert nudged.nudge_in(7) == [purpose]


def test_undo_of_later_is_for_the_next_nudge(nudged: Nudged) -> None:
    purpose = nudged.shown.purpose
    nudged.click("later")
    nudged.click("undo")
    assert nudged.nudge_in(1) == [purpose]


@pytest.mark.parametrize("purpose", ["to_give", "to_thank"])
def test_a_second_undo_leaves_the_week_of_rest_alone(
    request: pytest.FixtureRequest, purpose: str
) -> None:
    nudged: Nudged = request.getfixturevalue(purpose)
    for click in ("done", "undo", "undo"):
        nudged.click(click)
    assert nudged.nudge_in(1) == []


@pytest.mark.parametrize(
    ("days", "until"), [(1, date(2026, 11, 5)), (3, date(2026, 11, 9)), (366, date(2027, 11, 5))]
)
def test_put_off_until_a_working_day(nudged: Nudged, days: int, until: date) -> None:
    assert nudged.put_off(TOMORROW + timedelta(days=days)).put_off_until == until


@pytest.mark.parametrize(
    ("days", "refusal"), [(-1, DateNotAhead), (0, DateNotAhead), (367, DateTooFarOff)]
)
def test_put_off_only_to_a_day_within_a_year(
    nudged: Nudged, days: int, refusal: type[Exception]
) -> None:
    before = nudged.shown
    with pytest.raises(refusal):
        nudged.put_off(TOMORROW + timedelta(days=days))
    assert nudged.shown == before


def test_drafts_are_in_the_language_chosen_from_then_on(nudged: Nudged) -> None:
    assert nudged.shown.contact.language is None
    assert nudged.click("write in German").contact.language == "de"


def test_a_reminder_that_was_left_changes_no_language(nudged: Nudged) -> None:
    left = nudged.click("not this time")
    assert nudged.click("write in German") == left


def test_a_draft_for_a_reminder_that_was_left_is_in_the_language_chosen(nudged: Nudged) -> None:
    left = nudged.click("not this time")
    assert nudged.write_in("de") == replace(left, contact=replace(left.contact, language="de"))


def test_another_idea_comes_once_for_each_idea_shown(to_give: Nudged) -> None:
    first = to_give.shown.idea
    assert first is not None
    second = to_give.another(first).idea
    assert second is not None
    assert to_give.another(first).idea is second
    seen = [first]
    while second not in seen:
        seen.append(second)
        second = to_give.another(second).idea
        assert second is not None
    assert second is first
    assert len(seen) > 5
    assert not ideas.PRICED & set(seen)


def test_another_idea_is_what_done_gives(to_give: Nudged) -> None:
    assert to_give.shown.idea is not None
    other = to_give.another(to_give.shown.idea).idea
    outcome = to_give.click("done").outcome
    assert outcome is not None
    assert outcome.kind is other


def test_not_this_time_waits_for_the_next_interval(to_give: Nudged) -> None:
    assert to_give.click("not this time").state is ReminderState.SKIPPED
    assert [to_give.nudge_in(days) for days in range(1, 30)] == [[]] * 29
    later = [to_give.nudge_in(days) for days in range(30, 50)]
    assert [Purpose.GIVE] in later


@pytest.mark.parametrize(
    ("purpose", "state"), [("to_ask", AskState.DROPPED), ("to_check", AskState.UNANSWERED)]
)
def test_not_this_time_closes_the_ask(
    request: pytest.FixtureRequest, team: Team, purpose: str, state: AskState
) -> None:
    nudged: Nudged = request.getfixturevalue(purpose)
    nudged.click("not this time")
    entry = team.ask_for(
        lambda s: ledger.entry(s, team.workspace_id, ledger.EntryId(EntryKind.ASK, 1))
    )
    assert entry.ask_state is state


def test_a_reminder_that_something_else_overtook_stays_so(
    team: Team, mara: Member, ben: Member, anna: Contact, to_give: Nudged
) -> None:
    team.give(ben, anna)
    shown = to_give.shown
    assert shown.state is ReminderState.OVERTAKEN
    for click in ("done", "later", "not this time", "write in German", "undo"):
        assert to_give.click(click) == shown


def test_undo_when_another_reminder_has_taken_its_place(
    team: Team, mara: Member, anna: Contact, to_give: Nudged
) -> None:
    to_give.click("not this time")
    assert any(to_give.nudge_in(days) for days in range(30, 50))
    assert to_give.click("undo").state is ReminderState.SKIPPED


@pytest.mark.parametrize("click", CLICKS)
def test_a_colleague_cannot_click(nudged: Nudged, ben: Member, click: str) -> None:
    before = nudged.shown
    with pytest.raises(NotYours):
        nudged.click(click, ben)
    assert nudged.shown == before


@pytest.mark.parametrize("click", CLICKS)
def test_a_reminder_that_never_was_is_gone(team: Team, mara: Member, click: str) -> None:
    with pytest.raises(Gone), team.transaction() as session:
        CLICKS[click](session, mara, 404, team.now)


def test_a_colleagues_answer_closes_the_check(
    team: Team, mara: Member, ben: Member, anna: Contact, to_check: Nudged
) -> None:
    (ask,) = team.ask_for(lambda s: asks.open_asks(s, anna))
    team.answer(ben, ask)
    shown = to_check.shown
    assert shown.state is ReminderState.DONE
    assert to_check.click("answered") == shown
    with pytest.raises(NotYours):
        to_check.click("undo")


@pytest.mark.parametrize("before", ["open", "skipped", "overtaken", "sent"])
def test_what_was_sent_is_logged_once_whatever_became_of_the_reminder(
    team: Team, mara: Member, anna: Contact, to_give: Nudged, before: str
) -> None:
    reminder_id = to_give.shown.reminder_id
    given = 0
    if before == "skipped":
        to_give.click("not this time")
    elif before == "overtaken":
        team.give(mara, anna, at=to_give.at)
        given = 1
    for _ in range(2 if before == "sent" else 1):
        with team.transaction() as session:
            handling.sent(session, mara, reminder_id, to_give.at)
    gestures = team.ask_for(
        lambda s: ledger.standing_gestures(s, anna.id, Direction.GIVEN, limit=9)
    )
    assert len(gestures) == given + 1
    assert to_give.shown.outcome is not None
    to_give.click("undo")
    assert to_give.shown.outcome is None
