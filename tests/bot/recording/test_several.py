"""Lines about several people: each gets the entry, and one Undo takes all of them back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.ledger.entries import Ask, Entry, Gesture
from bot.people.contacts import Contact
from bot.recording import undo
from bot.recording.outcomes import (
    Decision,
    Doubtful,
    LetGo,
    Outcome,
    Together,
    TooEarly,
    WhichContact,
)
from bot.refusals import NoOpenAsk, NotYours
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Verb
from tests.bot.plain_words import Team
from tests.bot.recording.kept import add_contact, choose, decide, facts, outcome, say


@pytest.fixture
def bram(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bram")


def take_back(team: Team, member: Member, pending_id: int) -> Outcome:
    with team.transaction() as session:
        undo.together(session, member, pending_id, team.now)
    return outcome(team, member, pending_id)


@pytest.mark.parametrize("verb", [Verb.GIVE, Verb.GOT])
def test_each_gets_the_gesture_and_one_undo_takes_all_back(
    team: Team, mara: Member, anna: Contact, bram: Contact, verb: Verb
) -> None:
    made = team.type(mara, verb, "Anna and Bram", "cake")
    assert isinstance(made, Together)
    assert [one.contact.id for one in made.entries] == [anna.id, bram.id]
    assert {one.words for one in made.entries} == {"cake"}
    for _ in range(2):
        undone = take_back(team, mara, made.pending_id)
        assert isinstance(undone, Together)
        assert all(one.reversed for one in undone.entries)
    assert facts(team) == 2


def test_a_colleague_takes_back_none_of_it(
    team: Team, mara: Member, ben: Member, anna: Contact, bram: Contact
) -> None:
    made = team.type(mara, Verb.GIVE, "Anna and Bram", "cake")
    assert isinstance(made, Together)
    with pytest.raises(NotYours):
        take_back(team, ben, made.pending_id)
    assert outcome(team, mara, made.pending_id) == made


def test_names_that_need_a_choice_are_asked_for_one_after_the_other(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    bakker = team.meet(mara, "Anna Bakker")
    first = team.type(mara, Verb.GIVE, "Anna and Zoë and Bram", "cake")
    assert isinstance(first, WhichContact)
    assert (first.name, facts(team)) == ("Anna", 0)
    second = choose(team, mara, first, bakker)
    assert isinstance(second, WhichContact)
    assert (second.name, facts(team)) == ("Zoë", 0)
    made = add_contact(team, mara, second)
    assert isinstance(made, Together)
    assert [one.contact.name for one in made.entries] == ["Anna Bakker", "Zoë", "Bram"]
    assert facts(team) == 3


def test_an_ask_that_is_too_early_for_one_waits_and_goes_on(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    team.give(mara, anna, days_ago=1)
    early = team.type(mara, Verb.ASK, "Anna and Bram", "a review")
    assert isinstance(early, TooEarly)
    made = decide(team, mara, early.pending_id, Decision.REMIND)
    assert isinstance(made, Together)
    planned, asked = made.entries
    assert isinstance(planned, Ask)
    assert isinstance(asked, Ask)
    assert (planned.state, asked.state) == (AskState.PLANNED, AskState.MADE)


def test_an_ask_of_two_is_an_ask_each_with_a_first_day_each(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    team.give(mara, anna, days_ago=1)
    team.give(mara, bram, days_ago=4)
    first = team.type(mara, Verb.ASK, "Anna and Bram", "a review")
    assert isinstance(first, TooEarly)
    second = decide(team, mara, first.pending_id, Decision.REMIND, first.place)
    assert isinstance(second, TooEarly)
    assert (first.goes_on, second.goes_on) == (True, False)
    made = decide(team, mara, first.pending_id, Decision.REMIND, second.place)
    assert isinstance(made, Together)
    assert [(one.contact.name, one.day) for one in made.entries] == [
        (anna.name, date(2026, 11, 12)),
        (bram.name, date(2026, 11, 9)),
    ]


def test_leaving_one_out_asks_the_others(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    team.give(mara, anna, days_ago=1)
    early = team.type(mara, Verb.ASK, "Anna and Bram", "a review")
    assert isinstance(early, TooEarly)
    asked = decide(team, mara, early.pending_id, Decision.LEAVE_OUT, early.place)
    assert isinstance(asked, Ask)
    assert (asked.contact.id, asked.state) == (bram.id, AskState.MADE)
    assert decide(team, mara, early.pending_id, Decision.LEAVE_OUT, early.place) == asked
    assert facts(team) == 2


def test_what_was_logged_before_it_was_let_go_is_shown(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    team.give(mara, bram, days_ago=1)
    early = team.type(mara, Verb.ASK, "Anna and Bram", "a review")
    assert isinstance(early, TooEarly)
    left = decide(team, mara, early.pending_id, Decision.CANCEL, early.place)
    assert isinstance(left, Ask)
    assert left.contact.id == anna.id


def test_where_one_of_them_cannot_be_nothing_is_done(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    team.ask(mara, anna)
    with pytest.raises(NoOpenAsk):
        team.type(mara, Verb.ANSWER, "Anna and Bram", answer=Answer.YES)
    assert facts(team) == 1


def test_undo_takes_back_the_last_and_then_the_one_before(
    team: Team, mara: Member, ben: Member, anna: Contact, bram: Contact
) -> None:
    first = team.type(mara, Verb.GIVE, "Anna", "a book")
    team.type(mara, Verb.GOT, "Anna and Bram", "cake")
    team.type(ben, Verb.GIVE, "Bram", "tips")

    def last() -> object:
        return team.ask_for(lambda s: undo.last(s, mara, team.now))

    together, alone, nothing = last(), last(), last()
    assert isinstance(together, Together)
    assert all(one.reversed for one in together.entries)
    assert isinstance(first, Gesture)
    assert isinstance(alone, Gesture)
    assert (alone.id, alone.reversed, nothing) == (first.id, True, None)


@pytest.mark.parametrize("verb", [Verb.GIVE, Verb.GOT, Verb.MET, Verb.ASK, Verb.ANSWER])
def test_undo_takes_back_whatever_came_last(
    team: Team, mara: Member, anna: Contact, verb: Verb
) -> None:
    team.type(mara, Verb.ASK, "Anna", "a review", mara.today(team.now) - timedelta(days=20))
    later = replace(team, now=team.now + timedelta(hours=1))
    made = say(later, mara, verb, "Anna")
    assert isinstance(made, Entry)
    undone = team.ask_for(lambda s: undo.last(s, mara, later.now))
    assert isinstance(undone, Entry)
    assert (undone.id, undone.reversed) == (made.id, True)


def test_a_second_click_says_nothing_of_the_next_name(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.meet(mara, "Anna Bakker")
    first = team.type(mara, Verb.GIVE, "Anna and Zoë and Yves", "cake")
    assert isinstance(first, WhichContact)
    second = choose(team, mara, first, anna)
    assert choose(team, mara, first, anna) == second
    assert isinstance(second, WhichContact)
    third = add_contact(team, mara, second)
    assert add_contact(team, mara, second) == third
    assert isinstance(third, WhichContact)
    assert (second.name, third.name, facts(team)) == ("Zoë", "Yves", 0)


@pytest.mark.parametrize("decision", [Decision.REMIND, Decision.ALREADY_ASKED, Decision.CANCEL])
def test_a_second_click_decides_nothing_of_the_next_early_ask(
    team: Team, mara: Member, anna: Contact, bram: Contact, decision: Decision
) -> None:
    for contact in (anna, bram):
        team.give(mara, contact, days_ago=1)
    first = team.type(mara, Verb.ASK, "Anna and Bram", "a review")
    assert isinstance(first, TooEarly)
    second = decide(team, mara, first.pending_id, decision, first.place)
    assert decide(team, mara, first.pending_id, decision, first.place) == second
    assert isinstance(second, TooEarly | LetGo)
    assert isinstance(second, LetGo) == (decision is Decision.CANCEL)


@pytest.mark.parametrize(("decision", "count"), [(Decision.CANCEL, 2), (Decision.LOG_AGAIN, 3)])
@pytest.mark.parametrize("line", ["Anna and Bram", "Bram and Anna"])
def test_what_was_just_told_of_one_is_logged_of_the_other(
    team: Team,
    mara: Member,
    anna: Contact,
    bram: Contact,
    line: str,
    decision: Decision,
    count: int,
) -> None:
    team.type(mara, Verb.GIVE, "Anna", "cake")
    asked = team.type(mara, Verb.GIVE, line, "cake")
    assert isinstance(asked, Doubtful)
    assert asked.names == ("Anna Jansen",)
    made = decide(team, mara, asked.pending_id, decision, asked.place)
    assert isinstance(made, Together if decision is Decision.LOG_AGAIN else Gesture)
    assert facts(team) == count
    assert decide(team, mara, asked.pending_id, decision, asked.place) == made


def test_each_that_was_just_told_is_asked_about(
    team: Team, mara: Member, anna: Contact, bram: Contact
) -> None:
    team.type(mara, Verb.GIVE, "Anna and Bram", "cake")
    asked = team.type(mara, Verb.GIVE, "Anna and Bram", "cake")
    assert isinstance(asked, Doubtful)
    asked = decide(team, mara, asked.pending_id, Decision.LOG_AGAIN, asked.place)
    assert isinstance(asked, Doubtful)
    assert (asked.names, facts(team)) == (("Bram",), 3)
