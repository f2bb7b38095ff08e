"""What a line leaves in doubt is asked, and no day that is doubted is told."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "asks_back"),
    [
        ("vrijdagnoen Tim taart gegeven", "nl", "day"),
        ("asked Rosa last week if she'd write a review", "en", "day"),
        ("vorige maand Rosa om een review gevraagd", "nl", "day"),
        ("letzte Woche Rosa um eine Bewertung gebeten", "de", "day"),
        ("I forgot to give Nora the book", "en", "meaning"),
        ("bijna Eva wijn gegeven", "nl", "meaning"),
        ("fast hätte ich Eva Wein geschenkt", "de", "meaning"),
        ("gave Will the book back", "en", "meaning"),
        ("gave Tim a pen £8 no wait £11", "en", "money"),
        ("Tim een pen gegeven van 8 euro, nee wacht 11 euro", "nl", "money"),
        ("Tim einen Stift geschenkt, 8 Euro, äh nein, 11 Euro", "de", "money"),
        ("ask Tim for a quote in 99999999999999999999 weeks", "en", "day"),
        ("gave Tim a mug 3days ago", "en", "day"),
        ("gave Tim a mug on sonday", "en", "day"),
        ("Tim thanked me for the book", "en", "intent"),
        ("write a thank-you note to Tim", "en", "intent"),
        ("schrijf een bedankje aan Tim", "nl", "intent"),
        ("schreib Tim eine Dankeskarte", "de", "intent"),
        ("ik heb van de week nog met Tim gesproken", "nl", "day"),
        ("van de week bij Tim langsgeweest", "nl", "day"),
        ("ich habe die Woche noch mit Tim gesprochen", "de", "day"),
        ("de bakker heeft ons taart gegeven", "nl", "contact"),
        ("3 flessen wijn aan Tim, 12 euro per fles", "nl", "money"),
        ("gave Tim two bottles of wine, 12 euros per bottle", "en", "money"),
        ("Joke gave Nora a cake", "en", "intent"),
        ("Joke heeft Nora een taart gegeven", "nl", "intent"),
        ("Joke hat Nora einen Kuchen geschenkt", "de", "intent"),
        ("Nora invited us for dinner on Saturday", "en", "day"),
        ("ordered a plant for Nora, arrives Friday", "en", "day"),
        ("Tim Wein für nächste Woche Mittwoch gekauft", "de", "day"),
        ("ich müsste Eva noch um die Quittung bitten", "de", "day"),
        ("Eva und ich haben uns auf einen Espresso verabredet", "de", "meaning"),
    ],
)
def test_it_is_asked(read: Read, line: str, language: str, asks_back: str) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["day"]) == (asks_back, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("kreeg van Claire en Jan een mand fruit", "nl"),
        ("von Claire und Jan einen Obstkorb bekommen", "de"),
    ],
)
def test_who_is_joined_to_somebody_is_no_month(read: Read, line: str, language: str) -> None:
    assert read(line, language)["contacts"] == ["Claire Dubois", "Jan de Wit"]


@pytest.mark.parametrize(
    ("line", "language", "intent", "asks_back"),
    [
        ("ik ga vanmiddag koffie drinken met Tim", "nl", "met", "meaning"),
        ("ik moet Dirk nog bellen", "nl", "met", "meaning"),
        ("ik moet Dirk nog vragen om zijn jaarstukken", "nl", "ask", "day"),
        ("ik wil Dirk vragen om zijn jaarstukken", "nl", "ask", "day"),
        ("I want to ask Tim for his accounts", "en", "ask", "day"),
        ("we will have lunch with Tim today", "en", "met", "meaning"),
        ("ich muss Tim noch um die Unterlagen bitten", "de", "ask", "day"),
    ],
)
def test_a_plan_for_no_later_day_is_asked_about(
    read: Read, line: str, language: str, intent: str, asks_back: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, asks_back)


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("vraag Tim of hij onze tekst wil nalezen", "nl", "ask"),
        ("ik wil Dirk morgen vragen om zijn jaarstukken", "nl", "ask"),
        ("Tim gesproken, hij gaat verhuizen", "nl", "met"),
        ("ask Tim whether he will review our text", "en", "ask"),
    ],
)
def test_what_is_no_plan_of_ours_is_not(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ich würde Eva gern ein Buch schenken", "de"),
        ("ich hätte Eva gern ein Buch geschenkt", "de"),
        ("ich könnte Eva ein Buch schenken", "de"),
        ("hab versäumt, Claire zu gratulieren", "de"),
        ("Kaffee mit Tim ist ausgefallen", "de"),
        ("das Mittagessen mit Tim fiel ins Wasser", "de"),
        ("Termin mit Claire abgesagt", "de"),
    ],
)
def test_what_may_not_have_happened_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] in {"meaning", "intent"}


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Nora and Hans flowers", "en"),
        ("Nora en Hans bloemen gegeven", "nl"),
        ("hab Nora und Hans Blumen geschenkt", "de"),
        ("Nora und Hans haben uns Blumen geschenkt", "de"),
        ("hab Nora, Tim und Hans zum Essen eingeladen", "de"),
    ],
)
def test_who_is_joined_to_somebody_and_not_known_is_asked_about(
    read: Read, line: str, language: str
) -> None:
    told = read(line, language)
    assert "Nora Lindqvist" in told["contacts"]
    assert told["asks_back"] == "contact"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Nora and Karel Pietersen flowers", "en"),
        ("gave Karel Pietersen and Nora flowers", "en"),
        ("geef Nora en Karel van den Berg flowers", "nl"),
        ("geef flowers aan Karel van den Berg en Nora", "nl"),
    ],
)
def test_who_is_joined_to_somebody_keeps_the_whole_name(
    read: Read, line: str, language: str
) -> None:
    told = read(line, language)
    assert (told["contacts"], told["what"]) == (["Nora Lindqvist"], "flowers")
    assert told["asks_back"] == "contact"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave Eva a voucher for a few euros", "en"),
        ("Eva een bon van een paar euro gegeven", "nl"),
        ("hab Eva einen Gutschein für ein paar Euro geschenkt", "de"),
        ("hab Eva einen Gutschein im Wert von fuffzig Euro geschenkt", "de"),
    ],
)
def test_an_amount_unlike_those_that_are_read_is_asked(
    read: Read, line: str, language: str
) -> None:
    assert read(line, language)["asks_back"] == "money"


@pytest.mark.parametrize(
    ("line", "language", "asks_back"),
    [
        ("am Montag mit Tim essen gehen", "de", "intent"),
        ("hab vor, Tim ein Buch zu schenken", "de", "intent"),
        ("am 31.11. mit Dirk telefoniert", "de", "day"),
        ("op 31-11 met Dirk gebeld", "nl", "day"),
        ("Erinnerung an Dirk für den 24.11. setzen", "de", "day"),
        ("Tim drop maandag", "nl", "intent"),
        ("lunch with Dirk on Friday", "en", "day"),
        ("Samstag mit Dirk auf einen Kaffee", "de", "day"),
        ("called Dirk on 30/2", "en", "day"),
    ],
)
def test_what_did_not_happen_so_is_asked(
    read: Read, line: str, language: str, asks_back: str
) -> None:
    assert read(line, language)["asks_back"] == asks_back


@pytest.mark.parametrize(
    ("line", "intent", "day"),
    [
        ("Bei Pieter vorbeigeschaut letzten Do", "met", "2026-10-29"),
        ("vorvorgestern mit Dirk telefoniert", "met", "2026-10-31"),
        ("erinnere mich überübermorgen an Dirk", "remind", "2026-11-06"),
        ("war gestern mit Tim essen", "met", "2026-11-02"),
        ("Tim hat Geburtstag gehabt, hab ihm gratuliert", "give", None),
        ("warte noch auf Antwort von Nora", "answer", None),
    ],
)
def test_it_is_sure(read: Read, line: str, intent: str, day: str | None) -> None:
    told = read(line, "de")
    assert (told["intent"], told["day"], told["asks_back"]) == (intent, day, None)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("Joost wollte den Wein nicht", "de", "den Wein"),
        ("Joost wilde de wijn niet", "nl", "de wijn"),
    ],
)
def test_what_was_refused_is_kept_without_its_not(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("give", what, "meaning")
