"""What somebody is called by people who know them: their first name, without any title."""

from collections.abc import Collection
from itertools import takewhile

_FORMS_OF_ADDRESS = frozenset(
    {"dame", "dhr", "fr.", "frau", "heer", "herr", "hr", "lady", "lord", "madam", "mevr", "mevrouw"}
    | {"miss", "mister", "mr", "mrs", "ms", "mw", "mx", "sir"}
)
"""Whoever has only one name after one of these is called by both: "Herr Schulz"."""
_TITLES = frozenset(
    {"dipl", "dipl.-ing", "dipl.-kfm", "doctor", "doktor", "dr", "drs", "prof", "professor"}
    | {"bc.", "dr.ir", "ds.", "em.", "habil.", "ing.", "ir", "jur.", "lic.", "mag.", "med."}
    | {"nat.", "phil.", "pol.", "prof.dr", "rer.", "rev", "univ.-prof"}
)
"""What people were given besides their names; with a full stop where some are called so."""


def first_name(name: str) -> str:
    """ "Eva" for "Dr. Eva Müller" and for "Müller, Eva"; all of a name where none can be told."""
    surname, comma, others = name.partition(", ")
    words = f"{others} {surname}".split() if comma and others else name.split()
    titles = list(takewhile(_is_title, words[:-1]))
    left = words[len(titles) :]
    is_surname = len(left) == 1 and any(_is_one_of(_FORMS_OF_ADDRESS, one) for one in titles)
    if not left or is_surname or not any(letter.isalpha() for letter in left[0]):
        return name
    return left[0]


def _is_title(word: str) -> bool:
    return _is_one_of(_FORMS_OF_ADDRESS, word) or _is_one_of(_TITLES, word)


def _is_one_of(known: Collection[str], word: str) -> bool:
    key = word.rstrip(",").casefold()
    return key in known or key.rstrip(".") in known
