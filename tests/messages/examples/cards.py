"""A person as shown, and the question whose card is wanted."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.cards.shown import Card, Noted
from bot.people.choice import Which
from bot.vocabulary import Answer, AskState, Audience, Direction
from messages.cards import shown
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import (
    LAST_SPRING,
    TODAY,
    ask,
    contact,
    gesture,
    meeting,
    reader,
    response,
    thank_you_note,
)
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    anna = contact(typed)
    bram = replace(contact(number=2), name="Anna Bos", organisation=None)
    cards = {
        "card": _full(typed),
        "card of a colleague's contact": _of_a_colleague(typed),
        "card without history": _new(typed),
        "card of nobody's contact": replace(
            _new(typed),
            contact=replace(anna, last_touch_on=date(2026, 10, 20), audience=Audience.PARTNER),
            owner=None,
            is_yours=False,
            due_on=None,
        ),
    }
    for name, card in cards.items():
        yield Example(name, _draw(card), is_about=True)
    for name, which in {
        "whose card": Which(typed.name, (anna, bram), True, are_more=True),
        "somebody like it": Which(typed.name, (anna,), False),
        "nobody like it": Which(typed.name, (), False),
    }.items():
        yield Example(name, _ask(which), is_about=True)


def _full(typed: Typed) -> Card:
    lately = (
        Noted(gesture(typed), None, is_told=True),
        Noted(response(typed), None, is_told=True),
        Noted(response(typed, Answer.NO), typed.member, is_told=True),
        Noted(gesture(typed, Direction.RECEIVED, LAST_SPRING), typed.member, is_told=True),
        Noted(thank_you_note(typed), None, is_told=True),
        Noted(meeting(typed), None, is_told=True),
        Noted(replace(meeting(typed), words=""), typed.member, is_told=True),
    )
    asks = (
        Noted(ask(typed, day=LAST_SPRING), None, is_told=True),
        Noted(ask(typed, AskState.PLANNED, date(2026, 11, 12)), typed.member, is_told=True),
    )
    return Card(
        contact(typed), typed.member, True, lately, asks, date(2026, 11, 12), date(2026, 12, 4)
    )


def _of_a_colleague(typed: Typed) -> Card:
    hidden = replace(response(typed, Answer.PARTLY), words="")
    lately = (Noted(hidden, typed.member, is_told=False),)
    of_today = replace(contact(typed), last_touch_on=TODAY, audience=Audience.STAFF)
    return Card(of_today, typed.member, False, lately, (), None, TODAY)


def _new(typed: Typed) -> Card:
    new = replace(contact(typed), last_touch_on=None)
    return Card(new, typed.member, True, (), (), None, TODAY)


def _draw(card: Card) -> Draw:
    return lambda texts: shown.drawn(reader(texts), card)


def _ask(which: Which) -> Draw:
    return lambda texts: shown.which(reader(texts), which)
