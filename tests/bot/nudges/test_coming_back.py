"""What a stand-in was told of: done by them, or back with the owner."""

from datetime import date

import pytest

from bot.nudges import acts, dismissals
from bot.people.contacts import Contact
from bot.people.stand_ins import Colleague
from bot.refusals import NotYours
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState
from tests.bot.nudges.absent import AWAY, DAY, NOVEMBER, WEDNESDAY, Story, nov
from tests.bot.plain_words import Nudged, Team


def test_what_nobody_heard_of_is_told_to_the_owner_who_is_just_back(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.away(stand_in=ben)
    assert story.told(date(2026, 11, 4)) == []
    story.settings(ben, is_active=False)
    assert story.days(date(2026, 11, 5), NOVEMBER[1]) == [(12, mara.name, Purpose.OCCASION)]


def test_what_the_owner_wanted_on_a_day_comes_to_the_stand_in(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, date(2026, 11, 9))
    story.away(stand_in=ben)
    ((name, shown),) = story.shown(date(2026, 11, 9))
    assert (name, shown.purpose) == (ben.name, Purpose.REMIND)
    assert shown.for_whom == Colleague(mara.name, AWAY[1])
    assert not shown.is_yours


def test_what_the_stand_in_did_is_done(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, date(2026, 11, 9))
    story.away(stand_in=ben)
    ((_, shown),) = story.shown(date(2026, 11, 9))
    with team.transaction() as session:
        acts.done(session, ben, shown.reminder_id, WEDNESDAY + 5 * DAY)
    assert story.days(date(2026, 11, 10), NOVEMBER[1]) == []


def test_what_the_stand_in_left_open_comes_back_to_the_owner_alone(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, date(2026, 11, 9))
    story.away(stand_in=ben)
    assert story.days(*NOVEMBER) == [
        (9, ben.name, Purpose.REMIND),
        (16, mara.name, Purpose.REMIND),
    ]


def test_what_the_stand_in_never_saw_is_still_promised(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    for number in range(4):
        story.promise(friend, date(2026, 11, 10), f"call {number}")
    story.settings(ben, most_per_day=1)
    story.away(stand_in=ben)
    assert story.told(date(2026, 11, 10)) == [(ben.name, Purpose.REMIND)]
    assert story.told(date(2026, 11, 11)) == []
    assert story.told(date(2026, 11, 12)) == [(mara.name, Purpose.REMIND)] * 3


def test_what_the_stand_in_dismisses_waits_for_the_owner(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, date(2026, 11, 9))
    story.away(stand_in=ben)
    nudged = Nudged(team, ben, days=6)
    shown = nudged.click(dismissals.not_this_time)
    assert shown.back_to == Colleague(mara.name, AWAY[1])
    assert story.days(date(2026, 11, 10), date(2026, 11, 13)) == [(12, mara.name, Purpose.REMIND)]


def test_the_owner_may_do_it_all_the_same(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, date(2026, 11, 9))
    story.away(stand_in=ben)
    nudged = Nudged(team, ben, days=6)
    assert nudged.click(acts.done, member=mara).state is ReminderState.DONE
    assert story.days(date(2026, 11, 10), NOVEMBER[1]) == []


def test_after_it_went_back_it_is_the_owners_alone(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, date(2026, 11, 9))
    story.away(stand_in=ben)
    nudged = Nudged(team, ben, days=6)
    assert nudged.shown.back_to is None
    assert story.told(date(2026, 11, 16)) == [(mara.name, Purpose.REMIND)]
    nudged.at += 7 * DAY
    assert nudged.shown.back_to == Colleague(mara.name)
    with pytest.raises(NotYours):
        nudged.click(acts.done)


def test_one_who_comes_back_early_is_reminded_again(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, nov(10))
    story.away(stand_in=ben)
    assert story.told(nov(4)) == []
    story.back(nov(9))
    assert story.days(nov(5), nov(20)) == [(10, mara.name, Purpose.OCCASION)]


def test_another_stand_in_takes_over_from_one_who_left(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    cleo = team.hire("U0CLEO")
    story.promise(friend, nov(9))
    story.settings(ben, most_per_week=1, most_per_day=1)
    story.named(friend, ben)
    story.away(stand_in=cleo)
    assert story.told(nov(9)) == [(ben.name, Purpose.REMIND)]
    story.settings(ben, is_active=False)
    # It was shown, and waits for a week as everything does; then Mara is back.
    assert story.days(nov(10), nov(20)) == [(16, mara.name, Purpose.REMIND)]


def test_a_contact_that_is_made_private_is_shown_no_more(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, nov(9))
    story.away(stand_in=ben)
    nudged = Nudged(team, ben, days=6)
    story.change(friend, is_private=True)
    assert story.told(nov(12)) == []
    assert story.told(nov(16)) == [(mara.name, Purpose.REMIND)]
    with pytest.raises(KeyError):
        _ = nudged.shown
