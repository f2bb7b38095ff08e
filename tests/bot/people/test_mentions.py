"""Whom a line mentions: every one of them, whatever stands behind their names."""

import pytest

from bot.people import mentions
from bot.people.contacts import Contact
from bot.team.members import Member
from tests.bot.plain_words import Team


@pytest.fixture
def anna_bos(team: Team, mara: Member) -> Contact:
    return team.meet(mara, "Anna Bos")


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("Anna Bos and Anna Jansen?", [["Anna Bos"], ["Anna Jansen"]]),
        ("cake to Anna Jansen and Anna Bos!", [["Anna Jansen"], ["Anna Bos"]]),
        ("Anna Bos (Anna Jansen)", [["Anna Bos"], ["Anna Jansen"]]),
        ("Anna Bos and Anna", [["Anna Bos"], ["Anna Bos", "Anna Jansen"]]),
        ("Anna a cake and Anna Bos flowers", [["Anna Bos", "Anna Jansen"], ["Anna Bos"]]),
    ],
)
@pytest.mark.usefixtures("anna", "anna_bos")
def test_everybody_is_found(team: Team, mara: Member, said: str, whom: list[list[str]]) -> None:
    found = team.ask_for(lambda s: mentions.mentions(s, mara, said.split(), ()))
    assert [[one.name for one in mention.people] for mention in found] == whom
