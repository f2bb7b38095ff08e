"""A reminder for a day that is none, or at an hour: told, and not passed over."""

import pytest

from tests.handlers.conftest import Types

pytestmark = pytest.mark.usefixtures("anna")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("remind me about Anna on 31 February", "31 February"),
        ("remind me on 31 November to write to Anna", "31 November"),
        ("Erinnere mich am 31. Februar an Anna", "31. Februar"),
        ("Erinnere mich am 30.2. an Anna", "30.2."),
        ("herinner me op 31 februari aan Anna", "31 februari"),
    ],
)
def test_a_day_that_is_in_no_calendar_is_told(types: Types, line: str, words: str) -> None:
    said = types(line)["text"]
    assert f"I can’t find a day “{words}” in the calendar." in said
    assert "When shall I remind you" in said


@pytest.mark.parametrize(
    "line",
    [
        "remind me of Anna on 21 December at 15:00",
        "remind me to thank Anna on Friday at 3pm",
        "Erinnere mich am 21. Dezember um 15 Uhr an Anna",
        "herinner me op 21 december om 15 uur aan Anna",
    ],
)
def test_an_hour_is_not_kept_in_silence(types: Types, line: str) -> None:
    assert "keep to the time" in types(line)["text"]


@pytest.mark.parametrize("line", ["remind me of Anna on 21 December", "remind me of Anna tomorrow"])
def test_where_no_hour_is_told_nothing_is_said_of_it(types: Types, line: str) -> None:
    assert "keep to the time" not in types(line)["text"]
