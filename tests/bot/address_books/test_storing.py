"""Address books stored: nobody twice, each for the member who looks after them."""

from dataclasses import replace
from datetime import date

from sqlalchemy import Engine
from sqlmodel import col, select

from bot.address_books import recognising, storing
from bot.address_books.books import Flaw, FlawKind
from bot.address_books.outcomes import Options
from bot.address_books.tallies import ROWS_AT_ONCE, Imported, Tally
from bot.models import ContactRow, OccasionRow, OrganisationRow
from bot.people import naming
from bot.people.naming import Known
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.address_books.rows import ANNA, HEADER
from tests.bot.plain_words import Team
from tests.statements import counted

LABELS = {"partner": Audience.PARTNER, "team": Audience.STAFF}
LANGUAGES = {"dutch": "nl", "german": "de"}


def test_languages_are_guessed_kept_and_told(team: Team, mara: Member) -> None:
    content = (
        "First Name,Labels,E-mail 1 - Value,Notes\n"
        "Anna,,anna@bakkerij.nl,Wil graag weten hoe het met het pensioen zit\n"
        "Bram,Dutch,bram@firm.de,\n"
        "Cato,,cato@example.com,\n"
        "Dirk,,dirk@firm.de,\n"
    )
    assert load(team, mara, content) == Imported(4, languages=(("nl", 2), ("de", 1)))
    with team.transaction() as session:
        found = session.exec(select(ContactRow.name, ContactRow.language)).all()
    assert dict(found) == {"Anna": "nl", "Bram": "nl", "Cato": None, "Dirk": "de"}


def test_labels_tell_the_audience(team: Team, mara: Member) -> None:
    content = (
        "First Name,Labels\n"
        "Anna,* myContacts\n"
        "Bram,* myContacts ::: Partner\n"
        "Cato,* Team ::: Partner\n"
        "Dirk,\n"
    )
    load(team, mara, content)
    with team.transaction() as session:
        told = select(ContactRow.name, ContactRow.audience).order_by(col(ContactRow.id))
        found = session.exec(told).all()
    assert [(name, audience) for name, audience in found] == [
        ("Anna", Audience.CLIENT),
        ("Bram", Audience.PARTNER),
        ("Cato", Audience.STAFF),
        ("Dirk", Audience.CLIENT),
    ]


def test_importing_again_adds_nothing(team: Team, mara: Member) -> None:
    content = HEADER + ANNA + "Bram,,Bakker,,,\nBram,,Smit,Elders,,\n"
    assert load(team, mara, content) == Imported(3)
    assert load(team, mara, content) == Imported(unchanged=3)
    assert load(team, mara, content.upper()) == Imported(unchanged=3)


def test_a_contact_that_was_added_by_hand_is_known(team: Team, mara: Member) -> None:
    team.meet(mara, "Bram Bakker")
    assert load(team, mara, HEADER + "BRAM,,Bakker,,,\n") == Imported(unchanged=1)


def test_two_rows_about_one_person_are_joined(team: Team, mara: Member) -> None:
    assert load(team, mara, HEADER + ANNA + ANNA) == Imported(1, joined=1)


def test_problems_are_told_in_the_order_of_the_file(team: Team, mara: Member) -> None:
    imported = load(team, mara, HEADER + ANNA + ",,,,,x@\n" + ANNA + ",,,Bank,x,\n")
    assert [problem.line for problem in imported.problems] == [3, 5]


def test_namesakes_in_different_organisations_are_two(team: Team, mara: Member) -> None:
    content = HEADER + "Jan,,Smit,Bakkerij,,\nJan,,Smit,Slagerij,,\n"
    assert load(team, mara, content).added == 2


def test_the_same_book_in_another_workspace_is_imported_there(
    team: Team, mara: Member, elsewhere: Team, stranger: Member
) -> None:
    assert load(elsewhere, stranger, HEADER + ANNA).added == 1
    assert load(team, mara, HEADER + ANNA).added == 1


def test_a_name_that_looks_like_markup_is_a_name(team: Team, mara: Member) -> None:
    load(team, mara, HEADER + "<!channel> & Söhne,,,,,\n")
    found = team.ask_for(lambda s: naming.resolve(s, mara, "<!channel> & Söhne tips"))
    assert isinstance(found, Known)
    assert (found.contact.name, found.contact.owner_id) == ("<!channel> & Söhne", mara.id)


def test_what_was_stored_before_it_was_cut_off_is_known(team: Team, mara: Member) -> None:
    load(team, mara, many(ROWS_AT_ONCE))
    imported = load(team, mara, many(ROWS_AT_ONCE + 1))
    assert imported == Imported(1, unchanged=ROWS_AT_ONCE)


def test_two_thousand_rows_take_a_few_statements(engine: Engine, team: Team, mara: Member) -> None:
    content = many(2000)
    for imported in (Imported(2000), Imported(unchanged=2000)):
        with counted(engine) as sent:
            assert load(team, mara, content) == imported
        assert 0 < sent.statements <= 41


def test_who_is_told_of_again_far_down_in_the_file_is_joined(team: Team, mara: Member) -> None:
    filling = "".join(f"Bo {number},,,,,\n" for number in range(ROWS_AT_ONCE))
    imported = load(team, mara, HEADER + ANNA + filling + ANNA)
    assert imported == Imported(ROWS_AT_ONCE + 1, joined=1)


def test_what_a_row_says_stays_together(team: Team, mara: Member) -> None:
    load(
        team,
        mara,
        "First Name,Labels,Organization Name,E-mail 1 - Value,Birthday\n"
        "Anna,,Bakkerij,,1979-03-18\n"
        "Zoë 🌻,Partner,,zoe@example.com,--02-29\n"
        "Bram,,,bram@example.com,\n"
        "Cato,Partner,Bakkerij,,--12-01\n"
        "Dirk,Team,Atelier,,--05-02\n",
    )
    with team.transaction() as session:
        kept = session.exec(
            select(col(ContactRow.name), col(OrganisationRow.name), col(OccasionRow.next_on))
            .outerjoin(OrganisationRow, col(OrganisationRow.id) == ContactRow.organisation_id)
            .outerjoin(OccasionRow, col(OccasionRow.contact_id) == ContactRow.id)
            .order_by(col(ContactRow.name))
        ).all()
    assert list(map(tuple, kept)) == [
        ("Anna", "Bakkerij", date(2027, 3, 18)),
        ("Bram", None, None),
        ("Cato", "Bakkerij", date(2026, 12, 1)),
        ("Dirk", "Atelier", date(2027, 5, 2)),
        ("Zoë 🌻", None, date(2027, 2, 28)),
    ]


def test_who_was_imported_is_added_and_due_today(team: Team, mara: Member) -> None:
    """As the one is who is added by hand."""
    load(team, mara, "First Name\nAnna\n")
    team.meet(mara, "Bram")
    with team.transaction() as session:
        imported, met = (row.model_dump() for row in session.exec(select(ContactRow)))
    own = {"id", "name", "name_key", "import_id"}
    assert {key: imported[key] for key in imported.keys() - own} == {
        key: met[key] for key in met.keys() - own
    }
    assert imported["is_reminded"]


def many(rows: int) -> str:
    """An address book of so many contacts of all kinds."""
    header = "First Name,Organization Name,Labels,E-mail 1 - Value,Birthday\n"
    audiences = ("", "Partner", "Team")
    return header + "".join(
        f"Person {number},Firm {number // 3},{audiences[number % 3]},"
        f"{f'{number}@example.com' if number % 5 else ''},{'--03-18' if number % 4 else ''}\n"
        for number in range(rows)
    )


def load(team: Team, owner: Member, content: str) -> Imported:
    book = recognising.read(content.encode(), team.now.date())
    tally = Tally(owner, book, Options(LABELS, LANGUAGES, Audience.CLIENT))
    for rows in tally.portions():
        with team.transaction() as session:
            stored = storing.store(session, tally, rows, team.now)
        tally.count(rows, stored)
    return replace(tally.imported(), import_id=None)


def test_birthdays_come_along_and_one_that_is_none_is_told(team: Team, mara: Member) -> None:
    content = b"First Name,Birthday\nAnna,1979-03-18\nBram,--11-24\nCato,circa 1800\nDirk,\n"
    book = recognising.read(content, team.now.date())
    assert book.problems == (Flaw(FlawKind.BIRTHDAY, 4, "circa 1800"),)
    load(team, mara, content.decode())
    with team.transaction() as session:
        rows = session.exec(select(OccasionRow).order_by(col(OccasionRow.next_on))).all()
        days = [(row.next_on, row.year) for row in rows]
    assert days == [(date(2026, 11, 24), None), (date(2027, 3, 18), 1979)]
