"""Answers that are denied, put off, or both yes and no: none of them is a yes in silence."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim hasn't agreed", "en"),
        ("Tim hasn't confirmed", "en"),
        ("Tim has not signed off", "en"),
        ("Tim has not yet said yes", "en"),
        ("to be confirmed by Tim", "en"),
        ("Tim still has to confirm", "en"),
        ("Tim heeft nog niet toegezegd", "nl"),
        ("Tim heeft nog geen ja gezegd", "nl"),
        ("Tim moet nog bevestigen", "nl"),
        ("Tim hat noch nicht zugesagt", "de"),
        ("Tim ist noch nicht einverstanden", "de"),
        ("Tim muss noch bestätigen", "de"),
    ],
)
def test_a_yes_to_come_is_awaited(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"], told["asks_back"]) == ("answer", "not_yet", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim isn't up for it", "en"),
        ("Tim is not happy to do it", "en"),
        ("Tim is not on board", "en"),
        ("Tim is niet akkoord", "nl"),
        ("Tim doet niet mee", "nl"),
        ("Tim ist nicht einverstanden", "de"),
        ("Tim macht nicht mit", "de"),
        ("Tim stimmt nicht zu", "de"),
    ],
)
def test_who_is_not_for_it_says_no(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"], told["asks_back"]) == ("answer", "no", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim never said yes", "en"),
        ("Tim isn't sure", "en"),
        ("Tim didn't agree", "en"),
        ("Tim heeft niet toegezegd", "nl"),
        ("Tim heeft nooit ja gezegd", "nl"),
        ("Tim zegde niet toe", "nl"),
        ("Tim is niet zeker", "nl"),
        ("Tim hat nie ja gesagt", "de"),
        ("Tim hat nicht zugesagt", "de"),
        ("Tim hat nicht bestätigt", "de"),
    ],
)
def test_a_yes_that_did_not_come_may_be_no_answer(read: Read, line: str, language: str) -> None:
    assert read(line, language)["answer"] is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim didn't say no", "en"),
        ("Tim hasn't declined", "en"),
        ("Tim won't say no", "en"),
        ("Tim did not turn us down", "en"),
        ("Tim heeft geen nee gezegd", "nl"),
        ("Tim heeft niet afgezegd", "nl"),
        ("Tim zegt niet af", "nl"),
        ("Tim wil niet weigeren", "nl"),
        ("Tim hat nicht abgesagt", "de"),
        ("Tim hat nicht nein gesagt", "de"),
        ("Tim sagt nicht ab", "de"),
        ("Tim kann nicht ablehnen", "de"),
    ],
)
def test_no_no_is_no_answer(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"]) == ("answer", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Tim said yes and no", "en"),
        ("Tim: ja en nee", "nl"),
        ("Tim sagt ja und nein", "de"),
        ("Tim jein", "de"),
    ],
)
def test_yes_and_no_is_neither(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"]) == ("answer", None)


@pytest.mark.parametrize(
    ("line", "language", "answer"),
    [
        ("Tim couldn't come on Monday but said yes", "en", "yes"),
        ("Tim hasn't much time, he said yes", "en", "yes"),
        ("Tim said he's not interested", "en", "no"),
        ("Tim sagte ohne Zögern zu", "de", "yes"),
        ("Tim vindt het geen probleem", "nl", "yes"),
        ("Tim meint, kein Problem", "de", "yes"),
    ],
)
def test_a_not_of_another_part_denies_nothing(
    read: Read, line: str, language: str, answer: str
) -> None:
    assert read(line, language)["answer"] == answer


@pytest.mark.parametrize(
    "line", ["I still have to confirm the booking with Tim", "asked Tim to be confirmed by Friday"]
)
def test_what_we_have_still_to_do_is_no_answer(read: Read, line: str) -> None:
    assert read(line)["answer"] is None


def test_who_is_happy_to_help_says_yes(read: Read) -> None:
    told = read("Tim is happy to help")
    assert (told["intent"], told["answer"], told["what"]) == ("answer", "yes", "help")
