"""A question about what was done shows the person, and tells nothing."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("how many gifts did I give Tim", "en"),
        ("which book did I give Tim", "en"),
        ("where did I meet Tim", "en"),
        ("why did I give Tim a book", "en"),
        ("have I thanked Tim", "en"),
        ("has Tim replied", "en"),
        ("did Tim send the figures?", "en"),
        ("did anyone give Tim a present", "en"),
        ("hoeveel cadeaus heb ik Tim gegeven", "nl"),
        ("welk boek heb ik Tim gegeven", "nl"),
        ("heeft Tim de cijfers gestuurd?", "nl"),
        ("heeft Tim al geantwoord", "nl"),
        ("wie viele Geschenke habe ich Tim gegeben", "de"),
        ("welches Buch habe ich Tim geschenkt", "de"),
        ("wo habe ich Tim getroffen", "de"),
        ("hat Tim schon geantwortet", "de"),
    ],
)
def test_a_question_asks_for_the_person(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["contacts"]) == ("who", ["Tim Vos"])


@pytest.mark.parametrize(
    ("line", "language"),
    [("heb ik Tim al bedankt", "nl"), ("hab ich Tim schon gedankt", "de")],
)
def test_what_may_be_a_question_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("when I saw Tim I gave him a book", "en", "give"),
        ("what a day! gave Tim a cake", "en", "give"),
        ("have given Tim a book", "en", "give"),
        ("heb Tim een boek gegeven", "nl", "give"),
        ("hab Tim ein Buch geschenkt", "de", "give"),
    ],
)
def test_what_is_told_is_no_question(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)
