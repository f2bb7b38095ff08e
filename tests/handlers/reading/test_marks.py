"""What made a gesture feel valuable, as a line tells it."""

import pytest

from bot.vocabulary import Mark
from handlers.reading import marks
from handlers.reading.tagged import TaggedLine

BOTH = (Mark.PERSONAL, Mark.UNEXPECTED)


@pytest.mark.parametrize(
    ("language", "line", "told", "without"),
    [
        ("en", "gave Anna a book, personal and unexpected", BOTH, "gave Anna a book"),
        ("en", "gave Anna a book, personal, unexpected.", BOTH, "gave Anna a book"),
        ("en", "gave Anna a book €15, it was relevant", (Mark.RELEVANT,), "gave Anna a book €15"),
        ("en", "got tulips from Tim; out of the blue", (Mark.UNEXPECTED,), "got tulips from Tim"),
        ("nl", "gaf Anna een boek, persoonlijk en onverwacht", BOTH, "gaf Anna een boek"),
        ("nl", "Anna een boek gegeven, heel persoonlijk", BOTH[:1], "Anna een boek gegeven"),
        (
            "de",
            "Anna ein Buch geschenkt, persönlich und unerwartet",
            BOTH,
            "Anna ein Buch geschenkt",
        ),
        ("de", "Anna ein Buch geschenkt, passend", (Mark.RELEVANT,), "Anna ein Buch geschenkt"),
    ],
)
def test_marks_at_the_end_are_read(
    language: str, line: str, told: tuple[Mark, ...], without: str
) -> None:
    assert marks.told(TaggedLine(line, language)) == marks.Marked(told, without)


@pytest.mark.parametrize(
    "line",
    [
        "gave Anna a personal note",
        "it was personal",
        "gave Anna something personal",
        "gave Anna a book, and tea",
        "personal and unexpected",
        "",
    ],
)
def test_marks_within_what_was_given_are_its_words(line: str) -> None:
    assert marks.told(TaggedLine(line, "en")) is None
