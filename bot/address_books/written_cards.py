"""Contacts as vCards.

In version 3.0, which Google, Apple and Outlook all read; of 4.0 Outlook reads nothing. What 3.0 has
no word for is told in Apple's, which the others know: a birthday without a year, days with names.
"""

import re
from collections.abc import Iterable, Iterator

from bot.address_books.listed import ANNIVERSARY, Listed, ListedDay

_ESCAPED = re.compile("[\\\\,;]|\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
"""Marks, and whatever any program takes for the end of a line."""
_LONGEST = 75
"""Octets of a line, without its end."""
_NO_YEAR = 1604
"""A leap year so long ago that nobody was born in it."""


def written(people: Iterable[Listed]) -> Iterator[str]:
    """The cards one after another, with folded lines."""
    for one in people:
        yield "".join(f"{_folded(line)}\r\n" for line in _lines(one))


def _lines(one: Listed) -> Iterator[str]:
    known = one.details
    first, last = one.in_parts
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"FN:{_escaped(known.name)}")
    yield f"N:{_escaped(last)};{_escaped(first)};;{_escaped(known.honorific)};"
    if known.organisation:
        yield f"ORG:{_escaped(known.organisation)}"
    if known.role:
        yield f"TITLE:{_escaped(known.role)}"
    for place, email in enumerate(known.emails):
        yield f"EMAIL;TYPE=INTERNET{'' if place else ',PREF'}:{_escaped(email)}"
    for place, phone in enumerate(known.phones):
        yield f"TEL;TYPE=VOICE{'' if place else ',PREF'}:{_escaped(phone)}"
    if one.birthday and one.birthday.day:
        yield f"BDAY{_day(one.birthday)}"
    for number, event in enumerate(one.events, 1):
        label = f"_$!<{ANNIVERSARY}>!$_" if not event.name else _escaped(event.name)
        yield f"item{number}.X-ABDATE{_day(event)}"
        yield f"item{number}.X-ABLabel:{label}"
    yield f"CATEGORIES:{','.join(map(_escaped, one.labels))}"
    if known.language:
        yield f"LANG:{known.language}"
    if known.is_private:
        yield "CLASS:PRIVATE"
    if one.own_note:
        yield f"NOTE:{_escaped(one.own_note)}"
    yield "END:VCARD"


def _day(yearly: ListedDay) -> str:
    """The rest of the line of a day."""
    if yearly.year is None:
        return f";X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{yearly.month:02}-{yearly.day:02}"
    return f":{yearly.written()}"


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: f"\\{found[0]}" if found[0] in "\\,;" else r"\n", text)


def _folded(line: str) -> str:
    """The line in pieces that are short enough, none of which ends within a letter."""
    if len(line) * 4 <= _LONGEST or len(line.encode()) <= _LONGEST:
        return line
    pieces, octets = [""], 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > _LONGEST:
            pieces.append(" ")
            octets = 1
        pieces[-1] += letter
        octets += size
    return "\r\n".join(pieces)
