"""Commands that wait for a choice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Entry, EntryId
from bot.money import Money
from bot.people.contacts import Contact
from bot.recording.outcomes import (
    Doubtful,
    LetGo,
    NextTouch,
    Outcome,
    Progress,
    Reminded,
    StillOpen,
    Together,
    TooEarly,
    WhichAsk,
    WhichContact,
    WhichPlan,
    WithNext,
)
from bot.recording.statements import Doubt, Statement
from bot.reminders.promises import Promised
from bot.vocabulary import (
    Answer,
    AskedBack,
    AskState,
    Direction,
    EntryKind,
    GestureKind,
    ReminderState,
    Verb,
)
from messages import Message
from messages import outcomes as drawing
from messages.catalogue import Texts
from messages.recording import several_answers
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import (
    GIVEN_ON,
    LAST_SPRING,
    TODAY,
    ask,
    contact,
    gesture,
    reader,
    response,
)
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    anna, bram = contact(typed), replace(contact(number=2), name="Anna Bos", organisation=None)
    window = CoolingOff(gesture(typed), date(2026, 11, 14))
    asks = tuple(ask(typed, day=day, number=day.day) for day in (LAST_SPRING, GIVEN_ON))
    outcomes: dict[str, Outcome] = {
        "several fit": WhichContact(3, Verb.GIVE, typed.name, (anna, bram), True),
        "close ones": WhichContact(3, Verb.ASK, typed.name, (anna, bram), False),
        "more fit": WhichContact(3, Verb.GIVE, typed.name, (anna, bram), True, are_more=True),
        "unknown": WhichContact(3, Verb.GOT, typed.name, (), False),
        "archived": WhichContact(
            3, Verb.GOT, typed.name, (), False, archived=replace(anna, is_archived=True)
        ),
        "answer of close ones": WhichContact(3, Verb.ANSWER, typed.name, (anna, bram), False),
        "answer of nobody": WhichContact(3, Verb.ANSWER, typed.name, (), False),
        "which ask": WhichAsk(3, anna, Answer.YES, asks),
        "the only ask": WhichAsk(3, anna, Answer.YES, asks[:1]),
        "answered before": WhichAsk(
            3, anna, Answer.NO, (replace(asks[0], state=AskState.ANSWERED),)
        ),
        "one ask of many": WhichAsk(3, anna, Answer.NO, (asks[0],) * 30),
        "which plan": WhichPlan(3, anna, typed.words, asks),
        "too early": TooEarly(3, anna, typed.words, TODAY, window, date(2026, 11, 16)),
        "too early for one of several": TooEarly(
            3,
            anna,
            typed.words,
            TODAY,
            window,
            date(2026, 11, 16),
            progress=Progress((ask(typed, day=TODAY, number=9),), (typed.name, "Bo")),
        ),
        "too early for a deadline": TooEarly(
            3, anna, typed.words, TODAY, window, date(2026, 11, 16), needed_by=date(2026, 11, 6)
        ),
    }
    outcomes |= {f"doubtful: {doubt.about}": _doubtful(typed, doubt) for doubt in _doubts(typed)}
    of_three = Doubt(AskedBack.PEOPLE)
    outcomes["whom of three"] = Doubtful(
        3,
        Statement(Verb.GIVE, typed.words, doubts=(of_three,)),
        (typed.name, "Bo", "Cy"),
        of_three,
        TODAY,
    )
    of_all = Doubt(AskedBack.EVERYBODY, typed.name)
    whole = Statement(
        Verb.GIVE, typed.words, worth=Money(2500, "EUR"), doubts=(of_all,), is_one=True
    )
    outcomes["all at an organisation"] = Doubtful(
        3, whole, (typed.name, "Bo", "Cy"), of_all, TODAY, places=(0, 2, 3)
    )
    outcomes["one at an organisation"] = Doubtful(
        3, whole, (typed.name,), of_all, TODAY, places=(1,)
    )
    needed = Statement(
        Verb.ASK, typed.words, doubts=(Doubt(AskedBack.DAY),), needed_by=date(2026, 11, 20)
    )
    outcomes["ask with a deadline"] = Doubtful(
        3, needed, (typed.name,), needed.doubts[0], TODAY, is_known=True
    )
    no_date = Doubt(AskedBack.DAY, typed.words, is_no_date=True)
    outcomes["no such date"] = Doubtful(
        3, Statement(Verb.ASK, typed.words, doubts=(no_date,)), (typed.name,), no_date, TODAY
    )
    vague = Doubt(AskedBack.DAY, typed.words, (date(2026, 11, 9),), is_ahead=True, is_vague=True)
    outcomes["ask on no day yet"] = Doubtful(
        3, Statement(Verb.ASK, typed.words, doubts=(vague,)), (typed.name,), vague, TODAY
    )
    again = Statement(Verb.ASK, typed.words, doubts=(Doubt(AskedBack.AGAIN),))
    bidden = Statement(Verb.GIVE, typed.words, kind=GestureKind.THANK_YOU_NOTE)
    outcomes["thanks to say"] = Doubtful(
        3, bidden, (typed.name,), Doubt(AskedBack.MEANING), TODAY, is_known=True, thanks_id=5
    )
    declined = Statement(Verb.GOT, typed.words, is_refused=True)
    outcomes["whether it was refused"] = Doubtful(
        3, declined, (typed.name,), Doubt(AskedBack.MEANING), TODAY, is_known=True
    )
    what = Doubt(AskedBack.INTENT)
    outcomes["what happened after asks"] = Doubtful(
        3,
        Statement(Verb.GOT, typed.words, doubts=(what,)),
        (typed.name,),
        what,
        TODAY,
        likely_asks=asks[:1],
        other_asks=asks[1:],
    )
    outcomes["ask noted again"] = Doubtful(3, again, (typed.name,), again.doubts[0], TODAY)
    outcomes["ask planned again"] = Doubtful(
        3,
        again,
        (typed.name,),
        again.doubts[0],
        TODAY,
        planned=asks[:1],
        move_to=date(2026, 11, 20),
    )
    other_words = Statement(Verb.ANSWER, typed.words, doubts=(Doubt(AskedBack.MEANING),))
    outcomes["answer in other words"] = Doubtful(
        3, other_words, (typed.name,), other_words.doubts[0], TODAY
    )
    outcomes |= dict(_together(typed))
    for name, outcome in outcomes.items():
        yield Example(name, _draw(outcome), is_about=True)
    outcomes = dict(_with_next(typed, anna, bram))
    for name, outcome in outcomes.items():
        yield Example(name, _draw(outcome), is_about=True)
    reminded = Reminded(anna, Promised(7, anna.id, date(2026, 11, 16), typed.words))
    yield Example("reminded of instead", _draw(reminded), is_about=True)
    yield Example("several answers that are not sure", several_answers.unsure)
    yield Example("others are awaited", lambda texts: _awaited(texts, typed), is_about=True)
    yield Example("let go", _draw(LetGo()))
    yield Example("still open", _draw(StillOpen()))
    yield Example("settled", _draw(response(typed)), is_about=True)


def _doubts(typed: Typed) -> Iterator[Doubt]:
    """Each with all that there may be to choose from."""
    for about in AskedBack:
        sums = Money(1500, "EUR"), Money(125_000, "CHF"), Money(900, None)
        yield Doubt(about, typed.words, (GIVEN_ON, LAST_SPRING), sums)


def _doubtful(typed: Typed, doubt: Doubt) -> Doubtful:
    worth = None if doubt.about is AskedBack.MONEY else Money(1500, "EUR")
    day = None if doubt.about is AskedBack.AGAIN else GIVEN_ON
    said = Statement(Verb.GIVE, typed.words, day, worth=worth, doubts=(doubt,))
    return Doubtful(3, said, (typed.name, "Anna Bos"), doubt, day or TODAY, places=(0, 1))


def _with_next(typed: Typed, anna: Contact, bram: Contact) -> Iterator[tuple[str, Outcome]]:
    """What was logged with the next touch, as it is promised, and what may become of that."""
    one = Together(3, (gesture(typed),))
    day = date(2027, 3, 3)
    touches = [
        NextTouch(who, Promised(7, who.id, day, typed.words, date(2027, 2, 28)), state)
        for state in (ReminderState.OPEN, ReminderState.SKIPPED, ReminderState.DONE)
        for who in (anna, bram)
    ]
    yield "the next touch is promised", WithNext(one, tuple(touches[:1]))
    yield "that of several", WithNext(one, tuple(touches[:2]))
    yield "whatever became of it", WithNext(one, tuple(touches))
    yield "the next touch has no day", WithNext(one, (), (anna,))


def _together(typed: Typed) -> Iterator[tuple[str, Outcome]]:
    bram = replace(contact(number=2), name="Anna Bos")

    def with_bram(entry: Entry, **changed: Any) -> Together:
        return Together(3, (entry, replace(entry, contact=bram, **changed)))

    given, got = gesture(typed), gesture(typed, Direction.RECEIVED)
    yield "given together", with_bram(given)
    yield "got together", with_bram(replace(got, thanks_on=date(2026, 11, 5)))
    yield "given to each something", with_bram(given, worth=Money(1500, "EUR"))
    share = Money(1250, "EUR")
    for one in (replace(given, worth=share), replace(got, worth=share)):
        another = EntryId(EntryKind.GESTURE, 99)
        yield f"one present {one.direction}", with_bram(one, id=another, present_id=one.id.id)
    yield "asked together", with_bram(ask(typed))
    yield "planned for some, asked of others", with_bram(ask(typed), state=AskState.PLANNED)
    yield "answered together", with_bram(response(typed))
    yield "taken back together", with_bram(replace(given, reversed=True), reversed=True)


def _awaited(texts: Texts, typed: Typed) -> Message:
    shown = drawing.drawn(reader(texts), response(typed))
    return several_answers.waiting(texts, [typed.name, "Anna Bos"], shown)


def _draw(outcome: Outcome) -> Draw:
    return lambda texts: drawing.drawn(reader(texts), outcome)
