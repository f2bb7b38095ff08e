"""What costs something is suggested only where the limits leave room, which is told with it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.giving import for_events, library
from bot.giving.ideas import Receiver
from bot.giving.library import Event, Idea
from bot.models import ReminderRow
from bot.money import Money
from bot.nudges import acts
from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from bot.policy.rooms import BUYS_SOMETHING
from bot.team.members import Member
from bot.vocabulary import Audience, GestureKind
from tests.bot.plain_words import Nudged, Team
from tests.bot.policy.keeping import limit, terms

KINDS = (
    *(GestureKind.USEFUL_TIP, GestureKind.CHECK_IN),
    *(GestureKind.OPENNESS, GestureKind.CONGRATULATIONS),
)


@pytest.fixture
def to_give(team: Team, mara: Member, anna: Contact) -> Nudged:
    """Anna got enough that was free for something with a price."""
    for number, kind in enumerate(KINDS):
        team.give(mara, anna, days_ago=200 - number, kind=kind)
    return Nudged(team, mara)


def round_of(to_give: Nudged) -> list[Idea]:
    """All that "Another idea" shows until the first comes again."""
    seen: list[Idea] = []
    while (idea := library.find(to_give.idea)) not in seen:
        assert idea is not None
        seen.append(idea)
        to_give.click(acts.another_idea, idea.id)
    return seen


def leave(team: Team, mara: Member, minor: int) -> None:
    limit(team, mara, terms(amount=Money(minor, "EUR")))


@pytest.mark.parametrize(
    ("minor", "is_suggested"), [(BUYS_SOMETHING, True), (BUYS_SOMETHING - 1, False)]
)
def test_nothing_with_a_price_where_too_little_is_left(
    team: Team, mara: Member, to_give: Nudged, minor: int, is_suggested: bool
) -> None:
    leave(team, mara, minor)
    assert any(one.is_priced for one in round_of(to_give)) is is_suggested


def test_a_limit_for_others_leaves_it_be(team: Team, mara: Member, to_give: Nudged) -> None:
    nothing = terms(amount=Money(0, "EUR"))
    limit(team, mara, replace(nothing, audience=Audience.STAFF))
    assert any(one.is_priced for one in round_of(to_give))


def test_the_nudge_tells_what_is_left(team: Team, mara: Member, to_give: Nudged) -> None:
    leave(team, mara, 50_00)
    priced = next(one for one in library.ideas().values() if one.is_priced)
    reminder_id = to_give.shown.reminder_id
    with team.transaction() as session:
        row = session.get_one(ReminderRow, reminder_id)
        row.idea, row.idea_id = priced.kind, priced.id
    room = to_give.shown.room
    assert room is not None
    assert (room.before, room.currency) == (50_00, "EUR")


@pytest.mark.parametrize("minor", [50_00, 0])
def test_new_reminders_suggest_what_there_is_room_for(team: Team, mara: Member, minor: int) -> None:
    """Of forty people some get something that costs, where it may."""
    leave(team, mara, minor)
    for number in range(40):
        contact = team.meet(mara, f"Client {number}", on=mara.today(team.now) - timedelta(days=300))
        for days_ago, kind in zip((250, 220, 190, 160), KINDS, strict=True):
            team.give(mara, contact, days_ago=days_ago, kind=kind)
    suggested = set()
    for day in range(1, 25):
        nudge = team.nudge(team.now + timedelta(days=day))
        for one in () if nudge is None else nudge.suggestions:
            assert isinstance(one.about, ToGive)
            idea = library.find(one.about.idea_id)
            suggested.add(idea is not None and idea.is_priced)
    assert suggested == ({False, True} if minor else {False})


@pytest.mark.parametrize("has_room", [True, False])
def test_a_present_for_a_birthday_needs_room(*, has_room: bool) -> None:
    receiver = Receiver(Audience.CLIENT, met_before=True, has_room=has_room)
    found = (
        for_events.for_occasion(receiver, Event.BIRTHDAY, is_ahead=True, seed=str(seed))
        for seed in range(99)
    )
    are_priced = {one.is_priced for one in found if one is not None}
    assert are_priced == ({False, True} if has_room else {False})
