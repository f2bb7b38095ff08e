"""What columns are called: in three languages, in any spelling, each name once."""

import pytest

from bot.address_books import columns
from bot.address_books.columns import TO_CHOOSE, Field, UnknownColumn, UnknownField
from tests.bot.address_books.rows import read


@pytest.mark.parametrize(
    ("names", "field"),
    [
        ("Name, Full name, Naam, VOLLEDIGE NAAM, Contactpersoon, Ansprechpartner", Field.NAME),
        ("First Name, first_name, Given Name, Voornaam, Vorname", Field.FIRST_NAME),
        ("Tussenvoegsel, Middle Name, Additional Name", Field.MIDDLE_NAME),
        ("Last Name, Achternaam, Nachname, Family Name", Field.LAST_NAME),
        ("Aanhef, Anrede, Titel, Name Prefix", Field.HONORIFIC),
        ("Company, Bedrijf, Company/Employer, Organisatie, Firma, Unternehmen", Field.ORGANISATION),
        ("Organization Name, Organization 1 - Name", Field.ORGANISATION),
        ("Job title, Functie, Position, Funktion, Organization 1 - Title", Field.ROLE),
        ("E-mail, E-Mail, Email, E mail, E-mailadres, Mail, mail-adresse", Field.EMAIL),
        ("E-mail 3 - Value, E-mail 2 Address, Email2, E-mail (privé)", Field.EMAIL),
        ("Phone, Telefoon, Mobiel, Telefon, Handy, Mobil, Tel., Mobile Phone", Field.PHONE),
        ("Phone 1 - Value, Phone  1 - Value, Business Phone 2", Field.PHONE),
        ("Birthday, Verjaardag (dd-mm), Geboortedatum, Geburtstag, Geburtsdatum", Field.BIRTHDAY),
        ("Tel. mobil, Tel. gesch., Tel. werk, Mob., Natel, Tel. privé", Field.PHONE),
        ("Tel. G, Tel. P, Tel. M, Telefon G, Telefon P", Field.PHONE),
        ("Voorl., Voorletters", Field.INITIALS),
        ("B-day, Born on, Geb.-Datum, Geb.datum", Field.BIRTHDAY),
        ("Kundengruppe, Relatietype, Contact type", Field.LABELS),
        ("Language, Taal, Sprache", Field.LANGUAGE),
        ("Tags, Labels, Groepen, Kategorien, Group Membership", Field.LABELS),
        ("Notes, Notities, Notizen", Field.NOTES),
        ("Phone 1 - Type, Business Fax, Contact owner, Assistant's Phone, Photo", None),
        ("E-mail Display Name, Associated Company IDs, Company Main Phone, Website", None),
    ],
)
def test_columns_are_known_by_their_names(names: str, field: Field | None) -> None:
    found = {name: columns.field_of(name) for name in names.split(", ")}
    assert set(found.values()) == {field}, found


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Nachname, Vorname", Field.NAME),
        ("Achternaam, voornaam", Field.NAME),
        ("Last name, first name", Field.NAME),
        ("Last, First", Field.NAME),
        ("Nachname Vorname", None),
    ],
)
def test_a_whole_name_has_a_comma_where_the_surname_is_first(
    name: str, field: Field | None
) -> None:
    assert columns.field_of(name) is field


def test_a_name_means_one_thing() -> None:
    meant: dict[str, set[Field]] = {}
    for field, names in columns.NAMES.items():
        for name in names.split(","):
            meant.setdefault(columns.key(name), set()).add(field)
    assert {name: fields for name, fields in meant.items() if len(fields) > 1 or not name} == {}


@pytest.mark.parametrize(
    ("said", "field"),
    [("email", Field.EMAIL), (" First-Name ", Field.FIRST_NAME), ("title", Field.ROLE)],
)
def test_a_field_has_a_name_to_type(said: str, field: Field) -> None:
    assert columns.field_named(said) is field


def test_an_unknown_field_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownField) as unknown:
        columns.field_named("shoe size")
    assert (unknown.value.name, unknown.value.known) == ("shoe size", TO_CHOOSE)


def test_an_unknown_column_is_told_with_those_that_the_file_has() -> None:
    with pytest.raises(UnknownColumn) as unknown:
        read("Naam,E-mail,\nAnna,a@x.nl,\n", Kolom=Field.EMAIL)
    assert (unknown.value.name, unknown.value.known) == ("Kolom", ("Naam", "E-mail"))
