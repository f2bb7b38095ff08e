"""No id of one workspace opens anything in another."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from sqlmodel import Session

from bot.asking import asks
from bot.delivery import barriers, postings
from bot.delivery.fates import Arrived
from bot.delivery.tables import NUDGES
from bot.ledger import entries, reversals
from bot.ledger.entries import Entry
from bot.models import NoticeRow, SummaryRow
from bot.models.columns import saved
from bot.nudges import acts, dismissals, shown
from bot.people import contacts
from bot.people.contacts import Contact
from bot.people.rhythm import Cadence
from bot.preferences import pauses, wishes
from bot.recording import commands
from bot.recording.outcomes import Decision, WhichContact
from bot.refusals import Gone
from bot.summaries import plans
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Answer, Audience, Barrier, GestureKind, Verb
from tests.bot.conftest import Team, profile


@dataclass(frozen=True)
class Ours:
    """One of everything in our workspace."""

    mara: Member
    anna: Contact
    gesture: Entry
    ask: Entry
    response: Entry
    pending_id: int
    nudge_id: int
    reminder_id: int
    summary_id: int
    notice_id: int


@pytest.fixture
def ours(team: Team, mara: Member, anna: Contact) -> Ours:
    at = team.now + timedelta(days=1)
    team.meet(mara, "Bram")
    nudge = team.nudge(at)
    kept = team.type(mara, Verb.GIVE, "Nobody tips")
    assert nudge is not None
    assert isinstance(kept, WhichContact)
    return Ours(
        mara,
        anna,
        team.give(mara, anna, days_ago=30),
        team.ask(mara, anna, days_ago=5),
        team.answer(mara, team.ask(mara, anna, days_ago=3)),
        kept.pending_id,
        nudge.id,
        nudge.suggestions[0].reminder_id,
        _added(
            team,
            SummaryRow(
                workspace_id=team.workspace_id,
                month=date(2026, 10, 1),
                due_at=at,
                good_until=at,
            ),
        ),
        _added(
            team,
            NoticeRow(
                workspace_id=team.workspace_id,
                member_id=mara.id,
                reason=Barrier.LEFT,
                due_at=at,
                good_until=at,
            ),
        ),
    )


def _added(team: Team, row: SummaryRow | NoticeRow) -> int:
    with team.transaction() as session:
        session.add(row)
        session.flush()
        return saved(row.id)


Crossing = Callable[[Session, Member, Ours, datetime], object]
CROSSINGS: dict[str, Crossing] = {
    "contacts.by_id": lambda s, m, ours, _: contacts.by_id(s, m.workspace_id, ours.anna.id),
    "members.by_id": lambda s, m, ours, _: members.by_id(s, m.workspace_id, ours.mara.id),
    "nudges.show": lambda s, m, ours, now: shown.show(s, m.workspace_id, ours.nudge_id, now),
    "ledger.entry": lambda s, m, ours, _: entries.entry(s, m.workspace_id, ours.gesture.id),
    "undo a gesture": lambda s, m, ours, now: reversals.undo(s, m, ours.gesture.id, now),
    "undo an ask": lambda s, m, ours, now: reversals.undo(s, m, ours.ask.id, now),
    "undo a response": lambda s, m, ours, now: reversals.undo(s, m, ours.response.id, now),
    "asks.answer": lambda s, m, ours, now: asks.answer(
        s, m, ours.ask.id.id, Answer.YES, m.today(now), now
    ),
    "handling.done": lambda s, m, ours, now: acts.done(s, m, ours.reminder_id, now),
    "handling.answered": lambda s, m, ours, now: acts.answered(
        s, m, ours.reminder_id, Answer.NO, now
    ),
    "handling.later": lambda s, m, ours, now: acts.later(s, m, ours.reminder_id, now),
    "leaving.not_this_time": lambda s, m, ours, now: dismissals.not_this_time(
        s, m, ours.reminder_id, now
    ),
    "handling.find": lambda s, m, ours, now: acts.find(s, m, ours.reminder_id, now),
    "handling.tomorrow": lambda s, m, ours, now: acts.tomorrow(s, m, ours.reminder_id, now),
    "handling.another_idea": lambda s, m, ours, now: acts.another_idea(
        s, m, ours.reminder_id, GestureKind.USEFUL_TIP, now
    ),
    "handling.put_off": lambda s, m, ours, now: acts.put_off(
        s, m, ours.reminder_id, m.today(now) + timedelta(days=2), now
    ),
    "handling.write_in": lambda s, m, ours, now: acts.write_in(s, m, ours.reminder_id, "de", now),
    "pauses.close_question": lambda s, m, ours, _: pauses.close_question(s, m, ours.nudge_id),
    "leaving.change_rhythm": lambda s, m, ours, now: dismissals.change_rhythm(
        s, m, ours.reminder_id, Cadence(45, 90), now
    ),
    "leaving.old_rhythm": lambda s, m, ours, now: dismissals.old_rhythm(
        s, m, ours.reminder_id, now
    ),
    "leaving.disown": lambda s, m, ours, now: dismissals.disown(s, m, ours.reminder_id, now),
    "leaving.hand_over": lambda s, m, ours, now: dismissals.hand_over(
        s, m, ours.reminder_id, profile("U0STRANGER"), now
    ),
    "leaving.stop": lambda s, m, ours, now: dismissals.stop(s, m, ours.reminder_id, now),
    "handling.undo": lambda s, m, ours, now: acts.undo(s, m, ours.reminder_id, now),
    "reach.lose": lambda s, m, ours, now: barriers.lose(
        s, m.workspace_id, ours.nudge_id, Barrier.LEFT, now
    ),
    "reach.notice": lambda s, m, ours, _now: barriers.notice(s, m.workspace_id, ours.notice_id),
    "plans.report": lambda s, m, ours, _now: plans.report(s, m.workspace_id, ours.summary_id),
    "postings.settle": lambda s, m, ours, _now: postings.settle(
        s, NUDGES, m.workspace_id, {ours.nudge_id: Arrived("D0", "1.0")}
    ),
    "pending.outcome": lambda s, m, ours, _now: commands.outcome(s, m, ours.pending_id),
    "pending.choose_contact": lambda s, m, ours, now: commands.choose_contact(
        s, m, ours.pending_id, ours.anna.id, now
    ),
    "pending.add_contact": lambda s, m, ours, now: commands.add_contact(
        s, m, ours.pending_id, Audience.CLIENT, now
    ),
    "pending.choose_ask": lambda s, m, ours, now: commands.choose_ask(
        s, m, ours.pending_id, ours.ask.id.id, now
    ),
    "pending.decide": lambda s, m, ours, now: commands.decide(
        s, m, ours.pending_id, Decision.CANCEL, now
    ),
}


@pytest.mark.parametrize("name", CROSSINGS)
def test_a_stranger_finds_nothing_behind_our_ids(
    team: Team, ours: Ours, stranger: Member, name: str
) -> None:
    with pytest.raises(Gone), team.transaction() as session:
        CROSSINGS[name](session, stranger, ours, team.now)


@pytest.mark.usefixtures("anna")
def test_a_stranger_looks_after_no_contact_of_ours(
    team: Team, mara: Member, stranger: Member
) -> None:
    nudge = team.nudge(team.now + timedelta(days=1))
    assert nudge is not None
    reminder_id = nudge.suggestions[0].reminder_id
    team.ask_for(lambda s: dismissals.disown(s, mara, reminder_id, team.now))
    chosen = profile(stranger.slack_user_id)
    team.ask_for(lambda s: dismissals.hand_over(s, mara, reminder_id, chosen, team.now))
    owner_id = team.ask_for(lambda s: contacts.by_id(s, team.workspace_id, 1).owner_id)
    assert owner_id not in (None, stranger.id)


def test_a_stranger_ends_no_absence_of_ours(team: Team, mara: Member, stranger: Member) -> None:
    first = team.now.date() + timedelta(days=30)
    away = team.ask_for(lambda s: wishes.save(s, mara, _wishes(away_from=first), team.now))
    ours = frozenset(absence.id for absence in away.absences)
    team.ask_for(lambda s: wishes.save(s, stranger, _wishes(drops=ours), team.now))
    assert team.ask_for(lambda s: wishes.show(s, mara, team.now)).absences == away.absences


def test_a_stranger_cannot_mean_our_contact_by_a_line_of_their_own(
    team: Team, ours: Ours, elsewhere: Team, stranger: Member
) -> None:
    kept = elsewhere.type(stranger, Verb.GIVE, "Anna tips")
    assert isinstance(kept, WhichContact)
    assert kept.candidates == ()
    with pytest.raises(Gone), team.transaction() as session:
        commands.choose_contact(session, stranger, kept.pending_id, ours.anna.id, team.now)


def test_a_stranger_is_nudged_of_nothing_of_ours(
    ours: Ours, elsewhere: Team, stranger: Member
) -> None:
    assert elsewhere.nudge(elsewhere.now + timedelta(days=30)) is None


def _wishes(away_from: date | None = None, drops: frozenset[int] = frozenset()) -> wishes.Wishes:
    return wishes.Wishes(
        working_days=frozenset(range(5)),
        opens_at=9,
        closes_at=17,
        country=None,
        region=None,
        most_per_day=3,
        most_per_week=21,
        away_from=away_from,
        away_until=away_from,
        drops=drops,
        chosen_locale=None,
    )
