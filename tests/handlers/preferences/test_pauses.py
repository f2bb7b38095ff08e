"""Pausing and resuming in Slack, by command and by button, and a silent member's answer."""

from collections.abc import Callable
from datetime import date

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AbsenceRow, MemberRow, NudgeRow
from bot.people.contacts import Contact
from messages.nudges import buttons
from messages.preferences import pauses
from tests.handlers.conftest import NextDay
from tests.handlers.person import Person
from tests.handlers.screen import button
from tests.handlers.slack import FakeSlack, user

Paused = Callable[[], tuple[bool, date | None]]


@pytest.fixture
def paused(transaction: Transaction) -> Paused:
    """Whether Mara has paused, and until when."""

    def read() -> tuple[bool, date | None]:
        with transaction() as session:
            row = session.exec(select(MemberRow)).one()
            return row.paused, row.resumes_on

    return read


@pytest.mark.parametrize("typed", ["pause off", "Pause stop.", "pauze uit", "Pause aus"])
def test_a_pause_is_turned_off(person: Person, paused: Paused, typed: str) -> None:
    person.types("pause 2 weeks")
    assert "nudges are on again" in person.types(typed)["text"]
    assert paused() == (False, None)


@pytest.mark.parametrize(
    ("typed", "until", "said"),
    [
        ("pause", None, "until you tell me otherwise"),
        ("pause until 5 January", date(2027, 1, 5), "I’ll be quiet until Tuesday 5 January."),
        ("snooze until Friday", date(2026, 11, 6), "You’ll hear from me again from that day on."),
        ("pause until Friday, I'm on a course", date(2026, 11, 6), "until Friday 6 November."),
        (
            "ben met vakantie tot 5 januari, stuur niks",
            date(2027, 1, 5),
            "until Tuesday 5 January.",
        ),
        (
            "bin am Freitag wieder da, bis dahin Pause",
            date(2026, 11, 6),
            "until Friday 6 November.",
        ),
        ("pauze tot 5 januari", date(2027, 1, 5), "quiet until Tuesday 5 January."),
        ("Pause bis 5. Januar", date(2027, 1, 5), "quiet until Tuesday 5 January."),
        ("pause 2 weeks", date(2026, 11, 17), "quiet until Tuesday 17 November."),
        ("pauze twee weken", date(2026, 11, 17), "quiet until Tuesday 17 November."),
        ("pause please", None, "until you tell me otherwise"),
        ("remind me of nothing", None, "until you tell me otherwise"),
        ("Pauze, alsjeblieft.", None, "until you tell me otherwise"),
        ("Pause!", None, "until you tell me otherwise"),
        ("pause: 2 weeks", date(2026, 11, 17), "quiet until Tuesday 17 November."),
        ("pauze:2 weken", date(2026, 11, 17), "quiet until Tuesday 17 November."),
        ("Pause : zwei Wochen", date(2026, 11, 17), "quiet until Tuesday 17 November."),
        ("pause 2w", date(2026, 11, 17), "quiet until Tuesday 17 November."),
        ("snooze until tomorrow", date(2026, 11, 4), "quiet until Wednesday 4 November."),
        (
            "pause until 14 November",
            date(2026, 11, 14),
            "The pause ends on Saturday 14 November. Nudges start again on Monday 16 November",
        ),
    ],
)
def test_a_pause_says_until_when(
    person: Person, paused: Paused, typed: str, until: date | None, said: str
) -> None:
    answer = person.types(typed)
    assert said in answer["text"]
    assert paused() == (True, until)
    assert button(answer, "End the pause")


def test_in_the_members_own_language(person: Person, slack: FakeSlack) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="de-DE")
    answer = person.types("Pause bis 5.1.")["text"]
    assert "Am Dienstag, dem 5.\u00a0Januar, melde ich mich wieder." in answer
    assert "Du bekommst wieder Nachrichten" in person.types("weiter")["text"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("pause until 5 January 2020", "has passed"),
        ("pause until 5 January 2029", "more than two years"),
        ("pause through 31-12-9999", "more than two years"),
        ("pause until today", "until tomorrow at the earliest."),
        ("pause until 31 November", "no 31 November"),
        ("pause until the cows come home", "until the cows come home"),
        ("pause -3 days", "can’t read “-3 days”"),
    ],
)
def test_what_makes_no_sense_is_declined_and_kept(
    person: Person, paused: Paused, typed: str, said: str
) -> None:
    person.types("help")
    answer = person.types(typed)["text"]
    assert said in answer
    assert typed in answer
    assert paused() == (False, None)


@pytest.mark.parametrize(
    ("typed", "first", "last", "said"),
    [
        (
            "pause from 5 January until 12 January",
            date(2027, 1, 5),
            date(2027, 1, 12),
            "from Tuesday 5 January up to and including Tuesday 12 January",
        ),
        (
            "pauze van maandag tot vrijdag",
            date(2026, 11, 9),
            date(2026, 11, 13),
            "from Monday 9 November up to and including Friday 13 November",
        ),
        (
            "Pause zwei Wochen ab Montag",
            date(2026, 11, 9),
            date(2026, 11, 22),
            "from Monday 9 November up to and including Sunday 22 November",
        ),
        ("pause on Friday", date(2026, 11, 6), date(2026, 11, 6), "on Friday 6 November"),
        ("I'm off Friday, no nudges", date(2026, 11, 6), date(2026, 11, 6), "on Friday 6 November"),
        (
            "bin vom 9. bis 13. November im Urlaub, bitte keine Nachrichten",
            date(2026, 11, 9),
            date(2026, 11, 13),
            "from Monday 9 November up to and including Friday 13 November",
        ),
    ],
)
def test_a_pause_may_begin_later(
    person: Person,
    paused: Paused,
    transaction: Transaction,
    typed: str,
    first: date,
    last: date,
    said: str,
) -> None:
    assert f"I’ll be quiet {said}." in person.types(typed)["text"]
    assert paused() == (False, None)
    with transaction() as session:
        away = session.exec(select(AbsenceRow)).one()
        assert (away.first_day, away.last_day) == (first, last)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("stop the summary", "monthly summary"),
        ("stop reminding me about Piet", "Piet"),
        ("remind me every Monday", "once, but not again and again"),
    ],
)
def test_what_only_sounds_like_one_is_no_pause(
    person: Person, paused: Paused, typed: str, said: str
) -> None:
    assert said in person.types(typed)["text"]
    assert paused() == (False, None)


def test_a_later_pause_needs_an_end(person: Person, paused: Paused) -> None:
    assert "but until when?" in person.types("pause from Monday")["text"]
    assert paused() == (False, None)


@pytest.mark.parametrize("typed", ["resume", "hervat", "weiter", "fortsetzen"])
def test_resume_tells_when_the_next_nudge_comes(person: Person, paused: Paused, typed: str) -> None:
    person.types("pause")
    answer = person.types(typed)["text"]
    assert "on Wednesday 4 November at 09:00" in answer
    assert paused() == (False, None)


@pytest.mark.parametrize(
    ("typed", "until", "said"),
    [
        ("resume tomorrow", date(2026, 11, 4), "quiet until Wednesday 4 November."),
        ("resume on monday", date(2026, 11, 9), "quiet until Monday 9 November."),
        ("hervat vanaf maandag", date(2026, 11, 9), "quiet until Monday 9 November."),
        ("weiter ab Montag", date(2026, 11, 9), "quiet until Monday 9 November."),
        ("resume yesterday", None, "has passed"),
        ("resume on 31 November", None, "no 31 November"),
    ],
)
def test_resume_on_a_day_keeps_the_pause_until_then(
    person: Person, paused: Paused, typed: str, until: date | None, said: str
) -> None:
    person.types("pause")
    assert said in person.types(typed)["text"]
    assert paused() == (True, until)


@pytest.mark.parametrize("typed", ["resume today", "resume now", "resume my nudges please"])
def test_resume_without_a_later_day_ends_the_pause_at_once(
    person: Person, paused: Paused, typed: str
) -> None:
    person.types("pause")
    assert person.types(typed)["text"].startswith("Your nudges are on again.")
    assert paused() == (False, None)


def test_resume_on_a_day_starts_no_pause(person: Person, paused: Paused) -> None:
    assert person.types("resume on monday")["text"].startswith("You’re not on a pause.")
    assert paused() == (False, None)


def test_resume_without_a_pause_says_so(person: Person) -> None:
    answer = person.types("resume")["text"]
    assert answer.startswith("You’re not on a pause. I’ll look again for you")


def test_one_click_ends_the_pause_and_two_do_no_more(
    person: Person, paused: Paused, slack: FakeSlack
) -> None:
    shown = person.types("pause 2 weeks")
    for count in (1, 2):
        assert person.presses(shown, "End the pause").status_code == 200
        answer = slack.wait_for("response", count).arguments
        assert answer["replace_original"] is True
        assert answer["text"].startswith("Your nudges are on again.")
        assert paused() == (False, None)


def test_somebody_elses_button_ends_nothing(
    person: Person, paused: Paused, slack: FakeSlack
) -> None:
    person.types("pause")
    person.clicks(pauses.RESUME, "4711")
    assert "out of date" in slack.wait_for("response").arguments["text"]
    assert paused() == (True, None)


@pytest.fixture
def asking_nudge(person: Person, anna: Contact, transaction: Transaction, next_day: NextDay) -> int:
    """A nudge to Mara, who let the last five pass, asks whether to stop; its id."""
    with transaction() as session:
        session.exec(select(MemberRow)).one().unanswered_nudges = 5
    next_day()
    with transaction() as session:
        nudge = session.exec(select(NudgeRow)).one()
        assert nudge.asks_to_stop
        assert nudge.id is not None
        return nudge.id


def _still_asks(transaction: Transaction) -> bool:
    with transaction() as session:
        return session.exec(select(NudgeRow)).one().asks_to_stop


def test_a_silent_member_stops_and_can_go_on_with_a_click(
    person: Person, asking_nudge: int, transaction: Transaction, paused: Paused, slack: FakeSlack
) -> None:
    for _ in range(2):
        assert person.clicks(buttons.STOP, str(asking_nudge)).status_code == 200
    assert paused() == (True, None)
    told = slack.wait_for("response").arguments
    assert told["response_type"] == "ephemeral"
    assert told["replace_original"] is False
    assert slack.wait_for("chat.update").arguments["ts"] == "1700000000.000001"
    assert not _still_asks(transaction)
    person.presses(dict(told), "End the pause")
    assert paused() == (False, None)


def test_a_silent_member_goes_on_daily(
    person: Person, asking_nudge: int, transaction: Transaction, paused: Paused, slack: FakeSlack
) -> None:
    assert person.clicks(buttons.KEEP, str(asking_nudge)).status_code == 200
    told = slack.wait_for("response").arguments["text"]
    assert "keep writing" in told
    assert "Thursday 5 November at 09:00" in told
    assert paused() == (False, None)
    assert not _still_asks(transaction)


def test_a_silent_member_who_does_anything_hears_daily_again(
    person: Person, asking_nudge: int, transaction: Transaction
) -> None:
    assert "Thursday 5 November at 09:00" in person.types("resume")["text"]
    with transaction() as session:
        row = session.exec(select(MemberRow)).one()
        assert (row.unanswered_nudges, row.asked_to_stop_on) == (0, None)
