"""Tips of the team's library as ideas: which fit a contact and are new to them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Integer, case, cast, func
from sqlmodel import Session, and_, col

from bot.giving import library, sent_tips, tips, tips_by_topic, topics
from bot.giving.fitting_tips import spoken
from bot.giving.ideas import Receiver
from bot.giving.library import Idea
from bot.giving.tips import Tip
from bot.giving.tips_by_topic import ByTopic
from bot.models import ReminderRow, TipRow

SPOKEN = ("en", "nl", "de")
"""The languages of drafts, the one first that stands for all others."""


@dataclass(frozen=True)
class Addressee:
    """A contact as a receiver, and the language of whoever writes to them."""

    contact_id: int
    receiver: Receiver
    otherwise: str


def of_each(
    session: Session, workspace_id: int, addressees: Collection[Addressee]
) -> Mapping[int, Sequence[Idea]]:
    """What fits contacts of the workspace, by their ids.

    The library is read once, and who got what only of those whom a tip fits. What is unwanted for
    them is among these.
    """
    about = tips_by_topic.by_topic(session, workspace_id) if addressees else {}
    if not about:
        return {}
    fitting: dict[int, Sequence[Idea]] = {}
    alike: dict[tuple[str, frozenset[str], Sequence[str]], Sequence[Idea]] = {}
    for one in addressees:
        code = language(one.receiver.language, one.otherwise)
        key = code, one.receiver.topics, one.receiver.noted
        if key not in alike:
            words = topics.alike((*one.receiver.topics, *one.receiver.noted))
            alike[key] = _fitting(about, code, one.receiver.topics | words)
        if alike[key]:
            fitting[one.contact_id] = alike[key]
    got = sent_tips.got(session, workspace_id, fitting.keys()) if fitting else {}
    for contact_id, tip_ids in got.items():
        new = [idea for idea in fitting[contact_id] if library.tip(idea.id) not in tip_ids]
        fitting[contact_id] = new
    return fitting


def language(contacts: str | None, members: str) -> str:
    """The language of drafts to a contact, whose own is None for that of the member."""
    code = spoken(contacts, members)
    return code if code in SPOKEN else SPOKEN[0]


def is_suggested() -> ColumnElement[bool]:
    """In a query of reminders: whether a tip of the library is the one that is suggested."""
    idea_id = col(ReminderRow.idea_id)
    number = cast(func.substr(idea_id, len(library.TIP) + 1), Integer)
    tip_id = case((idea_id.like(f"{library.TIP}%"), number), else_=None)
    return and_(col(TipRow.id) == tip_id, col(TipRow.retired_at).is_(None))


def told(row: Any) -> Tip | None:
    """The tip that such a row suggests."""
    return None if row.TipRow is None else tips.value(row.TipRow)


def of_reminder(session: Session, row: ReminderRow) -> Tip | None:
    """The tip that a reminder suggests, unless it was retired."""
    tip_id = library.tip(row.idea_id)
    found = None if tip_id is None else session.get(TipRow, tip_id)
    is_there = found is not None and found.workspace_id == row.workspace_id
    return tips.value(found) if found and is_there and found.retired_at is None else None


def _fitting(about: ByTopic, code: str, cares_about: frozenset[str]) -> Sequence[Idea]:
    found = {one.id: one for topic in sorted(cares_about) for one in about.get((code, topic), ())}
    return tuple(found.values())
