"""Who in a book is told and left two, as they may be one, and who is two for sure."""

from dataclasses import replace

from sqlmodel import col, select

from bot.address_books.books import Row
from bot.address_books.learning import WhyLikely
from bot.models import LikelyPairRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import ContactField
from tests.bot.address_books.books import OPTIONS, bring_in, look_at, only
from tests.bot.plain_words import Team
from tests.bot.stored import known


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
