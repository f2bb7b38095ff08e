"""The month in figures, against a month counted by hand."""

from datetime import date, timedelta

import pytest

from bot.giving import gestures
from bot.ledger import reversals
from bot.ledger.entries import Entry
from bot.measures.small_counts import wilson
from bot.nudges import dismissals
from bot.people.contacts import Contact
from bot.summaries import months
from bot.summaries.months import Closed, Summary, Week
from bot.team.members import Member
from bot.vocabulary import Direction
from tests.bot.plain_words import Team

OCTOBER = date(2026, 10, 1)


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


@pytest.mark.parametrize("direction", Direction)
def test_what_was_refused_went_neither_out_nor_back(
    team: Team, mara: Member, known: list[Contact], direction: Direction
) -> None:
    day = date(2026, 10, 7)
    team.ask_for(
        lambda s: gestures.log(
            s, mara, known[0], direction, team.now, words="wine", day=day, is_refused=True
        )
    )
    month = compute(team)
    assert (month.given, month.received, month.reached) == (0, 0, 1)
    assert all(week.is_empty for week in month.weeks)


def test_an_empty_month_is_a_month(team: Team) -> None:
    empty = compute(team)
    assert (empty.contacts, empty.reached, empty.given, empty.received) == (0, 0, 0, 0)
    assert (empty.asks, empty.closed, empty.median_wait) == (0, Closed(0, 0, None), None)


@pytest.mark.parametrize(("before", "weeks"), [(None, [12, 19, 26]), (31, [1, 5, 12, 19, 26])])
def test_weeks_before_the_very_first_gesture_are_nobodys(
    team: Team, mara: Member, known: list[Contact], before: int | None, weeks: list[int]
) -> None:
    if before is not None:
        team.give(mara, known[0], days_ago=since(OCTOBER - timedelta(days=before)))
    team.give(mara, known[1], days_ago=since(date(2026, 10, 14)))
    assert [week.start.day for week in compute(team).weeks] == weeks


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


def undo(team: Team, member: Member, entry: Entry) -> None:
    team.ask_for(lambda s: reversals.undo(s, member, entry.id, team.now))


def since(day: date) -> int:
    """How many days before Tuesday 3 November 2026."""
    return (date(2026, 11, 3) - day).days


def compute(team: Team, month: date = OCTOBER) -> Summary:
    return team.ask_for(lambda s: months.compute(s, team.workspace_id, month))
