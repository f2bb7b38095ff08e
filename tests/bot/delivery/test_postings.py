"""A message nobody asked for is sent once, or it is left alone; what it held is not lost."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from itertools import chain
from threading import Barrier

import pytest

from bot.delivery import agenda, postings
from bot.delivery.fates import Arrived, Failed, Fate, MayHaveArrived, PutOff
from bot.delivery.tables import CLAIM_LASTS, NUDGES
from bot.nudges import acts
from bot.people.contacts import Contact
from bot.preferences import pauses
from bot.team.members import Member
from tests.bot.plain_words import Team


@pytest.fixture
def morning(team: Team) -> datetime:
    return team.now + timedelta(days=1)


@pytest.fixture
def nudge_id(team: Team, anna: Contact, morning: datetime) -> int:
    """A nudge about Anna that one process has claimed."""
    team.plan_nudges(morning)
    claimed = team.claim_nudge(morning)
    assert claimed is not None
    return claimed


def test_of_two_that_claim_at_once_one_gets_the_row(
    team: Team, mara: Member, ben: Member, anna: Contact, morning: datetime
) -> None:
    team.meet(ben, "Bram")
    team.plan_nudges(morning)
    gate = Barrier(4)

    def claim(_: int) -> Sequence[int]:
        gate.wait()
        with team.transaction() as session:
            return postings.claim(session, NUDGES, team.workspace_id, morning)

    with ThreadPoolExecutor(4) as pool:
        claimed = sorted(chain.from_iterable(pool.map(claim, range(4))))
    assert claimed == [1, 2]


def test_a_claimed_row_is_nobody_elses(team: Team, nudge_id: int, morning: datetime) -> None:
    assert team.claim_nudge(morning) is None
    assert team.claim_nudge(morning + CLAIM_LASTS) is None


@pytest.mark.parametrize("later", [timedelta(minutes=6), timedelta(hours=3), timedelta(days=1)])
def test_a_claim_of_a_process_that_died_is_never_sent_again(
    team: Team, nudge_id: int, morning: datetime, later: timedelta
) -> None:
    assert team.claim_nudge(morning + later) is None
    assert team.claim_nudge(morning + later) is None


def test_what_a_dead_process_held_comes_with_the_next_nudge(
    team: Team, nudge_id: int, morning: datetime
) -> None:
    again = team.nudge(morning + timedelta(days=1))
    assert again is not None
    assert again.id != nudge_id
    assert [shown.contact.name for shown in again.suggestions] == ["Anna Jansen"]


@pytest.mark.parametrize("end", [MayHaveArrived("timeout"), Failed("user_disabled")])
def test_a_send_that_went_wrong_leaves_its_reminders_for_the_next_nudge(
    team: Team, nudge_id: int, morning: datetime, end: Fate
) -> None:
    with team.transaction() as session:
        postings.settle(session, NUDGES, team.workspace_id, {nudge_id: end})
    assert team.claim_nudge(morning) is None
    assert team.nudge(morning + timedelta(days=1)) is not None


def test_posting_rests_the_reminders(team: Team, nudge_id: int, morning: datetime) -> None:
    with team.transaction() as session:
        postings.settle(session, NUDGES, team.workspace_id, {nudge_id: Arrived("D0", "1.0")})
    assert [team.nudge(morning + timedelta(days=n)) for n in range(1, 7)] == [None] * 6
    assert team.nudge(morning + timedelta(days=7)) is not None


def test_posting_leaves_the_day_that_a_quick_click_chose(
    team: Team, mara: Member, nudge_id: int, morning: datetime
) -> None:
    (shown,) = team.show(nudge_id, morning).suggestions
    friday = morning.date() + timedelta(days=2)
    team.ask_for(lambda s: acts.put_off(s, mara, shown.reminder_id, friday, morning))
    with team.transaction() as session:
        postings.settle(session, NUDGES, team.workspace_id, {nudge_id: Arrived("D0", "1.0")})
    (after,) = team.show(nudge_id, morning).suggestions
    assert after.put_off_until == friday


def test_who_paused_while_a_nudge_was_on_its_way_gets_none_that_comes_back(
    team: Team, mara: Member, nudge_id: int, morning: datetime
) -> None:
    team.ask_for(lambda s: pauses.pause(s, mara, None, morning))
    with team.transaction() as session:
        postings.settle(session, NUDGES, team.workspace_id, {nudge_id: PutOff(morning)})
    assert due_nudges(team, morning) == []
    team.ask_for(lambda s: pauses.resume(s, mara, morning))
    assert due_nudges(team, morning) == [nudge_id]


def test_a_row_put_off_is_due_again_then_and_not_before(
    team: Team, nudge_id: int, morning: datetime
) -> None:
    until = morning + timedelta(minutes=10)
    with team.transaction() as session:
        postings.settle(session, NUDGES, team.workspace_id, {nudge_id: PutOff(until)})
    assert team.claim_nudge(until - timedelta(seconds=1)) is None
    assert team.claim_nudge(until) == nudge_id


def test_a_row_put_off_beyond_its_day_lapses(team: Team, nudge_id: int, morning: datetime) -> None:
    evening = morning + timedelta(hours=8)
    with team.transaction() as session:
        postings.settle(session, NUDGES, team.workspace_id, {nudge_id: PutOff(evening)})
    assert team.claim_nudge(evening) is None
    again = team.nudge(morning + timedelta(days=1))
    assert again is not None
    assert again.id != nudge_id


def test_the_row_that_is_due_longest_goes_first(
    team: Team, mara: Member, ben: Member, anna: Contact, morning: datetime
) -> None:
    team.meet(ben, "Bram")
    team.plan_nudges(morning)
    first = team.claim_nudge(morning)
    assert first is not None
    with team.transaction() as session:
        postings.settle(
            session, NUDGES, team.workspace_id, {first: PutOff(morning + timedelta(minutes=1))}
        )
    later = morning + timedelta(hours=1)
    assert [team.claim_nudge(later) for _ in range(3)] == [3 - first, first, None]


def test_another_workspace_claims_nothing_of_ours(
    team: Team, mara: Member, anna: Contact, elsewhere: Team, morning: datetime
) -> None:
    team.plan_nudges(morning)
    assert elsewhere.claim_nudge(morning) is None
    elsewhere.claim_nudge(morning + timedelta(hours=9))
    assert team.claim_nudge(morning) is not None


def due_nudges(team: Team, at: datetime) -> list[int]:
    """What is due then, as delivery finds it."""
    found = team.ask_for(lambda s: agenda.look(s, team.workspace_id, at, most=10))
    return [one.id for one in found.due.get(NUDGES, ())]
