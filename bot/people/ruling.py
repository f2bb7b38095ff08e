"""Rules for the rhythm of many contacts at once, and the contacts that follow them.

Nobody else writes the table of rules. Of very many contacts a portion follows at a time, so that
nobody waits for all of them.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, delete
from sqlalchemy import select as columns
from sqlmodel import Session, col, func, select

from bot import bulk
from bot.models import CadenceRuleRow, ContactRow, TagRow
from bot.models.columns import saved
from bot.models.seen import seen_by
from bot.people import cadences, rhythm
from bot.people.cadences import OWNED
from bot.people.names import name_key
from bot.people.rhythm import Cadence
from bot.refusals import AdminsOnly
from bot.team.members import Member
from bot.vocabulary import Audience, CadenceSource, TagKind

PORTION = 4_000
"""How many contacts follow in one transaction: a fifth of a second."""


@dataclass(frozen=True)
class Whose:
    """Those whose rhythm a rule is about: an audience, or who has a tag."""

    audience: Audience | None = None
    tag: str = ""


@dataclass(frozen=True)
class Followed:
    """For how many contacts the rhythm changed; `left` more are still to be looked at.

    They have ids above `last_id`. Where it changed for nobody, so many of those whom the rule is
    about and the member sees are `meant`, of whom `own` have a rhythm of their own.
    """

    changed: int
    left: int = 0
    last_id: int = 0
    meant: int = 0
    own: int = 0


def rule(session: Session, member: Member, whose: Whose, cadence: Cadence | None) -> Followed:
    """Have another rhythm for an audience or a tag, with None the usual one or none of its own.

    The first PORTION of the contacts follows at once. Raises AdminsOnly, RhythmOutOfRange and
    IdealAboveMaximum.
    """
    if not member.is_admin:
        raise AdminsOnly
    if cadence is not None:
        rhythm.check(cadence)
    key = None if whose.audience is not None else name_key(whose.tag)
    is_it = col(CadenceRuleRow.tag_key) == key
    if whose.audience is not None:
        is_it = col(CadenceRuleRow.audience) == whose.audience
    here = col(CadenceRuleRow.workspace_id) == member.workspace_id
    session.execute(delete(CadenceRuleRow).where(here, is_it))
    if cadence is not None:
        session.add(_row(member, whose, key, cadence))
    session.flush()
    followed = go_on(session, member, whose, Followed(0))
    return followed if followed.changed or followed.left else _of_nobody(session, member, whose)


def _of_nobody(session: Session, member: Member, whose: Whose) -> Followed:
    """Whom the rule is about, and why it changed nothing for them."""
    are_meant = (
        col(ContactRow.workspace_id) == member.workspace_id,
        col(ContactRow.archived_on).is_(None),
        seen_by(member.id),
        _meant(member, whose),
    )
    count = columns(func.count()).select_from(ContactRow).where(*are_meant)
    own = count.where(col(ContactRow.cadence_from).in_(OWNED))
    return Followed(0, meant=session.scalar(count) or 0, own=session.scalar(own) or 0)


def go_on(session: Session, member: Member, whose: Whose, before: Followed) -> Followed:
    """Have the next portion of the contacts follow the rules, after those `before`."""
    may_follow = _may_follow(member.workspace_id) & _meant(member, whose)
    rest = columns(col(ContactRow.id)).where(may_follow, col(ContactRow.id) > before.last_id)
    ids = session.scalars(rest.order_by(col(ContactRow.id)).limit(PORTION)).all()
    if not ids:
        return Followed(0)
    first, last = saved(ids[0]), saved(ids[-1])
    portion = may_follow & col(ContactRow.id).between(first, last)
    changed = _follow(session, member.workspace_id, portion)
    left = columns(func.count()).select_from(ContactRow)
    later = left.where(may_follow, col(ContactRow.id) > last)
    return Followed(changed, session.scalar(later) or 0, last)


def follow(session: Session, workspace_id: int, contact_ids: Collection[int]) -> None:
    """The audience of contacts changed: have the rules hold for them."""
    _follow(session, workspace_id, bulk.among(session, col(ContactRow.id), contact_ids))


def follow_tags(session: Session, workspace_id: int, contact_ids: Collection[int]) -> None:
    """The same where their tags changed, which matters where any tag has a rhythm."""
    any_tag = select(CadenceRuleRow.id).where(
        CadenceRuleRow.workspace_id == workspace_id, col(CadenceRuleRow.tag_key).is_not(None)
    )
    if session.exec(any_tag.limit(1)).first() is not None:
        follow(session, workspace_id, contact_ids)


def _row(member: Member, whose: Whose, key: str | None, cadence: Cadence) -> CadenceRuleRow:
    return CadenceRuleRow(
        workspace_id=member.workspace_id,
        audience=whose.audience,
        tag_key=key,
        tag=whose.tag if key is not None else "",
        ideal_days=cadence.ideal_days,
        maximum_days=cadence.maximum_days,
    )


def _meant(member: Member, whose: Whose) -> ColumnElement[bool]:
    if whose.audience is not None:
        return col(ContactRow.audience) == whose.audience
    tagged = select(TagRow.contact_id).where(
        TagRow.workspace_id == member.workspace_id,
        TagRow.kind == TagKind.TAG,
        TagRow.key == name_key(whose.tag),
    )
    return col(ContactRow.id).in_(tagged)


def _may_follow(workspace_id: int) -> ColumnElement[bool]:
    """Whether a contact has no rhythm of its own."""
    is_here = col(ContactRow.workspace_id) == workspace_id
    return is_here & col(ContactRow.cadence_from).not_in(OWNED)


def _follow(session: Session, workspace_id: int, which: ColumnElement[bool]) -> int:
    """Give those of the contacts the rhythm of the rules who have none of their own."""
    session.flush()
    known = cadences.rules(session, workspace_id)
    found = session.execute(
        columns(
            *(col(column) for column in (ContactRow.id, ContactRow.audience)),
            *(col(column) for column in (ContactRow.ideal_days, ContactRow.maximum_days)),
            *(col(column) for column in (ContactRow.last_touch_on, ContactRow.added_on)),
            *(col(column) for column in (ContactRow.due_on, ContactRow.cadence_from)),
        )
        .where(_may_follow(workspace_id), which)
        .order_by(col(ContactRow.id))
        .with_for_update(key_share=True)
    ).all()
    of_tags = cadences.tightest(session, workspace_id, which) if known.tags else {}
    changed = []
    for row in found:
        ruled = cadences.ruled(row.audience, of_tags.get(row.id), known)
        before = Cadence(row.ideal_days, row.maximum_days), row.cadence_from
        if before != (ruled.cadence, ruled.source):
            changed.append(_moved(row, ruled.cadence, ruled.source))
    bulk.change(session, ContactRow, changed)
    if changed:
        session.expire_all()
    return len(changed)


def _moved(row: Row[Any], cadence: Cadence, source: CadenceSource) -> bulk.Values:
    """Who was never in touch waits for the same day: they came one after another."""
    last, due_on = row.last_touch_on, row.due_on
    if last is not None:
        due_on = rhythm.due_on(row.id, last, cadence)
    return {
        "id": row.id,
        "ideal_days": cadence.ideal_days,
        "maximum_days": cadence.maximum_days,
        "cadence_from": source,
        "due_on": due_on.isoformat(),
        "red_on": rhythm.red_on(last or row.added_on, cadence).isoformat(),
    }
