"""Lines that mention people who never used Goodturn: each is looked up in the directory once."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, refused


@pytest.mark.parametrize(
    "line",
    [
        "gave <@U0ANNA> a book",
        "hand Anna over to <@U0ANNA>",
        "<@U0ANNA> said yes, Tom no",
    ],
)
def test_who_is_mentioned_is_looked_up_once(
    person: Person, slack: FakeSlack, anna: Contact, line: str
) -> None:
    slack.users["U0ANNA"] = {"id": "U0ANNA", "profile": {"real_name": "Anna Jansen"}}
    person.types("help")
    before = len(slack.made("users.info"))
    person.types(line)
    assert [one.arguments["user"] for one in slack.made("users.info")[before:]] == ["U0ANNA"]


def test_whom_the_directory_does_not_tell_is_looked_up_once(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.types("help")
    before = len(slack.made("users.info"))
    slack.answers["users.info"] = [refused("user_not_found")] * 3
    person.types("gave <@U0NEW> a book")
    assert len(slack.made("users.info")[before:]) == 1
