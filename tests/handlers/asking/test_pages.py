"""Lists of asks that are longer than a message holds."""

import pytest

from tests.handlers.conftest import Types
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")


@pytest.mark.parametrize(
    "line",
    ["cancel the ask for the testimonial", "move the ask to Anna for the testimonial to Friday"],
)
def test_a_part_of_the_list_is_not_continued_by_others(types: Types, line: str) -> None:
    types("ask Anna for her tax return on Tuesday")
    for number in range(11):
        types(f"ask Anna for a testimonial {'x' * (number + 1)} on Thursday")
    shown = types(line)
    assert shown["text"].endswith("One more after this.")
    assert "Show the next ones" not in labels(shown)


@pytest.mark.parametrize("line", ["my asks", "my asks to Anna"])
def test_a_list_that_became_shorter_is_shown_from_its_start(
    person: Person, slack: FakeSlack, types: Types, line: str
) -> None:
    for number in range(11):
        types(f"ask Anna for a testimonial {'x' * (number + 1)} on Thursday")
    shown = types(line)
    types("undo")
    person.presses(shown, "Show the next ones")
    rest = dict(slack.wait_for("response").arguments)
    assert rest["text"].count("“a testimonial") == 10
    assert not {"Show the previous ones", "Show the next ones"} & set(labels(rest))


def test_the_end_of_a_long_list_is_a_click_away(
    person: Person, slack: FakeSlack, types: Types
) -> None:
    for number in range(12):
        types(f"ask Anna for a testimonial {'x' * (number + 1)} on Thursday")
    for line in ("my asks", "my asks to Anna"):
        before = len(slack.made("response"))
        shown = types(line)
        assert labels(shown)[-1] == "Show the next ones"
        person.presses(shown, "Show the next ones")
        rest = dict(slack.wait_for("response", count=before + 1).arguments)
        assert rest["text"].count("“a testimonial") == 2
        assert labels(rest)[-1] == "Show the previous ones"
        person.presses(rest, "Show the previous ones")
        again = dict(slack.wait_for("response", count=before + 2).arguments)
        assert again["text"] == shown["text"]
