"""Whom a line looks for, and which lines look for nobody."""

import pytest

from bot.vocabulary import Audience
from handlers.reading import searches
from handlers.reading.searches import Search


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("find ana jansn", Search(words="ana jansn")),
        ("zoek jansn", Search(words="jansn")),
        ("suche Müller", Search(words="Müller")),
        ("zoek van Dijk", Search(words="van Dijk")),
        ("search for Anna Jansen", Search(words="Anna Jansen")),
        ("find Jan at Acme", Search(words="Jan", organisation="Acme")),
        ("find client Jansen", Search(words="Jansen", audience=Audience.CLIENT)),
        ("who do we know at Acme?", Search(organisation="Acme")),
        ("who do we know at Bank of Scotland?", Search(organisation="Bank of Scotland")),
        ("Wie kennen we bij Bakkerij Jansen?", Search(organisation="Bakkerij Jansen")),
        ("wen kennen wir bei Müller & Söhne?", Search(organisation="Müller & Söhne")),
        ("kent iemand iemand bij Weingut von Lehn?", Search(organisation="Weingut von Lehn")),
        ("kennt jemand jemanden bei Acme", Search(organisation="Acme")),
        ("does anybody know somebody at Acme", Search(organisation="Acme")),
        ("my clients", Search(is_mine=True, audience=Audience.CLIENT)),
        ("mijn klanten", Search(is_mine=True, audience=Audience.CLIENT)),
        ("meine Partner", Search(is_mine=True, audience=Audience.PARTNER)),
        ("show me all my partners", Search(is_mine=True, audience=Audience.PARTNER)),
        ("who are our clients?", Search(audience=Audience.CLIENT)),
        ("everyone tagged sailing", Search(tag="sailing")),
        ("iedereen met label zeilen", Search(tag="zeilen")),
        ("alle mit Tag Segeln", Search(tag="Segeln")),
        (
            "clients tagged sailing at Acme",
            Search("", "Acme", "sailing", "", False, Audience.CLIENT),
        ),
        ("Kollegen", Search(audience=Audience.STAFF)),
        ("unsere Kolleginnen", Search(audience=Audience.STAFF)),
        ("onze collega’s", Search(audience=Audience.STAFF)),
        ("medewerkers", Search(audience=Audience.STAFF)),
        ("our coworkers", Search(audience=Audience.STAFF)),
        ("meine Kundschaft", Search(is_mine=True, audience=Audience.CLIENT)),
        ("contacts", Search()),
        ("find all contacts", Search()),
        ("toon al mijn contacten", Search(is_mine=True)),
        ("Kontakte", Search()),
        ("contacts of Bram", Search(owner="Bram")),
        ("contacten van Bram Bakker", Search(owner="Bram Bakker")),
        ("Kontakte von Bram", Search(owner="Bram")),
        ("which of us knows somebody at Acme?", Search(organisation="Acme")),
        ("wie van ons kent iemand bij Volksbank?", Search(organisation="Volksbank")),
        ("kennen wij iemand bij de gemeente Leeds?", Search(organisation="Leeds")),
        ("wie kennen we bij De Graaf Zuivel", Search(organisation="De Graaf Zuivel")),
        ("contactpersoon bij Kuipers", Search(organisation="Kuipers")),
        ("wer von uns kennt jemanden bei Müller?", Search(organisation="Müller")),
        ("Ansprechpartner bei Weingut von Lehn", Search(organisation="Weingut von Lehn")),
        ("who loves opera?", Search(tag="opera")),
        ("wie houdt er van zeilen?", Search(tag="zeilen")),
        ("wie heeft label vip", Search(tag="vip")),
        ("wer mag Wein?", Search(tag="Wein")),
        ("Kontakte mit Interesse Segeln", Search(tag="Segeln")),
        ("find everyone Jonas looks after", Search(owner="Jonas")),
        ("who does Jonas look after?", Search(owner="Jonas")),
        ("iedereen die Jonas onderhoudt", Search(owner="Jonas")),
        ("alle, die Jonas betreut", Search(owner="Jonas")),
        ("wen betreue ich?", Search(is_mine=True)),
        ("wie onderhoud ik?", Search(is_mine=True)),
        ("meine Mandanten", Search(is_mine=True, audience=Audience.CLIENT)),
        ("all clients of Bram", Search(owner="Bram", audience=Audience.CLIENT)),
    ],
)
def test_what_is_looked_for(line: str, meant: Search) -> None:
    assert searches.search(line) == meant


@pytest.mark.parametrize(
    "line",
    [
        "",
        "who is Anna?",
        "who is Anna Jansen",
        "give Anna a book",
        "met a client at Acme",
        "find a gift for Anna",
        "find out when Anna moves",
        "zoek een cadeau voor Anna",
        "show me what we know about Anna",
        "lunch with my clients at Acme",
        "who is due?",
        "wie is er aan de beurt",
        "got flowers from Anna",
        "ask my client for the tax return",
        "all right",
        "help",
        "Anna Jansen",
        "everyone",
        "add contacts",
        "export contacts",
        "contacten overdragen",
        "who are you",
        "who looks after Anna",
        "wer betreut Anna",
        "Anna mag Wein",
        "mag ich Anna einladen",
        "Anna houdt van wijn",
        "gaf Anna wijn, want ze houdt van wijn",
    ],
)
def test_other_lines_look_for_nobody(line: str) -> None:
    assert searches.search(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("merge Anna Jansen with A. Jansen", ("Anna Jansen", "A. Jansen")),
        ("merge Anna Jansen and A. Jansen", ("Anna Jansen", "A. Jansen")),
        ("voeg Anna Jansen samen met A. Jansen", ("Anna Jansen", "A. Jansen")),
        ("voeg Anna Jansen en A. Jansen samen", ("Anna Jansen", "A. Jansen")),
        ("Anna Jansen samenvoegen met A. Jansen", None),
        ("führe Anna Jansen mit A. Jansen zusammen", ("Anna Jansen", "A. Jansen")),
        ("Anna Jansen and A. Jansen are the same person", ("Anna Jansen", "A. Jansen")),
        ("Anna Jansen en A. Jansen zijn dezelfde persoon.", ("Anna Jansen", "A. Jansen")),
        ("Anna Jansen is the same person as A. Jansen", ("Anna Jansen", "A. Jansen")),
        ("merge Anna Jansen", ("Anna Jansen", "")),
        ("coffee with Anna and Bram together", None),
        ("lunch with Anna", None),
        ("merge", None),
        ("voeg Nora Visser toe (klant, nora@example.com, Acme)", None),
        ("bring Anna and Bram flowers", None),
    ],
)
def test_who_is_one(line: str, names: tuple[str, str] | None) -> None:
    assert searches.pair(line) == names
