"""While an owner is away, what can't wait is suggested to who stands in, once, and comes back."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session, select

import bot.people.occasions
from bot.home import today
from bot.models import AbsenceRow, ContactRow, MemberRow
from bot.nudges import acts, dismissals
from bot.nudges.shown_reminders import Suggestion
from bot.people import contacts
from bot.people.contacts import Contact
from bot.people.offers import Chosen
from bot.people.stand_ins import Colleague
from bot.people.yearly import Yearly
from bot.refusals import NotYours
from bot.reminders import hand_overs, promises
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import OccasionKind, Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team, profile

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
DAY = timedelta(days=1)
AWAY = date(2026, 11, 5), date(2026, 11, 11)
"""Thursday to Wednesday."""
LONG_AWAY = date(2026, 11, 5), date(2026, 11, 27)


@pytest.fixture
def friend(team: Team, mara: Member, anna: Contact) -> Contact:
    """Mara's Anna, whom nothing else is due for."""
    team.give(mara, anna)
    return anna


class Story:
    """Mara's absence, and who is told what each morning."""

    def __init__(self, team: Team, mara: Member) -> None:
        self.team, self.mara = team, mara

    def away(
        self,
        days: tuple[date, date] = AWAY,
        stand_in: Member | None = None,
        member: Member | None = None,
    ) -> None:
        member = member or self.mara
        with self.team.transaction() as session:
            session.add(
                AbsenceRow(
                    workspace_id=self.team.workspace_id,
                    member_id=member.id,
                    first_day=days[0],
                    last_day=days[1],
                    stand_in_id=stand_in.id if stand_in else None,
                )
            )
            session.flush()
            self._look_again(session, member)

    def back(self, on: date) -> None:
        """Mara is back earlier than planned."""
        with self.team.transaction() as session:
            theirs = select(AbsenceRow).where(AbsenceRow.member_id == self.mara.id)
            for row in session.exec(theirs):
                row.last_day = on - DAY
            self._look_again(session, self.mara)

    def named(self, contact: Contact, stand_in: Member | None) -> None:
        """On the card of the contact."""
        self.change(contact, stand_in_id=stand_in.id if stand_in else None)

    def change(self, contact: Contact, **values: object) -> None:
        with self.team.transaction() as session:
            row = session.get_one(ContactRow, contact.id)
            for name, value in values.items():
                setattr(row, name, value)

    def settings(self, member: Member, **values: object) -> None:
        with self.team.transaction() as session:
            row = session.get_one(MemberRow, member.id)
            for name, value in values.items():
                setattr(row, name, value)
            members.look_again(session, row, self.team.now)

    def celebrate(self, contact: Contact, on: date, lead_days: int = 0) -> None:
        with self.team.transaction() as session:
            bot.people.occasions.keep(
                session,
                self.team.workspace_id,
                contact.id,
                OccasionKind.BIRTHDAY,
                Yearly(on.month, on.day),
                self.mara.today(self.team.now),
                lead_days=lead_days,
            )

    def promise(self, contact: Contact, day: date, words: str = "flowers") -> None:
        with self.team.transaction() as session:
            promises.promise(session, self.mara, contact.id, day, self.team.now, words)

    def told(self, day: date) -> list[tuple[str, Purpose]]:
        """Who is reminded, and why, on a morning."""
        return [(name, shown.purpose) for name, shown in self.shown(day)]

    def shown(self, day: date) -> list[tuple[str, Suggestion]]:
        at = WEDNESDAY + (day - WEDNESDAY.date())
        found = []
        while (nudge := self.team.nudge(at)) is not None:
            found += [(nudge.member.name, shown) for shown in nudge.suggestions]
        return found

    def days(self, first: date, last: date) -> list[tuple[int, str, Purpose]]:
        """The same for each day of a month on which anybody is."""
        number = (last - first).days + 1
        days = [first + n * DAY for n in range(number)]
        return [(day.day, *one) for day in days for one in self.told(day)]

    def _look_again(self, session: Session, member: Member) -> None:
        row = session.get_one(MemberRow, member.id)
        members.look_again(session, row, self.team.now)


@pytest.fixture
def story(team: Team, mara: Member) -> Story:
    return Story(team, mara)


NOVEMBER = date(2026, 11, 4), date(2026, 11, 20)
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


def test_what_nobody_heard_of_is_told_to_the_owner_who_is_just_back(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.away(stand_in=ben)
    assert story.told(date(2026, 11, 4)) == []
    story.settings(ben, is_active=False)
    assert story.days(date(2026, 11, 5), NOVEMBER[1]) == [(12, mara.name, Purpose.OCCASION)]


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


def test_nobody_is_reminded_of_themselves(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, date(2026, 11, 10))
    story.change(friend, slack_user_id=ben.slack_user_id)
    story.away(stand_in=ben)
    assert story.days(*BEFORE_SHE_IS_BACK) == [(4, mara.name, Purpose.OCCASION)]


def test_a_rhythm_waits_for_the_owner(story: Story, team: Team, mara: Member, ben: Member) -> None:
    contact = team.keep_up(mara, "Kees", days_ago=70)  # ten beyond the maximum
    story.named(contact, ben)
    story.away((date(2026, 11, 4), date(2026, 11, 17)))
    assert story.days(*NOVEMBER) == [(18, mara.name, Purpose.GIVE)]


def test_a_rhythm_does_not_wait_for_an_owner_who_is_long_away(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    red = team.keep_up(mara, "Kees", days_ago=58)  # red on Friday
    due = team.keep_up(mara, "Lot", days_ago=40)
    stranger = team.meet(mara, "Zoë", on=date(2026, 1, 1))
    for contact in (red, due, stranger):
        story.named(contact, ben)
    story.away((date(2026, 11, 4), date(2026, 11, 18)))
    assert story.days(_nov(4), _nov(5)) == []
    ((name, shown),) = story.shown(_nov(6))
    assert (name, shown.contact.id, shown.purpose) == (ben.name, red.id, Purpose.GIVE)
    assert shown.for_whom == Colleague(mara.name, _nov(18))
    assert {name for _, name, _ in story.days(_nov(7), _nov(18))} == {ben.name}
    assert {name for _, name, _ in story.days(_nov(19), _nov(20))} == {mara.name}


def _nov(day: int) -> date:
    return date(2026, 11, day)


def test_a_touch_of_the_stand_ins_restarts_the_clock(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    contact = team.keep_up(mara, "Kees", days_ago=70)
    story.named(contact, ben)
    story.away((date(2026, 11, 4), date(2026, 11, 18)))
    nudged = Nudged(team, ben)
    assert nudged.click(acts.done).entry is not None
    assert story.days(date(2026, 11, 5), date(2026, 11, 27)) == []


def test_a_suggestion_that_the_owner_had_goes_to_the_stand_in_once(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    contact = team.keep_up(mara, "Kees", days_ago=70)
    story.named(contact, ben)
    assert story.told(_nov(4)) == [(mara.name, Purpose.GIVE)]
    story.away(LONG_AWAY)
    told = story.days(_nov(5), date(2026, 12, 4))
    assert told == [
        (11, ben.name, Purpose.GIVE),
        (18, ben.name, Purpose.GIVE),
        (25, ben.name, Purpose.GIVE),
        (2, mara.name, Purpose.GIVE),
    ]


def test_the_stand_in_hears_of_three_people_a_day_at_most(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    for number in range(5):
        contact = team.keep_up(mara, f"Contact {number}", days_ago=1)
        story.celebrate(contact, _nov(10))
        story.promise(contact, _nov(10))
    story.away(stand_in=ben)
    assert len(story.told(_nov(10))) == 3


def test_one_who_comes_back_early_is_reminded_again(
    story: Story, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, _nov(10))
    story.away(stand_in=ben)
    assert story.told(_nov(4)) == []
    story.back(_nov(9))
    assert story.days(_nov(5), _nov(20)) == [(10, mara.name, Purpose.OCCASION)]


def test_another_stand_in_takes_over_from_one_who_left(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    cleo = team.hire("U0CLEO")
    story.promise(friend, _nov(9))
    story.settings(ben, most_per_week=1, most_per_day=1)
    story.named(friend, ben)
    story.away(stand_in=cleo)
    assert story.told(_nov(9)) == [(ben.name, Purpose.REMIND)]
    story.settings(ben, is_active=False)
    # It was shown, and waits for a week as everything does; then Mara is back.
    assert story.days(_nov(10), _nov(20)) == [(16, mara.name, Purpose.REMIND)]


def test_who_asks_for_today_sees_what_they_stand_in_for(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.celebrate(friend, _nov(10))
    story.away(stand_in=ben)
    at = WEDNESDAY + 6 * DAY
    (due,) = team.ask_for(lambda s: today.show(s, ben, at)).due
    assert (due.contact.id, due.for_whom) == (friend.id, Colleague(mara.name, AWAY[1]))
    assert team.ask_for(lambda s: today.show(s, mara, at)).due == ()


def test_a_contact_that_is_made_private_is_shown_no_more(
    story: Story, team: Team, friend: Contact, mara: Member, ben: Member
) -> None:
    story.promise(friend, _nov(9))
    story.away(stand_in=ben)
    nudged = Nudged(team, ben, days=6)
    story.change(friend, is_private=True)
    assert story.told(_nov(12)) == []
    assert story.told(_nov(16)) == [(mara.name, Purpose.REMIND)]
    with pytest.raises(KeyError):
        _ = nudged.shown


def test_a_contact_that_is_handed_over_takes_its_suggestion_along(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    contact = team.keep_up(mara, "Kees", days_ago=70)
    story.named(contact, ben)
    assert story.told(_nov(4)) == [(mara.name, Purpose.GIVE)]
    story.away(LONG_AWAY)
    nudged = Nudged(team, ben, days=8)
    cleo = team.hire("U0CLEO")
    with team.transaction() as session:
        found = contacts.by_id(session, mara, contact.id)
        hand_overs.give(
            session,
            mara,
            mara.id,
            Chosen(frozenset({found.id})),
            profile(cleo.slack_user_id),
            nudged.at,
        )
    assert nudged.shown.state is ReminderState.OVERTAKEN
    assert story.told(_nov(12)) == [(cleo.name, Purpose.GIVE)]
