"""Every message with the values that bring out each of its shapes, for all tests of messages.

A module a feature, as in `messages`; `story` has the values that they share, and `typed` what
users wrote, so that the same messages can be drawn with the people of docs/product.md and with text
that means harm.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pytest

from messages import Message
from messages.catalogue import texts_for
from tests.messages.examples import (
    asks,
    campaign_batches,
    campaign_plans,
    campaign_results,
    card_dialogs,
    cards,
    commands,
    deeds,
    details,
    entries,
    exports,
    found,
    gift_policies,
    gift_rooms,
    greetings,
    hand_overs,
    households,
    idea_dialogs,
    ideas,
    importing,
    imports,
    menu,
    notices,
    nudges,
    offers,
    pairs,
    pauses,
    pending,
    people,
    refusals,
    registers,
    reminder_dialogs,
    rhythms,
    shortcuts,
    summaries,
    text_checks,
    tips,
    today,
)
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.refusals import refused
from tests.messages.examples.story import (
    DISTINCT,
    NEXT_NUDGE,
    TODAY,
    gesture,
    member,
    reader,
    suggestion,
    to_give,
)
from tests.messages.examples.typed import HOSTILE, PINGS, PLAIN, Typed

__all__ = [
    "DISTINCT",
    "EVERYWHERE",
    "FEATURES",
    "HOSTILE",
    "LOCALES",
    "NEXT_NUDGE",
    "PINGS",
    "PLAIN",
    "REGIONS",
    "TODAY",
    "WITH_ANY_WORDS",
    "Drawn",
    "Typed",
    "dialogs",
    "drawn",
    "drawn_dialogs",
    "every",
    "gesture",
    "member",
    "reader",
    "refused",
    "suggestion",
    "to_give",
]

LOCALES = ("en-GB", "nl-NL", "de-DE")
REGIONS = ("en-US", "de-CH", "nl-BE")
"""Languages as above, with other dates, amounts or spelling."""
EVERYWHERE = (*LOCALES, *REGIONS)
_LONGEST = "de-DE"
WITH_ANY_WORDS = tuple(
    one if one == _LONGEST else pytest.param(one, marks=pytest.mark.exhaustive)
    for one in EVERYWHERE
)
"""The same for messages with everything that people type, which take long: CI tries them all."""
FEATURES: dict[str, Callable[[Typed], Iterator[Example]]] = {
    "nudges": nudges.examples,
    "entries": entries.examples,
    "pending": pending.examples,
    "refusals": refusals.examples,
    "commands": commands.examples,
    "summaries": summaries.examples,
    "campaign_results": campaign_results.examples,
    "text checks": text_checks.examples,
    "importing": importing.examples,
    "ideas": ideas.examples,
    "why ideas": idea_dialogs.examples,
    "offers": offers.examples,
    "notes": offers.notes,
    "notices": notices.examples,
    "pauses": pauses.examples,
    "people": people.examples,
    "pairs": pairs.examples,
    "found": found.examples,
    "gift_rooms": gift_rooms.examples,
    "cards": cards.examples,
    "today": today.examples,
    "menu": menu.examples,
    "greetings": greetings.examples,
    "deeds": deeds.examples,
    "exports": exports.examples,
    "registers": registers.examples,
    "hand overs": hand_overs.examples,
    "households": households.examples,
    "imports": imports.examples,
    "rhythms": rhythms.examples,
    "gift policies": gift_policies.examples,
    "asks": asks.examples,
    "campaign plans": campaign_plans.examples,
    "campaign batches": campaign_batches.examples,
    "tips": tips.examples,
    "details": details.examples,
    "shortcuts": shortcuts.examples,
}


def every(typed: Typed = PLAIN) -> list[Example]:
    """All examples, each name once."""
    return [example for feature in FEATURES.values() for example in feature(typed)]


@dataclass(frozen=True)
class Drawn:
    """An example as it was drawn, which a test only looks at: others look at it too."""

    feature: str
    name: str
    message: Message
    payload: dict[str, Any]


@lru_cache(maxsize=1)
def drawn(typed: Typed, locale: str) -> Sequence[Drawn]:
    """All examples in a language. To draw them takes longer than most of what they are tried for,
    so tests that ask for the same ones follow each other: parametrize them with scope="module".
    """
    texts = texts_for(locale)
    found = []
    for feature, draw in FEATURES.items():
        for example in draw(typed):
            message = example.draw(texts)
            found.append(Drawn(feature, example.name, message, message.payload()))
    return found


@lru_cache(maxsize=1)
def drawn_dialogs(typed: Typed, locale: str) -> Sequence[dict[str, Any]]:
    """The views of all dialogs in a language, for tests as above."""
    texts = texts_for(locale)
    return [example.draw(texts).payload() for example in dialogs(typed)]


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    """Every dialog, with each of its shapes."""
    return [
        *reminder_dialogs.dialogs(typed),
        *idea_dialogs.dialogs(typed),
        *offers.dialogs(typed),
        *asks.dialogs(typed),
        *campaign_plans.dialogs(typed),
        *campaign_batches.dialogs(typed),
        *menu.dialogs(),
        *card_dialogs.dialogs(typed),
        *shortcuts.dialogs(typed),
        *details.dialogs(typed),
        *hand_overs.dialogs(typed),
        *rhythms.dialogs(typed),
        *gift_policies.dialogs(typed),
        *pairs.dialogs(typed),
        *registers.dialogs(typed),
        *imports.dialogs(typed),
        *tips.dialogs(typed),
    ]
