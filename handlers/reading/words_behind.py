"""What a line says behind the gift that it tells: "gave Tim wine, he loved it, next time red".

It is no part of what was given, and isn't logged; so it is told back.
"""

from collections.abc import Collection

from handlers.reading.tagged import Tag, TaggedLine

_FEWEST = 2
"""Words of a part that tells something."""
_ABOUT_A_DAY = 4
"""Words of a part, at most, that says no more than the day in it."""


def told(line: TaggedLine, within: Collection[int]) -> str:
    """The parts of the line behind the places `within` that say something of their own."""
    end = max(within, default=len(line.said) - 1) + 1
    while end < len(line.said) and end and not line.said[end - 1].ends_part:
        end += 1
    parts, first = list[range](), end
    for place in range(end, len(line.said)):
        if line.said[place].ends_part or place + 1 == len(line.said):
            parts.append(range(first, place + 1))
            first = place + 1
    kept = [part for part in parts if _tells(line, part)]
    return " ".join(line.written(part) for part in kept).strip(" ,;")


def _tells(line: TaggedLine, part: range) -> bool:
    """Not so what only says what it cost, or when: ", must have been 20", ", posted it Friday"."""
    tags = {line.tags[place] for place in part}
    words = [place for place in part if line.says_something(place)]
    if Tag.MONEY in tags or (Tag.DAY in tags and len(words) <= _ABOUT_A_DAY):
        return False
    return len(words) >= _FEWEST and any(line.tags[place] is None for place in words)
