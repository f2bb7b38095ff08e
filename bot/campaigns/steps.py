"""How far it is with the people of a campaign: who was given what is planned, and who was asked."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col

from bot.models import AskRow, CampaignArmRow, CampaignContactRow, CampaignRow, ReversalRow
from bot.team.calendars import local_day
from bot.vocabulary import AskState, NotDone, Step

ASKED = (AskState.MADE, AskState.UNANSWERED, AskState.ANSWERED)
"""States of an ask that was made, and not taken back."""
_IN = CampaignContactRow
# Of their own, since whoever asks may look at asks, arms and reversals besides.
_ASK, _ARM = aliased(AskRow, name="asked_so"), aliased(CampaignArmRow, name="gets_so")
_REVERSAL = aliased(ReversalRow, name="taken_back_so")

IS_GIVEN: ColumnElement[bool] = and_(
    col(_IN.gesture_id).is_not(None),
    ~exists().where(col(_REVERSAL.gesture_id) == col(_IN.gesture_id)),
)
"""What the contact's arm gets was given, and not taken back."""
IS_ASKED: ColumnElement[bool] = exists().where(
    col(_ASK.id) == col(_IN.ask_id), col(_ASK.state).in_(ASKED)
)
"""The contact was asked, and that was not taken back."""
_GETS_SOMETHING: ColumnElement[bool] = exists().where(
    col(_ARM.campaign_id) == col(_IN.campaign_id),
    col(_ARM.place) == col(_IN.arm),
    col(_ARM.kind).is_not(None),
)
GETS_NOTHING: ColumnElement[bool] = ~_GETS_SOMETHING
IS_OPEN: Mapping[Step, ColumnElement[bool]] = {
    Step.GIVE: and_(
        col(_IN.not_given).is_(None),
        or_(col(_IN.gesture_id).is_(None), ~IS_GIVEN),
        _GETS_SOMETHING,
    ),
    Step.ASK: and_(
        col(_IN.not_asked).is_(None),
        col(_IN.early_on).is_(None),
        or_(col(_IN.ask_id).is_(None), ~IS_ASKED),
    ),
}
"""Whether the step is still to be done for a contact of a campaign."""
BATCH: Mapping[Step, Any] = {
    Step.GIVE: col(_IN.give_batch_id),
    Step.ASK: col(_IN.ask_batch_id),
}
"""The latest batch that showed the contact for the step."""

NOT_DONE: Mapping[Step, Any] = {
    Step.GIVE: col(_IN.not_given),
    Step.ASK: col(_IN.not_asked),
}
"""Why the step was not done."""


def today(campaign: CampaignRow, now: datetime) -> date:
    """The date by which the campaign's days are counted."""
    return local_day(now, campaign.zone)


def last_day(campaign: CampaignRow, step: Step) -> date:
    """The last day on which owners are reminded of the step."""
    last = campaign.gives_until if step is Step.GIVE else campaign.asks_until
    assert last is not None, "it was launched"
    return last


def current(campaign: CampaignRow, day: date) -> Step | None:
    """What owners are reminded of on the day, if of anything."""
    first_days = {Step.GIVE: campaign.gives_on, Step.ASK: campaign.asks_on}
    for step, first in first_days.items():
        if first is not None and first <= day <= last_day(campaign, step):
            return step
    return None


def batch_id(row: CampaignContactRow, step: Step) -> int | None:
    """The latest batch that showed the contact for the step."""
    return row.give_batch_id if step is Step.GIVE else row.ask_batch_id


def why_not(row: CampaignContactRow, step: Step) -> NotDone | None:
    """Why the step was not done, where that is known."""
    if step is Step.GIVE:
        return row.not_given
    if row.early_on is not None:
        return NotDone.ANSWERED_EARLY
    return row.not_asked
