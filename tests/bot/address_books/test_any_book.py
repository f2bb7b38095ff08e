"""Any address book of names and addresses that resemble each other, brought in, again, and undone.

The alphabets are small, so that rows often are about one person, or nearly.
"""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.address_books.books import Row
from bot.people import contacts
from bot.people.contacts import NewContact
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import Audience
from tests.bot.address_books.books import bring_in, look_at, take_back
from tests.bot.plain_words import Team
from tests.bot.stored import everything

NAMES = st.sampled_from(
    ["Anna Jansen", "Anna Janssen", "A. Jansen", "Anna", "Jansen", "Arie Jansen", "Anna Smit"]
)
ADDRESSES = st.lists(st.sampled_from(["info@b.nl", "anna@b.nl", "a@c.nl"]), unique=True, max_size=2)
ROWS = st.builds(
    Row,
    line=st.just(0),
    name=NAMES,
    organisation=st.sampled_from([None, None, "Bakkerij", "Bakkerij B.V.", "Molen"]),
    emails=ADDRESSES.map(tuple),
    labels=st.sampled_from([(), ("Sailing",), ("Tax", "Sailing")]),
    birthday=st.sampled_from([None, Yearly(3, 9), Yearly(3, 9, 1980), Yearly(4, 9)]),
    notes=st.sampled_from(["", "", "Likes tea", "Likes coffee"]),
    role=st.sampled_from(["", "Baker", "Miller"]),
    phones=st.sampled_from([(), (), ("020 123 4567",), ("+31 20 123 4567",), ("030 123 4567",)]),
    language=st.sampled_from(["", "nl", "de"]),
)
BOOKS = st.lists(ROWS, max_size=6)
KNOWN = st.lists(
    st.builds(
        NewContact,
        name=NAMES,
        audience=st.just(Audience.CLIENT),
        organisation=st.sampled_from([None, "Bakkerij", "Molen"]),
        emails=ADDRESSES.map(tuple),
    ),
    max_size=3,
)
few_or_many = pytest.mark.parametrize(
    "books",
    [pytest.param(12, id="few"), pytest.param(100, id="many", marks=pytest.mark.exhaustive)],
)
"""How many books are tried, each on the same database."""


def begin(team: Team, mara: Member, known: Sequence[NewContact]) -> None:
    """Have no contacts but these."""
    with team.transaction() as session:
        for table in ("change", "proposal", "likely_pair", "note", "tag", "contact_point"):
            session.execute(text(f"DELETE FROM {table}"))
        for table in ("name_word", "occasion", "contact", "organisation", "import"):
            session.execute(text(f'DELETE FROM "{table}"'))
        contacts.add_many(session, mara, known, mara.today(team.now))


@few_or_many
def test_a_second_time_changes_nothing(team: Team, mara: Member, books: int) -> None:
    @settings(max_examples=books)
    @given(rows=BOOKS, known=KNOWN)
    def changes_nothing(rows: Sequence[Row], known: Sequence[NewContact]) -> None:
        begin(team, mara, known)
        preview = look_at(team, mara, *rows)
        first = bring_in(team, mara, *rows)
        assert (first.added, first.updated, first.unchanged, first.joined, first.likely) == (
            len(preview.added),
            len(preview.updated),
            len(preview.unchanged),
            len(preview.joined),
            len(preview.likely),
        )
        assert first.added + first.updated + first.unchanged + first.joined == len(rows)
        stored = everything(team, "import")
        again = bring_in(team, mara, *rows)
        assert (again.added, again.updated, again.proposed, again.import_id) == (0, 0, 0, None)
        assert again.unchanged + again.joined == len(rows)
        assert everything(team, "import") == stored

    changes_nothing()


@few_or_many
def test_what_is_undone_was_never_there(team: Team, mara: Member, books: int) -> None:
    @settings(max_examples=books)
    @given(rows=BOOKS, known=KNOWN)
    def was_never_there(rows: Sequence[Row], known: Sequence[NewContact]) -> None:
        begin(team, mara, known)
        before = everything(team, "import")
        imported = bring_in(team, mara, *rows)
        if imported.import_id is not None:
            take_back(team, mara, imported.import_id)
        assert everything(team, "import") == before

    was_never_there()
