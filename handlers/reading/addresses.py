"""E-mail addresses, as a line tells them beside other things, and links that Slack made of them."""

import re

_LINKED = re.compile(r"<(?:mailto|tel):([^|>\s]+)(?:\|([^>]*))?>")
"""How Slack sends an address or a number that was typed in a message."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def as_typed(line: str) -> str:
    """The line with its addresses and numbers as they were typed."""
    return _LINKED.sub(lambda link: link[2] or link[1], line)


def told(line: str) -> tuple[list[str], str]:
    """The addresses in a line as it was typed, in small letters, and the line with a comma each."""
    return [one.casefold() for one in _EMAIL.findall(line)], _EMAIL.sub(" , ", line)
