"""The first word of a line, and the people whom it mentions as Slack does."""

import pytest

from handlers.reading import lines
from messages.commands import Word


def test_mentions_stand_for_names() -> None:
    called = {"U0SOFIE": "Sofie de Vries"}
    for typed, named in (
        ("give <@U0SOFIE|sofie> a book", "give Sofie de Vries, a book"),
        ("give <@U0SOFIE> a book", "give Sofie de Vries, a book"),
        ("give <@U0TOM|tom> a book", "give tom, a book"),
        ("give <@U0TOM> a book", "give  a book"),
        ("give a book to <@U0SOFIE>", "give a book to Sofie de Vries"),
    ):
        assert lines.with_real_names(typed, called) == named


@pytest.mark.parametrize(
    ("line", "word", "rest"),
    [
        ("give Anna a book", Word.GIVE, "Anna a book"),
        ("  GEEF   Anna  een boek ", Word.GIVE, "Anna een boek"),
        ("überblick hier", Word.SUMMARY, "hier"),
        ("?", Word.HELP, ""),
        ("Help!", Word.HELP, ""),
        ("pause, please", Word.PAUSE, "please"),
        ("give: Anna a book", Word.GIVE, "Anna a book"),
        ("geef:Anna een boek", Word.GIVE, "Anna een boek"),
        ("pause : 10:30", Word.PAUSE, "10:30"),
        ("pause: 2 weeks", Word.PAUSE, "2 weeks"),
        ("pause : 2 weeks", Word.PAUSE, "2 weeks"),
        ("pause :", Word.PAUSE, ""),
        ("give :gift: Anna", Word.GIVE, ":gift: Anna"),
        ("give: :gift: Anna", Word.GIVE, ":gift: Anna"),
        ("giveaway", None, ""),
        ("!", None, ""),
        ("", None, ""),
    ],
)
def test_first_word_is_the_command(line: str, word: Word | None, rest: str) -> None:
    assert (lines.word(line), lines.after_word(line)) == (word, rest)
