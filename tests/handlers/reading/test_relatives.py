"""Who is told of beside somebody whom we know, and who is somebody else altogether."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "intent", "who", "what"),
    [
        ("en", "gave Nora and her husband a hamper", "give", "Nora", "a hamper (with her husband)"),
        ("en", "got Nora and her husband a cake", "give", "Nora", "a cake (with her husband)"),
        ("en", "dinner with Nora and her husband", "met", "Nora", "dinner (with her husband)"),
        ("en", "gave Nora and family a cake", "give", "Nora", "a cake (with family)"),
        ("en", "got wine from Tim and his two sons", "got", "Tim", "wine (with his two sons)"),
        (
            "nl",
            "heb aan Tim en zijn vrouw een dinerbon gegeven van 100 euro",
            *("give", "Tim", "een dinerbon (met zijn vrouw)"),
        ),
        (
            "nl",
            "tim en zn vrouw petra kregen van ons een mand fruit",
            *("give", "Tim", "een mand fruit (met zn vrouw petra)"),
        ),
        (
            "nl",
            "boek van 20 euro aan sanne en haar man gegeven",
            *("give", "Sanne", "boek (met haar man)"),
        ),
        ("nl", "etentje met sanne en haar man", "met", "Sanne", "etentje (met haar man)"),
        (
            "de",
            "nora und ihrem mann zur geburt nen strampler geschenkt, 25 euro",
            *("give", "Nora", "zur geburt nen strampler (+ ihrem mann)"),
        ),
        (
            "de",
            "nora und ihrer familie plätzchen gebacken",
            *("give", "Nora", "plätzchen (+ ihrer familie)"),
        ),
        ("de", "Essen mit Nora und ihrem Mann", "met", "Nora", "Essen (+ ihrem Mann)"),
        ("de", "hab Wein für Nora und ihren Mann gekauft", "give", "Nora", "Wein (+ ihren Mann)"),
    ],
)
def test_who_is_beside_them_is_told_behind_the_words(
    read: Read, language: str, line: str, intent: str, who: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == (intent, what, None)
    assert [one.split()[0] for one in told["contacts"]] == [who]


def test_a_relative_whom_we_know_got_it_as_well(read: Read) -> None:
    told = read("gave Nora and her husband Tim a hamper")
    assert (told["contacts"], told["what"]) == (["Nora Lindqvist", "Tim Vos"], "a hamper")


@pytest.mark.parametrize(
    ("language", "line", "what"),
    [
        ("en", "gave the neighbour of Tim 2 cakes", "2 cakes"),
        ("en", "gave Tim's neighbour a cake", "a cake"),
        ("en", "got wine from Tim's colleague", "wine"),
        ("nl", "boek aan de buurvrouw van Tim gegeven", "boek"),
        ("nl", "2 taarten naar de moeder van Nora gebracht", "2 taarten"),
        ("nl", "Tim z'n buurvrouw een plant gegeven", "een plant"),
        ("de", "hab der nachbarin von tim 2 kuchen gebracht", "2 kuchen"),
        ("de", "von der kollegin von Tim Wein bekommen", "Wein"),
        ("de", "Tims Assistentin Pralinen mitgebracht", "Pralinen"),
    ],
)
def test_somebody_of_theirs_is_not_them(read: Read, language: str, line: str, what: str) -> None:
    told = read(line, language)
    assert (told["asks_back"], told["what"]) == ("contact", what)
    assert len(told["candidates"]) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Tim's mother fell ill, sent flowers",
        "gave Tim a book and a mug",
        "gave Tim's team a cake",
        "asked Tim and his colleague for a quote",
    ],
)
def test_others_are_only_told_of(read: Read, line: str) -> None:
    told = read(line)
    assert told["contacts"] == ["Tim Vos"]
    assert "(with" not in (told["what"] or "")
