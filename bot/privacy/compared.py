"""Two contacts who may be one person, side by side."""

from dataclasses import dataclass

from sqlmodel import Session

from bot.ledger import words
from bot.people import contacts, details, names, occasions, owners
from bot.people.contacts import Contact
from bot.people.details import Details
from bot.people.yearly import Yearly
from bot.privacy.merge_fields import MergeField
from bot.refusals import Gone, LookedAfterBy, OneIsTheirs
from bot.team.members import Member

Told = str | int | bool | Yearly | None
"""What a contact has in a field."""


@dataclass(frozen=True)
class Side:
    """One of the two. The birthday is None where nobody knows it.

    `keeper` looks after them; None where nobody does, or who did left.
    """

    contact: Contact
    details: Details
    keeper: Member | None
    birthday: Yearly | None
    has_history: bool

    def told(self, field: MergeField) -> Told:
        """What the contact has in the field; nothing is "" or None."""
        match field:
            case MergeField.OWNER:
                return None if self.keeper is None else self.keeper.id
            case MergeField.BIRTHDAY:
                return self.birthday
        found: Told = getattr(self.details, field.value)
        return found


@dataclass(frozen=True)
class Pair:
    """The contact that would be `kept`, as it was known first, and the one that would be `gone`.

    Where they are `differing` somebody may choose; what is `preferred` is what the one that goes
    has, as it tells more. Where one is a colleague's, this is `theirs`.
    """

    kept: Side
    gone: Side
    differing: tuple[MergeField, ...]
    preferred: frozenset[MergeField]
    theirs: Side | None = None

    @property
    def own(self) -> Side | None:
        """The member's, if the other one is a colleague's."""
        if self.theirs is None:
            return None
        other = self.gone if self.theirs is self.kept else self.kept
        return other if other.keeper is not None else None

    @property
    def declined(self) -> LookedAfterBy | OneIsTheirs | None:
        """Why the member can't make them one."""
        if self.theirs is None or self.theirs.keeper is None:
            return None
        name, keeper = self.theirs.contact.name, self.theirs.keeper.name
        if self.own is None:
            return LookedAfterBy(name, keeper)
        return OneIsTheirs(name, keeper, self.own.contact.name)


def compare(session: Session, member: Member, first_id: int, second_id: int) -> Pair:
    """The two, of whom one at least is the member's to change: see `owners.check_owner`.

    Raises Gone where the member doesn't see both, or they are one already, and LookedAfterBy.
    """
    found = contacts.as_filed(session, member, {first_id, second_id})
    if len(found) < len((first_id, second_id)) or any(one.is_archived for one in found.values()):
        raise Gone
    kept, gone = (_side(session, member, found[one]) for one in sorted(found))
    theirs = [
        side for side in (kept, gone) if side.keeper is not None and side.keeper.id != member.id
    ]
    if len(theirs) == len((kept, gone)):
        owners.check_owner(session, member, kept.contact)
    differing = tuple(one for one in MergeField if _differ(one, kept.told(one), gone.told(one)))
    preferred = frozenset(field for field in MergeField if _tells_more(field, kept, gone))
    return Pair(kept, gone, differing, preferred, next(iter(theirs), None))


def may_decide(member: Member, one: Contact, other: Contact) -> bool:
    """Whether the member looks after one of the two at least, or nobody does."""
    return not {None, member.id}.isdisjoint({one.owner_id, other.owner_id})


def _side(session: Session, member: Member, contact: Contact) -> Side:
    known = details.read(session, member.workspace_id, [contact.id])[contact.id]
    keeper = owners.keeper_of(session, member, contact)
    birthday = occasions.birthday(session, contact.id)
    has_history = words.has_entries(session, contact.id)
    return Side(contact, known, keeper, birthday, has_history)


def _differ(field: MergeField, told: Told, other: Told) -> bool:
    """Whether there is something to choose; there is not where one of the two tells nothing."""
    if field is MergeField.IS_PRIVATE:
        return told != other
    return bool(told) and bool(other) and told != other


def _tells_more(field: MergeField, kept: Side, gone: Side) -> bool:
    """Whether of the two the one that goes has what would be missed."""
    if field is MergeField.NAME:
        return _is_fuller(gone.contact.name, kept.contact.name)
    if field is MergeField.BIRTHDAY and kept.birthday is not None:
        return gone.birthday is not None and gone.birthday.year is not None is kept.birthday.year
    return bool(gone.told(field)) and not kept.told(field)


def _is_fuller(name: str, other: str) -> bool:
    """Whether each word of the other is written out in this: "Anna Jansen" for "A. Jansen".

    Two spellings are not that, however long: of "Jansen" and "Janssen" nobody knows the right one.
    """
    told, known = (names.keys(one.split()) for one in (name, other))
    left = iter(told)
    is_written_out = all(any(_stands_for(key, word) for word in left) for key in known)
    return is_written_out and told != known


def _stands_for(key: str, word: str) -> bool:
    return word == key or (len(key) == 1 and word.startswith(key))
