"""Leaving a reminder for a reason that concerns the contact, and taking that back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from sqlmodel import Session

from bot import contacts, handling, leaving, members, occasions
from bot.contacts import Contact
from bot.members import Member
from bot.models import ContactRow
from bot.occasions import Yearly
from bot.refusals import CannotLookAfter, Gone, IdealAboveMaximum, NotYours, RhythmOutOfRange
from bot.rhythm import Cadence
from bot.suggestions import Suggestion
from bot.vocabulary import OccasionKind, Purpose, ReminderState
from tests.bot.conftest import Team, profile

pytestmark = pytest.mark.usefixtures("engine")


class Nudged:
    """Mara with a nudge in front of her; what she does to its first reminder."""

    def __init__(self, team: Team, mara: Member, days: int = 1) -> None:
        self.team, self.mara = team, mara
        self.at = team.now + timedelta(days=days)
        nudge = team.nudge(self.at)
        assert nudge is not None
        self._nudge_id = nudge.id

    @property
    def shown(self) -> Suggestion:
        return self.team.show(self._nudge_id, self.at).suggestions[0]

    def leaves(
        self, way: Callable[..., None], *chosen: object, member: Member | None = None
    ) -> Suggestion:
        reminder_id = self.shown.reminder_id
        with self.team.transaction() as session:
            way(session, member or self.mara, reminder_id, *chosen, self.at)
        return self.shown

    def undoes(self) -> Suggestion:
        return self.leaves(handling.undo)

    def contact(self) -> ContactRow:
        def read(session: Session) -> ContactRow:
            row = session.get_one(ContactRow, self.shown.contact.id)
            session.expunge(row)
            return row

        return self.team.ask_for(read)

    def nudges_in(self, days: int) -> list[tuple[int, Purpose]]:
        """Who is nudged so many days later, and why."""
        at = self.at + timedelta(days=days)
        self.team.plan_nudges(at)
        told = []
        while (nudge_id := self.team.claim_nudge(at)) is not None:
            nudge = self.team.show(nudge_id, at)
            told += [(nudge.member.id, shown.purpose) for shown in nudge.suggestions]
        return told


@pytest.fixture
def to_give(team: Team, mara: Member, anna: Contact) -> Nudged:
    """A reminder to give: Mara last gave Anna something 50 days before."""
    team.give(mara, anna, days_ago=50)
    return Nudged(team, mara)


@pytest.fixture
def to_ask(team: Team, mara: Member, anna: Contact) -> Nudged:
    team.give(mara, anna, days_ago=20)
    team.plan_ask(mara, anna, in_days=1)
    return Nudged(team, mara)


def test_a_slower_rhythm_closes_the_reminder_and_counts_from_the_last_touch(
    to_give: Nudged,
) -> None:
    shown = to_give.leaves(leaving.change_rhythm, Cadence(100, 100))
    assert shown.state is ReminderState.RESCHEDULED
    assert shown.contact.cadence == Cadence(100, 100)
    last_touch = shown.contact.last_touch_on
    assert last_touch is not None
    row = to_give.contact()
    assert row.due_on == last_touch + timedelta(days=100)
    assert row.red_on == last_touch + timedelta(days=101)


def test_a_rhythm_in_which_the_contact_is_due_too_leaves_the_reminder_open(
    to_give: Nudged,
) -> None:
    before = to_give.shown
    shown = to_give.leaves(leaving.change_rhythm, Cadence(20, 21))
    assert shown.state is ReminderState.OPEN
    assert shown.is_rescheduled
    assert shown.is_red
    back = to_give.leaves(leaving.old_rhythm)
    assert back == before
    assert to_give.leaves(leaving.old_rhythm) == before


def test_the_same_rhythm_is_no_change(to_give: Nudged) -> None:
    before = to_give.shown
    assert to_give.leaves(leaving.change_rhythm, before.contact.cadence) == before


@pytest.mark.parametrize(
    ("cadence", "refusal"),
    [
        (Cadence(0, 30), RhythmOutOfRange),
        (Cadence(30, 731), RhythmOutOfRange),
        (Cadence(30, 29), IdealAboveMaximum),
    ],
)
def test_a_rhythm_that_nobody_can_keep_is_refused(
    to_give: Nudged, cadence: Cadence, refusal: type[Exception]
) -> None:
    before = to_give.shown
    with pytest.raises(refusal):
        to_give.leaves(leaving.change_rhythm, cadence)
    assert to_give.shown == before


def test_a_rhythm_changed_twice_goes_back_to_the_first(to_give: Nudged) -> None:
    before = to_give.shown
    to_give.leaves(leaving.change_rhythm, Cadence(20, 21))
    to_give.leaves(leaving.change_rhythm, Cadence(200, 300))
    assert to_give.undoes() == before


WAYS: dict[str, tuple[Callable[..., None], tuple[object, ...]]] = {
    "another rhythm": (leaving.change_rhythm, (Cadence(100, 200),)),
    "not mine": (leaving.disown, ()),
    "no more": (leaving.stop, ()),
}
every_way = pytest.mark.parametrize("way", WAYS)


@every_way
def test_a_second_click_changes_nothing_and_undo_brings_it_back(to_give: Nudged, way: str) -> None:
    act, chosen = WAYS[way]
    before, contact = to_give.shown, to_give.contact()
    left = to_give.leaves(act, *chosen)
    assert left != before
    assert to_give.leaves(act, *chosen) == left
    assert to_give.undoes() == before
    assert to_give.undoes() == before
    assert to_give.contact() == contact
    assert to_give.leaves(act, *chosen) == left


@every_way
def test_a_colleague_can_do_neither(to_give: Nudged, ben: Member, way: str) -> None:
    act, chosen = WAYS[way]
    before = to_give.shown
    with pytest.raises(NotYours):
        to_give.leaves(act, *chosen, member=ben)
    assert to_give.shown == before


@every_way
def test_only_who_looks_after_the_contact_decides_about_it(
    to_ask: Nudged, ben: Member, way: str
) -> None:
    act, chosen = WAYS[way]
    contact_id = to_ask.shown.contact.id
    with to_ask.team.transaction() as session:
        contacts.disown(session, contact_id)
        contacts.adopt(session, contact_id, ben.id)
    before = to_ask.shown
    assert not before.is_yours
    with pytest.raises(Gone):
        to_ask.leaves(act, *chosen)
    assert to_ask.shown == before


@every_way
def test_undo_after_a_touch_leaves_the_reminder_closed(to_give: Nudged, way: str) -> None:
    act, chosen = WAYS[way]
    to_give.leaves(act, *chosen)
    to_give.team.give(to_give.mara, to_give.shown.contact)
    assert to_give.undoes().state is ReminderState.OVERTAKEN


@pytest.mark.parametrize("way", ["not mine", "no more"])
def test_an_ask_that_was_left_is_taken_up_again(to_ask: Nudged, way: str) -> None:
    act, chosen = WAYS[way]
    before = to_ask.shown
    to_ask.leaves(act, *chosen)
    assert to_ask.undoes() == before


def test_a_contact_nobody_looks_after_waits_for_somebody(to_give: Nudged, ben: Member) -> None:
    shown = to_give.leaves(leaving.disown)
    assert (shown.state, shown.is_yours, shown.keeper) == (ReminderState.DISOWNED, False, None)
    assert to_give.contact().owner_id is None
    assert to_give.nudges_in(1) == []


def test_the_first_colleague_chosen_looks_after_the_contact(
    team: Team, to_give: Nudged, ben: Member
) -> None:
    eva = team.hire("U0EVA")
    to_give.leaves(leaving.disown)
    shown = to_give.leaves(leaving.hand_over, profile(ben.slack_user_id))
    assert shown.keeper == ben.name
    assert to_give.leaves(leaving.hand_over, profile(eva.slack_user_id)) == shown
    assert to_give.nudges_in(1) == [(ben.id, Purpose.GIVE)]


def test_who_never_used_goodturn_becomes_a_member_with_the_contact(to_give: Nudged) -> None:
    to_give.leaves(leaving.disown)
    assert to_give.leaves(leaving.hand_over, profile("U0NEW")).keeper == "U0New"
    (nudge,) = to_give.nudges_in(1)
    assert nudge[1] is Purpose.GIVE


def test_who_is_no_colleague_looks_after_no_contact(to_give: Nudged) -> None:
    robot = profile("U0ROBOT", is_active=False)
    before = to_give.shown
    assert to_give.leaves(leaving.hand_over, robot) == before
    left = to_give.leaves(leaving.disown)
    with pytest.raises(CannotLookAfter):
        to_give.leaves(leaving.hand_over, robot)
    assert to_give.shown == left
    assert to_give.team.ask_for(lambda s: members.find(s, 1, "U0ROBOT")) is None


def test_a_colleague_hands_over_no_contact(to_give: Nudged, ben: Member) -> None:
    to_give.leaves(leaving.disown)
    with pytest.raises(NotYours):
        to_give.leaves(leaving.hand_over, profile("U0BEN"), member=ben)


def test_choosing_oneself_is_undo(to_give: Nudged) -> None:
    before = to_give.shown
    to_give.leaves(leaving.disown)
    assert to_give.leaves(leaving.hand_over, profile(to_give.mara.slack_user_id)) == before


def test_a_contact_that_is_not_disowned_is_not_handed_over(to_give: Nudged, ben: Member) -> None:
    before = to_give.shown
    assert to_give.leaves(leaving.hand_over, profile(ben.slack_user_id)) == before


def test_undo_takes_the_contact_back_from_a_colleague_who_was_reminded(
    to_give: Nudged, ben: Member
) -> None:
    before = to_give.shown
    to_give.leaves(leaving.disown)
    to_give.leaves(leaving.hand_over, profile(ben.slack_user_id))
    to_give.nudges_in(1)
    assert to_give.undoes() == before
    assert to_give.nudges_in(7) == [(to_give.mara.id, Purpose.GIVE)]


@pytest.fixture
def birthday(team: Team, mara: Member, anna: Contact) -> Nudged:
    """A reminder on Anna's birthday, and of nothing else."""
    team.give(mara, anna)
    _celebrate(team, anna, team.now.date() + timedelta(days=1))
    return Nudged(team, mara)


def _celebrate(team: Team, contact: Contact, on: date) -> None:
    with team.transaction() as session:
        occasions.keep(
            session,
            team.workspace_id,
            contact.id,
            OccasionKind.BIRTHDAY,
            Yearly(on.month, on.day),
            team.now.date(),
        )


def test_a_birthday_goes_to_who_looks_after_the_contact_from_then_on(
    birthday: Nudged, ben: Member
) -> None:
    birthday.leaves(leaving.disown)
    assert birthday.nudges_in(1) == []
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    assert birthday.nudges_in(2) == [(ben.id, Purpose.OCCASION)]


def test_a_birthday_to_come_goes_to_who_looks_after_the_contact_then(
    team: Team, to_give: Nudged, anna: Contact, ben: Member
) -> None:
    _celebrate(team, anna, to_give.at.date() + timedelta(days=2))
    to_give.leaves(leaving.disown)
    assert to_give.nudges_in(1) == []
    to_give.leaves(leaving.hand_over, profile(ben.slack_user_id))
    assert to_give.nudges_in(2) == [(ben.id, Purpose.OCCASION)]


def test_a_birthday_long_over_goes_to_nobody(birthday: Nudged, ben: Member) -> None:
    birthday.leaves(leaving.disown)
    birthday.at += timedelta(days=7)
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    assert birthday.nudges_in(0) == []


def test_a_birthday_comes_back_with_undo_and_goes_over_again(birthday: Nudged, ben: Member) -> None:
    before = birthday.shown
    for _ in range(2):
        birthday.leaves(leaving.disown)
        birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
        assert birthday.undoes() == before
    assert birthday.nudges_in(1) == []
    birthday.leaves(leaving.disown)
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    assert birthday.nudges_in(2) == [(ben.id, Purpose.OCCASION)]


def test_a_birthday_that_was_kept_is_nobodys_any_more(
    team: Team, mara: Member, anna: Contact, ben: Member
) -> None:
    team.ask(mara, anna, days_ago=6)
    _celebrate(team, anna, team.now.date() + timedelta(days=1))
    congratulated = Nudged(team, mara)
    assert congratulated.leaves(handling.done).purpose is Purpose.OCCASION
    nudged = Nudged(team, mara, days=2)
    assert nudged.shown.purpose is Purpose.RESPONSE
    nudged.leaves(leaving.disown)
    assert nudged.leaves(leaving.hand_over, profile(ben.slack_user_id)).keeper == ben.name
    assert nudged.nudges_in(1) == []


def test_a_birthday_that_a_colleague_kept_is_not_opened_again(
    birthday: Nudged, ben: Member
) -> None:
    birthday.leaves(leaving.disown)
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    bens = Nudged(birthday.team, ben, days=2)
    assert bens.leaves(handling.done).state is ReminderState.DONE
    birthday.at = bens.at
    taken_back = birthday.undoes()
    assert (taken_back.state, taken_back.is_yours) == (ReminderState.OVERTAKEN, True)
    assert birthday.nudges_in(1) == []


def test_a_birthday_that_a_colleague_kept_does_not_come_back_with_another_reminder(
    team: Team, mara: Member, anna: Contact
) -> None:
    """Both are reminded on Friday of a birthday in the weekend, Bea when her day begins."""
    bea = team.hire("U0BEA", "America/New_York")
    team.ask(mara, anna, days_ago=6)
    _celebrate(team, anna, team.now.date() + timedelta(days=4))
    to_check = Nudged(team, mara)
    assert to_check.shown.purpose is Purpose.RESPONSE
    birthday = Nudged(team, mara, days=3)
    assert birthday.shown.purpose is Purpose.OCCASION
    to_check.at = birthday.at
    to_check.leaves(leaving.disown)
    to_check.leaves(leaving.hand_over, profile(bea.slack_user_id, bea.time_zone))
    evening = birthday.at + timedelta(hours=8)
    beas = team.nudge(evening)
    assert beas is not None
    with team.transaction() as session:
        handling.done(session, bea, beas.suggestions[0].reminder_id, evening)
    assert to_check.undoes().state is ReminderState.OPEN
    assert birthday.shown.state is ReminderState.OVERTAKEN


def test_a_birthday_that_a_colleague_kept_goes_to_no_third(
    team: Team, birthday: Nudged, anna: Contact, ben: Member
) -> None:
    birthday.leaves(leaving.disown)
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    bens = Nudged(team, ben, days=2)
    bens.leaves(handling.done)
    with team.transaction() as session:
        contacts.disown(session, anna.id)
    birthday.at = bens.at
    assert birthday.leaves(leaving.hand_over, profile("U0CLEO")).keeper == "U0Cleo"
    assert birthday.nudges_in(1) == []


def test_a_birthday_that_was_shown_and_came_back_is_shown_again_in_time(
    birthday: Nudged, ben: Member
) -> None:
    birthday.leaves(leaving.disown)
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    bens = Nudged(birthday.team, ben, days=2)
    bens.leaves(leaving.disown)
    bens.leaves(leaving.hand_over, profile(birthday.mara.slack_user_id))
    assert bens.nudges_in(1) == [(birthday.mara.id, Purpose.OCCASION)]


def test_a_birthday_that_was_taken_back_and_given_again_is_shown_again_in_time(
    birthday: Nudged, ben: Member
) -> None:
    birthday.leaves(leaving.disown)
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    birthday.at = Nudged(birthday.team, ben, days=2).at
    assert birthday.undoes().state is ReminderState.OPEN
    birthday.leaves(leaving.disown)
    birthday.leaves(leaving.hand_over, profile(ben.slack_user_id))
    assert birthday.nudges_in(1) == [(ben.id, Purpose.OCCASION)]


def test_a_contact_is_red_from_the_day_after_the_maximum(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna, days_ago=60)
    due = team.now.date() - timedelta(days=60 - anna.cadence.maximum_days)
    assert due == date(2026, 11, 3)
    known = team.ask_for(lambda s: contacts.by_id(s, mara.workspace_id, anna.id))
    assert known.red_on == due + timedelta(days=1)
