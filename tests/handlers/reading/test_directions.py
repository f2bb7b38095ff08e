"""Which way something went, and whether it happened yet: asked where the line says two things."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Grace gave me 50 pounds for the run and I gave her a mug", "en"),
        ("gave Grace a mug, she gave me a scarf", "en"),
        ("met Nora for lunch and she gave me a book", "en"),
        ("Tim gaf me een boek en ik gaf hem een taart", "nl"),
        ("Tim gab mir ein Buch und ich gab ihm einen Kuchen", "de"),
    ],
)
def test_what_went_both_ways_is_asked(read: Read, line: str, language: str) -> None:
    assert read(line, language)["asks_back"] == "intent"


@pytest.mark.parametrize(
    "line",
    [
        "gave Tim the book that he wrote about in his letter",
        "Nora and I gave Tim a book",
    ],
)
def test_what_went_one_way_is_not(read: Read, line: str) -> None:
    assert read(line)["asks_back"] != "intent"


@pytest.mark.parametrize(
    "line",
    [
        "thanks to Fatima for the intro to the mayor",
        "thx to Fatima for the intro to the mayor",
        "kudos to Fatima for the introduction",
    ],
)
def test_thanks_may_be_for_what_they_gave(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "intent"


@pytest.mark.parametrize("line", ["Tim got me a coffee", "Tim got us two tickets for the opera"])
def test_what_somebody_got_us_came_from_them(read: Read, line: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == ("got", None)


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("I'll ask Dirk for a case study", "en", "a case study"),
        ("Could I ask Dirk for a favour?", "en", "a favour"),
        ("should I ask Dirk for an introduction?", "en", "an introduction"),
        ("I'd like to ask Dirk for a Google review", "en", "a Google review"),
        ("gonna ask Dirk for a review", "en", "a review"),
        ("ik wil Dirk om een review vragen", "nl", "een review"),
        ("ich möchte Dirk um eine Bewertung bitten", "de", "eine Bewertung"),
    ],
)
def test_when_an_ask_is_planned_for_is_asked(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("ask", what, "day")


def test_an_ask_that_was_made_is_no_plan(read: Read) -> None:
    told = read("I asked Dirk for a favour")
    assert (told["what"], told["asks_back"]) == ("a favour", None)


@pytest.mark.parametrize(
    "line",
    [
        "apologised to Tim",
        "explained VAT to Tim",
        "sold our old printer to Tim",
        "lost the pitch to Tim",
        "Tim got a new job",
        "Tim got married",
        "Tim gave a talk on pensions",
        "Nora asked if we could help with her VAT return",
    ],
)
def test_what_may_be_no_turn_is_asked(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("two tickets for Tim", "give"),
        ("flowers for Tim", "give"),
        ("a cake from Tim", "got"),
        ("Tim got a bottle of wine", "give"),
        ("Tim brought a cake", "got"),
        ("commented on Rosa's post", "give"),
        ("Rosa's sent us flowers", "got"),
        ("asked Nora if we could help with her move", "ask"),
        ("got in touch with Tim", "met"),
        ("touched base with Tim", "met"),
        ("reached out to Tim", "met"),
        ("texted Tim this morning", "met"),
    ],
)
def test_what_is_clear_is_not(read: Read, line: str, intent: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize("line", ["Had to cancel lunch with Nora", "missed a call from Tim"])
def test_what_did_not_take_place_is_asked(read: Read, line: str) -> None:
    assert read(line)["asks_back"] == "meaning"
