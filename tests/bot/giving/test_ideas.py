"""Ideas: cheap first, fitting, none again within a year, and the same for the same seed."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.giving import for_events, ideas, library
from bot.giving.fitting_ideas import FIRST
from bot.giving.ideas import Receiver, Unwanted
from bot.giving.library import Event, Idea
from bot.ledger.entries import Gesture
from bot.nudges import acts
from bot.vocabulary import Audience, GestureKind
from tests.bot.plain_words import Nudged

DAY = date(2026, 5, 12)
FREE = (
    GestureKind.THANK_YOU_NOTE,
    GestureKind.CHECK_IN,
    GestureKind.CONGRATULATIONS,
    GestureKind.OPENNESS,
)
AUDIENCES = st.sampled_from(Audience)
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
INTERESTS = st.frozensets(st.sampled_from(["sailing", "books", "tax", "music"]), max_size=3).map(
    lambda some: some | {library.ANY} if some else some
)
RECEIVERS = st.builds(
    Receiver,
    AUDIENCES,
    st.booleans(),
    st.lists(st.sampled_from(GestureKind), unique=True),
    st.lists(st.sampled_from(sorted(library.ideas())), max_size=12, unique=True),
    INTERESTS,
    st.booleans(),
    st.booleans(),
)
UNWANTED = st.builds(
    Unwanted,
    st.frozensets(st.sampled_from(sorted(library.ideas())), max_size=40),
    st.frozensets(st.sampled_from(GestureKind)),
    st.booleans(),
)


def suggest(receiver: Receiver, day: date, *, seed: str) -> Idea:
    """What is suggested, where something is."""
    idea = ideas.suggest(receiver, day, seed=seed)
    assert idea is not None
    return idea


def another(receiver: Receiver, day: date, shown: str | None, *, seed: str) -> Idea:
    idea = ideas.another(receiver, day, shown, seed=seed)
    assert idea is not None
    return idea


def of_seeds(receiver: Receiver, day: date = DAY) -> list[Idea]:
    return [suggest(receiver, day, seed=str(n)) for n in range(200)]


@given(RECEIVERS, DAYS, st.text())
def test_what_is_suggested_fits(receiver: Receiver, day: date, seed: str) -> None:
    idea = suggest(receiver, day, seed=seed)
    assert receiver.audience in idea.audiences
    assert not idea.interests or idea.interests & receiver.interests
    near = library.near(day)
    assert not idea.occasions or idea.occasions & near
    assert not idea.seasons or idea.seasons & near
    assert suggest(receiver, day, seed=seed) is idea


@given(RECEIVERS, DAYS, st.text())
def test_nothing_with_a_price_where_it_must_not_be(
    receiver: Receiver, day: date, seed: str
) -> None:
    for one in (replace(receiver, met_before=False), replace(receiver, takes_presents=False)):
        assert not suggest(one, day, seed=seed).is_priced
        assert not another(one, day, None, seed=seed).is_priced


@given(RECEIVERS, DAYS, st.text())
def test_nothing_to_eat_for_who_has_allergies(receiver: Receiver, day: date, seed: str) -> None:
    allergic = replace(receiver, eats_all=False)
    assert not suggest(allergic, day, seed=seed).is_edible
    assert not another(allergic, day, None, seed=seed).is_edible


@given(RECEIVERS, DAYS, st.text())
def test_a_first_word_begins_something(receiver: Receiver, day: date, seed: str) -> None:
    new = replace(receiver, met_before=False)
    first = suggest(new, day, seed=seed)
    other = another(new, day, None, seed=seed)
    assert {first.kind, other.kind} <= FIRST
    assert not first.has_history
    assert not other.has_history


@given(RECEIVERS, DAYS, st.text())
def test_neither_an_idea_nor_a_kind_comes_again_soon(
    receiver: Receiver, day: date, seed: str
) -> None:
    lately = receiver.given_lately[:3]
    known = replace(receiver, met_before=True, given_lately=lately)
    idea = suggest(known, day, seed=seed)
    assert idea.id not in receiver.suggested
    suggested = [library.ideas()[one].kind for one in receiver.suggested[: ideas.BETWEEN_KINDS]]
    assert idea.kind not in (*lately, *suggested)
    assert not idea.is_priced


@given(RECEIVERS, UNWANTED, DAYS, st.text())
def test_nothing_unwanted_comes_in_any_way(
    receiver: Receiver, unwanted: Unwanted, day: date, seed: str
) -> None:
    choosy = replace(receiver, unwanted=unwanted)
    first = ideas.suggest(choosy, day, seed=seed)
    shown = None if first is None else first.id
    found = [
        first,
        ideas.another(choosy, day, None, seed=seed),
        ideas.another(choosy, day, shown, seed=seed),
        ideas.instead(receiver, day, shown, unwanted, seed=seed),
        for_events.for_occasion(choosy, Event.BIRTHDAY, is_ahead=True, seed=seed),
    ]
    assert not any(one is not None and unwanted.holds(one) for one in found)


@given(RECEIVERS, DAYS, st.text())
def test_where_all_kinds_but_one_are_unwanted_that_one_is_left(
    receiver: Receiver, day: date, seed: str
) -> None:
    known = replace(receiver, met_before=True)
    rest = frozenset(GestureKind) - {GestureKind.CHECK_IN}
    idea = suggest(replace(known, unwanted=Unwanted(kinds=rest)), day, seed=seed)
    assert idea.kind is GestureKind.CHECK_IN
    everything = replace(known, unwanted=Unwanted(kinds=frozenset(GestureKind)))
    assert ideas.suggest(everything, day, seed=seed) is None
    assert ideas.another(everything, day, idea.id, seed=seed) is None


@given(RECEIVERS, DAYS, st.text())
def test_why_an_idea_came_is_true(receiver: Receiver, day: date, seed: str) -> None:
    idea = suggest(receiver, day, seed=seed)
    why = ideas.explain(receiver, day, idea)
    assert why.interests == idea.interests & receiver.interests
    assert bool(why.near) == bool(idea.occasions | idea.seasons)
    assert why.is_now_and_then == idea.is_priced
    kinds = [library.ideas()[one].kind for one in receiver.suggested[: ideas.BETWEEN_KINDS]]
    is_repeated = idea.id in receiver.suggested or idea.kind in (*receiver.given_lately, *kinds)
    assert why.is_new is not is_repeated
    assert why.fitting > 0 or not why.is_new


@pytest.mark.parametrize("audience", Audience)
def test_after_four_free_gestures_one_with_a_price_may_come(audience: Audience) -> None:
    receiver = Receiver(audience, met_before=True, given_lately=FREE)
    assert any(one.is_priced for one in of_seeds(receiver))
    with_a_price = replace(receiver, given_lately=[GestureKind.SMALL_GIFT, *FREE[1:]])
    assert not any(one.is_priced for one in of_seeds(with_a_price))


@pytest.mark.parametrize("audience", Audience)
def test_when_every_kind_was_given_the_free_ideas_start_again(audience: Audience) -> None:
    receiver = Receiver(audience, met_before=True, given_lately=list(GestureKind))
    idea = suggest(receiver, DAY, seed="")
    assert not idea.is_priced
    assert idea.id not in receiver.suggested


@pytest.mark.parametrize("audience", Audience)
def test_when_everything_was_suggested_it_starts_again(audience: Audience) -> None:
    everything = Receiver(audience, met_before=True, suggested=list(library.ideas()))
    assert not suggest(everything, DAY, seed="").is_priced


@pytest.mark.parametrize("audience", Audience)
def test_there_is_variety(audience: Audience) -> None:
    suggested = of_seeds(Receiver(audience, met_before=True))
    assert len({one.id for one in suggested}) >= 40
    assert len({one.kind for one in suggested}) >= 10


def test_what_somebody_cares_about_has_every_other_turn() -> None:
    sailor = Receiver(
        Audience.CLIENT, met_before=True, interests=frozenset({"sailing", library.ANY})
    )
    assert all(one.interests for one in of_seeds(sailor))
    (liked,) = {one.id for one in of_seeds(sailor)[:1]}
    then = replace(sailor, suggested=[liked])
    assert not any(one.interests for one in of_seeds(then))


@pytest.mark.parametrize("day", [date(2026, 1, 10), date(2026, 7, 1), date(2026, 12, 10)])
def test_a_season_has_ideas_of_its_own(day: date) -> None:
    suggested = of_seeds(Receiver(Audience.CLIENT, met_before=True), day)
    assert any(one.seasons or one.occasions for one in suggested)


@given(RECEIVERS, DAYS, st.text())
def test_another_idea_shows_each_fitting_one_before_the_first_comes_again(
    receiver: Receiver, day: date, seed: str
) -> None:
    first = suggest(receiver, day, seed=seed)
    shown = [first]
    while (idea := another(receiver, day, shown[-1].id, seed=seed)) is not first:
        assert idea not in shown
        shown.append(idea)
    costs = [one.is_priced for one in shown[1:]]
    assert costs == sorted(costs)
    assert receiver.met_before or not any(costs)
    free = [one.kind for one in shown if not one.is_priced]
    turns = len(set(free))
    assert len(set(free[1:turns])) >= turns - 2, "a kind comes again before the others came"


@pytest.mark.parametrize("audience", Audience)
def test_another_idea_than_none_or_one_that_no_longer_fits_is_the_first(audience: Audience) -> None:
    receiver = Receiver(audience, met_before=False)
    first = suggest(receiver, DAY, seed="s")
    for shown in (None, "small_gift", "an_idea_that_was_taken_out"):
        assert another(receiver, DAY, shown, seed="s") is first


def test_another_idea_comes_once_for_each_idea_shown(to_give: Nudged) -> None:
    first = to_give.idea
    assert first is not None
    to_give.click(acts.another_idea, first)
    second = to_give.idea
    assert second is not None
    to_give.click(acts.another_idea, first)
    assert to_give.idea == second
    seen = [first]
    while second not in seen[-12:]:
        seen.append(second)
        to_give.click(acts.another_idea, second)
        second = to_give.idea
        assert second is not None
        if len(seen) > 12:
            break
    assert len(set(seen)) > 12
    assert not any(library.ideas()[one].is_priced for one in seen)


def test_another_idea_is_what_done_gives(to_give: Nudged) -> None:
    assert to_give.idea is not None
    to_give.click(acts.another_idea, to_give.idea)
    other = to_give.idea
    assert other is not None
    entry = to_give.click(acts.done).entry
    assert isinstance(entry, Gesture)
    assert entry.kind is library.ideas()[other].kind


@pytest.mark.parametrize(
    ("note", "interests"),
    [
        ("Pensioen; zeilen. Belastingaangifte loopt via ons.", {"pensions", "sailing"}),
        ("Zählt Vögel, spielt Schach", {"animals", "games"}),
        ("Loves classical music and her dog.", {"music", "animals"}),
        ("Prefers email; contracts by post, running late again", set()),
        ("Familie de Graaf, kennt das Recht", set()),
        ("", set()),
    ],
)
def test_a_note_tells_what_somebody_cares_about(note: str, interests: set[str]) -> None:
    assert library.noted(note) == interests
