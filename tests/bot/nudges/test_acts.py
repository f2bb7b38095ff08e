"""What clicks on a reminder do: each counts once, and each can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session

from bot.asking import asks, plans
from bot.ledger import standing_gestures
from bot.ledger.entries import Ask, Gesture, Response
from bot.nudges import acts, dismissals
from bot.people.contacts import Contact
from bot.refusals import AskInsideWindow, Gone, NotYours
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Direction, GestureKind, Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team, giving

TOMORROW = date(2026, 11, 4)
Click = Callable[[Session, Member, int, datetime], object]
CLICKS: dict[str, Click] = {
    "done": acts.done,
    "tomorrow": acts.tomorrow,
    "later": acts.later,
    "not this time": dismissals.not_this_time,
    "undo": acts.undo,
    "write in German": lambda s, member, id_, now: acts.write_in(s, member, id_, "de", now),
    "answered": lambda s, member, id_, now: acts.answered(s, member, id_, Answer.YES, now),
}


def test_done_gives_what_was_suggested(to_give: Nudged) -> None:
    idea = giving(to_give.shown).idea
    shown = to_give.click(acts.done)
    assert shown.state is ReminderState.DONE
    assert isinstance(shown.entry, Gesture)
    assert (shown.entry.direction, shown.entry.kind) == (Direction.GIVEN, idea)
    assert shown.entry.day == TOMORROW


def test_done_says_thanks_with_a_note(to_thank: Nudged) -> None:
    shown = to_thank.click(acts.done)
    assert isinstance(shown.entry, Gesture)
    assert shown.entry.kind is GestureKind.THANK_YOU_NOTE


def test_done_makes_the_planned_ask(to_ask: Nudged) -> None:
    shown = to_ask.click(acts.done)
    assert isinstance(shown.entry, Ask)
    assert (shown.entry.state, shown.entry.day) == (AskState.MADE, TOMORROW)
    assert to_ask.purposes_in(7) == [Purpose.RESPONSE]


@pytest.mark.parametrize("act", [acts.done, acts.sent])
def test_to_ask_for_an_answer_is_nothing_to_give(to_check: Nudged, act: Click) -> None:
    with pytest.raises(Gone):
        to_check.click(act)
    assert to_check.shown.state is ReminderState.OPEN


def test_an_answer_is_recorded(to_check: Nudged) -> None:
    shown = to_check.click(acts.answered, Answer.YES)
    assert isinstance(shown.entry, Response)
    assert (shown.entry.answer, shown.entry.day) == (Answer.YES, TOMORROW)


@pytest.mark.parametrize(
    ("nudged", "click"),
    [("to_give", "done"), ("to_thank", "done"), ("to_ask", "done"), ("to_check", "answered")],
    indirect=["nudged"],
)
def test_done_undo_and_done_again(nudged: Nudged, click: str) -> None:
    before = nudged.shown
    first = nudged.click(CLICKS[click])
    assert nudged.click(CLICKS[click]) == first
    assert nudged.undo() == before
    assert nudged.undo() == before
    again = nudged.click(CLICKS[click])
    assert again.state is ReminderState.DONE
    assert again.entry is not None


@pytest.mark.parametrize("click", ["tomorrow", "later", "not this time"])
def test_put_off_or_skipped_and_back_again(nudged: Nudged, click: str) -> None:
    before = nudged.shown
    first = nudged.click(CLICKS[click])
    assert first != before
    assert nudged.click(CLICKS[click]) == first
    assert nudged.undo() == before
    assert nudged.undo() == before


@pytest.mark.parametrize("nudged", ["to_give", "to_thank"], indirect=True)
def test_a_second_undo_leaves_the_week_of_rest_alone(nudged: Nudged) -> None:
    nudged.click(acts.done)
    nudged.undo()
    nudged.undo()
    assert nudged.purposes_in(1) == []


def test_a_reminder_that_something_else_overtook_stays_so(
    team: Team, mara: Member, ben: Member, anna: Contact, to_give: Nudged
) -> None:
    team.give(ben, anna)
    shown = to_give.shown
    assert shown.state is ReminderState.OVERTAKEN
    for click in ("done", "later", "not this time", "write in German", "undo"):
        assert to_give.click(CLICKS[click]) == shown


def test_undo_when_another_reminder_has_taken_its_place(
    team: Team, mara: Member, anna: Contact, to_give: Nudged
) -> None:
    to_give.click(dismissals.not_this_time)
    assert any(to_give.purposes_in(days) for days in range(30, 50))
    assert to_give.undo().state is ReminderState.SKIPPED


@pytest.mark.parametrize("click", CLICKS)
def test_a_colleague_cannot_click(nudged: Nudged, ben: Member, click: str) -> None:
    before = nudged.shown
    with pytest.raises(NotYours):
        nudged.click(CLICKS[click], member=ben)
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
    assert to_check.click(acts.answered, Answer.YES) == shown
    with pytest.raises(NotYours):
        to_check.undo()


def test_drafts_are_in_the_language_chosen_from_then_on(nudged: Nudged) -> None:
    assert nudged.shown.contact.language is None
    assert nudged.click(acts.write_in, "de").contact.language == "de"


def test_a_reminder_that_was_left_changes_no_language(nudged: Nudged) -> None:
    left = nudged.click(dismissals.not_this_time)
    assert nudged.click(acts.write_in, "de") == left


def test_a_draft_for_a_reminder_that_was_left_is_in_the_language_chosen(nudged: Nudged) -> None:
    left = nudged.click(dismissals.not_this_time)
    draft = nudged.team.ask_for(
        lambda s: acts.write_in(s, nudged.member, left.reminder_id, "de", nudged.at)
    )
    assert draft == replace(left, contact=replace(left.contact, language="de"))


@pytest.mark.parametrize("before", ["open", "skipped", "overtaken", "sent"])
def test_what_was_sent_is_logged_once_whatever_became_of_the_reminder(
    team: Team, mara: Member, anna: Contact, to_give: Nudged, before: str
) -> None:
    given = 0
    if before == "skipped":
        to_give.click(dismissals.not_this_time)
    elif before == "overtaken":
        team.give(mara, anna, at=to_give.at)
        given = 1
    for _ in range(2 if before == "sent" else 1):
        to_give.click(acts.sent)
    gestures = team.ask_for(lambda s: s.exec(standing_gestures.given(anna.id)).all())
    assert len(gestures) == given + 1
    assert to_give.shown.entry is not None
    assert to_give.undo().entry is None


def test_an_ask_that_is_put_off_is_planned_for_that_day(
    team: Team, mara: Member, to_ask: Nudged
) -> None:
    anna = to_ask.shown.contact
    (plan,) = team.ask_for(lambda s: plans.of_member(s, mara, anna))
    before, until = plan.day, plan.day + timedelta(days=7)
    to_ask.click(acts.put_off, until)
    assert team.entry(plan).day == until
    to_ask.undo()
    assert team.entry(plan).day == before


def test_an_ask_is_not_put_off_to_a_day_inside_the_window(
    team: Team, mara: Member, to_ask: Nudged
) -> None:
    team.give(mara, to_ask.shown.contact, at=to_ask.at)
    with pytest.raises(AskInsideWindow):
        to_ask.click(acts.tomorrow)


def test_what_was_put_off_comes_back_outside_the_window(
    team: Team, mara: Member, to_ask: Nudged
) -> None:
    anna = to_ask.shown.contact
    (plan,) = team.ask_for(lambda s: plans.of_member(s, mara, anna))
    to_ask.click(acts.later)
    team.give(mara, to_ask.shown.contact, at=to_ask.at)
    to_ask.undo()
    stands = team.entry(plan)
    assert stands.day >= to_ask.at.date() + timedelta(days=10)
    assert stands.put_off_from == to_ask.at.date()
