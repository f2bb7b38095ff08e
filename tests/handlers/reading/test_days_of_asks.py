"""The days of an ask: by when it is needed, what is asked of them then, and days that are none."""

from datetime import date

import pytest

from bot.vocabulary import AskedBack
from tests.handlers.reading.conftest import Reads

pytestmark = pytest.mark.usefixtures("anna")
"""It is Tuesday 3 November 2026."""


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("ask Anna by the 10th for the plans", "en", "the plans"),
        ("vraag Anna voor de 10e om de plannen", "nl", "de plannen"),
        ("frag Anna bis zum 10. nach den Zahlen", "de", "Zahlen"),
        ("ich will Anna bis zum 10. um die Pläne bitten", "de", "die Pläne"),
        ("frag Anna um die Pläne bis zum 10.", "de", "die Pläne"),
    ],
)
def test_a_day_without_its_month_is_a_deadline_to_come(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.needed_by, read.what) == (date(2026, 11, 10), what)
    assert read.days == (date(2026, 11, 4), date(2026, 11, 9))


def test_a_number_before_a_thing_is_no_day(reads: Reads) -> None:
    read = reads("frag Anna bis zum 2. Entwurf um die Pläne", "de")
    assert (read.needed_by, read.what) == (None, "bis zum 2. Entwurf um die Pläne")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("asked Anna to review my slides by Friday", "en", "to review my slides"),
        ("heb Anna gevraagd om haar slides voor vrijdag", "nl", "haar slides"),
        (
            "habe Anna gebeten, meine Folien bis Freitag anzuschauen",
            "de",
            "meine Folien anzuschauen",
        ),
    ],
)
def test_what_was_asked_may_have_a_deadline(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.needed_by, read.what, read.doubts) == (date(2026, 11, 6), what, ())


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        (
            "asked Anna to speak at our client evening in two weeks",
            "en",
            "to speak at our client evening in two weeks",
        ),
        ("asked Anna to join us on the 9th of January", "en", "to join us on the 9th of January"),
        ("I asked Anna to send the invoice tomorrow", "en", "to send the invoice tomorrow"),
        ("asked Anna whether she can come on Friday", "en", "whether she can come on Friday"),
        ("Anna gefragt ob sie am 9. Januar kommt", "de", "ob sie am 9. Januar kommt"),
        ("Anna gebeten, morgen die Rechnung zu schicken", "de", "morgen die Rechnung zu schicken"),
        ("Anna gevraagd om morgen de factuur te sturen", "nl", "morgen de factuur te sturen"),
        ("Anna gevraagd of ze op 9 januari komt", "nl", "of ze op 9 januari komt"),
        ("Anna gevraagd om over twee weken te spreken", "nl", "over twee weken te spreken"),
        ("Anna gevraagd over twee weken te spreken", "nl", "over twee weken te spreken"),
        ("Anna gebeten, in zwei Wochen zu sprechen", "de", "in zwei Wochen zu sprechen"),
        ("asked Anna for feedback, he is back next week", "en", "feedback, he is back next week"),
        ("Anna nach Flyern gefragt, sie braucht bis Januar", "de", "Flyern sie braucht bis Januar"),
        (
            "asked Anna for flyers, she needs them until January",
            "en",
            "flyers, she needs them until January",
        ),
        (
            "Anna gevraagd om flyers, ze heeft tot januari nodig",
            "nl",
            "flyers, ze heeft tot januari nodig",
        ),
        (
            "Anna om het logo gevraagd, heb ik voor eind jan. nodig",
            "nl",
            "het logo voor eind jan. nodig",
        ),
        (
            "asked Anna for flyers, she needs them by Friday",
            "en",
            "flyers, she needs them by Friday",
        ),
        (
            "Anna um das Logo gebeten, brauch ich bis Ende Jan.",
            "de",
            "das Logo brauch ich bis Ende Jan",
        ),
    ],
)
def test_of_what_was_asked_a_day_to_come_stays_in_the_words(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.what, read.day, read.needed_by, read.doubts) == (what, None, None, ())
    assert not read.is_ahead


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("asked Anna on Monday to send the invoice tomorrow", "en", date(2026, 11, 2)),
        ("gisteren Anna gevraagd of ze op 9 januari komt", "nl", date(2026, 11, 2)),
        ("gestern Anna gebeten, morgen die Rechnung zu schicken", "de", date(2026, 11, 2)),
        ("asked Anna to send the invoice yesterday", "en", date(2026, 11, 2)),
        ("ask Anna to send the invoice tomorrow", "en", date(2026, 11, 4)),
        ("vraag Anna morgen om de factuur", "nl", date(2026, 11, 4)),
        ("frag Anna morgen nach der Rechnung", "de", date(2026, 11, 4)),
    ],
)
def test_the_day_of_asking_is_read_as_before(
    reads: Reads, line: str, language: str, day: date
) -> None:
    read = reads(line, language)
    assert (read.day, read.doubts) == (day, ())


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("Anna um den Wartungsvertrag gebeten, am Montag", "de", "den Wartungsvertrag"),
        ("Anna gebeten, den Vertrag zu lesen, am Montag", "de", "den Vertrag zu lesen"),
        ("asked Anna to read the contract, on Monday", "en", "to read the contract"),
        ("Anna gevraagd om het contract te lezen, maandag", "nl", "het contract te lezen"),
    ],
)
def test_set_off_by_a_comma_a_day_behind_us_is_that_of_asking(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.what, read.day, read.doubts) == (what, date(2026, 11, 2), ())


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("hab Anna gefragt ob sie den Vertrag durchschaut, am 2. Januar", "de"),
        ("hab Anna gefragt ob sie den Vertrag durchschaut, am Montag", "de"),
        ("asked Anna whether she can read the contract, on 2 January", "en"),
        ("asked Anna to read the contract, on 2 January", "en"),
        ("Anna gevraagd of ze het contract leest, op 2 januari", "nl"),
    ],
)
def test_it_is_asked_about_where_it_may_be_that_of_what_was_asked(
    reads: Reads, line: str, language: str
) -> None:
    read = reads(line, language)
    assert (read.day, read.doubts) == (None, (AskedBack.DAY,))


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("asked Anna for a referral, by 11 December at the latest", "en", "a referral"),
        ("Anna gevraagd om een referentie, uiterlijk 11 december", "nl", "een referentie"),
        ("Anna um eine Referenz gebeten, spätestens 11. Dezember", "de", "eine Referenz"),
    ],
)
def test_set_off_by_a_comma_it_is_a_deadline_too(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.what, read.needed_by, read.doubts) == (what, date(2026, 12, 11), ())


def test_before_what_was_asked_the_day_is_asked_about(reads: Reads) -> None:
    read = reads("asked Anna before Friday for her slides")
    assert (read.needed_by, read.doubts) == (None, (AskedBack.DAY,))


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        (
            "ask Anna whether she can have lunch on Friday",
            "en",
            "whether she can have lunch on Friday",
        ),
        ("vraag Anna of ze vrijdag kan lunchen", "nl", "of ze vrijdag kan lunchen"),
        ("frag Anna, ob sie am Freitag Zeit hat", "de", "ob sie am Freitag Zeit hat"),
    ],
)
def test_the_day_of_what_is_asked_stays_in_the_words(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.what, read.day, read.doubts) == (what, None, (AskedBack.DAY,))


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ask Anna {day} for a demo", "en"),
        ("ask Anna for a demo {day}", "en"),
        ("vraag Anna {day} om een demo", "nl"),
        ("vraag Anna om een demo op {day}", "nl"),
        ("frag Anna {day} nach einer Demo", "de"),
        ("Anna am {day} um eine Demo bitten", "de"),
    ],
)
@pytest.mark.parametrize("day", ["31-11", "31/11", "31.11.", "30.2.", "31. 4."])
def test_a_day_that_is_none_is_asked_about(
    reads: Reads, line: str, language: str, day: str
) -> None:
    read = reads(line.format(day=day), language)
    assert (read.doubts, read.is_no_date) == ((AskedBack.DAY,), True)
    assert read.doubtful.rstrip(".") == day.rstrip(".")
    assert "3" not in read.what


def test_a_date_after_the_name_is_when_to_ask(reads: Reads) -> None:
    read = reads("vraag Anna 30-11 om een demo", "nl")
    assert (read.day, read.what) == (date(2026, 11, 30), "een demo")


def test_of_what_has_happened_it_may_be_a_part(reads: Reads) -> None:
    assert reads("gave Anna 1/2 a cake").what == "1/2 a cake"
