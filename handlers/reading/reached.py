"""An e-mail address or a telephone number in a line that asks whose it is."""

import re

from handlers.reading import edges, tokens
from messages.reading import searches, verbs

_LINKED = re.compile(r"<(?:mailto:|tel:)([^|>\s]+)(?:\|[^>]*)?>")
_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;.]+(?:\.[^\s@<>,;.]+)+")
_PHONE = re.compile(r"\+?[\d\s()./-]+")
_FEWEST_DIGITS = 7
_GROUPS = (searches.finding, searches.listing, searches.reached, verbs.knowing)


def asked(line: str) -> str | None:
    """The address or number, which is all that the line tells; a number needs to be asked for."""
    words = tokens.tidy(_LINKED.sub(r"\1", line)).split()
    start = max(edges.length_at_start(words, group) for group in _GROUPS)
    said = edges.written(words[start:])
    if _EMAIL.fullmatch(said):
        return said
    digits = sum(character.isdigit() for character in said)
    is_number = _PHONE.fullmatch(said) is not None and digits >= _FEWEST_DIGITS
    return said if is_number and (start or said.startswith("+")) else None
