"""Words in their basic form, so that one entry of a list finds all forms of a word.

By simplemma's dictionaries, which take half a second to read and 22 MB to hold: they are read when
first needed, best by `read_dictionaries` while somebody writes.
"""

from functools import cache
from sys import intern
from typing import Protocol

LANGUAGES = ("en", "nl", "de")
_CACHED = 8_000
_DENYING = "n't"
"""How an English word ends that denies the one it is a form of."""
AS_WRITTEN = "="
"""Before a word of a list: only this very form of it is meant."""
_PLAIN = str.maketrans("áàâéèêëíìîïóòôúùû", "aaaeeeeiiiiooouuu")


class _Lemmatizer(Protocol):
    def lemmatize(self, token: str, lang: str) -> str: ...


def read_dictionaries() -> None:
    """Read them for all languages, once."""
    for language in LANGUAGES:
        _lemmatizer().lemmatize("x", language)


def keys(word: str, language: str) -> frozenset[str]:
    """What `word` of a list or a text is found by: as it is written, and its basic forms."""
    if word.startswith(AS_WRITTEN):
        return frozenset({folded(word)})
    if language == "en" and folded(word).endswith(_DENYING):
        return frozenset({folded(word)})
    # A German noun is no form of a verb: "Vertrag" is not what somebody "verträgt".
    spelt = (word,) if language == "de" and word[:1].isupper() else (word, word.lower())
    forms = {word, *(_lemmatizer().lemmatize(form, language) for form in spelt)}
    head, _, rest = word.replace("’", "'").partition("'")
    if language == "en" and rest in ("s", ""):
        forms |= {head, _lemmatizer().lemmatize(head, language)}
    if language == "de" and len(head) == 1 and rest:
        # As the Swiss write "d'Schoggi" for "die Schoggi".
        forms |= {rest, _lemmatizer().lemmatize(rest, language)}
    return frozenset(map(folded, forms))


def is_known(word: str, language: str) -> bool:
    """Whether a dictionary of the language has it."""
    from simplemma import is_known as is_in_dictionary

    return is_in_dictionary(word, language, low_memory=True)


def folded(word: str) -> str:
    """Without case and accents, but for "één"; ß is ss, as the Swiss write it; kept only once."""
    said = word.casefold().replace("’", "'")
    return intern(said if said.isascii() or said.endswith("één") else said.translate(_PLAIN))


@cache
def _lemmatizer() -> _Lemmatizer:
    # simplemma is read with its dictionaries, not with us: most processes check nothing.
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(_CACHED, lemmatization_strategy=DefaultStrategy(low_memory=True))
