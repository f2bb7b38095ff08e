"""The menu, and what is said to a line that isn't understood."""

import pytest

from messages import help
from messages.catalogue import texts_for
from tests.messages import examples


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("giv Anna a book", "/goodturn give Anna a book on pensions"),
        ("sumary", "/goodturn summary"),
        ("anwser Anna yes", "/goodturn answer Anna yes"),
        ("gisteren een boek aan Anna gegeven", "/goodturn give Anna a book on pensions"),
        ("gestern Katrin ein Buch geschenkt", "/goodturn give Anna a book on pensions"),
        ("vrag Anna iets", "/goodturn ask Anna for her tax return"),
    ],
)
def test_a_slip_gets_a_hint(said: str, hint: str) -> None:
    message = help.not_understood(examples.reader(texts_for("en")), said)
    assert f"Did you mean `{hint}`?" in message.text


@pytest.mark.parametrize("said", ["🎉", "xylophone", "...", "   "])
def test_anything_else_gets_the_menu_without_a_guess(said: str) -> None:
    message = help.not_understood(examples.reader(texts_for("en")), said)
    assert "Did you mean" not in message.text
    assert "/goodturn give" in message.text
