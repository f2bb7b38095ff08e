"""Somebody to be added, as people tell of them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.people.newcomers import Introduction
from bot.people.yearly import Yearly
from bot.vocabulary import AddressForm, Audience
from handlers.reading import adding
from handlers.reading.newcomers import Newcomer, newcomer

NORA = "nora@example.com"
CLIENT, PARTNER, STAFF = Audience.CLIENT, Audience.PARTNER, Audience.STAFF
TODAY = date(2026, 11, 26)


def read(line: str) -> Newcomer:
    return newcomer(line, TODAY, "dmy")


def of(name: str, audience: Audience | None = None, at: str = "", **told: Any) -> Newcomer:
    return Newcomer(replace(Introduction(name, at), **told), audience)


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
        ("add", of("")),
    ],
)
def test_all_that_is_told_of_somebody_is_kept(line: str, told: Newcomer) -> None:
    assert read(line) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "add Robert O'Neill (client, bob.oneill@acme.example, +44 20 7946 0018)",
            of(
                "Robert O'Neill",
                CLIENT,
                emails=("bob.oneill@acme.example",),
                phones=("+44 20 7946 0018",),
            ),
        ),
        (
            "add Pam Poovey, client, 07700 900456",
            of("Pam Poovey", CLIENT, phones=("07700 900456",)),
        ),
        (
            "add Rob Stark from Winterfell, born 3 June 1990, colleague",
            of("Rob Stark", STAFF, "Winterfell", birthday=Yearly(6, 3, 1990)),
        ),
        (
            "add Pip Ash (born June 3, 1990, client)",
            of("Pip Ash", CLIENT, birthday=Yearly(6, 3, 1990)),
        ),
        (
            "add Bob Marley, accountant at ISIS Ltd",
            of("Bob Marley", None, "ISIS Ltd", role="accountant"),
        ),
        ("add Bob Marley, client at Rainbow Ltd", of("Bob Marley", CLIENT, "Rainbow Ltd")),
        (
            "add Bob Marley from Tuff Gong, phone +1 876 555 0100",
            of("Bob Marley", None, "Tuff Gong", phones=("+1 876 555 0100",)),
        ),
        (
            f"add someone new: Pip Harker at Acme Ltd, {NORA} and her birthday is 29 Feb",
            of("Pip Harker", None, "Acme Ltd", emails=(NORA,), birthday=Yearly(2, 29)),
        ),
        ("add Nora Visser as CFO of Acme", of("Nora Visser", None, "Acme", role="CFO")),
        (
            "add Nora Visser (client, head of sales)",
            of("Nora Visser", CLIENT, role="head of sales"),
        ),
        (
            "add Prof. Mary Beard (partner, tag history, private)",
            of("Mary Beard", PARTNER, honorific="Prof.", tags=("history",), is_private=True),
        ),
        (
            "add Nora Visser (Acme, Inc., client, tags golf and wine)",
            of("Nora Visser", CLIENT, "Acme, Inc.", tags=("golf", "wine")),
        ),
        (
            "voeg Sanne van der Velden toe, klant bij Bouwbedrijf Van Dijk, sanne@x.example, "
            "06-12345678, jarig op 3 maart",
            of(
                "Sanne van der Velden",
                CLIENT,
                "Bouwbedrijf Van Dijk",
                emails=("sanne@x.example",),
                phones=("06-12345678",),
                birthday=Yearly(3, 3),
            ),
        ),
        (
            "nieuwe klant: Karin Hofstra van Hofstra Hoveniers, tel. 0513-612345",
            of("Karin Hofstra", CLIENT, "Hofstra Hoveniers", phones=("0513-612345",)),
        ),
        (
            "we hebben een nieuwe klant: Kees de Boer van Garage De Boer",
            of("Kees de Boer", CLIENT, "Garage De Boer"),
        ),
        (
            "Kees de Boer toevoegen, klant van Garage De Boer",
            of("Kees de Boer", CLIENT, "Garage De Boer"),
        ),
        (
            "kan je Marieke Jansen van Slagerij Jansen toevoegen?",
            of("Marieke Jansen", None, "Slagerij Jansen"),
        ),
        (
            "maak contact Fenna Dijkstra aan, boekhouder bij De Vries BV",
            of("Fenna Dijkstra", None, "De Vries BV", role="boekhouder"),
        ),
        ("zet Henk-Jan ter Horst in de lijst als partner", of("Henk-Jan ter Horst", PARTNER)),
        (
            "voeg Mw. dr. A.C. van 't Hof-de Jong toe (partner, tutoyeren, label golf)",
            of(
                "A.C. van 't Hof-de Jong",
                PARTNER,
                honorific="Mw. dr.",
                tags=("golf",),
                address_form=AddressForm.FAMILIAR,
            ),
        ),
        (
            "voeg Kees Vos toe (klant, privé, u)",
            of("Kees Vos", CLIENT, is_private=True, address_form=AddressForm.POLITE),
        ),
        (
            "füge Ali Öztürk hinzu (Kunde, Öztürk GmbH, duzen, Geburtstag 3.3.1980, Label VIP)",
            of(
                "Ali Öztürk",
                CLIENT,
                "Öztürk GmbH",
                birthday=Yearly(3, 3, 1980),
                tags=("VIP",),
                address_form=AddressForm.FAMILIAR,
            ),
        ),
        (
            "lege Frau Dr. Heike Schäfer von der Stadtwerke Köln AG als Partnerin an, 0221 1234567",
            of(
                "Heike Schäfer",
                PARTNER,
                "Stadtwerke Köln AG",
                honorific="Frau Dr.",
                phones=("0221 1234567",),
            ),
        ),
        (
            "füge Petra Lustig hinzu (Partnerin, Praxis Lustig, +49 (0)30 1234)",
            of("Petra Lustig", PARTNER, "Praxis Lustig", phones=("+49 (0)30 1234",)),
        ),
        ("füge Tinkerbell hinzu, privater Kontakt", of("Tinkerbell", is_private=True)),
        ("bitte nimm Rolf Zuckowski auf, Kunde", of("Rolf Zuckowski", CLIENT)),
        ("Kontakt anlegen: Otto Waalkes", of("Otto Waalkes")),
        ("neuer Partner: Otto Waalkes", of("Otto Waalkes", PARTNER)),
        ("Ute Ohoven hinzufügen", of("Ute Ohoven")),
        ("füge Frau Dr. med. Petra Lustig hinzu", of("Petra Lustig", honorific="Frau Dr. med.")),
        ("füge Müller, Hans-Peter hinzu", of("Hans-Peter Müller")),
        ("add to my contacts: Charles Dickens, client", of("Charles Dickens", CLIENT)),
        (
            f"new contact: Ada Lovelace - Engines Ltd - {NORA} - client",
            of("Ada Lovelace", CLIENT, "Engines Ltd", emails=(NORA,)),
        ),
        (
            "add Rosa Parks (client; birthday: 4 February 1913; tags: bus, rights)",
            of("Rosa Parks", CLIENT, birthday=Yearly(2, 4, 1913), tags=("bus", "rights")),
        ),
        (
            "voeg mevrouw J. de Vries-Bakker toe, notaris bij De Wit Notarissen, geboren 3-4-1970",
            of(
                "J. de Vries-Bakker",
                None,
                "De Wit Notarissen",
                role="notaris",
                honorific="mevrouw",
                birthday=Yearly(4, 3, 1970),
            ),
        ),
        (
            "nieuw contact: Willem Drees, klant, we tutoyeren elkaar, mobiel 06 11 22 33 44",
            of(
                "Willem Drees",
                CLIENT,
                phones=("06 11 22 33 44",),
                address_form=AddressForm.FAMILIAR,
            ),
        ),
        (
            "voeg de heer A. van Dam toe, eigenaar van Slagerij Van Dam",
            of("A. van Dam", None, "Slagerij Van Dam", role="eigenaar", honorific="de heer"),
        ),
        (
            "füge Herrn Dr. Konrad Zuse hinzu (Kunde, Zuse KG, Tel. 0661 123456, geb. 22.6.1910)",
            of(
                "Konrad Zuse",
                CLIENT,
                "Zuse KG",
                honorific="Herr Dr.",
                phones=("0661 123456",),
                birthday=Yearly(6, 22, 1910),
            ),
        ),
        (
            "füge Bertha Benz hinzu, sie ist Partnerin bei Mercedes, Geburtstag am 3. Mai",
            of("Bertha Benz", PARTNER, "Mercedes", birthday=Yearly(5, 3)),
        ),
        ("füge Max Planck als Kollegen hinzu", of("Max Planck", STAFF)),
        (
            "füge Steuerberaterin Elke Heidenreich hinzu, Kanzlei Heidenreich",
            of("Elke Heidenreich", None, "Kanzlei Heidenreich", role="Steuerberaterin"),
        ),
        ("füge von der Leyen, Ursula hinzu (Kundin)", of("Ursula von der Leyen", CLIENT)),
    ],
)
def test_each_thing_goes_where_it_belongs(line: str, told: Newcomer) -> None:
    assert read(line) == told


@pytest.mark.parametrize(
    ("line", "organisation", "unplaced"),
    [
        ("add Nora Visser (client, Acme, likes sailing)", "Acme", ("likes sailing",)),
        ("add Nora Visser (client, Acme, Utrecht)", "Acme", ("Utrecht",)),
        ("add Nora Visser (client, born 31 February 1980)", "", ("born 31 February 1980",)),
        ("voeg Nora Visser toe (klant, kent Bram, partner)", "", ("partner", "kent Bram")),
        ("füge Nora Visser hinzu (Kundin, Utrecht, Öz GmbH)", "Öz GmbH", ("Utrecht",)),
    ],
)
def test_what_has_no_place_is_no_organisation(
    line: str, organisation: str, unplaced: tuple[str, ...]
) -> None:
    told = read(line).told
    assert told.organisation == organisation
    assert set(told.unplaced) == set(unplaced)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("füge Max Müller und Eva Braun hinzu", ("Max Müller", "Eva Braun")),
        ("add Bob, Alice and Carol", ("Bob", "Alice", "Carol")),
        ("voeg Klaas en Gabi de Boer toe", ("Klaas de Boer", "Gabi de Boer")),
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
        ("add Nora, Acme", [("Acme Nora", ""), ("Nora", "Acme")]),
        ("add Jan van Dijk", []),
    ],
)
def test_where_a_name_ends_may_be_open(line: str, readings: list[tuple[str, str]]) -> None:
    assert [(one.name, one.organisation) for one in read(line).readings] == readings


@pytest.mark.parametrize("line", ["add me", "voeg mij toe", "füge mich hinzu"])
def test_oneself_is_no_name(line: str) -> None:
    assert read(line).is_oneself


@pytest.mark.parametrize(
    "line",
    [
        "new client: Helen Ashworth, Ashworth Ltd",
        "we have a new client: Tom Ripley at Greenleaf Shipping",
        "put Bill Sikes on our list as a partner",
        "ik wil graag Joris Ivens toevoegen, klant",
        "wil je Truus Wijsmuller toevoegen als klant? zij werkt bij Kindertransport BV",
        "zet Aletta Jacobs in mijn contacten als klant",
        "nieuwe klant Nora Visser, De Post",
        "maak een nieuw contact aan: Boudewijn Büch, klant",
        "kun je even Fanny Blankers-Koen toevoegen aan mijn contacten?",
        "könntest du bitte Anne Frank aufnehmen? Sie ist Kundin",
        "Hans Albers hinzufügen, Kunde bei Reeperbahn GmbH",
        "Trage Otto Hahn als Kunden ein",
        "wir haben einen neuen Kunden: Carl Benz von der Benz & Cie. AG",
        "bitte Marlene Dietrich als Kundin hinzufügen",
    ],
)
def test_a_line_adds_somebody_in_many_words(line: str) -> None:
    assert adding.adds(line)


@pytest.mark.parametrize(
    "line",
    [
        "new client: flowers for Anna",
        "new client lunch with Tim",
        "met Sarah, she has a new client: Acme",
        "put flowers on the list",
        "new",
        "boeken toevoegen",
        "label vip toevoegen aan Bram",
        "zet de kraan aan",
        "neem Anna mee op reis",
        "nimm den Müll auf",
        "trag Anna ein Geschenk ein",
        "Geburtstag hinzufügen",
        "Notiz zu Anna eintragen",
        "Termin mit Anna eintragen",
        "neuer Rhythmus: 30 Tage",
    ],
)
def test_a_line_that_does_something_else_adds_nobody(line: str) -> None:
    assert not adding.adds(line)


def test_several_people_may_be_one_contact_with_all_their_names() -> None:
    assert read("add Bob, Alice and Carol").told.name == "Bob, Alice and Carol"
