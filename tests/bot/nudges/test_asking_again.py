"""A nudge that goes out anyway tells that it is a good time to ask again; what becomes of that."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import select

from bot.asking import asks
from bot.delivery import postings
from bot.delivery.tables import NUDGES
from bot.ledger import reversals
from bot.models import AskRow, ContactRow, MemberRow
from bot.nudges import acts, asking_again
from bot.nudges.shown import Nudge
from bot.people.contacts import Contact
from bot.refusals import Gone, NotYours
from bot.team.members import Member
from bot.vocabulary import AskKind, AskState, LaterAskFate, Purpose
from tests.bot.plain_words import Team

DAY = timedelta(days=1)
THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


@pytest.fixture
def suggests(team: Team, mara: Member) -> Callable[[str], Contact]:
    """Let there be somebody who may be asked again for something of 100 days ago."""

    def suggest(name: str) -> Contact:
        contact = team.meet(mara, name, on=date(2026, 1, 5))
        team.let_rest(team.ask(mara, contact, f"review of {name}", days_ago=100))
        team.see(mara, contact, days_ago=1)
        return contact

    return suggest


@pytest.fixture
def nudge(team: Team, mara: Member, suggests: Callable[[str], Contact]) -> Nudge:
    """Mara's of Wednesday, about Eva; Anna may be asked again."""
    team.keep_up(mara, "Eva")
    suggests("Anna")
    nudge = team.nudge(team.now + DAY)
    assert nudge is not None
    assert nudge.ask_again is not None
    return nudge


@pytest.fixture
def settle(team: Team, mara: Member, nudge: Nudge) -> Callable[..., Nudge]:
    """Click on what the nudge suggests; how the nudge stands then."""

    def click(
        fate: LaterAskFate | None, member: Member = mara, at: datetime = team.now + DAY
    ) -> Nudge:
        with team.transaction() as session:
            if fate is None:
                asking_again.undo(session, member, nudge.id, at)
            else:
                asking_again.settle(session, member, nudge.id, fate, at)
        return team.show(nudge.id, at)

    return click


def planned(team: Team) -> list[tuple[str, date | None]]:
    """What is planned to be asked, and when."""
    with team.transaction() as session:
        rows = session.exec(select(AskRow).where(AskRow.state == AskState.PLANNED)).all()
        return [(row.words, row.planned_for) for row in rows]


def hears(team: Team, mara: Member) -> bool:
    return team.ask_for(lambda s: s.get_one(MemberRow, mara.id).later_asks)


def told_on(team: Team, days: range) -> list[tuple[int, str]]:
    """On which days, counted from today, it is suggested to ask whom, if members aren't silent."""
    told = []
    for n in days:
        with team.transaction() as session:
            for member in session.exec(select(MemberRow)):
                member.unanswered_nudges = 0
        nudge = team.nudge(team.now + n * DAY)
        if nudge and nudge.ask_again:
            told.append((n, nudge.ask_again.earlier.ask.contact.name))
    return told


def test_one_a_week_and_each_once(
    team: Team, mara: Member, suggests: Callable[[str], Contact]
) -> None:
    team.keep_up_with_many(mara, 40)
    for name in ("Anna", "Bram", "Carla"):
        suggests(name)
    assert told_on(team, range(1, 30)) == [(1, "Anna"), (8, "Bram"), (15, "Carla")]


def test_there_is_no_nudge_for_it_alone(team: Team, suggests: Callable[[str], Contact]) -> None:
    suggests("Anna")
    assert team.nudge(team.now + DAY) is None


def test_one_that_never_arrived_is_told_again(
    team: Team, mara: Member, suggests: Callable[[str], Contact]
) -> None:
    team.keep_up(mara, "Eva")
    suggests("Anna")
    team.plan_nudges(team.now + DAY)
    with team.transaction() as session:
        # The bot was down until the next day.
        postings.give_up_stale(session, NUDGES, team.workspace_id, team.now + 2 * DAY)
    assert told_on(team, range(2, 3)) == [(2, "Anna")]


def test_a_gift_between_planning_and_posting_leaves_it_out(
    team: Team, mara: Member, suggests: Callable[[str], Contact]
) -> None:
    team.keep_up(mara, "Eva")
    anna = suggests("Anna")
    team.plan_nudges(team.now + DAY)
    team.give(mara, anna, "tulips", at=team.now + DAY)
    nudge_id = team.claim_nudge(team.now + DAY)
    assert nudge_id is not None
    assert team.show(nudge_id, team.now + DAY).ask_again is None


def test_who_lets_the_nudges_pass_is_not_told(
    team: Team, mara: Member, suggests: Callable[[str], Contact]
) -> None:
    team.keep_up(mara, "Eva")
    suggests("Anna")
    with team.transaction() as session:
        session.get_one(MemberRow, mara.id).unanswered_nudges = 5
    nudge = team.nudge(team.now + DAY)
    assert nudge is not None
    assert nudge.ask_again is None


def test_a_click_plans_it_for_the_next_working_day(
    team: Team, nudge: Nudge, settle: Callable[..., Nudge]
) -> None:
    with team.transaction() as session:
        row = session.exec(select(AskRow)).one()
        row.kind, row.needed_by = AskKind.REFERENCE, date(2026, 12, 24)
    for _ in range(2):  # a double click
        again = settle(LaterAskFate.PLANNED).ask_again
    assert again is not None
    assert again.planned is not None
    assert planned(team) == [("review of Anna", THURSDAY)]
    with team.transaction() as session:
        row = session.get_one(AskRow, again.planned.id.id)
        assert (row.kind, row.needed_by) == (AskKind.REFERENCE, date(2026, 12, 24))
    tomorrow = team.nudge(team.now + 2 * DAY)
    assert tomorrow is not None
    assert [one.purpose for one in tomorrow.suggestions] == [Purpose.ASK]


def test_a_gift_of_meanwhile_puts_it_off(
    team: Team, mara: Member, nudge: Nudge, settle: Callable[..., Nudge]
) -> None:
    assert nudge.ask_again is not None
    team.give(mara, nudge.ask_again.earlier.ask.contact, "tulips", at=team.now + DAY)
    again = team.show(nudge.id, team.now + DAY).ask_again
    assert again is not None
    assert (again.earlier.fits, again.earlier.first_day) == (True, date(2026, 11, 14))
    settle(LaterAskFate.PLANNED)
    # Ten days after Wednesday is a Saturday.
    assert planned(team) == [("review of Anna", date(2026, 11, 16))]


def _negotiate(team: Team, mara: Member, anna: Contact) -> None:
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).negotiates_until = FRIDAY


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param(lambda team, mara, anna: team.ask(mara, anna, "book"), id="asked"),
        pytest.param(
            lambda team, mara, anna: team.plan_ask(mara, anna, "book", in_days=9), id="planned"
        ),
        pytest.param(_negotiate, id="in negotiation"),
    ],
)
def test_what_does_not_fit_any_more_is_not_planned(
    team: Team,
    mara: Member,
    nudge: Nudge,
    settle: Callable[..., Nudge],
    meanwhile: Callable[[Team, Member, Contact], object],
) -> None:
    assert nudge.ask_again is not None
    meanwhile(team, mara, nudge.ask_again.earlier.ask.contact)
    again = settle(LaterAskFate.PLANNED).ask_again
    assert again is not None
    assert not again.earlier.fits
    assert again.fate is None
    assert "review of Anna" not in dict(planned(team))


def test_undo_drops_the_plan_and_offers_it_again(team: Team, settle: Callable[..., Nudge]) -> None:
    settle(LaterAskFate.PLANNED)
    for _ in range(2):
        again = settle(None).ask_again
    assert again is not None
    assert (again.fate, again.planned, again.earlier.fits) == (None, None, True)
    assert planned(team) == []
    settle(LaterAskFate.PLANNED)
    assert len(planned(team)) == 1


def test_what_was_asked_meanwhile_stays_asked(
    team: Team, mara: Member, settle: Callable[..., Nudge]
) -> None:
    again = settle(LaterAskFate.PLANNED).ask_again
    assert again is not None
    assert again.planned is not None
    with team.transaction() as session:
        asks.make_planned(session, mara, again.planned.id.id, team.now + 2 * DAY)
    again = settle(None, at=team.now + 2 * DAY).ask_again
    assert again is not None
    assert again.planned is not None
    assert again.planned.state is AskState.MADE


def test_a_plan_that_is_taken_back_elsewhere_is_shown_so(
    team: Team, mara: Member, settle: Callable[..., Nudge]
) -> None:
    again = settle(LaterAskFate.PLANNED).ask_again
    assert again is not None
    assert again.planned is not None
    plan = again.planned.id
    team.ask_for(lambda session: reversals.undo(session, mara, plan, team.now + DAY))
    again = settle(LaterAskFate.LEFT).ask_again
    assert again is not None
    assert again.fate is LaterAskFate.PLANNED
    assert again.planned is not None
    assert again.planned.reversed


def test_not_now_means_never_for_this_ask(
    team: Team, mara: Member, settle: Callable[..., Nudge]
) -> None:
    again = settle(LaterAskFate.LEFT).ask_again
    assert again is not None
    assert again.fate is LaterAskFate.LEFT
    assert hears(team, mara)
    team.keep_up_with_many(mara, 10)
    assert told_on(team, range(2, 20)) == []


def test_no_such_suggestions_until_they_are_wanted_again(
    team: Team, mara: Member, settle: Callable[..., Nudge], suggests: Callable[[str], Contact]
) -> None:
    settle(LaterAskFate.UNWANTED)
    assert not hears(team, mara)
    suggests("Bram")
    team.keep_up_with_many(mara, 10)
    assert told_on(team, range(2, 9)) == []
    settle(None)
    assert hears(team, mara)
    assert told_on(team, range(9, 16)) == [(9, "Bram")]


def test_it_is_gone_with_whom_it_is_about(
    team: Team, nudge: Nudge, settle: Callable[..., Nudge]
) -> None:
    assert nudge.ask_again is not None
    with team.transaction() as session:
        contact = session.get_one(ContactRow, nudge.ask_again.earlier.ask.contact.id)
        contact.archived_on = THURSDAY
    assert settle(LaterAskFate.PLANNED).ask_again is None
    assert planned(team) == []


def test_only_whose_nudge_it_is_decides(
    team: Team, ben: Member, stranger: Member, settle: Callable[..., Nudge]
) -> None:
    for fate in (*LaterAskFate, None):
        with pytest.raises(NotYours):
            settle(fate, ben)
        with pytest.raises(Gone):
            settle(fate, stranger)
    assert planned(team) == []


def test_what_is_done_about_others_leaves_it_as_it_is(
    team: Team, mara: Member, nudge: Nudge
) -> None:
    with team.transaction() as session:
        acts.done(session, mara, nudge.suggestions[0].reminder_id, team.now + DAY)
    assert team.show(nudge.id, team.now + DAY).ask_again == nudge.ask_again
