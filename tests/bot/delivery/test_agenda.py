"""One look finds what is due, and what is stale; while Slack wants a rest, and beyond it."""

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from bot.delivery import agenda, barriers, postings
from bot.delivery.agenda import MOST_A_MINUTE, Agenda
from bot.delivery.tables import CLAIM_LASTS, NOTICES, NUDGES, Table
from bot.models import NudgeRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import PostingState
from tests.bot.plain_words import Team

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def morning(team: Team) -> datetime:
    return team.now + timedelta(days=1)


@pytest.fixture
def planned(team: Team, mara: Member, ben: Member, anna: Contact, morning: datetime) -> Team:
    """A team with a nudge for Mara and one for Ben, due in the morning."""
    team.meet(ben, "Bram")
    team.plan_nudges(morning)
    return team


def look(team: Team, at: datetime, most: int = 10) -> Agenda:
    return team.ask_for(lambda s: agenda.look(s, team.workspace_id, at, most))


def due(team: Team, at: datetime, table: Table = NUDGES, most: int = 10) -> list[str | None]:
    """Whom that which is due then would disturb."""
    return [one.disturbs for one in look(team, at, most).due.get(table, ())]


def test_nothing_waits_before_anything_is_planned(
    team: Team, anna: Contact, morning: datetime
) -> None:
    assert look(team, morning) == Agenda(due={}, stale=[])


def test_nudges_disturb_their_members(planned: Team, morning: datetime) -> None:
    assert due(planned, morning - MINUTE) == []
    assert sorted(map(str, due(planned, morning))) == ["U0BEN", "U0MARA"]
    assert len(due(planned, morning, most=1)) == 1


def test_another_workspace_has_nothing_to_send(
    planned: Team, elsewhere: Team, morning: datetime
) -> None:
    assert look(elsewhere, morning) == Agenda(due={}, stale=[])
    assert look(elsewhere, morning + 9 * HOUR) == Agenda(due={}, stale=[])


def test_a_workspace_gets_no_more_than_fit_into_its_minute(
    planned: Team, mara: Member, morning: datetime
) -> None:
    sent = [
        NudgeRow(
            workspace_id=planned.workspace_id,
            member_id=mara.id,
            day=morning.date() - timedelta(days=number),
            state=PostingState.POSTED,
            due_at=morning,
            good_until=morning + HOUR,
            claimed_at=morning - MINUTE / 2,
        )
        for number in range(1, MOST_A_MINUTE)
    ]
    with planned.transaction() as session:
        session.add_all(sent)
    assert len(due(planned, morning)) == 1
    assert len(due(planned, morning + MINUTE)) == 2


def test_nudges_keep_while_the_workspace_rests_and_an_admin_is_told(
    planned: Team, ben: Member, morning: datetime
) -> None:
    planned.ask_for(lambda s: postings.rest(s, planned.workspace_id, morning + HOUR))
    planned.ask_for(lambda s: barriers.tell_who_left(s, ben, morning))
    assert (due(planned, morning), due(planned, morning, NOTICES)) == ([], [None])
    assert planned.claim_nudge(morning) is None
    assert len(due(planned, morning + HOUR)) == 2


def test_what_a_dead_process_held_is_stale_until_it_is_given_up(
    planned: Team, morning: datetime
) -> None:
    planned.claim_nudge(morning)
    later = morning + CLAIM_LASTS
    assert look(planned, later).stale == []
    assert look(planned, later + MINUTE).stale == [NUDGES]
    give_up(planned, later + MINUTE)
    assert look(planned, later + MINUTE).stale == []
    assert states(planned) == [PostingState.DUE, PostingState.UNCLEAR]


def test_what_is_over_is_stale_and_not_due(planned: Team, morning: datetime) -> None:
    evening = morning + 8 * HOUR
    assert look(planned, evening) == Agenda(due={}, stale=[NUDGES])
    give_up(planned, evening)
    assert look(planned, evening) == Agenda(due={}, stale=[])
    assert states(planned) == [PostingState.LAPSED] * 2


def give_up(team: Team, at: datetime) -> None:
    team.ask_for(lambda s: postings.give_up_stale(s, NUDGES, team.workspace_id, at))


def states(team: Team) -> list[PostingState]:
    found = team.ask_for(lambda s: s.exec(select(NudgeRow.state)).all())
    return sorted(map(PostingState, found))
