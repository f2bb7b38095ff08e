"""Whom a line names to stand in, and what is left of the line."""

import pytest

from handlers.reading.standing_in import Named, named


@pytest.mark.parametrize(
    ("line", "said", "rest"),
    [
        ("away 1-14 December, Piet stands in", "Piet", "away 1-14 December"),
        ("Piet stands in, away 1-14 December", "Piet", "away 1-14 December"),
        ("away till Friday and Piet Smit covers for me", "Piet Smit", "away till Friday"),
        ("on leave next week, stand-in: <@U0BEN|ben>", "<@U0BEN|ben>", "on leave next week"),
        ("away until 14 December Piet stands in", "Piet", "away until 14 December"),
        ("weg van 1 tot 14 december, Piet neemt waar", "Piet", "weg van 1 tot 14 december"),
        ("vakantie tot 5 januari en Jan de Wit valt in", "Jan de Wit", "vakantie tot 5 januari"),
        ("bis 14. Dezember weg, Piet vertritt mich", "Piet", "bis 14. Dezember weg"),
        (
            "Urlaub vom 1. bis 14. Dezember, Vertretung: Eva",
            "Eva",
            "Urlaub vom 1. bis 14. Dezember",
        ),
    ],
)
def test_who_stands_in(line: str, said: str, rest: str) -> None:
    assert named(line) == Named(said, rest)


@pytest.mark.parametrize(
    "line", ["", "away 1-14 December", "stands in", "stand-in", "give Anna tea"]
)
def test_nobody(line: str) -> None:
    assert named(line) is None
