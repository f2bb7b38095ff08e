"""The menu, and what is said to a line that isn't understood."""

import pytest

from messages import help
from messages.catalogue import texts_for
from tests.messages import examples
from tests.messages.drawing import buttons


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("giv Joost cake", "give Joost cake"),
        ("sumary", "summary"),
        ("anwser Anna yes", "answer Anna yes"),
        ("Joost cake give", "give Joost cake"),
        ("well, settings", "settings"),
    ],
)
def test_a_slip_is_mended_in_their_own_words(said: str, line: str) -> None:
    message = help.not_understood(examples.reader(texts_for("en")), said)
    assert f"Did you mean “{line}”?" in message.text
    (accept,) = buttons(message.payload())
    assert (accept["action_id"], accept["value"]) == (help.SUGGESTED, line)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Kollegen", "de"),
        ("meine Lieferanten", "de"),
        ("unsere Lieferanten", "de"),
        ("mijn leveranciers", "nl"),
        ("our suppliers", "en"),
    ],
)
def test_no_word_of_another_language_is_suggested(said: str, language: str) -> None:
    assert help.suggestion(texts_for(language), said) is None


def test_a_slip_in_another_language_is_mended_in_that() -> None:
    assert help.suggestion(texts_for("de"), "giv Joost the cake") == "give Joost the cake"


@pytest.mark.parametrize(
    "said",
    [
        *("🎉", "xylophone", "...", "   ", "ta, that’s wrong", "bloemen"),
        "kannst du bitte Herrn Meier eintragen",  # and not "bitte kannst du …", which asks nobody
    ],
)
def test_anything_else_gets_examples_without_a_guess(said: str) -> None:
    message = help.not_understood(examples.reader(texts_for("en")), said)
    assert "Did you mean" not in message.text
    assert "/goodturn give" in message.text
    (offered,) = buttons(message.payload())
    assert (offered["action_id"], offered["value"]) == (help.SUGGESTED, "help")
