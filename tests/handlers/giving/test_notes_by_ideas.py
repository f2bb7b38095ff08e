"""Ideas that were asked for, and notes by them: written, mailed, kept, or none at all."""

from urllib.parse import parse_qs, urlsplit

import pytest

from bot.database import Transaction
from bot.giving import library
from bot.vocabulary import GestureKind
from tests.assembly import StoppedClock
from tests.handlers.giving.offered import logged, offered, replaced
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack

pytestmark = pytest.mark.usefixtures("anna")


def test_a_note_by_an_idea_is_mailed_logged_and_kept(
    person: Person, slack: FakeSlack, transaction: Transaction, clock: StoppedClock
) -> None:
    message = person.types("ideas for Anna")
    idea = library.ideas()[offered(message)[0]]
    person.presses(message, "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    assert view["title"]["text"] == "A note for Anna"
    name = view["blocks"][0]["block_id"]
    draft = view["blocks"][0]["element"]["initial_value"]
    person.presses_within(view, "Different wording", **{name: f"Hello\n\n{draft}"})
    other = slack.wait_for("views.update").arguments["view"]
    words = other["blocks"][0]["element"]["initial_value"]
    assert words.startswith("Hello\n\nDear Anna")
    assert words != f"Hello\n\n{draft}"
    name = other["blocks"][0]["block_id"]
    person.presses_within(other, "Copy or email it", **{name: "My own words"})
    mailed = slack.wait_for("views.update", count=2).arguments["view"]
    (link,) = [
        one["text"]["text"] for one in mailed["blocks"] if "<mailto:" in str(one.get("text"))
    ]
    url = link[1:].split("|")[0].replace("&amp;", "&")
    assert parse_qs(urlsplit(url).query)["body"] == ["My own words"]
    for _ in (1, 2):
        assert not person.submits(mailed, **{name: "My own words"})
    assert logged(transaction) == [(idea.kind, "My own words")]
    assert "Undo" in labels(replaced(slack))


def test_a_note_with_strings_is_doubted_first(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types("ideas for Anna"), "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    name = view["blocks"][0]["block_id"]
    tied = "Dear Anna, you owe us one after all that we did for you. Mara"
    answer = person.submits(view, **{name: tied})
    assert answer is not None
    assert not logged(transaction)
    assert not person.submits(answer["view"], **{name: tied, "because": "A joke"})
    assert len(logged(transaction)) == 1


def test_who_grieves_gets_no_draft_and_nothing_cheerful(person: Person, slack: FakeSlack) -> None:
    answer = person.types("Anna's father died, what can I do?")
    kinds = {library.ideas()[one].kind for one in offered(answer)}
    assert not kinds & {GestureKind.CONGRATULATIONS, GestureKind.SMALL_GIFT}
    person.presses(answer, "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    begins, said, ends = view["blocks"][0]["element"]["initial_value"].split("\n\n")
    assert (begins, said) == ("Dear Anna,", "[what you want to say]")
    assert ends.endswith("\nMara")
    assert "Different wording" not in labels(view)
    name = next(one["block_id"] for one in view["blocks"] if "words" in one.get("block_id", ""))
    asked = person.submits(view, **{name: f"{begins}\n\n{ends}"})
    assert asked is not None
    assert "[what you want to say]" in str(asked["view"]["blocks"][1])


def test_a_gap_in_a_note_by_an_idea_is_told_once(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(person.types("ideas for Anna"), "Write it")
    view = slack.wait_for("views.open").arguments["view"]
    name = view["blocks"][0]["block_id"]
    draft = view["blocks"][0]["element"]["initial_value"]
    if "[" not in draft:
        person.presses_within(view, "Different wording", **{name: ""})
        view = slack.wait_for("views.update").arguments["view"]
        name = view["blocks"][0]["block_id"]
        draft = view["blocks"][0]["element"]["initial_value"]
    answer = person.submits(view, **{name: draft})
    assert answer is not None
    assert "These still need filling in." in str(answer["view"]["blocks"][0])
    assert not logged(transaction)
    assert not person.submits(answer["view"], **{name: draft})
    assert len(logged(transaction)) == 1
