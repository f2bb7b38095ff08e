"""What an import would do, told before anything is stored, and then done just so."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from sqlmodel import col, select

from bot.address_books import previews
from bot.address_books.books import NamedDay, Row
from bot.address_books.learning import LearntField, WhyLikely
from bot.address_books.outcomes import Met
from bot.models import ChangeRow, ContactRow, LikelyPairRow
from bot.people import calendars, details, notes
from bot.people.contacts import Contact
from bot.people.occasions import Occasion
from bot.people.yearly import Yearly
from bot.privacy import erasure
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField, OccasionKind
from tests.bot.address_books.books import OPTIONS, book, bring_in, look_at
from tests.bot.plain_words import Team
from tests.bot.stored import known

FULL = Row(
    2,
    "Anna Jansen",
    "Bakkerij Jansen",
    ("anna@example.com", "anna@jansen.nl"),
    ("Sailing", "myContacts"),
    Yearly(3, 9, 1980),
    "Likes tea",
    "Anna",
    "Dr.",
    "Baker",
    ("+31 20 123 4567",),
    (NamedDay("", Yearly(6, 1)), NamedDay("Open day", Yearly(9, 2))),
    "nl",
)
NUMBERS = ("06 1234 5679", "+31 6 1234 5679")
CAFE = ("CAFÉ", "Cafe\u0301", "Café")


def only(preview: previews.Preview) -> Met:
    (met,) = preview.met
    return met


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


def test_a_colleagues_private_contact_is_as_good_as_unknown(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    with team.transaction() as session:
        session.get_one(ContactRow, anna.id).is_private = True
    nearly = replace(FULL, name="Anna Janssen")
    for row in (FULL, nearly):
        preview = look_at(team, ben, row)
        assert len(preview.added) == 1
        assert preview.likely == ()
    assert bring_in(team, ben, FULL).added == 1
    assert known(team, anna).role == ""
    assert look_at(team, mara, FULL).added == ()


def test_a_colleagues_contact_is_known_and_stays_theirs(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    assert bring_in(team, ben, FULL).updated == 1
    as_it_is = known(team, anna)
    assert (as_it_is.owner_id, as_it_is.role) == (mara.id, "Baker")
    with team.transaction() as session:
        assert notes.own(session, ben, anna.id).words == "Likes tea"
        assert notes.own(session, mara, anna.id).words == ""


def test_who_is_archived_stays_so(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(lambda s: erasure.put_away(s, mara, anna.id, team.now))
    preview = look_at(team, mara, FULL)
    assert preview.unchanged == preview.archived == preview.met
    assert bring_in(team, mara, FULL).import_id is None


def test_who_is_forgotten_is_somebody_new(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(lambda s: erasure.forget(s, mara, anna.id, team.now))
    assert len(look_at(team, mara, FULL).added) == 1


def test_who_is_likely_is_told_and_stays_two(team: Team, mara: Member, anna: Contact) -> None:
    rows = (
        Row(2, "Anna Smit", None, ("anna@example.com",)),
        Row(3, "Anna Jansen", "Bakkerij Jansen B.V."),
        Row(4, "Ana Jansen", None, ("ana@example.com",)),
    )
    preview = look_at(team, mara, *rows)
    told = [(one.row.line, one.other.contact_id, one.why) for one in preview.likely]
    expected = [
        (2, anna.id, WhyLikely.SURNAME),
        (3, anna.id, WhyLikely.ORGANISATION_SPELT),
        (4, anna.id, WhyLikely.SPELLING),
    ]
    assert [one for one in told if one[1]] == expected
    imported = bring_in(team, mara, *rows)
    assert (imported.added, imported.likely) == (3, len(preview.likely))
    with team.transaction() as session:
        pairs = session.exec(select(LikelyPairRow).order_by(col(LikelyPairRow.other_id))).all()
        of_anna = [(row.contact_id, row.why) for row in pairs if row.contact_id == anna.id]
    assert of_anna == [(anna.id, why) for _, _, why in expected]
    again = look_at(team, mara, *rows)
    assert (len(again.unchanged), again.likely) == (3, ())


def test_who_is_likely_is_joined_if_wanted(team: Team, mara: Member, anna: Contact) -> None:
    row = Row(2, "Anna Smit", None, ("anna@example.com", "anna@smit.nl"))
    options = replace(OPTIONS, join_likely=True)
    for fields in ((ContactField.EMAILS,), ()):
        met = only(look_at(team, mara, row, options=options))
        assert met.learnt.fields == fields
        bring_in(team, mara, row, options=options)
    assert known(team, anna).emails == ("anna@example.com", "anna@smit.nl")


def test_colleagues_are_told_by_their_addresses(team: Team, mara: Member) -> None:
    team.meet(mara, "Ana Jansen", email="ana@molen.nl")
    near, far = (
        Row(2, "Anna Jansen", None, ("a@molen.nl",)),
        Row(3, "Anna Jansen", None, ("a@x.nl",)),
    )
    assert len(look_at(team, mara, near).likely) == 1
    assert look_at(team, mara, far).likely == ()


def test_two_at_one_mailbox_are_two(team: Team, mara: Member) -> None:
    team.meet(mara, "Bram Bakker", email="info@molen.nl")
    rows = (Row(2, "Cato Smit", None, ("info@molen.nl",)), Row(3, "Dirk", None, ("info@molen.nl",)))
    assert len(look_at(team, mara, *rows).added) == 2
    assert bring_in(team, mara, *rows).added == 2
    assert bring_in(team, mara, *rows).unchanged == 2


def test_a_contact_is_not_two_people_of_the_book(team: Team, mara: Member) -> None:
    team.meet(mara, "A. Jansen", email="info@molen.nl")
    rows = [Row(0, name, None, ("info@molen.nl",)) for name in ("Anna Jansen", "Arie Jansen")]
    for counts in ((1, 1), (0, 2)):
        preview = look_at(team, mara, *rows)
        assert (len(preview.added), len(preview.met)) == counts
        bring_in(team, mara, *rows)


def test_without_a_database_everybody_is_new() -> None:
    preview = previews.preview_alone(book(FULL, FULL, Row(0, "Bram")), "nl", OPTIONS)
    assert (preview.rows, len(preview.added), preview.joined) == (3, 2, ((3, 2),))
    (anna, _) = preview.contacts
    assert (anna.name, anna.labels, anna.audience) == ("Anna Jansen", ("Sailing",), Audience.CLIENT)


def test_a_number_is_the_same_with_and_without_its_country_where_no_country_is_known() -> None:
    national, international = (Row(0, "Bram Bos", phones=(said,)) for said in NUMBERS)
    assert previews.preview_alone(book(national, international), "en_GB", OPTIONS).joined == (
        (3, 2),
    )


def test_every_label_of_the_book_is_shown_but_the_one_of_everybody(
    team: Team, mara: Member
) -> None:
    labels = ("Partner", "Sailing", "myContacts", "Nl", "sailing")
    row = Row(0, "Bram Bos", emails=("bram@example.com",), labels=labels)
    for known_tags in ((), ("Sailing",)):
        preview = look_at(team, mara, row)
        (shown,) = preview.contacts
        assert shown.labels == ("Partner", "Sailing", "Nl")
        assert [met.as_learnt.tags for met in preview.met] == [known_tags][: len(known_tags)]
        bring_in(team, mara, row)


def shown_at(team: Team, owner: Member, *rows: Row) -> list[str | None]:
    return [shown.organisation for shown in look_at(team, owner, *rows).contacts]


def test_an_organisation_is_written_as_it_first_is_in_the_book(team: Team, mara: Member) -> None:
    names = ("Zoë Bos", "Bram Bos", "Anna Bos")
    rows = [Row(0, name, said) for name, said in zip(names, CAFE, strict=True)]
    alone = previews.preview_alone(book(*rows), "nl", OPTIONS)
    assert [shown.organisation for shown in alone.contacts] == ["CAFÉ"] * 3
    for _ in range(2):
        assert shown_at(team, mara, *rows) == ["CAFÉ"] * 3
        bring_in(team, mara, *rows)


def test_an_organisation_that_is_known_is_written_as_it_is_known(team: Team, mara: Member) -> None:
    team.meet(mara, "Cor Cas", organisation="café")
    rows = [Row(0, "Anna Bos", "CAFÉ"), Row(0, "Cor Cas", "CAFÉ")]
    for _ in range(2):
        assert shown_at(team, mara, *rows) == ["café"] * 2
        bring_in(team, mara, *rows)
