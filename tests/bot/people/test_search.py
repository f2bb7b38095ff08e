"""Contacts looked for: exactly, nearly, and by several things together."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import pytest
from sqlmodel import select

from bot.models import ContactRow
from bot.models.columns import saved
from bot.people import occasions, points, search, tags, ways
from bot.people.search import PAGE, Page, Query
from bot.people.traits import Trait
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import Audience, OccasionKind, TagKind
from tests.bot.plain_words import Team

TODAY = date(2026, 11, 3)
_CARES_ABOUT = {"Anna Jansen": ["Sailing", "VIP"], "Bram van Dijk": ["sailing"]}


@pytest.fixture(autouse=True)
def _known(team: Team, mara: Member, ben: Member) -> None:
    met = {
        "Anna Jansen": (mara, Audience.CLIENT, "Bakkerij Jansen B.V."),
        "Łukasz Großmann": (mara, Audience.PARTNER, "Café Müller"),
        "Bram van Dijk": (ben, Audience.CLIENT, "Acme"),
        "Jana Bos": (ben, Audience.STAFF, None),
    }
    for name, (owner, audience, organisation) in met.items():
        contact = team.meet(owner, name, audience, organisation)
        said = {contact.id: _CARES_ABOUT.get(name, [])}
        _care(team, said)


def _care(team: Team, said: Mapping[int, Sequence[str]]) -> None:
    with team.transaction() as session:
        tags.add(session, team.workspace_id, TagKind.INTEREST, said)


def find(team: Team, member: Member, query: Query, number: int = 0) -> Page:
    return team.ask_for(lambda s: search.find(s, member, query, TODAY, number))


def names(page: Page) -> list[str]:
    return [one.contact.name for one in page.found]


@pytest.mark.parametrize(
    ("words", "found", "is_exact"),
    [
        ("Anna Jansen", ["Anna Jansen"], True),
        ("jansen anna", ["Anna Jansen"], True),
        ("ana jansn", ["Anna Jansen"], False),
        ("jans", ["Anna Jansen"], True),
        ("van Dijk", ["Bram van Dijk"], True),
        ("lukasz grossmann", ["Łukasz Großmann"], True),
        ("Lukas Grosman", ["Łukasz Großmann"], False),
        ("cafe muller", ["Łukasz Großmann"], True),
        ("bakkerij jansen", ["Anna Jansen"], True),
        ("bakerij janssen", ["Anna Jansen"], False),
        ("sailing", ["Anna Jansen", "Bram van Dijk"], True),
        ("Xylophon", [], False),
        ("", ["Anna Jansen", "Bram van Dijk", "Jana Bos", "Łukasz Großmann"], True),
    ],
)
def test_by_words(
    team: Team, mara: Member, words: str, found: list[str], *, is_exact: bool
) -> None:
    page = find(team, mara, Query(words=words))
    assert names(page) == found
    if found:
        assert page.is_exact is is_exact


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in de bouw", []),
        ("Jan de Vries", []),
        ("van der Kolk", []),
        ("de graf", ["Willem Smit"]),
        ("van den bergg", ["Lies Smit"]),
    ],
)
def test_particles_make_nobody_alike(
    team: Team, mara: Member, words: str, found: list[str]
) -> None:
    team.meet(mara, "Lies Smit", Audience.CLIENT, "Van den Berg Installatie")
    team.meet(mara, "Willem Smit", Audience.CLIENT, "De Graaf Zuivel")
    assert names(find(team, mara, Query(words))) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(organisation="acme"), ["Bram van Dijk"]),
        (Query(organisation="Akme"), ["Bram van Dijk"]),
        (Query(organisation="Bakkerij Jansen"), ["Anna Jansen"]),
        (Query(tag="SAILING"), ["Anna Jansen", "Bram van Dijk"]),
        (Query(tag="saling"), ["Anna Jansen", "Bram van Dijk"]),
        (Query(audience=Audience.CLIENT), ["Anna Jansen", "Bram van Dijk"]),
        (Query(audience=Audience.CLIENT, tag="sailing", organisation="Acme"), ["Bram van Dijk"]),
        (Query(words="Anna", audience=Audience.PARTNER), []),
        (Query(organisation="%"), []),
    ],
)
def test_by_what_they_have(team: Team, mara: Member, query: Query, found: list[str]) -> None:
    assert names(find(team, mara, query)) == found


def test_among_so_many_that_all_are_looked_through(
    team: Team, mara: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ways, "_FEW", 0)
    assert names(find(team, mara, Query(words="ana jansn"))) == ["Anna Jansen"]
    assert names(find(team, mara, Query(tag="sailing", organisation="Acme"))) == ["Bram van Dijk"]
    assert names(find(team, mara, Query(words="Anna", audience=Audience.PARTNER))) == []


def test_the_name_of_one_and_the_organisation_of_another(team: Team, mara: Member) -> None:
    page = find(team, mara, Query(words="Anna", organisation="Acme"))
    assert (page.found, page.total) == ((), 0)


def test_what_is_both_a_tag_and_an_interest_is_offered_once(team: Team, mara: Member) -> None:
    eva = team.meet(mara, "Eva Roth")
    with team.transaction() as session:
        tags.add(session, team.workspace_id, TagKind.TAG, {eva.id: ["sailing"]})
    assert [one.lower() for one in find(team, mara, Query()).tags] == ["sailing", "vip"]


def test_by_owner(team: Team, mara: Member, ben: Member) -> None:
    page = find(team, mara, Query(owner_id=ben.id))
    assert names(page) == ["Bram van Dijk", "Jana Bos"]
    assert page.found[0].keeper == ben.name
    assert {owner_id for owner_id, _ in page.owners} == {mara.id, ben.id}
    # Two write it differently, and either spelling will do.
    assert [tag.casefold() for tag in page.tags] == ["sailing", "vip"]


def test_page_by_page(team: Team, mara: Member) -> None:
    team.keep_up_with_many(mara, 2 * PAGE)
    first, last = (find(team, mara, Query(words="Client"), number) for number in (0, 9))
    assert (len(first.found), first.total, first.has_next) == (PAGE, 2 * PAGE, True)
    assert (last.number, len(last.found), last.has_next) == (1, PAGE, False)
    assert not set(names(first)) & set(names(last))


def test_a_colleagues_private_contact_is_not_there(team: Team, mara: Member, ben: Member) -> None:
    zora = team.meet(mara, "Zora Quill", organisation="Quillworks")
    team.ask_for(lambda s: tags.add(s, team.workspace_id, TagKind.TAG, {zora.id: ["secret"]}))
    with team.transaction() as session:
        session.get_one(ContactRow, zora.id).is_private = True
    for query in (
        Query(words="Zora"),
        Query(words="Zorra Quil"),
        Query(organisation="Quillworks"),
        Query(tag="secret"),
        Query(),
    ):
        page = find(team, ben, query)
        assert "Zora Quill" not in names(page)
        assert "secret" not in page.tags
        assert "Zora Quill" in names(find(team, mara, query))


@pytest.mark.parametrize(
    ("trait", "told"),
    [
        (Trait.PRIVATE, {"is_private": True}),
        (Trait.OFFICIAL, {"is_official": True}),
        (Trait.NEGOTIATING, {"negotiates_until": TODAY}),
        (Trait.NO_GIFTS, {"wants_no_gifts": True}),
        (Trait.ALLERGIC, {"allergies": "nuts"}),
        (Trait.NO_OWNER, {"owner_id": None}),
    ],
)
def test_by_what_they_have_in_common(
    team: Team, mara: Member, trait: Trait, told: Mapping[str, object]
) -> None:
    assert names(find(team, mara, Query(trait=trait))) == []
    with team.transaction() as session:
        row = session.exec(select(ContactRow).where(ContactRow.name == "Anna Jansen")).one()
        for name, value in told.items():
            setattr(row, name, value)
    assert names(find(team, mara, Query(trait=trait))) == ["Anna Jansen"]
    assert names(find(team, mara, Query(trait=trait, audience=Audience.STAFF))) == []


def test_a_negotiation_that_is_over_is_none(team: Team, mara: Member) -> None:
    with team.transaction() as session:
        row = session.exec(select(ContactRow).where(ContactRow.name == "Anna Jansen")).one()
        row.negotiates_until = TODAY - timedelta(days=1)
    assert names(find(team, mara, Query(trait=Trait.NEGOTIATING))) == []


def test_by_what_they_lack(team: Team, mara: Member) -> None:
    with team.transaction() as session:
        row = session.exec(select(ContactRow).where(ContactRow.name == "Anna Jansen")).one()
        anna_id = saved(row.id)
        reached = [points.email("anna@example.com"), points.phone("020 1234567", "NL")]
        points.add(session, team.workspace_id, {anna_id: reached})
        tags.add(session, team.workspace_id, TagKind.TAG, {anna_id: ["vip"]})
        birthday = OccasionKind.BIRTHDAY, Yearly(3, 14)
        occasions.keep(session, team.workspace_id, anna_id, *birthday, TODAY)
    rest = ["Bram van Dijk", "Jana Bos", "Łukasz Großmann"]
    for trait in (Trait.NO_EMAIL, Trait.NO_PHONE, Trait.NO_TAG, Trait.NO_BIRTHDAY):
        assert names(find(team, mara, Query(trait=trait))) == rest
    assert names(find(team, mara, Query(trait=Trait.NO_ORGANISATION))) == ["Jana Bos"]
