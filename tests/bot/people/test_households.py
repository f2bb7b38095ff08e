"""Who shares a household: who counts together, who parts, and what Undo takes back."""

from datetime import timedelta

import pytest
from sqlmodel import select

from bot.models import HouseholdRow
from bot.models.seen import seen_by
from bot.people import archive, contacts, households, housemates
from bot.people.contacts import Contact, NewContact
from bot.privacy import erasure, merging
from bot.refusals import (
    Gone,
    LookedAfterBy,
    SeveralHouseholds,
    TwoPeopleNeeded,
    WhoMovedOut,
)
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.plain_words import Team


@pytest.fixture
def bas(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Bas Jansen")


@pytest.fixture
def kim(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Kim Jansen")


def join(team: Team, member: Member, *people: Contact, minutes: int = 0) -> None:
    at = team.now + timedelta(minutes=minutes)
    ids = [one.id for one in people]
    team.ask_for(lambda s: households.live_together(s, member, ids, at))


def part(team: Team, member: Member, *people: Contact, minutes: int = 1) -> None:
    at = team.now + timedelta(minutes=minutes)
    ids = [one.id for one in people]
    team.ask_for(lambda s: households.part(s, member, ids, at))


def ids_with(team: Team, one: Contact) -> set[int]:
    return set(team.ask_for(lambda s: housemates.ids_with(s, one)))


def undo(team: Team, member: Member) -> None:
    at = team.ask_for(lambda s: households.latest(s, member))
    assert at is not None
    team.ask_for(lambda s: households.take_back(s, member, at))


def test_a_name_or_a_place_makes_no_household(team: Team, anna: Contact, bas: Contact) -> None:
    assert ids_with(team, anna) == {anna.id}


def test_who_lives_together_counts_together(
    team: Team, mara: Member, anna: Contact, bas: Contact, kim: Contact
) -> None:
    for _ in range(2):
        join(team, mara, anna, bas)
    assert ids_with(team, anna) == ids_with(team, bas) == {anna.id, bas.id}
    join(team, mara, bas, kim, minutes=1)
    assert ids_with(team, anna) == {anna.id, bas.id, kim.id}


def test_undo_takes_back_what_was_said_last(
    team: Team, mara: Member, anna: Contact, bas: Contact, kim: Contact
) -> None:
    join(team, mara, anna, bas)
    join(team, mara, bas, kim, minutes=1)
    undo(team, mara)
    assert ids_with(team, anna) == {anna.id, bas.id}
    part(team, mara, anna, bas, minutes=2)
    assert ids_with(team, anna) == {anna.id}
    undo(team, mara)
    assert ids_with(team, anna) == {anna.id, bas.id}
    undo(team, mara)
    assert ids_with(team, anna) == {anna.id}
    assert team.ask_for(lambda s: s.exec(select(HouseholdRow)).all()) == []


def test_undo_moves_nobody_out_of_a_household_that_was_told_since(
    team: Team, mara: Member, anna: Contact, bas: Contact, kim: Contact
) -> None:
    join(team, mara, anna, bas)
    part(team, mara, anna, bas)
    parted = team.ask_for(lambda s: households.latest(s, mara))
    assert parted is not None
    join(team, mara, bas, kim, minutes=2)
    team.ask_for(lambda s: households.take_back(s, mara, parted))
    assert ids_with(team, bas) == {bas.id, kim.id}
    assert ids_with(team, anna) == {anna.id}


def test_it_must_be_clear_who_moved(
    team: Team, mara: Member, anna: Contact, bas: Contact, kim: Contact
) -> None:
    lea = team.meet(mara, "Lea")
    join(team, mara, anna, bas)
    join(team, mara, kim, lea, minutes=1)
    with pytest.raises(SeveralHouseholds) as refused:
        join(team, mara, anna, kim, minutes=2)
    assert (refused.value.one, refused.value.other) == (anna.name, bas.name)
    part(team, mara, kim, lea, minutes=3)
    join(team, mara, anna, kim, minutes=4)
    with pytest.raises(WhoMovedOut):
        part(team, mara, anna, bas, minutes=5)
    part(team, mara, bas, minutes=6)
    assert ids_with(team, anna) == {anna.id, kim.id}


def test_one_alone_is_no_household(team: Team, mara: Member, anna: Contact) -> None:
    with pytest.raises(TwoPeopleNeeded):
        join(team, mara, anna, anna)


def test_who_neither_said_so_nor_looks_after_any_of_them_parts_nobody(
    team: Team, mara: Member, ben: Member, anna: Contact, bas: Contact
) -> None:
    join(team, mara, anna, bas)
    with pytest.raises(LookedAfterBy):
        part(team, ben, anna, bas)
    assert ids_with(team, anna) == {anna.id, bas.id}


def test_nobody_is_shown_a_colleagues_private_contact(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    new = NewContact("Hidden", Audience.CLIENT, is_private=True)
    hidden = team.ask_for(lambda s: contacts.add(s, ben, new, team.now.date()))
    join(team, ben, anna, hidden)
    seen = team.ask_for(lambda s: housemates.with_contact(s, mara, anna.id))
    theirs = team.ask_for(lambda s: housemates.with_contact(s, ben, anna.id))
    assert (seen, [one.id for one in theirs]) == ((), [hidden.id])
    assert ids_with(team, anna) == {anna.id, hidden.id}
    with pytest.raises(Gone):
        join(team, mara, anna, hidden)


def test_who_is_archived_is_not_shown_and_joins_nobody(
    team: Team, mara: Member, anna: Contact, bas: Contact, kim: Contact
) -> None:
    join(team, mara, anna, bas)
    team.ask_for(lambda s: archive.put_away(s, bas, team.now.date()))
    assert team.ask_for(lambda s: housemates.with_contact(s, mara, anna.id)) == ()
    with pytest.raises(Gone):
        join(team, mara, kim, bas)


def test_a_household_is_forgotten_with_the_contact(
    team: Team, mara: Member, anna: Contact, bas: Contact
) -> None:
    join(team, mara, anna, bas)
    removed = team.ask_for(lambda s: erasure.remove(s, mara, bas.id, team.now))
    assert isinstance(removed, erasure.HasHistory)
    team.ask_for(lambda s: erasure.forget(s, mara, bas.id, team.now))
    assert ids_with(team, anna) == {anna.id}
    assert not team.ask_for(lambda s: housemates.has_any(s, anna.id))


def test_who_is_made_one_with_another_lives_where_either_did(
    team: Team, mara: Member, anna: Contact, bas: Contact
) -> None:
    double = team.meet(mara, "B. Jansen")
    join(team, mara, anna, double)
    merged = team.ask_for(lambda s: merging.merge(s, mara, bas.id, double.id, team.now))
    names = [one.id for one in team.ask_for(lambda s: housemates.with_contact(s, mara, anna.id))]
    assert names == [merged.kept.id]
    team.ask_for(lambda s: merging.undo(s, mara, merged.id, team.now))
    lives_with = team.ask_for(lambda s: housemates.with_contact(s, mara, anna.id))
    assert [one.id for one in lives_with] == [double.id]


def test_all_that_are_left_unticked_have_moved_out_or_the_contact_has(
    team: Team, mara: Member, anna: Contact, bas: Contact, kim: Contact
) -> None:
    def change(gone: set[int], joining: int | None = None) -> None:
        team.ask_for(lambda s: households.change(s, mara, anna.id, gone, joining, team.now))

    change(set(), bas.id)
    change(set(), kim.id)
    assert ids_with(team, anna) == {anna.id, bas.id, kim.id}
    change({kim.id})
    assert ids_with(team, anna) == {anna.id, bas.id}
    change(set(), kim.id)
    change({bas.id, kim.id})
    assert ids_with(team, anna) == {anna.id}
    assert ids_with(team, bas) == {bas.id, kim.id}


def test_contacts_of_a_household_are_known_by_name_for_whoever_may_see_them(
    team: Team, mara: Member, anna: Contact, bas: Contact
) -> None:
    join(team, mara, anna, bas)
    told = team.ask_for(
        lambda s: housemates.names_of_each(s, team.workspace_id, [anna.id], seen_by(mara.id))
    )
    assert told == {anna.id: [bas.name]}
