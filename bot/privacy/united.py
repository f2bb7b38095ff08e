"""What one contact is told to be that was two: the fields of both, and each of them apart again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_type_hints

from pydantic import TypeAdapter
from sqlmodel import Session

from bot.address_books.learning import LearntField
from bot.cards import rhythms
from bot.people import cadences, changes, details, occasions, owners
from bot.people.changes import Value
from bot.people.details import Details
from bot.people.names import name_key
from bot.people.rhythm import Cadence
from bot.people.yearly import Yearly
from bot.privacy.compared import Pair
from bot.privacy.merge_fields import MergeField
from bot.reminders.hand_overs import OWNER
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import CadenceSource, ContactField, OccasionKind

Chosen = frozenset[MergeField]
"""In what the contact that goes is right."""
Changed = Mapping[ContactField, tuple[Any, Any]]
"""What fields were, and what they are since."""

_VALUES = {one: TypeAdapter[Any](get_type_hints(Details)[one.value]) for one in ContactField}
_UNITED = (
    ContactField.EMAILS,
    ContactField.PHONES,
    ContactField.TAGS,
    ContactField.INTERESTS,
)
_WARNINGS = (
    ContactField.WANTS_NO_GIFTS,
    ContactField.IS_OFFICIAL,
    ContactField.IS_NEVER_COMPARED,
    ContactField.AGREES_TO_COMPARE,
)
_FILLED = (ContactField.ADDRESS_FORM, ContactField.NAME_FORM, ContactField.STAND_IN)
_REMARKS = (ContactField.LIKES, ContactField.ALLERGIES)


def change(session: Session, member: Member, pair: Pair, chosen: Chosen, now: datetime) -> Changed:
    """Give the contact that is kept what both have together; what differs since."""
    kept, gone = pair.kept.details, pair.gone.details
    wanted = _wanted(pair, chosen)
    if moves_slack_user(pair):
        # A Slack user is one contact's at most.
        _set(session, member, gone, {ContactField.SLACK_USER: None}, now)
        wanted[ContactField.SLACK_USER] = gone.slack_user
    return _set(session, member, kept, wanted, now)


def moves_slack_user(pair: Pair) -> bool:
    """Whether only the contact that goes is linked to somebody in Slack."""
    return pair.kept.details.slack_user is None is not pair.gone.details.slack_user


def change_back(
    session: Session,
    member: Member,
    ids: tuple[int, int],
    changed: Changed,
    slack_user: str | None,
    now: datetime,
) -> None:
    """Take what was changed back from the first of `ids`, and give the second its `slack_user`.

    What somebody changed since is left alone.
    """
    known = details.read(session, member.workspace_id, ids)
    kept, gone = (known[one] for one in ids)
    wanted: dict[ContactField, Value] = {}
    for one, values in changed.items():
        before, after = map(_VALUES[one].validate_python, values)
        current = getattr(kept, one.value)
        if isinstance(current, tuple):
            brought = set(after) - set(before)
            wanted[one] = tuple(word for word in current if word not in brought)
        elif current == after:
            wanted[one] = before
    _set(session, member, kept, wanted, now)
    if slack_user is not None and kept.slack_user == slack_user:
        _set(session, member, gone, {ContactField.SLACK_USER: slack_user}, now)


def change_owner(
    session: Session, member: Member, pair: Pair, chosen: Chosen, now: datetime
) -> tuple[int | None, int | None] | None:
    """Have whoever was chosen look after the contact; who did before and who does, if it differs.

    Of a contact that nobody looks after it is who looks after the other.
    """
    before, other = pair.kept.details.owner_id, pair.gone.keeper
    if MergeField.OWNER not in chosen or other is None or other.id == before:
        return None
    give_to(session, member, pair.kept.contact.id, (before, other.id), now)
    return before, other.id


def give_to(
    session: Session,
    member: Member,
    contact_id: int,
    whose: tuple[int | None, int | None],
    now: datetime,
) -> None:
    """The first of `whose` looks after the contact no more, and the second does."""
    owners.look_after(session, contact_id, whose[1])
    changes.record(session, member.workspace_id, contact_id, OWNER, whose, member.id, now)


def take_rhythm(session: Session, member: Member, pair: Pair, now: datetime) -> Cadence | None:
    """Keep up with the contact in the rhythm that was chosen for the other; None where it wasn't.

    One that was chosen for the contact itself goes before it.
    """
    is_own, is_others = (
        of.details.cadence_from is CadenceSource.OWN for of in (pair.kept, pair.gone)
    )
    if is_own or not is_others:
        return None
    kept, taken = pair.kept.contact, pair.gone.contact.cadence
    cadences.own(session, kept.id, taken)
    rhythms.record(session, member, kept.id, (kept.cadence, taken), now)
    return taken


def give_rhythm_back(
    session: Session, member: Member, contact_id: int, taken: Cadence, now: datetime
) -> None:
    """Undo `take_rhythm`, unless another one was chosen since."""
    held = cadences.of(session, member.workspace_id, contact_id)
    if held.source is CadenceSource.OWN and held.cadence == taken:
        ruled = cadences.as_ruled(session, member.workspace_id, contact_id)
        rhythms.record(session, member, contact_id, (taken, ruled.cadence), now)


def choose_birthday(
    session: Session, member: Member, pair: Pair, chosen: Chosen, now: datetime
) -> tuple[Yearly, Yearly] | None:
    """Have the birthday be the one that was chosen; the one before and this, if it differs."""
    before, other = pair.kept.birthday, pair.gone.birthday
    if MergeField.BIRTHDAY not in chosen or before is None or other is None:
        return None
    change_birthday(session, member, pair.kept.contact.id, (before, other), now)
    return before, other


def change_birthday(
    session: Session, member: Member, contact_id: int, days: tuple[Yearly, Yearly], now: datetime
) -> None:
    """The birthday is the second of `days`, and not the first."""
    before, after = days
    occasions.keep(
        session, member.workspace_id, contact_id, OccasionKind.BIRTHDAY, after, member.today(now)
    )
    values = before.written(), after.written()
    field = LearntField.BIRTHDAY
    changes.record(session, member.workspace_id, contact_id, field, values, member.id, now)


def _wanted(pair: Pair, chosen: Chosen) -> dict[ContactField, Value]:
    kept, gone = pair.kept.details, pair.gone.details
    wanted: dict[ContactField, Value] = {
        ContactField(one.value): getattr(gone, one.value)
        for one in chosen
        if one.value in list(ContactField)
    }
    for one in _UNITED:
        wanted[one] = _together(getattr(kept, one.value), getattr(gone, one.value))
    for one in _WARNINGS:
        wanted[one] = getattr(kept, one.value) or getattr(gone, one.value)
    for one in _FILLED:
        wanted[one] = getattr(kept, one.value) or getattr(gone, one.value)
    owner_id = (gone if MergeField.OWNER in chosen else kept).owner_id
    if wanted[ContactField.STAND_IN] == owner_id:
        wanted[ContactField.STAND_IN] = None
    for one in _REMARKS:
        wanted[one] = "\n".join(_together(*((getattr(of, one.value),) for of in (kept, gone))))
    days = [of.negotiates_until for of in (kept, gone) if of.negotiates_until is not None]
    wanted[ContactField.NEGOTIATES_UNTIL] = max(days, default=None)
    return wanted


def _together(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """The words of both, each once, however it is written."""
    by_key = {name_key(word): word for word in (*reversed(others), *reversed(some)) if word}
    return tuple(by_key[key] for key in dict.fromkeys(map(name_key, (*some, *others))) if key)


def _set(
    session: Session,
    member: Member,
    known: Details,
    wanted: Mapping[ContactField, Value],
    now: datetime,
) -> Changed:
    region = zones.country_of(member.time_zone)
    return details.change(session, known, wanted, member.id, now, region=region)
