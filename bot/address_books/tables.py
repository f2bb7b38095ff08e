"""Tables of text: which separator stands between their cells, and what they say, row by row."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence

SEPARATORS = (",", ";", "\t", "|")
_SAID_SO = "sep="
"""Excel's own way to tell the separator, in a line before all others."""
_LINES_OF_SAMPLE = 200
_LETTERS_OF_SAMPLE = 64_000
LONGEST_RECORD = 250
"""Lines. A quote that is closed later than that was never meant to stay open."""
Record = tuple[int, list[str] | str]
"""The line that a row starts on, and its cells; the line itself where it can't be taken apart."""


class TextTable:
    """A table of text, which can be read several times."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._start = 0
        first = self._lines[0].strip().strip('"') if self._lines else ""
        if first.casefold().startswith(_SAID_SO) and len(first) <= len(_SAID_SO) + 1:
            self._start = 1
            self.separator: str | None = first[len(_SAID_SO) :] or "\t"
        else:
            self.separator = _likely_separator(self._lines)

    def records(self) -> Iterator[Record]:
        """All rows, empty ones too."""
        return _records(self._lines, self._start, self.separator or SEPARATORS[0])


def _likely_separator(lines: Sequence[str]) -> str | None:
    """The one that gives most rows the same width above one; None where all have one cell."""
    widths = {separator: _common_width(lines, separator) for separator in SEPARATORS}
    likely = max(SEPARATORS, key=lambda separator: widths[separator])
    return likely if widths[likely] > (0, 0) else None


def _common_width(lines: Sequence[str], separator: str) -> tuple[int, int]:
    """How many rows have the same width above one, and that width."""
    sample = [line[:_LETTERS_OF_SAMPLE] for line in lines[:_LINES_OF_SAMPLE]]
    records = (cells for _, cells in _records(sample, 0, separator))
    counted = Counter(len(cells) for cells in records if isinstance(cells, list) and any(cells))
    return max(((rows, width) for width, rows in counted.items() if width > 1), default=(0, 0))


def _records(lines: Sequence[str], start: int, separator: str) -> Iterator[Record]:
    """A quote that is never closed would swallow the rest: reading starts anew on the next line."""
    feed = _Feed(lines, start)
    reader = csv.reader(feed, delimiter=separator, strict=True)
    while (at := feed.next) < len(lines):
        feed.end = at + LONGEST_RECORD
        try:
            cells: list[str] | str = next(reader)
        except (csv.Error, StopIteration):
            cells = lines[at]
            feed.next = at + 1
            reader = csv.reader(feed, delimiter=separator, strict=True)
        yield at + 1, cells


class _Feed:
    """Lines for a reader that gets no more than up to `end` for a record."""

    def __init__(self, lines: Sequence[str], start: int) -> None:
        self._lines = lines
        self.next = start
        self.end = len(lines)

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        if self.next >= min(self.end, len(self._lines)):
            raise StopIteration
        self.next += 1
        return self._lines[self.next - 1]
