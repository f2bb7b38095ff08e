"""Which row names the columns, and what they hold where none does."""

import pytest

from bot.address_books.books import Flaw, FlawKind
from bot.address_books.columns import Field
from tests.bot.address_books.rows import anna, only, read


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Contacts\n\n",
        "Our people\nas of today\n,,\n",
        'Notes:\n"One, two, three"\n\n',
        "x\n" * 90,
    ],
)
def test_the_header_stands_below_whatever_else(before: str) -> None:
    row = only(f"{before}Naam,E-mail,Bedrijf\nAnna Jansen,a@x.nl,Bakkerij\n")
    assert row == anna(line=before.count("\n") + 2, emails=("a@x.nl",), organisation="Bakkerij")


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Anna Jansen,a@x.nl\nBram Bakker,b@x.nl\n", ["name", "email"]),
        ("a@x.nl;Anna Jansen;Bakkerij\n", ["email", "name", "organisation"]),
        ("Anna,Jansen,a@x.nl\nB,de B,b@x.nl\nC,D,c@x.nl\n", ["first_name", "last_name", "email"]),
        ("Anna Jansen,a@x.nl,06-12345678,9-3-1980\n", ["name", "email", "phone", None]),
        ("17,Anna Jansen,a@x.nl\n", [None, "name", "email"]),
    ],
)  # fmt: skip
def test_a_table_without_a_header_is_told_by_its_cells(text: str, fields: list[str | None]) -> None:
    book = read(text)
    assert book.problems == ()
    assert [one.name for one in book.columns] == list("ABCD"[: len(fields)])
    assert [one.field for one in book.columns] == fields
    assert (book.rows[0].line, book.rows[0].name) == (1, "Anna Jansen")


def test_columns_without_names_can_be_named_by_their_letters() -> None:
    text = "Jansen,Anna,a@x.nl\n"
    assert only(text, A=Field.LAST_NAME, b=Field.FIRST_NAME) == anna(line=1, emails=("a@x.nl",))


def test_a_table_of_addresses_alone_is_refused() -> None:
    assert read("a@x.nl;17\nb@x.nl;18\n").problems == (Flaw(FlawKind.NO_HEADER, 1),)


def test_a_column_named_by_hand_finds_the_header() -> None:
    book = read("List of us\nWie;Wat\nAnna Jansen;Bakkerij\n", Wie=Field.NAME)
    assert book.rows == (anna(line=3),)
    assert [(one.name, one.field) for one in book.columns] == [("Wie", Field.NAME), ("Wat", None)]


def test_what_is_said_of_a_column_wins_over_its_name() -> None:
    row = only("Name,Company\nBakkerij,Anna Jansen\n", Name=Field.ORGANISATION, Company=Field.NAME)
    assert row == anna(organisation="Bakkerij")
