"""One present for several, beside what one of them got."""

from bot.ledger.presents import Part
from messages import formats
from messages.catalogue import Mrkdwn, Texts

LONGEST_NAME = 80
MOST_NAMES = 5


def part_of(texts: Texts, part: Part) -> Mrkdwn:
    """What it was part of, as the end of a sentence; with those whom the reader may know of."""
    names = formats.listed(texts, _names(texts, part))
    worth = None if part.worth is None else formats.money(texts, part.worth)
    if worth is not None and names:
        return texts("part of a {worth} present shared with {names}", worth=worth, names=names)
    if worth is not None:
        return texts("part of a {worth} present for several people", worth=worth)
    if names:
        return texts("part of one present shared with {names}", names=names)
    return texts("part of one present for several people")


def _names(texts: Texts, part: Part) -> list[str]:
    told = [formats.shortened(one, LONGEST_NAME) for one in part.names]
    more = len(told) - MOST_NAMES
    if more <= 1:
        return told
    return [*told[:MOST_NAMES], texts.plain_plural("{count} other", "{count} others", more)]
