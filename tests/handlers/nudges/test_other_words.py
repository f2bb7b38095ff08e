"""A note in other words: the next draft of the same kind, and nothing typed is lost."""

from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow
from tests.handlers.nudges.opened import gestures, opened
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused


def draft(view: dict[str, Any]) -> str:
    return str(view["blocks"][0]["element"]["initial_value"])


def field(view: dict[str, Any]) -> str:
    return str(view["blocks"][0]["block_id"])


def in_other_words(person: Person, slack: FakeSlack, view: dict[str, Any], typed: str) -> Any:
    drawn = len(slack.made("views.update"))
    person.presses_within(view, "Different wording", **{field(view): typed})
    return slack.wait_for("views.update", count=drawn + 1).arguments["view"]


@pytest.fixture
def view(nudge: dict[str, Any], person: Person, slack: FakeSlack) -> dict[str, Any]:
    person.presses(nudge, "Write it")
    return opened(slack)


def test_each_press_shows_the_next_draft_and_then_the_first_again(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    second = in_other_words(person, slack, view, draft(view))
    third = in_other_words(person, slack, second, draft(second))
    fourth = in_other_words(person, slack, third, draft(third))
    assert draft(second).startswith("Dear Anna,")
    assert len({draft(view), draft(second), draft(third)}) == 3
    assert draft(fourth) == draft(view)
    assert field(second) != field(view), "Slack would keep what stood there"
    (copied,) = second["blocks"][-1]["elements"][0]["elements"]
    assert copied["text"] == draft(second)


def test_the_same_draft_is_shown_when_the_dialog_is_opened_again(
    nudge: dict[str, Any], view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Write it")
    again = slack.wait_for("views.open", count=2).arguments["view"]
    assert draft(again) == draft(view)


def test_words_of_ones_own_stay_above_the_draft(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    second = in_other_words(person, slack, view, f"Hi Anna, see you soon.\n\n{draft(view)}")
    words = draft(second)
    assert words.startswith("Hi Anna, see you soon.\n\nDear Anna,")
    third = in_other_words(person, slack, second, words)
    fourth = in_other_words(person, slack, third, draft(third))
    assert draft(fourth) == f"Hi Anna, see you soon.\n\n{draft(view)}"


def test_a_draft_that_was_changed_stays_above_the_other_one(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    mine = draft(view).replace("Dear Anna", "Dear dear Anna")
    second = in_other_words(person, slack, view, mine)
    assert draft(second).startswith(f"{mine}\n\nDear Anna,")


def test_an_emptied_field_begins_with_the_other_draft(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    assert draft(in_other_words(person, slack, view, "")).startswith("Dear Anna,")


def test_another_language_keeps_to_the_words_of_the_turn(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.switches(view, "note.language", "nl")
    dutch = slack.wait_for("views.update").arguments["view"]
    other_dutch = in_other_words(person, slack, dutch, draft(dutch))
    assert draft(other_dutch).startswith("Beste Anna,")
    third = in_other_words(person, slack, other_dutch, draft(other_dutch))
    assert draft(in_other_words(person, slack, third, draft(third))) == draft(dutch)
    person.switches(other_dutch, "note.language", "en", **{field(other_dutch): draft(other_dutch)})
    english = slack.wait_for("views.update", count=5).arguments["view"]
    assert draft(english).startswith("Dear Anna,")
    assert draft(english) != draft(view)


def test_a_swiss_draft_stays_one_in_other_words_and_goes_for_another_language(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    with transaction() as session:
        session.exec(select(ContactRow)).one().language = "de-CH"
    person.presses(nudge, "Write it")
    swiss = opened(slack)
    second = in_other_words(person, slack, swiss, draft(swiss))
    assert draft(second).startswith("Guten Tag Anna Jansen\n\n")
    person.switches(second, "note.language", "nl", **{field(second): draft(second)})
    dutch = slack.wait_for("views.update", count=2).arguments["view"]
    assert draft(dutch).startswith("Beste Anna,")


def test_a_note_in_other_words_is_logged_once_and_redraws_the_nudge(
    view: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    second = in_other_words(person, slack, view, draft(view))
    for drawn in (2, 3):
        assert not person.submits(second, **{field(second): "Dear Anna, thank you."})
        assert labels(slack.wait_for("chat.update", count=drawn).arguments) == [
            "Undo",
            "Add details",
        ]
    assert gestures(transaction) == 1


def test_beside_a_reason_for_what_the_check_found_no_others_are_offered(
    view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    """The reason would be lost; and what was found is in words of one's own."""
    second = in_other_words(person, slack, view, draft(view))
    tied = f"If you sign on Friday, the flowers are yours.\n\n{draft(second)}"
    answer = person.submits(second, **{field(second): tied})
    assert answer is not None
    assert "Different wording" not in labels(answer["view"])
    person.switches(answer["view"], "note.language", "nl", **{field(second): tied})
    dutch = slack.wait_for("views.update", count=2).arguments["view"]
    assert draft(dutch).startswith("If you sign on Friday, the flowers are yours.\n\nBeste Anna,")
    third = in_other_words(person, slack, dutch, draft(dutch))
    back = in_other_words(person, slack, third, draft(third))
    person.switches(back, "note.language", "en", **{field(back): draft(back)})
    english = slack.wait_for("views.update", count=5).arguments["view"]
    assert draft(english).endswith(draft(view)), "the turn was kept"


def test_other_words_come_after_the_reminder_was_handled_too(
    nudge: dict[str, Any], view: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Done")
    person.switches(view, "note.language", "nl")
    dutch = slack.wait_for("views.update").arguments["view"]
    other = in_other_words(person, slack, dutch, draft(dutch))
    assert draft(other).startswith("Beste Anna,")
    assert draft(other) != draft(dutch)


@pytest.mark.parametrize("error", ["hash_conflict", "not_found"])
def test_pressed_too_quickly_or_in_a_closed_dialog_is_no_error(
    view: dict[str, Any], person: Person, slack: FakeSlack, error: str
) -> None:
    slack.answers["views.update"] = [refused(error)]
    person.presses_within(view, "Different wording")
    assert not slack.made("response")
