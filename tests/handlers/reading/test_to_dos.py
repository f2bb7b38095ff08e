"""What somebody notes as still to be done, with its day: a reminder is offered for that day."""

from datetime import date

import pytest

from bot.vocabulary import AskedBack, Intent
from handlers.reading.understood import Understood
from tests.handlers.person import Person
from tests.handlers.reading.conftest import Reads
from tests.handlers.screen import labels

pytestmark = pytest.mark.usefixtures("anna")

THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


def is_to_do(read: Understood, day: date | None) -> bool:
    about = AskedBack.MEANING if day is None else AskedBack.DAY
    is_ours = read.intent in (Intent.GIVE, Intent.MET)
    return is_ours and read.doubts == (about,) and read.day == day and len(read.people) == 1


@pytest.mark.parametrize(
    ("line", "language", "what", "day"),
    [
        ("to do: call Anna about the heating on friday", "en", "call about the heating", FRIDAY),
        ("todo: order book for Anna by thu", "en", "order book", THURSDAY),
        ("to-do: send Anna a card before 6 November", "en", "send a card", FRIDAY),
        ("todo: call Anna", "en", "call", None),
        ("need to send Anna a card by Thursday", "en", "send a card", THURSDAY),
        ("I still need to send Anna a card by thu at the latest", "en", "send a card", THURSDAY),
        ("need to send Anna a thank you card by friday", "en", "send a thank you card", FRIDAY),
        (
            "must get something for Anna's new baby before 6 November",
            "en",
            "get something for Anna's new baby",
            FRIDAY,
        ),
        (
            "to do: Anna bellen over de winkel, uiterlijk do",
            "nl",
            "bellen over de winkel",
            THURSDAY,
        ),
        (
            "moet nog kaartje sturen naar Anna voor de opening van dr winkel, uiterlijk do",
            "nl",
            "kaartje sturen voor de opening van dr winkel",
            THURSDAY,
        ),
        ("uiterlijk donderdag kaartje sturen aan Anna", "nl", "kaartje sturen", THURSDAY),
        ("kaartje voor Anna, voor vrijdag versturen", "nl", "kaartje versturen", FRIDAY),
        ("voor vrijdag moet ik Anna een boek geven", "nl", "een boek geven", FRIDAY),
        ("to do: anna geschenk besorgen bis do", "de", "geschenk besorgen", THURSDAY),
        ("todo: anna anrufen wg. heizung am freitag", "de", "anrufen wg. heizung", FRIDAY),
        (
            "muss anna bis donnerstag noch die unterlagen schicken",
            "de",
            "die unterlagen schicken",
            THURSDAY,
        ),
        ("bis do muss ich anna die unterlagen schicken", "de", "die unterlagen schicken", THURSDAY),
        ("spätestens do anna anrufen", "de", "anrufen", THURSDAY),
    ],
)
def test_it_is_for_its_day_with_all_its_words(
    reads: Reads, line: str, language: str, what: str, day: date | None
) -> None:
    read = reads(line, language)
    assert is_to_do(read, day), read
    assert read.what == what


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("must have left Anna a card on thursday", "en"),
        ("should I send Anna a card by thursday?", "en"),
        ("action plan sent to Anna on thursday", "en"),
        ("Anna needs to send us the forms by thursday", "en"),
        ("need to ask Anna for the forms by thursday", "en"),
        ("moet ik Anna voor donderdag iets sturen", "nl"),
        ("Anna moet ons voor donderdag het formulier sturen", "nl"),
        ("Anna muss uns bis Donnerstag das Formular schicken", "de"),
        ("Anna bis Donnerstag um die Unterlagen bitten", "de"),
    ],
)
def test_what_is_told_asked_or_done_by_others_is_none(
    reads: Reads, line: str, language: str
) -> None:
    assert not is_to_do(reads(line, language), THURSDAY)


@pytest.mark.parametrize(
    ("language", "line", "offered"),
    [
        ("English", "need to send Anna a card by Thursday", "Remind me then"),
        ("Nederlands", "moet Anna nog een kaartje sturen, uiterlijk do", "Herinner me dan"),
        ("Deutsch", "muss Anna bis do noch eine Karte schicken", "Dann erinnern"),
    ],
)
def test_a_reminder_is_offered_for_the_day(
    person: Person, language: str, line: str, offered: str
) -> None:
    person.types(f"language {language}")
    asked = person.types(line)
    assert labels(asked)[0] == offered


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("remind me on thursday to send Anna a card", "en", "send a card"),
        (
            "erinner mich am do dran Anna die Unterlagen zu schicken",
            "de",
            "die Unterlagen zu schicken",
        ),
        ("herinner me donderdag om Anna een kaartje te sturen", "nl", "een kaartje te sturen"),
    ],
)
def test_a_reminder_keeps_the_verb_of_what_is_to_be_done(
    reads: Reads, line: str, language: str, what: str
) -> None:
    assert (reads(line, language).intent, reads(line, language).what) == (Intent.REMIND, what)
