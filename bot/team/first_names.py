"""What somebody is called by people who know them: their first name, without any title."""

import re
from collections.abc import Collection, Sequence

_FORMS_OF_ADDRESS = frozenset(
    {"dame", "dhr", "fr.", "frau", "heer", "herr", "hr", "lady", "lord", "madam", "mevr", "mevrouw"}
    | {"miss", "mister", "mme", "mr", "mrs", "ms", "mw", "mx", "sir", "sr.", "sra."}
)
"""Whoever has only one name after one of these is called by both: "Herr Schulz"."""
_TITLES = frozenset(
    {"dipl", "doctor", "doktor", "dr", "drs", "prof", "professor", "bc.", "ds.", "em.", "h.c"}
    | {"habil.", "inf.", "ing.", "ir", "jhr.", "jur.", "kfm.", "lic.", "mag.", "med.", "mult."}
    | {"nat.", "phil.", "pol.", "rer.", "rev", "univ.", "wirt."}
)
"""What people were given besides their names; with a full stop where some are called so."""


_BETWEEN_TITLES = frozenset({"&", "+", "and", "en", "und"})
"""Whoever writes to a couple."""
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.-?)*(?:[^\W\d_]|[^\W\d_]{1,3}\.)")
_IN_A_WORD = re.compile(r"[^.-]+")
"""The titles that are written in one: "Prof.Dr.", "Dipl.-Wirt.-Ing."."""
_FAMILY_NAME_FIRST = re.compile(
    "[々〆\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+"
)
"""Letters of Chinese, Japanese and Korean."""


def first_name(name: str) -> str:
    """ "Eva" for "Dr. Eva Müller" and for "Müller, Eva"; all of a name where none can be told."""
    surname, comma, others = name.partition(", ")
    words = f"{others} {surname}".split() if comma and others else name.split()
    titles = words[: count_titles(words[:-1])]
    left = words[len(titles) :]
    is_surname = len(left) == 1 and any(_is_one_of(_FORMS_OF_ADDRESS, one) for one in titles)
    if not left or is_surname or not any(letter.isalpha() for letter in left[0]):
        return name
    return left[-1] if puts_family_name_first(name) else left[0]


def are_initials(name: str) -> bool:
    """Whether that is no name to call somebody by: "P.", "A.C.", "Th."."""
    return name[:1].isupper() and _INITIALS.fullmatch(name) is not None


def count_titles(words: Sequence[str]) -> int:
    """How many of the words that a name begins with are titles: "Herr Dr.", "Mr. and Mrs."."""
    count = 2 if [word.casefold() for word in words[:2]] == ["de", "heer"] else 0
    for place, word in enumerate(words[count:], count):
        if _is_title(word):
            count = place + 1
        elif not count or word.casefold() not in _BETWEEN_TITLES:
            break
    return count


def puts_family_name_first(name: str) -> bool:
    """Whether a name is written as in China, Japan and Korea."""
    return bool(_FAMILY_NAME_FIRST.fullmatch("".join(filter(str.isalpha, name))))


def _is_title(word: str) -> bool:
    key = word.rstrip(",").casefold()
    if _is_one_of(_FORMS_OF_ADDRESS, key) or _is_one_of(_TITLES, key):
        return True
    return "." in key and all(map(_is_abbreviated, _IN_A_WORD.findall(key)))


def _is_abbreviated(part: str) -> bool:
    return part in _TITLES or f"{part}." in _TITLES


def _is_one_of(known: Collection[str], word: str) -> bool:
    key = word.rstrip(",").casefold()
    return key in known or key.rstrip(".") in known
