"""Somebody to be added, as people tell of them."""

import pytest

from bot.people.newcomers import Introduction
from handlers.reading.newcomers import Newcomer, told_apart
from tests.handlers.reading.newcomers import CLIENT, NORA, PARTNER, STAFF, TODAY, of, read


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            f"add Nora Visser (client, {NORA}, Bakkerij Jansen)",
            of("Nora Visser", CLIENT, "Bakkerij Jansen", emails=(NORA,)),
        ),
        (f"add Nora Visser, {NORA}", of("Nora Visser", emails=(NORA,))),
        (f"add <mailto:{NORA}|{NORA}> Nora Visser", of("Nora Visser", emails=(NORA,))),
        ("please add our client Nora Visser at Acme", of("Nora Visser", CLIENT, "Acme")),
        ("add Nora Visser from Acme to my contacts", of("Nora Visser", None, "Acme")),
        ("add Eva von Berg, our new partner", of("Eva von Berg", PARTNER)),
        ("add De Groot", of("De Groot")),
        ("add Mark Twain", of("Mark Twain")),
        ("voeg Nora Visser toe", of("Nora Visser")),
        ("voeg Nora Visser toe als collega", of("Nora Visser", STAFF)),
        ("voeg Jan van Dijk (klant, Acme) toe", of("Jan van Dijk", CLIENT, "Acme")),
        ("nieuwe klant Nora Visser, De Post", of("Nora Visser", CLIENT, "De Post")),
        ("füge Nora Visser als Kundin hinzu", of("Nora Visser", CLIENT)),
        (f"füge Nora Visser hinzu (Kundin, {NORA})", of("Nora Visser", CLIENT, emails=(NORA,))),
        ("neuer Kunde: Ali Öz, Öz GmbH", of("Ali Öz", CLIENT, "Öz GmbH")),
        ("lege Mia Neu bei Acme an", of("Mia Neu", None, "Acme")),
        (
            "voeg lies van dam toe aan drukkerij zwart als klant",
            of("Lies van Dam", CLIENT, "drukkerij zwart"),
        ),
        ("voeg Kenji Mori toe aan het personeel", of("Kenji Mori", STAFF)),
        ("nieuwe relatie Toos Vink", of("Toos Vink")),
        ("voeg relatie Toos Vink toe, zakenpartner", of("Toos Vink", PARTNER)),
        ("voeg Jan de Boer toe van Garage De Boer", of("Jan de Boer", None, "Garage De Boer")),
        ("add to my contacts: jean-luc o'brien", of("Jean-Luc O'Brien")),
        ("add Nora Visser, she works at the council", of("Nora Visser", None, "council")),
        ("add Nora Visser, she works at The Post", of("Nora Visser", None, "The Post")),
        (
            "kun je Nora Visser toevoegen als klant? ze werkt bij de gemeente Zwolle en is notaris",
            of("Nora Visser", CLIENT, "gemeente Zwolle", role="notaris"),
        ),
        ("leg Nora Visser an, arbeitet bei der Migros", of("Nora Visser", None, "Migros")),
        ("leg mal brigitte huber an, partnerin", of("Brigitte Huber", PARTNER)),
        ("leg noch den Reto Bünzli an, Kunde", of("Reto Bünzli", CLIENT)),
        ("voeg die Jan Smit toe, klant", of("Jan Smit", CLIENT)),
        ("add a certain Max Power, client", of("Max Power", CLIENT)),
        ("add quickly nora visser, client", of("Nora Visser", CLIENT)),
        ("voeg even nora visser toe, klant", of("Nora Visser", CLIENT)),
        ("voeg Even Larsen toe", of("Even Larsen")),
        ("voeg even larsen toe", of("Even Larsen")),
        ("leg die Frau Nora Visser an", of("Nora Visser", honorific="Frau")),
        ("nimm den herrn Urs Rüegg auf", of("Urs Rüegg", honorific="Herr")),
        ("voeg de heer Jan Smit toe", of("Jan Smit", honorific="de heer")),
        ("erstelle einen Kontakt für Mia Neu, Partnerin", of("Mia Neu", PARTNER)),
        ("create a contact for Mia Neu, partner", of("Mia Neu", PARTNER)),
        ("maak een contact aan voor Mia Neu, partner", of("Mia Neu", PARTNER)),
        ("neuer Mitarbeiter Karl Klammer", of("Karl Klammer", STAFF)),
        ("put John from accounting in as a contact", of("John", None, "accounting")),
        ("Neukundin: Mia Neu, Acme", of("Mia Neu", CLIENT, "Acme")),
        ("add Nora Visser to our clients", of("Nora Visser", CLIENT)),
        ("add Nora Visser from Acme to our clients", of("Nora Visser", CLIENT, "Acme")),
        ("add Nora Visser to the client list", of("Nora Visser", CLIENT)),
        ("add Kees Bakker to our partners, Acme BV", of("Kees Bakker", PARTNER, "Acme BV")),
        ("voeg Kees Bakker toe aan onze contacten als partner", of("Kees Bakker", PARTNER)),
        (
            "voeg Kees Bakker toe aan mijn lijst als partner van Acme",
            of("Kees Bakker", PARTNER, "Acme"),
        ),
        ("voeg Kees Bakker aan onze partners toe", of("Kees Bakker", PARTNER)),
        (
            "voeg Kees Bakker toe aan onze vrienden",
            of("Kees Bakker", unplaced=("aan onze vrienden",)),
        ),
        ("füge Eva Roth zu meinen Kunden hinzu", of("Eva Roth", CLIENT)),
        ("füge Eva Roth hinzu zu unseren Partnern", of("Eva Roth", PARTNER)),
        ("leg Eva Roth bei unseren Kontakten an", of("Eva Roth")),
        ("nimm Eva Roth in unsere Kunden auf", of("Eva Roth", CLIENT)),
        ("add", of("")),
    ],
)
def test_all_that_is_told_of_somebody_is_kept(line: str, told: Newcomer) -> None:
    assert read(line) == told


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("füge Max Müller und Eva Braun hinzu", ("Max Müller", "Eva Braun")),
        ("add Bob, Alice and Carol", ("Bob", "Alice", "Carol")),
        ("voeg Klaas en Gabi de Boer toe", ("Klaas de Boer", "Gabi de Boer")),
        ("voeg Kees Bakker en Lies van Dam toe, allebei klant", ("Kees Bakker", "Lies van Dam")),
        ("voeg deze mensen toe: Jan Smit en Bas Maas", ("Jan Smit", "Bas Maas")),
        ("add three people: Tim Cole and Una Grey", ("Tim Cole", "Una Grey")),
        ("füge folgende Leute hinzu: Jan Smit und Bas Maas", ("Jan Smit", "Bas Maas")),
        ("new clients: Tim Cole and Una Grey", ("Tim Cole", "Una Grey")),
        ("neue Kunden: Max Eins und Lena Drei", ("Max Eins", "Lena Drei")),
        ("nieuwe contacten: Aad Bol en Ben Tol", ("Aad Bol", "Ben Tol")),
        ("new clients: Nora Visser, Kees Bakker", ("Nora Visser", "Kees Bakker")),
        ("new clients: Aad Bol, Ben Tol and Cas Mol", ("Aad Bol", "Ben Tol", "Cas Mol")),
        ("nieuwe klanten: Nora Visser, Kees Bakker", ("Nora Visser", "Kees Bakker")),
        ("neue Kunden: Nora Visser, Kees Bakker", ("Nora Visser", "Kees Bakker")),
        ("voeg deze mensen toe: Jan Smit, Bas Maas", ("Jan Smit", "Bas Maas")),
        ("new clients: Nora Visser, Visser BV", ()),
        ("new clients: Nora Visser, notary", ()),
        ("add Nora Visser, Smith and Jones", ()),
        ("add Klein & Sons", ()),
        ("add Mr. and Mrs. Smith", ()),
    ],
)
def test_several_people_are_told_apart(line: str, names: tuple[str, ...]) -> None:
    told = read(line)
    assert told.several == names


@pytest.mark.parametrize(
    ("line", "readings"),
    [
        (
            "voeg Kees Bakker van Rabobank toe",
            [("Kees Bakker van Rabobank", ""), ("Kees Bakker", "Rabobank")],
        ),
        (
            "lege Karl Frisch von der Migros an",
            [("Karl Frisch von der Migros", ""), ("Karl Frisch", "Migros")],
        ),
        ("add Nora, Acme", [("Acme Nora", ""), ("Nora", "Acme")]),
        ("add Jan van Dijk", []),
    ],
)
def test_where_a_name_ends_may_be_open(line: str, readings: list[tuple[str, str]]) -> None:
    assert [(one.name, one.organisation) for one in read(line).readings] == readings


@pytest.mark.parametrize(
    "line",
    [
        "add Max Braun and Eva Stein, both at Acme",
        "voeg Max Braun en Eva Stein toe, allebei bij Acme",
        "neuer Kontakt Max Braun und Eva Stein, beide Acme",
    ],
)
def test_what_is_told_of_both_is_of_both(line: str) -> None:
    told = read(line)
    assert (told.several, told.told.organisation) == (("Max Braun", "Eva Stein"), "Acme")


def test_people_with_details_of_their_own_are_told_apart() -> None:
    line = "add Oliver Stone, Stone & Sons; Maya Patel, Patel Foods, maya@patel.example"
    assert told_apart(line, TODAY) == ("Oliver Stone", "Maya Patel")
    assert told_apart("add Oliver Stone; Stone & Sons; oliver@stone.example", TODAY) == ()
    assert told_apart("add Oliver Stone, Stone & Sons", TODAY) == ()


@pytest.mark.parametrize("line", ["add me", "voeg mij toe", "füge mich hinzu"])
def test_oneself_is_no_name(line: str) -> None:
    assert read(line).is_oneself


def test_of_several_who_are_not_the_same_it_is_open_what_they_are() -> None:
    told = read("add client Pam Poe, client Quinn Que and partner Ray Roo")
    assert (told.several, told.audience) == (("Pam Poe", "Quinn Que", "Ray Roo"), None)


@pytest.mark.parametrize(
    "line",
    [
        "add these contacts: Aad Bol (client), Ben Tol (partner)",
        "voeg deze contacten toe: Aad Bol (klant), Ben Tol (partner)",
        "füge diese Kontakte hinzu: Aad Bol (Kunde), Ben Tol (Partner)",
    ],
)
def test_what_each_is_told_to_be_is_not_said_of_all(line: str) -> None:
    told = read(line)
    assert (told.several, told.audience) == (("Aad Bol", "Ben Tol"), None)
    assert told.told == Introduction("Aad Bol, Ben Tol")


def test_each_may_be_told_to_be_the_same() -> None:
    told = read("add these contacts: Aad Bol (client), Ben Tol (client)")
    assert (told.several, told.audience) == (("Aad Bol", "Ben Tol"), CLIENT)


@pytest.mark.parametrize(
    "line",
    [
        "new clients: Aad Bol, Bol BV, Ben Tol, Tol BV",
        "nieuwe klanten: Aad Bol (notaris), Ben Tol (notaris)",
        f"neue Kunden: Aad Bol, Ben Tol, {NORA}",
    ],
)
def test_several_with_details_of_their_own_are_added_one_at_a_time(line: str) -> None:
    assert read(line).apart == ("Aad Bol", "Ben Tol")


def test_several_people_may_be_one_contact_with_all_their_names() -> None:
    assert read("add Bob, Alice and Carol").told.name == "Bob, Alice and Carol"
