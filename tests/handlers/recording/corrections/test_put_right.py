"""A line right after an entry that puts it right: the entry is another one then, and no second."""

import pytest

from tests.handlers.conftest import TakenBack, Types, on_both_databases
from tests.handlers.person import Person
from tests.handlers.recording.corrections.conftest import (
    FLOWERS,
    GIFTS,
    LANGUAGES,
    PUT_RIGHT,
    Ledger,
)
from tests.handlers.slack import FakeSlack


@on_both_databases
@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "sorry, Monday", "2026-11-02"),
        ("en", "no, it was yesterday", "2026-11-02"),
        ("en", "wait, that was on Friday", "2026-10-30"),
        ("en", "I mean yesterday", "2026-11-02"),
        ("en", "it was yesterday, not today", "2026-11-02"),
        ("nl", "sorry, dat was maandag", "2026-11-02"),
        ("nl", "nee gisteren", "2026-11-02"),
        ("nl", "oeps, het was vrijdag", "2026-10-30"),
        ("nl", "niet vandaag maar gisteren", "2026-11-02"),
        ("de", "Moment, das war am Montag", "2026-11-02"),
        ("de", "nein, gestern", "2026-11-02"),
        ("de", "Quatsch, das war am Freitag", "2026-10-30"),
        ("de", "ich meine gestern", "2026-11-02"),
    ],
)
def test_it_was_another_day(
    types: Types, ledger: Ledger, language: str, line: str, day: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert ledger.gestures() == [("Anna", "given", FLOWERS[language], day)]


@pytest.mark.parametrize(
    ("language", "line", "name"),
    [
        ("en", "no, that was Pieter", "Pieter"),
        ("en", "sorry, Pieter de Boer", "Pieter"),
        ("en", "not Anna but Petra", "Petra"),
        ("en", "no, I gave it to Pieter", "Pieter"),
        ("en", "oops, for Petra", "Petra"),
        ("nl", "nee dat was Pieter", "Pieter"),
        ("nl", "sorry, voor Petra", "Petra"),
        ("nl", "het was Pieter, niet Anna", "Pieter"),
        ("de", "Quatsch, das war Petra", "Petra"),
        ("de", "nein, Pieter", "Pieter"),
        ("de", "nicht Anna, sondern Petra", "Petra"),
    ],
)
def test_it_was_somebody_else(
    types: Types, ledger: Ledger, language: str, line: str, name: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert ledger.gestures() == [(name, "given", FLOWERS[language], "2026-11-03")]


@pytest.mark.parametrize(
    ("language", "line", "words"),
    [
        ("en", "that was wine, not flowers", "wine"),
        ("en", "sorry, wine", "wine"),
        ("en", "no, a bottle of port", "a bottle of port"),
        ("en", "it was a book", "a book"),
        ("en", "actually pralines, not flowers", "pralines"),
        ("nl", "het was wijn", "wijn"),
        ("nl", "sorry, chocolade", "chocolade"),
        ("nl", "nee, het was een boek", "een boek"),
        ("nl", "niet bloemen maar bonbons", "bonbons"),
        ("de", "das war Wein", "Wein"),
        ("de", "Moment, das war ein Buch", "ein Buch"),
        ("de", "nein, Pralinen", "Pralinen"),
        ("de", "nicht Blumen, sondern Wein", "Wein"),
    ],
)
def test_it_was_something_else(
    types: Types, ledger: Ledger, language: str, line: str, words: str
) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert ledger.gestures() == [("Anna", "given", words, "2026-11-03")]


@on_both_databases
@pytest.mark.parametrize(
    "line", ["sorry, pralines", "no, it was pralines", "nein, das waren Oliven"]
)
def test_a_thing_that_nobody_knows_for_one_is_asked_about(
    types: Types, person: Person, slack: FakeSlack, ledger: Ledger, line: str
) -> None:
    types("gave Anna a jar of jam")
    asked = types(line)
    assert asked["text"].startswith("What you logged stands until this is clear.")
    assert ledger.gestures() == [("Anna", "given", "a jar of jam", "2026-11-03")]
    person.presses(asked, "Log it as given")
    slack.wait_for("response")
    assert [one[2].casefold() for one in ledger.gestures()] in (["pralines"], ["oliven"])


@on_both_databases
@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "no, she gave it to me"),
        ("en", "sorry, the other way round"),
        ("en", "no, I got them from her"),
        ("en", "oops, she gave them to me"),
        ("nl", "nee, van haar gekregen"),
        ("nl", "andersom"),
        ("nl", "sorry, zij gaf ze aan mij"),
        ("de", "andersrum"),
        ("de", "nein, umgekehrt"),
        ("de", "nein, sie hat sie mir geschenkt"),
        ("de", "quatsch, von ihr bekommen"),
        ("de", "nein, sie hat mir die Blumen geschenkt"),
    ],
)
def test_it_went_the_other_way(types: Types, ledger: Ledger, language: str, line: str) -> None:
    types(f"language {LANGUAGES[language]}")
    types(GIFTS[language])
    assert types(line)["text"].startswith(PUT_RIGHT[language])
    assert ledger.gestures() == [("Anna", "received", FLOWERS[language], "2026-11-03")]
    assert ledger.thanks() == ["Anna"]


def test_what_was_received_is_thanked_for_no_more_where_it_was_given(
    types: Types, ledger: Ledger
) -> None:
    types("got flowers from Anna")
    assert ledger.thanks() == ["Anna"]
    types("no, I gave them to her")
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]
    assert ledger.thanks() == []


def test_the_right_one_is_thanked(types: Types, ledger: Ledger) -> None:
    types("got flowers from Anna")
    assert "Pieter" in types("no, from Pieter")["text"]
    assert ledger.gestures() == [("Pieter", "received", "flowers", "2026-11-03")]
    assert ledger.thanks() == ["Pieter"]


@on_both_databases
@pytest.mark.parametrize(
    "line", ["sorry, that was from Petra", "nee, van Petra", "nein, von Petra"]
)
def test_somebody_else_and_the_other_way_is_asked_about(
    types: Types, person: Person, slack: FakeSlack, ledger: Ledger, line: str
) -> None:
    types("gave Anna flowers")
    asked = types(line)
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]
    person.presses(asked, "Log it as received")
    slack.wait_for("response")
    assert ledger.gestures() == [("Petra", "received", "flowers", "2026-11-03")]


@on_both_databases
@pytest.mark.parametrize(
    "line", ["no, that was last week", "sorry, vorige week", "nein, letzte Woche"]
)
def test_a_day_that_is_not_sure_is_asked_for(types: Types, ledger: Ledger, line: str) -> None:
    types("gave Anna flowers")
    types(line)
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]
    types("Wednesday")
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-10-28")]


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("sorry, it was yesterday and for Pieter", ("Pieter", "given", "flowers", "2026-11-02")),
        ("no, that was Pieter, yesterday", ("Pieter", "given", "flowers", "2026-11-02")),
        ("sorry, wine, and yesterday", ("Anna", "given", "wine", "2026-11-02")),
        ("no, gave Pieter flowers", ("Pieter", "given", "flowers", "2026-11-03")),
        ("no, I gave Anna wine", ("Anna", "given", "wine", "2026-11-03")),
        ("sorry, Anna gave me the flowers", ("Anna", "received", "flowers", "2026-11-03")),
        ("sorry, got the flowers from Petra", ("Petra", "received", "flowers", "2026-11-03")),
    ],
)
def test_more_than_one_thing_is_put_right(
    types: Types, ledger: Ledger, line: str, entry: tuple[str, str, str, str]
) -> None:
    types("gave Anna flowers")
    types(line)
    assert ledger.gestures() == [entry]


@pytest.mark.parametrize("line", ["sorry, gave Pieter a book", "sorry, 20 euro"])
def test_what_may_be_something_else_stores_nothing(types: Types, ledger: Ledger, line: str) -> None:
    types("gave Anna flowers")
    types(line)
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]


def test_the_right_one_has_to_cool_off(types: Types) -> None:
    types("gave Anna flowers")
    types("no, that was Pieter")
    assert types("ask Anna for a review")["text"].startswith(
        "Logged: you asked *Anna Jansen* today"
    )
    assert "best to ask from" in types("ask Pieter for a review")["text"]


def test_the_card_shows_it_as_if_it_had_been_right(types: Types) -> None:
    types("gave Anna flowers")
    types("sorry, yesterday")
    assert "2 November" in types("who is Anna")["text"]


@on_both_databases
def test_it_is_put_right_twice_and_taken_back(
    types: Types, person: Person, slack: FakeSlack, ledger: Ledger, taken_back: TakenBack
) -> None:
    types("gave Anna flowers")
    types("no, that was Pieter")
    right = types("sorry, yesterday")
    assert ledger.gestures() == [("Pieter", "given", "flowers", "2026-11-02")]
    person.presses(right, "Undo")
    slack.wait_for("response")
    assert ledger.gestures() == [("Pieter", "given", "flowers", "2026-11-03")]
    types("undo")
    types("undo")
    assert ledger.gestures() == []
    assert taken_back() == 5


@on_both_databases
@pytest.mark.parametrize("line", ["no, that was Hans Mayr", "sorry, Hans Mayr"])
def test_who_is_unknown_is_asked_and_the_entry_stands_until_then(
    types: Types, person: Person, slack: FakeSlack, ledger: Ledger, line: str
) -> None:
    types("gave Anna flowers")
    asked = types(line)
    assert asked["text"].startswith("What you logged stands until this is clear.")
    assert ledger.gestures() == [("Anna", "given", "flowers", "2026-11-03")]
    person.presses(asked, "Add as a client")
    slack.wait_for("response")
    assert ledger.gestures() == [("Hans", "given", "flowers", "2026-11-03")]


@pytest.mark.parametrize("line", ["sorry, yesterday", "no, that was Pieter"])
def test_a_meeting_is_put_right(types: Types, ledger: Ledger, line: str) -> None:
    types("had lunch with Anna")
    types(line)
    assert ledger.meetings() in ([("Anna", "2026-11-02")], [("Pieter", "2026-11-03")])
