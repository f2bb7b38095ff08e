"""Whether a gift that is told is the one that was asked for."""

import pytest

from bot.giving import approved
from bot.people.contacts import Contact
from bot.policy import approving, requests
from bot.policy.limits import Limit
from bot.policy.requests import Request
from bot.team.members import Member
from bot.vocabulary import ApprovalState, LimitForce
from tests.bot.plain_words import Team
from tests.bot.policy.keeping import GIVEN, give, limit, terms
from tests.bot.policy.requested import ask, decide, wished

APPROVED, ASKED, DECLINED = ApprovalState.APPROVED, ApprovalState.ASKED, ApprovalState.DECLINED


@pytest.fixture
def by_boss(team: Team) -> Limit:
    return limit(team, team.hire("U0BOSS"), terms(force=LimitForce.APPROVAL))


def take_up(team: Team, member: Member, contact: Contact, words: str, minor: int) -> int:
    """The gift is noted in these words; its gesture."""
    noted = give(team, member, contact, minor, team.now.date()).id.id
    wish = wished(team, words, minor)
    team.ask_for(lambda s: approving.take_up(s, member, contact, GIVEN, wish, noted))
    return noted


def now(team: Team, request: Request) -> Request:
    return team.ask_for(lambda s: requests.show(s, request.member, request.id))


@pytest.mark.parametrize(
    ("state", "words", "minor", "is_it"),
    [
        (APPROVED, "a rare book", 120_00, True),
        (APPROVED, "a rare book", 5_00, True),
        (APPROVED, "the rare book", 110_00, True),
        (APPROVED, "a book", 60_00, True),
        (APPROVED, "a book", 59_99, False),
        (APPROVED, "a book", 5_00, False),
        (APPROVED, "a rare book", 150_00, True),
        (APPROVED, "a rare book", 150_01, False),
        (APPROVED, "a vase", 120_00, False),
        (APPROVED, "", 120_00, True),
        (APPROVED, "", 110_00, False),
        (ASKED, "a rare book", 120_00, True),
        (ASKED, "a book", 110_00, True),
        (ASKED, "a book", 150_00, True),
        (ASKED, "a rare book", 60_00, False),
        (ASKED, "a book", 5_00, False),
        (ASKED, "", 120_00, True),
        (DECLINED, "a rare book", 120_00, True),
        (DECLINED, "A rare  Book", 120_00, True),
        (DECLINED, "a rare book", 110_00, False),
        (DECLINED, "a book", 120_00, False),
        (DECLINED, "", 120_00, False),
        (DECLINED, "a book", 5_00, False),
    ],
)
def test_a_gift_is_what_was_asked_for_by_its_words_and_worth(
    team: Team,
    mara: Member,
    anna: Contact,
    by_boss: Limit,
    state: ApprovalState,
    words: str,
    minor: int,
    is_it: bool,
) -> None:
    wish = wished(team, "a rare book", 120_00)
    request = decide(team, ask(team, mara, anna, by_boss, wish), state)
    noted = take_up(team, mara, anna, words, minor)
    after = now(team, request)
    assert after.given_id == (noted if is_it else None)
    assert after.gesture_id == (noted if is_it and state is APPROVED else None)
    if is_it and state is APPROVED and 50_00 < minor <= 120_00:
        covered = team.ask_for(lambda s: approved.gesture(s, mara, after))
        assert covered is not None
        assert covered.heed is not None
        assert [one.approver for one in covered.heed.approved] == [request.approver]


def test_a_cheap_gift_in_like_words_leaves_the_approved_one_to_be_logged(
    team: Team, mara: Member, anna: Contact, by_boss: Limit
) -> None:
    request = ask(team, mara, anna, by_boss, wished(team, "a rare book", 120_00))
    take_up(team, mara, anna, "a book", 5_00)
    decide(team, request, APPROVED)
    logged = team.ask_for(lambda s: approved.log(s, mara, request.id, team.now))
    gesture = team.ask_for(lambda s: approved.gesture(s, mara, logged))
    assert gesture is not None
    assert (gesture.words, gesture.worth) == ("a rare book", logged.wish.worth)


def test_of_two_that_are_like_it_the_nearest_is_it(
    team: Team, mara: Member, anna: Contact, by_boss: Limit
) -> None:
    wine, gin = (
        ask(team, mara, anna, by_boss, wished(team, words, minor))
        for words, minor in (("a crate of wine", 70_00), ("a wine", 80_00))
    )
    noted = take_up(team, mara, anna, "a crate of wine", 70_00)
    assert (now(team, wine).given_id, now(team, gin).given_id) == (noted, None)


def test_all_who_were_asked_for_the_same_gift_are_told(
    team: Team, mara: Member, anna: Contact, by_boss: Limit
) -> None:
    by_cfo = limit(team, team.hire("U0CFO"), terms(force=LimitForce.APPROVAL))
    wish = wished(team, "a rare book", 120_00)
    both = [ask(team, mara, anna, one, wish) for one in (by_boss, by_cfo)]
    noted = take_up(team, mara, anna, "a rare book", 120_00)
    assert [now(team, one).given_id for one in both] == [noted, noted]
