"""Two contacts are one person: one of them gets all that the other has, and this can be undone.

It asks each area below to move what is its own, as forgetting does.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlmodel import Session

import bot.ledger.moves
import bot.reminders.moves
from bot.database import locked
from bot.giving import unwanted
from bot.ledger import keeping_clear
from bot.models import MergeRow
from bot.models.columns import saved
from bot.people import (
    archive,
    calendars,
    contacts,
    holds,
    households,
    locks,
    merges,
    notes,
    occasions,
    touches,
)
from bot.people.contacts import Contact
from bot.people.notes import United
from bot.people.rhythm import Cadence
from bot.people.touches import Clock
from bot.people.yearly import Yearly
from bot.privacy import compared, united
from bot.privacy.compared import Pair
from bot.privacy.merge_fields import MergeField
from bot.privacy.united import Chosen
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import ContactField

UNTIL = timedelta(days=30)
"""How long a merge can be undone."""


@dataclass(frozen=True)
class Merged:
    """Two contacts that were made one, or are two again; `gone` is who was merged away."""

    id: int
    kept: Contact
    gone: Contact
    is_undone: bool
    can_be_undone: bool


@dataclass(frozen=True)
class _Moved:
    """What has to be put back. Fields were, and are since, as JSON has them."""

    entries: Mapping[str, list[int]] = field(default_factory=dict)
    reminders: list[int] = field(default_factory=list)
    overtaken: list[int] = field(default_factory=list)
    occasions: list[int] = field(default_factory=list)
    notes: United = field(default_factory=United)
    unwanted: list[int] = field(default_factory=list)
    households: list[int] = field(default_factory=list)
    hold: int | None = None
    fields: Mapping[ContactField, tuple[Any, Any]] = field(default_factory=dict)
    owners: tuple[int | None, int | None] | None = None
    birthdays: tuple[Yearly, Yearly] | None = None
    rhythm: Cadence | None = None
    slack_user: str | None = None
    clocks: Mapping[int, Clock] = field(default_factory=dict)


_MOVED = TypeAdapter(_Moved)


def merge(
    session: Session,
    member: Member,
    first_id: int,
    second_id: int,
    now: datetime,
    of_gone: Collection[MergeField] | None = None,
) -> Merged:
    """Make them one. In fields of `of_gone` it is as the one that goes was, else as the other was.

    Not told, it is as whichever tells more. A second time it is the same merge. Raises as
    `compared.compare` does, and OneIsTheirs.
    """
    locks.contacts(session, {first_id, second_id})
    done = between(session, member, first_id, second_id, now)
    if done is not None:
        return done
    pair = compared.compare(session, member, first_id, second_id)
    if pair.declined is not None:
        raise pair.declined
    chosen = pair.preferred if of_gone is None else _completed(pair, frozenset(of_gone))
    moved = _move(session, member, pair, chosen, now)
    ids = pair.kept.contact.id, pair.gone.contact.id
    merge_id = merges.record(
        session, member.workspace_id, ids, member.id, _MOVED.dump_json(moved).decode(), now
    )
    return show(session, member, merge_id, now)


def show(session: Session, member: Member, merge_id: int, now: datetime) -> Merged:
    """A merge as it stands. Raises Gone outside the workspace, and where nobody is told of it."""
    return _value(session, member, merges.find(session, member.workspace_id, merge_id), now)


def between(
    session: Session, member: Member, first_id: int, second_id: int, now: datetime
) -> Merged | None:
    """How these two were made one; None where they are two. Raises Gone as `show` does."""
    done = merges.between(session, member.workspace_id, first_id, second_id)
    return None if done is None else _value(session, member, done, now)


def undo(session: Session, member: Member, merge_id: int, now: datetime) -> Merged:
    """Make them two again, but for what was done since. A second time changes nothing.

    Raises Gone after UNTIL, and for who doesn't see both.
    """
    row = merges.find(session, member.workspace_id, merge_id)
    locks.contacts(session, {row.kept_id, row.gone_id, merges.successor(session, row.kept_id)})
    row = locked(session, MergeRow, merge_id)
    known = _value(session, member, row, now)
    if not known.is_undone:
        if not known.can_be_undone:
            raise Gone
        _put_back(session, member, known, _MOVED.validate_json(row.moved), now)
        merges.undone(session, row, now)
    return show(session, member, merge_id, now)


def _completed(pair: Pair, chosen: Chosen) -> Chosen:
    """Nobody is asked about what only one of them has."""
    return chosen | (pair.preferred - frozenset(pair.differing))


def _move(session: Session, member: Member, pair: Pair, chosen: Chosen, now: datetime) -> _Moved:
    kept, gone = pair.kept.contact, pair.gone.contact
    clocks = {one.id: touches.clock(session, one.id) for one in (kept, gone)}
    changed = united.change(session, member, pair, chosen, now)
    owned = united.change_owner(session, member, pair, chosen, now)
    overtaken = bot.reminders.moves.overtake(session, gone.id, kept.id)
    born = united.choose_birthday(session, member, pair, chosen, now)
    united_notes = notes.unite(session, gone.id, kept.id)
    keeping_clear.unite(session, [gone.id, kept.id])
    moved = _Moved(
        entries={
            table: list(ids)
            for table, ids in bot.ledger.moves.move(session, gone.id, kept.id).items()
        },
        reminders=bot.reminders.moves.move(session, gone.id, kept.id),
        overtaken=overtaken,
        occasions=calendars.move(session, gone.id, kept.id),
        notes=united_notes,
        unwanted=unwanted.move(session, gone.id, kept.id),
        households=households.move(session, gone.id, kept.id),
        hold=holds.move(session, gone.id, kept.id),
        fields=changed,
        owners=owned,
        birthdays=born,
        rhythm=united.take_rhythm(session, member, pair, now),
        slack_user=pair.gone.details.slack_user if united.moves_slack_user(pair) else None,
        clocks=clocks,
    )
    archive.put_away(session, gone, member.today(now))
    touches.restart_clock(session, kept.id)
    return moved


def _put_back(
    session: Session, member: Member, merged: Merged, moved: _Moved, now: datetime
) -> None:
    kept_id, gone_id = merged.kept.id, merged.gone.id
    ids = kept_id, gone_id
    united.change_back(session, member, ids, moved.fields, moved.slack_user, now)
    if moved.rhythm is not None:
        united.give_rhythm_back(session, member, kept_id, moved.rhythm, now)
    if moved.owners is not None and merged.kept.owner_id == moved.owners[1]:
        united.give_to(session, member, kept_id, moved.owners[::-1], now)
    if moved.birthdays is not None and occasions.birthday(session, kept_id) == moved.birthdays[1]:
        united.change_birthday(session, member, kept_id, moved.birthdays[::-1], now)
    # Who was kept may have been merged with somebody else since, who has all of it now.
    held_by = merges.successor(session, kept_id)
    calendars.put_back(session, moved.occasions, held_by, gone_id)
    notes.part(session, moved.notes, held_by, gone_id)
    unwanted.put_back(session, moved.unwanted, held_by, gone_id)
    households.put_back(session, moved.households, held_by, gone_id)
    if moved.hold is not None:
        holds.put_back(session, moved.hold, held_by, gone_id)
    bot.ledger.moves.put_back(session, moved.entries, held_by, gone_id)
    bot.reminders.moves.put_back(session, moved.reminders, moved.overtaken, held_by, gone_id)
    keeping_clear.come_back(session, {gone_id, held_by}, now)
    archive.bring_back(session, member.workspace_id, merged.gone)
    for contact_id in sorted({*ids, held_by}):
        touches.restart_clock(session, contact_id)
    for contact_id, clock in moved.clocks.items():
        touches.set_back(session, contact_id, clock)


def _value(session: Session, member: Member, row: MergeRow, now: datetime) -> Merged:
    ids = row.kept_id, row.gone_id
    filed = contacts.as_filed(session, member, ids)
    if len(filed) < len(ids) or any(one.is_forgotten for one in filed.values()):
        raise Gone
    is_undone = row.undone_at is not None
    in_time = now - row.recorded_at <= UNTIL
    return Merged(
        id=saved(row.id),
        kept=filed[row.kept_id],
        gone=filed[row.gone_id],
        is_undone=is_undone,
        can_be_undone=not is_undone and in_time,
    )
