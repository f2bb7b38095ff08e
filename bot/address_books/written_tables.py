"""Contacts as a table that Google Contacts, spreadsheets and we ourselves read: CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from bot.address_books.inert import inert
from bot.address_books.listed import Listed, Widest

_OF_GOOGLE = (
    *("First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name"),
    *("Phonetic Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As"),
    *("Organization Name", "Organization Title", "Organization Department", "Birthday", "Notes"),
    *("Photo", "Labels"),
)
_OUR_OWN = ("Language", "Private", "Owner", "Interests", "Shared Notes", "Sent Words")
"""What Google passes over; an import of ours reads the first two."""
_BETWEEN = " ::: "
"""Google's mark between several things in a cell."""
_LONGEST_CELL = 32_000
"""Excel takes 32,767 characters, and a mark before a formula is one more."""
_FOR_EXCEL = "\ufeff"
"""Without a byte order mark Excel takes UTF-8 for the encoding of the country it runs in."""


def written(people: Iterable[Listed], widest: Widest) -> Iterator[str]:
    """The lines of a CSV in Google's layout, which can't make a spreadsheet run anything."""
    yield _FOR_EXCEL + _line(_header(widest))
    for one in people:
        yield _line(map(inert, _cells(one, widest)))


def _header(widest: Widest) -> Sequence[str]:
    groups = (("E-mail", widest.emails), ("Phone", widest.phones), ("Event", widest.days))
    numbered = [
        f"{group} {number} - {half}"
        for group, most in groups
        for number in range(1, most + 1)
        for half in ("Label", "Value")
    ]
    return (*_OF_GOOGLE, *numbered, *_OUR_OWN)


def _cells(one: Listed, widest: Widest) -> Sequence[str]:
    known = one.details
    first, last = one.in_parts
    told = {
        "First Name": first,
        "Last Name": last,
        "Name Prefix": known.honorific,
        "Organization Name": known.organisation or "",
        "Organization Title": known.role,
        "Birthday": one.birthday.written() if one.birthday and one.birthday.day else "",
        "Notes": one.own_note,
        "Labels": _BETWEEN.join(one.labels),
    }
    others = [f"{note.by}: {note.words}" for note in one.notes if not note.is_own]
    return (
        *(told.get(column, "") for column in _OF_GOOGLE),
        *_pairs([("", email) for email in known.emails], widest.emails),
        *_pairs([("", phone) for phone in known.phones], widest.phones),
        *_pairs([(day.label, day.written()) for day in one.events], widest.days),
        *(known.language or "", "Yes" if known.is_private else "", one.owner or ""),
        *(_BETWEEN.join(known.interests), "\n".join(others), _sent(one)),
    )


def _sent(one: Listed) -> str:
    """What was sent, the latest first; where it is more than a cell holds, an ellipsis tells so."""
    told = "\n\n".join(f"{sent.day.isoformat()}: {sent.words}" for sent in one.sent)
    return told if len(told) <= _LONGEST_CELL else f"{told[: _LONGEST_CELL - 1]}…"


def _pairs(told: Sequence[tuple[str, str]], most: int) -> Iterator[str]:
    for label, value in (*told, *[("", "")] * (most - len(told))):
        yield label
        yield value


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()
