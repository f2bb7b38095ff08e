"""A day is asked for where it may be another one, and told where it may not."""

import pytest

from bot.vocabulary import AskedBack
from tests.handlers.reading.conftest import Read, Reads


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


@pytest.mark.parametrize("day", ["am 30. 10..", "am 30.10..", "am 30. Oktober..."])
def test_full_stops_after_a_day_take_nothing_from_it(read: Read, day: str) -> None:
    assert read(f"Nora Blumen geschenkt {day}", "de")["day"] == "2026-10-30"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("asked Nora on 2 Nov and she said yes", "en"),
        ("Nora op 2 november gevraagd en ze heeft ja gezegd", "nl"),
        ("hab Nora am 2.11. nach der Freigabe gefragt und sie hat ja gesagt", "de"),
    ],
)
def test_the_day_of_an_ask_is_not_that_of_its_answer(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"], told["day"]) == ("answer", "day", None)


def test_a_day_told_of_the_answer_is_its_own(read: Read) -> None:
    told = read("hab Nora nach der Freigabe gefragt und gestern hat sie ja gesagt", "de")
    assert (told["intent"], told["asks_back"], told["day"]) == ("answer", None, "2026-11-02")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ask Nora after Christmas for the report", "en"),
        ("vraag Nora na Kerst om het rapport", "nl"),
        ("vraag Nora voor eind november om het rapport", "nl"),
        ("frag Nora nach Weihnachten nach der Freigabe", "de"),
        ("frag Nora vor Weihnachten nach der Freigabe", "de"),
        ("frag Nora noch vor dem 10.12. nach der Freigabe", "de"),
        ("frag Nora ab dem 1. November nach der Freigabe", "de"),
        ("ask Nora from 1 November for the report", "en"),
    ],
)
def test_the_day_of_an_ask_told_by_another_day_is_asked(
    read: Read, line: str, language: str
) -> None:
    assert read(line, language)["asks_back"] == "day"


@pytest.mark.parametrize(
    ("line", "language", "day", "what"),
    [
        ("ask Nora from 12 December for the report", "en", "2026-12-12", "the report"),
        ("ask Nora not before 12 December for the report", "en", "2026-12-12", "the report"),
        ("vraag Nora vanaf 12 december om het rapport", "nl", "2026-12-12", "het rapport"),
        ("vraag Nora pas vanaf volgende week om het rapport", "nl", "2026-11-09", "het rapport"),
        ("frag Nora ab dem 12. Dezember nach der Freigabe", "de", "2026-12-12", "Freigabe"),
        ("frag Nora ab 12.12. nach der Freigabe", "de", "2026-12-12", "Freigabe"),
        ("frag Nora frühestens am 10.12. nach der Freigabe", "de", "2026-12-10", "Freigabe"),
        ("frag Nora erst ab nächster Woche nach der Freigabe", "de", "2026-11-09", "Freigabe"),
        ("bitte Nora um die Freigabe, aber erst im Jänner", "de", "2027-01-04", "die Freigabe"),
    ],
)
def test_an_ask_is_planned_for_the_first_day_that_is_told(
    read: Read, line: str, language: str, day: str, what: str
) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["day"], told["what"]) == (None, day, what)


@pytest.mark.parametrize(
    "day", ["2 Nov 25", "2. November 25", "2 Nov 2025", "2.11.25", "2 Nov '25"]
)
def test_a_day_with_its_year_is_sure_however_long_ago(read: Read, day: str) -> None:
    told = read(f"gave Tim cake {day}", "en")
    assert (told["what"], told["day"], told["asks_back"]) == ("cake", "2025-11-02", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("coffee with Tim Tuesday at 2pm", "en"),
        ("afspraak met Tim dinsdag 14:00", "nl"),
        ("dinsdag om 2 uur koffie met Tim", "nl"),
        ("Dienstag um 14 Uhr Kaffee mit Tim", "de"),
    ],
)
def test_a_weekday_is_behind_or_ahead_whatever_the_hour(
    read: Read, line: str, language: str
) -> None:
    told = read(line, language)
    assert told["day"] is None
    assert told["asks_back"] in ("day", "intent")


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("vrijdag neem ik Tim mee uit eten", "nl", "2026-11-06"),
        ("maandag krijgt Tim een kaart van ons", "nl", "2026-11-09"),
        ("Nora komt vrijdag langs", "nl", "2026-11-06"),
        ("schick Nora am Samstag eine Karte", "de", "2026-11-07"),
        ("I am dropping a plant off at Nora's on Saturday", "en", "2026-11-07"),
        ("On Friday I am taking Tim out", "en", "2026-11-06"),
    ],
)
def test_a_weekday_of_what_is_still_done_lies_ahead(
    read: Read, line: str, language: str, day: str
) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["day"]) == ("day", day)


def test_a_weekday_of_what_was_done_lies_behind(read: Read) -> None:
    told = read("vrijdag kreeg Tim een kaart van ons", "nl")
    assert (told["asks_back"], told["day"]) == (None, "2026-10-30")


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("give Tim flowers on 3 March", "en"),
        ("geef Tim bloemen op 3 maart", "nl"),
        ("schenke Tim Blumen am 3. März", "de"),
    ],
)
def test_a_date_that_is_nearer_ahead_is_asked(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["day"]) == ("day", None)


@pytest.mark.parametrize(
    ("line", "language", "days"),
    [
        ("bumped into Nora last Monday", "en", ["2026-11-02", "2026-10-26"]),
        ("Nora vorige maandag gesproken", "nl", ["2026-11-02", "2026-10-26"]),
        ("Nora afgelopen maandag gesproken", "nl", ["2026-11-02", "2026-10-26"]),
        ("Nora letzten Montag getroffen", "de", ["2026-11-02", "2026-10-26"]),
        ("gave Nora a cake on Tuesday", "en", ["2026-10-27", "2026-11-03"]),
        ("dinsdag Nora gesproken", "nl", ["2026-10-27", "2026-11-03"]),
        ("Dienstag mit Nora telefoniert", "de", ["2026-10-27", "2026-11-03"]),
    ],
)
def test_a_weekday_that_may_be_a_week_away_is_asked(
    reads: Reads, anna: object, line: str, language: str, days: list[str]
) -> None:
    told = reads(line.replace("Nora", "Anna"), language)
    assert (told.doubts, told.day) == ((AskedBack.DAY,), None)
    assert [str(day) for day in told.days] == days


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("gave Nora a cake on Monday", "en", "2026-11-02"),
        ("bumped into Nora last Friday", "en", "2026-10-30"),
        ("bumped into Nora last Tuesday", "en", "2026-10-27"),
        ("bumped into Nora on Monday last week", "en", "2026-10-26"),
        ("Nora maandag gesproken", "nl", "2026-11-02"),
        ("Nora vorige dinsdag gesproken", "nl", "2026-10-27"),
        ("Nora vorige week dinsdag gesproken", "nl", "2026-10-27"),
        ("Nora am Montag getroffen", "de", "2026-11-02"),
        ("Nora letzten Dienstag getroffen", "de", "2026-10-27"),
    ],
)
def test_a_weekday_that_can_be_no_other_is_not(
    read: Read, line: str, language: str, day: str
) -> None:
    told = read(line, language)
    assert (told["day"], told["asks_back"]) == (day, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("helped nora move house sat, took 3 hrs", "en"),
        ("lunch thurs w nora", "en"),
        ("nora wo gesproken over de koppeling", "nl"),
        ("vr lunch gehad met nora", "nl"),
        ("nora sa beim umzug geholfen", "de"),
        ("mit nora mi über die anbindung gesprochen", "de"),
        ("fr mittagessen mit nora", "de"),
    ],
)
def test_a_short_weekday_in_small_letters_is_asked(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["day"]) == ("day", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("sat with Nora over lunch", "en"),
        ("had lunch with Nora in the sun", "en"),
        ("Nora zo'n mooie plant gegeven", "nl"),
        ("Nora so eine schöne Pflanze geschenkt", "de"),
    ],
)
def test_a_word_that_only_looks_like_one_is_not(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] != "day"
