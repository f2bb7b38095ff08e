"""`today` and questions who is due."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


@pytest.mark.parametrize(
    "typed", ["today", "who is due?", "vandaag", "wie moet ik vandaag", "wer ist dran?"]
)
def test_who_is_due_is_told(person: Person, anna: Contact, typed: str) -> None:
    shown = person.types(typed)
    assert shown["text"] == "Due today: Anna Jansen"
    assert "*Anna Jansen*, Bakkerij Jansen" in shown["blocks"][1]["text"]["text"]


def test_nobody_due_names_the_next(person: Person, anna: Contact) -> None:
    person.types("give Anna Jansen a book")
    said = person.types("today")["text"]
    assert said.startswith("Nobody is due today. Next is *Anna Jansen*, on ")


def test_in_a_conversation_too(person: Person, slack: FakeSlack, anna: Contact) -> None:
    person.writes("who is due?")
    assert slack.wait_for("chat.postMessage").arguments["text"] == "Due today: Anna Jansen"


@pytest.mark.parametrize(
    "typed",
    [
        "who do I still have to thank?",
        "who should I thank today?",
        "who do I owe a thank-you?",
        "wie moet ik nog bedanken",
        "wem muss ich noch danken?",
    ],
)
def test_whom_to_thank_is_told_alone(person: Person, anna: Contact, typed: str) -> None:
    person.types("add Bram")
    assert person.types(typed)["text"] == "You have nobody left to thank."
    person.types("got flowers from Anna Jansen")
    assert person.types(typed)["text"] == "Still to be thanked: Anna Jansen"


@pytest.mark.parametrize(
    "typed", ["who is due? Thank you", "who is due, thanks", "wie is er aan de beurt? bedankt"]
)
def test_manners_ask_for_no_thanks(person: Person, anna: Contact, typed: str) -> None:
    assert person.types(typed)["text"] == "Due today: Anna Jansen"
