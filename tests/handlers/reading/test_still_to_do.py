"""A gift of which no word says that it happened may be still to come: it is asked."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("wine for Tim", "en", "wine"),
        ("two tickets for Tim", "en", "two tickets"),
        ("bring cake for Tim", "en", "cake"),
        ("send Tim a card", "en", "a card"),
        ("wijn voor Tim", "nl", "wijn"),
        ("bloemen voor de vrouw van Tim", "nl", "bloemen voor de vrouw"),
        ("breng taart voor Tim", "nl", "taart"),
        ("stuur Tim een kaart", "nl", "een kaart"),
        ("Wein für Tim", "de", "Wein"),
        ("Blumen für die Frau von Tim", "de", "Blumen für die Frau"),
        ("bring Kuchen für Tim mit", "de", "Kuchen"),
        ("schick Tim eine Karte", "de", "eine Karte"),
        ("present for Tim", "en", "present"),
        ("bloemen kopen voor Tim", "nl", "bloemen"),
        ("bloemen kopen voor Tim, 12 euro", "nl", "bloemen"),
        ("Tim een kaart geven", "nl", "een kaart"),
        ("Tim Blumen schicken", "de", "Blumen"),
        ("Dankeskarte an Tim schreiben", "de", "Dankeskarte"),
    ],
)
def test_it_is_asked_whether_it_happened(read: Read, line: str, language: str, what: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"], told["what"]) == ("give", "meaning", what)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("cake for Tim yesterday", "en"),
        ("wine for Tim, 12.50", "en"),
        ("give Tim a book", "en"),
        ("brought cake for Tim", "en"),
        ("gisteren wijn voor Tim", "nl"),
        ("wijn voor Tim, 12 euro", "nl"),
        ("geef Tim een boek", "nl"),
        ("wijn voor Tim meegebracht", "nl"),
        ("gestern Wein für Tim", "de"),
        ("Wein für Tim, 12 Euro", "de"),
        ("schenke Tim ein Buch", "de"),
        ("Wein für Tim mitgebracht", "de"),
    ],
)
def test_with_a_day_a_price_or_a_verb_of_what_was_done_it_happened(
    read: Read, line: str, language: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("give", None)


@pytest.mark.parametrize(
    ("line", "language", "intent", "what"),
    [
        ("bedankje schrijven aan Tim", "nl", "give", None),
        ("Tim bellen", "nl", "met", "bellen"),
        ("bel Tim", "nl", "met", "bel"),
        ("schreib Tim eine Nachricht", "de", "met", "schreib eine Nachricht"),
        ("mit Tim Kaffee trinken", "de", "met", "Kaffee trinken"),
    ],
)
def test_an_infinitive_or_an_imperative_tells_what_is_to_be_done(
    read: Read, line: str, language: str, intent: str, what: str | None
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"], told["what"]) == (intent, "meaning", what)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("bloemen gekocht voor Tim", "nl"),
        ("Tim bloemen laten bezorgen", "nl"),
        ("Tim mit Blumen überrascht", "de"),
    ],
)
def test_what_was_done_is_no_infinitive(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] is None


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("Christmas present for Tim, remind me on 18 December", "en", "Christmas present"),
        ("Christmas gift for Tim, remind me 18/12", "en", "Christmas gift"),
        ("kerst cadeau voor Tim, herinner me 18/12", "nl", "kerst cadeau"),
        ("bloemen kopen voor Tim, herinner me op 18-12", "nl", "bloemen"),
        ("Weihnachtsgeschenk für Tim, erinnere mich 18.12.", "de", "Weihnachtsgeschenk"),
        ("Blumen für Tim kaufen, erinner mich am 18.12.", "de", "Blumen"),
    ],
)
def test_with_a_day_to_be_reminded_on_it_is_a_reminder(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("remind", None)
    assert (told["day"], told["what"]) == ("2026-12-18", what)


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("idea for Tim", "en", "who"),
        ("got any ideas for Tim", "en", "who"),
        ("idea for Tim: tickets to the boat show", "en", "detail"),
        ("I have an idea for Tim: a cookery class", "en", "detail"),
        ("idee voor Tim", "nl", "who"),
        ("heb je nog een idee voor Tim", "nl", "who"),
        ("idee voor Tim: kaartjes voor de botenbeurs", "nl", "detail"),
        ("Idee für Tim", "de", "who"),
        ("hast du noch Ideen für Tim", "de", "who"),
        ("Idee für Tim: Karten für die Bootsmesse", "de", "detail"),
        ("sent Tim an idea for his garden", "en", "give"),
        ("Tim een idee voor zijn tuin gestuurd", "nl", "give"),
        ("Tim eine Idee für seinen Garten geschickt", "de", "give"),
    ],
)
def test_an_idea_that_somebody_has_or_wants_is_no_gift(
    read: Read, line: str, language: str, intent: str
) -> None:
    assert read(line, language)["intent"] == intent
