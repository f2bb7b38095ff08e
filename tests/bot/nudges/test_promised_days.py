"""A day that the member agreed to is kept: no limit, no silence and nobody else takes its place."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.delivery import postings
from bot.models import AbsenceRow, MemberRow
from bot.nudges import acts
from bot.nudges.choice import MOST_PROMISED
from bot.nudges.shown import Nudge
from bot.nudges.shown_reminders import Suggestion
from bot.people import occasions
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.reminders import batches, promises
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import OccasionKind, Purpose
from tests.bot.plain_words import Nudged, Team

TUESDAY = date(2026, 11, 3)
WEDNESDAY = datetime(2026, 11, 4, 8, 0, tzinfo=UTC)
"""Nine in Amsterdam."""
DAY = timedelta(days=1)
ASK, GIVE, REMIND, THANK = Purpose.ASK, Purpose.GIVE, Purpose.REMIND, Purpose.THANK


def promise(team: Team, member: Member, contact: Contact, in_days: int) -> None:
    """Remind the member of a contact in so many days from Tuesday on."""
    day = TUESDAY + in_days * DAY
    team.ask_for(lambda s: promises.promise(s, member, contact.id, day, team.now))


def set_maximum(team: Team, mara: Member, **settings: int) -> None:
    with team.transaction() as session:
        row = session.get_one(MemberRow, mara.id)
        for name, value in settings.items():
            setattr(row, name, value)


def celebrate(team: Team, contact: Contact) -> None:
    """The contact's birthday is on Wednesday."""
    wednesday = Yearly(11, 4, None)
    with team.transaction() as session:
        occasions.keep(
            session, team.workspace_id, contact.id, OccasionKind.BIRTHDAY, wednesday, TUESDAY
        )


def told(nudge: Nudge | None) -> list[tuple[str, Purpose]]:
    """Whom a nudge is about, and why."""
    suggestions = nudge.suggestions if nudge else ()
    return [(shown.contact.name, shown.purpose) for shown in suggestions]


def late(nudge: Nudge | None) -> Sequence[tuple[str, date | None]]:
    """Whom a nudge is about, and for which earlier day that was promised."""
    suggestions = nudge.suggestions if nudge else ()
    return [(shown.contact.name, shown.promised_for) for shown in suggestions]


def first(nudge: Nudge | None) -> Suggestion:
    assert nudge is not None
    return nudge.suggestions[0]


@pytest.fixture
def crowd(team: Team, mara: Member) -> None:
    """Thirty clients of Mara's, all due."""
    team.keep_up_with_many(mara, 30)


@pytest.fixture
def eva(team: Team, mara: Member) -> Contact:
    """A contact of Mara's who was spoken to just now."""
    eva = team.meet(mara, "Eva")
    team.give(mara, eva)
    return eva


def test_a_week_that_is_full_has_a_place_for_a_promise(
    team: Team, mara: Member, crowd: None, eva: Contact
) -> None:
    set_maximum(team, mara, most_per_week=4)
    promise(team, mara, eva, in_days=6)
    came = [told(team.nudge(WEDNESDAY + n * DAY)) for n in range(7)]
    assert [len(people) for people in came] == [3, 1, 0, 0, 0, 1, 0]
    assert came[5] == [("Eva", REMIND)]


def test_more_promises_than_a_day_has_places_all_come(
    team: Team, mara: Member, crowd: None
) -> None:
    people = [team.meet(mara, f"Promised {n}") for n in range(5)]
    for contact in people:
        promise(team, mara, contact, in_days=1)
    assert told(team.nudge(WEDNESDAY)) == [(contact.name, REMIND) for contact in people]


def test_what_no_message_can_hold_comes_first_on_the_next_day(
    team: Team, mara: Member, crowd: None
) -> None:
    for n in range(MOST_PROMISED + 1):
        promise(team, mara, team.meet(mara, f"Promised {n}"), in_days=1)
    assert len(told(team.nudge(WEDNESDAY))) == MOST_PROMISED
    first_late, *others = late(team.nudge(WEDNESDAY + DAY))
    assert first_late == (f"Promised {MOST_PROMISED}", date(2026, 11, 4))
    assert [promised_for for _, promised_for in others] == [None, None]


def test_a_promise_takes_a_place_that_others_could_have_had(
    team: Team, mara: Member, crowd: None, eva: Contact
) -> None:
    promise(team, mara, eva, in_days=1)
    people = told(team.nudge(WEDNESDAY))
    assert people[0] == ("Eva", REMIND)
    assert [purpose for _, purpose in people[1:]] == [GIVE, GIVE]


def test_two_promises_about_one_person_both_come(team: Team, mara: Member, eva: Contact) -> None:
    team.receive(mara, eva)
    promise(team, mara, eva, in_days=1)
    assert told(team.nudge(WEDNESDAY)) == [("Eva", REMIND), ("Eva", THANK)]


def test_a_birthday_comes_beside_a_promise(team: Team, mara: Member, eva: Contact) -> None:
    celebrate(team, eva)
    promise(team, mara, eva, in_days=1)
    assert told(team.nudge(WEDNESDAY)) == [("Eva", REMIND), ("Eva", Purpose.OCCASION)]


def test_who_is_silent_gets_a_promise_on_its_day_and_nothing_else(
    team: Team, mara: Member, crowd: None, eva: Contact
) -> None:
    team.plan_ask(mara, eva, in_days=20)  # a Monday, in the middle of a week of silence
    came = {n: told(team.nudge(WEDNESDAY + n * DAY)) for n in range(30)}
    assert [n for n, people in came.items() if people] == [0, 1, 2, 5, 6, 7, 14, 19, 26]
    assert came[19] == [("Eva", ASK)]


def test_two_promises_while_silent_are_both_kept(
    team: Team, mara: Member, crowd: None, eva: Contact
) -> None:
    promise(team, mara, eva, in_days=16)
    promise(team, mara, eva, in_days=17)
    came = {n: told(team.nudge(WEDNESDAY + n * DAY)) for n in range(20)}
    assert came[15] == came[16] == [("Eva", REMIND)]


@pytest.mark.parametrize("purpose", [ASK, REMIND])
def test_what_falls_into_days_away_comes_first_after_them_and_says_so(
    team: Team, mara: Member, crowd: None, eva: Contact, purpose: Purpose
) -> None:
    if purpose is ASK:
        team.plan_ask(mara, eva, in_days=13)
    else:
        promise(team, mara, eva, in_days=13)
    away = AbsenceRow(
        workspace_id=team.workspace_id,
        member_id=mara.id,
        first_day=date(2026, 11, 10),
        last_day=date(2026, 11, 20),
    )
    with team.transaction() as session:
        session.add(away)
    nudges = [team.nudge(WEDNESDAY + n * DAY) for n in range(20)]
    assert [n for n, nudge in enumerate(nudges) if ("Eva", purpose) in told(nudge)] == [19]
    assert late(nudges[19])[0] == ("Eva", date(2026, 11, 16))


def test_a_nudge_that_was_not_sent_has_kept_nothing(
    team: Team, mara: Member, crowd: None, eva: Contact
) -> None:
    promise(team, mara, eva, in_days=1)
    team.plan_nudges(WEDNESDAY)
    with team.transaction() as session:
        postings.withdraw(session, mara.id)
    assert late(team.nudge(WEDNESDAY + DAY))[0] == ("Eva", date(2026, 11, 4))


def test_a_silent_members_promise_that_was_not_sent_comes_the_next_day(
    team: Team, mara: Member, crowd: None, eva: Contact
) -> None:
    promise(team, mara, eva, in_days=16)
    for n in range(15):
        team.nudge(WEDNESDAY + n * DAY)
    team.plan_nudges(WEDNESDAY + 15 * DAY)
    with team.transaction() as session:
        postings.withdraw(session, mara.id)
    assert late(team.nudge(WEDNESDAY + 16 * DAY)) == [("Eva", date(2026, 11, 19))]


def test_a_gift_makes_an_ask_wait_and_then_it_says_so(
    team: Team, mara: Member, crowd: None, eva: Contact
) -> None:
    team.plan_ask(mara, eva, in_days=13)  # Monday 16 November
    team.give(mara, eva, at=WEDNESDAY + 5 * DAY)  # so that it fits from the 19th on
    nudges = [team.nudge(WEDNESDAY + n * DAY) for n in range(6, 20)]
    assert [n for n, nudge in enumerate(nudges, 6) if ("Eva", ASK) in told(nudge)] == [15]
    assert late(nudges[9])[0] == ("Eva", date(2026, 11, 16))


def test_thanks_put_off_for_long_still_come(team: Team, mara: Member, eva: Contact) -> None:
    team.receive(mara, eva)
    thanks = Nudged(team, mara)
    assert thanks.shown.purpose is THANK
    thanks.click(acts.put_off, date(2026, 12, 21))
    assert thanks.nudges_in(46) == []
    assert thanks.purposes_in(47) == [THANK]


def test_a_birthday_put_off_beyond_its_time_still_comes(
    team: Team, mara: Member, eva: Contact
) -> None:
    celebrate(team, eva)
    birthday = Nudged(team, mara)
    birthday.click(acts.later)
    assert birthday.purposes_in(7) == [Purpose.OCCASION]


@pytest.mark.parametrize("is_own", [False, True])
def test_what_was_put_off_comes_unless_the_member_did_it(
    team: Team, mara: Member, ben: Member, anna: Contact, is_own: bool
) -> None:
    to_give = Nudged(team, mara)
    to_give.click(acts.put_off, date(2026, 11, 6))
    team.give(mara if is_own else ben, anna)
    assert to_give.purposes_in(2) == ([] if is_own else [GIVE])


def test_what_was_put_off_comes_after_an_ask(team: Team, mara: Member, anna: Contact) -> None:
    to_give = Nudged(team, mara)
    to_give.click(acts.put_off, date(2026, 11, 6))
    team.ask(mara, anna)
    assert to_give.purposes_in(2) == [GIVE]


def test_a_kept_promise_about_somebody_who_was_in_touch_ends(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    to_give = Nudged(team, mara)
    to_give.click(acts.tomorrow)
    team.give(ben, anna)
    assert [to_give.purposes_in(days) for days in (1, 8, 15)] == [[GIVE], [], []]


def test_a_promise_far_ahead_outlives_a_restart(team: Team, mara: Member, eva: Contact) -> None:
    promise(team, mara, eva, in_days=28)
    team.receive(mara, eva, days_ago=1)
    thanks = Nudged(team, mara)
    thanks.click(acts.put_off, date(2026, 12, 2))
    with team.transaction() as session:
        batches.bring_forward(session, team.workspace_id, date(2026, 11, 5))
        members.bring_forward(session, team.workspace_id, WEDNESDAY + DAY)
    assert thanks.nudges_in(1) == []
    assert thanks.purposes_in(27) == [REMIND]
    assert thanks.purposes_in(28) == [THANK]


def test_a_promise_that_was_kept_is_no_longer_late(team: Team, mara: Member, eva: Contact) -> None:
    promise(team, mara, eva, in_days=1)
    assert first(team.nudge(WEDNESDAY + DAY)).promised_for == date(2026, 11, 4)
    assert first(team.nudge(WEDNESDAY + 8 * DAY)).promised_for is None
