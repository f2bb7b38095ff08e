"""Days that are very far off are answered like others: asked about, refused, or left alone."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.person import Person

LINES = """
    ask Anna Jansen for a review by 31-12-9999
    asked Anna Jansen for a review through 31-12-9999
    ask Anna Jansen for a review after 31-12-9998
    ask Anna Jansen for a review before 31-12-2150
    gave Anna Jansen a book at easter 2150
    remind me of Anna Jansen at christmas 9999
    away from 1-1-2027 to 31-12-9999
    vraag Anna Jansen met pasen 2150 om de cijfers
    vraag Anna Jansen om de cijfers voor 31-12-9999
    Anna Jansen am Ostermontag 2300 um die Zahlen bitten
    Anna Jansen bis 31.12.9999 um die Zahlen bitten
    ask Anna Jansen for a review until 1-1-0001
"""


@pytest.mark.parametrize("line", [line.strip() for line in LINES.strip().splitlines()])
def test_it_is_answered(person: Person, anna: Contact, line: str) -> None:
    answer = person.types(line)
    assert answer["text"]
    assert "went wrong" not in answer["text"]
