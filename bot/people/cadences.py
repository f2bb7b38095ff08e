"""Whose rhythm it is that a contact has: its own, one of its tags', its audience's, or the usual.

The contact's own wins, then one that was widened, then the tightest of its tags', then that of its
audience. What holds is kept with each contact, and changes with the rules: see `ruling`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from sqlalchemy import ColumnElement
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot.database import locked, within
from bot.models import CadenceRuleRow, ContactRow, TagRow
from bot.people import rhythm
from bot.people.rhythm import LONGEST_DAYS, USUAL_CADENCE, Cadence
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
    of_tags = tightest(session, workspace_id, col(TagRow.contact_id) == contact_id)
    return ruled(row.audience, of_tags.get(contact_id), rules(session, workspace_id))


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


def tightest(
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


def ruled(audience: Audience, of_tag: tuple[Cadence, str] | None, known: Rules) -> Rhythm:
    """What the rules say of a contact, of whose tags the tightest is told."""
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


def _cadence(row: CadenceRuleRow) -> Cadence:
    return Cadence(row.ideal_days, row.maximum_days)
