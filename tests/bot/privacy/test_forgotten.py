"""Contacts that are forgotten: what is left of them, and what is not."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Table
from sqlmodel import col, select

from bot.address_books import imports
from bot.address_books.books import NamedDay, Row
from bot.giving import unwanted
from bot.giving.ideas import Unwanted
from bot.ledger import words
from bot.models import ContactRow, ImportRow, metadata
from bot.people import changes, contacts, details
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.people.yearly import Yearly
from bot.privacy import erasure, merging
from bot.recording import wanted
from bot.recording.outcomes import WhichContact
from bot.recording.wanted import Wanted
from bot.summaries import months
from bot.team.members import Member
from bot.vocabulary import AddressForm, ContactField, GestureKind, NameForm, Passage, Verb
from tests.bot import stored
from tests.bot.address_books.books import bring_in
from tests.bot.plain_words import Team
from tests.bot.privacy.conftest import EMAIL

DAY = timedelta(days=1)


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
        row.agrees_to_compare = True
        row.address_form, row.name_form = AddressForm.POLITE, NameForm.FULL
        row.stand_in_id, row.slack_user_id, row.language = mara.id, "U0ZOE", "nl"
        row.negotiates_until = team.now.date()
        contact_id = row.id or 0
    not_for_zoe = Unwanted(frozenset({"card_by_hand"}), frozenset({GestureKind.PERK}), True)
    with team.transaction() as session:
        contact = contacts.by_id(session, mara, contact_id)
        unwanted.leave_out(session, mara, contact, not_for_zoe, team.now)
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
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    assert "zoe" not in stored.as_text(team)
    left = team.ask_for(lambda s: changes.of(s, team.workspace_id, anna.id))
    assert [one.field for one in left] == ["role"]


def test_words_that_were_never_said_are_not_forgotten(
    team: Team, mara: Member, zoe: Contact
) -> None:
    meeting = team.see(mara, zoe, "")
    team.ask_for(lambda s: words.forget(s, zoe.id))
    assert team.entry(meeting).words == ""


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


_CALLED_LIKE_THEM = (
    *("Zoë.vcf", "XYLOPHON_zoo 2.csv", "ZoeXylophon.csv", "zoexylophon.vcf", "xylophon2.csv"),
    *("XylophonZoe.csv", "myxylophoncontacts.csv", "MyZoe3.csv", "zoe2.csv"),
)
_CALLED_OTHERWISE = ("book.csv", "zoek.csv", "2026-11 xylofoon.csv")


def test_a_file_that_was_called_like_them_is_called_so_no_more(
    team: Team, mara: Member, ben: Member, zoe: Contact
) -> None:
    with team.transaction() as session:
        for file in (*_CALLED_LIKE_THEM, *_CALLED_OTHERWISE):
            imports.begin(session, ben, file, team.now)
    team.ask_for(lambda s: erasure.forget(s, mara, zoe.id, team.now))
    with team.transaction() as session:
        kept = session.exec(select(ImportRow.file_name).order_by(col(ImportRow.id))).all()
    assert tuple(kept) == (*("…",) * len(_CALLED_LIKE_THEM), *_CALLED_OTHERWISE)
