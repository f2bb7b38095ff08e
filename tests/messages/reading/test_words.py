"""Little words: those of every language mean the same, and none means two things that differ."""

import subprocess
import sys

import pytest

from messages.catalogue import texts_for
from messages.reading import words
from tests.messages import examples


@pytest.mark.parametrize(
    ("group", "typed"),
    [
        (words.ago_words, {"ago", "geleden", "vor"}),
        (words.next_words, {"next", "volgende", "nächsten"}),
        (words.the_words, {"the", "de", "den"}),
    ],
)
def test_a_group_has_the_words_of_every_language(group: words.Words, typed: set[str]) -> None:
    assert typed <= group()


@pytest.mark.parametrize(
    ("typed", "days"), [("yesterday", -1), ("gisteren", -1), ("vorgestern", -2), ("morgen", 1)]
)
def test_a_word_of_any_language_has_its_meaning(typed: str, days: int) -> None:
    assert words.near_days()[typed] == days


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_words_typed_for_days_are_unlike(locale: str) -> None:
    """A word for going back in time never goes ahead, and no length of time is a number."""
    assert texts_for(locale).words("today")[0] in words.near_days()
    assert not words.ago_words() & words.in_words()
    assert not words.last_words() & words.next_words()
    assert not words.day_units().keys() & words.numbers().keys()


READ_CATALOGUES = """
import sys

def tell(event, args):
    if event == "open" and str(args[0]).endswith(".po"):
        print("catalogue")

sys.addaudithook(tell)
from messages.reading import words
print("imported")
words.to_words()
"""


def test_catalogues_are_read_for_the_first_line_and_not_before() -> None:
    """The bot starts without them, and a process that reads no line need not carry them."""
    said = subprocess.run(
        [sys.executable, "-c", READ_CATALOGUES], capture_output=True, text=True, check=True
    )
    assert said.stdout.split() == ["imported", "catalogue", "catalogue"]
