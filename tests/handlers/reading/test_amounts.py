"""Amounts of money in a line, and what looks like one."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "amount", "currency", "what"),
    [
        ("give Tim Vos flowers €15", "en", "15.00", "EUR", "flowers"),
        ("give Tim Vos 15 € flowers", "en", "15.00", "EUR", "flowers"),
        ("give Tim Vos a chair EUR 1,250.00", "en", "1250.00", "EUR", "a chair"),
        ("geef Tim Vos een stoel 1.250,00 €", "nl", "1250.00", "EUR", "een stoel"),
        ("geef Tim Vos wijn € 30,-", "nl", "30.00", "EUR", "wijn"),
        ("gib Tim Vos Wein CHF 30.–", "de", "30.00", "CHF", "Wein"),
        ("gib Tim Vos Wein 1'250 Fr.", "de", "1250.00", "CHF", "Wein"),
        ("give Tim Vos flowers, twenty euros", "en", "20.00", "EUR", "flowers"),
        ("give Tim Vos flowers for 90 euros", "en", "90.00", "EUR", "flowers"),
        ("give Tim Vos a chair, €2k", "en", "2000.00", "EUR", "a chair"),
        ("geef Tim Vos een stoel van 1,5k euro", "nl", "1500.00", "EUR", "een stoel"),
        ("fles wijn voor Tim Vos 15eu", "nl", "15.00", "EUR", "fles wijn"),
        ("give Tim Vos a book worth £20", "en", "20.00", "GBP", "a book"),
        ("give Tim Vos flowers 12,50", "en", "12.50", None, "flowers"),
        ("hab Tim Vos Schoggi gebracht, 12.50", "de", "12.50", None, "Schoggi"),
        ("gave Tim Vos wine, 30.00", "en", "30.00", None, "wine"),
        ("Tim Vos kreeg een boek van ons, €15", "nl", "15.00", "EUR", "een boek"),
        ("geef Tim Vos een das, vijfendertig euro", "nl", "35.00", "EUR", "een das"),
        ("give Tim Vos a book, 12 pounds 50", "en", "12.50", "GBP", "a book"),
        ("geef Tim Vos een boek, 12 euro 50", "nl", "12.50", "EUR", "een boek"),
        ("gib Tim Vos ein Buch, 12 Franken 50", "de", "12.50", "CHF", "ein Buch"),
        ("give Tim Vos a book, 20 pounds, last Friday", "en", "20.00", "GBP", "a book"),
        ("gave Tim Vos a pen, 43.20", "en", "43.20", None, "a pen"),
        ("dinner with Tim Vos on Saturday, 84.50", "en", "84.50", None, "dinner"),
        ("wijn voor Jan, 20 euro", "nl", "20.00", "EUR", "wijn"),
        ("geef Tim Vos taart van 12 euro 50, vrijdag", "nl", "12.50", "EUR", "taart"),
        ("Tim Vos wijn gegeven van 12 euro, 20 oktober", "nl", "12.00", "EUR", "wijn"),
        ("Tim Vos wijn gegeven, 12 euro 20 oktober", "nl", "12.00", "EUR", "wijn"),
        ("gave Tim Vos a mug, must have been 60 francs", "en", "60.00", "CHF", "a mug"),
        ("gave Tim Vos a scarf, roughly 30 euros I reckon", "en", "30.00", "EUR", "a scarf"),
        ("Tim Vos een mok gegeven, denk iets van 12 euro", "nl", "12.00", "EUR", "een mok"),
        ("Tim Vos Wein geschenkt, waren glaub ich 12 Euro", "de", "12.00", "EUR", "Wein"),
    ],
)
def test_an_amount_is_read(
    read: Read, line: str, language: str, amount: str, currency: str | None, what: str
) -> None:
    told = read(line, language)
    assert told["money"] == {"amount": amount, "currency": currency}
    assert told["what"] == what


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("give Tim Vos 2 pounds of coffee", "en"),
        ("gib Tim Vos ein Pfund Kaffee", "de"),
        ("geef Tim Vos een pond koffie", "nl"),
        ("give Tim Vos pages 3-4", "en"),
        ("give Tim Vos version 2.10", "en"),
    ],
)
def test_what_is_weighed_or_counted_is_no_money(read: Read, line: str, language: str) -> None:
    assert read(line, language)["money"] is None


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("gave Tim Vos a book for 18.50", "en", "a book"),
        ("gave Tim Vos a book 18.50", "en", "a book"),
        ("Tim Vos een boek gegeven voor 18.50", "nl", "een boek"),
        ("Tim Vos ein Buch geschickt für 18.50", "de", "ein Buch"),
        ("ha em Tim Vos e Fläsche Wii gschänkt, ca. 34.50", "de", "e Fläsche Wii"),
    ],
)
def test_what_may_be_a_price_is_asked_back(read: Read, line: str, language: str, what: str) -> None:
    told = read(line, language)
    assert (told["money"], told["asks_back"], told["what"]) == (None, "money", what)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Tim Vos a book yesterday at 18.50", "en"),
        ("gaf Tim Vos een boek om 18.50 uur", "nl"),
        ("Tim Vos Karten für 19.30 Uhr geschenkt", "de"),
        ("Tim Vos das Formular 3.11 geschickt", "de"),
    ],
)
def test_a_time_is_no_price(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["money"], told["asks_back"]) == (None, None)


def test_two_amounts_are_asked_back(read: Read) -> None:
    told = read("give Tim Vos flowers for €20 or €25")
    assert (told["money"], told["asks_back"]) == (None, "money")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Tim Vos tickets for 30 and chocolate for 5 euros", "en"),
        ("gave Tim Vos wine for €15, flowers for 10", "en"),
        ("gave Tim Vos tickets (2 x €35)", "en"),
        ("Tim Vos kaartjes voor 30 en chocola voor 5 euro gegeven", "nl"),
        ("Tim Vos 2x 35 euro gegeven", "nl"),
        ("gave Tim Vos flowers for JPY 10.50", "en"),
        ("Tim Vos wijn en kaas gegeven, 18,50 en 12 euro", "nl"),
        ("Hab Tim Vos Karten für 30 und Schokolade für 5 Euro gegeben", "de"),
        ("Tim Vos Wein für 15 Euro und Blumen für 10 geschenkt", "de"),
        ("Tim Vos Karten (2 x 35 €) geschenkt", "de"),
    ],
)
def test_an_amount_beside_another_is_asked_back(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "money"


@pytest.mark.parametrize(
    ("line", "language", "amount"),
    [
        ("gave Tim Vos tea for 3 people and wine for €15", "en", "15.00"),
        ("Tim Vos thee voor 3 personen en wijn voor 15 euro gegeven", "nl", "15.00"),
        ("Tim Vos Tee für 3 Personen und Wein für 15 Euro geschenkt", "de", "15.00"),
    ],
)
def test_what_is_counted_beside_an_amount_is_none(
    read: Read, line: str, language: str, amount: str
) -> None:
    told = read(line, language)
    assert (told["money"]["amount"], told["asks_back"]) == (amount, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Joost, Pieter en Sanne getrakteerd op taart, 75 euro samen", "nl"),
        ("Joost, Pieter en Sanne wijn gegeven voor in totaal € 75", "nl"),
        ("gave Joost, Pieter and Sanne wine, €75 in total", "en"),
        ("Joost, Pieter und Sanne Wein geschenkt, zusammen 75 Euro", "de"),
    ],
)
def test_of_a_sum_for_all_each_has_a_share(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["money"]) == (None, {"amount": "25.00", "currency": "EUR"})
    assert not any(word in told["what"] for word in ("samen", "totaal", "total", "zusammen"))


def test_a_sum_for_each_is_not_shared(read: Read) -> None:
    told = read("gave Joost and Pieter wine, €20 per person", "en")
    assert (told["what"], told["money"]) == ("wine", {"amount": "20.00", "currency": "EUR"})


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("give Tim Vos wine €20-25", "en"),
        ("give Tim Vos wine €20 – €25", "en"),
        ("geef Tim Vos wijn 20-25 euro", "nl"),
        ("gib Tim Vos Wein, 20 – 25 Fr.", "de"),
        ("give Tim Vos wine, 2k", "en"),
        ("geef Tim Vos wijn van 1,5k", "nl"),
        ("gib Tim Vos Wein für 1,5k", "de"),
        ("give Tim Vos wine, two fifty", "en"),
        ("give Tim Vos a car worth 3 million euros", "en"),
        ("geef Tim Vos een auto van 3 miljoen euro", "nl"),
        ("give Tim Vos wine €1e309", "en"),
        ("give Tim Vos wine €1000000000000", "en"),
        ("give Tim Vos wine €-5", "en"),
        ("give Tim Vos wine €0.001", "en"),
        ("give Tim Vos wine ¥500", "en"),
        ("give Tim Vos wine R$ 50", "en"),
        ("gave Tim Vos 50", "en"),
        ("chipped in 100 for Tim Vos", "en"),
        ("give Tim Vos wine, 20 quid or was it 25", "en"),
        ("Tim Vos wijn gegeven, 20 euro of was het 25", "nl"),
    ],
)
def test_an_amount_that_is_not_read_for_sure_is_asked_back(
    read: Read, line: str, language: str
) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["money"]) == ("money", None)


@pytest.mark.parametrize(
    "line",
    [
        "give Tim Vos 2 tickets for the dollar museum",
        "give Tim Vos a 5k run entry",
        "give Tim Vos two twenty-minute massages",
        "give Tim Vos a euro coin of 2002 from 1999",
        "give Tim Vos a 3-4 pound cake",
        "give Tim Vos C$ the hard way",
    ],
)
def test_a_figure_elsewhere_is_no_amount(read: Read, line: str) -> None:
    assert read(line, "en")["asks_back"] != "money"


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("gave Tim a bell (€8.50) and a card", "en", "a bell and a card"),
        ("Tim een fietsbel van €8,50 en een kaart gegeven", "nl", "een fietsbel en een kaart"),
        ("Tim 2 dozen merci gebracht", "nl", "2 dozen merci"),
        ("Tim eine Klingel für 8,50 € und eine Karte geschenkt", "de", "Klingel und eine Karte"),
    ],
)
def test_what_stands_around_an_amount_stays_joined(
    read: Read, line: str, language: str, what: str
) -> None:
    assert what in read(line, language)["what"]


@pytest.mark.parametrize(
    ("line", "language", "amount"),
    [
        ("bought Tim Vos lunch, 31.60, my treat", "en", "31.60"),
        ("gave Tim Vos coffee beans, 14.95, on Monday", "en", "14.95"),
        ("gave Tim Vos coffee beans, 12.50, on Monday", "en", "12.50"),
        ("Tim Vos Blumen geschenkt, 39,90, am 1.11.", "de", "39.90"),
        ("Tim Vos koffie gegeven, 14,95, maandag", "nl", "14.95"),
        ("Tim Vos koffie gegeven, 12.50, maandag", "nl", "12.50"),
    ],
)
def test_a_sum_between_commas_is_one(read: Read, line: str, language: str, amount: str) -> None:
    told = read(line, language)
    assert (told["money"], told["asks_back"]) == ({"amount": amount, "currency": None}, None)
    assert not any(character.isdigit() for character in told["what"])


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Tim Vos 2 bottles of wine, 9.95 each", "en"),
        ("gave Tim Vos three books at 12.50 each", "en"),
        ("gave Tim Vos 2 cakes at 9.95 a piece", "en"),
        ("gave Tim Vos 2 bottles of wine at €9.95 apiece", "en"),
        ("Tim Vos 6 flessen wijn gegeven à 8,50", "nl"),
        ("Tim Vos koekjes (12 stuks) gegeven à €1,25", "nl"),
        ("Tim Vos drie boeken gegeven, 12,50 per stuk", "nl"),
        ("Tim Vos 6 Flaschen Wein geschenkt à 8,50", "de"),
        ("Tim Vos drei Bücher geschenkt, je 12,50 Euro", "de"),
        ("Tim Vos 2 Kuchen geschenkt, 12,50 das Stück", "de"),
    ],
)
def test_the_price_of_one_of_several_is_not_the_sum(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "money"


@pytest.mark.parametrize(
    ("line", "language", "amount"),
    [
        ("gave Joost and Pieter wine, €20 each", "en", "20.00"),
        ("Joost en Pieter wijn gegeven, 20 euro per stuk", "nl", "20.00"),
        ("Joost und Pieter Wein geschenkt, je 20 Euro", "de", "20.00"),
    ],
)
def test_the_price_of_what_each_got_is_theirs(
    read: Read, line: str, language: str, amount: str
) -> None:
    told = read(line, language)
    assert (told["money"]["amount"], told["asks_back"]) == (amount, None)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("gave Tim Vos a book, -5 eur", "en", "a book"),
        ("gave Tim Vos a book for -€12", "en", "a book"),
        ("gave Tim Vos a book, -12.50", "en", "a book"),
        ("Tim Vos een fietslamp gegeven -5 €", "nl", "een fietslamp"),
        ("Tim Vos een boek van -12,50 gegeven", "nl", "een boek"),
        ("Tim Vos ein Buch für -5 Euro geschenkt", "de", "ein Buch"),
    ],
)
def test_an_amount_below_nothing_is_asked(read: Read, line: str, language: str, what: str) -> None:
    told = read(line, language)
    assert (told["money"], told["asks_back"]) == (None, "money")
    assert told["what"] == what


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Tim Vos a book - 5 eur", "en"),
        ("Tim Vos een boek gegeven – 5,-", "nl"),
        ("Tim Vos ein Buch geschenkt - 5.–", "de"),
    ],
)
def test_a_dash_before_an_amount_is_no_minus(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert told["money"]["amount"] == "5.00"
    assert told["asks_back"] is None
