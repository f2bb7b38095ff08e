"""A text that somebody wants to have checked: whole, as it was typed, whoever is named in it."""

from bot.letters import legible
from handlers.reading.tagged import TaggedLine
from messages.reading import grammar, purposes

_FEW = 12
"""Words before the colon, at most, that ask for the check."""


def text(line: TaggedLine, typed: str, start: int) -> str | None:
    """What is to be checked of a line that was typed; None where nothing is."""
    after = _after_asking(line, start)
    return None if after is None else _verbatim(line, typed, after)


def _after_asking(line: TaggedLine, start: int) -> int | None:
    """Where the text begins, after "check" or "could you look this over: "."""
    found = line.starts_with(purposes.checking, start)
    if found is not None:
        after = _after_little(line, found.after)
        return None if _goes_on(line, after) else after
    colon = next(
        (at for at, token in enumerate(line.said[:_FEW]) if token.text.endswith(":")), None
    )
    if colon is None:
        return None
    asked = (one for one in line.find(purposes.checking_this) if one.after <= colon + 1)
    return colon + 1 if next(asked, None) is not None else None


def _after_little(line: TaggedLine, place: int) -> int:
    """ "Check even:" and "check this message before I send it:" lead to the text with a colon."""
    few = line.said[:_FEW]
    ends = [at + 1 for at, token in enumerate(few) if token.text.endswith(":") and at >= place]
    if not ends:
        return place
    is_about_it = any(one.after <= ends[0] for one in line.find(purposes.checking_this))
    return ends[0] if is_about_it or _is_little(line, place, ends[0]) else place


def _is_little(line: TaggedLine, first: int, after: int) -> bool:
    groups = (grammar.polite, grammar.openings)
    return all(any(line.has(group, place) for group in groups) for place in range(first, after))


def _goes_on(line: TaggedLine, place: int) -> bool:
    """ "Check with Eva whether", "prüf ob": another wish; a text starts with a capital, there."""
    if place >= len(line.said) or line.said[place - 1].ends_part:
        return False
    is_small = line.said[place].bare[:1].islower()
    return is_small and line.has(purposes.checking_on, place)


def _verbatim(line: TaggedLine, typed: str, after: int) -> str:
    """The line from that word on, as it was typed; the words taken apart differ by spaces only."""
    if after >= len(line.said):
        return ""
    count = sum(not letter.isspace() for letter in line.text[: line.said[after].start])
    seen = legible(typed)
    for place, letter in enumerate(seen):
        if count == 0 and not letter.isspace():
            return seen[place:].rstrip()
        count -= not letter.isspace()
    return ""
