"""What leaves a line in doubt is asked first; one click clears it up, and keeps all the rest."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.ledger.entries import Ask, Gesture
from bot.money import Money
from bot.people.contacts import Contact
from bot.recording import choices, chosen_people, commands, undo, wanted
from bot.recording.outcomes import (
    Decision,
    Doubtful,
    LetGo,
    Outcome,
    Reminded,
    Share,
    Together,
    WhichContact,
)
from bot.recording.statements import Doubt, Named, Said, Statement
from bot.refusals import DateInFuture, NotYours
from bot.team.members import Member
from bot.vocabulary import AskedBack, Direction, GestureKind, Verb
from tests.bot.plain_words import Team
from tests.bot.recording.kept import choose, decide, facts, outcome

TODAY = date(2026, 11, 3)
FRIDAY = date(2026, 10, 30)
FIFTEEN, TWENTY = Money(1500, "EUR"), Money(2000, "EUR")


@pytest.fixture
def bram(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bram")


def tell(team: Team, member: Member, *doubts: Doubt, name: str = "Anna") -> Outcome:
    """Somebody got flowers worth 15 euros, if that is what happened."""
    statement = Statement(
        Verb.GIVE, "flowers", kind=GestureKind.SMALL_GIFT, worth=FIFTEEN, doubts=doubts
    )
    said = Said(statement, tuple(Named(one) for one in name.split(" and ")))
    return team.ask_for(lambda s: commands.carry_out(s, member, said, team.now))


def doubtful(told: Outcome, about: AskedBack) -> int:
    assert isinstance(told, Doubtful)
    assert told.doubt.about is about
    return told.pending_id


def test_the_day_is_asked_and_all_else_is_kept(team: Team, mara: Member, anna: Contact) -> None:
    asked = tell(team, mara, Doubt(AskedBack.DAY, "last week", (FRIDAY,)))
    assert isinstance(asked, Doubtful)
    assert (asked.names, asked.statement.words, asked.doubt.days) == (
        ("Anna Jansen",),
        "flowers",
        (FRIDAY,),
    )
    for day in (FRIDAY, TODAY):
        with team.transaction() as session:
            choices.choose_day(session, mara, asked.pending_id, day, team.now)
        made = outcome(team, mara, asked.pending_id)
        assert isinstance(made, Gesture)
        assert (made.day, made.words, made.worth) == (FRIDAY, "flowers", FIFTEEN)
        assert made.kind is GestureKind.SMALL_GIFT
    assert facts(team) == 1


def test_a_day_that_is_picked_ahead_may_be_promised(
    team: Team, mara: Member, anna: Contact
) -> None:
    asked = tell(team, mara, Doubt(AskedBack.DAY, "next week"))
    pending_id = doubtful(asked, AskedBack.DAY)
    friday = TODAY + timedelta(days=10)
    team.ask_for(lambda s: choices.choose_day(s, mara, pending_id, friday, team.now))
    ahead = outcome(team, mara, pending_id)
    assert isinstance(ahead, Doubtful)
    assert (ahead.statement.day, ahead.is_known) == (friday, True)
    team.ask_for(lambda s: wanted.instead(s, mara, pending_id, team.now))
    promised = outcome(team, mara, pending_id)
    assert isinstance(promised, Reminded)
    assert promised.promised.day == friday
    assert facts(team) == 0


def test_a_day_that_cannot_be_leaves_the_question(team: Team, mara: Member, anna: Contact) -> None:
    team.keep_up(mara, "Bram Smit")
    asked = tell(team, mara, Doubt(AskedBack.DAY, "last week"), name="Anna and Bram")
    pending_id = doubtful(asked, AskedBack.DAY)
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(DateInFuture):
        team.ask_for(lambda s: choices.choose_day(s, mara, pending_id, tomorrow, team.now))
    assert outcome(team, mara, pending_id) == asked


@pytest.mark.parametrize(("place", "worth"), [(0, FIFTEEN), (1, TWENTY), (None, None)])
def test_one_amount_counts_or_none(
    team: Team, mara: Member, anna: Contact, place: int | None, worth: Money | None
) -> None:
    asked = tell(team, mara, Doubt(AskedBack.MONEY, sums=(FIFTEEN, TWENTY)))
    pending_id = doubtful(asked, AskedBack.MONEY)
    team.ask_for(lambda s: choices.choose_worth(s, mara, pending_id, place, team.now))
    made = outcome(team, mara, pending_id)
    assert isinstance(made, Gesture)
    assert made.worth == worth


@pytest.mark.parametrize(("place", "names"), [(1, ["Bram"]), (None, ["Anna Jansen", "Bram"])])
def test_one_of_the_people_is_meant_or_all(
    team: Team, mara: Member, anna: Contact, bram: Contact, place: int | None, names: list[str]
) -> None:
    asked = tell(team, mara, Doubt(AskedBack.PEOPLE), name="Anna and Bram")
    pending_id = doubtful(asked, AskedBack.PEOPLE)
    team.ask_for(lambda s: chosen_people.choose_people(s, mara, pending_id, place, team.now))
    if place is None:
        team.ask_for(lambda s: choices.choose_share(s, mara, pending_id, Share.EACH, team.now))
    made = outcome(team, mara, pending_id)
    entries = made.entries if isinstance(made, Together) else (made,)
    assert [one.contact.name for one in entries if isinstance(one, Gesture)] == names


def test_what_happened_is_said_with_a_click(team: Team, mara: Member, anna: Contact) -> None:
    pending_id = doubtful(tell(team, mara, Doubt(AskedBack.INTENT)), AskedBack.INTENT)
    team.ask_for(lambda s: choices.choose_verb(s, mara, pending_id, Verb.GOT, team.now))
    made = outcome(team, mara, pending_id)
    assert isinstance(made, Gesture)
    assert made.direction is Direction.RECEIVED


def test_what_may_not_have_happened_is_logged_or_let_go(
    team: Team, mara: Member, anna: Contact
) -> None:
    first = doubtful(tell(team, mara, Doubt(AskedBack.MEANING, "nearly")), AskedBack.MEANING)
    assert isinstance(decide(team, mara, first, Decision.CANCEL), LetGo)
    second = doubtful(tell(team, mara, Doubt(AskedBack.MEANING, "nearly")), AskedBack.MEANING)
    assert isinstance(decide(team, mara, second, Decision.LOG), Gesture)
    assert facts(team) == 1


def test_doubts_are_asked_in_turn_and_then_who_is_meant(
    team: Team, mara: Member, anna: Contact
) -> None:
    bakker = team.meet(mara, "Anna Bakker")
    doubts = Doubt(AskedBack.INTENT), Doubt(AskedBack.DAY, "lately")
    pending_id = doubtful(tell(team, mara, *doubts), AskedBack.INTENT)
    # A button of a later question says nothing yet.
    team.ask_for(lambda s: choices.choose_day(s, mara, pending_id, FRIDAY, team.now))
    assert isinstance(decide(team, mara, pending_id, Decision.REMIND), Doubtful)
    team.ask_for(lambda s: choices.choose_verb(s, mara, pending_id, Verb.ASK, team.now))
    doubtful(outcome(team, mara, pending_id), AskedBack.DAY)
    team.ask_for(lambda s: choices.choose_day(s, mara, pending_id, FRIDAY, team.now))
    which = outcome(team, mara, pending_id)
    assert isinstance(which, WhichContact)
    made = choose(team, mara, which, bakker)
    assert isinstance(made, Ask)
    assert (made.day, made.contact.id) == (FRIDAY, bakker.id)


def test_the_same_again_is_asked_about_for_some_minutes(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert isinstance(tell(team, mara), Gesture)
    asked = doubtful(tell(team, mara), AskedBack.AGAIN)
    assert isinstance(decide(team, mara, asked, Decision.CANCEL), LetGo)
    again = doubtful(tell(team, mara), AskedBack.AGAIN)
    assert isinstance(decide(team, mara, again, Decision.LOG_AGAIN), Gesture)
    assert facts(team) == 2
    later = replace(team, now=team.now + timedelta(minutes=11))
    assert isinstance(tell(later, mara), Gesture)


def test_a_second_click_on_what_is_meant_is_not_that_it_happened_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    assert isinstance(tell(team, mara), Gesture)
    asked = doubtful(tell(team, mara, Doubt(AskedBack.MEANING, "nearly")), AskedBack.MEANING)
    for _ in range(2):
        doubtful(decide(team, mara, asked, Decision.LOG), AskedBack.AGAIN)
    assert facts(team) == 1


def test_what_was_taken_back_or_is_a_colleagues_is_no_repetition(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    assert isinstance(tell(team, mara), Gesture)
    assert isinstance(tell(team, ben), Gesture)
    team.ask_for(lambda s: undo.last(s, mara, team.now))
    assert isinstance(tell(team, mara), Gesture)


def test_a_colleague_clears_up_nothing(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    pending_id = doubtful(tell(team, mara, Doubt(AskedBack.DAY)), AskedBack.DAY)
    with pytest.raises(NotYours):
        team.ask_for(lambda s: choices.choose_day(s, ben, pending_id, FRIDAY, team.now))
    assert facts(team) == 0
