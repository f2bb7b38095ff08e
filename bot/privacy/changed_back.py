"""A change that somebody made of a card, taken back where nobody changed the same again since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from sqlmodel import Session

from bot.cards import editing, rhythms
from bot.cards.editing import Filled, Overtaken
from bot.cards.rhythms import Held, Wish
from bot.cards.values import Unsuitable
from bot.people import changes
from bot.people.changes import Change, Value
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import AddressForm, Audience, ContactField, NameForm

_WORDS: Mapping[str, type[Audience] | type[AddressForm] | type[NameForm]] = {
    ContactField.AUDIENCE: Audience,
    ContactField.ADDRESS_FORM: AddressForm,
    ContactField.NAME_FORM: NameForm,
}
_FIELDS = frozenset(ContactField) - {ContactField.SLACK_USER}
"""Apart from the rhythm; whose account a contact is linked to is told by nobody's hand."""


@dataclass(frozen=True)
class PutBack:
    """The `fields` hold what they held before; those that are `lasting` were changed since.

    What those held that are `unsuitable` can't be any more, such as a day that is over by now.
    """

    contact: Contact
    fields: tuple[str, ...]
    lasting: tuple[str, ...] = ()
    unsuitable: tuple[str, ...] = ()


def put_back(
    session: Session, member: Member, contact: Contact, at: datetime, now: datetime
) -> PutBack | None:
    """Take back what the member changed at that moment; None where nothing of it can be.

    What took back an earlier change is not taken back in turn. Raises Gone and LookedAfterBy.
    """
    made = _by(member, changes.of(session, member.workspace_id, contact.id))
    last = {one.field: one for one in reversed(made) if one.recorded_at == at}
    if not last or not (_FIELDS | {rhythms.FIELD}).issuperset(last) or _took_back(made, last):
        return None
    held = rhythms.find(session, member, contact.id)
    filled = {
        ContactField(field): Filled(_value(field, one.before), editing.mark(after))
        for field, one in last.items()
        if field != rhythms.FIELD
        and getattr(held.known, field) == (after := _value(field, one.after))
    }
    wish = _wish(held, last.get(rhythms.FIELD))
    unsuitable = tuple[str, ...]()
    try:
        done = rhythms.save(session, member, contact.id, wish, filled, now)
    except Unsuitable as refused:
        unsuitable = tuple(refused.flaws)
        filled = {field: one for field, one in filled.items() if field not in refused.flaws}
        done = rhythms.save(session, member, contact.id, wish, filled, now)
    if isinstance(done, Overtaken):
        return None
    fields = [
        field for field in last if field in filled or (field == rhythms.FIELD and wish != Wish())
    ]
    lasting = tuple(field for field in last if field not in (*fields, *unsuitable))
    return PutBack(contact, tuple(fields), lasting, unsuitable) if fields else None


def _by(member: Member, made: Sequence[Change]) -> list[Change]:
    return [one for one in made if one.member_id == member.id and one.import_id is None]


def _took_back(made: Sequence[Change], last: Mapping[str, Change]) -> bool:
    """Whether each of the last ones is an earlier one the other way round."""
    return all(
        any(
            (earlier.before, earlier.after) == (one.after, one.before)
            for earlier in made[made.index(one) + 1 :]
            if earlier.field == field
        )
        for field, one in last.items()
    )


def _wish(held: Held, change: Change | None) -> Wish:
    """The rhythm from before that change; none where another one holds by now."""
    if change is None or rhythms.said(held.cadence) != change.after:
        return Wish()
    before = rhythms.read(str(change.before))
    return Wish(usual=True) if before == held.usual else Wish(before)


def _value(field: str, kept: object) -> Value:
    """A value as it was before JSON made text, or a list, of it."""
    if isinstance(kept, list):
        return tuple(kept)
    if isinstance(kept, str) and field == ContactField.NEGOTIATES_UNTIL:
        return date.fromisoformat(kept)
    if isinstance(kept, str) and field in _WORDS:
        return _WORDS[field](kept)
    return cast(Value, kept)
