""" "Not for Anna": what somebody isn't to get is never suggested again, until it is allowed."""

from datetime import timedelta

import pytest

from bot.giving import library, unwanted
from bot.giving.ideas import Unwanted
from bot.giving.library import Idea
from bot.giving.unwanted import LeftOut
from bot.nudges import acts, dismissals, shown_ideas
from bot.nudges.shown_ideas import Explained
from bot.nudges.shown_reminders import ToCongratulate, ToGive
from bot.people import occasions
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.refusals import Gone, LookedAfterBy
from bot.team.members import Member
from bot.vocabulary import GestureKind, Objection, OccasionKind
from tests.bot.nudges.test_ideas import cares_about, of_library, suggested
from tests.bot.plain_words import Nudged, Team


@pytest.fixture
def to_give(team: Team, mara: Member, anna: Contact) -> Nudged:
    """Anna was met before, so that ideas of all kinds fit."""
    team.give(mara, anna, days_ago=200)
    return Nudged(team, mara)


ALL_KINDS = Unwanted(kinds=frozenset(GestureKind))


def idea_of(to_give: Nudged) -> Idea:
    found = library.find(to_give.idea)
    assert found is not None
    return found


def left_out(team: Team, member: Member, contact: Contact) -> tuple[LeftOut, ...]:
    return team.ask_for(lambda s: unwanted.of(s, member, contact.id))


def objects(to_give: Nudged, objection: Objection) -> Idea:
    """What was shown when the member said that it isn't for the contact."""
    idea = idea_of(to_give)
    to_give.click(shown_ideas.not_for, idea.id, objection)
    return idea


@pytest.mark.parametrize("objection", [Objection.IDEA, Objection.KIND])
def test_the_next_idea_is_shown_at_once(
    team: Team, mara: Member, anna: Contact, to_give: Nudged, objection: Objection
) -> None:
    for _ in range(3):
        to_give.click(acts.another_idea, idea_of(to_give).id)
    seen = [idea_of(to_give)]
    for _ in range(5):
        seen.append(objects(to_give, objection))
    assert idea_of(to_give) not in seen
    assert len({one.id for one in seen[1:]}) == 5
    if objection is Objection.KIND:
        assert len({one.kind for one in seen[1:]}) == 5
    assert len(left_out(team, mara, anna)) == 5


def test_a_second_click_changes_nothing(
    team: Team, mara: Member, anna: Contact, to_give: Nudged
) -> None:
    idea = objects(to_give, Objection.KIND)
    shown = idea_of(to_give)
    to_give.click(shown_ideas.not_for, idea.id, Objection.KIND)
    assert idea_of(to_give) is shown
    assert len(left_out(team, mara, anna)) == 1


def test_what_was_shown_before_can_be_left_out_of_a_reminder_that_is_done(
    team: Team, mara: Member, anna: Contact, to_give: Nudged
) -> None:
    idea = idea_of(to_give)
    to_give.click(acts.done)
    to_give.click(shown_ideas.not_for, idea.id, Objection.IDEA)
    assert idea_of(to_give) is idea
    (one,) = left_out(team, mara, anna)
    assert one.idea_id == idea.id


@pytest.mark.parametrize(
    ("shown", "objection"),
    [
        ("no_such_idea", Objection.IDEA),
        ("no_such_idea", Objection.KIND),
        ("perk", Objection.IDEA),
        ("card_by_hand", Objection.PRICE),
    ],
)
def test_an_objection_to_what_is_no_idea_is_gone(
    to_give: Nudged, shown: str, objection: Objection
) -> None:
    with pytest.raises(Gone):
        to_give.click(shown_ideas.not_for, shown, objection)


def test_weeks_bring_nothing_that_was_left_out(team: Team, mara: Member, anna: Contact) -> None:
    free = [one.id for one in library.ideas().values() if one.kind is GestureKind.OPENNESS]
    told = Unwanted(
        frozenset(free), frozenset({GestureKind.USEFUL_TIP, GestureKind.CHECK_IN}), is_priced=True
    )
    team.ask_for(lambda s: unwanted.leave_out(s, mara, anna, told, team.now))
    found = of_library(list(suggested(team, mara)))
    assert len(found) >= 5
    assert not any(told.holds(one) for one in found)


def test_it_holds_whoever_looks_after_them(
    team: Team, mara: Member, ben: Member, anna: Contact, to_give: Nudged
) -> None:
    idea = objects(to_give, Objection.KIND)
    to_give.hand_over(ben)
    assert [one.kind for one in left_out(team, ben, anna)] == [idea.kind]


def test_with_everything_left_out_a_reminder_comes_without_an_idea(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask_for(lambda s: unwanted.leave_out(s, mara, anna, ALL_KINDS, team.now))
    to_give = Nudged(team, mara)
    assert isinstance(to_give.shown.about, ToGive)
    assert (to_give.shown.about.idea, to_give.idea) == (None, None)
    to_give.click(acts.done)


def test_the_last_idea_that_is_left_out_leaves_none(
    team: Team, mara: Member, anna: Contact, to_give: Nudged
) -> None:
    idea = idea_of(to_give)
    rest = Unwanted(kinds=frozenset(GestureKind) - {idea.kind})
    team.ask_for(lambda s: unwanted.leave_out(s, mara, anna, rest, team.now))
    objects(to_give, Objection.KIND)
    assert to_give.idea is None


def test_a_birthday_brings_nothing_that_was_left_out(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.give(mara, anna)
    team.ask_for(lambda s: unwanted.leave_out(s, mara, anna, ALL_KINDS, team.now))
    tomorrow = (team.now + timedelta(days=1)).date()
    born = Yearly(tomorrow.month, tomorrow.day)
    birthday = OccasionKind.BIRTHDAY
    team.ask_for(
        lambda s: occasions.keep(s, team.workspace_id, anna.id, birthday, born, team.now.date())
    )
    about = Nudged(team, mara).shown.about
    assert isinstance(about, ToCongratulate)
    assert about.idea_id is None


def test_what_is_allowed_again_is_left_out_no_more(
    team: Team, mara: Member, ben: Member, anna: Contact, to_give: Nudged
) -> None:
    idea = objects(to_give, Objection.IDEA)
    (one,) = left_out(team, mara, anna)
    with pytest.raises(LookedAfterBy):
        team.ask_for(lambda s: unwanted.allow(s, ben, anna.id, one.id))
    for _ in (1, 2):
        team.ask_for(lambda s: unwanted.allow(s, mara, anna.id, one.id))
    assert left_out(team, mara, anna) == ()
    seen = set[str]()
    while (shown := idea_of(to_give)).id not in seen:
        seen.add(shown.id)
        to_give.click(acts.another_idea, shown.id)
    assert idea.id in seen


def test_who_said_so_may_allow_it_again(
    team: Team, mara: Member, ben: Member, anna: Contact, to_give: Nudged
) -> None:
    objects(to_give, Objection.KIND)
    to_give.hand_over(ben)
    (one,) = left_out(team, mara, anna)
    team.ask_for(lambda s: unwanted.allow(s, mara, anna.id, one.id))
    assert left_out(team, mara, anna) == ()


def test_why_tells_what_they_care_about_in_their_words(
    team: Team, mara: Member, anna: Contact
) -> None:
    cares_about(team, anna, "Sailing on lakes", "Stamps")
    team.give(mara, anna, days_ago=200)
    to_give = Nudged(team, mara)
    seen = dict[str, Explained]()
    reminder_id = to_give.shown.reminder_id
    while (idea := idea_of(to_give)).id not in seen:
        told = team.ask_for(lambda s: shown_ideas.explain(s, mara, reminder_id, to_give.at))
        assert told is not None
        seen[idea.id] = told
        to_give.click(acts.another_idea, idea.id)
    sailing = [one for one in seen.values() if "sailing" in one.idea.interests]
    assert sailing
    assert all(one.cares_about == ("Sailing on lakes",) for one in sailing)
    either = [one for one in seen.values() if library.ANY in one.idea.interests]
    assert either
    assert all(set(one.cares_about) <= {"Sailing on lakes", "Stamps"} for one in either)
    assert all(one.cares_about == () for one in seen.values() if not one.idea.interests)
    free = [one for one in seen.values() if not one.idea.is_priced]
    assert {one.why.fitting for one in free} == {len(free)}
    assert {one.why.fitting for one in seen.values() if one.idea.is_priced} <= {len(seen)}


def test_nothing_explains_a_reminder_without_an_idea(
    team: Team, mara: Member, to_give: Nudged, anna: Contact
) -> None:
    team.ask_for(lambda s: unwanted.leave_out(s, mara, anna, ALL_KINDS, team.now))
    to_give.click(shown_ideas.not_for, idea_of(to_give).id, Objection.KIND)
    reminder_id = to_give.shown.reminder_id
    assert team.ask_for(lambda s: shown_ideas.explain(s, mara, reminder_id, to_give.at)) is None
    to_give.click(dismissals.not_this_time)
