"""Two contacts are made one."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from bot.giving import unwanted
from bot.giving.ideas import Unwanted
from bot.models import ContactRow, MemberRow, MergeRow
from bot.people import contacts, lookup
from bot.people.contacts import Contact
from bot.privacy import compared, erasure
from bot.privacy.merge_fields import MergeField
from bot.refusals import Gone, LookedAfterBy, OneIsTheirs
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Audience, GestureKind
from tests.bot.plain_words import Nudged, Team
from tests.bot.privacy.merged import contents, merge, undo
from tests.bot.stored import known


def test_what_one_of_them_lacks_comes_from_the_other(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    merged = merge(team, mara, other, anna)
    assert (merged.kept.id, merged.gone.id) == (anna.id, other.id)
    one = known(team, anna)
    assert (one.name, one.organisation, one.role) == ("Anna Jansen", "Bakkerij Jansen", "Director")
    assert one.emails == ("anna@example.com", "anna@jansen.example")
    assert one.phones == ("+31 20 794 1234",)
    assert one.audience is Audience.CLIENT


def test_in_what_was_chosen_it_is_as_the_other_was(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    merge(team, mara, anna, other, MergeField.ORGANISATION, MergeField.AUDIENCE)
    one = known(team, anna)
    assert (one.name, one.organisation, one.audience) == (
        "Anna Jansen",
        "Jansen BV",
        Audience.PARTNER,
    )


def test_what_differs_is_shown(team: Team, mara: Member, anna: Contact, other: Contact) -> None:
    pair = team.ask_for(lambda s: compared.compare(s, mara, anna.id, other.id))
    assert pair.differing == (MergeField.NAME, MergeField.ORGANISATION, MergeField.AUDIENCE)
    assert pair.preferred == {MergeField.ROLE}
    assert pair.theirs is None


def test_the_history_is_one(team: Team, mara: Member, anna: Contact, other: Contact) -> None:
    team.give(mara, anna, days_ago=30)
    given = team.give(mara, other, days_ago=2)
    answered = team.answer(mara, team.ask(mara, other, days_ago=9))
    met = team.see(mara, other, days_ago=4)
    merge(team, mara, anna, other)
    for entry in (given, answered, met):
        assert team.entry(entry).contact.id == anna.id
    kept = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert kept.last_touch_on == answered.day


def test_what_is_not_for_either_is_not_for_them(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    tips, perks = frozenset({GestureKind.USEFUL_TIP}), frozenset({GestureKind.PERK})
    both = Unwanted(kinds=tips, is_priced=True)
    cards = Unwanted(frozenset({"card_by_hand"}))
    for contact, more in ((anna, cards), (other, Unwanted(kinds=perks))):
        with team.transaction() as session:
            unwanted.leave_out(session, mara, contact, both | more, team.now)
    merge(team, mara, anna, other)
    left_out = team.ask_for(lambda s: unwanted.of_each(s, team.workspace_id, [anna.id]))
    assert left_out == {anna.id: Unwanted(frozenset({"card_by_hand"}), tips | perks, True)}


def test_old_buttons_lead_to_who_is_kept(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    merge(team, mara, anna, other)
    assert team.ask_for(lambda s: contacts.by_id(s, mara, other.id)).id == anna.id
    day = team.now.date() + timedelta(days=3)
    made = team.ask_for(lambda s: promises.promise(s, mara, other.id, day, team.now))
    assert made.contact_id == anna.id
    assert team.ask_for(lambda s: lookup.bearing(s, mara, "a", "jansen")) == []


def test_only_who_is_archived_can_be_brought_back(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    merge(team, mara, anna, other)
    assert team.ask_for(lambda s: lookup.archived_bearing(s, mara, "Jansen")) == []
    team.ask_for(lambda s: erasure.put_away(s, mara, anna.id, team.now))
    (found,) = team.ask_for(lambda s: lookup.archived_bearing(s, mara, "Jansen"))
    assert found.id == anna.id


def test_nobody_is_reminded_of_one_person_twice(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    for one in (anna, other):
        team.give(mara, one, days_ago=70)
    nudged = Nudged(team, mara)
    merge(team, mara, anna, other)
    shown = team.show(nudged._nudge_id, nudged.at)
    assert {one.contact.id for one in shown.suggestions} == {anna.id}
    assert sorted(one.state for one in shown.suggestions) == ["open", "overtaken"]


def test_twice_is_once(team: Team, mara: Member, anna: Contact, other: Contact) -> None:
    merged = merge(team, mara, anna, other)
    assert merge(team, mara, other, anna) == merged
    assert len(team.ask_for(lambda s: s.exec(select(MergeRow)).all())) == 1


def test_who_looks_after_neither_merges_nothing(
    team: Team, ben: Member, anna: Contact, other: Contact
) -> None:
    with pytest.raises(LookedAfterBy):
        merge(team, ben, anna, other)


@pytest.mark.parametrize("is_admin", [False, True])
@pytest.mark.parametrize("is_known_first", [False, True])
def test_a_colleagues_contact_is_not_merged_with_ones_own(
    team: Team, mara: Member, ben: Member, *, is_known_first: bool, is_admin: bool
) -> None:
    first, second = (ben, mara) if is_known_first else (mara, ben)
    one, two = team.meet(first, "Anna Jansen"), team.meet(second, "A. Jansen")
    rows = contents(team)
    pair = team.ask_for(lambda s: compared.compare(s, mara, one.id, two.id))
    assert pair.theirs is not None
    assert pair.theirs.keeper == ben
    acting = replace(mara, is_admin=is_admin)
    for of_gone in ((), tuple(MergeField)):
        with pytest.raises(OneIsTheirs):
            merge(team, acting, one, two, *of_gone)
    assert contents(team) == rows


def test_what_somebody_left_behind_is_merged_and_is_ones_own(
    team: Team, mara: Member, ben: Member
) -> None:
    one, two = team.meet(ben, "Anna Jansen"), team.meet(mara, "A. Jansen")
    with team.transaction() as session:
        session.get_one(MemberRow, ben.id).is_active = False
        session.get_one(ContactRow, two.id).is_private = True
    pair = team.ask_for(lambda s: compared.compare(s, mara, one.id, two.id))
    assert pair.theirs is None
    merged = merge(team, mara, one, two)
    assert (merged.kept.owner_id, merged.kept.is_private) == (mara.id, True)
    undo(team, mara, merged)
    assert known(team, one).owner_id == ben.id


def test_one_is_no_pair(team: Team, mara: Member, anna: Contact) -> None:
    with pytest.raises(Gone):
        merge(team, mara, anna, anna)


def test_what_is_private_stays_so(team: Team, mara: Member, anna: Contact, other: Contact) -> None:
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).is_private = True
    pair = team.ask_for(lambda s: compared.compare(s, mara, anna.id, other.id))
    assert MergeField.IS_PRIVATE in pair.differing
    assert merge(team, mara, anna, other).kept.is_private


def test_who_was_merged_is_forgotten_with_who_is_kept(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    merged = merge(team, mara, anna, other)
    team.ask_for(lambda s: erasure.forget(s, mara, anna.id, team.now))
    with team.transaction() as session:
        gone = session.get_one(ContactRow, other.id)
        row = session.get_one(MergeRow, merged.id)
        assert (gone.name, gone.forgotten_on, row.moved) == ("…", team.now.date(), "{}")
    with pytest.raises(Gone):
        undo(team, mara, merged)
