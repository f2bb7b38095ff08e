"""Leaving a reminder: not this time, not so often, not theirs or no more, and taking that back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session

from bot.ledger import entries
from bot.models import ContactRow
from bot.nudges import dismissals
from bot.people import owners
from bot.people.contacts import Contact
from bot.people.rhythm import Cadence
from bot.refusals import Gone, IdealAboveMaximum, NotYours, RhythmOutOfRange
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import AskState, EntryKind, Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team, giving


def contact_row(nudged: Nudged) -> ContactRow:
    """All that is kept of the contact whom the reminder is about."""
    contact_id = nudged.shown.contact.id

    def read(session: Session) -> ContactRow:
        row = session.get_one(ContactRow, contact_id)
        session.expunge(row)
        return row

    return nudged.team.ask_for(read)


def test_not_this_time_waits_for_the_next_interval(to_give: Nudged) -> None:
    assert to_give.click(dismissals.not_this_time).state is ReminderState.SKIPPED
    assert [to_give.purposes_in(days) for days in range(1, 30)] == [[]] * 29
    later = [to_give.purposes_in(days) for days in range(30, 50)]
    assert [Purpose.GIVE] in later


@pytest.fixture
def to_remember(team: Team, mara: Member, anna: Contact) -> Nudged:
    """Mara is reminded of Anna, whom nobody was in touch with yet, as she asked to be."""
    tomorrow = mara.today(team.now) + timedelta(days=1)
    team.ask_for(lambda s: promises.promise(s, mara, anna.id, tomorrow, team.now, "send flyers"))
    return Nudged(team, mara)


def test_not_this_time_to_a_wish_holds_for_who_is_new(to_remember: Nudged) -> None:
    assert to_remember.shown.purpose is Purpose.REMIND
    to_remember.click(dismissals.not_this_time)
    assert [to_remember.purposes_in(days) for days in range(1, 30)] == [[]] * 29
    later = [to_remember.purposes_in(days) for days in range(30, 50)]
    assert [Purpose.GIVE] in later


def test_undone_the_wish_leaves_who_is_new_as_they_were(to_remember: Nudged) -> None:
    before = contact_row(to_remember)
    to_remember.click(dismissals.not_this_time)
    assert contact_row(to_remember).due_on > before.due_on
    to_remember.undo()
    after = contact_row(to_remember)
    assert (after.due_on, after.red_on) == (before.due_on, before.red_on)


def test_not_this_time_to_a_wish_changes_no_rhythm_of_who_is_known(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=10)
    tomorrow = mara.today(team.now) + timedelta(days=1)
    team.ask_for(lambda s: promises.promise(s, mara, anna.id, tomorrow, team.now, "send flyers"))
    wish = Nudged(team, mara)
    before = contact_row(wish)
    wish.click(dismissals.not_this_time)
    assert contact_row(wish).due_on == before.due_on


@pytest.mark.parametrize(
    ("nudged", "state"),
    [("to_ask", AskState.DROPPED), ("to_check", AskState.UNANSWERED)],
    indirect=["nudged"],
)
def test_not_this_time_closes_the_ask(team: Team, nudged: Nudged, state: AskState) -> None:
    nudged.click(dismissals.not_this_time)
    entry = team.ask_for(
        lambda s: entries.entry(s, nudged.member, entries.EntryId(EntryKind.ASK, 1))
    )
    assert isinstance(entry, entries.Ask)
    assert entry.state is state


def test_a_slower_rhythm_closes_the_reminder_and_counts_from_the_last_touch(
    to_give_again: Nudged,
) -> None:
    shown = to_give_again.click(dismissals.change_rhythm, Cadence(100, 100))
    assert shown.state is ReminderState.RESCHEDULED
    assert shown.contact.cadence == Cadence(100, 100)
    last_touch = shown.contact.last_touch_on
    assert last_touch is not None
    row = contact_row(to_give_again)
    assert row.due_on == last_touch + timedelta(days=100)
    assert row.red_on == last_touch + timedelta(days=101)


def test_a_rhythm_in_which_the_contact_is_due_too_leaves_the_reminder_open(
    to_give_again: Nudged,
) -> None:
    before = to_give_again.shown
    shown = to_give_again.click(dismissals.change_rhythm, Cadence(20, 21))
    assert shown.state is ReminderState.OPEN
    assert giving(shown).is_rescheduled
    assert giving(shown).is_red
    back = to_give_again.click(dismissals.old_rhythm)
    assert back == before
    assert to_give_again.click(dismissals.old_rhythm) == before


def test_the_same_rhythm_is_no_change(to_give_again: Nudged) -> None:
    before = to_give_again.shown
    assert to_give_again.click(dismissals.change_rhythm, before.contact.cadence) == before


@pytest.mark.parametrize(
    ("cadence", "refusal"),
    [
        (Cadence(0, 30), RhythmOutOfRange),
        (Cadence(30, 731), RhythmOutOfRange),
        (Cadence(30, 29), IdealAboveMaximum),
    ],
)
def test_a_rhythm_that_nobody_can_keep_is_refused(
    to_give_again: Nudged, cadence: Cadence, refusal: type[Exception]
) -> None:
    before = to_give_again.shown
    with pytest.raises(refusal):
        to_give_again.click(dismissals.change_rhythm, cadence)
    assert to_give_again.shown == before


def test_a_rhythm_changed_twice_goes_back_to_the_first(to_give_again: Nudged) -> None:
    before = to_give_again.shown
    to_give_again.click(dismissals.change_rhythm, Cadence(20, 21))
    to_give_again.click(dismissals.change_rhythm, Cadence(200, 300))
    assert to_give_again.undo() == before


WAYS: dict[str, tuple[Callable[..., None], tuple[object, ...]]] = {
    "another rhythm": (dismissals.change_rhythm, (Cadence(100, 200),)),
    "not mine": (dismissals.disown, ()),
    "no more": (dismissals.stop, ()),
}
every_way = pytest.mark.parametrize("way", WAYS)


@every_way
def test_a_second_click_changes_nothing_and_undo_brings_it_back(
    to_give_again: Nudged, way: str
) -> None:
    act, chosen = WAYS[way]
    before, contact = to_give_again.shown, contact_row(to_give_again)
    left = to_give_again.click(act, *chosen)
    assert left != before
    assert to_give_again.click(act, *chosen) == left
    assert to_give_again.undo() == before
    assert to_give_again.undo() == before
    assert contact_row(to_give_again) == contact
    assert to_give_again.click(act, *chosen) == left


@every_way
def test_a_colleague_can_do_neither(to_give_again: Nudged, ben: Member, way: str) -> None:
    act, chosen = WAYS[way]
    before = to_give_again.shown
    with pytest.raises(NotYours):
        to_give_again.click(act, *chosen, member=ben)
    assert to_give_again.shown == before


@every_way
def test_only_who_looks_after_the_contact_decides_about_it(
    to_ask: Nudged, ben: Member, way: str
) -> None:
    act, chosen = WAYS[way]
    contact_id = to_ask.shown.contact.id
    with to_ask.team.transaction() as session:
        owners.disown(session, contact_id)
        owners.adopt(session, contact_id, ben.id)
    before = to_ask.shown
    assert not before.is_yours
    with pytest.raises(Gone):
        to_ask.click(act, *chosen)
    assert to_ask.shown == before


@every_way
def test_undo_after_a_touch_leaves_the_reminder_closed(to_give_again: Nudged, way: str) -> None:
    act, chosen = WAYS[way]
    to_give_again.click(act, *chosen)
    to_give_again.team.give(to_give_again.member, to_give_again.shown.contact)
    assert to_give_again.undo().state is ReminderState.OVERTAKEN


@pytest.mark.parametrize("way", ["not mine", "no more"])
def test_an_ask_that_was_left_is_taken_up_again(to_ask: Nudged, way: str) -> None:
    act, chosen = WAYS[way]
    before = to_ask.shown
    to_ask.click(act, *chosen)
    assert to_ask.undo() == before
