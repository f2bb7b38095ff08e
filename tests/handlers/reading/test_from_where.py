"""Somebody unknown, told with where they work: the name is theirs, and not the firm's."""

import pytest

from tests.handlers.person import Person


@pytest.mark.parametrize(
    "line",
    [
        "I met a new client today, Sandra Lopez from Blue Harbour",
        "vandaag een nieuwe klant ontmoet, Sandra Lopez van Blue Harbour",
        "met Sandra Lopez from Blue Harbour",
        "got a book from Sandra Lopez",
    ],
)
def test_the_name_before_the_firm_is_asked_about(person: Person, line: str) -> None:
    shown = person.types(line)
    assert "Sandra Lopez" in shown["text"]
    assert "“Blue Harbour”" not in shown["text"]


def test_what_was_got_is_nobody(person: Person) -> None:
    assert "“Sandra Lopez”" in person.types("got Blue Cheese from Sandra Lopez")["text"]
