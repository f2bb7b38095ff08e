"""The team's tips as ideas, by what they are about."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot.giving import library, tips, topics
from bot.giving.library import Idea
from bot.models import TipRow

ByTopic = Mapping[tuple[str, str], Sequence[Idea]]
"""Ideas to send tips, by the language and a topic of these."""
_REMEMBERED = 8
"""Libraries of workspaces whose turn it was lately."""


def by_topic(session: Session, workspace_id: int) -> ByTopic:
    """The same as ideas, by the language and by each topic that they are about.

    It costs planning one small query a turn: what is read of the rows is worked out once.
    """
    rows = session.execute(
        columns(col(TipRow.id), col(TipRow.language), col(TipRow.title), col(TipRow.tags))
        .where(col(TipRow.workspace_id) == workspace_id, col(TipRow.retired_at).is_(None))
        .order_by(col(TipRow.id))
    )
    return _by_topic(tuple((row.id, row.language, row.title, row.tags) for row in rows))


@lru_cache(maxsize=_REMEMBERED)
def _by_topic(told: tuple[tuple[int, str, str, str], ...]) -> ByTopic:
    found: defaultdict[tuple[str, str], list[Idea]] = defaultdict(list)
    for tip_id, language, title, tags in told:
        about = topics.of_tip(title, tips.several(tags))
        idea = library.of_tip(tip_id, about)
        for topic in about:
            found[language, topic].append(idea)
    return dict(found)
