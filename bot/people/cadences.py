"""Whose rhythm it is that a contact has: its own, one of its tags', its audience's, or the usual.

The contact's own wins, then one that was widened, then the tightest of its tags', then that of its
audience. What holds is kept with each contact, and changes with the rules. Nobody else writes the
table of rules.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

from sqlalchemy import ColumnElement, Row, delete
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.database import locked, within
from bot.models import CadenceRuleRow, ContactRow, TagRow
from bot.people import rhythm
from bot.people.names import name_key
from bot.people.rhythm import LONGEST_DAYS, USUAL_CADENCE, Cadence
from bot.refusals import AdminsOnly
from bot.team.members import Member
from bot.vocabulary import Audience, CadenceSource, TagKind

OWNED = (CadenceSource.OWN, CadenceSource.WIDENED)
"""Rhythms that no rule changes."""
_WIDER = 1.5


@dataclass(frozen=True)
class Rhythm:
    """What holds for a contact, and where it comes from; from a tag, `tag` is what that says."""

    cadence: Cadence
    source: CadenceSource
    tag: str = ""


@dataclass(frozen=True)
class Rules:
    """The rhythms of a workspace: of each audience, and of tags by what these say.

    `is_chosen` are the audiences whose rhythm isn't the usual one.
    """

    audiences: Mapping[Audience, Cadence]
    tags: Mapping[str, Cadence]
    is_chosen: frozenset[Audience]


def rules(session: Session, workspace_id: int) -> Rules:
    """What holds in the workspace for everybody who has no rhythm of their own."""
    found = session.exec(
        select(CadenceRuleRow)
        .where(CadenceRuleRow.workspace_id == workspace_id)
        .order_by(col(CadenceRuleRow.tag_key))
    ).all()
    chosen = {row.audience: _cadence(row) for row in found if row.audience is not None}
    tags = {row.tag: _cadence(row) for row in found if row.tag_key is not None}
    return Rules({**USUAL_CADENCE, **chosen}, tags, frozenset(chosen))


def of(session: Session, workspace_id: int, contact_id: int) -> Rhythm:
    """What holds for the contact. Raises Gone outside the workspace."""
    row = within(session, ContactRow, workspace_id, contact_id)
    if row.cadence_from in OWNED:
        return Rhythm(Cadence(row.ideal_days, row.maximum_days), row.cadence_from)
    return without_own(session, workspace_id, contact_id)


def without_own(session: Session, workspace_id: int, contact_id: int) -> Rhythm:
    """What would hold for the contact if it had no rhythm of its own. Raises Gone as well."""
    row = within(session, ContactRow, workspace_id, contact_id)
    tightest = _tightest(session, workspace_id, col(TagRow.contact_id) == contact_id)
    return _ruled(row.audience, tightest.get(contact_id), rules(session, workspace_id))


def rule_audience(
    session: Session, member: Member, audience: Audience, cadence: Cadence | None
) -> int:
    """Have another rhythm for an audience, or the usual one; for how many contacts it changed.

    Raises AdminsOnly, RhythmOutOfRange and IdealAboveMaximum.
    """
    is_it = col(CadenceRuleRow.audience) == audience
    _write(session, member, is_it, cadence, CadenceRuleRow(**_of(member), audience=audience))
    return _follow(session, member.workspace_id, col(ContactRow.audience) == audience)


def rule_tag(session: Session, member: Member, tag: str, cadence: Cadence | None) -> int:
    """Have a rhythm for those with a tag, or none of its own; for how many contacts it changed.

    Raises AdminsOnly, RhythmOutOfRange and IdealAboveMaximum.
    """
    key = name_key(tag)
    is_it = col(CadenceRuleRow.tag_key) == key
    _write(session, member, is_it, cadence, CadenceRuleRow(**_of(member), tag_key=key, tag=tag))
    return _follow(session, member.workspace_id, col(ContactRow.id).in_(_with_tag(member, key)))


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


def own(session: Session, contact_id: int, cadence: Cadence) -> None:
    """Keep up with the contact in a rhythm of its own, counted from the last touch.

    Raises RhythmOutOfRange and IdealAboveMaximum.
    """
    rhythm.check(cadence)
    _set(session, contact_id, cadence, CadenceSource.OWN)


def put_back(session: Session, workspace_id: int, contact_id: int, cadence: Cadence) -> None:
    """The contact has the rhythm again that it had before it got one of its own."""
    found = without_own(session, workspace_id, contact_id)
    is_ruled = cadence == found.cadence
    _set(session, contact_id, cadence, found.source if is_ruled else CadenceSource.OWN)


def as_ruled(session: Session, workspace_id: int, contact_id: int) -> Rhythm:
    """The contact has no rhythm of its own any more; the one that holds for it now."""
    found = without_own(session, workspace_id, contact_id)
    _set(session, contact_id, found.cadence, found.source)
    return found


def widened(cadence: Cadence) -> Cadence:
    """Half as long again, and no longer than an interval may last."""
    ideal_days, maximum_days = cadence.ideal_days, cadence.maximum_days
    return Cadence(
        min(ceil(ideal_days * _WIDER), LONGEST_DAYS), min(ceil(maximum_days * _WIDER), LONGEST_DAYS)
    )


def widen(session: Session, contact_id: int) -> Cadence:
    """Keep up with the contact in a wider rhythm; the one before."""
    row = locked(session, ContactRow, contact_id)
    before = Cadence(row.ideal_days, row.maximum_days)
    _set(session, contact_id, widened(before), CadenceSource.WIDENED)
    return before


def _of(member: Member) -> Mapping[str, Any]:
    return {"workspace_id": member.workspace_id, "ideal_days": 0, "maximum_days": 0}


def _write(
    session: Session,
    member: Member,
    is_it: ColumnElement[bool],
    cadence: Cadence | None,
    new: CadenceRuleRow,
) -> None:
    if not member.is_admin:
        raise AdminsOnly
    if cadence is not None:
        rhythm.check(cadence)
    here = col(CadenceRuleRow.workspace_id) == member.workspace_id
    session.execute(delete(CadenceRuleRow).where(here, is_it))
    if cadence is not None:
        new.ideal_days, new.maximum_days = cadence.ideal_days, cadence.maximum_days
        session.add(new)
    session.flush()


def _with_tag(member: Member, key: str) -> Any:
    return select(TagRow.contact_id).where(
        TagRow.workspace_id == member.workspace_id, TagRow.kind == TagKind.TAG, TagRow.key == key
    )


def _follow(session: Session, workspace_id: int, which: ColumnElement[bool]) -> int:
    """Give those of the contacts the rhythm of the rules who have none of their own."""
    session.flush()
    known = rules(session, workspace_id)
    found = session.execute(
        columns(
            *(col(column) for column in (ContactRow.id, ContactRow.audience)),
            *(col(column) for column in (ContactRow.ideal_days, ContactRow.maximum_days)),
            *(col(column) for column in (ContactRow.last_touch_on, ContactRow.added_on)),
            *(col(column) for column in (ContactRow.due_on, ContactRow.cadence_from)),
        )
        .where(
            col(ContactRow.workspace_id) == workspace_id,
            col(ContactRow.cadence_from).not_in(OWNED),
            which,
        )
        .order_by(col(ContactRow.id))
        .with_for_update(key_share=True)
    ).all()
    tightest = _tightest(session, workspace_id, which) if known.tags else {}
    changed = []
    for row in found:
        ruled = _ruled(row.audience, tightest.get(row.id), known)
        before = Cadence(row.ideal_days, row.maximum_days), row.cadence_from
        if before != (ruled.cadence, ruled.source):
            changed.append(_moved(row, ruled.cadence, ruled.source))
    bulk.change(session, ContactRow, changed)
    if changed:
        session.expire_all()
    return len(changed)


def _tightest(
    session: Session, workspace_id: int, which: ColumnElement[bool]
) -> Mapping[int, tuple[Cadence, str]]:
    """The rhythm of the tightest tag of each contact that has one with a rhythm."""
    found = (
        columns(
            col(TagRow.contact_id),
            col(CadenceRuleRow.ideal_days),
            col(CadenceRuleRow.maximum_days),
            col(CadenceRuleRow.tag),
        )
        .join(
            CadenceRuleRow,
            (col(CadenceRuleRow.tag_key) == TagRow.key)
            & (col(CadenceRuleRow.workspace_id) == TagRow.workspace_id),
        )
        .join(ContactRow, col(ContactRow.id) == TagRow.contact_id)
        .where(col(TagRow.workspace_id) == workspace_id, col(TagRow.kind) == TagKind.TAG, which)
    )
    # The last one counts.
    tightest_last = found.order_by(
        col(CadenceRuleRow.ideal_days).desc(),
        col(CadenceRuleRow.maximum_days).desc(),
        col(CadenceRuleRow.tag).desc(),
    )
    return {
        contact_id: (Cadence(ideal_days, maximum_days), tag)
        for contact_id, ideal_days, maximum_days, tag in session.execute(tightest_last)
    }


def _ruled(audience: Audience, of_tag: tuple[Cadence, str] | None, known: Rules) -> Rhythm:
    if of_tag is not None:
        return Rhythm(of_tag[0], CadenceSource.TAG, of_tag[1])
    return Rhythm(known.audiences[audience], CadenceSource.AUDIENCE)


def _set(session: Session, contact_id: int, cadence: Cadence, source: CadenceSource) -> None:
    row = locked(session, ContactRow, contact_id)
    row.ideal_days, row.maximum_days, row.cadence_from = (
        cadence.ideal_days,
        cadence.maximum_days,
        source,
    )
    if row.last_touch_on is not None:
        row.due_on = rhythm.due_on(contact_id, row.last_touch_on, cadence)
    row.red_on = rhythm.red_on(row.last_touch_on or row.added_on, cadence)
    session.flush()


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


def _cadence(row: CadenceRuleRow) -> Cadence:
    return Cadence(row.ideal_days, row.maximum_days)
