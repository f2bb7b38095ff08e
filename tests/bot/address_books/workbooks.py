"""Small workbooks as Excel and LibreOffice write them."""

import base64
import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape

Cell = str | float | date
Rows = Sequence[Sequence[Cell]]
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_EXCELS_DAY_ZERO = date(1899, 12, 30)
_OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"

_XLS = """
    eNrtWE1oE0EU/maTND826aamQiuUULBqrULxood200ItCIbqRRFBt80eSpNNiR7Ui9WaoyB4UrwUevFS9eIPetCbB6
    GiB0EoJHr0JCh4aLO+eZmVVHtoQOsP8y3zzds3b3be7ryZ2ZlXS8nK/P2uKn7AEAKoeVG0NOgEpah/Y4LKPU+Kfh6h
    5Gn8U4hGqCNbQngSfxmWfSj7uwoD94LPiYH3lE5hBtmi66Q3ESPsgy2kD4PEArdJk0Ane9XOPMm8lfkuWz5lzrDmGv
    Mg2VbESSxZ2b4DKopPGD1cloB87kOu8441A+jACxnFl66Lum0Iw6UpO/93FnQHW7EA6rcxx3VKdr6CFHXgAr54aeCz
    P1KfpbV+c/UCpP+6Vh9eR3/DCAKz8M5wgJcRx3JAloQwkrdzAys4CDLwU9a2CzQ8R/cW7Kn8FmDYde30Yds967g0hm
    26yzjn7cJM3tk3WSzE5GTNg9tcM7jjHPStxDm0sZzk0Ddp+l658+n1kYlx6zRrZnlCr0/7O6Sn8HBZ1qDKCS4xvnMf
    8x7mK/zU7Sx3MafojSjvHe9QwqE5trnKpb3Uzn7GG2tng7yL5PLHo4+6yx+s3SQvjlUvphbfWvPooWUoR/XlNYd+0S
    9u3ZR4bPm5UFPEMnPnT9NFxDCV755a29qwihiLSeb6nfw6QtmLdewF2xvKXrC97MIhox0P+PNkGhbQGDQ0NDQ0NDQ0
    NDT+KIT6gQ+ofUZIbRPC6lxnlVJNH5P8tziGIl3naGM6CpfyEi40FT/bEBL+s8QG6/jnhRLHqfUSpjHBfkw3Hb+0zR
    ON77PhiuavG0LNtl9rxs/f3P43pvjJow==
"""


def xls() -> bytes:
    """A workbook of an old Excel, with Anna Jansen and her address in it."""
    return zlib.decompress(base64.b64decode(_XLS))


def xlsx(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    """A workbook of Excel. A text with = in front is what a formula gave."""
    return xlsx_of({name: _rows(rows) for name, rows in sheets.items()}, hidden)


def xlsx_of(sheets: Mapping[str, str], hidden: Sequence[str] = (), text: str = "") -> bytes:
    """A workbook of Excel whose sheets have these rows in XML, which may share a text."""
    names = list(enumerate(sheets, 1))
    of_workbook = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}" state="{state}"/>'
        for number, name in names
        for state in ("hidden" if name in hidden else "visible",)
    )
    related = {f"rId{number}": ("worksheet", f"sheet{number}.xml") for number, _ in names}
    related |= {"rIdA": ("styles", "styles.xml"), "rIdB": ("sharedStrings", "sharedStrings.xml")}
    parts = {
        "_rels/.rels": _related({"rId1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<sheets>{of_workbook}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _related(related),
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{_MAIN}"><si><t>{escape(text)}</t></si></sst>'
    for number, name in names:
        rows = f"<sheetData>{sheets[name]}</sheetData>"
        parts[f"xl/sheet{number}.xml"] = f'<worksheet xmlns="{_MAIN}">{rows}</worksheet>'
    return zipped(parts)


def ods(rows: Rows) -> bytes:
    """A workbook of LibreOffice, all cells texts."""
    table = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            f"<text:p>{escape(str(cell))}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="{_OPEN_DOCUMENT}:{name}:1.0"' for name in ("office", "table", "text")
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": f'<m:manifest xmlns:m="{_OPEN_DOCUMENT}:manifest:1.0"/>',
            "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f'<table:table table:name="Blad1">{table}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )


def zipped(parts: Mapping[str, str]) -> bytes:
    """An archive of these files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


def _related(targets: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'


def _rows(rows: Rows) -> str:
    return "".join(
        f'<row r="{number}">'
        + "".join(_cell(f"{chr(ord('A') + at)}{number}", cell) for at, cell in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, 1)
    )


def _cell(place: str, cell: Cell) -> str:
    if isinstance(cell, date):
        return f'<c r="{place}" s="1"><v>{(cell - _EXCELS_DAY_ZERO).days}</v></c>'
    if isinstance(cell, float | int):
        return f'<c r="{place}"><v>{cell}</v></c>'
    if cell.startswith("="):
        return f'<c r="{place}" t="str"><f>A1</f><v>{escape(cell[1:])}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>' if cell else ""
