"""While an owner is away, what can't wait is suggested to who stands in, once."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from bot.home import today
from bot.people.contacts import Contact
from bot.people.stand_ins import Colleague
from bot.team.members import Member
from bot.vocabulary import Purpose
from tests.bot.nudges.absent import AWAY, DAY, NOVEMBER, WEDNESDAY, Story, nov
from tests.bot.plain_words import Team

BEFORE_SHE_IS_BACK = NOVEMBER[0], AWAY[1]


def test_a_birthday_is_told_to_who_stands_in_on_its_day(
    story: Story, friend: Contact, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.named(friend, ben)
    story.away()
    assert story.days(*NOVEMBER) == [(10, ben.name, Purpose.OCCASION)]


def test_without_a_stand_in_the_owner_hears_of_it_before_they_go(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.away()
    assert story.days(*BEFORE_SHE_IS_BACK) == [(4, mara.name, Purpose.OCCASION)]


def test_the_stand_in_of_the_absence_counts_where_the_card_names_nobody(
    story: Story, friend: Contact, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.away(stand_in=ben)
    assert story.days(*NOVEMBER) == [(10, ben.name, Purpose.OCCASION)]


def test_the_card_comes_before_the_absence(
    story: Story, team: Team, friend: Contact, ben: Member
) -> None:
    cleo = team.hire("U0CLEO")
    story.celebrate(friend, date(2026, 11, 10))
    story.named(friend, cleo)
    story.away(stand_in=ben)
    assert story.days(*NOVEMBER) == [(10, cleo.name, Purpose.OCCASION)]


GONE: Sequence[Callable[[Story, Member], None]] = [
    lambda story, who: story.settings(who, is_active=False),
    lambda story, who: story.settings(who, paused=True),
    lambda story, who: story.settings(who, paused=True, resumes_on=date(2026, 11, 12)),
    lambda story, who: story.away((date(2026, 11, 9), date(2026, 11, 10)), member=who),
]


@pytest.mark.parametrize("goes", GONE)
def test_who_is_not_there_is_passed_by(
    story: Story, team: Team, friend: Contact, ben: Member, goes: Callable[[Story, Member], None]
) -> None:
    cleo = team.hire("U0CLEO")
    story.celebrate(friend, date(2026, 11, 10))
    story.named(friend, cleo)
    story.away(stand_in=ben)
    goes(story, cleo)
    assert story.days(*NOVEMBER) == [(10, ben.name, Purpose.OCCASION)]


@pytest.mark.parametrize("goes", GONE)
def test_where_nobody_will_be_there_the_owner_hears_of_it_before_they_go(
    story: Story, friend: Contact, mara: Member, ben: Member, goes: Callable[[Story, Member], None]
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.away(stand_in=ben)
    goes(story, ben)
    assert story.days(*BEFORE_SHE_IS_BACK) == [(4, mara.name, Purpose.OCCASION)]


def test_a_stand_in_who_goes_away_too_hears_of_it_before_that(
    story: Story, friend: Contact, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.away(stand_in=ben)
    assert story.told(date(2026, 11, 4)) == []
    story.away((date(2026, 11, 7), date(2026, 11, 13)), member=ben)
    assert story.days(date(2026, 11, 5), NOVEMBER[1]) == [(6, ben.name, Purpose.OCCASION)]


def test_a_stand_in_hears_of_a_weekend_before_it(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 8))
    story.away((date(2026, 11, 7), date(2026, 11, 11)), stand_in=ben)
    assert story.days(*NOVEMBER) == [(6, ben.name, Purpose.OCCASION)]


def test_a_gift_is_mentioned_to_the_owner_ahead_and_the_day_to_the_stand_in(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10), lead_days=6)
    story.away(stand_in=ben)
    told = [(4, mara.name, Purpose.OCCASION), (10, ben.name, Purpose.OCCASION)]
    assert story.days(*NOVEMBER) == told


def test_a_gift_is_mentioned_to_the_stand_in_ahead_and_the_day_to_who_is_back(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 13), lead_days=7)
    story.away(stand_in=ben)
    told = [(6, ben.name, Purpose.OCCASION), (13, mara.name, Purpose.OCCASION)]
    assert story.days(*NOVEMBER) == told


def test_a_private_contact_stays_with_its_owner(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.promise(friend, date(2026, 11, 9))
    story.change(friend, is_private=True, stand_in_id=ben.id)
    story.away(stand_in=ben)
    told = story.days(*NOVEMBER)
    assert {name for _, name, _ in told} == {mara.name}
    assert (4, mara.name, Purpose.OCCASION) in told


def test_nobody_is_reminded_of_themselves(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.change(friend, slack_user_id=ben.slack_user_id)
    story.away(stand_in=ben)
    assert story.days(*BEFORE_SHE_IS_BACK) == [(4, mara.name, Purpose.OCCASION)]


def test_the_stand_in_hears_of_three_people_a_day_at_most(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    for number in range(5):
        contact = team.keep_up(mara, f"Contact {number}", days_ago=1)
        story.celebrate(contact, nov(10))
        story.promise(contact, nov(10))
    story.away(stand_in=ben)
    assert len(story.told(nov(10))) == 3


def test_who_asks_for_today_sees_what_they_stand_in_for(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, nov(10))
    story.away(stand_in=ben)
    at = WEDNESDAY + 6 * DAY
    (due,) = team.ask_for(lambda s: today.show(s, ben, at)).due
    assert (due.contact.id, due.for_whom) == (friend.id, Colleague(mara.name, AWAY[1]))
    assert team.ask_for(lambda s: today.show(s, mara, at)).due == ()
