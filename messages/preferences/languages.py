"""The language that Goodturn speaks with a member: what they call it, and that it is chosen."""

from babel import Locale

from messages import Message
from messages.blocks import section
from messages.catalogue import LANGUAGES, Texts, parsed

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


def named(code: str) -> str:
    """A language by its own name, or by its code where nobody knows one."""
    locale = parsed(code)
    name = code if locale is None else str(locale.get_display_name(locale))
    return name[:1].upper() + name[1:]


def chosen(texts: Texts) -> Message:
    text = texts("From now on I'll speak English with you.")
    return Message(text, [section(text)])
