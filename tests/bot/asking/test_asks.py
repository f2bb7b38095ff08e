"""Asks: made, planned, answered, let rest; a fact is recorded whatever it says about us."""

from datetime import date, timedelta

import pytest

from bot.asking import asks
from bot.ledger import reversals
from bot.nudges.shown_reminders import ToAsk, ToCheck
from bot.people import contacts
from bot.people.contacts import Contact
from bot.refusals import (
    AnswerMissing,
    DateInFuture,
    DateTooFarOff,
    DateTooLongAgo,
    Gone,
    NoOpenAsk,
)
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, GestureKind
from tests.bot.plain_words import Team

TODAY = date(2026, 11, 3)


def test_an_ask_that_was_made_restarts_the_clock(team: Team, mara: Member, anna: Contact) -> None:
    entry = team.ask(mara, anna)
    assert (entry.state, entry.day, entry.words) == (AskState.MADE, TODAY, "tax return")
    again = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert again.last_touch_on == TODAY


@pytest.mark.parametrize(
    ("asked_days_ago", "given_days_ago", "inside"),
    [(0, 0, True), (0, 9, True), (0, 10, False), (5, 14, True), (5, 15, False), (5, 4, False)],
)
def test_an_ask_inside_the_window_is_recorded_and_marked(
    team: Team, mara: Member, anna: Contact, asked_days_ago: int, given_days_ago: int, inside: bool
) -> None:
    team.give(mara, anna, days_ago=given_days_ago)
    assert team.ask(mara, anna, days_ago=asked_days_ago).inside_window is inside


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(TODAY + timedelta(days=1), DateInFuture), (date(1990, 1, 1), DateTooLongAgo)],
)
def test_an_ask_is_a_fact_with_a_date_that_makes_sense(
    team: Team, mara: Member, anna: Contact, day: date, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal), team.transaction() as session:
        asks.make(session, mara, anna, "tax return", day, team.now)


def test_a_planned_ask_is_reminded_of_on_its_day(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna, days_ago=20)
    team.plan_ask(mara, anna, in_days=2)
    assert team.nudge(team.now + timedelta(days=1)) is None
    nudge = team.nudge(team.now + timedelta(days=2))
    assert nudge is not None
    (suggestion,) = nudge.suggestions
    assert suggestion.about == ToAsk("tax return")


@pytest.mark.parametrize(("in_days", "fits"), [(366, True), (367, False), (3652, False)])
def test_a_plan_lies_within_a_year(
    team: Team, mara: Member, anna: Contact, in_days: int, fits: bool
) -> None:
    if fits:
        assert team.plan_ask(mara, anna, in_days=in_days).state is AskState.PLANNED
    else:
        with pytest.raises(DateTooFarOff):
            team.plan_ask(mara, anna, in_days=in_days)


def test_a_week_after_an_ask_the_member_is_asked_about_the_response(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask(mara, anna)
    assert [team.nudge(team.now + timedelta(days=n)) for n in range(1, 7)] == [None] * 6
    nudge = team.nudge(team.now + timedelta(days=7))
    assert nudge is not None
    (suggestion,) = nudge.suggestions
    assert suggestion.about == ToCheck("tax return", TODAY)


def test_an_answer_closes_the_ask_and_its_reminder(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna, days_ago=4)
    response = team.answer(mara, ask, Answer.PARTLY)
    assert (response.answer, response.day, response.words) == (Answer.PARTLY, TODAY, "tax return")
    team.give(mara, anna, "a card", kind=GestureKind.THANK_YOU_NOTE)
    assert team.nudge(team.now + timedelta(days=7)) is None
    assert team.history(mara, anna).last_response == (Answer.PARTLY, 4)
    with pytest.raises(NoOpenAsk):
        team.answer(mara, ask)


@pytest.mark.parametrize(("days_ago", "refusal"), [(-1, DateInFuture), (2000, DateTooLongAgo)])
def test_an_answer_has_a_date_that_makes_sense(
    team: Team, mara: Member, anna: Contact, days_ago: int, refusal: type[Exception]
) -> None:
    ask = team.ask(mara, anna)
    with pytest.raises(refusal):
        team.answer(mara, ask, days_ago=days_ago)


def test_a_colleague_may_record_the_answer(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    ask = team.ask(mara, anna)
    assert team.answer(ben, ask).answer is Answer.YES


def test_nobody_answers_what_was_asked_of_somebody_else(
    team: Team, mara: Member, anna: Contact
) -> None:
    ask = team.ask(mara, team.meet(mara, "Bram"))
    with pytest.raises(Gone):
        team.ask_for(lambda s: asks.answer(s, mara, anna, ask.id.id, Answer.YES, TODAY, team.now))


def test_an_ask_that_was_left_unanswered_can_still_be_answered(
    team: Team, mara: Member, anna: Contact
) -> None:
    ask = team.ask(mara, anna)
    with team.transaction() as session:
        asks.leave_unanswered(session, ask.id.id)
    assert team.entry(ask).state is AskState.UNANSWERED
    assert team.answer(mara, ask).answer is Answer.YES


def test_open_asks_are_listed_oldest_first(team: Team, mara: Member, anna: Contact) -> None:
    newer, older = team.ask(mara, anna, "b", days_ago=1), team.ask(mara, anna, "a", days_ago=9)
    answered = team.ask(mara, anna, "c", days_ago=5)
    team.answer(mara, answered)
    team.plan_ask(mara, anna, "d", in_days=5)
    listed = team.ask_for(lambda s: asks.open_asks(s, anna))
    assert [entry.id for entry in listed] == [older.id, newer.id]


def test_nothing_is_open_before_the_first_ask(team: Team, mara: Member, anna: Contact) -> None:
    with pytest.raises(NoOpenAsk) as refused:
        team.ask_for(lambda s: asks.open_asks(s, anna))
    assert refused.value.name == "Anna Jansen"
    assert team.history(mara, anna).last_response is None


def test_an_answer_that_is_something_else_keeps_its_words(
    team: Team, mara: Member, anna: Contact
) -> None:
    ask = team.ask(mara, anna, days_ago=4)
    with pytest.raises(AnswerMissing):
        team.answer(mara, ask, Answer.OTHER)
    answered = team.answer(mara, ask, Answer.OTHER, in_words="only after the audit")
    assert (answered.answer, answered.said) == (Answer.OTHER, "only after the audit")
    assert answered.words == "tax return"
    assert team.entry(answered).said == "only after the audit"


@pytest.mark.parametrize(("days_ago", "is_late"), [(21, False), (22, True)])
def test_an_answer_after_three_weeks_is_late(
    team: Team, mara: Member, anna: Contact, days_ago: int, is_late: bool
) -> None:
    ask = team.ask(mara, anna, days_ago=days_ago)
    answered = team.answer(mara, ask)
    assert answered.is_late is is_late
    assert team.entry(answered).is_late is is_late


def test_an_answer_to_what_was_closed_as_unanswered_is_late(
    team: Team, mara: Member, anna: Contact
) -> None:
    ask = team.ask(mara, anna, days_ago=4)
    team.ask_for(lambda session: asks.leave_unanswered(session, ask.id.id))
    assert team.answer(mara, ask).is_late


def test_the_last_response_is_the_latest_that_stands(
    team: Team, mara: Member, anna: Contact
) -> None:
    first, second = team.ask(mara, anna, days_ago=9), team.ask(mara, anna, days_ago=8)
    team.answer(mara, first, Answer.YES, days_ago=5)
    late = team.answer(mara, second, Answer.NO, days_ago=2)
    assert team.history(mara, anna).last_response == (Answer.NO, 6)
    team.ask_for(lambda s: reversals.undo(s, mara, late.id, team.now))
    assert team.history(mara, anna).last_response == (Answer.YES, 4)


def test_a_response_taken_back_and_given_again_counts_as_it_is_now(
    team: Team, mara: Member, anna: Contact
) -> None:
    ask = team.ask(mara, anna, days_ago=9)
    wrong = team.answer(mara, ask, Answer.NO, days_ago=1)
    team.ask_for(lambda s: reversals.undo(s, mara, wrong.id, team.now))
    team.answer(mara, ask, Answer.YES, days_ago=3)
    assert team.history(mara, anna).last_response == (Answer.YES, 6)
