"""A reminder of what was missed, or of asking: an ask that is planned, with all its words."""

from datetime import date

import pytest

from bot.vocabulary import AskedBack, Intent
from tests.handlers.reading.conftest import Reads

pytestmark = pytest.mark.usefixtures("anna")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        (
            "erinner mich am 8. Anna zu fragen ob die Spendenbescheinigung da ist",
            "de",
            "ob die Spendenbescheinigung da ist",
        ),
        ("nicht vergessen: Anna am 8. um Feedback bitten", "de", "Feedback"),
        ("herinner me op de 8ste: Anna vragen of ze komt", "nl", "of ze komt"),
        ("nudge me on the 8th about asking Anna for the keys", "en", "the keys"),
        (
            "haven't got round to asking Anna for feedback, remind me on the 8th",
            "en",
            "feedback",
        ),
        (
            "niet aan toe gekomen om Anna om feedback te vragen, herinner me op de 8ste",
            "nl",
            "feedback",
        ),
        (
            "bin nicht dazu gekommen, Anna um Feedback zu bitten, erinner mich am 8.",
            "de",
            "Feedback",
        ),
    ],
)
def test_a_plan_keeps_its_day_and_all_its_words(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.intent, read.day, read.what) == (Intent.ASK, date(2026, 11, 8), what)
    assert read.doubts == ()


@pytest.mark.parametrize(
    ("line", "is_doubted"),
    [
        ("Anna didn't call, remind me on Thursday", False),
        ("didn't get round to asking Anna, remind me on Thursday", False),
        ("don't remind me of Anna on Thursday", True),
        ("remind me to ask Anna for feedback, not on Thursday", True),
    ],
)
def test_what_was_missed_is_no_reminder_that_is_unwanted(
    reads: Reads, line: str, is_doubted: bool
) -> None:
    read = reads(line)
    assert (read.intent, AskedBack.MEANING in read.doubts) == (Intent.REMIND, is_doubted)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("erinnere mich, dass Anna und Bo am Freitag um Feedback bitten", "de"),
        ("herinner me eraan dat Anna en Bo vrijdag om feedback vragen", "nl"),
        ("remind me on Friday that Anna is asking for feedback", "en"),
    ],
)
def test_what_they_ask_is_no_plan_of_ours(reads: Reads, line: str, language: str) -> None:
    assert reads(line, language).intent is Intent.REMIND
