"""Workbooks of Excel and LibreOffice, read in a process of their own.

A few bytes can spell a sheet of a billion cells, for which the reader takes all memory and is
ended. So it gets little of it and little time, and ends alone. This module is that process, too:
`python -m bot.address_books.workbooks` takes a workbook and gives a line of JSON for each row.
"""

import json
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from bot.address_books.tables import Record

OLE, ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x03\x04"
_INSIDE = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
"""One of these files is in the archive that a workbook is."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_MEMORY = 1 << 30
"""Bytes of addresses: some 5 million cells."""
_MOST_SECONDS = 60
_MOST_SAID = 100_000_000
"""Letters of all cells: a text that stands in the file once may be in all of them."""
_NEXT_SHEET = "\f"
_IS_PROTECTED = 3
"""The status that says so."""


class Unreadable(Exception):
    """The workbook is damaged, or takes more memory or time than a workbook of people."""


class Protected(Exception):
    """The workbook wants a password."""


class Sheet:
    """A sheet of a workbook, which can be read several times."""

    separator: str | None = None

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._lines = lines

    def records(self) -> Iterator[Record]:
        """All rows that are not empty, with their numbers in the sheet."""
        for line in self._lines:
            number, cells = json.loads(line)
            yield number, cells


def is_workbook(content: bytes) -> bool:
    """Whether a file claims to be a workbook, or is of a kind of which many are."""
    if not content.startswith(ZIP):
        return content.startswith(OLE)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return any(name in _INSIDE for name in archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return any(name.encode() in content for name in _INSIDE)


def sheets(content: bytes) -> list[Sheet]:
    """The sheets of a workbook that can be seen; raises Unreadable and Protected."""
    if content.startswith(OLE) and _ENCRYPTED in content:
        raise Protected
    try:
        reading = subprocess.run(
            [sys.executable, "-m", __name__],
            input=content,
            capture_output=True,
            timeout=_MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as slow:
        raise Unreadable from slow
    if reading.returncode:
        raise Protected if reading.returncode == _IS_PROTECTED else Unreadable
    return [Sheet(one.splitlines()) for one in reading.stdout.split(_NEXT_SHEET.encode())]


def _main() -> None:
    _limit_memory()
    said = 0
    try:
        for line in _lines(CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read()))):
            said += sys.stdout.write(line)
            if said > _MOST_SAID:
                sys.exit("too much in it")
    except PasswordError:
        sys.exit(_IS_PROTECTED)
    except CalamineError as wrong:
        sys.exit(str(wrong))


def _limit_memory() -> None:
    # Not on Windows; and macOS gives more addresses to any process at once.
    import resource

    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _lines(workbook: CalamineWorkbook) -> Iterator[str]:
    for number, sheet in enumerate(_visible(workbook)):
        if number:
            yield _NEXT_SHEET
        yield from _rows(sheet)


def _visible(workbook: CalamineWorkbook) -> Iterator[CalamineSheet]:
    for sheet in workbook.sheets_metadata:
        if str(sheet.visible) == "SheetVisibleEnum.Visible":
            yield workbook.get_sheet_by_name(sheet.name)


def _rows(sheet: CalamineSheet) -> Iterator[str]:
    """A line for each row that is not empty: its number, and as many cells as the sheet is wide."""
    for number, cells in enumerate(sheet.iter_rows(), 1):
        said = [_text(cell) for cell in cells]
        if any(said):
            yield f"{json.dumps([number, said])}\n"


def _text(cell: object) -> str:
    """A cell as it would be typed: whole numbers without a point, days without a time."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and cell.time() == cell.time().min:
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


if __name__ == "__main__":
    _main()
