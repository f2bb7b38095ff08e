"""What rows of tables tell of people: each quirk that real files have, and what becomes of it."""

import pytest

from bot.address_books import languages
from bot.address_books.books import Flaw, FlawKind, NamedDay
from bot.people.yearly import Yearly
from tests.bot.address_books.rows import HEADER, anna, only, read


def test_a_row_tells_all_that_a_contact_has() -> None:
    columns = (
        "Voornaam;Achternaam;Aanhef;Bedrijf;Functie;E-mailadres;Mobiel;Telefoon werk;Geboortedatum;"
        "Taal;Groepen;Opmerkingen"
    )
    cells = (
        "Anna;Jansen;Dr.;Bakkerij;Eigenaar;Anna@Example.com;06 12345678;020-1234567;9-3-1980;"
        'Duits;klant;"houdt van\nfietsen"'
    )
    assert only(f"{columns}\n{cells}\n") == anna(
        honorific="Dr.",
        organisation="Bakkerij",
        role="Eigenaar",
        emails=("anna@example.com",),
        phones=("06 12345678", "020-1234567"),
        birthday=Yearly(3, 9, 1980),
        language="de",
        labels=("klant",),
        notes="houdt van\nfietsen",
    )


@pytest.mark.parametrize(
    ("columns", "cells", "name"),
    [
        ("Voornaam,Tussenvoegsel,Achternaam", "Jan,van der,Berg", "Jan van der Berg"),
        ("Voorletters,Achternaam", "J.,Jansen", "J. Jansen"),
        ("Voorletters,Roepnaam,Achternaam", "J.,Jan,Jansen", "Jan Jansen"),
        ("Vorname,Name", "Eva,Weiß", "Eva Weiß"),
        ("Naam,Voornaam", "Jansen,Anna", "Anna Jansen"),
        ("Name,Given Name,Family Name", "Anna Jansen,Anna,Jansen", "Anna Jansen"),
        ("Name,Given Name,Family Name", "Anna Jansen,,", "Anna Jansen"),
        ("Full Name", '"Smit, Dirk"', "Dirk Smit"),
        ("Contactpersoon,Klant", "Anna Jansen,Bakkerij", "Anna Jansen"),
        ("Nickname,E-mail", "Bo,bo@example.com", "Bo"),
        ("First Name,Last Name,File As,E-mail", ',,"Smit, Dirk",d@example.com', "Dirk Smit"),
        ("Name", '"=""Anna"""', "Anna"),
    ],
)
def test_a_name_stands_in_whatever_columns(columns: str, cells: str, name: str) -> None:
    assert only(f"{columns}\n{cells}\n").name == name


@pytest.mark.parametrize(
    ("columns", "cells", "honorific", "role"),
    [
        ("Title,Name", "Dr.,Anna Jansen", "Dr.", ""),
        ("Title,Name", "Director,Anna Jansen", "", "Director"),
        ("Title,Job Title,Name", "Dr.,Director,Anna Jansen", "Dr.", "Director"),
        ("Anrede,Name", "Frau,Anna Jansen", "Frau", ""),
        ("Anrede,Name", "Sehr geehrte Frau Jansen,Anna Jansen", "", ""),
        ("Aanhef,Name", "v,Anna Jansen", "", ""),
        ("Aanhef,Name", "Beste Anna,Anna Jansen", "", ""),
        ("Anrede,Titel,Name", "Frau,Prof. Dr.,Anna Jansen", "Frau Prof. Dr.", ""),
        ("Salutation,Title,Name", "Ms,Dr.,Anna Jansen", "Ms Dr.", ""),
        ("Anrede,Titel,Name", "Frau Dr.,Dr.,Anna Jansen", "Frau Dr.", ""),
        ("Anrede,Titel,Name", "Sehr geehrte Frau Dr. Jansen,Dr.,Anna Jansen", "Dr.", ""),
        ("Name,Position", "Prof. Dr. Anna Jansen,CEO", "Prof. Dr.", "CEO"),
    ],
)
def test_a_title_is_one_and_a_job_another(
    columns: str, cells: str, honorific: str, role: str
) -> None:
    assert only(f"{columns}\n{cells}\n") == anna(honorific=honorific, role=role)


@pytest.mark.parametrize(
    ("cells", "emails"),
    [
        ("a@x.nl,", ("a@x.nl",)),
        (",b@x.nl", ("b@x.nl",)),
        ("a@x.nl,A@X.nl", ("a@x.nl",)),
        ("a@x.nl ::: b@x.nl,c@x.nl", ("a@x.nl", "b@x.nl", "c@x.nl")),
        ('"a@x.nl, b@x.nl; c@x.nl",', ("a@x.nl", "b@x.nl", "c@x.nl")),
        ("a@x.nl / b@x.nl,", ("a@x.nl", "b@x.nl")),
        ("a@x.nl/b@x.nl,", ("a@x.nl", "b@x.nl")),
        ('"a@x.nl\nb@x.nl",', ("a@x.nl", "b@x.nl")),
        ("Anna Jansen <a@x.nl>,mailto:b@x.nl", ("a@x.nl", "b@x.nl")),
        ("a\xad@x.nl\u200b,", ("a@x.nl",)),
        ("geen,-", ()),
    ],
)
def test_addresses_come_from_all_columns_and_cells(cells: str, emails: tuple[str, ...]) -> None:
    assert only(f"Name,E-mail 1 - Value,E-mail 2 - Value\nAnna Jansen,{cells}\n").emails == emails


def test_the_preferred_address_comes_first() -> None:
    text = (
        "First Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value\n"
        "Anna,Home,a@x.nl,* Work,b@x.nl\n"
    )
    assert only(text).emails == ("b@x.nl", "a@x.nl")


@pytest.mark.parametrize(
    "wrong", ["anna", "anna@", "@x.nl", "anna@x", "a@b@x.nl", f"{'x' * 300}@x.nl"]
)
def test_an_address_that_is_none_is_told_and_the_person_comes_in(wrong: str) -> None:
    book = read(f"Name,E-mail,E-mail 2\nAnna Jansen,{wrong},a@x.nl\n")
    assert book.rows == (anna(emails=("a@x.nl",)),)
    assert book.problems == (Flaw(FlawKind.EMAIL, 2, wrong[:200]),)


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("+31 6 12345678", ("+31 6 12345678",)),
        ("06-12345678 / 010-1234567", ("06-12345678", "010-1234567")),
        ("06-12345678 ::: 010-1234567", ("06-12345678", "010-1234567")),
        ('"06-12345678, 010-1234567"', ("06-12345678", "010-1234567")),
        ('"06-12345678\n010-1234567"', ("06-12345678", "010-1234567")),
        ("030/1234567", ("030/1234567",)),
        ("112", ("112",)),
        ('"=""0612345678"""', ("0612345678",)),
        ("n.v.t.", ()),
    ],
)
def test_numbers_come_from_a_cell(cell: str, phones: tuple[str, ...]) -> None:
    assert only(f"Name,Telefoon\nAnna Jansen,{cell}\n") == anna(phones=phones)


@pytest.mark.parametrize("wrong", ["3.16E+10", "ask Anna"])
def test_a_number_that_is_none_is_told(wrong: str) -> None:
    book = read(f"Name,Phone\nAnna Jansen,{wrong}\n")
    assert (book.rows, book.problems) == ((anna(),), (Flaw(FlawKind.PHONE, 2, wrong),))


@pytest.mark.parametrize(
    ("columns", "cell", "labels"),
    [
        (HEADER, '"* myContacts ::: * Dutch ::: Big, old"', ("Dutch", "Big, old")),
        ("First Name,,,,Categories", "Client;VIP", ("Client", "VIP")),
        ("First Name,,,,Labels", '"client, vip"', ("client", "vip")),
        ("Name,Given Name,,,Group Membership", "* My Contacts ::: Klant", ("Klant",)),
    ],
)
def test_labels_are_taken_apart(columns: str, cell: str, labels: tuple[str, ...]) -> None:
    assert only(f"{columns.strip()}\nAnna,,,,{cell}\n").labels == labels


@pytest.mark.parametrize(
    ("cell", "language"),
    [
        *(("nl", "nl"), ("en_GB", "en"), ("Niederländisch", "nl"), ("de-AT", "de"), ("-", "")),
        *(("de-CH", "de-CH"), ("CH-Deutsch", "de-CH"), ("Schweizerdeutsch", "de-CH")),
        *(("Deutsch (Schweiz)", "de-CH"), ("Swiss German", "de-CH"), ("Zwitserduits", "de-CH")),
    ],
)
def test_a_language_is_known_by_its_names(cell: str, language: str) -> None:
    assert only(f"Name,Language\nAnna Jansen,{cell}\n") == anna(language=language)


@pytest.mark.parametrize(
    ("cells", "phones"),
    [
        ("079 611 22 33,+41 79 611 22 33", ("+41 79 611 22 33",)),
        ("+41 (0)79 611 22 33,079/611 22 33", ("+41 (0)79 611 22 33",)),
        ("0031612345678,0612345678", ("0031612345678",)),
        ("079 611 22 34,+41 79 611 22 33", ("079 611 22 34", "+41 79 611 22 33")),
        ("+31 612345678,+41 612345678", ("+31 612345678", "+41 612345678")),
    ],
)
def test_a_number_with_and_without_its_country_is_one(cells: str, phones: tuple[str, ...]) -> None:
    assert only(f"Name,Tel. G,Natel\nAnna Jansen,{cells}\n").phones == phones


def test_what_stands_behind_a_name_is_told_as_left_out() -> None:
    told = read("Name,Suffix\nAnna Jansen,jun.\nBram Vos,-\nCato Smit,\n")
    assert told.problems == (Flaw(FlawKind.SUFFIX, 2, "jun."),)


@pytest.mark.parametrize("cell", ["Suomi", "Französisch", "Irish"])
def test_a_language_that_is_none_of_ours_is_told_and_not_guessed(cell: str) -> None:
    told = read(f"Name,Language,E-mail\nAnna Jansen,{cell},anna@jansen.nl\n")
    assert told.problems == (Flaw(FlawKind.LANGUAGE, 2, cell),)
    assert languages.guess(told.rows[0], {}, "en") is None


@pytest.mark.parametrize(
    ("cell", "birthday"),
    [
        ("1980-03-09", Yearly(3, 9, 1980)),
        ("--03-09", Yearly(3, 9)),
        ("0000-03-09", Yearly(3, 9)),
        ("1604-03-09", Yearly(3, 9)),
        ("2030-03-09", Yearly(3, 9)),
        ("4501-01-01", None),
        ("1900-01-00", None),
        ("0/0/00", None),
        ("onbekend", None),
    ],
)
def test_birthdays_are_days_or_nothing(cell: str, birthday: Yearly | None) -> None:
    assert only(f"Name,Birthday\nAnna Jansen,{cell}\n") == anna(birthday=birthday)


@pytest.mark.parametrize("cell", ["1999-02-29", "circa 1800", "3/4/1980"])
def test_a_birthday_that_cannot_be_read_is_told(cell: str) -> None:
    book = read(f"Name,Birthday\nAnna Jansen,{cell}\n")
    assert (book.rows, book.problems) == ((anna(),), (Flaw(FlawKind.BIRTHDAY, 2, cell),))


def test_the_column_tells_which_number_is_the_month() -> None:
    book = read("Name,Birthday\nAnna,3/4/1980\nBram,12/25/1975\n")
    assert [row.birthday for row in book.rows] == [Yearly(3, 4, 1980), Yearly(12, 25, 1975)]


@pytest.mark.parametrize(
    ("columns", "cells", "occasions"),
    [
        ("Anniversary", "2001-05-09", (NamedDay("", Yearly(5, 9, 2001)),)),
        ("Hochzeitstag", "2001-05-09", (NamedDay("Hochzeitstag", Yearly(5, 9, 2001)),)),
        (
            "Event 1 - Label,Event 1 - Value,Event 2 - Label,Event 2 - Value",
            "* Anniversary,2001-05-09,First order,--06-01",
            (NamedDay("", Yearly(5, 9, 2001)), NamedDay("First order", Yearly(6, 1))),
        ),
        ("Event 1 - Type,Event 1 - Value", ",2001-05-09", (NamedDay("", Yearly(5, 9, 2001)),)),
        ("Event 1 - Label,Event 1 - Value", "Anniversary,", ()),
    ],
)
def test_other_days_have_their_names(
    columns: str, cells: str, occasions: tuple[NamedDay, ...]
) -> None:
    assert only(f"Name,{columns}\nAnna Jansen,{cells}\n") == anna(occasions=occasions)


def test_a_day_that_cannot_be_read_is_told() -> None:
    book = read("Name,Anniversary\nAnna Jansen,1999-02-29\n")
    assert (book.rows, book.problems) == ((anna(),), (Flaw(FlawKind.DAY, 2, "1999-02-29"),))
