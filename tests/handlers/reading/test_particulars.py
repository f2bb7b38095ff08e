"""What is told of somebody new besides the name: each thing goes where it belongs."""

import pytest

from bot.people.yearly import Yearly
from bot.vocabulary import AddressForm
from handlers.reading.newcomers import Newcomer
from tests.handlers.reading.newcomers import CLIENT, NORA, PARTNER, STAFF, of, read


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
