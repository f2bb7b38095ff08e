"""Details are added to a gesture that was logged, in a dialog; Undo takes back that step alone."""

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import NoteRow, ReminderRow
from bot.people import notes
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind, ReminderState
from messages.recording import details, gesture_fields
from tests.handlers.cards.filled import block, errors, filled, initial
from tests.handlers.details import opens, standing
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


def test_the_dialog_begins_with_what_is_known(
    person: Person, slack: FakeSlack, logged: Payload, anna: Contact
) -> None:
    view = opens(person, slack, logged)
    begins = {
        name: initial(view, name) for name in (details.WHO, "direction", "words", "worth", "fate")
    }
    assert begins == {
        details.WHO: [str(anna.id)],
        "direction": "given",
        "words": "a book",
        "worth": "15.00 EUR",
        "fate": "taken",
    }
    kinds = next(one for one in view["blocks"] if one["block_id"] == gesture_fields.KIND)
    offered = [one["value"] for of in kinds["element"]["option_groups"] for one in of["options"]]
    assert sorted(offered) == sorted(GestureKind)


def test_what_is_filled_in_stands_and_undo_takes_back_that_step(
    person: Person, slack: FakeSlack, transaction: Transaction, logged: Payload, bas: Contact
) -> None:
    view = opens(person, slack, logged)
    people = [*initial(view, details.WHO), str(bas.id)]
    changed: Payload = {
        details.WHO: people,
        "kind": "small_gift",
        "worth": "15,50 CHF",
        "marks": ["personal", "unexpected"],
        "note": "likes crime novels",
    }
    assert person.sends(view, filled(view, **changed)) is None
    shown = slack.wait_for("response").arguments
    assert "*Anna Jansen* and *Bas Bakker* each got “a book” (CHF" in shown["text"]
    assert "15.50; personal and unexpected) from you" in shown["text"]
    assert "Your note is on the card." in shown["text"]
    rows = standing(transaction)
    assert [(one.kind, one.worth, one.currency) for one in rows] == [
        (GestureKind.SMALL_GIFT, 1550, "CHF")
    ] * 2
    with transaction() as session:
        assert [one.words for one in session.exec(select(NoteRow))] == ["likes crime novels"] * 2
    person.presses(dict(shown), "Undo")
    back = slack.wait_for("response", count=2).arguments
    assert "Undone: the correction." in back["text"]
    (row,) = standing(transaction)
    assert (row.words, row.worth, row.currency, row.is_personal) == ("a book", 1500, "EUR", False)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("-5 €", "less than nothing"),
        ("€ -5", "less than nothing"),
        ("1e9", "one amount in figures"),
        ("12,345.678", "one amount in figures"),
        ("10 to 20", "several amounts here: €10.00 and €20.00"),
        ("10 eur 12 usd 8 gbp", "several amounts here: €10.00, US$12.00 and £8.00"),
        ("a lot", "one amount in figures"),
        ("15 EUR, 20 CHF and 3 GBP", "several amounts here: €15.00, CHF"),
    ],
)
def test_what_is_no_amount_is_said_at_its_field_and_nothing_changes(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    logged: Payload,
    written: str,
    said: str,
) -> None:
    view = opens(person, slack, logged)
    answer = person.sends(view, filled(view, worth=written, words="a novel"))
    assert said in errors(answer)["worth"]
    assert [one.words for one in standing(transaction)] == ["a book"]


@pytest.mark.parametrize(
    ("written", "worth"),
    [
        ("€15", (1500, "EUR")),
        ("15,50 CHF", (1550, "CHF")),
        ("20 francs", (2000, "CHF")),
        ("twenty euros", (2000, "EUR")),
        ("twenty", (2000, "EUR")),
        ("12.50", (1250, "EUR")),
        ("7", (700, "EUR")),
        ("0", (0, "EUR")),
        ("", (None, None)),
    ],
)
def test_an_amount_is_read_as_in_a_line(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    written: str,
    worth: tuple[int | None, str | None],
) -> None:
    view = opens(person, slack, person.types("give Anna Jansen a pen €1"))
    assert person.sends(view, filled(view, worth=written)) is None
    (row,) = standing(transaction)
    assert (row.worth, row.currency) == worth


def test_every_field_that_is_wrong_says_so(
    person: Person, slack: FakeSlack, logged: Payload
) -> None:
    view = opens(person, slack, logged)
    wrong: Payload = {details.WHO: [], "worth": "much", "next": "2026-01-01"}
    assert errors(person.sends(view, filled(view, **wrong))).keys() == {
        details.WHO,
        "worth",
        "next",
    }
    assert "day" in errors(person.sends(view, filled(view, day="2031-01-01")))
    assert "words" in errors(person.sends(view, filled(view, words="", kind=None)))


def test_what_was_refused_opens_no_debt_and_what_we_refused_needs_no_thanks(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    view = opens(person, slack, person.types("got tulips from Anna Jansen"))
    assert person.sends(view, filled(view, fate="refused")) is None
    shown = slack.wait_for("response").arguments["text"]
    assert (
        "you refused “tulips” from *Anna Jansen* today. You could still thank them for the thought."
        in shown
    )
    card = person.types("who is Anna Jansen")["text"]
    assert "received and not accepted: “tulips”" in card
    assert "You could still thank them for the thought." in card
    with transaction() as session:
        waiting = session.exec(
            select(ReminderRow).where(ReminderRow.state == ReminderState.OPEN)
        ).all()
        assert [one for one in waiting if one.gesture_id is not None] == []


def test_what_they_refused_still_keeps_an_ask_at_a_distance(
    person: Person, slack: FakeSlack, anna: Contact, logged: Payload
) -> None:
    view = opens(person, slack, logged)
    assert person.sends(view, filled(view, fate="refused")) is None
    shown = slack.wait_for("response").arguments["text"]
    assert "you offered *Anna Jansen* “a book” (€15.00) today, and it was refused" in shown
    assert "offered and refused: “a book”" in person.types("who is Anna Jansen")["text"]
    assert "got something from you" in person.types("ask Anna Jansen for a review tomorrow")["text"]


def test_thanks_that_were_said_are_not_asked_for_again(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    logged = person.types("got tulips from Anna Jansen")
    person.types("thanked Anna Jansen for the tulips")
    view = opens(person, slack, logged)
    assert person.sends(view, filled(view, worth="10 EUR")) is None
    assert "I’ll remind you" not in slack.wait_for("response").arguments["text"]


def test_what_is_as_it_was_is_not_logged_anew(
    person: Person, slack: FakeSlack, transaction: Transaction, logged: Payload
) -> None:
    view = opens(person, slack, logged)
    before = [one.id for one in standing(transaction)]
    assert person.sends(view, filled(view)) is None
    slack.wait_for("response")
    assert [one.id for one in standing(transaction)] == before


def test_a_next_touch_is_promised_with_it(
    person: Person, slack: FakeSlack, logged: Payload
) -> None:
    view = opens(person, slack, logged)
    assert person.sends(view, filled(view, next="2026-12-01")) is None
    assert "1 December" in slack.wait_for("response").arguments["text"]


def test_the_other_way_round(
    person: Person, slack: FakeSlack, transaction: Transaction, logged: Payload
) -> None:
    view = opens(person, slack, logged)
    assert person.sends(view, filled(view, direction="received")) is None
    (row,) = standing(transaction)
    assert row.direction is Direction.RECEIVED
    assert "I’ll remind you" in slack.wait_for("response").arguments["text"]


def test_several_people_of_one_line_are_changed_together(
    person: Person, slack: FakeSlack, transaction: Transaction, bas: Contact
) -> None:
    logged = person.types("give Anna Jansen and Bas Bakker a book")
    view = opens(person, slack, logged)
    assert len(initial(view, details.WHO)) == 2
    assert person.sends(view, filled(view, worth="8 EUR")) is None
    assert [one.worth for one in standing(transaction)] == [800, 800]


def test_whom_it_was_for_is_looked_for_by_name(
    person: Person, slack: FakeSlack, logged: Payload, bas: Contact
) -> None:
    view = opens(person, slack, logged)
    assert person.looks_for(view, details.PEOPLE, "bas") == {"Bas Bakker": str(bas.id)}
    assert len(person.looks_for(view, details.PEOPLE, "")) == 2


def test_a_line_tells_what_made_it_feel_valuable(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    logged = person.types("gave Anna Jansen a book, personal and unexpected")
    assert "“a book” (personal and unexpected)" in logged["text"]
    (row,) = standing(transaction)
    assert (row.words, row.is_personal, row.is_unexpected) == ("a book", True, True)
    assert initial(opens(person, slack, logged), "marks") == ["personal", "unexpected"]
    assert "given: “a book” (personal and unexpected)" in person.types("who is Anna Jansen")["text"]


def test_who_received_from_several_is_still_reminded_to_thank_each_of_them(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, bas: Contact
) -> None:
    view = opens(person, slack, person.types("got chocolates from Anna Jansen and Bas Bakker"))
    assert person.sends(view, filled(view, note="the dark ones")) is None
    view = opens(person, slack, dict(slack.wait_for("response").arguments))
    slack.forget()
    assert person.sends(view, filled(view, words="pralines")) is None
    slack.wait_for("response")
    with transaction() as session:
        waiting = session.exec(
            select(ReminderRow.contact_id).where(ReminderRow.state == ReminderState.OPEN)
        ).all()
    assert sorted(waiting) == [anna.id, bas.id]


def test_a_detail_that_is_filled_in_is_nothing_taken_back_on_the_card(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    view = opens(person, slack, person.types("give Anna Jansen a book"))
    assert person.sends(view, filled(view, worth="15 EUR")) is None
    slack.wait_for("response")
    card = str(person.types("who is Anna Jansen")["blocks"])
    assert card.count("a book") == 1
    assert "undone" not in card.casefold()
    slack.forget()
    view = opens(person, slack, person.types("give Anna Jansen a pen €5"))
    assert person.sends(view, filled(view, worth="7 EUR")) is None
    assert str(person.types("who is Anna Jansen")["blocks"]).count("a pen") == 2


def test_it_is_said_where_everybody_reads_what_is_noted(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    logged = person.types("give Anna Jansen a book")
    assert block(opens(person, slack, logged), "note")["hint"]["text"] == (
        "Added to your note on the card."
    )
    with transaction() as session:
        notes.note(session, anna, mara, "likes crime novels", is_shared=True)
    slack.forget()
    hint = block(opens(person, slack, logged), "note")["hint"]["text"]
    assert "Everybody on the team can read your note on Anna Jansen" in hint


def test_undo_takes_the_next_touch_back_and_tells_of_the_note(
    person: Person, slack: FakeSlack, transaction: Transaction, logged: Payload
) -> None:
    view = opens(person, slack, logged)
    changed = filled(view, worth="20 EUR", note="likes crime novels", next="2026-12-01")
    assert person.sends(view, changed) is None
    person.presses(dict(slack.wait_for("response").arguments), "Undo")
    back = slack.wait_for("response", count=2).arguments
    assert "Undone: the correction and the reminder about *Anna Jansen*." in back["text"]
    assert "What you noted with it is still on the card" in back["text"]
    assert "Open the card" in labels(dict(back))
    with transaction() as session:
        assert [one.words for one in session.exec(select(NoteRow))] == ["likes crime novels"]
        waiting = select(ReminderRow).where(ReminderRow.state == ReminderState.OPEN)
        assert session.exec(waiting).all() == []
