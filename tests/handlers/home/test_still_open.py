"""What somebody still has to do, asked in words: who is due, reminders and open asks."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.person import Person
from tests.handlers.screen import labels

pytestmark = pytest.mark.usefixtures("anna")
LANGUAGES = {"en": "English", "nl": "Nederlands", "de": "Deutsch"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "what do I have to do"),
        ("en", "what's still open?"),
        ("en", "todo"),
        ("nl", "wat moet ik nog doen"),
        ("nl", "wat staat er open?"),
        ("de", "was muss ich noch machen?"),
        ("de", "was steht noch an?"),
    ],
)
def test_all_that_waits_is_told(person: Person, bas: Contact, language: str, line: str) -> None:
    person.types("remind me of Bas Bakker on 20 November: the menu")
    person.types("ask Anna Jansen for her tax return")
    person.types(f"language {LANGUAGES[language]}")
    shown = person.types(line)
    assert "the menu" in str(shown["blocks"])
    assert "her tax return" in str(shown["blocks"])
    assert set(labels(shown)) == {"Anna Jansen", "Bas Bakker"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "has Anna answered?"),
        ("en", "what's still open with Anna?"),
        ("nl", "heeft Anna al geantwoord?"),
        ("nl", "wat staat er nog open bij Anna?"),
        ("de", "hat Anna schon geantwortet?"),
        ("de", "was steht bei Anna noch offen?"),
    ],
)
def test_of_one_contact_the_open_asks_and_reminders_are(
    person: Person, bas: Contact, language: str, line: str
) -> None:
    person.types("remind me of Anna Jansen on 20 November: the menu")
    person.types("ask Anna Jansen for her tax return")
    person.types("ask Bas Bakker for his notes")
    person.types(f"language {LANGUAGES[language]}")
    shown = str(person.types(line)["blocks"])
    assert "her tax return" in shown
    assert "the menu" in shown
    assert "his notes" not in shown


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "open reminders"), ("nl", "openstaande herinneringen"), ("de", "offene Erinnerungen")],
)
def test_open_reminders_are_those_to_come(person: Person, language: str, line: str) -> None:
    person.types("remind me of Anna Jansen on 20 November: the menu")
    person.types(f"language {LANGUAGES[language]}")
    assert "the menu" in str(person.types(line)["blocks"])


@pytest.mark.parametrize("line", ["Anna answered", "to do: call Anna"])
def test_what_says_more_is_read_as_ever(person: Person, line: str) -> None:
    person.types("ask Anna Jansen for her tax return")
    assert "*Open asks*" not in person.types(line)["text"]
