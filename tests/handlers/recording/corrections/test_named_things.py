"""A line about the thing that was given puts its day right, and never its words."""

import pytest

from tests.handlers.conftest import Types
from tests.handlers.recording.corrections.conftest import (
    FLOWERS,
    GIFTS,
    LANGUAGES,
    PUT_RIGHT,
    Ledger,
)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "no the flowers were yesterday"),
        ("en", "the flowers were on Monday"),
        ("nl", "nee de bloemen waren maandag"),
        ("nl", "de bloemen waren gisteren"),
        ("de", "nein die Blumen waren Montag"),
        ("de", "die Blumen waren gestern"),
    ],
)
def test_the_thing_that_is_named_keeps_its_words(
    types: Types, ledger: Ledger, language: str, line: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert ledger.gestures() == [("Anna", "given", FLOWERS[language], "2026-11-02")]


@pytest.mark.parametrize("line", ["no the flowers were last week", "the flowers were last week"])
def test_a_doubtful_day_of_the_thing_is_asked(types: Types, ledger: Ledger, line: str) -> None:
    types(GIFTS["en"])
    asked = types(line)
    assert asked["blocks"][-1]["type"] == "actions"
    assert ledger.gestures() == [("Anna", "given", FLOWERS["en"], "2026-11-03")]


@pytest.mark.parametrize("line", ["the flowers were lovely", "the wine was on Monday"])
def test_what_is_said_of_a_thing_puts_no_words_right(
    types: Types, ledger: Ledger, line: str
) -> None:
    types(GIFTS["en"])
    types(line)
    assert ledger.gestures() == [("Anna", "given", FLOWERS["en"], "2026-11-03")]
