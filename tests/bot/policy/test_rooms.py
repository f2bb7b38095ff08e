"""What room the limits leave: at, below and above each of them, and whose gifts they count."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.giving import gestures
from bot.ledger import reversals
from bot.money import Money
from bot.people import households
from bot.people.contacts import Contact
from bot.policy import limits, rooms
from bot.team.members import Member
from bot.vocabulary import (
    Audience,
    Direction,
    LimitForce,
    LimitPeriod,
    LimitScope,
    Verdict,
)
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import check, give, limit, terms

TODAY = date(2026, 11, 3)
YESTERDAY = date(2026, 11, 2)
EACH_FORCE = [
    (LimitForce.CAP, Verdict.OVER_THE_CAP),
    (LimitForce.WARNING, Verdict.WARNS),
    (LimitForce.APPROVAL, Verdict.NEEDS_APPROVAL),
]


@pytest.fixture
def baker(team: Team, mara: Member) -> Contact:
    """Anna's colleague."""
    return team.meet(mara, "Bram Bakker", organisation="Bakkerij Jansen")


@pytest.mark.parametrize("scope", LimitScope)
@pytest.mark.parametrize("period", LimitPeriod)
@pytest.mark.parametrize(("force", "above"), EACH_FORCE)
def test_at_a_limit_a_gift_fits_and_one_cent_above_it_does_not(
    team: Team,
    mara: Member,
    anna: Contact,
    scope: LimitScope,
    period: LimitPeriod,
    force: LimitForce,
    above: Verdict,
) -> None:
    limit(team, mara, replace(terms(period, force), scope=scope))
    used = 0 if period is LimitPeriod.OCCASION else 20_00
    give(team, mara, anna, 20_00, YESTERDAY)
    for minor, verdict in ((-1, Verdict.FITS), (0, Verdict.FITS), (1, above)):
        (room,) = check(team, anna, minor=50_00 - used + minor, day=TODAY)
        assert (room.used, room.before, room.after) == (used, 50_00 - used, -minor)
        assert room.verdict is verdict


def test_both_ways_are_counted_apart(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms())
    limit(team, mara, replace(terms(), direction=Direction.RECEIVED))
    give(team, mara, anna, 40_00, YESTERDAY)
    (given,) = check(team, anna, minor=11_00, day=TODAY)
    (received,) = check(team, anna, minor=11_00, day=TODAY, way=Direction.RECEIVED)
    assert (given.verdict, received.verdict) == (Verdict.OVER_THE_CAP, Verdict.FITS)


@pytest.mark.parametrize(
    ("period", "given_on", "day", "used"),
    [
        (LimitPeriod.CALENDAR_YEAR, "2025-12-31", "2026-01-01", 0),
        (LimitPeriod.CALENDAR_YEAR, "2026-01-01", "2026-10-31", 30_00),
        (LimitPeriod.FISCAL_YEAR, "2026-04-05", "2026-04-06", 0),
        (LimitPeriod.FISCAL_YEAR, "2025-04-06", "2026-04-05", 30_00),
        (LimitPeriod.ROLLING_12_MONTHS, "2025-06-10", "2026-06-09", 30_00),
        (LimitPeriod.ROLLING_12_MONTHS, "2025-06-10", "2026-06-10", 0),
        # From a leap day on, twelve months end on 28 February.
        (LimitPeriod.ROLLING_12_MONTHS, "2024-02-29", "2025-02-28", 30_00),
        (LimitPeriod.ROLLING_12_MONTHS, "2024-02-29", "2025-03-01", 0),
        (LimitPeriod.ROLLING_12_MONTHS, "2023-03-01", "2024-02-29", 30_00),
        # What came after a gift that is told late counts with it.
        (LimitPeriod.ROLLING_12_MONTHS, "2026-06-10", "2025-06-11", 30_00),
        (LimitPeriod.ROLLING_12_MONTHS, "2026-06-10", "2025-06-10", 0),
    ],
)
def test_a_gift_counts_as_long_as_the_limit_says(
    team: Team,
    mara: Member,
    anna: Contact,
    period: LimitPeriod,
    given_on: str,
    day: str,
    used: int,
) -> None:
    limit(team, mara, terms(period))
    give(team, mara, anna, 30_00, date.fromisoformat(given_on))
    (room,) = check(team, anna, minor=1, day=date.fromisoformat(day))
    assert room.used == used


def test_of_rolling_months_the_fullest_count(team: Team, mara: Member, anna: Contact) -> None:
    """Both others are within a year of the gift, and not of each other."""
    limit(team, mara, terms(LimitPeriod.ROLLING_12_MONTHS))
    give(team, mara, anna, 20_00, date(2025, 1, 10))
    give(team, mara, anna, 30_00, date(2026, 2, 10))
    (room,) = check(team, anna, minor=20_00, day=date(2025, 8, 1))
    assert (room.used, room.until, room.verdict) == (30_00, date(2026, 7, 31), Verdict.FITS)


def test_until_when_it_counts(team: Team, mara: Member, anna: Contact) -> None:
    for period in LimitPeriod:
        limit(team, mara, terms(period))
    give(team, mara, anna, 30_00, date(2026, 3, 1))
    found = check(team, anna, minor=1, day=TODAY)
    assert {one.limit.terms.period: one.until for one in found} == {
        LimitPeriod.OCCASION: None,
        LimitPeriod.CALENDAR_YEAR: date(2026, 12, 31),
        LimitPeriod.ROLLING_12_MONTHS: date(2027, 2, 28),
        LimitPeriod.FISCAL_YEAR: date(2027, 4, 5),
    }


def test_the_limit_of_the_gifts_day_holds(team: Team, mara: Member, anna: Contact) -> None:
    """What counts with it are all gifts of the year, also those under the former one."""
    former = limit(team, mara, terms())
    team.ask_for(lambda s: limits.end(s, mara, former.id, TODAY))
    now = limit(team, mara, replace(terms(), amount=replace(terms().amount, minor=30_00)), TODAY)
    give(team, mara, anna, 20_00, YESTERDAY)
    (before,) = check(team, anna, minor=30_00, day=YESTERDAY)
    (after,) = check(team, anna, minor=30_00, day=TODAY)
    assert (before.limit.id, before.verdict) == (former.id, Verdict.FITS)
    assert (after.limit.id, after.used, after.verdict) == (now.id, 20_00, Verdict.OVER_THE_CAP)


def test_a_limit_that_ends_before_it_begins_never_holds(
    team: Team, mara: Member, anna: Contact
) -> None:
    made = limit(team, mara, terms(), TODAY)
    ended = team.ask_for(lambda s: limits.end(s, mara, made.id, TODAY))
    again = team.ask_for(lambda s: limits.end(s, mara, made.id, TODAY + timedelta(days=9)))
    assert ended == again
    assert check(team, anna, minor=99_00, day=TODAY) == ()


def test_what_is_taken_back_frees_its_room(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms())
    given = give(team, mara, anna, 40_00, YESTERDAY)
    team.ask_for(lambda s: reversals.undo(s, mara, given.id, team.now))
    (room,) = check(team, anna, minor=50_00, day=TODAY)
    assert (room.used, room.verdict) == (0, Verdict.FITS)


def test_whom_a_limit_covers(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, replace(terms(), audience=Audience.STAFF))
    cem = team.meet(mara, "Cem", Audience.STAFF)
    (room,) = check(team, anna, cem, minor=1, day=TODAY)
    assert room.contact == cem


def test_an_organisation_is_counted_together(
    team: Team, mara: Member, ben: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, replace(terms(), scope=LimitScope.ORGANISATION))
    alone = team.meet(mara, "Dora")
    give(team, ben, baker, 30_00, YESTERDAY)
    give(team, mara, alone, 30_00, YESTERDAY)
    (room,) = check(team, anna, minor=20_01, day=TODAY)
    assert (room.used, room.verdict) == (30_00, Verdict.OVER_THE_CAP)
    (room,) = check(team, alone, minor=20_00, day=TODAY)
    assert (room.used, room.verdict) == (30_00, Verdict.FITS)


def test_several_of_an_organisation_each_get_it(
    team: Team, mara: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, replace(terms(), scope=LimitScope.ORGANISATION))
    found = check(team, anna, baker, minor=25_01, day=TODAY)
    assert [(one.worth, one.verdict) for one in found] == [(50_02, Verdict.OVER_THE_CAP)] * 2


def test_a_household_is_counted_together_while_it_is_one(
    team: Team, mara: Member, ben: Member, anna: Contact, baker: Contact
) -> None:
    limit(team, mara, replace(terms(), scope=LimitScope.HOUSEHOLD))
    give(team, ben, baker, 30_00, YESTERDAY)
    (room,) = check(team, anna, minor=20_01, day=TODAY)
    assert (room.used, room.verdict) == (0, Verdict.FITS)
    team.ask_for(lambda s: households.live_together(s, mara, [anna.id, baker.id], team.now))
    (room,) = check(team, anna, minor=20_01, day=TODAY)
    assert (room.used, room.verdict) == (30_00, Verdict.OVER_THE_CAP)
    team.ask_for(lambda s: households.part(s, mara, [anna.id, baker.id], team.now))
    (room,) = check(team, anna, minor=20_01, day=TODAY)
    assert (room.used, room.verdict) == (0, Verdict.FITS)


def test_what_was_refused_takes_no_room(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms())
    wine = Money(40_00, "EUR")
    team.ask_for(
        lambda s: gestures.log(
            s, mara, anna, Direction.GIVEN, team.now, words="wine", worth=wine, is_refused=True
        )
    )
    (room,) = check(team, anna, minor=50_00, day=TODAY)
    assert (room.used, room.verdict) == (0, Verdict.FITS)


def test_other_currencies_are_told_and_never_converted(
    team: Team, mara: Member, anna: Contact
) -> None:
    limit(team, mara, terms())
    give(team, mara, anna, 45_00, YESTERDAY, currency="CHF")
    give(team, mara, anna, 5_00, YESTERDAY, currency="CHF")
    (room,) = check(team, anna, minor=50_00, day=TODAY)
    assert (room.used, room.verdict) == (0, Verdict.FITS)
    assert [(one.minor, one.currency) for one in room.others] == [(50_00, "CHF")]
    (room,) = check(team, anna, minor=1, day=TODAY, currency="GBP")
    assert (room.before, room.after, room.verdict) == (50_00, 50_00, Verdict.NOT_COMPARABLE)


def test_the_gravest_comes_first(team: Team, mara: Member, anna: Contact) -> None:
    for force in (LimitForce.WARNING, LimitForce.APPROVAL, LimitForce.CAP):
        limit(team, mara, terms(force=force))
    found = check(team, anna, minor=50_01, day=TODAY)
    assert [one.limit.terms.force for one in found] == [
        LimitForce.CAP,
        LimitForce.APPROVAL,
        LimitForce.WARNING,
    ]


def test_what_is_left_is_told_without_a_gift(team: Team, mara: Member, anna: Contact) -> None:
    limit(team, mara, terms())
    give(team, mara, anna, 60_00, YESTERDAY)
    (room,) = team.ask_for(lambda s: rooms.room(s, [anna], Direction.GIVEN, TODAY))
    assert (room.before, room.after, room.verdict) == (-10_00, -10_00, Verdict.FITS)


def test_another_workspace_has_its_own(
    team: Team, elsewhere: Team, stranger: Member, anna: Contact
) -> None:
    limit(elsewhere, stranger, terms())
    assert check(team, anna, minor=99_00, day=TODAY) == ()
