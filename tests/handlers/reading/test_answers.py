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


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        (
            "asked Tim whether he can help, answer please by 11 December",
            "en",
            "whether he can help",
        ),
        (
            "Tim gevraagd of hij kan helpen, antwoord graag voor 11 december",
            "nl",
            "of hij kan helpen",
        ),
        (
            "Tim gefragt, ob er helfen kann, Antwort bitte bis 11. Dezember",
            "de",
            "ob er helfen kann",
        ),
        (
            "Tim gefragt, ob er helfen kann, Antwort gern bis 11. Dezember",
            "de",
            "ob er helfen kann",
        ),
        ("asked Tim for a review, let me know please by 11 December", "en", "a review"),
    ],
)
def test_an_answer_that_was_asked_for_by_a_day_is_none(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"], told["asks_back"]) == ("ask", None, None)
    assert told["what"] == what


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("I would gladly know whether Tim can come", "en"),
        ("Ich würde gern von Tim wissen, ob er kommt", "de"),
        ("Ich möchte gern wissen, ob Tim kommt", "de"),
    ],
)
def test_what_we_would_like_to_know_is_no_answer(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"] == "detail") or told["asks_back"] == "intent"
    assert told["answer"] is None


def test_what_we_want_to_know_from_somebody_is_to_be_asked(read: Read) -> None:
    told = read("Ik zou graag van Tim willen weten of hij komt", "nl")
    assert (told["intent"], told["asks_back"], told["answer"]) == ("ask", "day", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("asked Tim for a review, answered yes by mail", "en"),
        ("asked Tim for a review, answered ok by mail", "en"),
        ("Tim gevraagd om een review, antwoordde graag", "nl"),
        ("Tim um ein Zitat gebeten, er macht gern mit", "de"),
    ],
)
def test_an_answer_beside_its_ask_is_one(read: Read, line: str, language: str) -> None:
    assert read(line, language)["answer"] == "yes"


@pytest.mark.parametrize(
    "line",
    [
        "Tim Vos agreed but only verbally",
        "Tim Vos agreed in principle",
        "Tim Vos is akkoord maar alleen mondeling",
        "Tim Vos is in principe akkoord",
        "Tim Vos hat zugestimmt aber nur mündlich",
        "Tim Vos hat grundsätzlich ja gesagt",
    ],
)
def test_a_hedged_agreement_is_asked_about(read: Read, line: str) -> None:
    told = read(line)
    assert (told["intent"], told["asks_back"]) == ("answer", "meaning")
