"""The language that Goodturn speaks with a member: what they call it, and that it is chosen."""

from babel import Locale

from messages import Message
from messages.blocks import section
from messages.catalogue import LANGUAGES, Texts

LOCALES = ("en", "en-us", "nl", "de", "de-ch")
"""What a member can choose: our languages, and two regions that write them differently."""


def asked_for(said: str) -> str | None:
    """The locale that somebody asks for, by code or by a language's name in any language."""
    key = said.strip().casefold()
    if key in LOCALES:
        return key
    for code in LANGUAGES:
        names = {Locale(other).languages[code].casefold() for other in LANGUAGES}
        if key in names:
            return code
    return None


def chosen(texts: Texts) -> Message:
    text = texts("From now on I speak English with you.")
    return Message(text, [section(text)])
