"""What an import would do, told before anything is stored, and then done just so."""

from dataclasses import replace

from bot.address_books import previews, proposals
from bot.address_books.books import Row
from bot.models import ContactRow
from bot.people import notes
from bot.people.contacts import Contact
from bot.privacy import erasure
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.address_books.books import FULL, OPTIONS, book, bring_in, look_at
from tests.bot.plain_words import Team
from tests.bot.stored import known

NUMBERS = ("06 1234 5679", "+31 6 1234 5679")
CAFE = ("CAFÉ", "Cafe\u0301", "Café")


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


def test_what_differs_of_a_colleagues_contact_is_for_them_to_be_asked(
    team: Team, mara: Member, ben: Member, anna: Contact
) -> None:
    other = replace(FULL, organisation="Molen")
    assert look_at(team, ben, other).proposed == ()
    assert bring_in(team, ben, other).proposed == 0
    imported = bring_in(team, mara, other)
    waiting = team.ask_for(lambda s: proposals.waiting(s, mara, imported.import_id))
    assert len(waiting) == imported.proposed == 1


def test_nobody_is_asked_whether_somebody_is_one_who_is_archived(
    team: Team, mara: Member, anna: Contact
) -> None:
    team.ask_for(lambda s: erasure.put_away(s, mara, anna.id, team.now))
    like_her = Row(2, "Anna Smit", None, ("anna@example.com",))
    assert look_at(team, mara, like_her).likely == ()
    imported = bring_in(team, mara, like_her)
    assert (imported.added, imported.likely) == (1, 0)


def test_who_is_forgotten_is_somebody_new(team: Team, mara: Member, anna: Contact) -> None:
    team.ask_for(lambda s: erasure.forget(s, mara, anna.id, team.now))
    assert len(look_at(team, mara, FULL).added) == 1


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
