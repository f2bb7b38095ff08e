"""The month in figures, against a month counted by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest

import bot.summaries.channel
from bot.delivery import postings
from bot.delivery.postings import SUMMARIES, give_up_stale
from bot.ledger import reversals
from bot.ledger.entries import Entry
from bot.measures.small_counts import wilson
from bot.nudges import dismissals
from bot.people.contacts import Contact
from bot.summaries import months
from bot.summaries.months import Closed, Posting, Summary, Week
from bot.team.members import Member
from tests.bot.conftest import Team

OCTOBER = date(2026, 10, 1)
MONDAY = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
"""The first working day of November, nine in Amsterdam."""


@pytest.fixture
def known(team: Team, mara: Member) -> list[Contact]:
    """Six contacts that were there all year."""
    return [team.meet(mara, name, on=date(2026, 1, 1)) for name in "ABCDEF"]


def test_a_month_counted_by_hand(
    team: Team, mara: Member, ben: Member, known: list[Contact], elsewhere: Team, stranger: Member
) -> None:
    a, b, c, d, e, _ = known
    team.give(mara, a, days_ago=since(date(2026, 9, 30)))  # the day before
    team.give(mara, a, days_ago=since(OCTOBER))  # the first day
    team.give(ben, b, days_ago=since(date(2026, 10, 31)))  # the last day
    team.give(mara, b, days_ago=since(date(2026, 11, 1)))  # the day after
    team.receive(mara, c, days_ago=since(date(2026, 10, 12)))
    undo(team, mara, team.give(mara, d, days_ago=since(date(2026, 10, 14))))
    undo(team, mara, team.receive(mara, d, days_ago=since(date(2026, 10, 14))))
    # Asked on 5 October inside the window of the gift on the first, and answered on the ninth.
    answered = team.ask(mara, a, days_ago=since(date(2026, 10, 5)))
    team.answer(mara, answered, days_ago=since(date(2026, 10, 9)))
    # Asked on the twentieth and answered after the month: still waiting when it ended.
    late = team.ask(ben, e, days_ago=since(date(2026, 10, 20)))
    team.answer(ben, late, days_ago=since(date(2026, 11, 2)))
    undo(team, mara, team.ask(mara, d, days_ago=since(date(2026, 10, 21))))
    taken_back = team.answer(
        ben, team.ask(ben, c, days_ago=since(date(2026, 9, 20))), days_ago=since(OCTOBER)
    )
    undo(team, ben, taken_back)
    other = elsewhere.meet(stranger, "Other", on=date(2026, 1, 1))
    elsewhere.give(stranger, other, days_ago=10)
    elsewhere.ask(stranger, other, days_ago=9)

    assert compute(team) == Summary(
        month=OCTOBER,
        contacts=6,
        reached=4,  # a, b, c, e
        given=2,
        received=1,
        asks=2,
        asks_inside_window=1,
        answers=1,
        closed=Closed(asks=1, answered=0, likely=None),
        waits=3,
        median_wait=None,
        weeks=(
            Week(date(2026, 10, 1), 1, 0),
            Week(date(2026, 10, 5), 0, 0),
            Week(date(2026, 10, 12), 0, 1),
            Week(date(2026, 10, 19), 0, 0),
            Week(date(2026, 10, 26), 1, 0),
        ),
    )


def test_an_empty_month_is_a_month(team: Team) -> None:
    empty = compute(team)
    assert (empty.contacts, empty.reached, empty.given, empty.received) == (0, 0, 0, 0)
    assert (empty.asks, empty.closed, empty.median_wait) == (0, Closed(0, 0, None), None)


@pytest.mark.parametrize(("asks", "answered", "told"), [(12, 7, True), (5, 5, True), (4, 4, False)])
def test_a_rate_is_told_from_five_closed_asks_on(
    team: Team, mara: Member, known: list[Contact], asks: int, answered: int, told: bool
) -> None:
    for n in range(asks):
        ask = team.ask(mara, known[0], days_ago=since(date(2026, 9, 10)))
        if n < answered:
            team.answer(mara, ask, days_ago=since(date(2026, 9, 14)))
    closed = compute(team).closed
    assert (closed.asks, closed.answered) == (asks, answered)
    assert closed.likely == (wilson(answered, asks) if told else None)


@pytest.mark.parametrize(
    ("asked_on", "answered_on", "closed"),
    [
        (date(2026, 8, 31), None, Closed(0, 0, None)),  # its 30 days ended on 30 September
        (date(2026, 9, 1), None, Closed(1, 0, None)),
        (date(2026, 10, 1), None, Closed(1, 0, None)),
        (date(2026, 10, 2), None, Closed(0, 0, None)),
        (date(2026, 9, 1), date(2026, 10, 1), Closed(1, 1, None)),
        (date(2026, 9, 1), date(2026, 10, 2), Closed(1, 0, None)),
    ],
)
def test_an_ask_is_closed_after_thirty_days(
    team: Team,
    mara: Member,
    known: list[Contact],
    asked_on: date,
    answered_on: date | None,
    closed: Closed,
) -> None:
    ask = team.ask(mara, known[0], days_ago=since(asked_on))
    if answered_on:
        team.answer(mara, ask, days_ago=since(answered_on))
    assert compute(team).closed == closed


def test_the_median_wait_counts_open_asks_as_still_waiting(
    team: Team, mara: Member, known: list[Contact]
) -> None:
    asked = date(2026, 10, 1)
    for contact, waited in zip(known, [1, 2, 4, 8, None, None], strict=True):
        ask = team.ask(mara, contact, days_ago=since(asked))
        if waited is not None:
            team.answer(mara, ask, days_ago=since(asked + timedelta(days=waited)))
    summary = compute(team)
    # Of six, three are answered by the fourth day; of the answered four the median would be 2.
    assert (summary.waits, summary.median_wait) == (6, 4)


def test_whoever_was_reached_counts_among_the_contacts(
    team: Team, mara: Member, known: list[Contact]
) -> None:
    """Logged on Monday for Friday, about somebody new: never "1 of 0"."""
    new = team.meet(mara, "New", on=date(2026, 11, 2))
    team.give(mara, new, days_ago=since(date(2026, 10, 30)))
    summary = compute(team)
    assert (summary.contacts, summary.reached, summary.given) == (7, 1, 1)


def test_a_skipped_reminder_reaches_nobody(team: Team, mara: Member, anna: Contact) -> None:
    at = team.now + timedelta(days=1)
    nudge = team.nudge(at)
    assert nudge is not None
    with team.transaction() as session:
        dismissals.not_this_time(session, mara, nudge.suggestions[0].reminder_id, at)
    assert compute(team, date(2026, 11, 1)).reached == 0


@pytest.fixture
def channel(team: Team) -> None:
    """A summary channel, chosen in October."""
    with team.transaction() as session:
        bot.summaries.channel.choose(
            session,
            team.workspace_id,
            "C0TEAM",
            locale="nl",
            time_zone="Europe/Amsterdam",
            by_admin=True,
            now=datetime(2026, 10, 5, 10, 0, tzinfo=UTC),
        )


def test_october_is_told_once_on_the_first_working_day(team: Team, channel: None) -> None:
    moments = [MONDAY + timedelta(minutes=n) for n in (-2000, -1, 0, 0, 1, 60, 1440)]
    assert [plan(team, at) for at in moments] == [False, False, True, False, False, False, False]
    row_id = claim(team, MONDAY)
    assert row_id is not None
    assert claim(team, MONDAY) is None
    posting = team.ask_for(lambda s: months.posting(s, team.workspace_id, row_id))
    assert posting == Posting("C0TEAM", "nl", "Europe/Amsterdam", compute(team))


def test_november_follows_on_the_first_of_december(team: Team, channel: None) -> None:
    assert plan(team, MONDAY)
    december = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    assert not plan(team, december - timedelta(minutes=1))
    assert plan(team, december)


def test_after_an_outage_the_last_month_is_told_once(team: Team, channel: None) -> None:
    late = datetime(2027, 1, 11, 9, 0, tzinfo=UTC)
    assert plan(team, late)
    assert not plan(team, late + timedelta(days=1))
    row_id = claim(team, late)
    assert row_id is not None
    posting = team.ask_for(lambda s: months.posting(s, team.workspace_id, row_id))
    assert posting is not None
    assert posting.summary.month == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("woken", "opening"),
    [
        ("2026-11-02T22:00+01:00", "2026-11-03T09:00+01:00"),
        ("2026-11-07T12:00+01:00", "2026-11-09T09:00+01:00"),
    ],
)
def test_a_summary_made_up_late_waits_for_work_to_start(
    team: Team, channel: None, woken: str, opening: str
) -> None:
    assert plan(team, datetime.fromisoformat(woken))
    due = datetime.fromisoformat(opening)
    assert claim(team, due - timedelta(minutes=1)) is None
    assert claim(team, due) is not None


def test_a_summary_two_weeks_late_is_not_sent(team: Team, channel: None) -> None:
    assert plan(team, MONDAY)
    assert claim(team, MONDAY + timedelta(days=15)) is None


def test_without_a_channel_nothing_is_planned(team: Team) -> None:
    assert not plan(team, MONDAY)


def undo(team: Team, member: Member, entry: Entry) -> None:
    team.ask_for(lambda s: reversals.undo(s, member, entry.id, team.now))


def since(day: date) -> int:
    """How many days before Tuesday 3 November 2026."""
    return (date(2026, 11, 3) - day).days


def compute(team: Team, month: date = OCTOBER) -> Summary:
    return team.ask_for(lambda s: months.compute(s, team.workspace_id, month))


def plan(team: Team, at: datetime) -> bool:
    return team.ask_for(lambda s: months.plan_due(s, team.workspace_id, at))


def claim(team: Team, at: datetime) -> int | None:
    with team.transaction() as session:
        give_up_stale(session, SUMMARIES, team.workspace_id, at)
        return next(iter(postings.claim(session, SUMMARIES, team.workspace_id, at)), None)
