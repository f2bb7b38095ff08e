"""An occasion is mentioned ahead, while a gift can still be bought, and once more on its day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.nudges import acts, dismissals
from bot.nudges.shown_reminders import ToCongratulate
from bot.people import occasions
from bot.people.contacts import Contact
from bot.people.occasions import Occasion
from bot.people.yearly import Yearly
from bot.refusals import Gone, KeptAlready
from bot.team.members import Member
from bot.vocabulary import Audience, GestureKind, OccasionKind, Purpose, ReminderState
from tests.bot.plain_words import Nudged, Team

WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
DAY = timedelta(days=1)
TODAY = date(2026, 11, 3)


@pytest.fixture
def friend(team: Team, mara: Member, anna: Contact) -> Contact:
    """Anna, whom nothing else is due for."""
    team.give(mara, anna)
    return anna


def celebrate(team: Team, contact: Contact, on: Yearly, lead_days: int, name: str = "") -> None:
    kind = OccasionKind.OWN if name else OccasionKind.BIRTHDAY
    with team.transaction() as session:
        occasions.keep(
            session,
            team.workspace_id,
            contact.id,
            kind,
            on,
            TODAY,
            name=name,
            lead_days=lead_days,
        )


def told_from(team: Team, first: datetime, days: int = 30) -> list[tuple[date, date, bool]]:
    """When occasions are told of on these days: today, their day, and whether that is ahead."""
    told = []
    for day in (first + n * DAY for n in range(days)):
        while (nudge := team.nudge(day)) is not None:
            told += [
                (day.date(), shown.about.on, shown.about.is_ahead)
                for shown in nudge.suggestions
                if isinstance(shown.about, ToCongratulate)
            ]
    return told


def kept(team: Team, contact: Contact) -> list[occasions.Kept]:
    return list(team.ask_for(lambda s: occasions.of(s, contact.id)))


def test_ten_days_ahead_and_on_the_day(team: Team, friend: Contact) -> None:
    on = date(2026, 11, 20)
    celebrate(team, friend, Yearly(11, 20), lead_days=10)
    told = told_from(team, WEDNESDAY)
    assert told[0] == (date(2026, 11, 10), on, True)
    assert told[-1] == (on, on, False)
    assert [is_ahead for *_, is_ahead in told].count(False) == 1


def test_ahead_before_days_off_and_never_after_its_day(team: Team, friend: Contact) -> None:
    celebrate(team, friend, Yearly(11, 25), lead_days=10)
    told = told_from(team, WEDNESDAY)
    assert told[0] == (date(2026, 11, 13), date(2026, 11, 25), True), "the 15th is a Sunday"
    assert all(today < on for today, on, is_ahead in told if is_ahead)


def test_a_late_start_still_tells_ahead(team: Team, friend: Contact) -> None:
    on = date(2026, 11, 20)
    celebrate(team, friend, Yearly(11, 20), lead_days=10)
    told = told_from(team, WEDNESDAY + 12 * DAY)
    assert told == [(date(2026, 11, 16), on, True), (on, on, False)]


def test_too_late_to_tell_ahead_there_is_a_word_on_the_day_alone(
    team: Team, friend: Contact
) -> None:
    on = date(2026, 11, 20)
    celebrate(team, friend, Yearly(11, 20), lead_days=10)
    assert told_from(team, WEDNESDAY + 16 * DAY) == [(on, on, False)]


def test_what_was_done_ahead_is_no_gift_and_leaves_the_word_on_the_day(
    team: Team, mara: Member, friend: Contact
) -> None:
    celebrate(team, friend, Yearly(11, 13), lead_days=9)
    nudged = Nudged(team, mara)
    done = nudged.click(acts.done)
    assert (done.state, done.entry) == (ReminderState.DONE, None)
    assert nudged.undo().state is ReminderState.OPEN
    nudged.click(acts.done)
    assert [is_ahead for *_, is_ahead in told_from(team, WEDNESDAY + DAY, 10)] == [False]


def test_who_was_congratulated_early_is_not_congratulated_again(
    team: Team, mara: Member, friend: Contact
) -> None:
    celebrate(team, friend, Yearly(11, 13), lead_days=9)
    assert Nudged(team, mara).shown.purpose is Purpose.OCCASION
    later = WEDNESDAY + 2 * DAY
    team.give(mara, friend, kind=GestureKind.CONGRATULATIONS, at=later)
    assert [on for _, on, is_ahead in told_from(team, later + DAY, 10) if not is_ahead] == []


def test_nothing_else_is_suggested_while_it_is_mentioned_ahead(
    team: Team, mara: Member, anna: Contact
) -> None:
    celebrate(team, anna, Yearly(11, 14), lead_days=10)
    ahead = Nudged(team, mara)
    assert ahead.shown.purpose is Purpose.OCCASION
    assert ahead.purposes_in(1) == []
    ahead.click(dismissals.not_this_time)
    assert ahead.purposes_in(2) == [Purpose.GIVE]


def test_a_month_is_mentioned_ahead_too(team: Team, friend: Contact) -> None:
    celebrate(team, friend, Yearly(8, None), lead_days=10)
    end_of_july = datetime(2027, 7, 19, 8, 0, tzinfo=UTC)
    told = told_from(team, end_of_july, days=20)
    assert told[0] == (date(2027, 7, 22), date(2027, 8, 1), True)
    assert told[-1] == (date(2027, 8, 2), date(2027, 8, 1), False)
    assert [is_ahead for *_, is_ahead in told].count(False) == 1


def test_a_month_is_told_on_its_first_working_day_and_only_then(
    team: Team, friend: Contact
) -> None:
    celebrate(team, friend, Yearly(11, None), lead_days=0)
    (november,) = kept(team, friend)
    assert november.next_on == date(2027, 11, 1)
    celebrate(team, friend, Yearly(8, None), lead_days=0)
    # 1 August 2027 is a Sunday.
    end_of_july = datetime(2027, 7, 28, 8, 0, tzinfo=UTC)
    told = told_from(team, end_of_july)
    assert told[0] == (date(2027, 8, 2), date(2027, 8, 1), False)
    assert {on for _, on, _ in told} == {date(2027, 8, 1)}


def test_a_month_that_the_bot_slept_through_half_of_is_told_late(
    team: Team, friend: Contact
) -> None:
    celebrate(team, friend, Yearly(8, None), lead_days=0)
    told = told_from(team, datetime(2027, 8, 20, 8, 0, tzinfo=UTC), days=3)
    assert told == [(date(2027, 8, 20), date(2027, 8, 1), False)]


def test_several_of_their_own_each_under_its_name(team: Team, friend: Contact) -> None:
    celebrate(team, friend, Yearly(11, 10), 0, "first order")
    celebrate(team, friend, Yearly(11, 17), 0, "Namenstag")
    celebrate(team, friend, Yearly(11, 12), 0, "first order")
    told = [(one.occasion.name, one.next_on) for one in kept(team, friend)]
    assert told == [("first order", date(2026, 11, 12)), ("Namenstag", date(2026, 11, 17))]
    assert [on for _, on, _ in told_from(team, WEDNESDAY)] == [
        date(2026, 11, 12),
        date(2026, 11, 17),
    ]


def test_one_that_is_dropped_is_told_of_no_more(team: Team, mara: Member, friend: Contact) -> None:
    celebrate(team, friend, Yearly(11, 13), lead_days=9)
    Nudged(team, mara)
    (birthday,) = kept(team, friend)
    team.ask_for(lambda s: occasions.drop(s, friend.id, birthday.id))
    assert kept(team, friend) == []
    assert told_from(team, WEDNESDAY + DAY) == []
    with pytest.raises(Gone):
        team.ask_for(lambda s: occasions.drop(s, friend.id, birthday.id))


def test_one_that_is_put_on_another_day_is_told_of_on_that_one_alone(
    team: Team, mara: Member, friend: Contact
) -> None:
    celebrate(team, friend, Yearly(11, 13), lead_days=9)
    Nudged(team, mara)
    (birthday,) = kept(team, friend)
    moved = Occasion(OccasionKind.BIRTHDAY, Yearly(11, 20))
    team.ask_for(lambda s: occasions.replace(s, friend.id, birthday.id, moved, TODAY))
    on = date(2026, 11, 20)
    assert told_from(team, WEDNESDAY + DAY) == [(on, on, False)]


def test_a_day_changed_and_changed_back_is_told_of_once(team: Team, friend: Contact) -> None:
    on = date(2026, 11, 4)
    celebrate(team, friend, Yearly(11, 4), lead_days=0)
    assert told_from(team, WEDNESDAY, 1) == [(on, on, False)]
    (birthday,) = kept(team, friend)
    for day in (5, 4):
        there = Occasion(OccasionKind.BIRTHDAY, Yearly(11, day))
        team.ask_for(lambda s, to=there: occasions.replace(s, friend.id, birthday.id, to, on))  # type: ignore[misc]
    assert told_from(team, WEDNESDAY + DAY, 3) == []


def test_two_of_one_name_are_refused_but_one_that_was_dropped_has_none(
    team: Team, friend: Contact
) -> None:
    celebrate(team, friend, Yearly(11, 10), 0, "first order")
    celebrate(team, friend, Yearly(11, 17), 0, "Namenstag")
    order, name_day = kept(team, friend)
    same = Occasion(OccasionKind.OWN, Yearly(11, 18), "first order")
    with pytest.raises(KeptAlready):
        team.ask_for(lambda s: occasions.replace(s, friend.id, name_day.id, same, TODAY))
    team.ask_for(lambda s: occasions.drop(s, friend.id, order.id))
    team.ask_for(lambda s: occasions.replace(s, friend.id, name_day.id, same, TODAY))
    assert [one.occasion for one in kept(team, friend)] == [same]


def test_what_clients_and_partners_get_is_posted() -> None:
    leads = [occasions.usual_lead(one) for one in Audience]
    assert leads == [10, 10, 0]


def test_an_occasion_of_a_forgotten_contact_tells_nothing(team: Team, friend: Contact) -> None:
    celebrate(team, friend, Yearly(11, 10), 0, "first order")
    celebrate(team, friend, Yearly(11, 17), 0, "Namenstag")
    team.ask_for(lambda s: occasions.forget(s, friend.id))
    assert kept(team, friend) == []
    assert told_from(team, WEDNESDAY) == []
