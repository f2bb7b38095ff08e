"""Asks inside the cooling-off window: one click says whether to remind, record or drop them."""

from datetime import date, timedelta

import pytest

from bot.ledger.entries import Ask
from bot.people.contacts import Contact
from bot.recording import choices, commands
from bot.recording.outcomes import Decision, Doubtful, LetGo, Outcome, TooEarly
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.team.members import Member
from bot.vocabulary import AskedBack, AskState, Verb
from tests.bot.plain_words import Team
from tests.bot.recording.kept import decide, facts, outcome

TODAY = date(2026, 11, 3)


@pytest.fixture
def early(team: Team, mara: Member, anna: Contact) -> TooEarly:
    """An ask a day after a gesture."""
    team.give(mara, anna, days_ago=1)
    asked = team.type(mara, Verb.ASK, "Anna", "tax return 2025")
    assert isinstance(asked, TooEarly)
    return asked


def test_an_ask_that_is_too_early_names_the_first_day(early: TooEarly, anna: Contact) -> None:
    assert (early.contact.id, early.words, early.day) == (anna.id, "tax return 2025", TODAY)
    assert early.cooling_off.first_day == date(2026, 11, 12)
    assert early.cooling_off.gesture.words == "tips"
    assert early.remind_on == date(2026, 11, 12)


@pytest.mark.parametrize(
    ("decision", "state", "day", "inside"),
    [
        (Decision.REMIND, AskState.PLANNED, date(2026, 11, 12), False),
        (Decision.ALREADY_ASKED, AskState.MADE, TODAY, True),
    ],
)
@pytest.mark.parametrize("second", Decision)
def test_the_first_decision_counts(
    team: Team,
    mara: Member,
    early: TooEarly,
    decision: Decision,
    state: AskState,
    day: date,
    inside: bool,
    second: Decision,
) -> None:
    decide(team, mara, early.pending_id, decision)
    entry = decide(team, mara, early.pending_id, second)
    assert isinstance(entry, Ask)
    assert (entry.state, entry.day, entry.inside_window) == (state, day, inside)
    assert entry.words == "tax return 2025"
    assert facts(team) == 2


@pytest.mark.parametrize(("days_ago", "kind"), [(1, TooEarly), (90, Doubtful)])
def test_when_a_planned_ask_is_for_is_asked_where_any_day_fits(
    team: Team, mara: Member, anna: Contact, days_ago: int, kind: type[Outcome]
) -> None:
    team.give(mara, anna, days_ago=days_ago)
    statement = Statement(Verb.ASK, "tax return", doubts=(Doubt(AskedBack.DAY),))
    said = Said(statement, (Named("Anna"),))
    asked = team.ask_for(lambda s: commands.carry_out(s, mara, said, team.now))
    assert isinstance(asked, kind)
    assert facts(team) == 1


def test_an_ask_let_go_is_not_recorded(team: Team, mara: Member, early: TooEarly) -> None:
    for decision in (Decision.CANCEL, Decision.REMIND):
        assert decide(team, mara, early.pending_id, decision) == LetGo()
    assert facts(team) == 1


def test_a_reminder_never_falls_on_a_weekend(team: Team, mara: Member, anna: Contact) -> None:
    team.give(mara, anna, days_ago=6)  # 28 October, so Saturday 7 November is the first day
    asked = team.type(mara, Verb.ASK, "Anna", "tax return")
    assert isinstance(asked, TooEarly)
    assert (asked.cooling_off.first_day, asked.remind_on) == (date(2026, 11, 7), date(2026, 11, 9))
    entry = decide(team, mara, asked.pending_id, Decision.REMIND)
    assert isinstance(entry, Ask)
    assert entry.day == date(2026, 11, 9)


def test_a_reminder_that_is_wanted_late_comes_on_a_day_still_ahead(
    team: Team, mara: Member, early: TooEarly
) -> None:
    now = team.now + timedelta(days=14)
    remind = Decision.REMIND
    team.ask_for(lambda s: choices.decide(s, mara, early.pending_id, remind, None, now))
    entry = outcome(team, mara, early.pending_id)
    assert isinstance(entry, Ask)
    assert entry.day == TODAY + timedelta(days=15)


def test_an_ask_of_the_past_inside_the_window_is_recorded_and_marked(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=5)
    entry = team.type(mara, Verb.ASK, "Anna", "tax return", TODAY - timedelta(days=1))
    assert isinstance(entry, Ask)
    assert entry.inside_window


@pytest.mark.parametrize(("in_days", "early"), [(8, True), (9, False)])
def test_a_plan_inside_the_window_is_too_early_too(
    team: Team, mara: Member, anna: Contact, in_days: int, early: bool
) -> None:
    team.give(mara, anna, days_ago=1)
    asked = team.type(mara, Verb.ASK, "Anna", "tax return", TODAY + timedelta(days=in_days))
    assert isinstance(asked, TooEarly) is early
