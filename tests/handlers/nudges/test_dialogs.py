"""The dialogs of a nudge: opened at once, submitted once, and nothing typed is lost."""

from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import ContactRow
from bot.people.contacts import Contact
from handlers.delivery.turn import Turn
from tests.assembly import StoppedClock
from tests.handlers.nudges.opened import gestures, opened
from tests.handlers.person import Person
from tests.handlers.screen import button, labels
from tests.handlers.slack import FakeSlack, refused
from tests.payloads import CHANNEL


@pytest.fixture
def old_nudge(
    person: Person, clock: StoppedClock, turn: Turn, slack: FakeSlack, anna: Contact
) -> dict[str, Any]:
    """The nudge about Anna, who was given something 70 days before."""
    person.types("give Anna a book")
    clock.moment += timedelta(days=70)
    turn.take()
    (call,) = slack.made("chat.postMessage")
    return dict(call.arguments)


def rhythm(transaction: Transaction) -> tuple[int, int]:
    with transaction() as session:
        row = session.exec(select(ContactRow)).one()
        return row.ideal_days, row.maximum_days


def test_a_note_is_drafted_and_logged_once(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    assert person.presses(nudge, "Write it").status_code == 200
    view = opened(slack)
    assert view["title"]["text"] == "A note for Anna"
    assert view["blocks"][0]["element"]["initial_value"].startswith("Dear Anna,")
    drawn = 1
    for _ in (1, 2):
        assert not person.submits(view, **{"words.en": "Dear Anna, thank you."})
        drawn += 1
        redrawn = slack.wait_for("chat.update", count=drawn).arguments
        assert (redrawn["channel"], redrawn["ts"]) == ("D0MARA", "1700000000.000001")
        assert labels(redrawn) == ["Undo", "Add details"]
    assert gestures(transaction) == 1


def test_a_draft_is_in_the_contacts_language(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    with transaction() as session:
        session.exec(select(ContactRow)).one().language = "nl"
    person.presses(nudge, "Write it")
    view = opened(slack)
    assert view["blocks"][0]["element"]["initial_value"].startswith("Beste Anna,")
    assert view["submit"]["text"] == "Sent, log it"


def test_a_draft_can_be_copied_line_for_line(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Write it")
    english = opened(slack)
    assert copied(english) == draft(english)
    person.switches(english, "note.language", "nl")
    dutch = slack.wait_for("views.update").arguments["view"]
    assert copied(dutch) == draft(dutch)


def copied(view: dict[str, Any]) -> str:
    """What stands there to be copied."""
    (text,) = view["blocks"][-1]["elements"]
    assert text["type"] == "rich_text_preformatted"
    (words,) = text["elements"]
    return str(words["text"])


@pytest.mark.parametrize("choice", ["Pick a date…", "Change the rhythm…"])
def test_the_menu_is_drawn_unused_while_the_dialog_is_open(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, choice: str
) -> None:
    """Closing the dialog tells us nothing, and the same choice must be possible again."""
    person.chooses(nudge, choice)
    assert opened(slack)
    assert slack.wait_for("chat.update").arguments["blocks"] == nudge["blocks"]


def test_a_handled_reminder_opens_no_dialog(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Done")
    person.presses(nudge, "Write it")
    assert labels(slack.wait_for("chat.update", count=2).arguments) == ["Undo", "Add details"]
    assert slack.made("views.open") == []


def test_put_off_until_a_date(nudge: dict[str, Any], person: Person, slack: FakeSlack) -> None:
    person.chooses(nudge, "Pick a date…")
    assert not person.submits(opened(slack), day="2026-11-14")
    redrawn = slack.wait_for("chat.update", count=2).arguments
    assert "put off until Monday 16 November" in redrawn["blocks"][1]["text"]["text"]


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-11-03", "3 November has passed."),
        ("2026-11-04", "That is today."),
        ("2027-11-06", "more than a year ahead"),
        ("2026-02-31", "There is no 2026-02-31 in the calendar."),
    ],
)
def test_a_date_that_does_not_fit_is_told_at_its_field(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, day: str, says: str
) -> None:
    person.chooses(nudge, "Pick a date…")
    answer = person.submits(opened(slack), day=day)
    assert answer is not None
    assert answer["response_action"] == "errors"
    assert list(answer["errors"]) == ["day"]
    assert says in answer["errors"]["day"]


def test_another_rhythm_closes_the_reminder_and_undo_brings_it_back(
    old_nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.chooses(old_nudge, "Change the rhythm…")
    view = opened(slack)
    first = [block["element"]["initial_value"] for block in view["blocks"][1:]]
    assert first == ["30", "60"]
    for _ in (1, 2):
        assert not person.submits(view, ideal="90", maximum="120")
    changed = slack.wait_for("chat.update", count=3).arguments
    assert "*Anna Jansen*: from now on every 90 days." in changed["blocks"][1]["text"]["text"]
    assert rhythm(transaction) == (90, 120)
    person.presses(dict(changed), "Undo")
    assert button(slack.wait_for("chat.update", count=4).arguments, "Done")
    assert rhythm(transaction) == (30, 60)


def test_another_rhythm_in_which_the_contact_is_due_leaves_the_reminder_open(
    old_nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.chooses(old_nudge, "Change the rhythm…")
    person.submits(opened(slack), ideal="45", maximum="50")
    open_ = dict(slack.wait_for("chat.update", count=2).arguments)
    assert "The new rhythm is every 45 days" in open_["blocks"][1]["text"]["text"]
    assert "🔴" in open_["blocks"][1]["text"]["text"]
    person.presses(open_, "Back to the old rhythm")
    back = slack.wait_for("chat.update", count=3).arguments
    assert "The new rhythm" not in back["blocks"][1]["text"]["text"]
    assert rhythm(transaction) == (30, 60)


@pytest.mark.parametrize(
    ("ideal", "maximum"), [("90", "60"), ("0", "60"), ("30", "731"), ("many", "60"), ("²", "60")]
)
def test_a_rhythm_that_nobody_can_keep_is_told_at_its_field(
    old_nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    ideal: str,
    maximum: str,
) -> None:
    person.chooses(old_nudge, "Change the rhythm…")
    answer = person.submits(opened(slack), ideal=ideal, maximum=maximum)
    assert answer is not None
    assert list(answer["errors"]) == ["ideal"]
    assert rhythm(transaction) == (30, 60)


def test_a_draft_in_another_language_keeps_words_of_ones_own(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Write it")
    english = opened(slack)
    person.switches(english, "note.language", "nl")
    dutch = slack.wait_for("views.update").arguments
    assert (dutch["view_id"], dutch["hash"]) == ("V1", "1700000000.abcdef")
    assert draft(dutch["view"]).startswith("Beste Anna,")
    person.switches(dutch["view"], "note.language", "de", **{"words.nl": "Hoi Anna!"})
    german = slack.wait_for("views.update", count=2).arguments
    assert draft(german["view"]).startswith("Hoi Anna!\n\nGuten Tag Anna")
    person.switches(german["view"], "note.language", "en", **{"words.de": draft(german["view"])})
    back = slack.wait_for("views.update", count=3).arguments["view"]
    assert draft(back) == f"Hoi Anna!\n\n{draft(english)}"
    person.switches(back, "note.language", "de", **{"words.en": draft(back)})
    slack.wait_for("views.update", count=4)

    person.presses(nudge, "Write it")
    again = slack.wait_for("views.open", count=2).arguments["view"]
    assert draft(again).startswith("Guten Tag Anna")


@pytest.mark.parametrize("error", ["hash_conflict", "not_found"])
def test_a_language_chosen_too_quickly_or_in_a_closed_dialog_is_no_error(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, error: str
) -> None:
    person.presses(nudge, "Write it")
    slack.answers["views.update"] = [refused(error)]
    person.switches(opened(slack), "note.language", "nl")
    assert not slack.made("response")


def test_what_goes_wrong_in_an_open_dialog_is_told_directly(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Write it")
    slack.answers["views.update"] = [refused("internal_error")]
    person.switches(opened(slack), "note.language", "nl")
    told = slack.made("chat.postMessage")[-1].arguments
    assert told["channel"] == "U0MARA"
    assert "went wrong" in told["text"]


def test_a_draft_in_another_language_comes_after_the_reminder_was_handled_too(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Write it")
    english = opened(slack)
    person.presses(nudge, "Done")
    person.switches(english, "note.language", "nl")
    dutch = slack.wait_for("views.update").arguments["view"]
    assert draft(dutch).startswith("Beste Anna,")
    person.switches(dutch, "note.language", "de", **{"words.nl": draft(dutch)})
    german = slack.wait_for("views.update", count=2).arguments["view"]
    assert draft(german).startswith("Guten Tag Anna")
    with transaction() as session:
        assert session.exec(select(ContactRow)).one().language is None


def draft(view: dict[str, Any]) -> str:
    return str(view["blocks"][0]["element"]["initial_value"])


def test_what_is_about_no_field_stands_at_the_first(
    nudge: dict[str, Any], person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.presses(nudge, "Write it")
    view = {**opened(slack), "private_metadata": "5:404:D0MARA:1.2"}
    answer = person.submits(view)
    assert answer is not None
    assert "out of date" in answer["errors"]["words.en"]
    assert gestures(transaction) == 0


def test_a_dialog_that_slack_does_not_open_is_told(
    nudge: dict[str, Any],
    person: Person,
    slack: FakeSlack,
    capsys: pytest.CaptureFixture[str],
) -> None:
    slack.answers["views.open"] = [refused("expired_trigger_id")]
    assert person.presses(nudge, "Write it").status_code == 200
    assert "Please try again" in slack.wait_for("response").arguments["text"]
    assert "expired_trigger_id" in capsys.readouterr().out


def test_nothing_is_sent_to_anybody_by_submitting(
    nudge: dict[str, Any], person: Person, slack: FakeSlack
) -> None:
    person.presses(nudge, "Write it")
    person.submits(opened(slack))
    slack.wait_for("chat.update", count=2)
    assert len(slack.made("chat.postMessage")) == 1
    assert all(call.arguments.get("channel") != CHANNEL for call in slack.calls)
