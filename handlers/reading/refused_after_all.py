"""Lines that tell that what was just recorded wasn't taken after all: "no, I sent it back"."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.ledger.entries import Gesture
from bot.people import names
from bot.vocabulary import Direction, GestureKind
from handlers.reading import amounts, edges, refusal_parts, tokens
from handlers.reading.clauses import VERB_LAST
from handlers.reading.correction_parts import MOST_WORDS
from handlers.reading.tagged import TaggedLine
from messages.reading import corrections, grammar, refused
from messages.reading.phrases import words_of

_GIFTS = frozenset(
    {
        None,
        GestureKind.SMALL_GIFT,
        GestureKind.PERK,
        GestureKind.FREE_TRIAL,
        GestureKind.INVITATION,
    }
)
"""What can be sent back, or declined; a lent hand can't."""
_REFUSING = (
    refused.refused,
    refused.to_refuse,
    refused.said_no,
    refused.away,
    refused.not_wanted,
)


@dataclass(frozen=True)
class RefusedAfterAll:
    """Whose it was, None where it is said of all of it; not `is_sure` where that is to be asked."""

    whose: Gesture | None
    is_sure: bool


def may_be_told(text: str, language: str) -> bool:
    """Whether the line is a short one that has the words for it, and no question."""
    line = TaggedLine(text, language)
    if len(line.keys) > MOST_WORDS or text.rstrip().endswith("?"):
        return False
    return any(line.tells(group) for group in _REFUSING)


def told(text: str, language: str, gifts: Sequence[Gesture]) -> RefusedAfterAll | None:
    """What the line tells to have been refused of what was recorded last, by one line."""
    words = tokens.tidy(text).split()
    rest = edges.without_start(words, corrections.openings)
    line = TaggedLine(edges.written(rest), language)
    if not rest or amounts.amounts(line.text, line.said):
        return None
    is_opened = len(rest) < len(words)
    things = {key for one in gifts for key in names.keys(one.words.split()) if is_opened}
    called = {key for one in gifts for key in _called(one)}
    said_again = words_of((corrections.repeating, grammar.passives), language)
    part = refusal_parts.whole(line, things | called | said_again)
    if part is None or not (is_opened or _is_of_it(line)):
        return None
    named = [one for one in gifts if _called(one).intersection(line.keys)]
    whose = named[0] if len(named) == 1 and len(gifts) > 1 else None
    is_sure = part.is_plain and all(_fits(line, part.is_ours, one) for one in gifts)
    return RefusedAfterAll(whose, is_sure and (whose is not None or len(gifts) == 1))


def _called(gift: Gesture) -> frozenset[str]:
    return frozenset(names.keys(gift.contact.name.split()))


def _is_of_it(line: TaggedLine) -> bool:
    """Whether the line has a word for what was refused, or can leave it out."""
    if words_of((refused.coming_back,), line.language).intersection(line.keys):
        return True
    it, people = (words_of((one,), line.language) for one in (refused.it, refused.they))
    people |= words_of((refused.we,), line.language)
    if any(key in it - people for key in line.keys):
        return True
    helpers = (refused.helping, grammar.our_helpers)
    begins = line.language in VERB_LAST and any(line.has(one, 0) for one in helpers)
    return begins or sum(key in it | people for key in line.keys) > 1


def _fits(line: TaggedLine, is_ours: bool | None, gift: Gesture) -> bool:
    """Whether it can be refused, by whoever was to have it, and is no wish of ours."""
    if gift.kind not in _GIFTS:
        return False
    if gift.direction is Direction.GIVEN:
        return is_ours is not True
    comes_back = words_of((refused.coming_back,), line.language).intersection(line.keys)
    if is_ours is not True:
        return is_ours is None or bool(comes_back)
    return not any(line.has(refused.wanted, at) for at in range(len(line.keys)))
