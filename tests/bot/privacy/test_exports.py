"""What goes out: which contacts, and what of each, by who gets it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update
from sqlmodel import Session, col

from bot.address_books.listed import (
    Listed,
    ListedNote,
    ListedTip,
    ListedUnwanted,
    ListedWords,
    Widest,
)
from bot.giving import gestures, sent_tips, unwanted
from bot.giving.ideas import Unwanted
from bot.ledger import reversals
from bot.ledger.entries import Gesture
from bot.models import ContactRow
from bot.people import archive, details, households, notes, occasions
from bot.people.contacts import Contact
from bot.people.search import Query
from bot.people.yearly import Yearly
from bot.privacy import erasure, exports
from bot.privacy.exports import EVERYBODY, Chosen
from bot.team.members import Member
from bot.vocabulary import ContactField, Direction, GestureKind, OccasionKind
from tests.bot.giving import library
from tests.bot.plain_words import Team


@pytest.fixture
def bram(team: Team, ben: Member) -> Contact:
    """A contact of Ben's."""
    return team.meet(ben, "Bram Bakker")


@pytest.fixture
def secret(team: Team, ben: Member) -> Contact:
    """A contact that Ben keeps to himself."""
    contact = team.meet(ben, "Zora Quill")
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [contact.id])[contact.id]
        told = {ContactField.EMAILS: ("zora@example.com", "z@example.com")}
        details.change(session, known, told, ben.id, team.now, region=None)
        private = update(ContactRow).where(col(ContactRow.id) == contact.id)
        session.execute(private.values(is_private=True))
    return contact


def listed(session: Session, chosen: Chosen) -> list[Listed]:
    return list(exports.each(session, chosen))


def seen(team: Team, member: Member, query: Query = EVERYBODY) -> Chosen:
    return team.ask_for(lambda s: exports.seen(s, member, team.now.date(), query))


def names(team: Team, chosen: Chosen) -> list[str]:
    return [one.details.name for one in team.ask_for(lambda s: listed(s, chosen))]


@pytest.mark.usefixtures("bram", "secret")
def test_private_contacts_go_to_their_owner_alone(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    assert names(team, seen(team, mara)) == [
        anna.name,
        "Bram Bakker",
    ]
    of_ben = seen(team, ben)
    assert names(team, of_ben) == [anna.name, "Bram Bakker", "Zora Quill"]
    own = team.ask_for(lambda s: exports.looked_after(s, ben))
    assert names(team, own) == ["Bram Bakker", "Zora Quill"]
    of_team = team.ask_for(lambda s: exports.of_team(s, team.workspace_id))
    assert names(team, of_team) == [anna.name, "Bram Bakker"]
    assert of_team.widest == Widest(emails=1, phones=0, days=0)


def test_nothing_of_another_workspace_goes_out(
    team: Team, elsewhere: Team, stranger: Member, anna: Contact
) -> None:
    elsewhere.meet(stranger, "Stella Far")
    assert names(team, team.ask_for(lambda s: exports.of_team(s, team.workspace_id))) == [anna.name]
    assert names(team, seen(team, stranger)) == ["Stella Far"]


def test_archived_ones_stay_unless_wanted_and_forgotten_ones_are_gone(
    team: Team, mara: Member, anna: Contact
) -> None:
    clara, dora = team.meet(mara, "Clara"), team.meet(mara, "Dora")
    with team.transaction() as session:
        archive.put_away(session, clara, team.now.date())
        erasure.remove(session, mara, dora.id, team.now)
    wanted = team.ask_for(lambda s: exports.looked_after(s, mara))
    assert names(team, wanted) == [anna.name]
    all_wanted = team.ask_for(lambda s: exports.of_team(s, team.workspace_id, with_archived=True))
    assert names(team, all_wanted) == [anna.name, "Clara"]


def test_a_contact_goes_out_with_all_that_is_known(team: Team, mara: Member, anna: Contact) -> None:
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [anna.id])[anna.id]
        told = {ContactField.EMAILS: ("anna@example.com", "a@example.com")}
        details.change(session, known, told, mara.id, team.now, region=None)
        for kind, day in (
            (OccasionKind.BIRTHDAY, Yearly(3, 9, 1980)),
            (OccasionKind.ANNIVERSARY, Yearly(5, 1)),
        ):
            occasions.keep(session, team.workspace_id, anna.id, kind, day, team.now.date())
    team.give(mara, anna, days_ago=3)
    chosen = seen(team, mara)
    assert chosen.widest == Widest(emails=2, phones=0, days=1)
    (one,) = team.ask_for(lambda s: listed(s, chosen))
    assert one.details.emails == ("anna@example.com", "a@example.com")
    assert [day.written() for day in one.days] == ["1980-03-09", "--05-01"]
    assert (one.owner, one.cadence) == (mara.name, anna.cadence)
    assert one.last_touch_on is not None
    assert (team.now.date() - one.last_touch_on).days == 3


def test_notes_go_out_to_those_who_may_read_them(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    with team.transaction() as session:
        notes.note(session, anna, mara, "hates lilies", is_shared=False)
        notes.note(session, anna, ben, "plays chess", is_shared=True)
    hers = ListedNote("hates lilies", False, mara.name, is_own=True)
    his = ListedNote("plays chess", True, ben.name, is_own=False)
    for chosen, expected in (
        (seen(team, mara), (hers, his)),
        (
            seen(team, ben),
            (replace(his, is_own=True),),
        ),
        (team.ask_for(lambda s: exports.of_team(s, team.workspace_id)), (his,)),
    ):
        (one,) = team.ask_for(lambda s, chosen=chosen: listed(s, chosen))  # type: ignore[misc]
        assert one.notes == expected


def test_words_that_were_sent_go_out_to_who_wrote_them(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    def send(member: Member, words: str, days_ago: int) -> Gesture:
        day = team.now.date() - timedelta(days=days_ago)
        return team.ask_for(
            lambda s: gestures.log(
                s, member, anna, Direction.GIVEN, team.now, words="tea", sent_words=words, day=day
            )
        )

    send(mara, "Dear Anna, a tip.", 9)
    send(mara, "Dear Anna, thank you.", 2)
    send(ben, "Hi Anna.", 1)
    mistaken = send(mara, "Dear Bram.", 1)
    team.ask_for(lambda s: reversals.undo(s, mara, mistaken.id, team.now))
    team.give(mara, anna)
    today = team.now.date()
    hers = (
        ListedWords("Dear Anna, thank you.", today - timedelta(days=2)),
        ListedWords("Dear Anna, a tip.", today - timedelta(days=9)),
    )
    his = (ListedWords("Hi Anna.", today - timedelta(days=1)),)
    looked_after = team.ask_for(lambda s: exports.looked_after(s, mara))
    of_team = team.ask_for(lambda s: exports.of_team(s, team.workspace_id))
    for chosen, expected in (
        (seen(team, mara), hers),
        (looked_after, hers),
        (seen(team, ben), his),
        (of_team, ()),
    ):
        (one,) = team.ask_for(lambda s, chosen=chosen: listed(s, chosen))  # type: ignore[misc]
        assert one.sent == expected


def test_many_come_in_order_portion_by_portion(
    team: Team, mara: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exports, "AT_ONCE", 3)
    team.keep_up_with_many(mara, 7)
    chosen = seen(team, mara)
    assert names(team, chosen) == [f"Client {number:02}" for number in range(7)]


def test_what_is_not_suggested_goes_out(team: Team, mara: Member, anna: Contact) -> None:
    other = team.meet(mara, "Bram")
    kinds = frozenset({GestureKind.USEFUL_TIP, GestureKind.PERK})
    told = Unwanted(frozenset({"card_by_hand"}), kinds, is_priced=True)
    team.ask_for(lambda s: unwanted.leave_out(s, mara, anna, told, team.now))
    chosen = team.ask_for(lambda s: exports.looked_after(s, mara))
    found = {one.details.id: one.unwanted for one in team.ask_for(lambda s: listed(s, chosen))}
    assert found == {
        anna.id: ListedUnwanted(("card_by_hand",), ("perk", "useful_tip"), is_priced=True),
        other.id: ListedUnwanted(),
    }


def test_who_lives_with_whom_goes_along_for_whoever_may_see_them(
    team: Team, mara: Member, ben: Member, anna: Contact, bram: Contact
) -> None:
    hidden = team.meet(ben, "Hidden")
    with team.transaction() as session:
        session.get_one(ContactRow, hidden.id).is_private = True
    ids = [anna.id, bram.id, hidden.id]
    team.ask_for(lambda s: households.live_together(s, ben, ids, team.now))

    def told(chosen: Chosen) -> tuple[str, ...]:
        people = team.ask_for(lambda s: listed(s, chosen))
        return next(one.household for one in people if one.details.id == anna.id)

    today = team.now.date()
    assert told(team.ask_for(lambda s: exports.seen(s, mara, today))) == (bram.name,)
    assert told(team.ask_for(lambda s: exports.seen(s, ben, today))) == (bram.name, "Hidden")
    assert told(team.ask_for(lambda s: exports.of_team(s, team.workspace_id))) == (bram.name,)


def test_tips_that_they_got_go_out_whoever_sent_them(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    tip = library.keep(team, ben)
    sent = team.ask_for(lambda s: sent_tips.log(s, ben, anna.id, tip.id, team.now))
    (one,) = team.ask_for(lambda s: listed(s, exports.seen(s, mara, team.now.date())))
    assert one.tips == (ListedTip(tip.title, sent.day),)
    team.ask_for(lambda s: reversals.undo(s, ben, sent.id, team.now))
    (one,) = team.ask_for(lambda s: listed(s, exports.seen(s, mara, team.now.date())))
    assert one.tips == ()
