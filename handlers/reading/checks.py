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
    """ "Check even:" and "prüf mal bitte": what is about the check itself ends with a colon."""
    ends = [
        at + 1
        for at in range(place - 1, min(place + _FEW, len(line.said)))
        if line.said[at].text.endswith(":")
    ]
    for after in ends[:1]:
        little = range(place, after)
        if all(
            line.has(grammar.polite, at)
            or line.has(grammar.openings, at)
            or line.has(purposes.checking_this, at)
            or at > place
            for at in little
        ):
            return after
    return place


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
