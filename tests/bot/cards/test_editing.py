"""Only what somebody changed is written, and never over what another one changed meanwhile."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards import editing, values
from bot.cards.editing import Filled, Overtaken, Saved, Theirs, mark
from bot.cards.values import Problem, Unsuitable
from bot.people import archive, changes, contacts, owners, tags
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.rhythm import USUAL_CADENCE
from bot.refusals import Gone, LookedAfterBy
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField, TagKind
from tests.bot.plain_words import Team

Wanted = Mapping[ContactField, Value]


@pytest.fixture
def nobodys(team: Team, anna: Contact) -> Contact:
    """Anna, whom anybody may change."""
    team.ask_for(lambda s: owners.disown(s, anna.id))
    return anna


def known(team: Team, member: Member, contact: Contact) -> Details:
    return team.ask_for(lambda s: editing.known(s, member, contact.id))


def save(team: Team, member: Member, drawn_from: Details, wanted: Wanted) -> Saved | Overtaken:
    """Send a dialog that was drawn from what was known then."""
    filled = {
        field: Filled(value, mark(getattr(drawn_from, field.value)))
        for field, value in wanted.items()
    }
    return team.ask_for(lambda s: editing.save(s, member, drawn_from.id, filled, team.now))


def test_a_field_that_another_one_changed_is_not_overwritten(
    team: Team, mara: Member, ben: Member, nobodys: Contact
) -> None:
    then = known(team, mara, nobodys)
    save(team, ben, then, {ContactField.ROLE: "Baker"})
    told = save(team, mara, then, {ContactField.ROLE: "Owner", ContactField.HONORIFIC: "Dr."})
    assert isinstance(told, Overtaken)
    assert told.theirs == {ContactField.ROLE: Theirs("Baker", ben.name)}
    assert told.typed == {ContactField.ROLE: "Owner", ContactField.HONORIFIC: "Dr."}
    now = known(team, mara, nobodys)
    assert (now.role, now.honorific) == ("Baker", "")
    assert isinstance(save(team, mara, now, told.typed), Saved)


def test_a_field_that_was_left_takes_nothing_back(
    team: Team, mara: Member, ben: Member, nobodys: Contact
) -> None:
    then = known(team, mara, nobodys)
    save(team, ben, then, {ContactField.ROLE: "Baker"})
    saved = save(team, mara, then, {ContactField.ROLE: then.role, ContactField.LIKES: "tea"})
    assert isinstance(saved, Saved)
    assert (saved.known.role, saved.known.likes) == ("Baker", "tea")


def test_who_changed_the_same_to_the_same_was_not_overtaken(
    team: Team, mara: Member, ben: Member, nobodys: Contact
) -> None:
    then = known(team, mara, nobodys)
    for member in (ben, mara, mara):
        assert isinstance(save(team, member, then, {ContactField.ROLE: "Baker"}), Saved)
    made = team.ask_for(lambda s: changes.of(s, team.workspace_id, nobodys.id))
    assert [one.field for one in made] == [ContactField.ROLE]


def test_a_colleagues_contact_is_theirs_to_change(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    then = known(team, mara, anna)
    with pytest.raises(LookedAfterBy):
        save(team, ben, then, {ContactField.ROLE: "Thief"})


def test_nobody_changes_who_was_archived(team: Team, mara: Member, anna: Contact) -> None:
    then = known(team, mara, anna)
    team.ask_for(lambda s: archive.put_away(s, anna, team.now.date()))
    with pytest.raises(Gone):
        save(team, mara, then, {ContactField.ROLE: "Baker"})


def test_what_nobody_looks_after_is_not_made_private(
    team: Team, mara: Member, nobodys: Contact
) -> None:
    with pytest.raises(Unsuitable) as refused:
        save(team, mara, known(team, mara, nobodys), {ContactField.IS_PRIVATE: True})
    assert refused.value.flaws[ContactField.IS_PRIVATE].problem is Problem.OWNERS_OWN


def test_another_audience_has_its_own_rhythm(team: Team, mara: Member, anna: Contact) -> None:
    save(team, mara, known(team, mara, anna), {ContactField.AUDIENCE: Audience.STAFF})
    held = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert held.cadence == USUAL_CADENCE[Audience.STAFF]


@given(st.sampled_from(list(ContactField)), st.text() | st.lists(st.text()).map(tuple))
def test_what_is_tidy_stays_so(field: ContactField, value: Value) -> None:
    tidy = values.tidied(field, value)
    assert values.tidied(field, tidy) == tidy


@given(st.text() | st.none() | st.booleans() | st.lists(st.text()).map(tuple))
def test_a_mark_tells_values_apart(value: Value) -> None:
    assert mark(value) == mark(value)
    assert mark(value) != mark("something else")
    assert mark(value).isalnum()


def test_tags_are_read_in_the_order_in_which_they_are_kept(
    team: Team, anna: Contact, mara: Member
) -> None:
    said = ("coal", "co-op", "co op", "Zoo", "über")
    team.ask_for(lambda s: tags.add(s, mara.workspace_id, TagKind.TAG, {anna.id: said}))
    assert known(team, mara, anna).tags == values.tidied(ContactField.TAGS, said)
