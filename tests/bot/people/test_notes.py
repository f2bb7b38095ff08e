"""What somebody notes about a contact is theirs, unless they share it."""

import pytest

from bot.people import notes
from bot.people.contacts import Contact
from bot.people.notes import Note
from bot.privacy import erasure
from bot.team.members import Member
from tests.bot.plain_words import Team


def note(team: Team, member: Member, contact: Contact, words: str, *, shared: bool) -> None:
    team.ask_for(lambda s: notes.note(s, contact, member, words, is_shared=shared))


def seen_by(team: Team, member: Member, contact: Contact) -> tuple[Note, ...]:
    return team.ask_for(lambda s: notes.seen_by(s, member, contact.id))


def own(team: Team, member: Member, contact: Contact) -> Note:
    return team.ask_for(lambda s: notes.own(s, member, contact.id))


@pytest.mark.parametrize("is_shared", [False, True])
def test_others_read_a_note_that_is_shared(
    team: Team, mara: Member, ben: Member, anna: Contact, is_shared: bool
) -> None:
    note(team, mara, anna, "has twins", shared=is_shared)
    assert seen_by(team, mara, anna) == (Note("has twins", is_shared),)
    others = (Note("has twins", is_shared, by=mara.name),)
    assert seen_by(team, ben, anna) == (others if is_shared else ())


def test_ones_own_note_stands_first(team: Team, mara: Member, ben: Member, anna: Contact) -> None:
    note(team, mara, anna, "has twins", shared=True)
    note(team, ben, anna, "plays chess", shared=False)
    assert [one.words for one in seen_by(team, ben, anna)] == ["plays chess", "has twins"]


def test_a_note_takes_the_place_of_the_one_before(team: Team, mara: Member, anna: Contact) -> None:
    note(team, mara, anna, "has twins", shared=True)
    note(team, mara, anna, "the twins go to school", shared=False)
    assert own(team, mara, anna) == Note("the twins go to school", is_shared=False)


def test_without_words_there_is_no_note(team: Team, mara: Member, anna: Contact) -> None:
    note(team, mara, anna, "has twins", shared=True)
    for _ in range(2):
        note(team, mara, anna, "", shared=True)
    assert own(team, mara, anna) == Note("", is_shared=False)
    assert seen_by(team, mara, anna) == ()


def test_what_is_noted_already_stays_when_an_address_book_says_something_else(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    bram, cees = team.meet(mara, "Bram"), team.meet(mara, "Cees")
    note(team, mara, anna, "has twins", shared=True)
    note(team, ben, bram, "plays chess", shared=False)
    told = {anna.id: "met in Utrecht", bram.id: " met in Delft\n", cees.id: "  "}
    for _ in range(2):
        team.ask_for(lambda s: notes.add_missing(s, team.workspace_id, mara.id, told))
    assert own(team, mara, anna) == Note("has twins", is_shared=True)
    assert own(team, mara, bram) == Note("met in Delft", is_shared=False)
    assert seen_by(team, mara, cees) == ()


def test_nothing_is_noted_about_who_is_forgotten(team: Team, mara: Member, anna: Contact) -> None:
    note(team, mara, anna, "has twins", shared=True)
    team.ask_for(lambda s: erasure.forget(s, mara, anna.id, team.now))
    assert seen_by(team, mara, anna) == ()
