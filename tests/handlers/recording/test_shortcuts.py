"""What a message tells is logged from its menu, in a dialog that is filled in from it."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, GestureRow, ResponseRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import limits
from bot.policy.presets import Terms
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Direction, GestureKind, LimitForce, LimitPeriod
from tests import payloads
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload

THURSDAY = date(2026, 11, 5)
LATE_THAT_DAY = "1793920200.000100"  # Thursday, 23:10 UTC: Friday in Amsterdam


def uses(
    person: Person, slack: FakeSlack, callback_id: str, text: str, ts: str = LATE_THAT_DAY
) -> Payload:
    """The dialog that a shortcut opens on a message."""
    person.send(payloads.encoded(payloads.used_on_message(person.user_id, callback_id, text, ts)))
    return dict(slack.wait_for("views.open").arguments["view"])


def starts_with(view: Payload) -> dict[str, Any]:
    """What stands in the fields of a dialog at first."""
    first: dict[str, Any] = {}
    for block in view["blocks"]:
        element = block["element"]
        chosen = (element.get("initial_option") or {}).get("value")
        said = element.get("initial_value") or element.get("initial_date") or chosen
        first[block["block_id"]] = said
    return first


def sends(person: Person, view: Payload, **other: str) -> Payload | None:
    values: Payload = {}
    for block in view["blocks"]:
        name, element = block["block_id"], block["element"]
        said = other.get(name, starts_with(view)[name])
        value = {
            "datepicker": {"selected_date": said},
            "static_select": {"selected_option": said and {"value": said}},
            "plain_text_input": {"value": said},
        }[element["type"]]
        values[name] = {element["action_id"]: {"type": element["type"], **value}}
    return person.sends(view, values)


@pytest.fixture
def asked(person: Person, clock: StoppedClock, anna: Contact) -> None:
    """Mara asked Anna on Tuesday for something; it is Saturday."""
    person.types("ask Anna Jansen for a talk")
    clock.moment += timedelta(days=4)


def responses(transaction: Transaction) -> list[tuple[Answer, str, date, bool]]:
    with transaction() as session:
        return [
            (one.answer, one.words, one.answered_on, one.is_late)
            for one in session.exec(select(ResponseRow).order_by(col(ResponseRow.id)))
        ]


@pytest.mark.usefixtures("asked")
def test_the_dialog_is_filled_in_from_the_message(person: Person, slack: FakeSlack) -> None:
    said = "Anna Jansen said yes"
    view = uses(person, slack, "shortcut.response", said)
    friday = THURSDAY + timedelta(days=1)
    assert starts_with(view) == {
        "who": "Anna Jansen",
        "reply": "yes",
        "words": said,
        "day": friday.isoformat(),
    }


@pytest.mark.usefixtures("asked")
def test_a_colleague_records_a_response_and_the_ask_is_closed_for_all(
    person: Person, ben: Member, slack: FakeSlack, transaction: Transaction
) -> None:
    colleague = Person(person.web, slack, ben.slack_user_id)
    view = uses(colleague, slack, "shortcut.response", "Anna Jansen said yes")
    assert sends(colleague, view) is None
    assert (
        "*Anna Jansen* said yes (what Mara Visser asked on 3 November)"
        in slack.wait_for("chat.postEphemeral").arguments["text"]
    )
    assert responses(transaction) == [(Answer.YES, "", date(2026, 11, 6), False)]
    with transaction() as session:
        assert session.exec(select(AskRow)).one().state is AskState.ANSWERED


@pytest.mark.usefixtures("asked")
def test_something_else_keeps_the_words(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    view = uses(person, slack, "shortcut.response", "Anna Jansen: only after the audit")
    sends(person, view, reply="other", words="only after the audit")
    told = slack.wait_for("chat.postEphemeral").arguments["text"]
    assert "*Anna Jansen* answered “only after the audit”" in told
    assert responses(transaction) == [
        (Answer.OTHER, "only after the audit", date(2026, 11, 6), False)
    ]


@pytest.mark.usefixtures("asked")
def test_an_answer_after_three_weeks_is_late(
    person: Person, slack: FakeSlack, transaction: Transaction, clock: StoppedClock
) -> None:
    clock.moment += timedelta(days=30)
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    sends(person, view, day="2026-12-01")
    slack.wait_for("chat.postEphemeral")
    assert responses(transaction) == [(Answer.YES, "", date(2026, 12, 1), True)]


@pytest.mark.usefixtures("asked")
def test_with_several_open_asks_it_is_asked_which(
    person: Person, slack: FakeSlack, transaction: Transaction
) -> None:
    person.types("ask Anna Jansen for a review")
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    sends(person, view, day="2026-11-07")
    shown = dict(slack.wait_for("chat.postEphemeral").arguments)
    assert [label.rpartition(": ")[2] for label in labels(shown)] == [
        "a talk",
        "a review",
        "Cancel",
    ]
    assert responses(transaction) == []


def test_without_an_open_ask_it_says_so(
    person: Person, slack: FakeSlack, anna: Contact, clock: StoppedClock, transaction: Transaction
) -> None:
    clock.moment += timedelta(days=4)
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    answered = sends(person, view)
    assert answered is not None
    assert "There is no open ask to Anna Jansen" in answered["errors"]["who"]
    assert responses(transaction) == []


@pytest.mark.usefixtures("asked")
def test_not_yet_is_no_response(person: Person, slack: FakeSlack, transaction: Transaction) -> None:
    view = uses(person, slack, "shortcut.response", "Anna Jansen said yes")
    sends(person, view, reply="not_yet")
    assert responses(transaction) == []
    with transaction() as session:
        assert session.exec(select(AskRow)).one().state is AskState.MADE


def test_a_gesture_is_logged(
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    mara: Member,
    clock: StoppedClock,
    transaction: Transaction,
) -> None:
    clock.moment += timedelta(days=4)
    view = uses(person, slack, "shortcut.gesture", "Anna Jansen sent flowers")
    assert starts_with(view)["who"] == "Anna Jansen"
    sends(person, view, words="flowers")
    assert "flowers" in slack.wait_for("chat.postEphemeral").arguments["text"]
    with transaction() as session:
        row = session.exec(select(GestureRow)).one()
        assert (row.direction, row.words, row.member_id) == (Direction.RECEIVED, "flowers", mara.id)


def test_a_message_without_words_or_names_opens_an_empty_dialog(
    person: Person, slack: FakeSlack
) -> None:
    first = starts_with(uses(person, slack, "shortcut.gesture", ""))
    assert (first["who"], first["words"]) == (None, None)


@pytest.mark.parametrize(
    ("said", "verb", "words", "kind", "day"),
    [
        (
            "Just sent Anna Jansen the article about customs duties",
            "give",
            "the article about customs duties",
            "useful_tip",
            6,
        ),
        ("Net Anna een doos koffiebonen gebracht", "give", "een doos koffiebonen", "small_gift", 6),
        (
            "Anna hat uns gestern einen Präsentkorb geschickt",
            "got",
            "einen Präsentkorb",
            "small_gift",
            5,
        ),
        ("I dropped off a box for Anna yesterday", "give", "a box", "small_gift", 5),
        ("Anna sent us flowers for €30", "got", "flowers", "small_gift", 6),
        ("Thanked Anna", "give", "Thanked Anna", "thank_you_note", 6),
        ("What a day, Anna", "got", "What a day, Anna", None, 6),
    ],
)
def test_a_gesture_is_filled_in_as_a_typed_line_is_read(
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    clock: StoppedClock,
    said: str,
    verb: str,
    words: str,
    kind: str | None,
    day: int,
) -> None:
    clock.moment += timedelta(days=4)
    first = starts_with(uses(person, slack, "shortcut.gesture", said))
    assert first == {
        "who": "Anna Jansen",
        "verb": verb,
        "words": words,
        "kind": kind,
        "worth": "30.00 EUR" if "€30" in said else None,
        "day": date(2026, 11, day).isoformat(),
    }


def test_what_a_colleague_gave_is_logged_with_its_kind(
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    clock: StoppedClock,
    transaction: Transaction,
) -> None:
    clock.moment += timedelta(days=4)
    said = "I dropped off a box for Anna yesterday"
    sends(person, uses(person, slack, "shortcut.gesture", said))
    slack.wait_for("chat.postEphemeral")
    with transaction() as session:
        row = session.exec(select(GestureRow)).one()
        assert (row.direction, row.words) == (Direction.GIVEN, "a box")
        assert (row.kind, row.happened_on) == (GestureKind.SMALL_GIFT, date(2026, 11, 5))


def test_what_slack_escapes_is_filled_in_as_it_was_written(
    person: Person, slack: FakeSlack, anna: Contact
) -> None:
    view = uses(person, slack, "shortcut.gesture", "Lunch &amp; cake &lt;3")
    assert starts_with(view)["words"] == "Lunch & cake <3"


@pytest.mark.parametrize(
    ("said", "verb", "words"),
    [
        (
            "Anna Jansen sent back the 60 eur whisky we gave her, compliance",
            *("give", "whisky"),
        ),
        ("Got whisky from Anna Jansen, but sent it back", "got", "whisky"),
        ("Bloemen van Anna Jansen gekregen maar teruggestuurd", "got", "Bloemen"),
        ("Hab Anna Jansen Blumen geschenkt, hat sie aber abgelehnt", "give", "Blumen"),
    ],
)
def test_what_was_refused_is_filled_in_and_logged_as_such(
    person: Person,
    slack: FakeSlack,
    anna: Contact,
    transaction: Transaction,
    clock: StoppedClock,
    said: str,
    verb: str,
    words: str,
) -> None:
    clock.moment += timedelta(days=4)
    view = uses(person, slack, "shortcut.gesture", said)
    first = starts_with(view)
    assert (first["verb"], first["words"], first["fate"]) == (verb, words, "refused")
    sends(person, view)
    slack.wait_for("chat.postEphemeral")
    with transaction() as session:
        row = session.exec(select(GestureRow)).one()
        assert (row.words, row.is_refused) == (words, True)


def test_what_it_was_worth_is_logged_too(
    person: Person, anna: Contact, slack: FakeSlack, transaction: Transaction
) -> None:
    view = uses(person, slack, "shortcut.gesture", "Gave Anna Jansen a vase of 40 eur")
    assert starts_with(view)["worth"] == "40.00 EUR"
    refused = sends(person, view, worth="40 or 50 euros")
    assert refused is not None
    assert "I see several amounts here" in refused["errors"]["worth"]
    assert sends(person, view, worth="45 EUR") is None
    slack.wait_for("chat.postEphemeral")
    with transaction() as session:
        assert [one.worth for one in session.exec(select(GestureRow))] == [45_00]


def test_the_room_that_is_left_is_told_in_the_dialog(
    person: Person,
    mara: Member,
    anna: Contact,
    slack: FakeSlack,
    transaction: Transaction,
    now: datetime,
) -> None:
    terms = Terms(Money(50_00, "EUR"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP)
    with transaction() as session:
        limits.keep(session, mara, terms, date(2026, 1, 1), now)
    view = uses(person, slack, "shortcut.gesture", "Gave Anna Jansen a vase of 60 eur")
    assert "Left for gifts for *Anna Jansen* in 2026: €50.00." in str(view)
