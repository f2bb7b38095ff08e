"""The text of a file in whatever encoding, and which lines of it are in another."""

import codecs
import io
from dataclasses import dataclass

from bot.address_books.books import Flaw, FlawKind

UTF_8 = "utf-8"
WINDOWS = "windows-1252"
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_LOST = "\N{REPLACEMENT CHARACTER}"
_SAMPLE = 4096
"""Bytes that tell what a file is."""
_FEW_CONTROLS, _MOST_CONTROLS = 16, 0.05
"""How many letters, and which share, may be none in a text: a stray NUL makes no picture of it."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_PLAIN_HALF = 0.4
"""Of the bytes of UTF-16: so many are zero at least, on one side, in our scripts."""


@dataclass(frozen=True)
class Text:
    """The lines of a file with their ends; `encoding` is that of most of them."""

    lines: list[str]
    encoding: str
    problems: tuple[Flaw, ...] = ()


def decode(content: bytes) -> Text | None:
    """The text of a file; None for a file that is none.

    Without a byte order mark it is UTF-8. A line that can't be is read as Windows-1252, which is
    told of each, or once where hardly any line is UTF-8.
    """
    marked = next((name for mark, name in _MARKS.items() if content.startswith(mark)), None)
    encoding = marked or _utf_16_without_mark(content[:_SAMPLE])
    if encoding and encoding.startswith("utf-16"):
        said = content.decode(encoding, errors="replace")
        return Text(_lines(said), "utf-16")
    if _is_binary(content[:_SAMPLE]):
        return None
    try:
        return Text(_lines(content.decode(encoding or UTF_8)), encoding or UTF_8)
    except UnicodeDecodeError:
        return _line_by_line(content, encoding or UTF_8)


def _utf_16_without_mark(sample: bytes) -> str | None:
    half = len(sample) // 2
    zeros = {"utf-16-le": sample[1::2].count(0), "utf-16-be": sample[::2].count(0)}
    likely = max(zeros, key=lambda name: zeros[name])
    is_plain = half > 0 and zeros[likely] > 2 * _PLAIN_HALF * half > 4 * min(zeros.values())
    return likely if is_plain else None


def _is_binary(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(_FEW_CONTROLS, _MOST_CONTROLS * len(sample))


def _line_by_line(content: bytes, encoding: str) -> Text:
    lines, odd, in_utf_8 = [], [], 0
    for number, line in enumerate(content.splitlines(keepends=True), 1):
        try:
            lines.append(line.decode(encoding if number == 1 else UTF_8))
            in_utf_8 += not line.isascii()
        except UnicodeDecodeError:
            lines.append(line.decode(WINDOWS, errors="replace"))
            odd.append(Flaw(FlawKind.NOT_UTF8, number))
    if len(odd) > in_utf_8:
        encoding, odd = WINDOWS, [Flaw(FlawKind.NEVER_UTF8, odd[0].line)]
    lost = (Flaw(FlawKind.LOST_LETTER, at) for at, line in enumerate(lines, 1) if _LOST in line)
    return Text(_lines("".join(lines)), encoding, (*odd, *lost))


def _lines(text: str) -> list[str]:
    return list(io.StringIO(text, newline=""))
