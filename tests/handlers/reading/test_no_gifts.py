"""What is said with the verbs of gifts, and gives nobody anything: it is asked, or no gift."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("gave the green light to Tim", "en"),
        ("gave Tim the green light", "en"),
        ("made Tim cry", "en"),
        ("gave Tim a wide berth", "en"),
        ("gave Tim a telling off", "en"),
        ("gaf groen licht aan Tim", "nl"),
        ("gaf Tim groen licht", "nl"),
        ("Tim aan het huilen gemaakt", "nl"),
        ("Tim op zijn kop gegeven", "nl"),
        ("gab Tim grünes Licht", "de"),
        ("Tim zum Weinen gebracht", "de"),
        ("Tim eine Abreibung gegeben", "de"),
    ],
)
def test_what_may_be_no_gift_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim gave the green light", "en"),
        ("Tim gaf groen licht", "nl"),
        ("Tim gab grünes Licht", "de"),
    ],
)
def test_a_green_light_of_theirs_is_a_yes(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"], told["asks_back"]) == ("answer", "yes", None)


@pytest.mark.parametrize("line", ["Tim was made redundant", "Tim was made partner"])
def test_what_somebody_was_made_is_a_detail(read: Read, line: str) -> None:
    told = read(line)
    assert (told["intent"], told["what"], told["asks_back"]) == ("detail", line, None)


@pytest.mark.parametrize("line", ["made Tim pancakes", "made Tim dinner", "made Tim a cake"])
def test_what_was_made_for_somebody_is_a_gift(read: Read, line: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == ("give", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("back from annual leave", "en"),
        ("back from my parental leave", "en"),
        ("terug van jaarlijks verlof", "nl"),
        ("zurück aus dem Jahresurlaub", "de"),
        ("zurück aus der Elternzeit", "de"),
    ],
)
def test_who_is_back_from_time_off_takes_none(read: Read, line: str, language: str) -> None:
    assert read(line, language)["intent"] == "resume"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("never again flowers for Tim", "en"),
        ("please no alcohol for Tim", "en"),
        ("don't suggest wine for Tim again", "en"),
        ("Tim: allergic to nuts", "en"),
        ("geen wijn meer voor Tim", "nl"),
        ("liever geen alcohol voor Tim", "nl"),
        ("Tim: allergisch voor noten", "nl"),
        ("Tim bitte kein Alkohol schenken, is trocken", "de"),
        ("keinen Wein mehr für Tim", "de"),
        ("Tim keinen Wein schenken", "de"),
        ("nichts mit Alkohol für Tim", "de"),
    ],
)
def test_what_is_not_to_be_given_is_a_detail(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("detail", line, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("didn't give Tim chocolate", "en"),
        ("no flowers for Tim given", "en"),
        ("geen bloemen aan Tim gegeven", "nl"),
        ("geen tijd voor Tim", "nl"),
        ("keine Blumen für Tim gekauft", "de"),
    ],
)
def test_what_was_not_given_is_asked(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("give", "meaning")
