"""What we promised is still to be done: a reminder is offered, and nothing is logged."""

from datetime import date

import pytest

from bot.vocabulary import AskedBack, Intent
from tests.handlers.reading.conftest import Reads

pytestmark = pytest.mark.usefixtures("anna")

FRIDAY, MONDAY = date(2026, 11, 6), date(2026, 11, 9)


@pytest.mark.parametrize(
    ("line", "language", "what", "day"),
    [
        ("promised Anna to send the slides by Friday", "en", "to send the slides", FRIDAY),
        ("I promised Anna the slides by Friday", "en", "the slides", FRIDAY),
        ("I've promised Anna the slides on Monday", "en", "the slides", MONDAY),
        ("Anna beloofd de slides te sturen, voor vrijdag", "nl", "de slides te sturen", FRIDAY),
        ("Anna de slides beloofd voor vrijdag", "nl", "de slides", FRIDAY),
        (
            "ik heb Anna beloofd om maandag de foto's te sturen",
            "nl",
            "om de foto's te sturen",
            MONDAY,
        ),
        (
            "versprochen Anna bis Freitag die Folien zu schicken",
            "de",
            "die Folien zu schicken",
            FRIDAY,
        ),
        ("Anna bis Freitag die Folien versprochen", "de", "die Folien", FRIDAY),
        (
            "ich habe Anna versprochen, am Montag die Fotos zu schicken",
            "de",
            "die Fotos zu schicken",
            MONDAY,
        ),
    ],
)
def test_it_is_for_its_day(reads: Reads, line: str, language: str, what: str, day: date) -> None:
    read = reads(line, language)
    assert (read.intent, read.doubts[:1]) == (Intent.GIVE, (AskedBack.DAY,))
    assert (read.what, read.day) == (what, day)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("promised Anna the slides", "en"),
        ("Anna de slides beloofd", "nl"),
        ("Anna beloofd de slides voor vrijdag te sturen", "nl"),
        ("Anna die Folien versprochen", "de"),
    ],
)
def test_without_a_day_it_may_not_have_happened(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.intent, read.doubts[:1], read.day) == (Intent.GIVE, (AskedBack.MEANING,), None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Anna promised us the slides by Friday", "en"),
        ("Anna has promised the slides by Friday", "en"),
        ("Anna heeft ons de slides beloofd voor vrijdag", "nl"),
        ("Anna hat uns bis Freitag die Folien versprochen", "de"),
    ],
)
def test_what_somebody_else_promised_is_nothing_to_remind_of(
    reads: Reads, line: str, language: str
) -> None:
    read = reads(line, language)
    assert read.intent is not Intent.GIVE or read.doubts[:1] != (AskedBack.DAY,)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("sent Anna the slides as promised", "en"),
        ("gave Anna the book I promised her", "en"),
        ("Anna zoals beloofd de slides gestuurd", "nl"),
        ("Anna wie versprochen die Folien geschickt", "de"),
        ("Anna das Buch geschenkt, das ich ihr versprochen hatte", "de"),
    ],
)
def test_a_promise_that_was_kept_is_no_plan(reads: Reads, line: str, language: str) -> None:
    read = reads(line, language)
    assert (read.intent, read.day) == (Intent.GIVE, None)
    assert not {AskedBack.DAY, AskedBack.MEANING} & set(read.doubts)
