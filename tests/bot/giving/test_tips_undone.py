"""What a member did to a tip is taken back, unless somebody did more to it since."""

from dataclasses import replace
from datetime import timedelta

from bot.giving import tips
from bot.giving.tips import NewTip, Tip
from bot.privacy import deeds
from bot.privacy.deeds import Lasting, TipAsBefore, Tipping
from bot.team.members import Member
from bot.vocabulary import TipDeed
from tests.bot.giving.library import FIVE_POINTS, keep
from tests.bot.plain_words import Team

CHANGED = NewTip("Four points", "https://example.com/four", ("law",), "de")
MINUTE = timedelta(minutes=1)


def undo(team: Team, member: Member) -> deeds.TakenBack | None:
    deed = team.ask_for(lambda s: deeds.latest(s, member, team.now))
    if deed is None:
        return None
    return team.ask_for(lambda s: deeds.take_back(s, member, deed, team.now))


def as_now(team: Team, member: Member, tip: Tip) -> Tip:
    return team.ask_for(lambda s: tips.by_id(s, member, tip.id))


def edit(team: Team, member: Member, tip: Tip, new: NewTip = CHANGED) -> None:
    team.ask_for(lambda s: tips.edit(s, member, tip.id, new, team.now + MINUTE))


def retire(team: Team, member: Member, tip: Tip) -> None:
    team.ask_for(lambda s: tips.retire(s, member, tip.id, team.now + 2 * MINUTE))


def test_what_was_edited_and_retired_is_as_before(team: Team, mara: Member) -> None:
    tip = keep(team, mara)
    edit(team, mara, tip)
    edited = as_now(team, mara, tip)
    retire(team, mara, tip)
    retire(team, mara, tip)
    assert undo(team, mara) == TipAsBefore(edited, TipDeed.RETIRED)
    assert undo(team, mara) == TipAsBefore(tip, TipDeed.EDITED)
    assert undo(team, mara) == TipAsBefore(replace(tip, is_retired=True), TipDeed.ADDED)
    assert undo(team, mara) is None


def test_saving_a_tip_as_it_is_changes_nothing(team: Team, mara: Member) -> None:
    tip = keep(team, mara)
    edit(team, mara, tip, FIVE_POINTS)
    assert undo(team, mara) == TipAsBefore(replace(tip, is_retired=True), TipDeed.ADDED)


def test_what_the_button_brought_back_is_no_deed_any_more(team: Team, mara: Member) -> None:
    tip = keep(team, mara)
    retire(team, mara, tip)
    team.ask_for(lambda s: tips.bring_back(s, mara, tip.id))
    deed = team.ask_for(lambda s: deeds.latest(s, mara, team.now))
    assert isinstance(deed, Tipping)
    assert deed.done.deed is TipDeed.ADDED


def test_what_somebody_else_changed_since_stays(team: Team, mara: Member) -> None:
    tip, chief = keep(team, mara), replace(team.hire("U0CHIEF"), is_admin=True)
    edit(team, chief, tip)
    assert isinstance(undo(team, mara), Lasting)
    assert as_now(team, mara, tip).title == CHANGED.title
    assert undo(team, chief) == TipAsBefore(tip, TipDeed.EDITED)


def test_who_is_no_admin_any_more_changes_nothing_of_others(team: Team, mara: Member) -> None:
    tip, chief = keep(team, mara), replace(team.hire("U0CHIEF"), is_admin=True)
    edit(team, chief, tip)
    assert isinstance(undo(team, replace(chief, is_admin=False)), Lasting)
    assert as_now(team, mara, tip).title == CHANGED.title


def test_a_link_that_another_tip_has_by_now_stays_there(
    team: Team, mara: Member, ben: Member
) -> None:
    tip = keep(team, mara)
    edit(team, mara, tip)
    keep(team, ben)
    assert isinstance(undo(team, mara), Lasting)
    assert as_now(team, mara, tip).title == CHANGED.title


def test_a_colleagues_deeds_are_not_taken_back(team: Team, mara: Member, ben: Member) -> None:
    keep(team, mara)
    assert undo(team, ben) is None
