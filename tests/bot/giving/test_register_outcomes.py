"""The register: what was refused, approved or declined, and what is part of one present."""

from dataclasses import replace
from datetime import date

import pytest

from bot.cards import history
from bot.giving import approved, register
from bot.giving.registered import Decision, Filters, Shown
from bot.ledger import reversals
from bot.ledger.presents import Part
from bot.people.contacts import Contact
from bot.policy import approving, limits, requests
from bot.policy.requests import Wish
from bot.privacy import erasure
from bot.recording import details
from bot.team.members import Member
from bot.vocabulary import ApprovalState, Direction, LimitForce
from tests.bot.giving.registers import admin, euros, log, look, make_private
from tests.bot.plain_words import Team
from tests.bot.policy import requested
from tests.bot.policy.keeping import limit, terms
from tests.bot.policy.requested import ask


@pytest.fixture
def mara(mara: Member) -> Member:
    """Who is no admin."""
    return replace(mara, is_admin=False)


@pytest.mark.parametrize("direction", Direction)
def test_what_was_refused_stands_there_and_counts_in_no_sum(
    team: Team, mara: Member, anna: Contact, direction: Direction
) -> None:
    log(team, mara, anna, "wine", euros(1200), direction=direction, is_refused=True)
    log(team, mara, anna, "a pen", euros(500), direction=direction, days_ago=1)
    page = look(team, mara)
    assert [(one.words, one.is_refused) for one in page.gifts] == [("wine", True), ("a pen", False)]
    counted = page.given if direction is Direction.GIVEN else page.received
    assert (page.total, counted.number, counted.amounts) == (2, 1, (euros(500),))
    alone, without = (
        look(team, mara, Filters(refusals=shown)) for shown in (Shown.ALONE, Shown.LEFT_OUT)
    )
    assert [one.words for one in alone.gifts] == ["wine"]
    assert [one.words for one in without.gifts] == ["a pen"]


@pytest.fixture
def ben(team: Team) -> Member:
    """Who approves what is above 50 euros."""
    return team.hire("U0APPROVER")


@pytest.fixture
def request_id(team: Team, mara: Member, ben: Member, anna: Contact) -> int:
    """Mara wants to give Anna a watch."""
    what = terms(force=LimitForce.APPROVAL)
    limit = team.ask_for(
        lambda s: limits.keep(s, mara, what, date(2020, 1, 1), team.now, approver_id=ben.id)
    )
    wish = Wish(euros(12000), team.now.date(), "a watch")
    return team.ask_for(
        lambda s: approving.ask(s, mara, anna.id, limit.id, ben.id, wish, team.now)
    )[0].id


def decide(team: Team, ben: Member, request_id: int, *, approves: bool) -> None:
    team.ask_for(
        lambda s: approving.decide(s, ben, request_id, "her jubilee", team.now, approves=approves)
    )


def test_who_approved_a_gift_is_told_and_why_to_the_two_it_is_between(
    team: Team, mara: Member, ben: Member, anna: Contact, request_id: int
) -> None:
    chief = admin(team)
    decide(team, ben, request_id, approves=True)
    assert not look(team, mara).total
    team.ask_for(lambda s: approved.log(s, mara, request_id, team.now))
    on = mara.today(team.now)
    (own,), (seen,) = look(team, mara).gifts, look(team, chief).gifts
    assert own.approved == Decision(on, ben.name, False, "her jubilee")
    assert seen.approved == Decision(on, ben.name, False)
    (by_ben,) = look(team, replace(ben, is_admin=True)).gifts
    assert by_ben.approved == Decision(on, ben.name, True, "her jubilee")


@pytest.mark.parametrize(("minor", "is_approved"), [(11000, True), (12100, False)])
def test_what_was_put_right_stays_approved_as_long_as_it_costs_no_more(
    team: Team,
    mara: Member,
    ben: Member,
    anna: Contact,
    request_id: int,
    minor: int,
    is_approved: bool,
) -> None:
    decide(team, ben, request_id, approves=True)
    request = team.ask_for(lambda s: approved.log(s, mara, request_id, team.now))
    assert request.gesture_id is not None
    wish = details.Wish(
        (anna.id,),
        Direction.GIVEN,
        mara.today(team.now),
        "a watch",
        None,
        euros(minor),
        is_given=True,
    )
    former = request.gesture_id
    team.ask_for(lambda s: details.save(s, mara, former, wish, team.now))
    stands, gone = look(team, mara).gifts
    assert (stands.worth, stands.approved is not None) == (euros(minor), is_approved)
    assert gone.approved is None


def test_what_was_declined_and_approved_when_asked_anew_is_told_as_approved(
    team: Team, mara: Member, ben: Member, anna: Contact, request_id: int
) -> None:
    """Once, and by whichever of two who approved it was asked first."""
    decide(team, ben, request_id, approves=False)
    declined = team.ask_for(lambda s: requests.show(s, mara, request_id))
    by_eva = limit(team, team.hire("U0EVA"), terms(force=LimitForce.APPROVAL))
    again, by_other = (
        ask(team, mara, anna, one, declined.wish) for one in (declined.limit, by_eva)
    )
    assert again.id != request_id
    for one in (again, by_other):
        requested.decide(team, one, ApprovalState.APPROVED)
    team.ask_for(lambda s: approved.log(s, mara, by_other.id, team.now))
    (gift,) = look(team, mara).gifts
    assert gift.unapproved is None
    assert gift.approved == Decision(mara.today(team.now), ben.name, False, "her jubilee")


def test_what_was_declined_stands_there_and_counts_in_no_sum(
    team: Team, mara: Member, ben: Member, anna: Contact, request_id: int
) -> None:
    chief = admin(team)
    assert not look(team, mara).total
    decide(team, ben, request_id, approves=False)
    log(team, mara, anna, "a pen", euros(500), days_ago=1)
    page = look(team, mara)
    declined, _ = page.gifts
    on = mara.today(team.now)
    assert (declined.name, declined.words, declined.worth) == (anna.name, "a watch", euros(12000))
    assert declined.declined == Decision(on, ben.name, False, "her jubilee")
    assert (page.total, page.given.amounts) == (2, (euros(500),))
    seen, _ = look(team, chief).gifts
    assert (seen.name, seen.words, seen.by) == (anna.name, "", mara.name)
    assert seen.declined == Decision(on, ben.name, False)
    by_ben, _ = look(team, replace(ben, is_admin=True)).gifts
    assert (by_ben.words, by_ben.declined and by_ben.declined.reason) == ("a watch", "her jubilee")
    assert not look(team, team.hire("U0OTHER")).total


@pytest.mark.parametrize(
    ("filters", "is_there"),
    [
        (Filters(refusals=Shown.ALONE), True),
        (Filters(refusals=Shown.LEFT_OUT), False),
        (Filters(corrections=Shown.ALONE), False),
        (Filters(corrections=Shown.LEFT_OUT), True),
        (Filters(direction=Direction.GIVEN, whom="jansen", least=euros(12000)), True),
        (Filters(direction=Direction.RECEIVED), False),
        (Filters(first=date(2026, 11, 4)), False),
        (Filters(last=date(2026, 11, 2)), False),
        (Filters(least=euros(12001)), False),
        (Filters(whom="willem"), False),
        (Filters(member_id=-1), False),
    ],
    ids=str,
)
def test_the_filters_narrow_what_was_declined(
    team: Team, mara: Member, ben: Member, request_id: int, filters: Filters, is_there: bool
) -> None:
    decide(team, ben, request_id, approves=False)
    page = look(team, mara, filters)
    assert (len(page.gifts), page.total) == (is_there, is_there)
    assert page.first_year == 2026
    assert len(team.ask_for(lambda s: list(register.each(s, mara, filters)))) == is_there


def test_of_whoever_is_private_or_forgotten_no_wish_is_told(
    team: Team, mara: Member, ben: Member, anna: Contact, request_id: int
) -> None:
    decide(team, ben, request_id, approves=False)
    make_private(team, anna, owner=ben)
    (gift,) = look(team, mara).gifts
    assert (gift.name, gift.words, gift.worth) == (None, "", euros(12000))
    assert gift.declined is not None
    assert gift.declined.reason == ""
    team.ask_for(lambda s: erasure.forget(s, ben, anna.id, team.now))
    (gift,) = look(team, ben).gifts
    assert (gift.is_forgotten, gift.words, gift.worth) == (True, "", euros(12000))


def test_a_share_tells_what_it_is_part_of(team: Team, mara: Member, anna: Contact) -> None:
    bas = team.meet(mara, "Bas")
    first = log(team, mara, anna, "wine", euros(1300))
    other = log(team, mara, bas, "wine", euros(1200), present_id=first.id.id)
    log(team, mara, anna, "a pen", euros(500), days_ago=1)
    of_bas, of_anna, pen = look(team, mara).gifts
    assert of_anna.part == Part(first.id.id, ("Bas",), euros(2500))
    assert of_bas.part == Part(first.id.id, (anna.name,), euros(2500))
    assert pen.part is None
    team.ask_for(lambda s: reversals.undo(s, mara, other.id, team.now))
    assert [one.part for one in look(team, mara).gifts] == [None, None, None]


def test_one_present_for_two_counts_once(team: Team, mara: Member, anna: Contact) -> None:
    bas = team.meet(mara, "Bas")
    first = log(team, mara, anna, "wine", euros(1300))
    log(team, mara, bas, "wine", euros(1200), present_id=first.id.id)
    log(team, mara, bas, "a pen", euros(500))
    cake = log(team, mara, anna, "cake")
    log(team, mara, bas, "cake", present_id=cake.id.id)
    page = look(team, mara)
    assert (page.given.amounts, page.given.number) == ((euros(3000),), 3)
    assert (page.given.without_worth, page.total) == (1, 5)
    team.ask_for(lambda s: reversals.undo(s, mara, first.id, team.now))
    page = look(team, mara)
    assert (page.given.amounts, page.given.number, page.total) == ((euros(1700),), 3, 5)


def test_of_a_present_nothing_is_told_that_the_reader_may_not_know(
    team: Team, mara: Member, anna: Contact
) -> None:
    bram, chief = team.hire("U0BRAM"), admin(team)
    his = team.meet(bram, "Pieter Prins")
    first = log(team, bram, anna, "wine", euros(1300))
    log(team, bram, his, "wine", euros(1200), present_id=first.id.id)
    (seen,) = look(team, mara).gifts
    assert seen.part == Part(first.id.id)
    make_private(team, his, owner=bram)
    parts = [one.part for one in look(team, chief).gifts]
    assert parts == [
        Part(first.id.id, (anna.name,), euros(2500)),
        Part(first.id.id, (), euros(2500)),
    ]
    (noted,) = team.ask_for(lambda s: history.page(s, mara, anna, 0)).passed
    assert noted.part == Part(first.id.id)
    (noted,) = team.ask_for(lambda s: history.page(s, bram, anna, 0)).passed
    assert noted.part == Part(first.id.id, ("Pieter Prins",), euros(2500))
