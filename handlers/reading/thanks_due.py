"""Whether who is due is asked of those alone who are to be thanked."""

import re

from messages.catalogue import LANGUAGES
from messages.reading import topics

_WORD = re.compile(r"[\w-]+")


def is_asked_of(line: str) -> bool:
    """ "Who do I still have to thank?"; "who is due? Thank you" has manners only."""
    said = f" {' '.join(_WORD.findall(line.casefold()))} "
    return any(
        f" {' '.join(phrase)} " in said
        for language in LANGUAGES
        for phrase in topics.to_thank(language)
    )
