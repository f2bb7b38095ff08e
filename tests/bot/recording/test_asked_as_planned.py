"""An ask that was already made closes the plan for it, and is asked about where that is unclear."""

from datetime import date, timedelta

import pytest

from bot.ledger import reversals
from bot.ledger.entries import Ask
from bot.people.contacts import Contact
from bot.recording import choices
from bot.recording.outcomes import Decision, Outcome, TooEarly, WhichPlan
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import AskState, Purpose, Verb
from tests.bot.plain_words import Team
from tests.bot.recording.kept import decide, facts, outcome

TODAY = date(2026, 11, 3)


@pytest.fixture
def plan(team: Team, mara: Member, anna: Contact) -> Ask:
    """A day after a gift Mara wants to ask, and is to be reminded on the first day that fits."""
    team.give(mara, anna, days_ago=1)
    planned = decide(team, mara, ask(team, mara, "tax return 2025").pending_id, Decision.REMIND)
    assert isinstance(planned, Ask)
    assert planned.state is AskState.PLANNED
    return planned


def ask(team: Team, mara: Member, words: str) -> TooEarly:
    asked = team.type(mara, Verb.ASK, "Anna", words)
    assert isinstance(asked, TooEarly)
    return asked


def already_asked(team: Team, mara: Member, words: str) -> Outcome:
    return decide(team, mara, ask(team, mara, words).pending_id, Decision.ALREADY_ASKED)


def choose(team: Team, mara: Member, which: WhichPlan, ask_id: int) -> Outcome:
    with team.transaction() as session:
        choices.choose_ask(session, mara, which.pending_id, ask_id, team.now)
    return outcome(team, mara, which.pending_id)


@pytest.mark.parametrize("words", ["tax return 2025", "Tax return 2025."])
def test_the_plan_for_the_same_thing_is_what_was_made(
    team: Team, mara: Member, plan: Ask, words: str
) -> None:
    made = already_asked(team, mara, words)
    assert isinstance(made, Ask)
    assert (made.id, made.state, made.day, made.inside_window) == (
        plan.id,
        AskState.MADE,
        TODAY,
        True,
    )
    assert facts(team) == 2
    nudge = team.nudge(team.now + timedelta(days=9))
    assert nudge is not None
    assert [shown.purpose for shown in nudge.suggestions] == [Purpose.RESPONSE]


def test_undo_of_that_leaves_the_plan(team: Team, mara: Member, plan: Ask) -> None:
    already_asked(team, mara, "tax return 2025")
    team.ask_for(lambda s: reversals.undo(s, mara, plan.id, team.now))
    assert team.entry(plan) == plan


def test_other_words_may_mean_the_plan(team: Team, mara: Member, plan: Ask) -> None:
    which = already_asked(team, mara, "the return")
    assert isinstance(which, WhichPlan)
    assert (which.words, which.plans) == ("the return", (plan,))
    made = choose(team, mara, which, plan.id.id)
    assert isinstance(made, Ask)
    assert (made.id, made.state) == (plan.id, AskState.MADE)


def test_or_something_else(team: Team, mara: Member, plan: Ask) -> None:
    which = already_asked(team, mara, "a signature")
    assert isinstance(which, WhichPlan)
    made = decide(team, mara, which.pending_id, Decision.ALREADY_ASKED)
    assert isinstance(made, Ask)
    assert (made.words, made.state) == ("a signature", AskState.MADE)
    assert team.entry(plan).state is AskState.PLANNED


def test_of_two_plans_for_the_same_thing_one_is_chosen(
    team: Team, mara: Member, anna: Contact, plan: Ask
) -> None:
    later = team.plan_ask(mara, anna, "tax return 2025", in_days=30)
    which = already_asked(team, mara, "tax return 2025")
    assert isinstance(which, WhichPlan)
    assert [one.id for one in which.plans] == [plan.id, later.id]


def test_an_ask_that_is_no_plan_of_theirs_is_not_chosen(
    team: Team, mara: Member, ben: Member, anna: Contact, plan: Ask
) -> None:
    bens = team.plan_ask(ben, anna, "a signature", in_days=30)
    which = already_asked(team, mara, "the return")
    assert isinstance(which, WhichPlan)
    with pytest.raises(Gone):
        choose(team, mara, which, bens.id.id)
