"""The marks around a name that are no part of it."""

import pytest

from bot.team.members import Member
from tests.bot.people.lines import meant
from tests.bot.plain_words import Team


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
