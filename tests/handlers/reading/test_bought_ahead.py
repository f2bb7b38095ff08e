"""What was bought now and is to be given on a later day was not given yet."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "what", "day"),
    [
        ("en", "bought Tim a mug, giving it to him on friday", "a mug", "2026-11-06"),
        (
            "en",
            "bought Tim a mug for 12 euro and will give it to him next tuesday",
            *("a mug (12 euro)", "2026-11-10"),
        ),
        ("en", "got Nora a mug, she gets it on friday, €8", "a mug (€8)", "2026-11-06"),
        (
            "nl",
            "heb nora voor 15 euro bloemen gekocht, geef ik haar maandag",
            *("bloemen (15 euro)", "2026-11-09"),
        ),
        (
            "nl",
            "voor tim een horloge gekocht, krijgt hij vrijdag, 30 euro",
            *("een horloge (30 euro)", "2026-11-06"),
        ),
        (
            "de",
            "hab nora für 15 euro blumen gekauft, geb ich ihr am montag",
            *("blumen (15 euro)", "2026-11-09"),
        ),
        (
            "de",
            "hab nora blumen gekauft, überreich ich ihr mittwoch",
            *("blumen", "2026-11-04"),
        ),
        (
            "de",
            "hab für tim ne uhr gekauft, kriegt er am freitag, 30 eur",
            *("ne uhr (30 eur)", "2026-11-06"),
        ),
    ],
)
def test_what_is_bought_for_a_later_day_is_kept_as_a_reminder(
    read: Read, language: str, line: str, what: str, day: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["day"]) == ("remind", what, day)
    assert told["asks_back"] is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "bought Tim a mug and gave it to him on friday"),
        ("nl", "taart gekocht voor tim en gisteren gegeven"),
        ("de", "hab tim blumen gekauft und am montag gegeben"),
    ],
)
def test_what_was_handed_over_was_given(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "give"


def test_what_is_ordered_for_a_day_to_come_is_offered_as_a_reminder(read: Read) -> None:
    told = read("fürs büro von pieter van den berg am nikolaus nen obstkorb bestellt", "de")
    assert (told["what"], told["asks_back"]) == ("nen obstkorb", "day")
    assert told["contacts"] == ["Pieter van den Berg"]
