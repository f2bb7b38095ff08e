"""Two who may be one person: whoever looks after them says so, once."""

from dataclasses import replace

import pytest

from bot.address_books.books import Row
from bot.models import ContactRow, LikelyPairRow
from bot.models.columns import saved
from bot.people import contacts, twins
from bot.people.contacts import Contact, NewContact
from bot.people.offers import Chosen
from bot.privacy import pairs
from bot.privacy.merging import Merged
from bot.privacy.pairs import Apart, LikelyPair
from bot.refusals import Gone, LookedAfterBy
from bot.reminders import hand_overs
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.address_books.books import bring_in
from tests.bot.plain_words import Team, profile
from tests.bot.privacy.merged import undo


@pytest.fixture
def pair_id(team: Team, anna: Contact, other: Contact) -> int:
    with team.transaction() as session:
        row = LikelyPairRow(
            workspace_id=team.workspace_id, contact_id=anna.id, other_id=other.id, why="surname"
        )
        session.add(row)
        session.flush()
        return saved(row.id)


def decide(team: Team, member: Member, pair_id: int, *, is_one: bool) -> object:
    return team.ask_for(lambda s: pairs.decide(s, member, pair_id, is_one, team.now))


def test_a_pair_is_one_person(team: Team, mara: Member, pair_id: int) -> None:
    shown = team.ask_for(lambda s: pairs.show(s, mara, pair_id, team.now))
    assert isinstance(shown, LikelyPair)
    merged = decide(team, mara, pair_id, is_one=True)
    assert isinstance(merged, Merged)
    assert decide(team, mara, pair_id, is_one=False) == merged
    undo(team, mara, merged)
    assert isinstance(team.ask_for(lambda s: pairs.show(s, mara, pair_id, team.now)), Apart)


def test_a_pair_with_somebody_who_became_another_is_about_that_one(
    team: Team, mara: Member, pair_id: int, anna: Contact, other: Contact
) -> None:
    with team.transaction() as session:
        new = NewContact("Anna Jansen-Smit", Audience.CLIENT)
        third = contacts.add(session, mara, new, team.now.date())
        row = LikelyPairRow(
            workspace_id=team.workspace_id, contact_id=other.id, other_id=third.id, why="surname"
        )
        session.add(row)
        session.flush()
        second_id = saved(row.id)
    assert isinstance(decide(team, mara, pair_id, is_one=True), Merged)
    shown = team.ask_for(lambda s: pairs.show(s, mara, second_id, team.now))
    assert isinstance(shown, LikelyPair)
    assert {shown.pair.kept.contact.id, shown.pair.gone.contact.id} == {anna.id, third.id}
    merged = decide(team, mara, second_id, is_one=True)
    assert isinstance(merged, Merged)
    assert decide(team, mara, second_id, is_one=False) == merged


def test_a_pair_is_two_people(team: Team, mara: Member, pair_id: int) -> None:
    apart = decide(team, mara, pair_id, is_one=False)
    assert isinstance(apart, Apart)
    assert [one.name for one in apart.people] == ["Anna Jansen", "A. Jansen"]
    assert decide(team, mara, pair_id, is_one=True) == apart


def test_a_pair_of_others_is_not_ones_own_to_decide(
    team: Team, ben: Member, pair_id: int, anna: Contact
) -> None:
    with pytest.raises(LookedAfterBy):
        decide(team, ben, pair_id, is_one=True)
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).is_private = True
    with pytest.raises(Gone):
        decide(team, ben, pair_id, is_one=False)


def test_a_pair_that_went_to_a_colleague_is_not_asked_about(
    team: Team, mara: Member, ben: Member
) -> None:
    row = Row(2, "Anna Jansen", "Jansen BV", ("anna@jansen.example",))
    like = replace(row, line=3, organisation="Vos BV", emails=())
    import_id = bring_in(team, mara, row, like).import_id or 0
    found = profile(ben.slack_user_id)
    team.ask_for(lambda s: hand_overs.give(s, mara, mara.id, Chosen(), found, team.now))
    with team.transaction() as session:
        assert pairs.waiting(session, mara, import_id) == []
        assert len(pairs.waiting(session, ben, import_id)) == 1


@pytest.mark.parametrize("is_older_first", [True, False])
def test_two_whom_somebody_told_apart_are_not_offered_as_twins(
    team: Team, mara: Member, *, is_older_first: bool
) -> None:
    two = [team.meet(mara, "Bram Vos", organisation=at) for at in ("Vos BV", "Acme")]
    assert team.ask_for(lambda s: twins.find(s, mara, 5)) == [tuple(two)]
    first, second = two if is_older_first else two[::-1]
    with team.transaction() as session:
        row = LikelyPairRow(
            workspace_id=team.workspace_id, contact_id=first.id, other_id=second.id, why="namesake"
        )
        session.add(row)
        session.flush()
        pair_id = saved(row.id)
    assert len(team.ask_for(lambda s: twins.find(s, mara, 5))) == 1
    decide(team, mara, pair_id, is_one=False)
    assert team.ask_for(lambda s: twins.find(s, mara, 5)) == []
