"""Whom a line means: the whole name, a part of it, or somebody much like it."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import names, naming
from bot.contacts import Contact
from bot.members import Member
from bot.naming import Known, Phrasing, Unclear
from tests.bot.conftest import Team

TEAM = [
    "Anna Jansen",
    "Katrin Hoffmann",
    "Pieter van den Berg",
    "Aylin Yıldız",
    "Beat Zürcher",
    "Lea Groß",
]
PHRASING = Phrasing(
    before=frozenset(["to", "from", "for", "of", "aan", "van", "voor", "an", "von", "für", "vom"]),
    between=frozenset(["to", "from", "aan", "van", "an", "von"]),
    determiners=frozenset(["a", "an", "the", "een", "ein", "my"]),
    not_names=frozenset(["a", "de", "an", "the", "een", "ein", "my", "him", "two", "yesterday"]),
)


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
    assert (found.contact.name, found.rest) == (name, rest)


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
    assert isinstance(found, Unclear)
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
    assert isinstance(found, Unclear)
    assert not found.fits_several
    assert found.name == name
    assert [contact.name for contact in found.candidates] == candidates


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        # A preposition before the name, unless it belongs to it.
        ("van Anna bloemen", "Anna Jansen", "bloemen"),
        ("von Katrin Hoffmann Blumen", "Katrin Hoffmann", "Blumen"),
        ("to Anna Jansen a card", "Anna Jansen", "a card"),
        ("from Anna Jansen flowers", "Anna Jansen", "flowers"),
        ("an Katrin Blumen", "Katrin Hoffmann", "Blumen"),
        ("van den Berg a book", "Pieter van den Berg", "a book"),
        ("van van den Berg een boek", "Pieter van den Berg", "een boek"),
        # Typing errors after a first name that fits.
        ("Pieter van den Bergh a book", "Pieter van den Berg", "a book"),
        ("Pieter van de Berg a book", "Pieter van den Berg", "a book"),
        ("Pieter v.d. Berg a book", "Pieter van den Berg", "a book"),
        ("v.d. Berg a book", "Pieter van den Berg", "a book"),
        ("Pieter vd Berg a book", "Pieter van den Berg", "a book"),
        ("Aylin Yildiz a book", "Aylin Yıldız", "a book"),
        ("AYLIN YILDIZ a book", "Aylin Yıldız", "a book"),
        ("Beat Zuercher a book", "Beat Zürcher", "a book"),
        ("Zuercher a book", "Beat Zürcher", "a book"),
        ("Groess a book", "Lea Groß", "a book"),
        ("Gross a book", "Lea Groß", "a book"),
        # What follows is clearly no name.
        ("Anna VAT tips", "Anna Jansen", "VAT tips"),
        ("Anna Flowers", "Anna Jansen", "Flowers"),
        ("Anna Windows 11", "Anna Jansen", "Windows 11"),
        ("Anna Harry Potter", "Anna Jansen", "Harry Potter"),
        ("Anna flowers, chocolate", "Anna Jansen", "flowers, chocolate"),
        ("Anna Jansen Belgian chocolate", "Anna Jansen", "Belgian chocolate"),
        # Punctuation, quotes and marks that nobody sees.
        ("anna jansen, a book", "Anna Jansen", "a book"),
        ("Anna Jansen: a book", "Anna Jansen", "a book"),
        ("Anna Jansen , a book,", "Anna Jansen", "a book"),
        ("Anna - a book", "Anna Jansen", "a book"),
        ('"Anna Jansen" a book', "Anna Jansen", "a book"),
        ('"Anna Jansen", a book', "Anna Jansen", "a book"),
        ("“Anna Jansen” a book", "Anna Jansen", "a book"),
        ("'Anna Jansen' a book", "Anna Jansen", "a book"),
        ("*Anna Jansen* a book", "Anna Jansen", "a book"),
        ('"Anna Jansen a book"', "Anna Jansen", "a book"),
        ('Anna Jansen "Max Havelaar"', "Anna Jansen", '"Max Havelaar"'),
        ("\u2068Anna Jansen\u2069 a book\u200e", "Anna Jansen", "a book"),
        ("@anna a book", "Anna Jansen", "a book"),
        ("Anna :gift:", "Anna Jansen", ":gift:"),
        # The words first.
        ("a book to Anna Jansen", "Anna Jansen", "a book"),
        ("a book to read to Anna", "Anna Jansen", "a book to read"),
        ("flowers from Anna", "Anna Jansen", "flowers"),
        ("bloemen van Anna Jansen", "Anna Jansen", "bloemen"),
        ("ein Buch an Katrin", "Katrin Hoffmann", "ein Buch"),
        ("ein Buch an Katrin zum Geburtstag", "Katrin Hoffmann", "ein Buch zum Geburtstag"),
        ("an apple to Anna", "Anna Jansen", "an apple"),
    ],
)  # fmt: skip
def test_ways_to_name_one_contact(
    team: Team, mara: Member, line: str, name: str, rest: str
) -> None:
    found = resolve(team, mara, TEAM, line)
    assert isinstance(found, Known), found
    assert (found.contact.name, found.rest) == (name, rest)
    again = team.ask_for(lambda s: naming.resolve(s, mara, found.line))
    assert again == found


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Katrin Blumen", "Blumen"),
        ("Katrin Blumen zum Geburtstag", "Blumen zum Geburtstag"),
        ("Katrin Hoffmann Blumen", "Blumen"),
        ("Katrin Blumen und Pralinen", "Blumen und Pralinen"),
        ("Blumen an Katrin", "Blumen"),
        ("Katrin ein Buch", "ein Buch"),
        ("Katrin zum Geburtstag eine Karte", "zum Geburtstag eine Karte"),
        ("Katrin den Schlüssel zurück", "den Schlüssel zurück"),
    ],
)
def test_german_nouns_are_no_surnames(team: Team, mara: Member, line: str, rest: str) -> None:
    found = resolve(team, mara, TEAM, line, "de-DE")
    assert isinstance(found, Known), found
    assert (found.contact.name, found.rest) == ("Katrin Hoffmann", rest)


@pytest.mark.parametrize(
    ("line", "locale", "name", "candidate", "rest"),
    [
        ("Pieter Janssen a book", "en", "Pieter Janssen", "Pieter van den Berg", "a book"),
        ("Pieter Janssen een boek", "nl", "Pieter Janssen", "Pieter van den Berg", "een boek"),
        ("Pieter de Boer a book", "en", "Pieter de Boer", "Pieter van den Berg", "a book"),
        ("Pieter van Dijk a book", "en", "Pieter van Dijk", "Pieter van den Berg", "a book"),
        ("Pieter Janssen, a book", "en", "Pieter Janssen", "Pieter van den Berg", "a book"),
        ("Pieter Janssen flowers", "en", "Pieter Janssen", "Pieter van den Berg",
         "Janssen flowers"),
        ("a book to Pieter Janssen", "en", "Pieter Janssen", "Pieter van den Berg", "a book"),
        ("Pieter Janssen,", "en", "Pieter Janssen", "Pieter van den Berg", ""),
        ("Katrin Müller ein Buch", "de-DE", "Katrin Müller", "Katrin Hoffmann", "ein Buch"),
        ("Katrin Müller Blumen", "de-DE", "Katrin Müller", "Katrin Hoffmann", "Müller Blumen"),
    ],
)  # fmt: skip
def test_another_surname_is_asked_about(
    team: Team, mara: Member, line: str, locale: str, name: str, candidate: str, rest: str
) -> None:
    found = resolve(team, mara, TEAM, line, locale)
    assert isinstance(found, Unclear), found
    assert (found.name, found.fits_several) == (name, False)
    assert [contact.name for contact in found.candidates] == [candidate]
    assert naming.rest_of(found.line, found.candidates[0]) == rest
    asker = replace(mara, locale=locale)
    assert team.ask_for(lambda s: naming.resolve(s, asker, found.line)) == found


@pytest.mark.parametrize(
    ("line", "locale", "name"),
    [
        ("van Dijk a book", "en", "van Dijk"),
        ("van den Heuvel a book", "en", "van den Heuvel"),
        ("de Vries a book", "en", "de Vries"),
        ("de bloemen", "en", ""),
        ("from Zoë flowers", "en", "Zoë"),
        ("Zoë Bos, a book", "en", "Zoë Bos"),
        ("zoë bos, a book", "en", "zoë bos"),
        ('"Zoë Bos" a book', "en", "Zoë Bos"),
        ("@zoë a book", "en", "zoë"),
        ("Zoë VAT tips", "en", "Zoë"),
        ("Gerda Blumen zum Geburtstag", "de-DE", "Gerda"),
        ("Gerda Müller ein Buch", "de-DE", "Gerda Müller"),
        ("Gerda Müller Blumen", "de-DE", "Gerda Müller"),
        ("a book", "en", ""),
        ("the keys to London", "en", ""),
        ("him a book", "en", ""),
        ("two tickets", "en", ""),
        ("yesterday a book", "en", ""),
        ("123 a book", "en", ""),
        ("🎉 a book", "en", ""),
    ],
)
def test_the_name_of_somebody_unknown(
    team: Team, mara: Member, line: str, locale: str, name: str
) -> None:
    phrasing = replace(PHRASING, before=PHRASING.before - {"van"})
    asker = replace(mara, locale=locale)
    for known in TEAM:
        team.meet(mara, known)
    found = team.ask_for(lambda s: naming.resolve(s, asker, line, phrasing))
    assert isinstance(found, Unclear), found
    assert (found.name, found.candidates) == (name, ())


@pytest.mark.parametrize("line", ["van a book", "de a book", "van der a book", "el a book"])
def test_particles_alone_name_nobody(team: Team, mara: Member, line: str) -> None:
    found = resolve(team, mara, [*TEAM, "Fatima El Amrani"], line)
    assert isinstance(found, Unclear)
    assert found.candidates == ()


def test_ones_own_contacts_are_offered_first_and_five_at_most(
    team: Team, mara: Member, ben: Member
) -> None:
    for letter in "abcdef":
        team.meet(ben, f"Anna {letter}")
    own = [team.meet(mara, f"Anna {letter}") for letter in "yz"]
    found = resolve(team, mara, [], "Anna tips")
    assert isinstance(found, Unclear)
    assert found.candidates[:2] == tuple(own)
    assert len(found.candidates) == 5
    assert found.are_more


def test_a_colleagues_contact_is_found_too(team: Team, mara: Member, ben: Member) -> None:
    anna = team.meet(ben, "Anna Jansen")
    assert resolve(team, mara, [], "Anna tips") == Known(anna, "Anna tips", "tips")


def test_another_workspaces_contacts_are_never_found(
    team: Team, mara: Member, elsewhere: Team, stranger: Member
) -> None:
    elsewhere.meet(stranger, "Anna Jansen")
    for line in ("Anna Jansen tips", "Anna tips", "Ana tips"):
        found = resolve(team, mara, [], line)
        assert isinstance(found, Unclear)
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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=st.text() | st.text("AaBbñ' %\u0301\u00b4🎉", max_size=12))
def test_any_line_gets_an_answer(team: Team, mara: Member, crowd: list[Contact], line: str) -> None:
    with team.transaction() as session:
        found = naming.resolve(session, mara, line)
    rests = [found.rest] if isinstance(found, Known) else []
    rests += [naming.rest_of(line, contact) for contact in crowd]
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
    assert naming.rest_of(line, anna) == rest


def test_long_words_are_kept_whole(anna: Contact) -> None:
    words = " ".join(["pension"] * 375)
    assert naming.rest_of(f"Anna {words}", anna) == words


def resolve(
    team: Team, asker: Member, known: list[str], line: str, locale: str = "en-GB"
) -> Known | Unclear:
    """Whom `line` means, when the asker's contacts are `known` in this order."""
    for name in known:
        team.meet(asker, name)
    asker = replace(asker, locale=locale)
    return team.ask_for(lambda s: naming.resolve(s, asker, line, PHRASING))
