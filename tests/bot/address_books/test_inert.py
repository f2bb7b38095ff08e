"""Nothing that people typed runs in a spreadsheet, and it is read again as it was meant."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.address_books.inert import as_meant, inert
from tests.bot.address_books.listed import BARE, table


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://evil.example","Anna")',
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "\t=1+1",
        "\r=1+1",
        "＝1+1",
    ],
)
def test_a_spreadsheet_is_given_nothing_to_run(text: str) -> None:
    mallory = replace(BARE, details=replace(BARE.details, name=text, organisation=text))
    (row,) = table(mallory)
    assert row["Organization Name"].startswith("'")
    assert as_meant(row["Organization Name"]) == text
    assert all(cell[:1] not in "=+-@\t\r＝" for cell in row.values() if cell)


@pytest.mark.parametrize(
    "text", ["+31 6 12345678", "+31(0)20-123.45/67", "--03-09", "'s Gravenmade"]
)
def test_numbers_and_days_and_names_stay_as_they_are(text: str) -> None:
    assert inert(text) == text == as_meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna;=HYPERLINK(A1)",
        "Anna\t@SUM(A1)",
        "Anna\n=cmd|' /C calc'!A0",
        "Anna; -2+3+cmd|' /C calc'!A0",
        'Anna;"+SUM(A1)"',
        "Anna\r\n＝1+1",
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_nothing_runs_in_a_spreadsheet_with_another_separator(text: str, separator: str) -> None:
    """Excel separates by semicolons in Dutch and in German, and by tabs what is pasted."""
    line = f"Bram,{inert(text)},end"
    cells = [cell for row in line.splitlines() for cell in row.split(separator)]
    assert [cell for cell in cells if cell.strip(' "')[:1] in (*"=+-@＝",)] == []
    assert as_meant(inert(text)) == text


def test_lists_and_numbers_in_a_note_stay_as_they_are() -> None:
    note = "Likes:\n- tea\n- sailing; +31 6 12345678"
    assert inert(note) == note


@given(some.text() | some.text("a;\n\t'\"=+-@(| "))
def test_what_was_marked_is_read_as_it_was_meant(text: str) -> None:
    if re.search("(^|[;\t\r\n])'", text) is None:
        assert as_meant(inert(text)) == text
