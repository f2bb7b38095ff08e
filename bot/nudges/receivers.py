"""Who gets something: what is read of a contact to choose an idea for them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Label, Row, String, and_, func, or_, type_coerce
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from bot import bulk
from bot.giving import ideas, topics, unwanted
from bot.giving.ideas import Receiver
from bot.models import (
    ContactRow,
    GestureRow,
    NoteRow,
    NudgeReminderRow,
    NudgeRow,
    ReminderRow,
    TagRow,
)
from bot.models.unreversed import GESTURE_STANDS
from bot.nudges import gift_rooms, interests, offered_tips
from bot.nudges.offered_tips import Addressee
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.policy.rooms import Room
from bot.team import members
from bot.vocabulary import Audience, Direction, GestureKind, TagKind

NO_IDEA_AGAIN_FOR = timedelta(days=365)
NOT_TOLD_AGAIN_FOR = timedelta(days=30)
"""Of somebody else: a member reads all of them."""
_BETWEEN = "\x1f"
"""What no id, kind or key holds."""
_KIND_ENDS = ":"
_REMEMBERED = 1_000


def seed(contact_id: int, day: date) -> str:
    """What the idea for a contact is drawn by, in a reminder of that day."""
    return f"{contact_id}:{day.isoformat()}"


def of(session: Session, reminder: ReminderRow, day: date) -> Receiver:
    """The contact of a reminder of that day as a receiver, but for what it suggests itself.

    With the tips of the library that fit.
    """
    whose = reminder.workspace_id, reminder.contact_id, reminder.member_id
    known = of_contact(session, *whose, day, besides=reminder.id)
    found = replace(known, told=known.told - {reminder.idea_id})
    writer = members.by_id(session, reminder.workspace_id, reminder.member_id)
    asked = Addressee(reminder.contact_id, found, writer.locale)
    offered = offered_tips.of_each(session, reminder.workspace_id, [asked])
    return replace(found, tips=offered.get(reminder.contact_id, ()))


def of_contact(
    session: Session,
    workspace_id: int,
    contact_id: int,
    member_id: int,
    day: date,
    *,
    besides: int | None = None,
) -> Receiver:
    """The contact as the receiver of what the member gives that day."""
    contact = columns(
        col(ContactRow.audience),
        col(ContactRow.last_touch_on).is_not(None).label("met_before"),
        takes_presents(day).label("takes_presents"),
        eats_all().label("eats_all"),
        col(ContactRow.language),
        *told(ContactRow, col(ContactRow.id), day, notes_of=member_id, besides=besides),
    ).where(col(ContactRow.id) == contact_id)
    told_about_others = told_lately(session, [member_id], day)[member_id]
    found = receiver(*session.execute(contact).one())
    audiences = {contact_id: found.audience}
    full = gift_rooms.full(session, workspace_id, audiences, day)
    return replace(found, told=frozenset(told_about_others), has_room=contact_id not in full)


def told_lately(
    session: Session, member_ids: Collection[int], day: date
) -> defaultdict[int, set[str]]:
    """The ideas that these members were told before that day, about whomever."""
    each, idea_id = col(ReminderRow.member_id), col(ReminderRow.idea_id)
    rows = session.execute(
        columns(each, func.aggregate_strings(idea_id, _BETWEEN))
        .where(
            bulk.among(session, each, member_ids),
            idea_id.is_not(None),
            col(ReminderRow.show_on) > day - NOT_TOLD_AGAIN_FOR,
        )
        .group_by(each)
    )
    told = {member_id: set(_parts(joined)) for member_id, joined in rows}
    return defaultdict(set, told)


def takes_presents(day: date) -> ColumnElement[bool]:
    """Whether a contact wants gifts, is no official, and negotiates nothing with us on that day."""
    until = col(ContactRow.negotiates_until)
    return and_(
        ~col(ContactRow.wants_no_gifts),
        ~col(ContactRow.is_official),
        or_(until.is_(None), until < day),
    )


def eats_all() -> ColumnElement[bool]:
    """Whether no allergies of a contact are known."""
    return col(ContactRow.allergies) == ""


def told(
    source: Any, contact_id: Any, day: date, *, notes_of: Any = None, besides: int | None = None
) -> Sequence[Label[str]]:
    """Columns for `receiver`, of the contact with this id in a query of `source`.

    Of notes those that are shared, and those `notes_of` this member.
    """
    several = {
        "kinds": _kinds_given(contact_id),
        "suggested": _ideas_suggested(contact_id, day, besides),
        "tags": _tags(contact_id),
        "notes": _notes(contact_id, notes_of),
        "unwanted": unwanted.told(contact_id),
    }
    return [_joined(one.correlate(source)).label(name) for name, one in several.items()]


def receiver(
    audience: Audience,
    met_before: bool,
    takes_presents: bool,
    eats_all: bool,
    language: str | None,
    *told: str | None,
) -> Receiver:
    """Somebody of whom a row tells all this, with the columns `told` last."""
    kinds, suggested, tags, notes, left_out = told
    cares_about, about = _known(tags, notes)
    return Receiver(
        audience,
        met_before,
        _kinds(kinds),
        _parts(suggested),
        cares_about,
        takes_presents,
        eats_all,
        unwanted=unwanted.read(_parts(left_out)),
        topics=about,
        noted=tuple(_parts(notes)),
        language=language,
    )


def of_facts(row: Row[Any], contact: Contact, day: date, left: Room | None) -> Receiver:
    """The contact of a row of `facts`, without what they were given or suggested."""
    until = row.negotiates_until
    is_free = until is None or until < day
    return Receiver(
        contact.audience,
        contact.last_touch_on is not None,
        interests=topics.interests(
            (TagKind.INTEREST, name_key(said)) for said in interests.several(row.interests)
        ),
        takes_presents=is_free and not row.wants_no_gifts and not row.is_official,
        eats_all=not row.allergies,
        unwanted=unwanted.read(_parts(row.unwanted)),
        has_room=gift_rooms.has_room(left),
    )


def joined_unwanted() -> Label[Any]:
    """In a query of reminders: what is unwanted for the contact, for `of_facts`."""
    told = unwanted.told(col(ReminderRow.contact_id)).correlate(ReminderRow)
    joined: Label[Any] = _joined(told).label("unwanted")
    return joined


@lru_cache(maxsize=_REMEMBERED)
def _known(tags: str | None, notes: str | None) -> tuple[frozenset[str], frozenset[str]]:
    """The interests and the topics of somebody."""
    told, noted = list(map(_tag, _parts(tags))), _parts(notes)
    return topics.interests(told, noted), topics.of_somebody(told, noted)


@lru_cache(maxsize=_REMEMBERED)
def _kinds(joined: str | None) -> Sequence[GestureKind | None]:
    """The same few kinds were given to many."""
    return tuple(GestureKind(kind) if kind else None for kind in _parts(joined))


def _kinds_given(contact_id: Any) -> Any:
    """The kinds of the latest gestures given that stand."""
    kind = func.coalesce(type_coerce(col(GestureRow.kind), String), "").label("one")
    return (
        columns(kind)
        .where(
            col(GestureRow.contact_id) == contact_id,
            col(GestureRow.direction) == Direction.GIVEN,
            GESTURE_STANDS,
        )
        .order_by(col(GestureRow.happened_on).desc(), col(GestureRow.id).desc())
        .limit(ideas.FREE_BEFORE_PRICED)
    )


def _ideas_suggested(contact_id: Any, day: date, besides: int | None) -> Any:
    """What was suggested within a year, the latest first."""
    return (
        columns(col(ReminderRow.idea_id).label("one"))
        .where(
            col(ReminderRow.contact_id) == contact_id,
            col(ReminderRow.idea_id).is_not(None),
            col(ReminderRow.show_on) > day - NO_IDEA_AGAIN_FOR,
            *([] if besides is None else [col(ReminderRow.id) != besides]),
        )
        .order_by(col(ReminderRow.id).desc())
    )


def _tags(contact_id: Any) -> Any:
    """Tags and interests, each with its kind before it."""
    kind = type_coerce(col(TagRow.kind), String)
    one = (kind + _KIND_ENDS + col(TagRow.key)).label("one")
    return columns(one).where(col(TagRow.contact_id) == contact_id)


def _tag(told: str) -> tuple[TagKind, str]:
    kind, _, key = told.partition(_KIND_ENDS)
    return TagKind(kind), key


def _notes(contact_id: Any, member_id: Any) -> Any:
    is_seen = or_(col(NoteRow.is_shared), col(NoteRow.member_id) == member_id)
    return columns(col(NoteRow.words).label("one")).where(
        col(NoteRow.contact_id) == contact_id, is_seen
    )


def chosen_on(session: Session, row: ReminderRow) -> date:
    """The day that a reminder's idea was chosen on: that of the first nudge with it."""
    day = session.exec(
        select(func.min(NudgeRow.day))
        .join(NudgeReminderRow, col(NudgeReminderRow.nudge_id) == NudgeRow.id)
        .where(NudgeReminderRow.reminder_id == row.id)
    ).one()
    return day or row.show_on


def _joined(several: Any) -> Any:
    """The rows of a query, in their order, as one text."""
    rows: FromClause = several.subquery()
    return columns(func.aggregate_strings(rows.c.one, _BETWEEN)).scalar_subquery()


def _parts(joined: str | None) -> list[str]:
    return [] if joined is None else joined.split(_BETWEEN)
