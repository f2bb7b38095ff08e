"""Whom a line looks for, and which lines look for nobody."""

from dataclasses import replace

import pytest

from bot.people.traits import Trait
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
        ("wie werkt er bij Klaver", Search(organisation="Klaver")),
        ("wie zit er nog meer bij Klaver", Search(organisation="Klaver")),
        ("who works for Klaver?", Search(organisation="Klaver")),
        ("wer arbeitet sonst noch bei Klaver", Search(organisation="Klaver")),
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
        ("how many clients do I have?", Search(is_mine=True, audience=Audience.CLIENT)),
        ("hoeveel klanten heb ik", Search(is_mine=True, audience=Audience.CLIENT)),
        ("wie viele kunden habe ich", Search(is_mine=True, audience=Audience.CLIENT)),
        ("how many contacts do we have", Search()),
        ("hoeveel contacten hebben we", Search()),
        ("wie viele kontakte haben wir?", Search()),
        ("schick mir eine liste meiner kunden", Search(is_mine=True, audience=Audience.CLIENT)),
        ("give me a list of my clients", Search(is_mine=True, audience=Audience.CLIENT)),
        ("kundenliste", Search(audience=Audience.CLIENT)),
        ("zeig archivierte kontakte", Search(is_archived=True)),
        ("welche kontakte sind archiviert", Search(is_archived=True)),
        ("wie zitten er in het archief", Search(is_archived=True)),
        ("welche kontakte hat jonas", Search(owner="jonas")),
        ("welke klanten heeft Jonas", Search(owner="Jonas", audience=Audience.CLIENT)),
        ("which clients does Jonas have?", Search(owner="Jonas", audience=Audience.CLIENT)),
        ("such label kunde", Search(tag="kunde")),
        ("welke klanten hebben label kunst", Search(tag="kunst", audience=Audience.CLIENT)),
        ("Priya's contacts", Search(owner="Priya")),
        ("wen betreut Luca?", Search(owner="Luca")),
        ("laat alle klanten zien", Search(audience=Audience.CLIENT)),
        ("al mn contacten", Search(is_mine=True)),
        ("wie ken je allemaal", Search()),
        ("Wen habe ich alles?", Search(is_mine=True)),
        ("who have I archived?", Search(is_archived=True)),
        ("um wen kümmert sich Luca", Search(owner="Luca")),
        ("voor wie zorgt Luca", Search(owner="Luca")),
        ("clients looked after by Luca", Search(owner="Luca", audience=Audience.CLIENT)),
        ("Jonas’ partners", Search(owner="Jonas", audience=Audience.PARTNER)),
        (
            "Mara's clients at Northwind",
            Search(owner="Mara", organisation="Northwind", audience=Audience.CLIENT),
        ),
    ],
)
def test_what_is_looked_for(line: str, meant: Search) -> None:
    assert searches.search(line) == meant


@pytest.mark.parametrize(
    ("line", "trait"),
    [
        ("contacts without email", Trait.NO_EMAIL),
        ("contacten zonder e-mail", Trait.NO_EMAIL),
        ("kontakte ohne e-mail", Trait.NO_EMAIL),
        ("zoek contacten zonder email", Trait.NO_EMAIL),
        ("mensen zonder telefoonnummer", Trait.NO_PHONE),
        ("kontakte ohne telefon", Trait.NO_PHONE),
        ("people without a phone number", Trait.NO_PHONE),
        ("show me contacts without a birthday", Trait.NO_BIRTHDAY),
        ("who hasn't got a birthday yet", Trait.NO_BIRTHDAY),
        ("who doesn't have a birthday?", Trait.NO_BIRTHDAY),
        ("wie heeft nog geen verjaardag", Trait.NO_BIRTHDAY),
        ("wer hat noch keinen Geburtstag", Trait.NO_BIRTHDAY),
        ("wer hat keinen geburtstag eingetragen", Trait.NO_BIRTHDAY),
        ("zeig kontakte ohne label", Trait.NO_TAG),
        ("contacts without an owner", Trait.NO_OWNER),
        ("contacten zonder eigenaar", Trait.NO_OWNER),
        ("wie zijn er van niemand", Trait.NO_OWNER),
        ("find private contacts", Trait.PRIVATE),
        ("toon privécontacten", Trait.PRIVATE),
        ("private kontakte anzeigen", Trait.PRIVATE),
        ("nur private kontakte", Trait.PRIVATE),
        ("who are our public officials", Trait.OFFICIAL),
        ("wie is ambtenaar", Trait.OFFICIAL),
        ("alle beamten", Trait.OFFICIAL),
        ("wer ist beamter", Trait.OFFICIAL),
        ("wer ist gerade in verhandlung", Trait.NEGOTIATING),
        ("which contacts are in negotiation", Trait.NEGOTIATING),
        ("contacten in onderhandeling", Trait.NEGOTIATING),
        ("who wants no gifts?", Trait.NO_GIFTS),
        ("wie wil er geen cadeaus?", Trait.NO_GIFTS),
        ("wer will keine geschenke", Trait.NO_GIFTS),
        ("who is allergic", Trait.ALLERGIC),
        ("wie heeft een allergie", Trait.ALLERGIC),
        ("wer hat eine allergie", Trait.ALLERGIC),
    ],
)
def test_what_they_have_in_common(line: str, trait: Trait) -> None:
    assert searches.search(line) == Search(trait=trait)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("my clients without email", Search("", "", "", "", True, Audience.CLIENT)),
        ("klanten van Priya zonder email", Search(owner="Priya", audience=Audience.CLIENT)),
        ("kunden von Priya ohne e-mail", Search(owner="Priya", audience=Audience.CLIENT)),
        ("clients at Acme without email", Search(organisation="Acme", audience=Audience.CLIENT)),
        ("zoek klanten zonder email", Search(audience=Audience.CLIENT)),
    ],
)
def test_what_they_lack_beside_the_rest(line: str, meant: Search) -> None:
    assert searches.search(line) == replace(meant, trait=Trait.NO_EMAIL)


@pytest.mark.parametrize(
    "line",
    [
        "tag Anna with golf",
        "label marijke bos met drukwerk",
        "no gifts",
        "keine geschenke",
        "geen cadeaus",
        "Anna wants no gifts",
        "with Anna no gifts please",
        "bij Anna graag geen cadeaus",
        "bei Anna bitte keine Geschenke",
        "anna jansen will keine geschenke",
        "private",
        "Anna's partner",
        "Anna's partner is allergic",
        "lunch without Anna",
        "who is allergic to nuts?",
        "is Anna in negotiation?",
        "gave my clients no gifts",
        "how many times did I meet Anna",
        "wie viele Blumen hat Anna bekommen",
        "hoeveel mag ik Anna geven",
        "welche blumen mag Anna",
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


@pytest.mark.parametrize(
    "line", ["all tags", "which labels are there?", "welke labels zijn er", "meine Labels"]
)
def test_all_tags_are_asked_for(line: str) -> None:
    assert searches.asks_for_tags(line)
    assert not searches.asks_for_twins(line)


@pytest.mark.parametrize("line", ["", "tag Anna with golf", "tag", "label Anna", "find Tags GmbH"])
def test_other_lines_ask_for_no_tags(line: str) -> None:
    assert not searches.asks_for_tags(line)
