"""Commands that wait for a choice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.ledger.cooling_off import CoolingOff
from bot.recording.outcomes import LetGo, Outcome, TooEarly, WhichAsk, WhichContact
from bot.vocabulary import Answer, Verb
from messages.recording import choices
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
        "answer of close ones": WhichContact(3, Verb.ANSWER, typed.name, (anna, bram), False),
        "answer of nobody": WhichContact(3, Verb.ANSWER, typed.name, (), False),
        "which ask": WhichAsk(3, anna, Answer.YES, asks),
        "one ask of many": WhichAsk(3, anna, Answer.NO, (asks[0],) * 30),
        "too early": TooEarly(3, anna, typed.words, TODAY, window, date(2026, 11, 16)),
    }
    for name, outcome in outcomes.items():
        yield Example(name, _draw(outcome), is_about=True)
    yield Example("let go", _draw(LetGo()))
    yield Example("settled", _draw(response(typed)), is_about=True)


def _draw(outcome: Outcome) -> Draw:
    return lambda texts: choices.drawn(reader(texts), outcome)
