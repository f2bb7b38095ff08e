"""Ideas: cheap first, fitting, not what was given lately, and the same for the same seed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.giving import ideas
from bot.ledger.entries import Gesture
from bot.nudges import acts
from bot.vocabulary import Audience, GestureKind
from tests.bot.plain_words import Nudged

AUDIENCES = st.sampled_from(Audience)
LATELY = st.lists(st.sampled_from(GestureKind), unique=True)


@given(AUDIENCES, LATELY, st.text())
def test_nothing_with_a_price_at_the_first_meeting(
    audience: Audience, lately: list[GestureKind], seed: str
) -> None:
    assert ideas.suggest(audience, lately, met_before=False, seed=seed) not in ideas.PRICED


@given(AUDIENCES, st.lists(st.sampled_from(GestureKind), max_size=3, unique=True), st.text())
def test_the_last_three_are_not_repeated_and_free_kinds_come_first(
    audience: Audience, lately: list[GestureKind], seed: str
) -> None:
    idea = ideas.suggest(audience, lately, met_before=True, seed=seed)
    assert idea not in lately
    assert idea not in ideas.PRICED


@given(AUDIENCES, LATELY, st.booleans(), st.text())
def test_the_same_seed_gives_the_same_idea(
    audience: Audience, lately: list[GestureKind], met_before: bool, seed: str
) -> None:
    first = ideas.suggest(audience, lately, met_before=met_before, seed=seed)
    assert ideas.suggest(audience, lately, met_before=met_before, seed=seed) == first


@pytest.mark.parametrize("audience", Audience)
def test_after_four_free_gestures_one_with_a_price_may_come(audience: Audience) -> None:
    lately = [
        GestureKind.THANK_YOU_NOTE,
        GestureKind.CHECK_IN,
        GestureKind.CONGRATULATIONS,
        GestureKind.OPENNESS,
    ]
    ideas_then = {ideas.suggest(audience, lately, met_before=True, seed=str(n)) for n in range(200)}
    assert ideas_then & ideas.PRICED
    with_a_price = [GestureKind.SMALL_GIFT, *lately[1:]]
    assert not ideas.PRICED & {
        ideas.suggest(audience, with_a_price, met_before=True, seed=str(n)) for n in range(200)
    }


@pytest.mark.parametrize("audience", Audience)
def test_when_everything_was_given_the_free_kinds_start_again(audience: Audience) -> None:
    idea = ideas.suggest(audience, list(GestureKind), met_before=True, seed="")
    assert idea not in ideas.PRICED


@pytest.mark.parametrize("audience", Audience)
def test_there_is_variety(audience: Audience) -> None:
    suggested = {ideas.suggest(audience, (), met_before=True, seed=str(n)) for n in range(200)}
    assert len(suggested) >= 6


@given(AUDIENCES, LATELY, st.booleans(), st.text())
def test_another_idea_shows_each_fitting_one_before_the_first_comes_again(
    audience: Audience, lately: list[GestureKind], met_before: bool, seed: str
) -> None:
    first = ideas.suggest(audience, lately, met_before=met_before, seed=seed)
    shown = [first]
    while (
        idea := ideas.another(audience, lately, shown[-1], met_before=met_before, seed=seed)
    ) != first:
        assert idea not in shown
        shown.append(idea)
    costs = [kind in ideas.PRICED for kind in shown[1:]]
    assert costs == sorted(costs)
    assert met_before or not any(costs)
    assert len(shown) == 1 or not set(shown) & set(lately) or set(shown) <= set(lately)


@pytest.mark.parametrize("audience", Audience)
def test_another_idea_than_none_or_one_that_no_longer_fits_is_the_first(audience: Audience) -> None:
    first = ideas.suggest(audience, (), met_before=False, seed="s")
    for shown in (None, GestureKind.SMALL_GIFT):
        assert ideas.another(audience, (), shown, met_before=False, seed="s") == first


def test_another_idea_comes_once_for_each_idea_shown(to_give: Nudged) -> None:
    first = to_give.idea
    assert first is not None
    to_give.click(acts.another_idea, first)
    second = to_give.idea
    assert second is not None
    to_give.click(acts.another_idea, first)
    assert to_give.idea is second
    seen = [first]
    while second not in seen:
        seen.append(second)
        to_give.click(acts.another_idea, second)
        second = to_give.idea
        assert second is not None
    assert second is first
    assert len(seen) > 5
    assert not ideas.PRICED & set(seen)


def test_another_idea_is_what_done_gives(to_give: Nudged) -> None:
    assert to_give.idea is not None
    to_give.click(acts.another_idea, to_give.idea)
    other = to_give.idea
    entry = to_give.click(acts.done).entry
    assert isinstance(entry, Gesture)
    assert entry.kind is other
