"""The lines of vCard files, versions 2.1 to 4.0: unfolded, and each in the encoding it is in."""

import codecs
import io
import quopri
import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from bot.address_books.encodings import UTF_8, WINDOWS

_START = re.compile("\ufeff*(?:[\\w-]+[.])?([\\w-]+)[:;]", re.ASCII)
_QUOTED_HEAD = re.compile(r'((?:[^:"]|"[^"]*")*+):(.*)', re.DOTALL)
_QUOTED_PRINTABLE = re.compile(r"[;=]QUOTED-PRINTABLE(?=[;:]|$)", re.IGNORECASE)
_CHARSET = re.compile(r"(?:^|;)CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_BOUNDARY = re.compile(r"(?:BEGIN|END):VCARD\s*$", re.IGNORECASE)
_WIDE = {
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    b"B\0": "utf-16-le",
    b"\0B": "utf-16-be",
}


class Property(NamedTuple):
    """One property of a card; `line` is where it begins in the file, `name` in capitals.

    `parameters` are as they were written, with semicolons between them. `value` is in letters, but
    still has its escapes. `is_guessed` tells that it was in no encoding that the file tells of.
    """

    line: int
    group: str
    name: str
    parameters: str
    value: str
    is_guessed: bool = False


def properties(content: bytes, wanted: Container[str]) -> Iterator[Property]:
    """The properties of a file that are in `wanted`, in order; others are not even kept in memory.

    Never raises for bad content: what is no property is left out.
    """
    for line, name, text in _unfolded(_physical(content), wanted):
        head, _, value = text.partition(":")
        if len(head) == len(name) and value.isascii():
            yield Property(line, "", name, "", value)
            continue
        if '"' in head and (whole := _QUOTED_HEAD.fullmatch(text)):
            head, value = whole.groups()
        before, _, parameters = head.partition(";")
        group = before.rpartition(".")[0].upper()
        value, is_guessed = _decoded(parameters, value)
        yield Property(line, group, name, parameters, value, is_guessed)


def is_wide(content: bytes) -> bool:
    """Whether it is in UTF-16."""
    return _wide_encoding(content) is not None


def _wide_encoding(content: bytes) -> str | None:
    return next((wide for mark, wide in _WIDE.items() if content.startswith(mark)), None)


def _physical(content: bytes) -> Iterable[str]:
    """The lines as they are; a byte that is no UTF-8 is half of a surrogate pair, to try again."""
    wide = _wide_encoding(content)
    encoding, errors = (wide, "replace") if wide else ("utf-8-sig", "surrogateescape")
    return io.TextIOWrapper(io.BytesIO(content), encoding, errors)


def _unfolded(lines: Iterable[str], wanted: Container[str]) -> Iterator[tuple[int, str, str]]:
    """Each line that begins a wanted property, with those that go on with it.

    They begin with white space, follow the "=" of a soft line break, or are no property.
    """
    began, name, pieces, is_soft = 0, "", list[str](), False
    for number, line in enumerate(lines, 1):
        if is_soft and not _BOUNDARY.match(line):
            pieces.append(line.rstrip("\n"))
        elif start := _START.match(line):
            if pieces:
                yield began, name, "".join(pieces)
            name = start[1].upper()
            began, pieces = number, [line.strip("\ufeff\n")] if name in wanted else []
        elif not pieces or line.isspace():
            continue
        elif line[0] in " \t":
            pieces.append(line[1:].rstrip("\n"))
        else:
            pieces.append(f"\n{line}".rstrip("\n"))
        is_soft = bool(pieces) and pieces[-1][-1:] == "=" and _is_quoted(pieces[0])
        if is_soft:
            pieces[-1] = pieces[-1][:-1]
    if pieces:
        yield began, name, "".join(pieces)


def _is_quoted(head: str) -> bool:
    return _QUOTED_PRINTABLE.search(head) is not None


def _decoded(parameters: str, value: str) -> tuple[str, bool]:
    """The value in letters, and whether its encoding had to be guessed."""
    if parameters and _is_quoted(f";{parameters}"):
        raw = quopri.decodestring(value.encode(errors="surrogateescape"))
    elif value.isascii() or not _has_odd_byte(value):
        return value, False
    else:
        raw = value.encode(errors="surrogateescape")
    told = _CHARSET.search(parameters)
    for charset in (told[1] if told else UTF_8, UTF_8):
        try:
            return raw.decode(charset), False
        except (LookupError, ValueError):
            continue
    return raw.decode(WINDOWS, errors="replace"), True


def _has_odd_byte(value: str) -> bool:
    return any("\udc80" <= letter <= "\udcff" for letter in value)
