"""An import taken back: all is as before, but for what was done meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func
from sqlmodel import select

from bot.address_books import imports, proposals, undoing
from bot.address_books.imports import UNTIL
from bot.address_books.undoing import Differing, Undone
from bot.models import ContactRow, ImportRow, OrganisationRow
from bot.people import contacts, details, notes
from bot.people.changes import Value
from bot.people.contacts import Contact
from bot.privacy import merging
from bot.refusals import Gone, NotYours
from bot.team.members import Member
from bot.vocabulary import ContactField
from tests.bot.address_books.books import FULL, bring_in, take_back
from tests.bot.plain_words import Team
from tests.bot.stored import everything, known

BRAM = replace(FULL, name="Bram Bakker", organisation="Molen", emails=("bram@molen.nl",), phones=())


def newest(team: Team, mara: Member) -> Contact:
    """Whoever came last."""
    with team.transaction() as session:
        contact_id = session.exec(select(func.max(ContactRow.id))).one()
        return contacts.by_id(session, mara, contact_id or 0)


def test_all_is_as_before(team: Team, mara: Member, anna: Contact) -> None:
    before = everything(team, "import")
    rows = (FULL, BRAM, replace(BRAM, name="Cato"), replace(FULL, name="Anna Smit", phones=()))
    imported = bring_in(team, mara, *rows)
    assert (imported.added, imported.updated, imported.likely) == (3, 1, 1)
    assert take_back(team, mara, imported.import_id) == Undone(removed=3, put_back=1)
    assert everything(team, "import") == before
    assert take_back(team, mara, imported.import_id) == Undone()


def test_what_was_proposed_is_proposed_no_more(team: Team, mara: Member, anna: Contact) -> None:
    imported = bring_in(team, mara, replace(FULL, organisation="Molen"))
    assert len(team.ask_for(lambda s: proposals.waiting(s, mara))) == 1
    take_back(team, mara, imported.import_id)
    assert team.ask_for(lambda s: proposals.waiting(s, mara)) == []


@pytest.mark.parametrize("is_hidden", [False, True])
def test_who_keeps_what_was_taken_over_is_told_to_who_sees_them(
    team: Team, mara: Member, ben: Member, anna: Contact, *, is_hidden: bool
) -> None:
    imported = bring_in(team, mara, replace(FULL, organisation="Molen"))
    (proposed,) = team.ask_for(lambda s: proposals.waiting(s, mara))
    team.ask_for(lambda s: proposals.take(s, mara, proposed.id, team.now))
    if is_hidden:
        with team.transaction() as session:
            row = session.get_one(ContactRow, anna.id)
            row.owner_id, row.is_private = ben.id, True
    differing = take_back(team, mara, imported.import_id).differing
    assert differing == (Differing() if is_hidden else Differing(1, ("Anna Jansen",)))


def test_a_field_that_was_changed_since_stays(team: Team, mara: Member, anna: Contact) -> None:
    imported = bring_in(team, mara, FULL)
    emails = ("anna@new.nl", "anna@jansen.nl", "anna@example.com")
    wanted: dict[ContactField, Value] = {ContactField.ROLE: "Miller", ContactField.EMAILS: emails}
    learnt = known(team, anna)
    team.ask_for(lambda s: details.change(s, learnt, wanted, mara.id, team.now, region="NL"))
    team.ask_for(lambda s: notes.note(s, anna, mara, "Coffee", is_shared=False))
    assert take_back(team, mara, imported.import_id).put_back == 1
    now_known = known(team, anna)
    assert (now_known.role, now_known.language, now_known.tags) == ("Miller", None, ())
    assert now_known.emails == ("anna@new.nl", "anna@example.com")
    assert team.ask_for(lambda s: notes.own(s, mara, anna.id)).words == "Coffee"


DOING: dict[str, Callable[[Team, Member, Contact], object]] = {
    "give": lambda team, mara, bram: team.give(mara, bram),
    "meet": lambda team, mara, bram: team.see(mara, bram),
    "ask": lambda team, mara, bram: team.plan_ask(mara, bram, in_days=3),
    "change": lambda team, mara, bram: team.ask_for(
        lambda s: details.change(
            s,
            details.read(s, team.workspace_id, [bram.id])[bram.id],
            {ContactField.LIKES: "tea"},
            mara.id,
            team.now,
            region=None,
        )
    ),
    "share": lambda team, mara, bram: team.ask_for(
        lambda s: notes.note(s, bram, mara, "Likes tea", is_shared=True)
    ),
}


@pytest.mark.parametrize("do", DOING.values(), ids=DOING)
def test_with_whom_something_was_done_is_kept(
    team: Team, mara: Member, do: Callable[[Team, Member, Contact], object]
) -> None:
    imported = bring_in(team, mara, BRAM)
    bram = newest(team, mara)
    do(team, mara, bram)
    undone = take_back(team, mara, imported.import_id)
    assert undone == Undone(kept=1, named=("Bram Bakker",))
    assert known(team, bram).archived_on is None


@pytest.mark.parametrize("is_parted", [False, True])
def test_who_was_merged_and_parted_again_goes(
    team: Team, mara: Member, anna: Contact, *, is_parted: bool
) -> None:
    before = everything(team, "import")
    imported = bring_in(team, mara, BRAM)
    bram = newest(team, mara)
    merged = team.ask_for(lambda s: merging.merge(s, mara, anna.id, bram.id, team.now))
    if is_parted:
        later = team.now + timedelta(minutes=1)
        team.ask_for(lambda s: merging.undo(s, mara, merged.id, later))
    undone = take_back(team, mara, imported.import_id)
    assert (undone.removed, undone.kept) == ((1, 0) if is_parted else (0, 1))
    assert undone.named == (() if is_parted else (merged.kept.name,))
    if is_parted:
        after = everything(team, "import")
        assert {name for name in before if before[name] != after[name]} <= {"change"}


def test_who_is_private_to_somebody_else_stays_unnamed(
    team: Team, mara: Member, ben: Member
) -> None:
    imported = bring_in(team, mara, BRAM)
    bram = newest(team, mara)
    with team.transaction() as session:
        row = session.get_one(ContactRow, bram.id)
        row.owner_id, row.is_private = ben.id, True
    assert take_back(team, mara, imported.import_id) == Undone(kept=1)


def test_of_whom_only_a_reminder_tells_is_archived(team: Team, mara: Member) -> None:
    imported = bring_in(team, mara, BRAM)
    assert team.nudge(team.now + timedelta(days=1)) is not None
    assert take_back(team, mara, imported.import_id) == Undone(archived=1)
    assert known(team, newest(team, mara)).archived_on == date(2026, 11, 3)


def test_an_organisation_somebody_belongs_to_stays(team: Team, mara: Member) -> None:
    imported = bring_in(team, mara, BRAM, replace(BRAM, name="Cato", organisation="Bank"))
    team.meet(mara, "Dirk", organisation="Molen")
    take_back(team, mara, imported.import_id)
    with team.transaction() as session:
        assert session.exec(select(OrganisationRow.name)).all() == ["Molen"]


def test_an_import_can_be_undone_for_a_month_by_whose_it_was(
    team: Team, mara: Member, ben: Member
) -> None:
    imported = bring_in(team, ben, BRAM)
    latest = team.ask_for(lambda s: undoing.latest(s, ben, team.now))
    assert latest is not None
    assert (latest.import_id, latest.file_name, latest.added) == (
        imported.import_id,
        "book.csv",
        1,
    )
    assert team.ask_for(lambda s: undoing.latest(s, mara, team.now)) is None
    assert team.ask_for(lambda s: undoing.latest(s, ben, team.now + UNTIL)) is None
    cato = team.hire("U0CATO")
    with pytest.raises(NotYours):
        take_back(team, cato, imported.import_id)
    with pytest.raises(Gone):
        take_back(team, ben, imported.import_id, days=UNTIL.days)
    # An admin may, too.
    assert take_back(team, mara, imported.import_id).removed == 1
    assert team.ask_for(lambda s: undoing.latest(s, ben, team.now)) is None


def test_what_came_in_again_stays(team: Team, mara: Member, ben: Member) -> None:
    first = bring_in(team, mara, BRAM)
    second = bring_in(team, ben, replace(BRAM, phones=("+31 20 123 4567",)))
    assert take_back(team, mara, first.import_id) == Undone(kept=1, named=("Bram Bakker",))
    assert take_back(team, ben, second.import_id) == Undone(put_back=1)
    with team.transaction() as session:
        assert len(session.exec(select(ImportRow)).all()) == 2


def test_what_a_file_was_called_is_known_while_it_can_be_taken_back(
    team: Team, mara: Member
) -> None:
    first = team.ask_for(lambda s: imports.begin(s, mara, "Anna.vcf", team.now))
    second = team.ask_for(lambda s: imports.begin(s, mara, "Bram.vcf", team.now + UNTIL / 2))
    assert called(team) == {first: "Anna.vcf", second: "Bram.vcf"}
    take_back(team, mara, second, UNTIL.days // 2)
    third = team.ask_for(lambda s: imports.begin(s, mara, "Cato.vcf", team.now + UNTIL))
    assert called(team) == {first: "…", second: "…", third: "Cato.vcf"}


def called(team: Team) -> dict[int | None, str]:
    """What the files of the imports are called."""
    with team.transaction() as session:
        return dict(session.exec(select(ImportRow.id, ImportRow.file_name)).all())
