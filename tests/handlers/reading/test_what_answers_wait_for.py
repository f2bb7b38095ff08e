"""What an answer waits for is part of it, and no day on which it came."""

from datetime import date

import pytest

from bot.vocabulary import Intent
from tests.handlers.reading.conftest import Reads

pytestmark = pytest.mark.usefixtures("anna")


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("Anna wil wel maar pas in januari", "nl", "pas in januari"),
        ("Anna sagt ja, aber erst im Januar", "de", "aber erst im Januar"),
        ("Anna said yes, but not until January", "en", "not until January"),
    ],
)
def test_what_an_answer_waits_for_is_not_its_day(
    reads: Reads, line: str, language: str, what: str
) -> None:
    read = reads(line, language)
    assert (read.intent, read.day, read.doubts) == (Intent.ANSWER, None, ())
    assert what in read.what


def test_an_answer_may_have_come_late(reads: Reads) -> None:
    assert reads("Anna hat erst gestern zugesagt", "de").day == date(2026, 11, 2)
