"""What came of "undo" where the last thing done was no entry."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.address_books.undoing import Undoable
from bot.cards.rhythms import FIELD
from bot.giving.tip_changes import Done
from bot.giving.tips import Tip
from bot.people.changes import Change
from bot.people.households import AsBefore
from bot.privacy.changed_back import PutBack
from bot.privacy.deeds import (
    Allowed,
    BroughtBack,
    Changing,
    HandingOver,
    Importing,
    Lasting,
    Merging,
    NotAdded,
    TakenBack,
    TipAsBefore,
    Tipping,
)
from bot.privacy.merging import Merged
from bot.reminders.past_hand_overs import Latest
from bot.vocabulary import ContactField, Passage, TipDeed
from messages import deeds
from tests.messages.examples import hand_overs, ideas
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import contact, reader
from tests.messages.examples.typed import Typed

_AT = datetime(2026, 11, 3, 9, tzinfo=UTC)


def examples(typed: Typed) -> Iterator[Example]:
    anna, other = contact(typed), contact(typed, 2)
    given = replace(hand_overs.told(typed), is_over=True)
    about: dict[str, TakenBack] = {
        "brought back": BroughtBack(anna),
        "not added": NotAdded(anna.name),
        "changed back": PutBack(anna, (ContactField.ROLE, FIELD)),
        "changed back in part": PutBack(anna, (ContactField.ROLE,), (ContactField.EMAILS,)),
        "changed back but for what is over": PutBack(
            anna, (ContactField.ROLE,), unsuitable=(ContactField.NEGOTIATES_UNTIL,)
        ),
        **{f"allowed again: {one.id}": Allowed(anna, one) for one in ideas.left_out()},
        "a household again": AsBefore((anna, other), are_one=True),
        "a household no more": AsBefore((anna, other), are_one=False),
        "two again": Merged(4, anna, other, is_undone=True, can_be_undone=False),
        **{
            f"lasting: {field}": Lasting(_changed(field), anna)
            for field in (ContactField.ROLE, "cadence", Passage.ADDED, Passage.BROUGHT_BACK)
        },
    }
    others: dict[str, TakenBack] = {
        "handed over no more": given,
        "lasting: removed": Lasting(_changed(Passage.REMOVED)),
        "lasting: forgotten": Lasting(_changed(Passage.FORGOTTEN)),
        "lasting: out of sight": Lasting(_changed(ContactField.ROLE)),
        "lasting: made one": Lasting(Merging(_AT, 4)),
        "lasting: given back": Lasting(HandingOver(Latest(_AT, 8, is_return=True))),
        "lasting: a tip": Lasting(Tipping(Done(_AT, 1, TipDeed.EDITED, 1))),
        "lasting: imported": Lasting(Importing(Undoable(5, typed.words, _AT, 12))),
    }
    tip = Tip(1, 1, typed.words, "", "en", (), _AT)
    for deed in TipDeed:
        yield Example(f"a tip: {deed}", _draw(TipAsBefore(tip, deed)))
    for name, outcome in about.items():
        yield Example(name, _draw(outcome), is_about=True)
    for name, outcome in others.items():
        yield Example(name, _draw(outcome))
    latest = Undoable(5, typed.words, _AT, 12)
    yield Example("latest import", lambda texts: deeds.latest_import(reader(texts), latest))
    yield Example("no import", lambda texts: deeds.no_import(reader(texts)))


def _changed(field: str) -> Changing:
    return Changing(1, Change(field, None, None, 1, _AT))


def _draw(outcome: TakenBack) -> Draw:
    return lambda texts: deeds.drawn(reader(texts), outcome)
