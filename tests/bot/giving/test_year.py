"""A year of ideas for 300 contacts, as nudges would bring them one after another."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from bot.giving import ideas, library
from bot.giving.ideas import Receiver
from bot.giving.library import Idea
from bot.vocabulary import Audience, GestureKind

STARTS = date(2026, 1, 5)
CONTACTS = 300
RHYTHMS: Mapping[Audience, int] = {Audience.CLIENT: 30, Audience.PARTNER: 21, Audience.STAFF: 14}
_WORDS = ("sailing", "pensions", "jazz", "garden", "chess", "dogs", "running", "wine", "law")


@dataclass(frozen=True)
class Known:
    """A contact of the year, who may be new, care for something, or take no presents."""

    number: int
    audience: Audience
    met_before: bool
    interests: frozenset[str]
    takes_presents: bool


def contacts() -> Sequence[Known]:
    random = Random("a year")
    found = []
    for number in range(CONTACTS):
        said = random.sample(_WORDS, random.choice((0, 0, 1, 2)))
        some = frozenset(one for one in map(library.interest, said) if one is not None)
        audience = list(Audience)[number % 3]
        found.append(
            Known(
                number,
                audience,
                random.random() < 0.8,
                some | {library.ANY} if some else frozenset(),
                random.random() < 0.85,
            )
        )
    return found


def year(contact: Known, seed: str) -> list[tuple[Idea, Receiver]]:
    """What is suggested to one of them; four of five are done."""
    random = Random(f"{seed}:{contact.number}")
    day, given, suggested = STARTS, list[GestureKind](), list[str]()
    told = []
    while day < STARTS + timedelta(days=365):
        receiver = Receiver(
            contact.audience,
            contact.met_before or bool(given),
            given[: ideas.FREE_BEFORE_PRICED],
            tuple(suggested),
            contact.interests,
            contact.takes_presents,
        )
        idea = ideas.suggest(receiver, day, seed=f"{seed}:{contact.number}:{day}")
        assert idea is not None
        told.append((idea, receiver))
        suggested.insert(0, idea.id)
        if random.random() < 0.8:
            given.insert(0, idea.kind)
        day += timedelta(days=RHYTHMS[contact.audience] + random.randint(-3, 3))
    return told


@pytest.fixture(scope="module")
def years() -> Mapping[Known, list[tuple[Idea, Receiver]]]:
    return {contact: year(contact, "seed") for contact in contacts()}


Years = Mapping[Known, list[tuple[Idea, Receiver]]]


def test_no_idea_comes_twice_and_no_kind_twice_running(years: Years) -> None:
    for told in years.values():
        names = [idea.id for idea, _ in told]
        assert len(set(names)) == len(names)
        kinds = [idea.kind for idea, _ in told]
        assert all(one is not other for one, other in pairwise(kinds))


def test_it_is_varied(years: Years) -> None:
    used = Counter(idea.id for told in years.values() for idea, _ in told)
    assert len(used) >= 120
    assert len({library.ideas()[one].kind for one in used}) >= 14


def test_nothing_priced_where_it_must_not_be(years: Years) -> None:
    priced = 0
    for told in years.values():
        for idea, receiver in told:
            if idea.is_priced:
                priced += 1
                assert receiver.met_before
                assert receiver.takes_presents
                assert not ideas.PRICED & set(receiver.given_lately)
    assert priced > 0


def test_what_they_care_about_is_met(years: Years) -> None:
    with_some = {contact: told for contact, told in years.items() if contact.interests}
    met = [
        contact
        for contact, told in with_some.items()
        if any((idea.interests - {library.ANY}) & contact.interests for idea, _ in told)
    ]
    assert len(met) >= 0.6 * len(with_some)


def test_the_same_seed_is_the_same_year(years: Years) -> None:
    first = contacts()[0]
    assert [idea for idea, _ in year(first, "seed")] == [idea for idea, _ in years[first]]
    assert [idea for idea, _ in year(first, "other")] != [idea for idea, _ in years[first]]
