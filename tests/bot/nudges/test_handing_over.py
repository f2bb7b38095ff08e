"""A contact that is not theirs: disowned, and looked after by the colleague who is chosen."""

import pytest

from bot.nudges import dismissals
from bot.refusals import CannotLookAfter, NotYours
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team, profile


def test_a_contact_nobody_looks_after_waits_for_somebody(
    to_give_again: Nudged, ben: Member
) -> None:
    shown = to_give_again.click(dismissals.disown)
    assert (shown.state, shown.is_yours, shown.keeper) == (ReminderState.DISOWNED, False, None)
    assert to_give_again.shown.contact.owner_id is None
    assert to_give_again.nudges_in(1) == []


def test_the_first_colleague_chosen_looks_after_the_contact(
    team: Team, to_give_again: Nudged, ben: Member
) -> None:
    eva = team.hire("U0EVA")
    shown = to_give_again.hand_over(ben)
    assert shown.keeper == ben.name
    assert to_give_again.click(dismissals.hand_over, profile(eva.slack_user_id)) == shown
    assert to_give_again.nudges_in(1) == [(ben.id, Purpose.GIVE)]


def test_who_never_used_goodturn_becomes_a_member_with_the_contact(to_give_again: Nudged) -> None:
    to_give_again.click(dismissals.disown)
    assert to_give_again.click(dismissals.hand_over, profile("U0NEW")).keeper == "U0New"
    (nudge,) = to_give_again.nudges_in(1)
    assert nudge[1] is Purpose.GIVE


def test_who_is_no_colleague_looks_after_no_contact(to_give_again: Nudged) -> None:
    robot = profile("U0ROBOT", is_active=False)
    before = to_give_again.shown
    assert to_give_again.click(dismissals.hand_over, robot) == before
    left = to_give_again.click(dismissals.disown)
    with pytest.raises(CannotLookAfter):
        to_give_again.click(dismissals.hand_over, robot)
    assert to_give_again.shown == left
    assert to_give_again.team.ask_for(lambda s: members.find(s, 1, "U0ROBOT")) is None


def test_a_colleague_hands_over_no_contact(to_give_again: Nudged, ben: Member) -> None:
    to_give_again.click(dismissals.disown)
    with pytest.raises(NotYours):
        to_give_again.click(dismissals.hand_over, profile("U0BEN"), member=ben)


def test_choosing_oneself_is_undo(to_give_again: Nudged, mara: Member) -> None:
    before = to_give_again.shown
    assert to_give_again.hand_over(mara) == before


def test_a_contact_that_is_not_disowned_is_not_handed_over(
    to_give_again: Nudged, ben: Member
) -> None:
    before = to_give_again.shown
    assert to_give_again.click(dismissals.hand_over, profile(ben.slack_user_id)) == before


def test_undo_takes_the_contact_back_from_a_colleague_who_was_reminded(
    to_give_again: Nudged, mara: Member, ben: Member
) -> None:
    before = to_give_again.shown
    to_give_again.hand_over(ben)
    to_give_again.nudges_in(1)
    assert to_give_again.undo() == before
    assert to_give_again.nudges_in(7) == [(mara.id, Purpose.GIVE)]
