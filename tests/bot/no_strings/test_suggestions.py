"""What is offered in place of a text with strings: the text without them, in whole sentences."""

import pytest

from bot.no_strings.check import check
from messages.no_strings.wordings import wordings


@pytest.mark.parametrize(
    ("said", "suggested"),
    [
        (
            "Now that you've tried the sample, can we count on an order?",
            "Can we count on an order?",
        ),
        (
            "Hope you enjoyed the flowers! Could you send the form?",
            "Could you send the form?",
        ),
        (
            "Dear Anna, I hope you enjoyed the flowers. Could you send the form?",
            "Dear Anna,\n\nCould you send the form?",
        ),
        ("Hoe smaakten de bonbons? Stuur je het formulier?", "Stuur je het formulier?"),
        (
            "Haben die Pralinen geschmeckt? Könnten Sie das Formular schicken?",
            "Könnten Sie das Formular schicken?",
        ),
    ],
)
def test_what_is_left_is_suggested(said: str, suggested: str) -> None:
    gestures = ["flowers", "sample", "doos bonbons", "Pralinen"]
    assert check(said, wordings(), is_ask=True, gestures=gestures).suggestion == suggested


def test_nothing_is_suggested_where_nothing_is_left() -> None:
    found = check("Hope you enjoyed the flowers!", wordings(), is_ask=True, gestures=["flowers"])
    assert not found.is_ok
    assert found.suggestion is None


@pytest.mark.parametrize(
    "said",
    [
        "Dear Anna,\n\nI hope you enjoyed the flowers.\n\nBest wishes\nMara Visser",
        "Beste Anna,\n\nHoe smaakten de bonbons?\n\nHartelijke groet,\nMara",
        "Guten Tag Anna,\n\nhaben die Pralinen geschmeckt?\n\nFreundliche Grüße\nMara Visser",
        "Nu je de bonbons gekregen hebt, hoop ik op een snelle offerte.",
        "Nachdem wir Ihnen die Pralinen geschenkt haben, hoffen wir auf ein Angebot.",
        "(I hope you enjoyed the flowers, here's that book. )",
        "Here are the drawings, and I hope you enjoyed the flowers.",
    ],
)
def test_neither_an_empty_letter_nor_half_a_sentence_is_suggested(said: str) -> None:
    gestures = ["flowers", "doos bonbons", "Pralinen"]
    found = check(said, wordings(), is_ask=True, gestures=gestures)
    assert not found.is_ok
    assert found.suggestion is None


@pytest.mark.parametrize(
    ("said", "suggested"),
    [
        (
            "Dear Anna,\n\nI hope you enjoyed the flowers. Could you send the form?\n\nMara",
            "Dear Anna,\n\nCould you send the form?\n\nMara",
        ),
        (
            "Nu je de bonbons gekregen hebt, hoop ik op een offerte. Stuur je hem vrijdag?",
            "Stuur je hem vrijdag?",
        ),
        (
            "Nachdem wir die Pralinen geschenkt haben, hoffen wir auf ein Angebot. Passt Freitag?",
            None,
        ),
    ],
)
def test_what_is_suggested_is_made_of_whole_sentences(said: str, suggested: str | None) -> None:
    gestures = ["flowers", "doos bonbons", "Pralinen"]
    assert check(said, wordings(), is_ask=True, gestures=gestures).suggestion == suggested


def test_our_own_sentences_know_of_no_gift() -> None:
    said = "May I ask you for help? I hope your help lasted."
    given = ["help with moving"]
    own = frozenset({"May I ask you for help?"})
    found = check(said, wordings(), is_ask=True, gestures=given, own=own)
    assert all(one.start > len("May I ask you for help?") for one in found.findings)
    assert not check(said, wordings(), is_ask=True, gestures=given).is_ok
    assert check("May I ask you for help?", wordings(), is_ask=True, gestures=given, own=own).is_ok
