"""Contacts that are removed: what is left of them, and what is not."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Table
from sqlmodel import Session, select

from bot.address_books.books import NamedDay, Row
from bot.asking import asks
from bot.giving import gestures
from bot.ledger import meetings, words
from bot.models import ContactRow, metadata
from bot.nudges import acts
from bot.people import changes, contacts, details, name_index, notes, occasions
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.naming import Known, resolve
from bot.people.yearly import Yearly
from bot.privacy import erasure, merging
from bot.privacy.erasure import HasHistory, Removed
from bot.recording import wanted
from bot.recording.outcomes import Decision, TooEarly, WhichContact
from bot.recording.wanted import Wanted
from bot.refusals import Gone, LookedAfterBy
from bot.reminders import promises
from bot.summaries import months
from bot.team.members import Member
from bot.vocabulary import (
    AddressForm,
    ContactField,
    Direction,
    NameForm,
    OccasionKind,
    Passage,
    ReminderState,
    Verb,
)
from tests.bot import stored
from tests.bot.address_books.books import bring_in
from tests.bot.plain_words import Nudged, Team
from tests.bot.recording.kept import choose, decide, facts

EMAIL = "anna@example.com"
DAY = timedelta(days=1)
Way = Callable[[Session, Member, int, datetime], object]


@pytest.fixture
def zoe(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Zoe Xylophon", organisation="Xylophon AG", email=EMAIL)


def do(team: Team, member: Member, act: Way, contact: Contact) -> None:
    with team.transaction() as session:
        act(session, member, contact.id, team.now)


def is_found(team: Team, mara: Member, name: str) -> bool:
    return isinstance(team.ask_for(lambda s: resolve(s, mara, name)), Known)


def test_who_was_added_by_mistake_is_gone_at_once(team: Team, mara: Member, zoe: Contact) -> None:
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, Removed)
    assert (removed.contact.name, removed.told.emails) == ("Zoe Xylophon", (EMAIL,))
    assert not is_found(team, mara, "Zoe")
    # The name of the company is nobody's own.
    assert "zoe" not in stored.as_text(team)
    assert EMAIL not in stored.as_text(team)


def test_about_whom_something_is_noted_that_is_asked_first(
    team: Team, mara: Member, zoe: Contact
) -> None:
    team.see(mara, zoe)
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)
    assert is_found(team, mara, "Zoe")


def test_a_birthday_is_something_noted(team: Team, mara: Member, zoe: Contact) -> None:
    today = team.now.date()
    team.ask_for(
        lambda s: occasions.keep(
            s, team.workspace_id, zoe.id, OccasionKind.BIRTHDAY, Yearly(3, 4), today
        )
    )
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)


def test_what_a_colleague_noted_is_asked_about_first(
    team: Team, mara: Member, ben: Member, zoe: Contact
) -> None:
    team.ask_for(lambda s: notes.note(s, zoe, ben, "plays the zither", is_shared=False))
    removed = team.ask_for(lambda s: erasure.remove(s, mara, zoe.id, team.now))
    assert isinstance(removed, HasHistory)


def test_nobody_is_reminded_of_who_is_archived(team: Team, mara: Member, zoe: Contact) -> None:
    team.plan_ask(mara, zoe, in_days=1)
    team.ask_for(lambda s: erasure.put_away(s, mara, zoe.id, team.now))
    assert not is_found(team, mara, "Zoe")
    team.ask_for(name_index.add_missing)
    assert not is_found(team, mara, "Zoe")
    assert team.nudge(team.now + timedelta(days=1)) is None
    team.ask_for(lambda s: erasure.bring_back(s, mara, zoe.id, team.now))
    assert is_found(team, mara, "Zoe")
    assert team.nudge(team.now + timedelta(days=2)) is not None


def test_who_is_archived_counts_among_the_contacts_no_more(
    team: Team, mara: Member, zoe: Contact
) -> None:
    this_month = team.now.date().replace(day=1)
    team.ask_for(lambda s: erasure.put_away(s, mara, zoe.id, team.now))
    assert team.ask_for(lambda s: months.compute(s, team.workspace_id, this_month)).contacts == 0


def test_who_is_forgotten_leaves_counts_and_nothing_else(
    team: Team, mara: Member, zoe: Contact
) -> None:
    team.give(mara, zoe, "a zither for Zoe", days_ago=2)
    team.see(mara, zoe, "lunch with Zoe")
    team.ask(mara, zoe, "Zoe's review", days_ago=1)
    kept = team.type(mara, Verb.GIVE, "Zoey cake")
    assert isinstance(kept, WhichContact)
    waits = Wanted("her ukulele", None)
    team.ask_for(lambda s: wanted.keep(s, mara, waits, zoe, team.now))
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    for word in ("zoe", "zither", "lunch", "review", "ukulele", EMAIL):
        assert word not in stored.as_text(team).replace("zoey", "")
    this_month = team.now.date().replace(day=1)
    summary = team.ask_for(lambda s: months.compute(s, team.workspace_id, this_month))
    assert (summary.given, summary.asks) == (1, 1)


LASTING = {"id", "workspace_id", "owner_id", "audience", "ideal_days", "maximum_days", "name"} | {
    "name_key",
    "cadence_from",
    "added_on",
    "last_touch_on",
    "due_on",
    "red_on",
    "is_reminded",
    "archived_on",
    "forgotten_on",
}
"""The columns of a contact that tell of nobody, or are nobody's name."""


def _tells_only_that(table: Table, row: Any) -> bool:
    """Whether it is the word that somebody was forgotten, and when."""
    return table.name == "change" and row.field == Passage.FORGOTTEN and row.before == "null"


def test_no_table_tells_anything_of_who_is_forgotten(team: Team, mara: Member) -> None:
    told = Row(
        2,
        "Zoe Xylophon",
        "Xylophon AG",
        (EMAIL,),
        ("Zithers",),
        Yearly(7, 8, 1979),
        "Zoe likes jazz",
        "Zoe",
        "Dr.",
        "Zookeeper",
        ("+31 20 777 8888",),
        (NamedDay("Zoe's jubilee", Yearly(8, 7)),),
    )
    learnt = replace(told, emails=(EMAIL, "zoe@zoo.nl"), role="Zoologist", name="Zoë Xylophon")
    bring_in(team, mara, told, Row(3, "Zoe Maes", None, (EMAIL,)))
    bring_in(team, mara, learnt)
    with team.transaction() as session:
        row = session.exec(select(ContactRow).where(ContactRow.name == told.name)).one()
        row.likes = row.allergies = "zinnias"
        row.is_official = row.is_never_compared = row.wants_no_gifts = row.is_private = True
        row.address_form, row.name_form = AddressForm.POLITE, NameForm.FULL
        row.stand_in_id, row.slack_user_id, row.language = mara.id, "U0ZOE", "nl"
        row.negotiates_until = team.now.date()
        contact_id = row.id or 0
    team.ask_for(lambda s: erasure.forget(s, mara, contact_id, team.now))
    with team.transaction() as session:
        row = session.get_one(ContactRow, contact_id)
        left = {name: value for name, value in row.model_dump().items() if name not in LASTING}
        assert not any(left.values()), left
        for table in metadata.sorted_tables:
            for column in table.columns:
                if any(key.column.table.name == "contact" for key in column.foreign_keys):
                    found = session.execute(table.select().where(column == contact_id)).all()
                    says = [one for one in found if not _tells_only_that(table, one)]
                    assert table.name == "occasion" or not says, table.name
    everything = stored.as_text(team)
    for word in ("zoe x", "zoë", "zither", "jazz", "zoo", "777", "jubilee", "zinnias", "1979"):
        assert word not in everything, word


def test_who_was_merged_by_mistake_leaves_nothing_with_the_others(
    team: Team, mara: Member, anna: Contact
) -> None:
    bram = team.meet(mara, "Bram Vos")
    zoe = team.meet(mara, "Zoe Xylophon", email="zoe@example.com")
    with team.transaction() as session:
        known = details.read(session, team.workspace_id, [anna.id])[anna.id]
        baker: dict[ContactField, Value] = {ContactField.ROLE: "Baker"}
        details.change(session, known, baker, mara.id, team.now - DAY, region=None)
    with team.transaction() as session:
        inner = merging.merge(session, mara, bram.id, zoe.id, team.now)
        outer = merging.merge(session, mara, anna.id, bram.id, team.now + DAY)
    with team.transaction() as session:
        merging.undo(session, mara, outer.id, team.now + 2 * DAY)
        merging.undo(session, mara, inner.id, team.now + 3 * DAY)
    do(team, mara, erasure.forget, zoe)
    assert "zoe" not in stored.as_text(team)
    left = team.ask_for(lambda s: changes.of(s, team.workspace_id, anna.id))
    assert [one.field for one in left] == ["role"]


def test_who_is_forgotten_is_not_brought_back(team: Team, mara: Member, zoe: Contact) -> None:
    team.see(mara, zoe)
    for act in (erasure.put_away, erasure.forget, erasure.bring_back, erasure.forget):
        do(team, mara, act, zoe)
    found = team.ask_for(lambda s: contacts.by_id(s, mara, zoe.id))
    assert (found.is_archived, found.is_forgotten) == (True, True)
    assert team.nudge(team.now + timedelta(days=90)) is None


def test_a_colleagues_contact_is_theirs_to_remove(
    team: Team, mara: Member, ben: Member, zoe: Contact
) -> None:
    for act in (erasure.remove, erasure.put_away, erasure.bring_back, erasure.forget):
        with pytest.raises(LookedAfterBy) as refused:
            do(team, ben, act, zoe)
        assert (refused.value.name, refused.value.keeper) == (zoe.name, mara.name)
    with team.transaction() as session:
        row = session.get_one(ContactRow, zoe.id)
        assert (row.name, row.archived_on) == (zoe.name, None)


def test_words_that_were_never_said_are_not_forgotten(
    team: Team, mara: Member, zoe: Contact
) -> None:
    meeting = team.see(mara, zoe, "")
    team.ask_for(lambda s: words.forget(s, zoe.id))
    assert team.entry(meeting).words == ""


NOTING: Mapping[str, Callable[[Session, Member, Contact, datetime], object]] = {
    "give": lambda s, mara, zoe, now: gestures.log(s, mara, zoe, Direction.GIVEN, now, words="tea"),
    "got": lambda s, mara, zoe, now: gestures.log(
        s, mara, zoe, Direction.RECEIVED, now, words="tea"
    ),
    "met": lambda s, mara, zoe, now: meetings.log(s, mara, zoe, "", mara.today(now), now),
    "ask": lambda s, mara, zoe, now: asks.make(s, mara, zoe, "", mara.today(now), now),
    "plan": lambda s, mara, zoe, now: asks.plan(s, mara, zoe, "", mara.today(now) + DAY, now),
    "remind": lambda s, mara, zoe, now: promises.promise(
        s, mara, zoe.id, mara.today(now) + DAY, now
    ),
}


@pytest.mark.parametrize("note", NOTING.values(), ids=NOTING)
def test_nothing_is_noted_of_who_is_forgotten_by_those_who_knew_them(
    team: Team, mara: Member, zoe: Contact, note: Callable[..., object]
) -> None:
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    with pytest.raises(Gone):
        team.ask_for(lambda s: note(s, mara, zoe, team.now))


@pytest.mark.parametrize("verb", [Verb.GIVE, Verb.GOT, Verb.MET, Verb.ASK])
@pytest.mark.parametrize("remove", [erasure.put_away, erasure.forget])
def test_an_old_button_offers_who_was_removed_no_more(
    team: Team, mara: Member, zoe: Contact, verb: Verb, remove: Way
) -> None:
    team.meet(mara, "Zoe Maes")
    asked = team.type(mara, verb, "Zoe", "tips")
    assert isinstance(asked, WhichContact)
    do(team, mara, remove, zoe)
    with pytest.raises(Gone):
        choose(team, mara, asked, zoe)
    assert facts(team) == 0


@pytest.mark.parametrize("decision", [Decision.REMIND, Decision.ALREADY_ASKED])
def test_an_early_ask_of_who_was_forgotten_is_gone(
    team: Team, mara: Member, zoe: Contact, decision: Decision
) -> None:
    team.give(mara, zoe)
    early = team.type(mara, Verb.ASK, "Zoe", "a review")
    assert isinstance(early, TooEarly)
    do(team, mara, erasure.forget, zoe)
    with pytest.raises(Gone):
        decide(team, mara, early.pending_id, decision)


@pytest.mark.parametrize("plan", ["plan", "remind"])
def test_no_day_is_promised_about_who_is_archived(
    team: Team, mara: Member, zoe: Contact, plan: str
) -> None:
    do(team, mara, erasure.put_away, zoe)
    archived = team.ask_for(lambda s: contacts.by_id(s, mara, zoe.id))
    with pytest.raises(Gone):
        team.ask_for(lambda s: NOTING[plan](s, mara, archived, team.now))


def test_a_draft_that_was_open_logs_nothing_of_who_is_forgotten(
    team: Team, mara: Member, zoe: Contact
) -> None:
    nudged = Nudged(team, mara)
    nudged.click(lambda s, *_: erasure.forget(s, mara, zoe.id, nudged.at))
    assert nudged.click(acts.done).state is ReminderState.STOPPED
    with pytest.raises(Gone):
        nudged.click(acts.sent)
    assert facts(team) == 0


@pytest.mark.parametrize(
    ("typed", "is_deleted"),
    [
        ("Zoe Xylophon", True),
        ("zoe xylophon", True),
        ("ZOË XYLOPHON'S", True),
        ("Zoe Xylophone", False),
    ],
)
def test_what_waits_about_somebody_of_that_name_is_deleted_however_it_is_written(
    team: Team, mara: Member, typed: str, *, is_deleted: bool
) -> None:
    kept_line = team.type(mara, Verb.GIVE, typed, "a zither")
    assert isinstance(kept_line, WhichContact)
    zoe = team.meet(mara, "Zoe Xylophon")
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    assert ("zither" not in stored.as_text(team)) is is_deleted
