"""Of two contacts who may be one person, the fuller name is kept unless somebody chooses."""

import pytest

from bot.privacy import compared
from bot.privacy.merge_fields import MergeField
from bot.team.members import Member
from tests.bot.plain_words import Team


@pytest.mark.parametrize(
    ("known", "other", "is_fuller"),
    [
        ("A. Jansen", "Anna Jansen", True),
        ("Anna", "Anna Jansen", True),
        ("Jan Vries", "Jan de Vries", True),
        ("Anna Jansen", "A. Jansen", False),
        # Of two spellings nobody knows which is right: the one that was known stays.
        ("Anna Jansen", "Anna Janssen", False),
        ("Anna Jansen", "Anna van Jansen-Smit", False),
    ],
)
def test_the_fuller_name_is_preferred(
    team: Team, mara: Member, known: str, other: str, is_fuller: bool
) -> None:
    kept, gone = team.meet(mara, known), team.meet(mara, other)
    pair = team.ask_for(lambda s: compared.compare(s, mara, kept.id, gone.id))
    assert (MergeField.NAME in pair.preferred) is is_fuller
