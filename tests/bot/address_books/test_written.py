"""Contacts as we write them into address books, and what others, and we ourselves, read there."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.address_books import recognising
from bot.address_books.formats import BookFormat
from bot.address_books.listed import (
    ListedNote,
    ListedWords,
)
from bot.people.yearly import Yearly
from tests.bot.address_books.listed import ANNA, BARE, book, card, table


def test_a_table_has_the_columns_of_google() -> None:
    anna, plato = table(ANNA, BARE)
    assert {column: cell for column, cell in anna.items() if cell} == {
        "First Name": "Anna",
        "Last Name": "van den Berg",
        "Name Prefix": "Dr.",
        "Organization Name": "Bäckerei, Müller & Söhne",
        "Organization Title": "Baker",
        "Birthday": "--03-09",
        "Notes": "hates lilies\nloves roses",
        "Labels": "Partner ::: tax ::: VIP",
        "E-mail 1 - Value": "anna@example.com",
        "E-mail 2 - Value": "a.berg@example.com",
        "Phone 1 - Value": "+31 6 12345678",
        "Event 1 - Label": "Anniversary",
        "Event 1 - Value": "2010-05-01",
        "Event 2 - Label": "Shop day",
        "Event 2 - Value": "--10-02",
        "Language": "nl",
        "Owner": "Mara Visser",
        "Interests": "sailing",
        "Shared Notes": "Ben: plays chess",
        "Sent Words": "2026-11-01: Dear Anna,\nthank you.\n\n2026-10-02: Dear Anna, a tip.",
    }
    assert plato.keys() == anna.keys()
    assert {cell for cell in plato.values() if cell} == {"Plato", "Client"}


@pytest.mark.parametrize("form", [BookFormat.CSV, BookFormat.VCARD])
def test_a_book_is_read_again_as_it_was(form: BookFormat) -> None:
    read = recognising.read(book(form, ANNA, BARE).encode(), date(2026, 11, 3))
    assert read.problems == ()
    anna, plato = read.rows
    known = ANNA.details
    assert (anna.name, anna.organisation) == (known.name, known.organisation)
    assert (anna.honorific, anna.role, anna.language) == (known.honorific, known.role, "nl")
    assert (anna.emails, anna.phones) == (known.emails, known.phones)
    assert anna.birthday == Yearly(3, 9)
    assert anna.labels == ("Partner", "tax", "VIP")
    assert anna.notes == ANNA.own_note
    days = {(one.name, one.day) for one in anna.occasions}
    assert days == {("", Yearly(5, 1, 2010)), ("Shop day", Yearly(10, 2))}
    assert (plato.name, plato.organisation, plato.emails) == ("Plato", None, ())


def test_what_is_marked_in_a_table_is_read_without_the_mark() -> None:
    told = replace(BARE, details=replace(BARE.details, organisation="@home", role="-1 = nothing"))
    (row,) = recognising.read(book(BookFormat.CSV, told).encode(), date(2026, 11, 3)).rows
    assert (row.organisation, row.role) == ("@home", "-1 = nothing")


def test_no_cell_is_longer_than_excel_takes() -> None:
    day = date(2026, 11, 1)
    told = replace(BARE, sent=tuple(ListedWords("so long " * 375, day) for _ in range(12)))
    (cell,) = [row["Sent Words"] for row in table(told)]
    assert len(cell) <= 32_767
    assert cell.endswith("…")
    (known,) = json.loads(book(BookFormat.JSON, told))
    assert len(known["sent"]) == 12


def test_what_was_sent_is_in_no_card() -> None:
    """A program would take it for a note, and so would an import."""
    assert "thank you" not in book(BookFormat.VCARD, ANNA)


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert book(BookFormat.CSV).encode().startswith(b"\xef\xbb\xbfFirst Name,")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x1c", "\x85", "\u2028", "\u2029"])
def test_no_end_of_a_line_in_a_note_ends_a_card(end: str) -> None:
    note = ListedNote(f"sailing{end}END:VCARD", is_shared=False, by="Mara", is_own=True)
    said = book(BookFormat.VCARD, replace(BARE, notes=(note,)))
    assert said.splitlines().count("END:VCARD") == 1


def test_a_card_is_what_address_books_read() -> None:
    assert card(ANNA) == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "FN:Anna van den Berg",
        "N:van den Berg;Anna;;Dr.;",
        r"ORG:Bäckerei\, Müller & Söhne",
        "TITLE:Baker",
        "EMAIL;TYPE=INTERNET,PREF:anna@example.com",
        "EMAIL;TYPE=INTERNET:a.berg@example.com",
        "TEL;TYPE=VOICE,PREF:+31 6 12345678",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-09",
        "item1.X-ABDATE:2010-05-01",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-10-02",
        "item2.X-ABLabel:Shop day",
        "CATEGORIES:Partner,tax,VIP",
        "LANG:nl",
        r"NOTE:hates lilies\nloves roses",
        "END:VCARD",
    ]


@given(some.text(some.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=300))
def test_lines_of_cards_are_folded_between_letters(words: str) -> None:
    noted = replace(BARE, notes=(ListedNote(words, False, "Mara", is_own=True),))
    folded = book(BookFormat.VCARD, noted).encode().split(b"\r\n")
    assert max(map(len, folded)) <= 75
    assert all(line.decode() is not None for line in folded)
    escaped = words.replace("\\", "\\\\").replace(",", r"\,").replace(";", r"\;")
    assert not words or f"NOTE:{escaped}" in card(noted)


def test_objects_tell_all() -> None:
    anna, plato = json.loads(book(BookFormat.JSON, ANNA, BARE))
    assert plato["owner"] is plato["birthday"] is plato["last_touch_on"] is None
    assert plato.keys() == anna.keys()
    assert anna == {
        "name": "Anna van den Berg",
        "honorific": "Dr.",
        "organisation": "Bäckerei, Müller & Söhne",
        "title": "Baker",
        "emails": ["anna@example.com", "a.berg@example.com"],
        "phones": ["+31 6 12345678"],
        "birthday": "--03-09",
        "language": "nl",
        "audience": "partner",
        "labels": ["Partner", "tax", "VIP"],
        "owner": "Mara Visser",
        "tags": ["tax", "VIP"],
        "interests": ["sailing"],
        "likes": "",
        "allergies": "",
        "address_form": "polite",
        "name_form": None,
        "flags": {
            "private": False,
            "reminded": True,
            "no_gifts": True,
            "official": False,
            "negotiates_until": "2026-12-01",
            "never_compared": False,
            "agrees_to_compare": False,
        },
        "occasions": [
            {"kind": "birthday", "name": "", "day": "--03-09", "lead_days": 10},
            {"kind": "anniversary", "name": "", "day": "2010-05-01", "lead_days": 0},
            {"kind": "own", "name": "Harvest; all", "day": "--09", "lead_days": 0},
            {"kind": "own", "name": "Shop day", "day": "--10-02", "lead_days": 0},
        ],
        "notes": [
            {"words": "hates lilies\nloves roses", "by": "Mara Visser", "shared": False},
            {"words": "plays chess", "by": "Ben", "shared": True},
        ],
        "sent": [
            {"words": "Dear Anna,\nthank you.", "day": "2026-11-01"},
            {"words": "Dear Anna, a tip.", "day": "2026-10-02"},
        ],
        "tips": [{"title": "Five key points", "day": "2026-10-09"}],
        "campaigns": [
            {
                "name": "Tax tips",
                "launched_on": "2026-10-05",
                "given_on": "2026-10-09",
                "asked_on": None,
                "answered_early_on": "2026-10-20",
                "group": 1,
            }
        ],
        "unwanted": {
            "ideas": ["card_by_hand"],
            "kinds": ["perk", "useful_tip"],
            "priced": True,
        },
        "household": ["Bas Jansen"],
        "cadence": {"ideal_days": 30, "maximum_days": 60},
        "last_touch_on": "2026-11-01",
        "archived_on": None,
    }


def test_a_book_of_nobody_is_one_all_the_same() -> None:
    assert json.loads(book(BookFormat.JSON)) == []
    assert book(BookFormat.VCARD) == ""
    assert table() == []
