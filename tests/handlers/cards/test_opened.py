"""What else a card opens: notes, entries, reminders, pages, and what was changed."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow
from bot.people import archive, notes
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AskKind
from tests.handlers.cards.filled import Opens, errors, filled
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


def test_a_note_is_ones_own_until_it_is_shared(
    person: Person,
    opens: Opens,
    transaction: Transaction,
    ben: Member,
    anna: Contact,
) -> None:
    view = opens("My note")
    person.sends(view, filled(view, words="has twins"))
    with transaction() as session:
        assert notes.seen_by(session, ben, anna.id) == ()
    view = opens("My note")
    assert view["blocks"][1]["element"]["initial_value"] == "has twins"
    person.sends(view, filled(view, shared=["1"]))
    with transaction() as session:
        (note,) = notes.seen_by(session, ben, anna.id)
    assert (note.words, note.by) == ("has twins", "Mara Visser")


@pytest.mark.parametrize("length", [1500, 3500])
def test_a_long_note_from_an_address_book_is_shared_as_a_whole(
    person: Person, opens: Opens, transaction: Transaction, mara: Member, anna: Contact, length: int
) -> None:
    words = "tea " * (length // 4)
    with transaction() as session:
        notes.note(session, anna, mara, words.strip(), is_shared=False)
    view = opens("My note")
    person.sends(view, filled(view, shared=["1"]))
    with transaction() as session:
        own = notes.own(session, mara, anna.id)
    assert (own.words, own.is_shared) == (words.strip(), True)
    view = opens("My note")
    person.sends(view, filled(view, words=" "))
    with transaction() as session:
        assert notes.own(session, mara, anna.id).words == ""


def test_something_is_logged_from_the_card(person: Person, slack: FakeSlack, opens: Opens) -> None:
    view = opens("Log something")
    values = filled(view, verb="got", words="a box of tulips", day="2026-11-02")
    assert person.sends(view, values) is None
    card = slack.wait_for("response").arguments["text"]
    assert "2 November, received: “a box of tulips”" in card
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert "you got “a box of tulips” from *Anna Jansen* yesterday" in told


def test_what_has_not_happened_yet_is_told_at_its_day(person: Person, opens: Opens) -> None:
    view = opens("Log something")
    values = filled(view, words="a book", day="2026-12-24")
    assert "is still to come" in errors(person.sends(view, values))["day"]


def test_the_next_time_is_named_in_the_dialog(
    person: Person, slack: FakeSlack, opens: Opens
) -> None:
    view = opens("Log something")
    values = filled(view, verb="met", words="lunch", next="2027-03-03")
    assert person.sends(view, values) is None
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert "Logged: you were in touch with *Anna Jansen* today, “lunch”." in told
    assert "I’ll remind you about *Anna Jansen* on Wednesday 3 March: “lunch”." in told


@pytest.mark.parametrize(
    ("day", "said"), [("2026-11-03", "That is today"), ("2029-01-01", "more than a year ahead")]
)
def test_a_next_time_that_cannot_be_kept_is_told_at_its_field(
    person: Person, slack: FakeSlack, opens: Opens, day: str, said: str
) -> None:
    view = opens("Log something")
    told = errors(person.sends(view, filled(view, words="a book", next=day)))
    assert said in told["next"]
    assert list(told) == ["next"]


def test_an_ask_is_logged_from_the_card(person: Person, slack: FakeSlack, opens: Opens) -> None:
    view = opens("Log something")
    assert person.sends(view, filled(view, verb="ask", words="her tax return")) is None
    assert "asked on 3 November: “her tax return”" in slack.wait_for("response").arguments["text"]
    assert (
        "Logged: you asked *Anna Jansen* today"
        in (slack.wait_for("chat.postMessage").arguments["text"])
    )


def test_an_ask_with_a_deadline_is_logged_or_planned_from_the_card(
    person: Person, slack: FakeSlack, opens: Opens
) -> None:
    view = opens("Log something")
    told = filled(view, verb="ask", words="her tax return", needed_by="2026-11-20")
    assert person.sends(view, told) is None
    assert "; needed by Friday 20 November" in slack.wait_for("response").arguments["text"]
    person.types("give Anna Jansen tips")
    view = opens("Log something")
    early = filled(view, verb="ask", words="the contract", day="2026-11-09", needed_by="2026-11-11")
    assert person.sends(view, early) is None
    said = slack.wait_for("chat.postMessage", count=2).arguments["text"]
    assert "needed by *Wednesday 11 November*, but the first good day to ask is *Friday 13" in said


@pytest.mark.parametrize(
    ("chosen", "kind"), [({}, AskKind.DOCUMENT), ({"ask_kind": "decision"}, AskKind.DECISION)]
)
def test_the_kind_of_ask_is_chosen_or_told_by_the_words(
    person: Person,
    opens: Opens,
    transaction: Transaction,
    chosen: dict[str, str],
    kind: AskKind,
) -> None:
    view = opens("Log something")
    person.sends(view, filled(view, verb="ask", words="her tax return", **chosen))
    with transaction() as session:
        assert [row.kind for row in session.exec(select(AskRow))] == [kind]


def test_what_was_given_has_to_be_told(person: Person, opens: Opens) -> None:
    view = opens("Log something")
    assert list(errors(person.sends(view, filled(view)))) == ["words"]


def test_a_card_of_somebody_who_was_archived_meanwhile_says_so(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    card = person.types("who is Anna Jansen?")
    with transaction() as session:
        archive.put_away(session, anna, anna.red_on)
    person.presses(card, "Edit")
    shown = slack.wait_for("response").arguments
    assert "*Anna Jansen* is archived" in shown["text"]
    assert slack.made("views.open") == []


def test_a_card_of_somebody_who_was_removed_says_that_undo_is_still_there(
    person: Person, slack: FakeSlack
) -> None:
    person.types("add Rob Stark (client)")
    card = person.types("who is Rob Stark?")
    removed = person.types("delete Rob Stark")
    person.presses(card, "Edit")
    assert "Undo below the message about it." in slack.wait_for("response").arguments["text"]
    person.presses(removed, "Undo")
    assert "Added: *Rob Stark*" in slack.wait_for("response", 2).arguments["text"]


def test_what_was_changed_is_told_in_place_of_the_card(
    person: Person, slack: FakeSlack, opens: Opens
) -> None:
    view = opens("Edit")
    person.sends(view, filled(view, role="Baker"))
    slack.wait_for("response")
    person.chooses(person.types("who is Anna Jansen?"), "What was changed")
    told = slack.wait_for("response", 2).arguments
    assert "• 3 November, you: Role: empty → Baker" in told["text"]
    person.presses(dict(told), "Back to the card")
    assert "*Anna Jansen*, Baker" in slack.wait_for("response", 3).arguments["text"]


def test_earlier_entries_are_a_click_away(
    person: Person, slack: FakeSlack, anna: Contact, types: Callable[[str], Payload]
) -> None:
    for number in range(12):
        types(f"give Anna Jansen book {number}")
    card = person.types("who is Anna Jansen?")
    assert "book 1”" not in card["text"]
    person.presses(card, "Earlier")
    before = slack.wait_for("response").arguments
    assert "book 1”" in before["text"]
    person.presses(dict(before), "More recent")
    assert "book 11”" in slack.wait_for("response", 2).arguments["text"]


def test_who_may_not_change_a_card_is_offered_no_change(
    person: Person, ben: Member, anna: Contact
) -> None:
    person.user_id = ben.slack_user_id
    card = person.types("who is Anna Jansen?")
    assert labels(card) == ["Log something", "Remind me", "Ideas", "More…"]


def test_somebody_is_handed_over_from_the_card(opens: Opens) -> None:
    chosen = next(
        block["element"]["initial_options"]
        for block in opens("Hand over")["blocks"]
        if block.get("element", {}).get("initial_options")
    )
    assert [option["text"]["text"] for option in chosen] == ["Anna Jansen, Bakkerij Jansen"]


def test_what_shall_become_of_somebody_is_asked(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    person.chooses(person.types("who is Anna Jansen?"), "Archive or forget")
    asked = slack.wait_for("response").arguments
    assert labels(asked) == ["Archive", "Forget for good", "Keep"]


def test_a_reminder_is_promised_from_the_card(
    person: Person, slack: FakeSlack, opens: Opens
) -> None:
    view = opens("Remind me")
    person.sends(view, filled(view, day="2026-11-19", words="her new shop"))
    told = slack.wait_for("chat.postMessage").arguments["text"]
    assert "Thursday 19 November" in told
