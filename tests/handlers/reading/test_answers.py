"""The answer in a line, wherever it stands."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "words", "answer", "day"),
    [
        ("answer Tim Vos yes", None, "yes", None),
        ("answer Tim Vos YES!", None, "yes", None),
        ("antwoord Tim Vos ja.", None, "yes", None),
        ("antwort Tim Vos nein", None, "no", None),
        ("antwoord Tim Vos deels", None, "partly", None),
        ("answer Tim Vos yes yesterday", None, "yes", "2026-11-02"),
        ("answer Tim Vos partly, on Monday", None, "partly", "2026-11-02"),
        (
            "Tim Vos said yes to the talk, no to the dinner",
            "the talk, to the dinner",
            "partly",
            None,
        ),
        ("answer Tim Vos yesterday yes", None, "yes", "2026-11-02"),
        ("answer yes Tim Vos", None, "yes", None),
        ("answer Pieter van den Berg yes", None, "yes", None),
        ("answer Tim Vos perhaps", None, "other", None),
        ("antwoord Tim Vos misschien", None, "other", None),
        ("Antwort Tim Vos vielleicht", None, "other", None),
        ("Antwort Tim Vos leider nicht", None, "no", None),
        ("Antwort Tim Vos zum Teil", None, "partly", None),
        ("antwoord Tim Vos jazeker", None, "yes", None),
        ("Tim Vos hasn't answered yet", None, "not_yet", None),
        ("waiting on Tim Vos", None, "not_yet", None),
        ("Tim Vos hasn't decided yet", None, "not_yet", None),
        ("Tim Vos heeft nog niet beslist", None, "not_yet", None),
        ("Tim Vos hat sich noch nicht entschieden", None, "not_yet", None),
        ("nothing back yet from Tim Vos", None, "not_yet", None),
        ("a no from Tim Vos", None, "no", None),
        ("Tim Vos is deels akkoord", None, "partly", None),
        ("Tim Vos hat gestern teilweise zugesagt", None, "partly", "2026-11-02"),
        ("nee van Tim Vos", None, "no", None),
        ("gisteren schreef Tim Vos terug met ja", None, "yes", "2026-11-02"),
        ("gestern schrieb Tim Vos zurück: ja", None, "yes", "2026-11-02"),
        ("Nein von Tim Vos", None, "no", None),
    ],
)
def test_an_answer_is_read(
    read: Read, line: str, words: str | None, answer: str, day: str | None
) -> None:
    told = read(line)
    assert (told["intent"], told["answer"], told["day"]) == ("answer", answer, day)
    assert told["what"] == words


def test_yes_is_an_answer_only_to_an_ask(read: Read) -> None:
    told = read("give Tim Vos a big yes")
    assert (told["intent"], told["what"], told["answer"]) == ("give", "a big yes", None)


def test_an_ask_without_an_answer_yet_is_an_ask(read: Read) -> None:
    told = read("asked Dirk if he'd introduce me to his bank, no answer yet")
    assert (told["intent"], told["asks_back"]) == ("ask", None)
    assert told["what"] == "if he'd introduce me to his bank"


@pytest.mark.parametrize("line", ["Dirk said he'd think about it", "Dirk has gone quiet"])
def test_an_answer_may_be_still_to_come(read: Read, line: str) -> None:
    assert read(line)["answer"] == "not_yet"


def test_who_wrote_back_has_answered(read: Read) -> None:
    told = read("Tim wrote back that he'll join the panel", "en")
    assert (told["intent"], told["answer"]) == ("answer", "other")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Tim wrote back that he'll join the panel", "meaning"),
        ("Tim meinte, er schaut vorbei", "meaning"),
        ("Tim antwoordde dat hij het gaat bekijken", "meaning"),
        ("Tim zei dat hij er niks in ziet", "meaning"),
        ("Tim wrote back that he'll join the panel, so yes", None),
        ("I answered Tim that we will join", "intent"),
    ],
)
def test_what_other_words_come_to_is_asked(read: Read, line: str, asked: str | None) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == ("answer", asked)
