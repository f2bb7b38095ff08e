"""Address books that are vCards: one or thousands in a file, of any version."""

import re
from collections.abc import Iterator
from datetime import date

from bot.address_books import vcard_days
from bot.address_books.books import AddressBook, Flaw, FlawKind, Row
from bot.address_books.person_names import LONGEST, PersonName, PersonParts, clean, compose
from bot.address_books.vcard_cards import Card, cards
from bot.address_books.vcard_lines import properties

_NO_COMPONENTS = ("",) * 5
_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_PEOPLE = frozenset({"", "individual"})
_WANTED = frozenset(
    {"AGENT", "BEGIN", "CATEGORIES", "EMAIL", "END", "FN", "LANG", "N", "NICKNAME", "NOTE", "ORG"}
    | {"ROLE", "TEL", "TITLE", "X-ABLABEL", "X-ABSHOWAS", *_KINDS, *vcard_days.NAMES}
)
"""Photos, sounds and keys, above all, are not."""

_ADDRESS = re.compile(r"[^\s<>,;:\"]+@[^\s<>,;:\"]+")
_FAX = re.compile(r"(?:^|[;,=\"])(?:FAX|PAGER)(?=[;,\"]|$)", re.IGNORECASE)


def read(content: bytes | str, today: date) -> AddressBook:
    """Read all cards; never raises for bad content: each problem is a value, the rest is read.

    The line of a row is that of its BEGIN:VCARD. A card in which a day can't be read comes in
    without it; one that is not closed is left out, and so is one of nobody.
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
    problems += odd if len(odd) <= in_utf_8 else odd[:1]
    if not rows and not problems:
        problems.append(Flaw(FlawKind.NO_CARD if raw.strip() else FlawKind.EMPTY, 1))
    return AddressBook(tuple(rows), tuple(sorted(problems, key=lambda one: one.line)))


def _found(card: Card, today: date) -> Iterator[Row | Flaw]:
    """The row of a card, and whatever is wrong with it."""
    is_other = _is_other(card)
    organisation = clean(next(iter(card.components("ORG")), ""))
    name = compose(_parts(card, "" if is_other else card.text("FN"), organisation))
    if not card.is_closed:
        yield Flaw(FlawKind.UNCLOSED, card.line, _said(card, organisation))
    elif name is None:
        kind = FlawKind.NO_PERSON if is_other or card.text("FN") else FlawKind.NO_NAME
        yield Flaw(kind, card.line, _said(card, organisation))
    else:
        yield from _row(card, name, organisation, today)


def _row(card: Card, name: PersonName, organisation: str, today: date) -> Iterator[Row | Flaw]:
    emails = _emails(card)
    if max(map(len, (name.name, organisation, *emails))) > LONGEST:
        yield Flaw(FlawKind.NAME_TOO_LONG, card.line, name.name[:40])
        return
    birthday, occasions, unreadable = vcard_days.read(card, today)
    yield Row(
        line=card.line,
        name=name.name,
        organisation=organisation or None,
        emails=emails,
        labels=tuple(card.listed("CATEGORIES")),
        birthday=birthday,
        notes=card.long_text("NOTE"),
        first_name=name.first_name,
        honorific=name.honorific,
        role=card.text("TITLE", "ROLE"),
        phones=_phones(card),
        occasions=occasions,
        language=card.text("LANG"),
    )
    yield from unreadable


def _parts(card: Card, whole: str, organisation: str) -> PersonParts:
    last, first, middle, honorific, suffix, *_ = [*card.components("N"), *_NO_COMPONENTS]
    nickname = next(iter(card.listed("NICKNAME")), "")
    first, middle, honorific = map(_spaced, (first, middle, honorific))
    return PersonParts(
        first, middle, last, honorific, suffix, nickname, whole=whole, organisation=organisation
    )


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


def _emails(card: Card) -> tuple[str, ...]:
    said = card.texts("EMAIL")
    return tuple(dict.fromkeys(one for text in said for one in _ADDRESS.findall(text.casefold())))


def _phones(card: Card) -> tuple[str, ...]:
    spoken = (one for one in card.all("TEL") if not _FAX.search(one.parameters))
    numbers = (clean(one.value.strip().removeprefix("tel:").partition(";")[0]) for one in spoken)
    return tuple(dict.fromkeys(filter(None, numbers)))
