"""What comes in from outside acts on nothing around it, and stays as it is otherwise."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.letters import HIGHEST_STACK, legible

SEEN = {0x110BD, 0x110CD, 0x6DD, 0x70F, 0x8E2, *range(0x600, 0x606), 0x890, 0x891}
"""Of the characters for formatting those that are drawn: signs around numbers."""
HARMLESS = [
    "Anna Jansen",
    "José Núñez-Żółć, 李小龍",
    "Zoë\u0308 A\u030aberg",
    "می\u200cخواهم",  # a Persian verb
    "क\u094d\u200dष",  # half a letter of Hindi
    "👩\u200d💻 👩🏽\u200d🤝\u200d👨🏿 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # Scotland
    "בְּרֵאשִׁ֖ית",
    "葛\U000e0100",  # which of two ways to write it
    "two\nlines\tand more",
    "*bold* `code` <b> &amp;",
    "أحمد بن علي",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_harmless_stays(text: str) -> None:
    assert legible(text) == text


def test_no_character_that_acts_unseen_is_left() -> None:
    """Of all there are, as Unicode sorts them."""
    left = {
        f"{number:X}"
        for number in range(sys.maxunicode + 1)
        if unicodedata.category(one := chr(number)) in ("Cc", "Cf", "Cs")
        and not one.isspace()
        and number not in SEEN
        and one in legible(f"a{one}b")
    }
    assert left == set()


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\u202eevil\u202c Anna", "evil Anna"),
        ("\u2067Anna\u2069\u200f", "Anna"),
        ("An\u200cna", "Anna"),
        ("An\u200dna", "Anna"),
        ("م\u200c\u200c\u200cن", "م\u200cن"),
        ("👩\u200d", "👩"),
        ("Anna\U000e0041\U000e0042", "Anna"),
        ("🏴\U000e0041", "🏴"),
        ("\u3164Anna", "Anna"),
        ("\u0301\u0301Anna", "Anna"),
        ("a \u0488b", "a b"),
        ("\ud83cAnna\ufdd0\uffff\U0010ffff", "Anna"),
        ("A\0nna\x1b[2J", "Anna[2J"),
        ("e" + "\u0301" * 500 + "x", "e" + "\u0301" * HIGHEST_STACK + "x"),
        ("🎉\ufe0f" + "\u0301" * 500, "🎉\ufe0f" + "\u0301" * (HIGHEST_STACK - 1)),
    ],
)
def test_what_acts_is_taken_out(text: str, seen: str) -> None:
    assert legible(text) == seen


@given(st.text())
def test_a_second_time_changes_nothing(text: str) -> None:
    once = legible(text)
    assert legible(once) == once


@given(st.text("ae \u0301\u0488\u200c\u200d\u202e👩م\ufe0f\U000e0067\U000e007f🏴"))
def test_a_second_time_changes_nothing_where_they_meet(text: str) -> None:
    once = legible(text)
    assert legible(once) == once
