"""What an ask promises for a yes: "I'd see you right", "the first five get tickets"."""

from collections.abc import Iterator

from bot.no_strings.negations import is_denied
from bot.no_strings.phrasebook import Marked, Spot


def rewards(marked: Marked) -> Iterator[Spot]:
    """Where a sentence of an ask does so, whether or not it says again what for."""
    bribes = [spot for spot in marked.spots["bribe"] if not is_denied(marked, spot)]
    yield from bribes[:1]
    if bribes or marked.has("plain", "thanks", "they_gave") or _is_price(marked):
        return
    named = [*marked.spots["goods"], *marked.spots["benefit"]]
    goods = [one for one in named if not is_denied(marked, one)]
    if goods and marked.spots["earned"] and marked.spots["receives"]:
        ends = [*goods, marked.spots["earned"][0], marked.spots["receives"][0]]
        yield Spot(min(one.first for one in ends), max(one.last for one in ends))


def _is_price(marked: Marked) -> bool:
    return marked.has("deal") and marked.has("discount", "shipping")
