"""Whom a line names to stand in, and what is left of the line."""

import pytest

from handlers.reading.standing_in import Named, is_asked, named


@pytest.mark.parametrize(
    ("line", "said", "rest"),
    [
        ("away 1-14 December, Piet stands in", "Piet", "away 1-14 December"),
        ("Piet stands in, away 1-14 December", "Piet", "away 1-14 December"),
        ("away till Friday and Piet Smit covers for me", "Piet Smit", "away till Friday"),
        ("on leave next week, stand-in: <@U0BEN|ben>", "<@U0BEN|ben>", "on leave next week"),
        ("on leave all next week, Priya's covering", "Priya", "on leave all next week"),
        ("away until 14 December Piet stands in", "Piet", "away until 14 December"),
        ("weg van 1 tot 14 december, Piet neemt waar", "Piet", "weg van 1 tot 14 december"),
        ("vakantie tot 5 januari en Jan de Wit valt in", "Jan de Wit", "vakantie tot 5 januari"),
        ("bis 14. Dezember weg, Piet vertritt mich", "Piet", "bis 14. Dezember weg"),
        ("weg van 1 t/m 12 dec met sofie als vervanger", "sofie", "weg van 1 t/m 12 dec"),
        ("away 1-12 December with Jonas as stand-in", "Jonas", "away 1-12 December"),
        (
            "abwesend ab morgen bis und mit 5.12., jonas stellvertretung",
            "jonas",
            "abwesend ab morgen bis und mit 5.12",
        ),
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


@pytest.mark.parametrize(
    "line",
    [
        "who stands in for me?",
        "who is my stand-in",
        "cancel my stand-in",
        "wie vervangt mij",
        "wie is mijn vervanger?",
        "vervanging opheffen",
        "wer vertritt mich",
        "vertretung aufheben",
        "hebe die Vertretung auf",
    ],
)
def test_who_it_is_or_that_it_ends(line: str) -> None:
    assert is_asked(line)


@pytest.mark.parametrize(
    "line", ["", "who", "stop", "Piet stands in", "Vertretung: Eva", "who stands in for Anna"]
)
def test_what_asks_no_such_thing(line: str) -> None:
    assert not is_asked(line)
