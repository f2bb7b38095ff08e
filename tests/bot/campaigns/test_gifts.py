"""What a campaign gives: within the limits, and as it was planned."""

from datetime import UTC, datetime

import pytest
from sqlmodel import select

from bot.campaigns import acts
from bot.campaigns.batches import RowState
from bot.giving import tips
from bot.models import GestureRow
from bot.money import Money
from bot.people.contacts import Contact
from bot.policy import limits
from bot.policy.presets import Terms
from bot.refusals import GiftOverLimit
from bot.team.members import Member
from bot.vocabulary import LimitForce, LimitPeriod
from tests.bot.campaigns.in_front import Told
from tests.bot.campaigns.launched import CALENDAR, TIPS, launched
from tests.bot.giving import library
from tests.bot.plain_words import Team

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)


def test_a_gift_above_a_limit_is_not_logged(team: Team, mara: Member, anna: Contact) -> None:
    terms = Terms(Money(10_00, "EUR"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP)
    with team.transaction() as session:
        limits.keep(session, mara, terms, WEDNESDAY.date(), WEDNESDAY)
    told = Told(
        team, mara, launched(team, mara, [anna, team.meet(mara, "Bram")], (CALENDAR,)), WEDNESDAY
    )
    with pytest.raises(GiftOverLimit):
        told.gave(anna)
    with team.transaction() as session:
        assert acts.all_done(session, mara, told.id, WEDNESDAY) == 0
    assert {row.state for row in told.shown.rows} == {RowState.OPEN}


def test_a_tip_that_was_retired_meanwhile_is_given_as_it_was_planned(
    team: Team, mara: Member, anna: Contact
) -> None:
    tip = library.keep(team, mara)
    arm = {**TIPS, "words": tip.title, "tip_id": tip.id}
    told = Told(
        team, mara, launched(team, mara, [anna, team.meet(mara, "Bram")], (arm,)), WEDNESDAY
    )
    team.ask_for(lambda s: tips.retire(s, mara, tip.id, team.now))
    assert told.shown.tips[tip.id].is_retired
    told.gave(anna)
    with team.transaction() as session:
        (gesture,) = session.exec(select(GestureRow)).all()
        assert (gesture.contact_id, gesture.tip_id) == (anna.id, tip.id)
