"""The shortcut in the menu of a message that logs a gesture."""

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import limits
from bot.policy.presets import Terms
from bot.team.members import Member
from bot.vocabulary import Direction, GestureKind, LimitForce, LimitPeriod
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.recording.message_menu import sends, starts_with, uses
from tests.handlers.slack import FakeSlack


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
