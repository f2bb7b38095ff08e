"""The cards of a vCard file, each with what its properties say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.address_books.person_names import clean
from bot.address_books.vcard_lines import Property
from bot.letters import legible

_PREFERRED = re.compile(r"(?:^|[;,=\"])PREF(?:=\"?(\d{1,3}))?(?=[;,\"]|$)", re.IGNORECASE)
_LEAST_PREFERRED = 101
"""One more than what version 4.0 allows."""
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_PIECES = {
    mark: re.compile(rf"((?:[^\\{mark}]|\\.?)*+)(?:{mark}|$)", re.DOTALL) for mark in (";", ",")
}
_BOUNDARIES = frozenset({"BEGIN", "END"})
_AGENT = "AGENT"
"""A card within the card: somebody's assistant, whom we skip."""
_LABEL = "X-ABLABEL"
_OF_APPLE = re.compile(r"_\$!<(.*)>!\$_")
"""Around labels that are shown in the reader's language."""


@dataclass
class Card:
    """One card; `line` is that of its BEGIN, `is_closed` tells that its END was there."""

    line: int
    is_closed: bool = False
    properties: dict[str, list[Property]] = field(default_factory=dict)

    def lines_guessed(self) -> list[int]:
        """Those in no encoding that the file tells of."""
        return [one.line for one in self._each() if one.is_guessed]

    def is_in_utf_8(self) -> bool:
        """Whether it has letters that tell so."""
        return any(not one.is_guessed and not one.value.isascii() for one in self._each())

    def all(self, name: str) -> Sequence[Property]:
        """Its properties of this name, the preferred ones first."""
        found = self.properties.get(name, ())
        return found if len(found) < 2 else sorted(found, key=_preference)

    def texts(self, name: str) -> list[str]:
        """What they say, each on one line; empty ones are left out."""
        return [said for one in self.all(name) if (said := plain(one))]

    def text(self, *names: str) -> str:
        """What the first of them says; empty where there is none."""
        for name in names:
            if name in self.properties and (said := self.texts(name)):
                return said[0]
        return ""

    def long_text(self, name: str) -> str:
        """What all of them say, in as many lines as they have."""
        said = [legible(_unescaped(one.value)).strip() for one in self.all(name)]
        return "\n".join(filter(None, said))

    def components(self, name: str) -> list[str]:
        """The parts of the first one, which semicolons set apart, not yet cleaned."""
        for one in self.all(name):
            if one.value:
                return split(one.value, ";")
        return []

    def listed(self, name: str) -> list[str]:
        """The entries of all of them, which commas set apart."""
        entries = [clean(entry) for one in self.all(name) for entry in split(one.value, ",")]
        return [entry for entry in entries if entry]

    def label(self, one: Property) -> str:
        """What its owner calls a property; empty where they don't."""
        labels = self.properties.get(_LABEL, ()) if one.group else ()
        said = next((label.value for label in labels if label.group == one.group), "")
        return clean(_OF_APPLE.sub(r"\1", _unescaped(said)))

    def _each(self) -> Iterator[Property]:
        return chain.from_iterable(self.properties.values())


def cards(found: Iterable[Property]) -> Iterator[Card]:
    """The cards that properties make up, without those within a card."""
    card: Card | None = None
    depth, agent_follows = 0, False
    for one in found:
        boundary = one.name if one.name in _BOUNDARIES and _is_of_card(one) else ""
        if boundary == "BEGIN" and agent_follows:
            depth += 1
        elif boundary == "BEGIN":
            if card is not None:
                yield card
            card, depth = Card(one.line), 0
        elif boundary == "END" and depth:
            depth -= 1
        elif boundary == "END" and card is not None:
            card.is_closed = True
            yield card
            card = None
        elif card is not None and not depth:
            card.properties.setdefault(one.name, []).append(one)
        agent = one.value.strip().upper() if one.name == _AGENT else None
        agent_follows = agent == ""
        depth += agent == "BEGIN:VCARD"
    if card is not None:
        yield card


def plain(one: Property) -> str:
    """What a property says, on one line."""
    return clean(_unescaped(one.value))


def split(value: str, mark: str) -> list[str]:
    """The parts of a value between marks that are not escaped, without their own escapes."""
    if "\\" not in value:
        return value.split(mark)
    return [_unescaped(piece) for piece in _PIECES[mark].findall(value)]


def _is_of_card(boundary: Property) -> bool:
    return boundary.value.strip()[:5].upper() == "VCARD"


def _unescaped(value: str) -> str:
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def _preference(one: Property) -> int:
    told = _PREFERRED.search(one.parameters)
    return int(told[1] or 1) if told else _LEAST_PREFERRED
