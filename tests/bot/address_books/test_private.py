"""Whom an address book calls private stays private: to the eyes of whose book it is."""

from dataclasses import replace
from datetime import date

import pytest

from bot.address_books import recognising
from bot.address_books.books import Flaw, FlawKind, Row
from bot.address_books.formats import BookFormat
from bot.people import details, search
from bot.people.contacts import Contact
from bot.people.search import Query
from bot.team.members import Member
from tests.bot.address_books.books import bring_in, look_at
from tests.bot.address_books.listed import ANNA, book
from tests.bot.address_books.rows import TODAY, only, read
from tests.bot.plain_words import Team


@pytest.mark.parametrize(
    ("column", "cell", "is_private"),
    [
        ("Private", "True", True),
        ("Private", "False", False),
        ("Privat", "Ein", True),
        ("Privat", "Aus", False),
        ("Privé", "Waar", True),
        ("Sensitivity", "Private", True),
        ("Sensitivity", "Confidential", True),
        ("Sensitivity", "Normal", False),
        ("Vertraulichkeit", "Privat", True),
        ("Private", "", False),
    ],
)
def test_programs_tell_it_each_in_its_way(column: str, cell: str, *, is_private: bool) -> None:
    assert only(f"Name,{column}\nAnna Jansen,{cell}\n").is_private is is_private


def test_what_tells_neither_is_told() -> None:
    told = read("Name,Privat\nAnna Jansen,030 123456\n")
    assert [row.is_private for row in told.rows] == [False]
    assert told.problems == (Flaw(FlawKind.NEITHER_YES_NOR_NO, 2, "030 123456"),)


@pytest.mark.parametrize(("told", "is_private"), [("PRIVATE", True), ("PUBLIC", False)])
def test_a_card_tells_it(told: str, *, is_private: bool) -> None:
    card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Anna Jansen\nCLASS:{told}\nEND:VCARD\n"
    (row,) = recognising.read(card.encode(), TODAY).rows
    assert row.is_private is is_private


@pytest.mark.parametrize("form", [BookFormat.CSV, BookFormat.VCARD])
def test_it_is_exported_as_it_is_read(form: BookFormat) -> None:
    private = replace(ANNA, details=replace(ANNA.details, is_private=True))
    rows = recognising.read(book(form, private, ANNA).encode(), date(2026, 11, 3)).rows
    assert [row.is_private for row in rows] == [True, False]


def test_nobody_else_finds_who_came_in_so(team: Team, mara: Member, ben: Member) -> None:
    # Of two rows about one person each may tell it.
    row = Row(2, "Anna Jansen", emails=("anna@example.com",))
    bring_in(team, mara, row, replace(row, is_private=True), Row(4, "Bram Smit"))
    found = team.ask_for(
        lambda s: [search.find(s, one, Query(), date(2026, 11, 3)).total for one in (mara, ben)]
    )
    assert found == [2, 1]


def test_what_is_private_is_not_told_of_a_contact_that_all_see(
    team: Team, mara: Member, anna: Contact
) -> None:
    row = Row(2, anna.name, anna.organisation, phones=("+31 6 12345678",), is_private=True)
    told = (Flaw(FlawKind.SHARED, 2, anna.name),)
    assert look_at(team, mara, row).remarks == told
    imported = bring_in(team, mara, row)
    assert (imported.unchanged, imported.problems) == (1, told)
    known = team.ask_for(lambda s: details.read(s, team.workspace_id, [anna.id]))[anna.id]
    assert (known.phones, known.is_private) == ((), False)
