"""Whom a member may ask again, and whom not: told in a nudge that goes out anyway."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session, select

from bot.asking import asks
from bot.ledger import reversals
from bot.ledger.entries import Ask
from bot.models import AskRow, ContactRow, ReminderRow, WorkspaceRow
from bot.nudges.asking_again import AskAgain
from bot.people import archive, owners
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Answer, AskKind, Audience
from tests.bot.plain_words import Team

DAY = timedelta(days=1)
TODAY = date(2026, 11, 4)
"""The Wednesday of the nudge."""
Change = Callable[[Team, Member, Contact], object]


@pytest.fixture(autouse=True)
def eva(team: Team, mara: Member) -> Contact:
    """Somebody who is due, so that there is a nudge."""
    return team.keep_up(mara, "Eva")


@pytest.fixture
def anna(team: Team, mara: Member) -> Contact:
    """Whom Mara keeps up with, and met three weeks ago: nobody suggests to give her anything."""
    anna = team.meet(mara, "Anna Jansen", on=date(2026, 1, 5))
    team.see(mara, anna, days_ago=20)
    return anna


def again(team: Team) -> AskAgain | None:
    nudge = team.nudge(team.now + DAY)
    assert nudge is not None
    return nudge.ask_again


def words(told: AskAgain | None) -> str:
    return "" if told is None else told.earlier.ask.words


@pytest.fixture
def unanswered(team: Team, mara: Member, anna: Contact) -> Ask:
    return team.let_rest(team.ask(mara, anna, days_ago=100))


def test_what_was_never_answered_may_be_asked_again(
    team: Team, anna: Contact, unanswered: Ask
) -> None:
    told = again(team)
    assert told is not None
    assert told.earlier.ask == team.entry(unanswered)
    assert told.earlier.ask.contact.id == anna.id
    assert not told.earlier.in_part
    assert told.earlier.fits
    assert (told.fate, told.planned) == (None, None)


@pytest.mark.parametrize(
    ("answer", "is_told"),
    [(Answer.PARTLY, True), (Answer.YES, False), (Answer.NO, False), (Answer.OTHER, False)],
)
def test_of_answers_only_one_in_part_leaves_something_to_ask(
    team: Team, mara: Member, anna: Contact, answer: Answer, is_told: bool
) -> None:
    team.answer(mara, team.ask(mara, anna, days_ago=100), answer, days_ago=95, in_words="later")
    told = again(team)
    assert bool(told) is is_told
    assert told is None or told.earlier.in_part


def test_an_answer_that_was_taken_back_is_none(team: Team, mara: Member, anna: Contact) -> None:
    ask = team.ask(mara, anna, days_ago=100)
    partly = team.answer(mara, ask, Answer.PARTLY, days_ago=95)
    team.ask_for(lambda session: reversals.undo(session, mara, partly.id, team.now))
    team.answer(mara, ask, Answer.YES, days_ago=94)
    assert again(team) is None


@pytest.mark.parametrize(
    ("days_ago", "is_told"), [(58, False), (59, True), (363, True), (364, False)]
)
def test_two_months_pass_after_an_ask_and_a_year_is_long_ago(
    team: Team, mara: Member, anna: Contact, days_ago: int, is_told: bool
) -> None:
    # The nudge comes a day later.
    team.let_rest(team.ask(mara, anna, days_ago=days_ago))
    assert bool(again(team)) is is_told


@pytest.mark.parametrize(("days_ago", "is_told"), [(8, False), (9, True)])
def test_the_window_has_to_be_over(
    team: Team, mara: Member, anna: Contact, unanswered: Ask, days_ago: int, is_told: bool
) -> None:
    team.give(mara, anna, "tulips", days_ago=days_ago)
    assert bool(again(team)) is is_told


def test_the_window_is_the_workspaces_own(
    team: Team, mara: Member, anna: Contact, unanswered: Ask
) -> None:
    def last_longer(session: Session) -> None:
        session.get_one(WorkspaceRow, team.workspace_id).cooling_off_days = 30

    team.ask_for(last_longer)
    team.give(mara, anna, "tulips", days_ago=15)
    assert again(team) is None


def _set(**columns: object) -> Change:
    def change(team: Team, mara: Member, anna: Contact) -> None:
        with team.transaction() as session:
            row = session.get_one(ContactRow, anna.id)
            for name, value in columns.items():
                setattr(row, name, value)

    return change


def _ask_by_colleague(team: Team, mara: Member, anna: Contact) -> None:
    ben = team.hire("U0BEN")
    team.let_rest(team.ask(ben, anna, "review", days_ago=20))


def _still_open(days_ago: int) -> Change:
    """Something else was asked, and Mara wants to look next week whether an answer came."""

    def ask(team: Team, mara: Member, anna: Contact) -> None:
        asked = team.ask(mara, anna, "review", days_ago=days_ago)
        with team.transaction() as session:
            of_ask = select(ReminderRow).where(ReminderRow.ask_id == asked.id.id)
            row = session.exec(of_ask).one()
            row.promised_for = row.show_on = TODAY + timedelta(days=7)

    return ask


def _put_away(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(lambda session: archive.put_away(session, anna, mara.today(team.now)))


def _forget(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(lambda session: archive.forget(session, anna, mara.today(team.now)))


def _hand_over(team: Team, mara: Member, anna: Contact) -> None:
    ben = team.hire("U0BEN")
    team.ask_for(lambda session: owners.look_after(session, anna.id, ben.id))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_set(is_official=True), id="an official"),
        pytest.param(_set(negotiates_until=TODAY), id="in negotiation until today"),
        pytest.param(_set(is_reminded=False), id="no reminders are wanted"),
        pytest.param(_hand_over, id="a colleague's by now"),
        pytest.param(_put_away, id="archived"),
        pytest.param(_forget, id="forgotten"),
        pytest.param(
            lambda team, mara, anna: team.plan_ask(mara, anna, "review", in_days=30),
            id="an ask is planned",
        ),
        pytest.param(_still_open(days_ago=80), id="a later ask is open"),
        pytest.param(_still_open(days_ago=120), id="an earlier ask is open"),
        pytest.param(
            lambda team, mara, anna: team.answer(
                mara, team.ask(mara, anna, "review", days_ago=90), days_ago=85
            ),
            id="asked again since",
        ),
        pytest.param(_ask_by_colleague, id="asked by a colleague since"),
        pytest.param(lambda team, mara, anna: team.receive(mara, anna), id="thanks are to be said"),
        pytest.param(
            lambda team, mara, anna: team.give(mara, anna, "on tax return forms", days_ago=30),
            id="its words are those of a gift",
        ),
    ],
)
def test_who_is_left_out(
    team: Team, mara: Member, anna: Contact, unanswered: Ask, change: Change
) -> None:
    change(team, mara, anna)
    assert again(team) is None


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_set(negotiates_until=TODAY - DAY), id="the negotiation is over"),
        pytest.param(_set(is_private=True), id="private, and one's own"),
        pytest.param(
            lambda team, mara, anna: team.let_rest(team.ask(mara, anna, "review", days_ago=120)),
            id="an earlier ask came to nothing too",
        ),
    ],
)
def test_who_is_not(
    team: Team, mara: Member, anna: Contact, unanswered: Ask, change: Change
) -> None:
    change(team, mara, anna)
    assert words(again(team)) == "tax return"


def test_a_plan_that_was_dropped_was_no_ask(
    team: Team, mara: Member, anna: Contact, unanswered: Ask
) -> None:
    planned = team.plan_ask(mara, anna, "review", in_days=30)
    team.ask_for(lambda session: asks.drop(session, planned.id.id))
    assert words(again(team)) == "tax return"


def test_only_what_one_asked_oneself(team: Team, mara: Member, anna: Contact) -> None:
    team.let_rest(team.ask(team.hire("U0BEN"), anna, days_ago=100))
    assert again(team) is None


@pytest.mark.parametrize(
    ("columns", "is_told"),
    [
        ({"words": ""}, False),
        ({"sent_because": "she wanted it so"}, False),
        ({"needed_by": TODAY - DAY}, False),
        ({"needed_by": TODAY}, True),
        ({"kind": AskKind.DOCUMENT}, True),
    ],
)
def test_what_is_still_of_use(
    team: Team, unanswered: Ask, columns: dict[str, object], is_told: bool
) -> None:
    with team.transaction() as session:
        row = session.get_one(AskRow, unanswered.id.id)
        for name, value in columns.items():
            setattr(row, name, value)
    assert bool(again(team)) is is_told


@pytest.mark.parametrize(
    ("given", "received", "is_told"),
    [
        pytest.param(3, 0, True, id="too little history"),
        pytest.param(4, 0, False, id="only given"),
        pytest.param(0, 4, False, id="only received"),
        pytest.param(4, 2, True, id="both ways"),
    ],
)
def test_what_goes_one_way_only_pauses(
    team: Team,
    mara: Member,
    anna: Contact,
    unanswered: Ask,
    given: int,
    received: int,
    is_told: bool,
) -> None:
    for number in range(received):
        team.receive(mara, anna, days_ago=70 - number)
    for number in range(given):
        team.give(mara, anna, "tulips", days_ago=50 - number)
    assert bool(again(team)) is is_told


def test_the_oldest_of_several_comes_first(team: Team, mara: Member, unanswered: Ask) -> None:
    bram = team.meet(mara, "Bram", Audience.PARTNER, on=date(2026, 1, 5))
    team.see(mara, bram, days_ago=20)
    team.let_rest(team.ask(mara, bram, "the plan", days_ago=200))
    assert words(again(team)) == "the plan"


def test_whoever_stands_in_the_nudge_is_not_asked_in_it(
    team: Team, mara: Member, eva: Contact
) -> None:
    team.let_rest(team.ask(mara, eva, days_ago=100))
    assert again(team) is None


def test_for_each_member_their_own(
    team: Team, mara: Member, anna: Contact, unanswered: Ask, now: datetime
) -> None:
    ben = team.hire("U0BEN")
    team.keep_up(ben, "Fritz")
    bram = team.meet(ben, "Bram", on=date(2026, 1, 5))
    team.see(ben, bram, days_ago=20)
    team.let_rest(team.ask(ben, bram, "the plan", days_ago=90))
    nudges = [team.nudge(now + DAY), team.nudge(now + DAY)]
    told = {one.member.id: words(one.ask_again) for one in nudges if one}
    assert told == {mara.id: "tax return", ben.id: "the plan"}
