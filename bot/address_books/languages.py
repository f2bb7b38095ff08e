"""Which language to write to somebody in, guessed from what an address book says of them."""

import re
from collections import Counter
from collections.abc import Mapping

from bot.address_books.books import Row

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


def guess(row: Row, labels: Mapping[str, str], own: str) -> str | None:
    """The code of the contact's language; None where nothing tells.

    A label tells it first, one of `labels` in small letters, then the country of the e-mail
    address, then the notes. Notes in the language `own` of whoever writes them tell nothing.
    """
    told = map(str.casefold, row.labels)
    labelled = next((labels[label] for label in told if label in labels), None)
    written = language_of(row.notes)
    return labelled or _by_address(row.email) or (written if written != own else None)


def language_of(text: str) -> str | None:
    """The one of our languages that a text is in, by its small words; None in doubt."""
    said = re.findall(r"\w+", text.casefold())
    counted = {code: sum(word in small for word in said) for code, small in _BY_LANGUAGE.items()}
    (first, most), (_, next_most) = Counter(counted).most_common(2)
    return first if most >= _FEWEST_WORDS and most > next_most else None


def _by_address(email: str | None) -> str | None:
    return _SPOKEN_IN.get((email or "").rpartition(".")[2])
