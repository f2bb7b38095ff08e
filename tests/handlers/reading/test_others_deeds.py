"""What somebody else did is asked about, and not logged as ours or as theirs."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim's got covid", "en"),
        ("Tim's got a new puppy", "en"),
        ("Tim's bought a new van", "en"),
        ("Priya gave Tim a book", "en"),
        ("priya gaf Tim een boek", "nl"),
        ("priya heeft met Tim geluncht", "nl"),
        ("mijn vrouw heeft Tim bloemen gestuurd", "nl"),
        ("Priya hat Tim ein Buch geschenkt", "de"),
        ("meine Frau hat Tim Blumen geschickt", "de"),
        ("gaf ik Tim iets voor zijn verjaardag", "nl"),
    ],
)
def test_it_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("als ik Tim zie geef ik hem een boek", "nl"),
        ("wenn ich Tim sehe, gebe ich ihm ein Buch", "de"),
        ("sorry, got it from Tim", "en"),
        ("sorry, Tim kreeg chocolade", "nl"),
        ("nein, das hab ich Tim geschenkt", "de"),
    ],
)
def test_what_may_never_be_or_puts_something_right_is_asked(
    read: Read, line: str, language: str
) -> None:
    assert read(line, language)["asks_back"] == "meaning"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("Tim's sent us a cake", "en", "got"),
        ("my sister and I gave Tim a book", "en", "give"),
        ("Tims Mann hat mir Baklava mitgegeben", "de", "got"),
        ("flowers sent to Tim", "en", "give"),
        ("bloemen gaf ik Tim", "nl", "give"),
    ],
)
def test_what_is_clear_is_not(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)
