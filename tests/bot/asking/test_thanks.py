"""After an answer, who asked is reminded to say thanks: once, and only while it stands."""

from datetime import timedelta

import pytest

from bot.ledger import reversals
from bot.ledger.entries import Response
from bot.nudges import acts, dismissals
from bot.nudges.shown import Nudge
from bot.nudges.shown_reminders import Suggestion, ToThank, ToThankForAnswer
from bot.people.contacts import Contact
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, GestureKind, Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team

NOTE = GestureKind.THANK_YOU_NOTE
DAY = timedelta(days=1)
ANSWERS = list(Answer)


def thanks(nudge: Nudge | None) -> list[Suggestion]:
    found = [] if nudge is None else nudge.suggestions
    return [one for one in found if one.purpose is Purpose.THANK]


def wait(team: Team, days: int = 1) -> list[Suggestion]:
    """What a nudge reminds of saying thanks for, so many days later."""
    return thanks(team.nudge(team.now + days * DAY))


def undo(team: Team, member: Member, response: Response) -> None:
    team.ask_for(lambda s: reversals.undo(s, member, response.id, team.now))


@pytest.mark.parametrize("answer", ANSWERS)
def test_an_answer_is_thanked_for_on_the_next_day(
    team: Team, mara: Member, anna: Contact, answer: Answer
) -> None:
    ask = team.ask(mara, anna, days_ago=4)
    answered = team.answer(mara, ask, answer, in_words="after the audit")
    (suggestion,) = wait(team)
    assert suggestion.about == ToThankForAnswer("tax return", answer)
    assert suggestion.reminder_id == answered.thanks_id
    assert team.entry(answered).thanks_id == answered.thanks_id


def test_who_asked_says_thanks_whoever_records_the_answer(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    answered = team.answer(ben, team.ask(mara, anna))
    assert answered.thanks_id is None
    nudge = team.nudge(team.now + DAY)
    assert nudge is not None
    assert nudge.member.id == mara.id
    assert len(thanks(nudge)) == 1


def test_who_asked_hears_in_the_next_message_of_what_a_colleague_noted(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    for name in ("Bram", "Carla", "Dirk"):
        team.answer(mara, team.ask(mara, team.meet(mara, name)))
    team.answer(ben, team.ask(mara, anna))
    (told,) = team.ask_for(lambda s: promises.all_to_come(s, mara))
    assert (told.contact_id, told.purpose) == (anna.id, Purpose.THANK)
    assert told.day == mara.today(team.now) + DAY
    (first, *_) = wait(team)
    assert (first.contact.name, first.promised_for) == (anna.name, None)


def test_a_colleagues_answer_that_was_taken_back_is_told_to_nobody(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    undo(team, ben, team.answer(ben, team.ask(mara, anna)))
    assert wait(team) == []


def test_what_is_closed_without_an_answer_is_not_thanked_for(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask(mara, anna, days_ago=7)
    nudged = Nudged(team, mara)
    assert nudged.click(dismissals.not_this_time).state is ReminderState.SKIPPED
    assert nudged.purposes_in(1) == []


def test_thanks_for_an_answer_wait_for_one_of_the_days_places(
    team: Team, mara: Member, anna: Contact
) -> None:
    for name in ("Bram", "Carla", "Dirk"):
        team.answer(mara, team.ask(mara, team.meet(mara, name)))
    team.answer(mara, team.ask(mara, anna))
    assert len(wait(team)) == 3
    assert len(wait(team, 2)) == 1


def test_an_answer_of_long_ago_is_not_thanked_for(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna, days_ago=30)
    assert team.answer(mara, ask, days_ago=15).thanks_id is None
    assert not wait(team)


def test_thanks_that_nobody_said_grow_old(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna, days_ago=90)
    team.answer(mara, ask, days_ago=14)
    assert len(wait(team, 16)) == 1
    assert not wait(team, 24)
    assert team.entry(ask).state is AskState.ANSWERED


def test_undoing_the_answer_takes_the_thanks_back(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna)
    undo(team, mara, team.answer(mara, ask, Answer.NO))
    assert not wait(team)
    answered = team.answer(mara, ask, Answer.YES)
    (suggestion,) = wait(team, 2)
    assert suggestion.about == ToThankForAnswer("tax return", Answer.YES)
    assert suggestion.reminder_id == answered.thanks_id


def test_undoing_the_ask_takes_the_thanks_back(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna)
    team.answer(mara, ask)
    team.ask_for(lambda s: reversals.undo(s, mara, ask.id, team.now))
    assert not wait(team)


def test_a_note_of_thanks_settles_it_whoever_sent_it(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    answered = team.answer(mara, team.ask(mara, anna, days_ago=4), days_ago=2)
    note = team.give(ben, anna, "a card", days_ago=1, kind=NOTE)
    assert team.entry(answered).thanks_id is None
    assert not wait(team)
    team.ask_for(lambda s: reversals.undo(s, ben, note.id, team.now))
    assert len(wait(team, 2)) == 1


@pytest.mark.parametrize(
    ("kind", "days_ago"), [(GestureKind.SMALL_GIFT, 0), (GestureKind.THANK_YOU_NOTE, 3)]
)
def test_another_gift_or_an_earlier_note_does_not(
    team: Team, mara: Member, anna: Contact, kind: GestureKind, days_ago: int
) -> None:
    team.answer(mara, team.ask(mara, anna, days_ago=4), days_ago=2)
    team.give(mara, anna, "a card", days_ago=days_ago, kind=kind)
    assert len(wait(team)) == 1


def test_an_answer_recorded_after_the_thanks_asks_for_no_more(
    team: Team, mara: Member, anna: Contact
) -> None:
    ask = team.ask(mara, anna, days_ago=4)
    team.give(mara, anna, "a card", kind=NOTE)
    assert team.answer(mara, ask, days_ago=1).thanks_id is None
    assert not wait(team)


def test_saying_thanks_is_a_note_like_any_other(team: Team, mara: Member, anna: Contact) -> None:
    team.answer(mara, team.ask(mara, anna))
    nudged = Nudged(team, mara)
    assert nudged.click(acts.done).state is ReminderState.DONE
    last = team.history(mara, anna).last_gesture
    assert last is not None
    assert last.kind is NOTE
    assert nudged.undo().state is ReminderState.OPEN


def test_thanks_are_said_once_for_an_ask(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna, days_ago=4)
    wrong = team.answer(mara, ask, Answer.NO)
    nudged = Nudged(team, mara)
    nudged.click(acts.done)
    undo(team, mara, wrong)
    assert team.answer(mara, ask, Answer.YES).thanks_id is None
    assert nudged.shown.state is ReminderState.DONE


def test_not_thanking_leaves_the_ask_answered(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna)
    answered = team.answer(mara, ask)
    nudged = Nudged(team, mara)
    assert nudged.click(dismissals.not_this_time).state is ReminderState.SKIPPED
    assert team.entry(ask).state is AskState.ANSWERED
    assert nudged.undo().state is ReminderState.OPEN
    assert team.entry(ask).state is AskState.ANSWERED
    assert team.entry(answered).thanks_id is not None


def test_thanks_taken_back_after_the_answer_was_wait_for_nothing(
    team: Team, mara: Member, anna: Contact
) -> None:
    answered = team.answer(mara, team.ask(mara, anna))
    nudged = Nudged(team, mara)
    nudged.click(acts.done)
    undo(team, mara, answered)
    assert nudged.undo().state is ReminderState.OVERTAKEN


@pytest.mark.parametrize("act", [acts.done, dismissals.not_this_time])
def test_thanks_for_what_was_not_received_after_all_wait_for_nothing(
    team: Team, mara: Member, anna: Contact, act: object
) -> None:
    received = team.receive(mara, anna)
    nudged = Nudged(team, mara)
    assert nudged.shown.about == ToThank("flowers")
    nudged.click(act)  # type: ignore[arg-type]
    team.ask_for(lambda s: reversals.undo(s, mara, received.id, team.now))
    assert nudged.undo().state is ReminderState.OVERTAKEN


def test_a_click_in_the_nudge_offers_the_thanks_beside_it(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask(mara, anna, days_ago=7)
    nudged = Nudged(team, mara)
    entry = nudged.click(acts.answered, Answer.YES).entry
    assert isinstance(entry, Response)
    assert entry.thanks_id is not None
    assert nudged.undo().entry is None
    assert nudged.purposes_in(1) == [Purpose.RESPONSE]
