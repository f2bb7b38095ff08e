"""What a line leaves in doubt is asked with buttons: a click logs it, with all that was typed."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AskRow, ReminderRow
from bot.models.meetings import MeetingRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction
from messages.recording import buttons as choices
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.recording.test_commands import add, gestures
from tests.handlers.slack import FakeSlack
from tests.messages.drawing import buttons


@pytest.fixture
def bram(transaction: Transaction, mara: Member) -> Contact:
    return add(transaction, mara, "Bram Smit")


def labels(message: dict[str, object]) -> list[str]:
    return [one["text"]["text"] for one in buttons(message) if one["type"] == "button"]


def test_a_day_is_chosen_and_the_rest_is_kept(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("give Anna Jansen flowers €15 last week")
    assert "“last week”" in shown["text"]
    assert "“flowers”, €15.00" in shown["text"]
    assert gestures(transaction) == []
    person.presses(shown, "Friday 30 October")
    assert "(€15.00) from you on 30 October" in slack.wait_for("response").arguments["text"]
    person.presses(shown, "Today")
    slack.wait_for("response", count=2)
    (row,) = gestures(transaction)
    assert (row.happened_on, row.words) == (date(2026, 10, 30), "flowers")
    assert (row.worth, row.currency) == (1500, "EUR")


def test_a_day_that_is_picked_ahead_is_offered_for_a_reminder(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("give Anna Jansen flowers next week")
    picker = next(one for one in buttons(shown) if one["type"] == "datepicker")
    person.dates(picker["action_id"], "2026-11-12")
    offered = dict(slack.wait_for("response").arguments)
    assert "Thursday 12 November is still to come" in offered["text"]
    person.presses(offered, "Remind me then")
    assert "on Thursday 12 November" in slack.wait_for("response", count=2).arguments["text"]
    assert gestures(transaction) == []


def test_today_is_the_day_on_which_it_was_typed(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact, clock: StoppedClock
) -> None:
    shown = person.types("Anna Jansen cake €10 €12")
    assert "today" in shown["text"]
    clock.moment += timedelta(weeks=1)
    person.presses(shown, "I gave it")
    amounts = dict(slack.wait_for("response").arguments)
    assert "“cake”, on 3 November" in amounts["text"]
    person.presses(amounts, "€12.00")
    assert "on 3 November" in slack.wait_for("response", count=2).arguments["text"]
    assert gestures(transaction)[0].happened_on == date(2026, 11, 3)


def test_an_amount_that_was_not_read_is_shown(person: Person, anna: Contact) -> None:
    shown = person.types("give Anna Jansen a voucher for a few euros")
    assert shown["text"].startswith("Which amount is “a few euros”?")
    assert labels(shown) == ["No amount", "Cancel"]


def test_another_day_is_picked_from_a_calendar(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("give Anna Jansen flowers recently")
    picker = next(one for one in buttons(shown) if one["type"] == "datepicker")
    assert picker["action_id"].startswith(choices.OTHER_DAY)
    person.dates(picker["action_id"], "2026-10-12")
    slack.wait_for("response")
    assert gestures(transaction)[0].happened_on == date(2026, 10, 12)


def test_a_planned_ask_is_moved_by_one_click(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("ask Anna Jansen for her tax return next month")
    assert "on Tuesday 1 December" in shown["text"]
    picker = next(one for one in buttons(shown) if one["type"] == "datepicker")
    person.dates(picker["action_id"], "2026-12-12")
    moved = slack.wait_for("response").arguments["text"]
    assert "on Monday 14 December" in moved
    assert "don’t work on Saturday 12 December" in moved
    with transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        (reminder,) = session.exec(select(ReminderRow)).all()
        days = {ask.planned_for, reminder.show_on, reminder.promised_for}
    assert days == {date(2026, 12, 14)}


@pytest.mark.parametrize(
    "line", ["ask {} for a review on 14 November", "ask {} for a review on 14/11"]
)
def test_why_a_plan_is_for_a_later_day_is_said(person: Person, anna: Contact, line: str) -> None:
    told = person.types(line.format("Anna Jansen"))["text"]
    assert "Monday 16 November" in told
    assert "You don’t work on Saturday 14 November." in told


def test_a_plan_for_a_working_day_says_no_more(person: Person, anna: Contact) -> None:
    told = person.types("ask Anna Jansen for a review on 13 November")["text"]
    assert "don’t work" not in told


@pytest.mark.parametrize(
    ("until", "offered"), [("by Friday", "Friday 6 November"), ("by Sunday", "Friday 6 November")]
)
def test_the_last_day_in_time_is_offered(
    person: Person, anna: Contact, until: str, offered: str
) -> None:
    shown = person.types(f"ask Anna Jansen for the contract {until}")
    assert labels(shown)[:2] == [offered, "Today"]


def test_an_ask_in_a_week_away_is_planned_for_the_first_day_after_it(
    person: Person, transaction: Transaction, anna: Contact
) -> None:
    person.types("pause from Monday for two weeks")
    shown = person.types("ask Anna Jansen for her tax return next week")
    assert "on Monday 23 November" in shown["text"]
    with transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        assert ask.planned_for == date(2026, 11, 23)


def test_a_day_that_is_still_open_is_not_said_to_be_today(person: Person, anna: Contact) -> None:
    shown = person.types("Anna Jansen flowers last week")
    assert "What happened?" in shown["text"]
    assert "today" not in shown["text"]


def test_a_planned_ask_is_not_moved_into_the_past(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("ask Anna Jansen for her tax return next month")
    picker = next(one for one in buttons(shown) if one["type"] == "datepicker")
    person.dates(picker["action_id"], "2026-11-02")
    slack.wait_for("response")
    with transaction() as session:
        (ask,) = session.exec(select(AskRow)).all()
        assert ask.planned_for == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("line", "asked", "chosen"),
    [
        ("give Anna Jansen wine €15 or €20", "Which amount", "€20.00"),
        ("give Anna Jansen almost the book", "“almost”", "Log it as given"),
        ("Anna Jansen cake", "What happened?", "I gave it"),
        ("give Anna Jansen a book for Bram Smit", "Whom is it about?", "Anna Jansen"),
    ],
)
def test_one_click_is_enough(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    bram: Contact,
    line: str,
    asked: str,
    chosen: str,
) -> None:
    shown = person.types(line)
    assert asked in shown["text"]
    assert "Anna Jansen" in shown["text"]
    assert gestures(transaction) == []
    person.presses(shown, chosen)
    slack.wait_for("response")
    (row,) = gestures(transaction)
    assert (row.contact_id, row.direction) == (anna.id, Direction.GIVEN)


def test_a_visit_can_be_what_happened(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("took Anna Jansen out for dinner yesterday")
    person.presses(shown, "We were in touch")
    slack.wait_for("response")
    with transaction() as session:
        assert [row.words for row in session.exec(select(MeetingRow))] == ["took out for dinner"]


def test_what_a_meeting_cost_stays_in_its_words(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("dinner with Anna Jansen yesterday, €84.50 or €90")
    person.presses(shown, "We were in touch")
    assert "“dinner €84.50 or €90”" in slack.wait_for("response").arguments["text"]
    with transaction() as session:
        assert [row.words for row in session.exec(select(MeetingRow))] == ["dinner €84.50 or €90"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("asked Anna Jansen for a deposit of €50", "a deposit of €50"),
        ("ask Anna Jansen to pay 1,250 euros", "to pay 1,250 euros"),
    ],
)
def test_an_ask_keeps_its_amount(
    person: Person, transaction: Transaction, anna: Contact, line: str, words: str
) -> None:
    person.types(line)
    with transaction() as session:
        assert [row.words for row in session.exec(select(AskRow))] == [words]


def test_a_planned_ask_is_not_logged_as_made(person: Person, anna: Contact) -> None:
    assert "When do you want to ask?" in person.types("I'll ask Anna Jansen for a review")["text"]


def test_a_gift_that_was_none_can_only_be_left(person: Person, anna: Contact) -> None:
    shown = person.types("give Anna Jansen nothing")
    assert labels(shown) == ["Log nothing"]
    assert "Shall I log it?" not in shown["text"]


@pytest.mark.parametrize(
    "line",
    [
        "give Anna Jansen and Bram Smit cake",
        "geef Anna Jansen en Bram Smit taart",
        "gib Anna Jansen und Bram Smit Kuchen",
        "give Anna Jansen & Bram Smit cake",
        "I gave Anna Jansen, Bram Smit cake",
    ],
)
def test_several_people_get_it_together(
    person: Person,
    slack: FakeSlack,
    transaction: Transaction,
    anna: Contact,
    bram: Contact,
    line: str,
) -> None:
    what = line.split()[-1]
    shown = person.types(line)
    assert f"*Anna Jansen* and *Bram Smit* each got “{what}”" in shown["text"]
    assert [row.words for row in gestures(transaction)] == [what, what]
    person.presses(shown, "Undo")
    undone = slack.wait_for("response").arguments
    assert undone["text"] == f"Taken back: “{what}” (Anna Jansen and Bram Smit)."
    assert not buttons(undone)


def test_the_same_again_is_asked_about(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    person.types("give Anna Jansen cake")
    shown = person.types("give Anna Jansen cake")
    assert labels(shown) == ["Log it again", "No, it’s the same"]
    assert len(gestures(transaction)) == 1
    person.presses(shown, "Log it again")
    slack.wait_for("response")
    assert len(gestures(transaction)) == 2


def test_a_date_in_no_calendar_is_asked_about_whole(person: Person, anna: Contact) -> None:
    shown = person.types("gave Anna Jansen wine on 31 November")
    assert "Which day is “31 November”?" in shown["text"]
    assert "“wine”" in shown["text"]


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("ask Anna Jansen for her tax return next week", "Is this another one?"),
        ("asked Anna Jansen for her tax return", "Is this another one?"),
        ("met Anna Jansen for coffee", "Did it happen again?"),
    ],
)
def test_the_same_ask_or_meeting_is_asked_about(
    person: Person, slack: FakeSlack, anna: Contact, line: str, question: str
) -> None:
    person.types(line)
    shown = person.types(line)
    assert question in shown["text"]
    assert labels(shown) == ["Log it again", "No, it’s the same"]
    person.presses(shown, "Log it again")
    again = dict(slack.wait_for("response").arguments)
    assert "Undo" in labels(again)
    person.presses(again, "Undo")
    slack.wait_for("response", 2)
    assert question in person.types(line)["text"]


@pytest.mark.parametrize(
    ("line", "worth"),
    [
        ("give Anna Jansen flowers 12,50", (1250, "EUR")),
        ("give Anna Jansen flowers CHF 1'250.–", (125_000, "CHF")),
        ("give Anna Jansen flowers", (None, None)),
    ],
)
def test_what_it_was_worth_is_no_word(
    person: Person,
    transaction: Transaction,
    anna: Contact,
    line: str,
    worth: tuple[int | None, str | None],
) -> None:
    person.types(line)
    (row,) = gestures(transaction)
    assert (row.worth, row.currency) == worth
    if row.worth is not None:
        assert row.words == "flowers"


def test_undo_takes_back_the_last(person: Person, transaction: Transaction, anna: Contact) -> None:
    person.types("give Anna Jansen cake")
    assert person.types("undo")["text"] == "Taken back: “cake” (Anna Jansen)."
    assert person.types("undo that, please")["text"] == "There is nothing of yours to take back."


def test_what_is_still_to_come_can_be_a_reminder(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("call Anna Jansen tomorrow about the lease")
    person.presses(shown, "Remind me then")
    assert "Wednesday 4 November" in slack.wait_for("response").arguments["text"]
    with transaction() as session:
        promised = [(one.contact_id, one.promised_for) for one in session.exec(select(ReminderRow))]
    assert promised == [(anna.id, date(2026, 11, 4))]
    person.presses(shown, "Today")
    slack.wait_for("response", count=2)
    with transaction() as session:
        assert session.exec(select(MeetingRow)).all() == []


@pytest.mark.parametrize("line", ["gave Anna Jansen wine tomorrow", "met Anna Jansen tomorrow"])
def test_a_fact_of_a_later_day_can_be_a_reminder(
    person: Person, slack: FakeSlack, anna: Contact, line: str
) -> None:
    shown = person.types(line)
    assert "is still to come. Shall I remind you then?" in shown["text"]
    person.presses(shown, "Remind me then")
    assert "Wednesday 4 November" in slack.wait_for("response").arguments["text"]


def test_nobody_unsure_is_reminded_of(person: Person) -> None:
    assert "Remind me then" not in labels(person.types("call Zoe Zwart tomorrow"))


def test_what_happened_is_asked_after_its_day(
    person: Person, slack: FakeSlack, transaction: Transaction, anna: Contact
) -> None:
    shown = person.types("call Anna Jansen tomorrow about the lease")
    person.presses(shown, "Today")
    asked = slack.wait_for("response").arguments
    assert asked["text"].startswith("What happened?")
    person.presses(dict(asked), "We were in touch")
    slack.wait_for("response", count=2)
    with transaction() as session:
        days = [one.happened_on for one in session.exec(select(MeetingRow))]
    assert days == [date(2026, 11, 3)]
