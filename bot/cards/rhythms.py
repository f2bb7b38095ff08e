"""How often a contact shall hear from us, and who is reminded: changed from its card."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.cards import editing
from bot.cards.editing import Filled, Overtaken, Saved, Theirs
from bot.models import MemberRow
from bot.people import cadences, changes, contacts, locks, rhythm, touches
from bot.people.details import Details
from bot.people.rhythm import Cadence
from bot.reminders import life
from bot.team.members import Member
from bot.vocabulary import ContactField, ReminderState

FIELD = "cadence"
"""Under this name a change of the rhythm is kept."""


@dataclass(frozen=True)
class Held:
    """The rhythm as it is, and the `usual` one that would hold without a choice, if one was made.

    `stand_in` is the Slack id of who stands in for the owner.
    """

    known: Details
    cadence: Cadence
    usual: Cadence | None
    stand_in: str | None


def find(session: Session, member: Member, contact_id: int) -> Held:
    """The rhythm of a contact that the member may change. Raises Gone and LookedAfterBy."""
    known = editing.known(session, member, contact_id)
    held = cadences.of(session, member.workspace_id, known.id)
    usual = None
    if held.source in cadences.OWNED:
        usual = cadences.without_own(session, member.workspace_id, known.id).cadence
    stand_in = None if known.stand_in is None else session.get_one(MemberRow, known.stand_in)
    return Held(known, held.cadence, usual, None if stand_in is None else stand_in.slack_user_id)


@dataclass(frozen=True)
class Wish:
    """Another rhythm, or `usual` the one that would hold without a choice; else it stays.

    The mark `drawn_from` is that of the rhythm which a dialog began with, if it came from one.
    """

    cadence: Cadence | None = None
    usual: bool = False
    drawn_from: str = ""


def mark(cadence: Cadence) -> str:
    """What tells whether a rhythm is the one that a dialog was drawn from."""
    return editing.mark(said(cadence))


def save(
    session: Session,
    member: Member,
    contact_id: int,
    wish: Wish,
    filled: Mapping[ContactField, Filled],
    now: datetime,
) -> Saved | Overtaken:
    """Keep a rhythm, and who is reminded.

    Raises as `editing.save` does, RhythmOutOfRange and IdealAboveMaximum.
    """
    if wish.cadence is not None:
        rhythm.check(wish.cadence)
    locks.contact(session, contacts.kept_up_with(session, member, contact_id).id)
    before = find(session, member, contact_id)
    if _is_overtaken(before, wish):
        by = editing.who_changed(session, before.known, FIELD)
        theirs = {FIELD: Theirs(said(before.cadence), by)}
        return Overtaken(before.known, theirs, editing.changed(filled))
    done = editing.save(session, member, contact_id, filled, now)
    if isinstance(done, Overtaken):
        return done
    _close_what_is_unwanted(session, done)
    is_other = _is_kept(session, member, before, wish, now)
    return Saved(editing.known(session, member, contact_id), done.changed, is_other)


def stop(session: Session, member: Member, contact_id: int, now: datetime) -> None:
    """Remind nobody of the contact any more, but for days that were promised.

    Raises Gone and LookedAfterBy.
    """
    known = editing.known(session, member, contact_id)
    field = ContactField.IS_REMINDED
    filled = {field: Filled(False, editing.mark(known.is_reminded))}
    save(session, member, contact_id, Wish(), filled, now)


def _wanted(before: Held, wish: Wish) -> Cadence | None:
    return before.usual if wish.usual else wish.cadence


def _is_overtaken(before: Held, wish: Wish) -> bool:
    """Whether another one changed the rhythm meanwhile, to something else than is wished for."""
    is_as_drawn = wish.drawn_from in ("", mark(before.cadence))
    return not is_as_drawn and _wanted(before, wish) not in (None, before.cadence)


def _close_what_is_unwanted(session: Session, done: Saved) -> None:
    owner_id = done.known.owner_id
    is_stopped = ContactField.IS_REMINDED in done.changed and not done.known.is_reminded
    if is_stopped and owner_id is not None:
        life.close_giving(session, owner_id, done.known.id, ReminderState.STOPPED)


def _is_kept(session: Session, member: Member, before: Held, wish: Wish, now: datetime) -> bool:
    """Keep the rhythm that is wished for, if it is another one."""
    workspace_id, contact_id = member.workspace_id, before.known.id
    cadence = _wanted(before, wish)
    if cadence is None or (cadence == before.cadence and not wish.usual):
        return False
    if wish.usual:
        cadences.as_ruled(session, workspace_id, contact_id)
    else:
        cadences.own(session, contact_id, cadence)
    record(session, member, contact_id, (before.cadence, cadence), now)
    if not touches.is_due(session, contact_id, member.today(now)):
        life.overtake(session, contact_id)
    return True


def record(
    session: Session,
    member: Member,
    contact_id: int,
    rhythms: tuple[Cadence, Cadence],
    now: datetime,
) -> None:
    """Keep that the contact had the first of `rhythms` and has the second now."""
    before, after = map(said, rhythms)
    workspace_id = member.workspace_id
    changes.record(session, workspace_id, contact_id, FIELD, (before, after), member.id, now)


def said(cadence: Cadence) -> str:
    """A rhythm as a change of it is kept."""
    return f"{cadence.ideal_days}–{cadence.maximum_days}"


def read(written: str) -> Cadence:
    """The rhythm that is kept so."""
    ideal_days, maximum_days = written.split("–")
    return Cadence(int(ideal_days), int(maximum_days))
