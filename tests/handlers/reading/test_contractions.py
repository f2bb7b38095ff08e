"""Words typed without their apostrophe, or with another sign for it, are read like with it."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "bare", "full"),
    [
        ("en", "whos Nora", "who's Nora"),
        ("en", "didnt give Nora the book", "didn't give Nora the book"),
        ("en", "didn’t give Nora the book", "didn't give Nora the book"),
        ("en", "didn´t give Nora the book", "didn't give Nora the book"),
        ("en", "dont remind me of Nora", "don't remind me of Nora"),
        ("en", "Nora hasnt replied", "Nora hasn't replied"),
        ("en", "Tim said he wont do it", "Tim said he won't do it"),
        ("en", "weve sent Nora a card yesterday", "we've sent Nora a card yesterday"),
        ("en", "Ill ask Nora for the report tomorrow", "I'll ask Nora for the report tomorrow"),
        ("en", "id like to ask Nora for a quote", "I'd like to ask Nora for a quote"),
        ("de", "habs Nora gestern gebracht", "hab Nora gestern gebracht"),
        ("de", "hab's Nora gestern gebracht", "hab Nora gestern gebracht"),
        ("de", "hab’s Nora gestern gebracht", "hab Nora gestern gebracht"),
    ],
)
def test_they_say_the_same(read: Read, language: str, bare: str, full: str) -> None:
    assert {**read(bare, language), "line": ""} == {**read(full, language), "line": ""}


@pytest.mark.parametrize(
    ("language", "line", "intent", "what"),
    [
        ("en", "gave Nora its sister, a plant", "give", "its sister, a plant"),
        ("en", "well, Nora gave us flowers yesterday", "got", "flowers"),
        ("en", "the plants were from Nora, she brought them", "got", None),
        ("nl", "gaf Nora zo'n mooie bos bloemen", "give", "zo'n mooie bos bloemen"),
        ("nl", "heb Nora m'n boek gegeven", "give", "m'n boek"),
        ("nl", "foto's gestuurd naar Nora", "give", "foto's"),
        ("de", "gibt's was Neues von Nora?", "who", None),
    ],
)
def test_words_of_their_own_stay(
    read: Read, language: str, line: str, intent: str, what: str | None
) -> None:
    told = read(line, language)
    assert told["intent"] == intent
    assert what is None or told["what"] == what


@pytest.mark.parametrize(
    ("language", "line", "intent", "day", "what"),
    [
        ("de", "Nora hat mir am 2. ne Vogelkarte geschickt", "got", "2026-11-02", "ne Vogelkarte"),
        ("de", "Am 2. ne Flasche Wein von Nora", "got", "2026-11-02", "ne Flasche Wein"),
        ("de", "hab Nora am 2. nen Kuchen gebracht", "give", "2026-11-02", "nen Kuchen"),
        ("de", "hab Nora am 2. 'n Buch geschenkt", "give", "2026-11-02", "'n Buch"),
        ("de", "vor ner Woche Kaffee mit Nora", "met", "2026-10-27", "Kaffee"),
        ("de", "vor 'nem Monat Nora getroffen", "met", "2026-10-03", None),
        ("nl", "Nora op 2 november n taart gegeven", "give", "2026-11-02", "n taart"),
        ("nl", "n week geleden koffie met Nora", "met", "2026-10-27", "koffie"),
    ],
)
def test_an_article_as_it_is_spoken_is_one(
    read: Read, language: str, line: str, intent: str, day: str, what: str | None
) -> None:
    told = read(line, language)
    assert (told["intent"], told["day"], told["asks_back"]) == (intent, day, None)
    assert told["what"] == what


def test_a_few_days_are_asked_with_their_article_as_it_is_spoken(read: Read) -> None:
    told = read("vor n paar Tagen mit Nora telefoniert", "de")
    assert (told["intent"], told["what"], told["asks_back"]) == ("met", None, "day")
