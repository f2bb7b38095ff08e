"""What stands in the fields of a gesture's dialog."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.money import Money
from bot.refusals import Gone
from bot.vocabulary import GestureKind
from handlers import forms
from handlers.payloads import Payload
from handlers.reading import amounts, tokens
from messages.reader import Reader
from messages.recording import details, gesture_fields

_BARE = re.compile(rf"^(?P<figure>{amounts.FIGURE})$")
_BELOW_NOTHING = re.compile(r"(?:[€£$]|[a-z]{3})?\s?[-−–—]\s?(?:[€£$]\s?)?\d", re.IGNORECASE)


@dataclass(frozen=True)
class Unread:
    """What was written where one amount belongs: several `sums`, one below nothing, or none."""

    is_negative: bool = False
    sums: Sequence[Money] = ()


def kind(view: Payload) -> GestureKind | None:
    """What was chosen, if anything. Raises Gone for what can't be."""
    chosen = forms.choice(view, gesture_fields.KIND)
    if chosen is None:
        return None
    if chosen not in set(GestureKind):
        raise Gone
    return GestureKind(chosen)


def is_refused(view: Payload) -> bool:
    """Whether it was offered and not taken, where the dialog asks it."""
    return forms.choice(view, gesture_fields.FATE) == gesture_fields.REFUSED


def unread(reader: Reader, found: Unread) -> str:
    """What is said at the field of what it was worth."""
    if found.is_negative:
        return details.below_nothing(reader.texts)
    if found.sums:
        return details.several_sums(reader.texts, found.sums)
    return details.worth_unclear(reader.texts)


def worth(written: str, currency: str) -> Money | Unread | None:
    """The one amount that is written, as in a line; in that currency where none is told."""
    line = tokens.tidy(written)
    if not line:
        return None
    if _BELOW_NOTHING.match(line):
        return Unread(is_negative=True)
    said = tokens.tokens(line)
    found = amounts.amounts(line, said, [_BARE])
    if not found:
        line = f"{line} {currency}"  # "twenty"
        said = tokens.tokens(line)
        found = amounts.amounts(line, said)
    if len(found) > 1:
        sums = [amounts.in_currency(one.money, currency) for one in found]
        return Unread(sums=sums)
    if not found or (found[0].first, found[0].after) != (0, len(said)):
        return Unread()
    return amounts.in_currency(found[0].money, currency)
