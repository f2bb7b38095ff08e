"""Nudges: each purpose, each note on it, and what became of each reminder."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from bot.asking.later_asks import LaterAsk
from bot.ledger.entries import Entry
from bot.nudges.asking_again import AskAgain
from bot.nudges.choice import MOST_PROMISED
from bot.nudges.shown import Nudge
from bot.nudges.shown_reminders import (
    Suggestion,
    ToCheck,
    ToCongratulate,
    ToGive,
    ToRemember,
    ToThankForAnswer,
)
from bot.people.rhythm import Cadence
from bot.people.stand_ins import Colleague
from bot.vocabulary import (
    Answer,
    AskKind,
    AskState,
    Direction,
    GestureKind,
    LaterAskFate,
    OccasionKind,
    Purpose,
    ReminderState,
)
from messages.nudges import shown
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import (
    LAST_SPRING,
    TODAY,
    ask,
    contact,
    gesture,
    member,
    reader,
    response,
    suggestion,
    thank_you_note,
    to_give,
)
from tests.messages.examples.typed import PLAIN, Typed


def examples(typed: Typed) -> Iterator[Example]:
    def nudge(name: str, *suggestions: Suggestion) -> Example:
        value = Nudge(5, member(typed), TODAY, suggestions, None, None)
        return Example(name, _draw(value), is_about=True)

    give = suggestion(typed)
    for purpose in Purpose:
        yield nudge(f"open: {purpose}", suggestion(typed, purpose))
    giving = to_give(typed)
    two = replace(
        suggestion(PLAIN, number=2), about=replace(to_give(), last_response=(Answer.NO, 0))
    )
    three = replace(
        suggestion(PLAIN, Purpose.ASK, 3), contact=replace(contact(), organisation=None)
    )
    yield nudge("two people", give, two)
    yield nudge("three people", give, two, three)
    check = suggestion(typed, Purpose.RESPONSE)
    to_check = ToCheck(typed.words, LAST_SPRING)
    checks = [replace(check, reminder_id=number) for number in (1, 2, 3)]
    yield nudge("three answers of one person", *checks)
    late = replace(suggestion(typed, Purpose.REMIND), promised_for=TODAY - timedelta(days=1))
    promised = [
        replace(late, reminder_id=n, contact=contact(typed, n)) for n in range(MOST_PROMISED)
    ]
    yield nudge("as much as a nudge holds", *promised)
    for purpose in (Purpose.ASK, Purpose.GIVE):
        late = replace(suggestion(typed, purpose), promised_for=TODAY - timedelta(days=1))
        yield nudge(f"late: {purpose}", late)
    alone = replace(suggestion(typed, Purpose.REMIND), about=ToRemember(""))
    yield nudge("wished for without words", alone)
    red = replace(giving, days_since=70, is_red=True)
    yield nudge("beyond the maximum", replace(give, about=red))
    yield nudge("earlier than the ideal", replace(give, about=replace(giving, days_since=12)))
    again = replace(red, is_rescheduled=True)
    yield nudge("another rhythm, due all the same", replace(give, about=again))
    wide = replace(contact(typed), cadence=Cadence(45, 90), is_widened=True)
    yield nudge("a wider rhythm", replace(give, contact=wide))
    yield nudge("somebody else's contact", replace(give, is_yours=False))
    value = Nudge(5, member(typed), TODAY, (give,), None, None)
    for name, noted in (
        ("too many people", replace(value, fitting_days=45)),
        ("unused", replace(value, asks_to_stop=True)),
    ):
        yield Example(name, _draw(noted), is_about=True)
    yield from _asking_again(typed)
    stranger = ToGive(None, GestureKind.USEFUL_TIP)
    yield nudge("never met", replace(give, about=stranger))
    received = gesture(typed, Direction.RECEIVED, LAST_SPRING)
    lately = replace(giving, last_gesture=received, days_since=1)
    yield nudge("received last", replace(give, about=lately))
    for direction in Direction:
        not_taken = replace(gesture(typed, direction, LAST_SPRING), is_refused=True)
        about = replace(giving, last_gesture=not_taken)
        yield nudge(f"{direction} last, and refused", replace(give, about=about))
    note = replace(giving, last_gesture=thank_you_note(typed))
    yield nudge("a kind without words", replace(give, about=note))
    yield nudge("without an idea", replace(give, about=replace(giving, idea=None)))
    daily = replace(contact(typed), cadence=Cadence(1, 2))
    quick = replace(giving, last_response=(Answer.YES, 1))
    yield nudge("every day", replace(give, contact=daily, about=quick))
    for kind in GestureKind:
        yield nudge(f"idea: {kind}", replace(give, about=replace(stranger, idea=kind)))
    for yearly in OccasionKind:
        for days in (-1, 0, 2):
            own = "first order" if yearly is OccasionKind.OWN else ""
            occasion = ToCongratulate(yearly, TODAY + timedelta(days=days), None, own)
            told = replace(give, about=occasion)
            yield nudge(f"{yearly} in {days} days", told)
        for days in (3, 10):
            on = TODAY + timedelta(days=days)
            ahead = ToCongratulate(yearly, on, None, own, is_ahead=True)
            yield nudge(f"{yearly} {days} days ahead", replace(give, about=ahead))
        month = ToCongratulate(yearly, TODAY.replace(day=1), None, own, is_month=True)
        yield nudge(f"{yearly} this month", replace(give, about=month))
        soon = replace(month, on=TODAY + timedelta(days=10), is_ahead=True)
        yield nudge(f"{yearly} in a month that comes", replace(give, about=soon))
    for answer in Answer:
        thanks = ToThankForAnswer(typed.words, answer)
        yield nudge(f"thanks for an answer: {answer}", replace(give, about=thanks))
    closing = replace(to_check, closes_on=TODAY + timedelta(days=7))
    yield nudge("the last check", replace(check, about=closing))
    answered = replace(check, state=ReminderState.DONE)
    entry = replace(response(typed, Answer.OTHER), thanks_id=3)
    yield nudge("an answer to thank for", replace(answered, entry=entry))
    for purpose in Purpose:
        yield from _handled(typed, nudge, purpose)
    yield from _lent(typed, nudge)


def _draw(value: Nudge) -> Draw:
    return lambda texts: shown.drawn(reader(texts), value)


def _asking_again(typed: Typed) -> Iterator[Example]:
    """What may be asked again, and what became of that."""
    besides = replace(suggestion(PLAIN, Purpose.REMIND), contact=replace(contact(), name="Eva"))
    nudge = Nudge(5, member(typed), TODAY, (besides,), None, None)
    unanswered = ask(typed, AskState.UNANSWERED, LAST_SPRING)
    earlier = LaterAsk(unanswered, AskKind.OTHER, in_part=False, fits=True)
    in_part = replace(earlier, in_part=True)
    on = TODAY + timedelta(days=1)
    told = {
        "open": AskAgain(earlier),
        "open, in part": AskAgain(in_part),
        "cooling off by now": AskAgain(replace(earlier, first_day=TODAY + timedelta(days=9))),
        "too late": AskAgain(replace(earlier, fits=False)),
        "left": AskAgain(earlier, LaterAskFate.LEFT),
        "unwanted": AskAgain(earlier, LaterAskFate.UNWANTED),
        "planned": AskAgain(earlier, LaterAskFate.PLANNED, ask(typed, AskState.PLANNED, on)),
        "made": AskAgain(earlier, LaterAskFate.PLANNED, ask(typed, AskState.MADE, on)),
        "dropped": AskAgain(earlier, LaterAskFate.PLANNED, ask(typed, AskState.DROPPED, on)),
    }
    for name, again in told.items():
        yield Example(f"ask again: {name}", _draw(replace(nudge, ask_again=again)))


def _lent(typed: Typed, nudge: Callable[[str, Suggestion], Example]) -> Iterator[Example]:
    """What a member gets who stands in."""
    away = Colleague(typed.member, TODAY + timedelta(days=10))
    for purpose in (Purpose.OCCASION, Purpose.REMIND, Purpose.GIVE):
        lent = replace(suggestion(typed, purpose), for_whom=away, is_yours=False)
        yield nudge(f"for a colleague: {purpose}", lent)
    wanted = replace(suggestion(typed, Purpose.REMIND), for_whom=away, is_yours=False)
    yield nudge("for a colleague, without words", replace(wanted, about=ToRemember("")))
    yield nudge("for a colleague who is back", replace(wanted, for_whom=Colleague(typed.member)))
    yield nudge("back to a colleague", replace(wanted, back_to=away))


def _handled(
    typed: Typed, nudge: Callable[[str, Suggestion], Example], purpose: Purpose
) -> Iterator[Example]:
    reminder = suggestion(typed, purpose)
    entries: dict[Purpose, Entry | None] = {
        Purpose.GIVE: replace(thank_you_note(typed), day=TODAY),
        Purpose.THANK: replace(thank_you_note(typed), day=TODAY),
        Purpose.OCCASION: replace(thank_you_note(typed), day=TODAY),
        Purpose.ASK: ask(typed),
        Purpose.RESPONSE: response(typed, Answer.PARTLY),
        Purpose.REMIND: None,
    }
    put_off = replace(reminder, put_off_until=TODAY + timedelta(days=7))
    yield nudge(f"put off: {purpose}", put_off)
    done = replace(reminder, state=ReminderState.DONE)
    yield nudge(f"done: {purpose}", replace(done, entry=entries[purpose]))
    yield nudge(f"done elsewhere: {purpose}", done)
    yield nudge(f"skipped: {purpose}", replace(reminder, state=ReminderState.SKIPPED))
    given_away = replace(reminder, state=ReminderState.DISOWNED, is_yours=False)
    yield nudge(f"not theirs: {purpose}", given_away)
    yield nudge(f"handed over: {purpose}", replace(given_away, keeper=typed.member))
    yield nudge(f"theirs again: {purpose}", replace(given_away, is_yours=True))
    yield nudge(f"stopped: {purpose}", replace(reminder, state=ReminderState.STOPPED))
    yield nudge(f"rescheduled: {purpose}", replace(reminder, state=ReminderState.RESCHEDULED))
    yield nudge(f"overtaken: {purpose}", replace(reminder, state=ReminderState.OVERTAKEN))
