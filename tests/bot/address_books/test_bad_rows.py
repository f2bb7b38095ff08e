"""Rows that are broken, too long or too short: each costs itself only, and is told."""

import pytest

from bot.address_books.books import Flaw, FlawKind
from bot.address_books.columns import Field
from tests.bot.address_books.rows import HEADER, anna, only, read


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (",,,Bakkerij Jansen,,a@example.com\n", Flaw(FlawKind.NO_NAME, 3, "a@example.com")),
        (",,,Bakkerij Jansen,,\n", Flaw(FlawKind.NO_NAME, 3, "Bakkerij Jansen")),
        (" ,,,,work,\n", Flaw(FlawKind.NO_NAME, 3, "work")),
        ("x" * 3000 + ",,,,,\n", Flaw(FlawKind.NAME_TOO_LONG, 3, "x" * 39 + "…")),
        ("Bo,,,Jansen, Bakker,,\n", Flaw(FlawKind.TOO_MANY_CELLS, 3, "Bo | Jansen | Bakker")),
        ('"Bo,,,,,\n', Flaw(FlawKind.BROKEN_ROW, 3, '"Bo,,,,,')),
        ('"Bo" Bakker,,,,,\n', Flaw(FlawKind.BROKEN_ROW, 3, '"Bo" Bakker,,,,,')),
        (f"{'x' * 200_000},,,,,\n", Flaw(FlawKind.BROKEN_ROW, 3, "x" * 39 + "…")),
        ('"=HYPERLINK(""http://x"",""Bo"")",,,,,\n', Flaw(FlawKind.NO_NAME, 3, '=HYPERLINK("http://x","Bo")')),
        ("-2+3+cmd|' /C calc'!A0,,,,,\n", Flaw(FlawKind.NO_NAME, 3, "-2+3+cmd|' /C calc'!A0")),
    ],
)  # fmt: skip
def test_a_bad_row_is_told_and_the_rest_is_read(line: str, problem: Flaw) -> None:
    book = read(HEADER + "Anna,,Jansen,,,\n" + line + "Bram,,,,,\n")
    assert [row.name for row in book.rows] == ["Anna Jansen", "Bram"]
    assert book.problems == book.rejected == (problem,)


def test_a_formula_as_a_first_name_leaves_the_surname() -> None:
    assert only("First Name,Last Name\n=1+1,Jansen\n").name == "Jansen"


@pytest.mark.parametrize("field", ["Role", "Labels", "Company"])
def test_what_is_too_long_is_told_and_left_out_alone(field: str) -> None:
    book = read(f"Name,{field}\nAnna Jansen,{'x' * 201}\n")
    assert (book.rows, book.problems) == ((anna(),), (Flaw(FlawKind.TOO_LONG, 2, "x" * 39 + "…"),))


def test_trailing_empty_cells_are_no_cells_too_many() -> None:
    assert only(HEADER + "Anna,,Jansen,,,,,,\n") == anna()


def test_a_short_row_is_read_as_far_as_it_goes() -> None:
    assert only(HEADER + "Anna,,Jansen\n") == anna()


def test_rows_without_anything_are_skipped() -> None:
    assert only(HEADER + ",,,,,\n\n , ,,,,\nAnna,,Jansen,,,\n") == anna(line=5)


def test_a_quoted_line_break_is_part_of_the_cell() -> None:
    book = read(HEADER + 'Anna,,Jansen,"Bakkerij\nJansen",,\nBram,,,,,\n,,,,,x@example.com\n')
    assert [(row.line, row.organisation) for row in book.rows] == [
        (2, "Bakkerij Jansen"),
        (4, None),
    ]
    assert book.problems == (Flaw(FlawKind.NO_NAME, 5, "x@example.com"),)


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    book = read(HEADER + 'Anna,,Jansen,,,\n"Bram,,,,,\nCato,,"de\nWit",,,\nDirk,,,,,\n')
    assert [(row.line, row.name) for row in book.rows] == [
        (2, "Anna Jansen"),
        (4, "Cato de Wit"),
        (6, "Dirk"),
    ]
    assert [(problem.line, problem.kind) for problem in book.problems] == [(3, FlawKind.BROKEN_ROW)]


def test_whoever_owns_a_contact_in_hubspot_is_not_the_contact() -> None:
    row = only("Record ID,First Name,Contact owner,Email\n1,Anna,Mara Lindt,a@x.nl\n")
    assert (row.name, row.organisation) == ("Anna", None)


def test_a_column_is_what_somebody_says_it_is() -> None:
    row = only("Wie,Waar,Wat\nAnna Jansen,a@x.nl,Bakkerij\n", Wie=Field.NAME, waar=Field.EMAIL)
    assert row == anna(emails=("a@x.nl",))


def test_what_stood_in_a_row_that_is_left_out_tells_that_it_goes_on() -> None:
    row = "Mina Lee,Lee, Park,Buyer,mina@lee.example,Amsterdam"
    (flaw,) = read(f"First,Last,Role\n{row}\n").problems
    assert (flaw.kind, flaw.said) == (
        FlawKind.TOO_MANY_CELLS,
        "Mina Lee | Lee | Park | Buyer | mina@le…",
    )
