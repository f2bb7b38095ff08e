"""A rhythm waits for an owner who is away, but not for one who is away for long."""

from datetime import date

from bot.nudges import acts
from bot.people import contacts
from bot.people.offers import Chosen
from bot.people.stand_ins import Colleague
from bot.reminders import hand_overs
from bot.team.members import Member
from bot.vocabulary import Purpose, ReminderState
from tests.bot.nudges.absent import NOVEMBER, Story, nov
from tests.bot.plain_words import Nudged, Team, profile

LONG_AWAY = date(2026, 11, 5), date(2026, 11, 27)


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
    assert story.days(nov(4), nov(5)) == []
    ((name, shown),) = story.shown(nov(6))
    assert (name, shown.contact.id, shown.purpose) == (ben.name, red.id, Purpose.GIVE)
    assert shown.for_whom == Colleague(mara.name, nov(18))
    assert {name for _, name, _ in story.days(nov(7), nov(18))} == {ben.name}
    assert {name for _, name, _ in story.days(nov(19), nov(20))} == {mara.name}


def test_who_is_long_away_is_so_with_two_who_stand_in_one_after_the_other(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    cleo = team.hire("U0CLEO")
    red = team.keep_up(mara, "Kees", days_ago=58)  # red on Friday
    story.away((date(2026, 11, 4), date(2026, 11, 8)), stand_in=ben)
    story.away((date(2026, 11, 9), date(2026, 11, 18)), stand_in=cleo)
    ((name, shown),) = story.shown(nov(6))
    assert (name, shown.contact.id) == (ben.name, red.id)
    assert shown.for_whom == Colleague(mara.name, nov(18))
    told = story.days(nov(9), nov(18))
    assert told
    assert {name for _, name, _ in told} == {cleo.name}


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
    assert story.told(nov(4)) == [(mara.name, Purpose.GIVE)]
    story.away(LONG_AWAY)
    told = story.days(nov(5), date(2026, 12, 4))
    assert told == [
        (11, ben.name, Purpose.GIVE),
        (18, ben.name, Purpose.GIVE),
        (25, ben.name, Purpose.GIVE),
        (2, mara.name, Purpose.GIVE),
    ]


def test_a_contact_that_is_handed_over_takes_its_suggestion_along(
    story: Story, team: Team, mara: Member, ben: Member
) -> None:
    contact = team.keep_up(mara, "Kees", days_ago=70)
    story.named(contact, ben)
    assert story.told(nov(4)) == [(mara.name, Purpose.GIVE)]
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
    assert story.told(nov(12)) == [(cleo.name, Purpose.GIVE)]
