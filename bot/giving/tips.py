"""The team's library of tips: everybody sees it. Nobody else writes its table."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy import select as columns
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot import database
from bot.database import locked, within
from bot.giving import library, tip_changes, tip_links, topics
from bot.giving.library import Idea
from bot.giving.tip_changes import Done
from bot.letters import legible
from bot.models import MemberRow, TipRow
from bot.models.columns import saved
from bot.people.names import name_key
from bot.refusals import LinkKnown, TipIsTheirs, TitleMissing
from bot.team import members
from bot.team.members import Member

LONGEST_TITLE = 150
MOST_TAGS = 10
LONGEST_TAG = 40
_BETWEEN = "\n"
_MENTION = re.compile("<[^>]*>")
"""A mark such as <!channel>, which is no word."""


@dataclass(frozen=True)
class NewTip:
    """What is told of a tip; without a `link` it is one to be told."""

    title: str
    link: str = ""
    tags: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class Tip:
    """An entry of the library, which the member added; retired, it is suggested to nobody."""

    id: int
    member_id: int
    title: str
    link: str
    language: str
    tags: tuple[str, ...]
    added_at: datetime
    is_retired: bool = False

    @cached_property
    def topics(self) -> frozenset[str]:
        """What it is about, as `topics` of people are told."""
        return topics.of_tip(self.title, self.tags)

    @property
    def idea(self) -> Idea:
        """The idea to send it."""
        return library.of_tip(self.id, self.topics)

    def fits(self, language: str, cares_about: frozenset[str]) -> bool:
        """Whether it is for somebody who reads this language and cares about these topics."""
        return self.language == language and bool(self.topics & cares_about)


def add(session: Session, member: Member, new: NewTip, now: datetime) -> Tip:
    """Add a tip for everybody. Raises TitleMissing, LinkBroken and LinkKnown."""
    values = _checked(new)
    _check_link(session, member, values["link_key"])
    row = TipRow(workspace_id=member.workspace_id, member_id=member.id, added_at=now, **values)
    if not database.added(session, row):
        _check_link(session, member, values["link_key"])
    return value(row)


def edit(session: Session, member: Member, tip_id: int, new: NewTip, now: datetime) -> Tip:
    """Put other words in its place; what was sent keeps its title of then.

    Raises TipIsTheirs besides what `add` raises, and Gone.
    """
    row, values = _own(session, member, tip_id), _checked(new)
    if row.retired_at is None:
        _check_link(session, member, values["link_key"], besides=tip_id)
    if any(getattr(row, name) != said for name, said in values.items()):
        tip_changes.note(session, member, row, now)
        _write(session, member, row, values)
    return value(row)


def _write(session: Session, member: Member, row: TipRow, values: dict[str, Any]) -> None:
    """Raises LinkKnown."""
    try:
        with session.begin_nested():
            for name, said in values.items():
                setattr(row, name, said)
            session.flush()
    except IntegrityError:
        # A colleague added the link in this moment.
        _check_link(session, member, values["link_key"], besides=saved(row.id))
        raise


def retire(session: Session, member: Member, tip_id: int, now: datetime) -> Tip:
    """Suggest it to nobody any more. A second time changes nothing. Raises TipIsTheirs and Gone."""
    row = _own(session, member, tip_id)
    if row.retired_at is None:
        tip_changes.note(session, member, row, now, is_retirement=True)
        row.retired_at = now
    session.flush()
    return value(row)


def bring_back(session: Session, member: Member, tip_id: int) -> Tip:
    """Undo `retire`. Raises LinkKnown where another tip has its link by now, and the same."""
    row = _own(session, member, tip_id)
    if row.retired_at is not None:
        _check_link(session, member, row.link_key, besides=tip_id)
    change = tip_changes.of_tip(session, tip_id)
    if change is not None and change.is_retirement:
        tip_changes.drop(session, change)
    row.retired_at = None
    session.flush()
    return value(row)


def take_back(session: Session, member: Member, done: Done, now: datetime) -> Tip | None:
    """Undo what the member did; None where a colleague changed the tip since.

    One that was added is retired, as somebody may have got it. Raises TipIsTheirs, LinkKnown and
    Gone.
    """
    row, change = _own(session, member, done.tip_id), tip_changes.of_tip(session, done.tip_id)
    if done.change_id != (None if change is None else change.id):
        return None
    if change is None:
        row.retired_at = row.retired_at or now
    elif change.is_retirement:
        return bring_back(session, member, done.tip_id)
    else:
        if row.retired_at is None:
            _check_link(session, member, change.link_key, besides=done.tip_id)
        _write(session, member, row, tip_changes.former(change))
        tip_changes.drop(session, change)
    session.flush()
    return value(row)


def by_id(session: Session, member: Member, tip_id: int) -> Tip:
    """The tip, retired or not. Raises Gone outside the workspace."""
    return value(within(session, TipRow, member.workspace_id, tip_id))


def to_change(session: Session, member: Member, tip_id: int) -> Tip:
    """The same, for who may change it. Raises TipIsTheirs, too."""
    tip = by_id(session, member, tip_id)
    _check_own(session, member, tip)
    return tip


def may_change(member: Member, tip: Tip) -> bool:
    """Whether the member added it, or is an admin."""
    return member.is_admin or tip.member_id == member.id


def in_use(session: Session, workspace_id: int) -> tuple[Tip, ...]:
    """Those that aren't retired, the newest first."""
    return _listed(session, workspace_id, col(TipRow.retired_at).is_(None))


def retired(session: Session, workspace_id: int) -> tuple[Tip, ...]:
    """Those that are, in the same order."""
    return _listed(session, workspace_id, col(TipRow.retired_at).is_not(None))


def _listed(session: Session, workspace_id: int, are: ColumnElement[bool]) -> tuple[Tip, ...]:
    rows = session.exec(
        select(TipRow)
        .where(TipRow.workspace_id == workspace_id, are)
        .order_by(col(TipRow.added_at).desc(), col(TipRow.id).desc())
    )
    return tuple(map(value, rows))


def adders(session: Session, tips: Collection[Tip]) -> dict[int, str]:
    """The names of who added these tips, by the ids of the members."""
    ids = {one.member_id for one in tips}
    rows = session.execute(
        columns(col(MemberRow.id), col(MemberRow.name)).where(col(MemberRow.id).in_(ids))
    )
    return {saved(member_id): name for member_id, name in rows}


def tags_in(words: str) -> tuple[str, ...]:
    """Tags as they were typed: with commas between, or with a # before each."""
    parts = words.replace("#", ",").replace(_BETWEEN, ",").replace(";", ",").split(",")
    return _tidy(parts)


def _tidy(tags: Iterable[str]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for tag in (" ".join(legible(one).split())[:LONGEST_TAG].strip() for one in tags):
        if tag:
            once.setdefault(name_key(tag), tag)
    return tuple(once.values())[:MOST_TAGS]


def _checked(new: NewTip) -> dict[str, Any]:
    """Columns. Raises TitleMissing and LinkBroken."""
    title = " ".join(legible(new.title).split())[:LONGEST_TITLE]
    if not any(letter.isalnum() for letter in _MENTION.sub("", title)):
        raise TitleMissing
    link = tip_links.checked(new.link)
    return {
        "title": title,
        "link": link,
        "link_key": tip_links.key(link),
        "tags": _BETWEEN.join(_tidy(new.tags)),
        "language": new.language,
    }


def _check_link(
    session: Session, member: Member, link_key: str, *, besides: int | None = None
) -> None:
    """Raises LinkKnown for a link that another tip has which is in use."""
    if not link_key:
        return
    known = session.exec(
        select(TipRow).where(
            TipRow.workspace_id == member.workspace_id,
            TipRow.link_key == link_key,
            col(TipRow.retired_at).is_(None),
            TipRow.id != besides,
        )
    ).first()
    if known is not None:
        by = members.by_id(session, member.workspace_id, known.member_id)
        name = "" if by.id == member.id else by.name
        raise LinkKnown(saved(known.id), known.title, member.today(known.added_at), name)


def _own(session: Session, member: Member, tip_id: int) -> TipRow:
    """The row, and nobody else's to change until the transaction ends."""
    to_change(session, member, tip_id)
    return locked(session, TipRow, tip_id)


def _check_own(session: Session, member: Member, tip: Tip) -> None:
    if not may_change(member, tip):
        by = members.by_id(session, member.workspace_id, tip.member_id)
        raise TipIsTheirs(tip.title, by.name)


def value(row: TipRow) -> Tip:
    """The tip of a row."""
    return Tip(
        id=saved(row.id),
        member_id=row.member_id,
        title=row.title,
        link=row.link,
        language=row.language,
        tags=several(row.tags),
        added_at=row.added_at,
        is_retired=row.retired_at is not None,
    )


def several(tags: str) -> tuple[str, ...]:
    """The tags that a row has as one text."""
    return tuple(filter(None, tags.split(_BETWEEN)))
