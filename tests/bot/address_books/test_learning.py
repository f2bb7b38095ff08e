"""What a book tells of somebody known: filled in where nothing was, proposed where it differs."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlmodel import select

from bot.address_books.books import Row
from bot.address_books.learning import LearntField
from bot.models import ChangeRow, ContactRow
from bot.people import calendars, details, notes
from bot.people.contacts import Contact
from bot.people.occasions import Occasion
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import ContactField, OccasionKind
from tests.bot.address_books.books import FULL, bring_in, look_at, only
from tests.bot.plain_words import Team
from tests.bot.stored import known


def test_what_was_not_known_is_filled_in(team: Team, mara: Member, anna: Contact) -> None:
    met = only(look_at(team, mara, FULL))
    assert set(met.learnt.fields) == {
        ContactField.ROLE,
        ContactField.HONORIFIC,
        ContactField.LANGUAGE,
        ContactField.EMAILS,
        ContactField.PHONES,
        ContactField.TAGS,
        LearntField.BIRTHDAY,
        LearntField.OCCASION,
        LearntField.NOTE,
    }
    assert met.learnt.proposals == ()
    assert bring_in(team, mara, FULL).updated == 1
    as_it_is = known(team, anna)
    assert as_it_is == met.as_learnt
    assert (as_it_is.role, as_it_is.language) == ("Baker", "nl")
    assert as_it_is.emails == ("anna@example.com", "anna@jansen.nl")
    assert as_it_is.tags == ("Sailing",)
    with team.transaction() as session:
        assert notes.own(session, mara, anna.id).words == "Likes tea"
        days = calendars.of_each(session, team.workspace_id, [anna.id])[anna.id]
    assert days == [
        Occasion(OccasionKind.BIRTHDAY, Yearly(3, 9, 1980), "", 10),
        Occasion(OccasionKind.ANNIVERSARY, Yearly(6, 1), "", 10),
        Occasion(OccasionKind.OWN, Yearly(9, 2), "Open day", 10),
    ]
    assert bring_in(team, mara, FULL).unchanged == 1


def test_a_new_contact_has_all_that_the_book_tells(team: Team, mara: Member) -> None:
    imported = bring_in(team, mara, FULL)
    with team.transaction() as session:
        row = session.exec(select(ContactRow)).one()
        (added,) = details.read(session, team.workspace_id, [row.id or 0]).values()
    assert added.import_id == imported.import_id is not None
    assert (added.name, added.honorific, added.role) == ("Anna Jansen", "Dr.", "Baker")
    assert (added.emails, added.phones) == (FULL.emails, FULL.phones)
    assert (added.tags, added.language) == (("Sailing",), "nl")


def test_what_differs_is_proposed_once(team: Team, mara: Member, anna: Contact) -> None:
    bring_in(team, mara, replace(FULL, role="Baker"))
    told = replace(
        FULL,
        organisation="Molen",
        role="Miller",
        birthday=Yearly(3, 10),
        language="de",
        name="Ánna Jansen",
    )
    before = known(team, anna)
    proposed = {
        one.field: (one.before, one.after, one.suggests_congratulations)
        for one in only(look_at(team, mara, told)).learnt.proposals
    }
    assert proposed == {
        ContactField.NAME: ("Anna Jansen", "Ánna Jansen", False),
        ContactField.ORGANISATION: ("Bakkerij Jansen", "Molen", True),
        ContactField.ROLE: ("Baker", "Miller", True),
        ContactField.LANGUAGE: ("nl", "de", False),
        LearntField.BIRTHDAY: ("1980-03-09", "--03-10", False),
    }
    imported = bring_in(team, mara, told)
    assert (imported.unchanged, imported.proposed) == (1, 5)
    assert known(team, anna) == before
    assert bring_in(team, mara, told).proposed == 0


@pytest.mark.parametrize(
    "told",
    [
        replace(FULL, name="A. Jansen"),
        replace(FULL, name="ANNA JANSEN"),
        replace(FULL, name="Jansen, Anna"),
        replace(FULL, organisation="BAKKERIJ JANSEN"),
        replace(FULL, birthday=Yearly(3, 9)),
        replace(FULL, phones=("020 1234567", "0031201234567")),
        replace(FULL, emails=("ANNA@example.com",)),
        replace(FULL, labels=("sailing",)),
        replace(FULL, role="baker", notes="Something else", honorific="Prof.", language=""),
        Row(2, "Anna Jansen", "Bakkerij Jansen"),
        Row(2, "Anna Jansen"),
    ],
)
def test_what_says_the_same_changes_nothing(team: Team, mara: Member, told: Row) -> None:
    bring_in(team, mara, FULL)
    met = only(look_at(team, mara, told))
    assert (met.learnt.fields, met.learnt.proposals) == ((), ())
    assert bring_in(team, mara, told).import_id is None


def test_a_year_that_is_learnt_completes_a_birthday(team: Team, mara: Member) -> None:
    bring_in(team, mara, replace(FULL, birthday=Yearly(3, 9)))
    met = only(look_at(team, mara, FULL))
    assert met.learnt.fields == (LearntField.BIRTHDAY,)
    bring_in(team, mara, FULL)
    with team.transaction() as session:
        change = session.exec(
            select(ChangeRow.before, ChangeRow.after).where(ChangeRow.field == LearntField.BIRTHDAY)
        ).one()
    assert tuple(change) == ('"--03-09"', '"1980-03-09"')


def test_who_was_met_by_name_gets_an_address(team: Team, mara: Member) -> None:
    """An address or an organisation that is learnt or changed makes nobody two."""
    steps: Sequence[Row] = (
        Row(2, "Bram Bakker", None, ("bram@molen.nl",)),
        Row(2, "Bram Bakker", "Molen", ("bram@molen.nl",)),
        Row(2, "Bram Bakker", "Molen", ("bakker@molen.nl",)),
    )
    bram = team.meet(mara, "Bram Bakker")
    for row in steps:
        assert bring_in(team, mara, row).updated == 1
    now_known = known(team, bram)
    assert now_known.organisation == "Molen"
    assert now_known.emails == ("bram@molen.nl", "bakker@molen.nl")
