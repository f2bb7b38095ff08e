"""Whom a line means: the whole name, a part of it, or somebody much like it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.people import names, naming
from bot.people.contacts import Contact
from bot.people.naming import Known, Unresolved
from bot.team.members import Member
from tests.bot.people.lines import resolve
from tests.bot.plain_words import Team


@pytest.mark.parametrize(
    ("known", "line", "name", "rest"),
    [
        (["Anna Jansen"], "Anna Jansen a book on pensions", "Anna Jansen", "a book on pensions"),
        (["Anna Jansen"], "Anna Jansen", "Anna Jansen", ""),
        (["Anna Jansen"], "anna JANSEN tips", "Anna Jansen", "tips"),
        (["Anna Jansen"], "Anna tips", "Anna Jansen", "tips"),
        (["Anna Jansen"], "Jansen tips", "Anna Jansen", "tips"),
        (["Anna Jansen", "Bram Bakker"], "bakker tips", "Bram Bakker", "tips"),
        # The longest name that fits wins.
        (["Anna", "Anna Jansen"], "Anna Jansen tips", "Anna Jansen", "tips"),
        (["Anna", "Anna Jansen"], "Anna tips", "Anna", "tips"),
        (["Anna", "Anna Jansen", "Anna Jansen de Boer"], "Anna Jansen tips", "Anna Jansen", "tips"),
        (["Anna Jansen", "Anna Bakker"], "Anna Bakker tips", "Anna Bakker", "tips"),
        (["Jan de Vries", "Piet de Vries"], "Piet de Vries tips", "Piet de Vries", "tips"),
        (["Jan de Vries", "Jan de Wit"], "jan de wit tips", "Jan de Wit", "tips"),
        (["Jan de Vries", "Kees de Wit"], "de Vries tips", "Jan de Vries", "tips"),
        # Accents, case, quotes, and names that are no names.
        (["José Núñez"], "jose nunez tips", "José Núñez", "tips"),
        (["Jose Nunez"], "José Núñez tips", "Jose Nunez", "tips"),
        (['Anna "Annie" O\'Neill'], 'Anna "Annie" O\'Neill tips', 'Anna "Annie" O\'Neill', "tips"),
        (["Sean O'Neill"], "O'Neill tips", "Sean O'Neill", "tips"),
        (["<!channel> & Söhne"], "<!channel> & Söhne tips", "<!channel> & Söhne", "tips"),
        (["🎉 Party"], "🎉 tips", "🎉 Party", "tips"),
        (["100% Zwolle"], "100% Zwolle tips", "100% Zwolle", "tips"),
        (["Maria Anna Theresia van der Berg tot Ursem"], "Maria tips",
         "Maria Anna Theresia van der Berg tot Ursem", "tips"),
    ],
)  # fmt: skip
def test_a_line_that_names_one_contact(
    team: Team, mara: Member, known: list[str], line: str, name: str, rest: str
) -> None:
    found = resolve(team, mara, known, line)
    assert isinstance(found, Known)
    assert (found.contact.name, found.words) == (name, rest)


@pytest.mark.parametrize(
    ("known", "line", "name", "candidates"),
    [
        (["Anna Jansen", "Anna Bakker"], "Anna tips", "Anna", ["Anna Bakker", "Anna Jansen"]),
        (["Anna Jansen", "Piet Jansen"], "jansen tips", "jansen", ["Anna Jansen", "Piet Jansen"]),
        (["Anna Jansen", "Anna Jansen"], "Anna Jansen tips", "Anna Jansen", ["Anna Jansen"] * 2),
        (
            ["Jan de Vries", "Jan de Wit", "Jan Bakker"],
            "Jan de tips",
            "Jan",
            ["Jan Bakker", "Jan de Vries", "Jan de Wit"],
        ),
    ],
)
def test_a_line_that_fits_several(
    team: Team, mara: Member, known: list[str], line: str, name: str, candidates: list[str]
) -> None:
    found = resolve(team, mara, known, line)
    assert isinstance(found, Unresolved)
    assert found.fits_several
    assert found.name == name
    assert [contact.name for contact in found.candidates] == candidates


@pytest.mark.parametrize(
    ("known", "line", "name", "candidates"),
    [
        (["Anna Jansen", "Bram Bakker"], "Ana tips", "Ana", ["Anna Jansen"]),
        (["Anna Jansen", "Bram Bakker"], "Amna Jansen tips", "Amna Jansen", ["Anna Jansen"]),
        (["Anna Jansen", "Bram Bakker"], "Bakkr tips", "Bakkr", ["Bram Bakker"]),
        (["Sean O'Neill"], "O’Neil tips", "O’Neil", ["Sean O'Neill"]),
        # Nothing is similar.
        (["Anna Jansen"], "Zacharias tips", "Zacharias", []),
        (["Anna Jansen"], "🎉🎉", "", []),
        ([], "Anna tips", "Anna", []),
        # Wildcards of SQL stand for themselves.
        (["Anna Jansen"], "% tips", "", []),
        (["Anna Jansen"], "_nna tips", "nna", ["Anna Jansen"]),
        (["Anna Jansen"], "A%a tips", "A%a", []),
        (["Anna Jansen"], "\\% tips", "", []),
        (["Anna Jansen"], "' OR 1=1 -- tips", "", []),
        (["Anna Jansen"], "x" * 3000, "x" * 3000, []),
        ([], "", "", []),
    ],
)
def test_a_line_that_names_nobody_we_know(
    team: Team, mara: Member, known: list[str], line: str, name: str, candidates: list[str]
) -> None:
    found = resolve(team, mara, known, line)
    assert isinstance(found, Unresolved)
    assert not found.fits_several
    assert found.name == name
    assert [contact.name for contact in found.candidates] == candidates


def test_ones_own_contacts_are_offered_first_and_five_at_most(
    team: Team, mara: Member, ben: Member
) -> None:
    for letter in "abcdef":
        team.meet(ben, f"Anna {letter}")
    own = [team.meet(mara, f"Anna {letter}") for letter in "yz"]
    found = resolve(team, mara, [], "Anna tips")
    assert isinstance(found, Unresolved)
    assert found.candidates[:2] == tuple(own)
    assert len(found.candidates) == 5
    assert found.are_more


def test_a_colleagues_contact_is_found_too(team: Team, mara: Member, ben: Member) -> None:
    anna = team.meet(ben, "Anna Jansen")
    assert resolve(team, mara, [], "Anna tips") == Known(anna, "tips")


def test_another_workspaces_contacts_are_never_found(
    team: Team, mara: Member, elsewhere: Team, stranger: Member
) -> None:
    elsewhere.meet(stranger, "Anna Jansen")
    for line in ("Anna Jansen tips", "Anna tips", "Ana tips"):
        found = resolve(team, mara, [], line)
        assert isinstance(found, Unresolved)
        assert found.candidates == ()


@pytest.fixture
def crowd(team: Team, mara: Member) -> list[Contact]:
    names = [
        "Anna Jansen",
        "José Núñez",
        "🎉",
        "O'Neill",
        "%",
        "\u0301",
        "de la Cruz",
        "A B C D E F G H",
    ]
    return [team.meet(mara, name) for name in names]


@pytest.mark.parametrize("mark", ["\0", "\ud83c", "\u202e"])
def test_what_nobody_sees_is_no_part_of_a_name(team: Team, mara: Member, mark: str) -> None:
    found = resolve(team, mara, ["Anna Jansen"], f"An{mark}na Jansen{mark} tips")
    assert isinstance(found, Known)
    assert found.words == "tips"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=st.text() | st.text("AaBbñ' %\u0301\u00b4🎉", max_size=12))
def test_any_line_gets_an_answer(team: Team, mara: Member, crowd: list[Contact], line: str) -> None:
    with team.transaction() as session:
        found = naming.resolve(session, mara, line)
    rests = [found.words] if isinstance(found, Known) else []
    rests += [naming.words_after_name(line, contact) for contact in crowd]
    words = " ".join(names.words(line))
    assert all(rest in words for rest in rests)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Ana Jansen tips and tricks", "tips and tricks"),
        ("Ana tips and tricks", "tips and tricks"),
        ("Jansen tips", "tips"),
        ("Anna", ""),
        ("Anna Jansen Anna Jansen", "Anna Jansen"),
        ("", ""),
    ],
)
def test_the_rest_of_a_line_once_the_contact_is_chosen(anna: Contact, line: str, rest: str) -> None:
    assert naming.words_after_name(line, anna) == rest


def test_long_words_are_kept_whole(anna: Contact) -> None:
    words = " ".join(["pension"] * 375)
    assert naming.words_after_name(f"Anna {words}", anna) == words
