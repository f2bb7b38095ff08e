"""Campaigns by what they are called, or by what they give and ask for."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select as columns
from sqlmodel import Session, col, or_

from bot.models import CampaignArmRow, CampaignRow
from bot.people import names
from bot.team.members import Member
from bot.vocabulary import CampaignState

OPEN = frozenset({CampaignState.RUNNING, CampaignState.PAUSED})
_WORD = re.compile(r"\w+")
_SHORTEST, _TELLING = 3, 4
"""Letters of a word that tells a name from others, and of one that may be the beginning of one."""


@dataclass(frozen=True)
class Named:
    """A campaign that somebody may mean; `about` is what it gives and asks for."""

    id: int
    name: str
    state: CampaignState
    member_id: int
    about: str = ""


def seen(session: Session, viewer: Member) -> Sequence[Named]:
    """The viewer's own drafts and all that were launched, the latest first."""
    rows = session.execute(
        columns(
            col(CampaignRow.id),
            col(CampaignRow.name),
            col(CampaignRow.state),
            col(CampaignRow.member_id),
            col(CampaignRow.words),
        )
        .where(
            col(CampaignRow.workspace_id) == viewer.workspace_id,
            or_(col(CampaignRow.state) != CampaignState.DRAFT, CampaignRow.member_id == viewer.id),
        )
        .order_by(col(CampaignRow.id).desc())
    ).all()
    given: defaultdict[int, list[str]] = defaultdict(list)
    if rows:
        arms = columns(col(CampaignArmRow.campaign_id), col(CampaignArmRow.words)).join(
            CampaignRow, col(CampaignRow.id) == col(CampaignArmRow.campaign_id)
        )
        for campaign_id, words in session.execute(
            arms.where(col(CampaignRow.workspace_id) == viewer.workspace_id)
        ):
            given[campaign_id].append(words)
    return [
        Named(row.id, row.name, row.state, row.member_id, " ".join([row.words, *given[row.id]]))
        for row in rows
    ]


def called(each: Sequence[Named], words: Collection[str]) -> Sequence[Named]:
    """Those that the words name best, in their order; none where they name none of them."""
    told = {key for word in words for key in _words(word)}
    scores = [(_score(one, told), one) for one in each]
    best = max((score for score, _ in scores), default=_NOTHING)
    return [one for score, one in scores if score == best] if best > _NOTHING else []


def is_called(one: Named, words: Collection[str]) -> bool:
    """Whether the words are all of its name."""
    name = set(_words(one.name))
    return bool(name) and name == {key for word in words for key in _words(word)}


_NOTHING = (False, 0, 0)


def _words(text: str) -> list[str]:
    return _WORD.findall(names.name_key(text))


def _score(one: Named, told: Collection[str]) -> tuple[bool, int, int]:
    """Whether all of its name is told, how many words of it are, and how many of what it's about.

    Of the last only where the name says nothing.
    """
    name = _words(one.name)
    shared = _shared(name, told)
    return (
        bool(name) and set(told).issuperset(name),
        shared,
        0 if shared else _shared(_words(one.about), told),
    )


def _shared(words: Collection[str], told: Collection[str]) -> int:
    return sum(any(_are_alike(word, one) for one in told) for word in set(words))


def _are_alike(word: str, told: str) -> bool:
    """The same word, or one of which the other is the beginning: "Steuer", "Steuererklärung"."""
    if word == told:
        return len(word) >= _SHORTEST
    is_long = min(len(word), len(told)) >= _TELLING
    return is_long and (word.startswith(told) or told.startswith(word))
