"""Two contacts that were made one are two again, and have what was theirs."""

from datetime import timedelta

import pytest

from bot.address_books import proposals
from bot.address_books.books import Row
from bot.cards import audit
from bot.giving import unwanted
from bot.giving.ideas import Unwanted
from bot.models import ContactRow
from bot.nudges import acts
from bot.people import cadences, contacts, details, lookup, notes, occasions, owners, touches
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.notes import Note
from bot.people.rhythm import Cadence
from bot.people.yearly import Yearly
from bot.privacy.merge_fields import MergeField
from bot.refusals import Gone
from bot.reminders import promises
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField, GestureKind, OccasionKind, Purpose
from tests.bot.address_books.books import bring_in
from tests.bot.everything import one_of_everything
from tests.bot.plain_words import Nudged, Team
from tests.bot.privacy.merged import contents, merge, undo
from tests.bot.stored import known


def test_undone_everything_is_as_before(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    other = team.meet(ben, "A. Jansen", Audience.PARTNER, "Jansen BV", "anna@jansen.example")
    one_of_everything(team, mara, anna)
    day = Yearly(5, 6, 1970)
    with team.transaction() as session:
        occasions.keep(
            session, team.workspace_id, other.id, OccasionKind.BIRTHDAY, day, team.now.date()
        )
        occasions.keep(
            session, team.workspace_id, other.id, OccasionKind.ANNIVERSARY, day, team.now.date()
        )
        for member, contact in ((mara, anna), (mara, other), (ben, other)):
            notes.note(session, contact, member, f"about {contact.name}", is_shared=True)
        before = details.read(session, team.workspace_id, [other.id])[other.id]
        details.change(
            session,
            before,
            {
                ContactField.SLACK_USER: "U0ANNA",
                ContactField.LIKES: "tea",
                ContactField.TAGS: ("a",),
            },
            ben.id,
            team.now,
            region=None,
        )
    kinds = frozenset({GestureKind.PERK, GestureKind.FAVOUR})
    told = Unwanted(frozenset({"card_by_hand"}), kinds, is_priced=True)
    team.ask_for(lambda s: unwanted.leave_out(s, ben, other, told, team.now))
    for member, contact in ((mara, anna), (ben, other)):
        team.receive(member, contact, days_ago=6)
        team.answer(member, team.ask(member, contact, days_ago=4))
        team.plan_ask(member, contact, in_days=8)
    team.ask_for(lambda s: owners.disown(s, anna.id))
    rows = contents(team)
    merged = merge(team, ben, anna, other, *MergeField)
    kept = team.ask_for(lambda s: contacts.by_id(s, mara, anna.id))
    assert (kept.owner_id, kept.name) == (ben.id, "A. Jansen")
    assert team.ask_for(lambda s: occasions.birthday(s, anna.id)) == day
    assert contents(team) != rows
    undone = undo(team, ben, merged)
    assert undone.is_undone
    after = contents(team)
    assert {name for name in rows if rows[name] != after[name]} == set()
    undo(team, ben, merged)
    assert contents(team) == after


def test_undone_both_are_next_when_they_were(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    with team.transaction() as session:
        touches.let_pass(session, other.id, Purpose.GIVE, team.now.date())
        session.get_one(ContactRow, anna.id).due_on = day = team.now.date() + timedelta(days=20)
    team.receive(mara, other, days_ago=6)
    before = contents(team)["contact"]
    merged = merge(team, mara, anna, other)
    undo(team, mara, merged)
    assert contents(team)["contact"] == before
    with team.transaction() as session:
        assert session.get_one(ContactRow, anna.id).due_on == day


def test_what_was_done_since_stays(team: Team, mara: Member, anna: Contact, other: Contact) -> None:
    merged = merge(team, mara, anna, other)
    since = team.give(mara, merged.kept)
    with team.transaction() as session:
        one = details.read(session, team.workspace_id, [anna.id])[anna.id]
        emails = (*one.emails, "new@example.com")
        wanted: dict[ContactField, Value] = {
            ContactField.ROLE: "Owner",
            ContactField.EMAILS: emails,
        }
        details.change(session, one, wanted, mara.id, team.now, region=None)
        notes.note(session, merged.kept, mara, "likes tea", is_shared=False)
    undo(team, mara, merged)
    one = known(team, anna)
    assert team.entry(since).contact.id == anna.id
    assert (one.role, one.emails) == ("Owner", ("anna@example.com", "new@example.com"))
    assert known(team, other).emails == ("anna@jansen.example", "ANNA@example.com")
    assert team.ask_for(lambda s: lookup.bearing(s, mara, "a", "jansen")) != []


def test_a_month_later_it_is_too_late(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    merged = merge(team, mara, anna, other)
    with pytest.raises(Gone):
        undo(team, mara, merged, days=31)
    assert undo(team, mara, merged, days=30).is_undone


@pytest.mark.parametrize("inner_first", [False, True])
def test_merged_again_they_are_undone_one_by_one(
    team: Team, mara: Member, anna: Contact, other: Contact, *, inner_first: bool
) -> None:
    third = team.meet(mara, "Anna J.")
    given = team.give(mara, third)
    day = team.now.date() + timedelta(days=3)
    team.ask_for(lambda s: promises.promise(s, mara, third.id, day, team.now))
    born = Yearly(5, 6, 1970)
    team.ask_for(
        lambda s: occasions.keep(
            s, team.workspace_id, third.id, OccasionKind.BIRTHDAY, born, team.now.date()
        )
    )
    team.ask_for(lambda s: notes.note(s, third, mara, "likes tea", is_shared=False))
    rows = contents(team)
    inner = merge(team, mara, other, third)
    outer = merge(team, mara, anna, other)
    assert team.ask_for(lambda s: contacts.by_id(s, mara, third.id)).id == anna.id
    for merged in (inner, outer) if inner_first else (outer, inner):
        undo(team, mara, merged)
    assert team.entry(given).contact.id == third.id
    after = contents(team)
    assert {name for name in rows if rows[name] != after[name]} == set()


def test_what_a_book_proposed_of_who_is_gone_waits_until_they_are_two_again(
    team: Team, mara: Member, anna: Contact
) -> None:
    other = team.meet(mara, "Bram Vos", organisation="Vos BV", email="bram@vos.example")
    bring_in(team, mara, Row(2, "Bram Vos", "De Vries BV", ("bram@vos.example",)))
    (proposed,) = team.ask_for(lambda s: proposals.waiting(s, mara))
    merged = merge(team, mara, anna, other)
    assert team.ask_for(lambda s: proposals.waiting(s, mara)) == []
    with pytest.raises(Gone):
        team.ask_for(lambda s: proposals.take(s, mara, proposed.id, team.now))
    undo(team, mara, merged)
    assert team.ask_for(lambda s: proposals.waiting(s, mara)) == [proposed]


def test_a_day_that_was_agreed_on_stays_promised(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    for one in (anna, other):
        team.give(mara, one, days_ago=70)
    nudged = Nudged(team, mara)
    reminders = {
        one.contact.id: one.reminder_id
        for one in team.show(nudged._nudge_id, nudged.at).suggestions
    }
    until = nudged.at.date() + timedelta(days=6)
    team.ask_for(lambda s: acts.put_off(s, mara, reminders[other.id], until, nudged.at))
    merged = merge(team, mara, anna, other)

    def states() -> list[tuple[int, str]]:
        shown = team.show(nudged._nudge_id, nudged.at).suggestions
        by_id = {one.reminder_id: (one.contact.id, str(one.state)) for one in shown}
        return [by_id[reminders[one.id]] for one in (anna, other)]

    assert states() == [(anna.id, "overtaken"), (anna.id, "open")]
    undo(team, mara, merged)
    assert states() == [(anna.id, "open"), (other.id, "open")]


def test_a_note_that_was_shared_is_shared_again(
    team: Team, mara: Member, anna: Contact, other: Contact
) -> None:
    with team.transaction() as session:
        notes.note(session, anna, mara, "has twins", is_shared=True)
        notes.note(session, other, mara, "likes tea", is_shared=False)
    merged = merge(team, mara, anna, other)
    united = team.ask_for(lambda s: notes.own(s, mara, anna.id))
    assert united == Note("has twins\nlikes tea", is_shared=False)
    undo(team, mara, merged)
    assert team.ask_for(lambda s: notes.own(s, mara, anna.id)) == Note("has twins", is_shared=True)
    assert team.ask_for(lambda s: notes.own(s, mara, other.id)) == Note(
        "likes tea", is_shared=False
    )


@pytest.mark.parametrize("is_kept_nobodys", [True, False])
def test_nobody_stands_in_for_themselves(
    team: Team, mara: Member, anna: Contact, other: Contact, *, is_kept_nobodys: bool
) -> None:
    nobodys = anna if is_kept_nobodys else other
    with team.transaction() as session:
        owners.disown(session, nobodys.id)
        session.get_one(ContactRow, nobodys.id).stand_in_id = mara.id
    before = contents(team)
    merged = merge(team, mara, anna, other)
    one = known(team, anna)
    assert (one.owner_id, one.stand_in) == (mara.id, None)
    undo(team, mara, merged)
    assert contents(team) == before


@pytest.mark.parametrize("own", [None, Cadence(20, 40)])
def test_a_rhythm_that_was_chosen_is_kept(
    team: Team, mara: Member, anna: Contact, other: Contact, own: Cadence | None
) -> None:
    chosen = Cadence(7, 14)
    with team.transaction() as session:
        cadences.own(session, other.id, chosen)
        if own is not None:
            cadences.own(session, anna.id, own)
    before = contents(team)
    merged = merge(team, mara, anna, other)
    assert merged.kept.cadence == (own or chosen)
    undo(team, mara, merged)
    assert contents(team) == before


def test_all_that_a_merge_changes_is_told_among_the_changes(
    team: Team, mara: Member, anna: Contact
) -> None:
    other = team.meet(mara, "A. Jansen")
    with team.transaction() as session:
        owners.disown(session, anna.id)
        cadences.own(session, other.id, Cadence(7, 14))
        for contact, day in ((anna, 1), (other, 2)):
            occasions.keep(
                session,
                team.workspace_id,
                contact.id,
                OccasionKind.BIRTHDAY,
                Yearly(3, day),
                team.now.date(),
            )

    def told() -> set[tuple[str, object, object]]:
        found = team.ask_for(lambda s: audit.find(s, mara, anna.id))
        return {(one.field, one.before, one.after) for one in found.made}

    merged = merge(team, mara, anna, other, MergeField.OWNER, MergeField.BIRTHDAY)
    there = {
        ("owner", None, mara.name),
        ("birthday", "--03-01", "--03-02"),
        ("cadence", "30–60", "7–14"),
    }
    assert there <= told()
    undo(team, mara, merged)
    assert {(field, after, before) for field, before, after in there} <= told()
