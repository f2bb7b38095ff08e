"""A name that is a word as well, in small letters: its place tells which it is."""

from pathlib import Path

import pytest

from handlers.command_line.understand import understand
from tests.handlers.reading.conftest import Read
from tests.handlers.reading.corpus import NOW

_WITH_BOS = Path(__file__).parents[3] / "sandbox" / "example" / "mara.csv"
"""Contacts among whom is Marijke Bos."""


@pytest.mark.parametrize(
    ("line", "language", "contacts"),
    [
        ("gave may a cake", "en", ["May Thompson"]),
        ("may said no", "en", ["May Thompson"]),
        ("mark agreed", "en", ["Mark Stone"]),
        ("will sent us a hamper", "en", ["Will Carter"]),
        ("coffee with mark yesterday", "en", ["Mark Stone"]),
        ("ask will for a review", "en", ["Will Carter"]),
        ("who is will", "en", ["Will Carter"]),
        ("met may and will", "en", ["May Thompson", "Will Carter"]),
        ("gave will and nora a book", "en", ["Will Carter", "Nora Lindqvist"]),
        ("got a jigsaw from may on sunday", "en", ["May Thompson"]),
        ("vrijdag may en grace gesproken op het station", "nl", ["May Thompson", "Grace Penny"]),
        ("may een taart gegeven", "nl", ["May Thompson"]),
        ("bakkie koffie met jan gedaan", "nl", ["Jan de Wit"]),
        ("may hat vor drei tagen ja gesagt", "de", ["May Thompson"]),
        ("will heute ein dankschreiben geschickt", "de", ["Will Carter"]),
        ("mit will telefoniert", "de", ["Will Carter"]),
        ("gave Tim a cake in may", "en", ["Tim Vos"]),
        ("we will give Tim a cake", "en", ["Tim Vos"]),
        ("ich will Tim Blumen schenken", "de", ["Tim Vos"]),
        ("In 14 Tagen möchte ich Will fragen, ob er kommt", "de", ["Will Carter"]),
        ("did Fatima a favour", "en", ["Fatima El Amrani"]),
    ],
)
def test_its_place_tells(read: Read, line: str, language: str, contacts: list[str]) -> None:
    assert read(line, language)["contacts"] == contacts


def test_where_it_is_open_it_is_asked(read: Read) -> None:
    assert read("morgen will um den Vertrag bitten", "de")["asks_back"] == "contact"


@pytest.mark.parametrize(
    ("line", "language"),
    [('gave "Tim Vos" a book', "en"), ('"Tim" een boek gegeven', "nl")],
)
def test_a_name_may_stand_in_quotation_marks(read: Read, line: str, language: str) -> None:
    assert read(line, language)["contacts"] == ["Tim Vos"]


def test_what_is_quoted_may_hold_a_name(read: Read) -> None:
    assert read('gave Nora "The diary of Tim"')["contacts"] == ["Nora Lindqvist"]


def test_who_is_named_twice_is_one_person(read: Read) -> None:
    told = read("gave Tim flowers, Tim was happy")
    assert (told["contacts"], told["asks_back"]) == (["Tim Vos"], None)


@pytest.mark.parametrize(
    ("line", "contacts", "what"),
    [
        ("claire een bos bloemen gebracht", ["Claire Dubois"], "een bos bloemen"),
        ("claire een bos tulpen gegeven", ["Claire Dubois"], "een bos tulpen"),
        ("marijke bos een bos bloemen gegeven", ["Marijke Bos"], "een bos bloemen"),
        ("een bos bloemen aan Bos gegeven", ["Marijke Bos"], "een bos bloemen"),
        ("bos een boek gegeven", ["Marijke Bos"], "een boek"),
    ],
)
def test_what_flowers_come_in_is_nobody(line: str, contacts: list[str], what: str) -> None:
    (told,) = understand(iter([line]), "nl", NOW, _WITH_BOS)
    assert (told["contacts"], told["what"], told["asks_back"]) == (contacts, what, None)
