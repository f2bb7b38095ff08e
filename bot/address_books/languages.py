"""Which language to write to somebody in, guessed from what an address book says of them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from bot.address_books.books import Row


class Reason(StrEnum):
    """What of an address book tells the language, the surest first."""

    BOOK = "book"
    LABEL = "label"
    EMAIL = "email"
    PHONE = "phone"
    NOTES = "notes"


@dataclass(frozen=True)
class Guess:
    """The code of a language, and what tells it: `said` is the label, ".nl", "+31"; or empty."""

    language: str
    reason: Reason
    said: str = ""


_SPOKEN_IN = {
    "at": "de",
    "au": "en",
    "de": "de",
    "ie": "en",
    "li": "de",
    "nl": "nl",
    "nz": "en",
    "uk": "en",
    "us": "en",
}
"""Languages by the country that ends an e-mail address; Belgium and Switzerland have several."""
_CALLED_IN = {
    "1": "en",
    "31": "nl",
    "353": "en",
    "423": "de",
    "43": "de",
    "44": "en",
    "49": "de",
    "61": "en",
    "64": "en",
}
"""Languages by the country that a phone number is in."""
_ABROAD = re.compile(rf"[\s(]*(?:\+|00)[\s(]*({'|'.join(_CALLED_IN)})")

_SMALL_WORDS: Mapping[str, str] = {
    "en": """a about after always and at be but by can does for from has have he her his if in is it
        likes met not of on our she since that the their they this to was we well what when who
        will with would you""",
    "nl": """aan als altijd bij dat de deze die dit door een en ging graag haar heeft het hij hoe ik
        in is kan maar met mijn naar niet nog of om onze ook op over sinds te tot uit van veel voor
        vraagt wat we weet wel wij wil ze zij zijn zit zou""",
    "de": """am auf aus bei das dass dem den der die ein eine einen er es für gern hat ich ihr im in
        ist kann mag mit nach nicht noch oder schon sehr sein seine seit sie sind und uns unser von
        vom war was weiß wenn wie will wir zu zum zur über""",
}
_BY_LANGUAGE = {code: frozenset(words.split()) for code, words in _SMALL_WORDS.items()}
_FEWEST_WORDS = 2
"""How many small words make a language."""


def guess(row: Row, labels: Mapping[str, str], own: str) -> Guess | None:
    """The contact's language and why; None where nothing tells, or the book one that is not ours.

    What the book calls it counts first, by its code or one of `labels` in small letters; then a
    label, the country of an e-mail address, that of the phone numbers, and the notes. Notes in the
    language `own` of whoever writes them tell nothing.
    """
    if row.language:
        told = _named(row.language, labels)
        return Guess(told, Reason.BOOK, row.language) if told else None
    return next(chain(_by_label(row, labels), _by_country(row), _by_notes(row, own)), None)


def language_of(text: str) -> str | None:
    """The one of our languages that a text is in, by its small words; None in doubt."""
    said = re.findall(r"\w+", text.casefold())
    counted = {code: sum(word in small for word in said) for code, small in _BY_LANGUAGE.items()}
    (first, most), (_, next_most) = Counter(counted).most_common(2)
    return first if most >= _FEWEST_WORDS and most > next_most else None


def _named(language: str, labels: Mapping[str, str]) -> str | None:
    """The code for "Dutch", "nl" and "nl-BE"."""
    named = language.casefold()
    return labels.get(named) or labels.get(re.split("[-_]", named)[0])


def _by_label(row: Row, labels: Mapping[str, str]) -> Iterator[Guess]:
    for label in row.labels:
        if language := labels.get(label.casefold()):
            yield Guess(language, Reason.LABEL, label)


def _by_country(row: Row) -> Iterator[Guess]:
    for email in row.emails:
        country = email.rpartition(".")[2]
        if language := _SPOKEN_IN.get(country):
            yield Guess(language, Reason.EMAIL, f".{country}")
    codes = [found[1] for phone in row.phones if (found := _ABROAD.match(phone))]
    if len({_CALLED_IN[code] for code in codes}) == 1:
        yield Guess(_CALLED_IN[codes[0]], Reason.PHONE, f"+{codes[0]}")


def _by_notes(row: Row, own: str) -> Iterator[Guess]:
    written = language_of(row.notes)
    if written is not None and written != own:
        yield Guess(written, Reason.NOTES)
