"""The words and marks around a name that are no part of it, in three languages."""

import pytest

from bot.team.members import Member
from tests.bot.people.lines import meant
from tests.bot.plain_words import Team


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("van Anna bloemen", "Anna Jansen", "bloemen"),
        ("von Katrin Hoffmann Blumen", "Katrin Hoffmann", "Blumen"),
        ("to Anna Jansen a card", "Anna Jansen", "a card"),
        ("from Anna Jansen flowers", "Anna Jansen", "flowers"),
        ("an Katrin Blumen", "Katrin Hoffmann", "Blumen"),
        ("van den Berg a book", "Pieter van den Berg", "a book"),
        ("van van den Berg een boek", "Pieter van den Berg", "een boek"),
    ],
)
def test_a_preposition_before_the_name_unless_it_belongs_to_it(
    team: Team, mara: Member, line: str, name: str, rest: str
) -> None:
    assert meant(team, mara, line) == (name, rest)


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
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
    ],
)
def test_punctuation_quotes_and_marks_that_nobody_sees(
    team: Team, mara: Member, line: str, name: str, rest: str
) -> None:
    assert meant(team, mara, line) == (name, rest)


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("a book to Anna Jansen", "Anna Jansen", "a book"),
        ("a book to read to Anna", "Anna Jansen", "a book to read"),
        ("flowers from Anna", "Anna Jansen", "flowers"),
        ("bloemen van Anna Jansen", "Anna Jansen", "bloemen"),
        ("ein Buch an Katrin", "Katrin Hoffmann", "ein Buch"),
        ("ein Buch an Katrin zum Geburtstag", "Katrin Hoffmann", "ein Buch zum Geburtstag"),
        ("an apple to Anna", "Anna Jansen", "an apple"),
    ],
)
def test_the_words_first(team: Team, mara: Member, line: str, name: str, rest: str) -> None:
    assert meant(team, mara, line) == (name, rest)
