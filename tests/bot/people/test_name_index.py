"""People are found by an index of their names, also those from before there was one."""

from concurrent.futures import ThreadPoolExecutor, wait

import pytest
from sqlalchemy import Engine
from sqlmodel import delete

from bot.models import NameWordRow
from bot.people import lookup, name_index
from bot.people.naming import Known, Unresolved
from bot.team.members import Member
from tests.bot.people.lines import resolve
from tests.bot.plain_words import Team
from tests.statements import counted


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Pieter van den Berg", ("berg",)),
        ("Pieter van den Berg", ("pieter", "berg")),
        ("Jürgen Müller", ("juergen", "mueller")),
        ("Sue Joe", ("sue", "joe")),
        ("Al", ("al",)),
        ("Anna Anna", ("anna",)),
    ],
)
def test_each_word_that_counts_finds_the_name(
    team: Team, mara: Member, name: str, words: tuple[str, ...]
) -> None:
    contact = team.meet(mara, name)
    team.meet(mara, "Somebody Else")
    assert team.ask_for(lambda s: lookup.bearing(s, mara, *words)) == [contact]


def test_contacts_from_before_the_index_are_found_again(team: Team, mara: Member) -> None:
    anna = team.meet(mara, "Anna Jansen")
    team.ask_for(lambda s: s.exec(delete(NameWordRow)))
    assert team.ask_for(lambda s: lookup.bearing(s, mara, "anna")) == []
    for _ in range(2):
        team.ask_for(name_index.add_missing)
    assert team.ask_for(lambda s: lookup.bearing(s, mara, "anna")) == [anna]


def test_an_exact_name_comes_before_one_that_is_only_much_like_it(team: Team, mara: Member) -> None:
    found = resolve(team, mara, ["Anna Janssen", "Anna Jansen Vos"], "Anna Jansen tips")
    assert isinstance(found, Known)
    assert found.contact.name == "Anna Jansen Vos"


def test_of_many_homonyms_a_few_are_offered_and_the_rest_told_of(team: Team, mara: Member) -> None:
    known = [f"Anna Jansen{letter}" for letter in "abcdefgh"]
    found = resolve(team, mara, known, "Anna tips")
    assert isinstance(found, Unresolved)
    assert (found.fits_several, len(found.candidates), found.are_more) == (True, 5, True)


def test_an_exact_name_takes_one_statement(engine: Engine, team: Team, mara: Member) -> None:
    team.meet(mara, "Anna Jansen")
    with counted(engine) as sent:
        resolve(team, mara, [], "Anna Jansen tips")
    assert sent.statements == 2  # it begins, and asks


def test_two_processes_that_start_at_once_fill_the_index_once(team: Team, mara: Member) -> None:
    anna = team.meet(mara, "Anna Jansen")
    team.ask_for(lambda s: s.exec(delete(NameWordRow)))
    with ThreadPoolExecutor(1) as threads:
        with team.transaction() as session:
            name_index.add_missing(session)
            other = threads.submit(team.ask_for, name_index.add_missing)
            assert not wait([other], timeout=0.5).done
        other.result(5)
    assert team.ask_for(lambda s: lookup.bearing(s, mara, "anna")) == [anna]
