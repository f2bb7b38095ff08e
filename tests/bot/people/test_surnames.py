"""Surnames: typed wrongly, another's, somebody's we don't know, and words that are none."""

import pytest

from bot.people import naming
from bot.people.naming import Unresolved
from bot.team.members import Member
from tests.bot.people.lines import TEAM, meant, resolve
from tests.bot.plain_words import Team


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("Pieter van den Bergh a book", "Pieter van den Berg", "a book"),
        ("Pieter van de Berg a book", "Pieter van den Berg", "a book"),
        ("Pieter v.d. Berg a book", "Pieter van den Berg", "a book"),
        ("v.d. Berg a book", "Pieter van den Berg", "a book"),
        ("Pieter vd Berg a book", "Pieter van den Berg", "a book"),
        ("Aylin Yildiz a book", "Aylin Yıldız", "a book"),
        ("AYLIN YILDIZ a book", "Aylin Yıldız", "a book"),
        ("Beat Zuercher a book", "Beat Zürcher", "a book"),
        ("Zuercher a book", "Beat Zürcher", "a book"),
        ("Groess a book", "Lea Groß", "a book"),
        ("Gross a book", "Lea Groß", "a book"),
    ],
)
def test_a_typing_error_in_a_surname(
    team: Team, mara: Member, line: str, name: str, rest: str
) -> None:
    assert meant(team, mara, line) == (name, rest)


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("Anna VAT tips", "Anna Jansen", "VAT tips"),
        ("Anna Flowers", "Anna Jansen", "Flowers"),
        ("Anna Windows 11", "Anna Jansen", "Windows 11"),
        ("Anna Harry Potter", "Anna Jansen", "Harry Potter"),
        ("Anna flowers, chocolate", "Anna Jansen", "flowers, chocolate"),
        ("Anna Jansen Belgian chocolate", "Anna Jansen", "Belgian chocolate"),
    ],
)
def test_what_follows_is_clearly_no_surname(
    team: Team, mara: Member, line: str, name: str, rest: str
) -> None:
    assert meant(team, mara, line) == (name, rest)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Katrin Blumen", "Blumen"),
        ("Katrin Blumen zum Geburtstag", "Blumen zum Geburtstag"),
        ("Katrin Hoffmann Blumen", "Blumen"),
        ("Katrin Blumen und Pralinen", "Blumen und Pralinen"),
        ("Katrin ein Buch", "ein Buch"),
        ("Katrin zum Geburtstag eine Karte", "zum Geburtstag eine Karte"),
        ("Katrin den Schlüssel zurück", "den Schlüssel zurück"),
    ],
)
def test_german_nouns_are_no_surnames(team: Team, mara: Member, line: str, rest: str) -> None:
    assert meant(team, mara, line, "de-DE") == ("Katrin Hoffmann", rest)


@pytest.mark.parametrize(
    ("line", "locale", "name", "candidate", "rest"),
    [
        ("Pieter Janssen, a book", "en", "Pieter Janssen", "Pieter van den Berg", "a book"),
        ("Pieter Janssen flowers", "en", "Pieter Janssen", "Pieter van den Berg",
         "Janssen flowers"),
        ("Pieter Janssen,", "en", "Pieter Janssen", "Pieter van den Berg", ""),
        ("Katrin Müller Blumen", "de-DE", "Katrin Müller", "Katrin Hoffmann", "Müller Blumen"),
    ],
)  # fmt: skip
def test_another_surname_is_asked_about(
    team: Team, mara: Member, line: str, locale: str, name: str, candidate: str, rest: str
) -> None:
    found = resolve(team, mara, TEAM, line, locale)
    assert isinstance(found, Unresolved), found
    assert (found.name, found.fits_several) == (name, False)
    assert [contact.name for contact in found.candidates] == [candidate]
    assert naming.words_after_name(line, found.candidates[0]) == rest


@pytest.mark.parametrize(
    ("line", "locale", "name"),
    [
        ("van Dijk a book", "en", "van Dijk"),
        ("van den Heuvel a book", "en", "van den Heuvel"),
        ("de Vries a book", "en", "de Vries"),
        ("Zoë Bos, a book", "en", "Zoë Bos"),
        ("zoë bos, a book", "en", "zoë bos"),
        ('"Zoë Bos" a book', "en", "Zoë Bos"),
        ("@zoë a book", "en", "zoë"),
        ("Zoë VAT tips", "en", "Zoë"),
        ("Gerda Blumen zum Geburtstag", "de-DE", "Gerda"),
        ("Gerda Müller Blumen", "de-DE", "Gerda Müller"),
        ("123 a book", "en", ""),
        ("🎉 a book", "en", ""),
    ],
)
def test_the_name_of_somebody_unknown(
    team: Team, mara: Member, line: str, locale: str, name: str
) -> None:
    found = resolve(team, mara, TEAM, line, locale)
    assert isinstance(found, Unresolved), found
    assert (found.name, found.candidates) == (name, ())


@pytest.mark.parametrize("line", ["van a book", "de a book", "van der a book", "el a book"])
def test_particles_alone_name_nobody(team: Team, mara: Member, line: str) -> None:
    found = resolve(team, mara, [*TEAM, "Fatima El Amrani"], line)
    assert isinstance(found, Unresolved)
    assert found.candidates == ()
