"""What a line leaves in doubt is asked, and no day that is doubted is told."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "asks_back"),
    [
        ("asked Rosa last week if she'd write a review", "en", "day"),
        ("vorige maand Rosa om een review gevraagd", "nl", "day"),
        ("letzte Woche Rosa um eine Bewertung gebeten", "de", "day"),
        ("I forgot to give Nora the book", "en", "meaning"),
        ("bijna Eva wijn gegeven", "nl", "meaning"),
        ("fast hätte ich Eva Wein geschenkt", "de", "meaning"),
        ("gave Will the book back", "en", "meaning"),
        ("Tim thanked me for the book", "en", "intent"),
        ("Joke gave Nora a cake", "en", "intent"),
        ("Joke heeft Nora een taart gegeven", "nl", "intent"),
        ("Joke hat Nora einen Kuchen geschenkt", "de", "intent"),
        ("Nora komt vrijdag langs", "nl", "day"),
        ("schick Nora am Samstag eine Karte", "de", "day"),
        ("Nora invited us for dinner on Saturday", "en", "day"),
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
        ("pause from 21 Dec until 4 Jan", "en"),
        ("pause from 21 Dec until Jan 4", "en"),
        ("I'm on annual leave from 21 Dec until 4 Jan", "en"),
        ("pauze van 21 dec tot 4 Jan", "nl"),
        ("Pause vom 21. Dez. bis 4. Jan.", "de"),
    ],
)
def test_a_day_of_a_month_is_nobody(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["day"], told["until"]) == ("pause", "2026-12-21", "2027-01-04")
