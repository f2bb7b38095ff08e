"""Files that are tables of text: what they say in which encoding, record by record."""

import codecs
import csv
import io
from collections.abc import Iterator

from bot.address_books.books import Flaw, FlawKind
from bot.letters import legible


def decode(content: bytes) -> tuple[str, list[Flaw]]:
    """The text of a file, and what was doubtful about it; no text for a file that is none."""
    text, problems = _decode(content)
    return ("", [Flaw(FlawKind.NOT_TEXT, 1)]) if "\0" in text else (legible(text), problems)


def _decode(content: bytes) -> tuple[str, list[Flaw]]:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace"), []
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError as wrong:
        line = content.count(b"\n", 0, wrong.start) + 1
        return content.decode("cp1252", errors="replace"), [Flaw(FlawKind.NOT_UTF8, line)]


def records(text: str) -> Iterator[tuple[int, list[str] | str]]:
    """The line that each record starts on, and its cells, or why it can't be read.

    A quote that is never closed would swallow the rest of the file: reading starts anew on the
    line after it.
    """
    lines = list(io.StringIO(text, newline=""))
    before = 0
    reader = csv.reader(lines, strict=True)
    while (start := before + reader.line_num) < len(lines):
        try:
            yield start + 1, next(reader)
        except csv.Error as broken:
            yield start + 1, str(broken)
            before = start + 1
            reader = csv.reader(lines[before:], strict=True)
