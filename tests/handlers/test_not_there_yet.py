"""What is understood and can't be done yet is said to be, with what to do until then."""

import pytest

from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("start a campaign", "`/goodturn give"),
        ("Kampagne", "`/goodturn give"),
    ],
)
def test_it_says_what_to_do_instead(
    person: Person, slack: FakeSlack, typed: str, instead: str
) -> None:
    assert instead in person.types(typed)["text"]
    person.writes(typed)
    assert instead in slack.wait_for("chat.postMessage").arguments["text"]
