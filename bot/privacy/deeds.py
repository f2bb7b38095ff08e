"""What a member did last with contacts or tips, besides what they recorded; and taking it back."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.address_books import undoing
from bot.address_books.undoing import Undoable
from bot.giving import tip_changes, tips, unwanted
from bot.giving.tip_changes import Done
from bot.giving.tips import Tip
from bot.giving.unwanted import LeftOut
from bot.models.columns import saved
from bot.people import changes, contacts, households, merges, occasions, owners
from bot.people.changes import Change
from bot.people.contacts import Contact
from bot.people.households import AsBefore
from bot.privacy import changed_back, erasure, merging
from bot.privacy.changed_back import PutBack
from bot.privacy.erasure import Removed
from bot.privacy.merging import Merged
from bot.refusals import Gone, LinkKnown, LookedAfterBy, TipIsTheirs
from bot.reminders import hand_overs, past_hand_overs
from bot.reminders.past_hand_overs import HandOver, Latest
from bot.team.members import Member
from bot.vocabulary import Passage, TipDeed


@dataclass(frozen=True)
class Merging:
    """Two contacts that were made one."""

    at: datetime
    merge_id: int


@dataclass(frozen=True)
class HandingOver:
    """Contacts that were given to a colleague, or back to one."""

    given: Latest

    @property
    def at(self) -> datetime:
        return self.given.at


@dataclass(frozen=True)
class Importing:
    """An address book that came in."""

    undoable: Undoable

    @property
    def at(self) -> datetime:
        return self.undoable.recorded_at


@dataclass(frozen=True)
class Changing:
    """A field of a contact that was changed, or a Passage of theirs."""

    contact_id: int
    change: Change

    @property
    def at(self) -> datetime:
        return self.change.recorded_at


@dataclass(frozen=True)
class LeavingOut:
    """Ideas that aren't to be suggested for a contact."""

    left_out: LeftOut

    @property
    def at(self) -> datetime:
        return self.left_out.since


@dataclass(frozen=True)
class Housing:
    """Who was said to share a household, or to do so no more."""

    at: datetime


@dataclass(frozen=True)
class Tipping:
    """A tip of the library that was added, edited or retired."""

    done: Done

    @property
    def at(self) -> datetime:
        return self.done.at


Deed = Merging | HandingOver | Importing | Changing | LeavingOut | Housing | Tipping


@dataclass(frozen=True)
class BroughtBack:
    """Who was archived is no more."""

    contact: Contact


@dataclass(frozen=True)
class NotAdded:
    """Who was added is a contact no more."""

    name: str


@dataclass(frozen=True)
class Allowed:
    """What was left out for a contact may be suggested again."""

    contact: Contact
    left_out: LeftOut


@dataclass(frozen=True)
class TipAsBefore:
    """A tip is what it was before the deed; one that was added is retired."""

    tip: Tip
    deed: TipDeed


@dataclass(frozen=True)
class Lasting:
    """Nothing was taken back: the `deed` can't be by a word.

    `contact` is whom it was about, if the member still sees them.
    """

    deed: Deed
    contact: Contact | None = None


TakenBack = (
    Merged
    | HandOver
    | BroughtBack
    | NotAdded
    | PutBack
    | Allowed
    | AsBefore
    | TipAsBefore
    | Lasting
)


def latest(session: Session, member: Member, now: datetime) -> Deed | None:
    """The member's last one that wasn't taken back; an import counts as long as it can be."""
    merged, given = merges.latest(session, member), past_hand_overs.latest(session, member)
    imported, left_out = undoing.latest(session, member, now), unwanted.latest(session, member)
    lived, tipped = households.latest(session, member), tip_changes.latest(session, member)
    found: list[Deed | None] = [
        None if merged is None else Merging(merged.recorded_at, saved(merged.id)),
        None if given is None else HandingOver(given),
        None if imported is None else Importing(imported),
        None if left_out is None else LeavingOut(left_out),
        None if lived is None else Housing(lived),
        None if tipped is None else Tipping(tipped),
        _changing(session, member),
    ]
    return max((one for one in found if one is not None), key=lambda one: one.at, default=None)


def take_back(session: Session, member: Member, deed: Deed, now: datetime) -> TakenBack:
    """Undo it, or tell that this can't be done."""
    try:
        match deed:
            case Merging() if merging.show(session, member, deed.merge_id, now).can_be_undone:
                return merging.undo(session, member, deed.merge_id, now)
            case HandingOver() if not deed.given.is_return:
                return hand_overs.end(session, member, deed.given.id, now)
            case LeavingOut(left_out):
                contact = contacts.by_id(session, member, left_out.contact_id)
                unwanted.allow(session, member, contact.id, left_out.id)
                return Allowed(contact, left_out)
            case Housing(at):
                return households.take_back(session, member, at)
            case Tipping(done):
                tip = tips.take_back(session, member, done, now)
                return Lasting(deed) if tip is None else TipAsBefore(tip, done.deed)
            case Changing():
                return _change_back(session, member, deed, now)
    except (Gone, TipIsTheirs, LinkKnown):
        pass
    return Lasting(deed)


def _change_back(session: Session, member: Member, deed: Changing, now: datetime) -> TakenBack:
    """Raises Gone where the member doesn't see the contact any more."""
    contact = contacts.by_id(session, member, deed.contact_id)
    field, lasting = deed.change.field, Lasting(deed, contact)
    try:
        owners.check_owner(session, member, contact)
    except LookedAfterBy:
        return lasting
    if field == Passage.ARCHIVED:
        erasure.bring_back(session, member, contact.id, now)
        return BroughtBack(erasure.find(session, member, contact.id))
    if field == Passage.ADDED:
        # Had another one been set since, that would be what was done last.
        told = occasions.birthday(session, contact.id)
        outcome = erasure.take_out(session, member, contact.id, now, told)
        return NotAdded(contact.name) if isinstance(outcome, Removed) else lasting
    return changed_back.put_back(session, member, contact, deed.at, now) or lasting


def _changing(session: Session, member: Member) -> Changing | None:
    """The last change that was no part of a hand-over or a merge, nor of taking one back."""
    made = changes.by_member(session, member, (hand_overs.OWNER,))
    merged = merges.moments(session, member.workspace_id, {contact_id for contact_id, _ in made})
    for contact_id, change in made:
        if (contact_id, change.recorded_at) not in merged:
            return Changing(contact_id, change)
    return None
