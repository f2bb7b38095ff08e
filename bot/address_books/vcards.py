"""Address books that are vCards: one or thousands in a file, of any version."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import unquote

from bot.address_books import cells, vcard_days
from bot.address_books.books import AddressBook, Flaw, FlawKind, Format, Row
from bot.address_books.columns import EVERYBODY, YES, key, language_named
from bot.address_books.encodings import UTF_8, WINDOWS
from bot.address_books.person_names import LONGEST, PersonName, PersonParts, clean, compose
from bot.address_books.vcard_cards import Card, cards, plain
from bot.address_books.vcard_lines import is_wide, properties
from bot.people.names import name_key

SAID = 40
"""Letters that are told of what is too long."""
_NO_COMPONENTS = ("",) * 5
_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_PEOPLE = frozenset({"", "individual"})
_WANTED = frozenset(
    {
        "AGENT",
        "BEGIN",
        "CATEGORIES",
        "CLASS",
        "EMAIL",
        "END",
        "FN",
        "LANG",
        "N",
        "NICKNAME",
        "NOTE",
        "ORG",
    }
    | {"ROLE", "TEL", "TITLE", "X-ABLABEL", "X-ABSHOWAS", *_KINDS, *vcard_days.NAMES}
)
"""Photos, sounds and keys, above all, are not."""

_FAX = re.compile(r"(?:^|[;,=\"])(?:FAX|PAGER)(?=[;,\"]|$)", re.IGNORECASE)


def read(content: bytes | str, today: date) -> AddressBook:
    """Read all cards; never raises for bad content: each problem is a value, the rest is read.

    The line of a row is that of its BEGIN:VCARD. A card in which a day or an address can't be read
    comes in without it; one that is not closed is left out, and so is one of nobody.
    """
    raw = content.encode(errors="replace") if isinstance(content, str) else content
    rows: list[Row] = []
    problems: list[Flaw] = []
    odd: list[Flaw] = []
    in_utf_8 = 0
    for card in cards(properties(raw, _WANTED)):
        for found in _found(card, today):
            if isinstance(found, Row):
                rows.append(found)
            else:
                problems.append(found)
        odd += [Flaw(FlawKind.NOT_UTF8, line) for line in card.lines_guessed()]
        in_utf_8 += card.is_in_utf_8()
    # A file that is in Windows-1252 as a whole is told of once.
    is_odd = len(odd) > in_utf_8
    problems += odd[:1] if is_odd else odd
    if not rows and not problems:
        problems.append(Flaw(FlawKind.NO_CARD if raw.strip() else FlawKind.EMPTY, 1))
    problems.sort(key=lambda one: one.line)
    encoding = "utf-16" if is_wide(raw) else WINDOWS if is_odd else UTF_8
    return AddressBook(tuple(rows), tuple(problems), Format.VCARD, encoding)


def _found(card: Card, today: date) -> Iterator[Row | Flaw]:
    """The row of a card, and whatever is wrong with it."""
    is_other = _is_other(card)
    organisation = clean(next(iter(card.components("ORG")), ""))
    name = compose(_parts(card, "" if is_other else card.text("FN"), organisation))
    if not card.is_closed:
        yield Flaw(FlawKind.UNCLOSED, card.line, _said(card, organisation))
    elif name is None:
        is_other = is_other or name_key(card.text("FN")) == name_key(organisation) != ""
        kind = FlawKind.NO_PERSON if is_other else FlawKind.NO_NAME
        yield Flaw(kind, card.line, _said(card, organisation))
    elif len(name.name) > LONGEST:
        yield Flaw(FlawKind.NAME_TOO_LONG, card.line, name.name[:SAID])
    else:
        person = _Person(card)
        yield person.row(name, organisation, today)
        yield from person.flaws


class _Person:
    """A card on its way to a `Row`; `flaws` gathers what it says in vain."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self.flaws: list[Flaw] = []

    def row(self, name: PersonName, organisation: str, today: date) -> Row:
        card = self._card
        birthday, occasions, self.flaws = vcard_days.read(card, today)
        return Row(
            line=card.line,
            name=name.name,
            organisation=self._short(organisation or name.organisation) or None,
            emails=self._several("EMAIL", cells.addresses, FlawKind.EMAIL),
            labels=cells.unique(filter(None, map(self._short, _labels(card)))),
            birthday=birthday,
            notes=card.long_text("NOTE"),
            first_name=name.first_name,
            honorific=self._short(name.honorific),
            role=self._short(card.text("TITLE", "ROLE") or name.role),
            phones=cells.numbers_once(self._several("TEL", _numbers, FlawKind.PHONE)),
            occasions=occasions,
            language=self._language(card.text("LANG")),
            is_private=key(card.text("CLASS")) in YES,
        )

    def _short(self, said: str) -> str:
        if len(said) <= LONGEST:
            return said
        self.flaws.append(Flaw(FlawKind.TOO_LONG, self._card.line, said[:SAID]))
        return ""

    def _language(self, said: str) -> str:
        """Its code; as it is written where it is none of ours, so that nobody guesses another."""
        code = language_named(said)
        if said and not code:
            self.flaws.append(Flaw(FlawKind.LANGUAGE, self._card.line, said[:SAID]))
        return code or said[:SAID]

    def _several(
        self, column: str, read_one: Callable[[str], tuple[list[str], list[str]]], kind: FlawKind
    ) -> tuple[str, ...]:
        found: list[str] = []
        for one in self._card.all(column):
            if not _FAX.search(one.parameters):
                good, bad = read_one(plain(one))
                found += good
                self.flaws += [Flaw(kind, one.line, said[:LONGEST]) for said in bad]
        return cells.unique(found)


def _parts(card: Card, whole: str, organisation: str) -> PersonParts:
    last, first, middle, honorific, suffix, *_ = [*card.components("N"), *_NO_COMPONENTS]
    return PersonParts(
        first=_named(_spaced(first)),
        middle=_named(_spaced(middle)),
        last=_named(last),
        honorific=_spaced(honorific),
        suffix=suffix,
        nickname=_named(next(iter(card.listed("NICKNAME")), "")),
        whole=_named(whole),
        organisation=organisation,
    )


def _named(said: str) -> str:
    return "" if cells.is_formula(said) else said


def _spaced(listed: str) -> str:
    """Several names in one component, which commas set apart."""
    return listed.replace(",", " ")


def _is_other(card: Card) -> bool:
    """Whether the card says to be that of an organisation or a group."""
    kind = card.text(*_KINDS).casefold()
    return kind not in _PEOPLE or card.text("X-ABSHOWAS").casefold() == "company"


def _said(card: Card, organisation: str) -> str:
    """What to find a card by that has no name."""
    return (card.text("FN", "EMAIL", "TEL") or organisation)[:LONGEST]


def _labels(card: Card) -> list[str]:
    return [label for label in card.listed("CATEGORIES") if key(label) != EVERYBODY]


def _numbers(said: str) -> tuple[list[str], list[str]]:
    if said[:4].lower() == "tel:":
        said = unquote(said[4:].partition(";")[0])
    return cells.numbers(said)
