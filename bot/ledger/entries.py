"""Entries of the ledger: gestures, meetings, asks and responses as they stand."""

from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session, select

from bot.database import within
from bot.ledger import askers, heeds, noted_answers, put_off, to_thank
from bot.ledger.askers import Asker
from bot.ledger.heeds import Gift, Heed
from bot.ledger.noted_answers import NotedAnswer
from bot.ledger.put_off import PutOff
from bot.models import AskRow, GestureRow, MeetingRow, ResponseRow, ReversalRow
from bot.models.columns import saved
from bot.money import Money
from bot.people import contacts
from bot.people.contacts import Contact
from bot.people.under_way import InCampaign
from bot.policy import approvals
from bot.policy.approvals import Waiting
from bot.refusals import NotYours
from bot.team.members import Member
from bot.vocabulary import Answer, AskState, Direction, EntryKind, GestureKind, Mark


@dataclass(frozen=True)
class EntryId:
    """Names one entry, also in a button's value."""

    kind: EntryKind
    id: int


@dataclass(frozen=True)
class Gesture:
    """Something given or received on `day`, the date where its member was.

    `words` are the member's own, and `worth` is what it cost, where they said so; what `is_refused`
    was offered, and not taken; `marks` are what made it feel valuable. `thanks_on`, of
    one asked for by itself, is the day on which they are reminded to say thanks for it; so is what
    a gift has to `heed`.
    """

    id: EntryId
    contact: Contact
    day: date
    words: str
    direction: Direction
    kind: GestureKind | None = None
    worth: Money | None = None
    reversed: bool = False
    thanks_on: date | None = None
    heed: Heed | None = None
    sent_because: str = ""
    """Why its words went out, which the check had found fault with."""
    asks: tuple[PutOff, ...] = ()
    """What it puts off, or what needn't wait any more where it was taken back."""
    present_id: int | None = None
    """The first entry of the present for several that it is a share of; the first has none."""
    marks: tuple[Mark, ...] = ()
    is_refused: bool = False
    approved_id: int | None = None
    """The request that stays approved though this, which it had become, was taken back."""
    still_asked: Waiting | None = None
    """The same of one that waits for an answer."""
    idea_id: str | None = None
    """Which idea it was, where the member did what one said."""


@dataclass(frozen=True)
class Meeting:
    """A touch on `day` in which nothing was given; `words` may say what it was, as "lunch"."""

    id: EntryId
    contact: Contact
    day: date
    words: str
    reversed: bool = False


@dataclass(frozen=True)
class Ask:
    """An ask: made on `day`, the date where its member was, or planned for it.

    `wanted` is the day that the member planned it for, as long as that is known and they aren't at
    work then, or it went by; `away_until` is the last day of the absence that puts it off.
    `needed_by` is the last day on which what is asked for is of use, where one was told.
    `closes_on` is the day on which it is closed if nothing comes, as the last check told.
    """

    id: EntryId
    contact: Contact
    day: date
    words: str
    state: AskState
    inside_window: bool = False
    needed_by: date | None = None
    wanted: date | None = None
    away_until: date | None = None
    closes_on: date | None = None
    sent_because: str = ""
    """Why its words went out, which the check had found fault with."""
    put_off_from: date | None = None
    """The day for which it was planned, where a gesture puts it off."""
    change: int | None = None
    """The last change of it that the viewer may take back."""
    noted_answer: NotedAnswer | None = None
    """What Undo takes back with it, or took back."""
    asked_by: Asker | None = None
    """Whose it is, where the viewer isn't told the words."""
    in_campaign: InCampaign | None = None  # told of a plan

    @property
    def reversed(self) -> bool:
        """Whether it was dropped, or recorded by mistake."""
        return self.state is AskState.DROPPED


@dataclass(frozen=True)
class Response:
    """What came on `day` of an ask, whose `words` these are.

    `said` is what was answered that is something else. `is_late`: no answer was expected any more.
    `thanks_id` is the viewer's open reminder to say thanks for it. `asked_by` is whose ask it was,
    where the viewer isn't told the words.
    """

    id: EntryId
    contact: Contact
    day: date
    words: str
    answer: Answer
    reversed: bool = False
    said: str = ""
    is_late: bool = False
    thanks_id: int | None = None
    asked_by: Asker | None = None


Entry = Gesture | Meeting | Ask | Response
"""One fact about a contact, as it stands now."""
Row = GestureRow | MeetingRow | AskRow | ResponseRow


def entry(session: Session, viewer: Member, entry_id: EntryId) -> Entry:
    """The entry as it stands, with what follows from it. Raises Gone where the viewer sees none."""
    row = row_of(session, viewer.workspace_id, entry_id)
    match row:
        case GestureRow():
            contact = contacts.by_id(session, viewer, row.contact_id)
            was_reversed = is_reversed(session, ReversalRow.gesture_id == row.id)
            return _followed(session, viewer, row, contact, was_reversed=was_reversed)
        case MeetingRow():
            contact = contacts.by_id(session, viewer, row.contact_id)
            was_reversed = is_reversed(session, ReversalRow.meeting_id == row.id)
            return replace(meeting(row, contact), reversed=was_reversed)
        case AskRow():
            contact = contacts.by_id(session, viewer, row.contact_id)
            asked = ask(row, contact, askers.of(session, viewer, row, contact))
            return replace(asked, noted_answer=noted_answers.of_ask(session, viewer, row))
        case ResponseRow():
            answered = session.get_one(AskRow, row.ask_id)
            contact = contacts.by_id(session, viewer, answered.contact_id)
            was_reversed = is_reversed(session, ReversalRow.response_id == row.id)
            thanks_id = None if was_reversed else to_thank.reminder_id(session, viewer, row)
            by = askers.of(session, viewer, answered, contact)
            told = response(row, answered, contact, by)
            return replace(told, reversed=was_reversed, thanks_id=thanks_id)


def gesture(row: GestureRow, contact: Contact) -> Gesture:
    """A gesture that was not taken back."""
    entry_id = EntryId(EntryKind.GESTURE, saved(row.id))
    return Gesture(
        entry_id,
        contact,
        row.happened_on,
        row.words,
        row.direction,
        row.kind,
        _worth(row),
        sent_because=row.sent_because,
        present_id=row.present_id,
        marks=_marks(row),
        is_refused=row.is_refused,
        idea_id=row.idea_id,
    )


def _marks(row: GestureRow) -> tuple[Mark, ...]:
    told = {
        Mark.RELEVANT: row.is_relevant,
        Mark.PERSONAL: row.is_personal,
        Mark.UNEXPECTED: row.is_unexpected,
    }
    return tuple(mark for mark, is_told in told.items() if is_told)


def _worth(row: GestureRow) -> Money | None:
    return None if row.worth is None else Money(row.worth, row.currency)


def meeting(row: MeetingRow, contact: Contact) -> Meeting:
    """A meeting that was not taken back."""
    entry_id = EntryId(EntryKind.MEETING, saved(row.id))
    return Meeting(entry_id, contact, row.happened_on, row.words)


def ask(row: AskRow, contact: Contact, by: Asker | None = None) -> Ask:
    """The ask, without its words where it is told whose it is instead."""
    day = row.made_on or row.planned_for
    assert day is not None
    entry_id = EntryId(EntryKind.ASK, saved(row.id))
    return Ask(
        entry_id,
        contact,
        day,
        row.words if by is None else "",
        row.state,
        row.inside_window,
        row.needed_by,
        sent_because=row.sent_because,
        put_off_from=row.wanted_for if row.state == AskState.PLANNED else None,
        asked_by=by,
    )


def response(
    row: ResponseRow, answered: AskRow, contact: Contact, by: Asker | None = None
) -> Response:
    """A response that was not taken back, to the ask `answered`."""
    entry_id = EntryId(EntryKind.RESPONSE, saved(row.id))
    return Response(
        entry_id,
        contact,
        row.answered_on,
        answered.words if by is None else "",
        row.answer,
        said=row.words,
        is_late=row.is_late,
        asked_by=by,
    )


def _followed(
    session: Session, viewer: Member, row: GestureRow, contact: Contact, *, was_reversed: bool
) -> Gesture:
    told = contact, row.direction, row.kind, _worth(row), row.happened_on, saved(row.id)
    gift = Gift(*told, row.is_refused, viewer if viewer.id == row.member_id else None)
    heed = None if was_reversed else heeds.of(session, gift)
    stands = replace(gesture(row, contact), reversed=was_reversed, heed=heed)
    if was_reversed and row.worth is not None:
        stands = replace(
            stands,
            approved_id=approvals.to_give_again(session, viewer, saved(row.id)),
            still_asked=approvals.still_asked(session, viewer, saved(row.id)),
        )
    if row.direction is Direction.RECEIVED:
        return replace(stands, thanks_on=to_thank.on(session, row))
    asks = put_off.of_gesture(session, viewer, contact, row.happened_on, stands=not was_reversed)
    return replace(stands, asks=asks)


def is_reversed(session: Session, condition: bool) -> bool:
    """Whether a reversal fulfils `condition`, such as `ReversalRow.gesture_id == 1`."""
    return session.exec(select(ReversalRow.id).where(condition)).first() is not None


def owned(session: Session, member: Member, entry_id: EntryId) -> Entry:
    """The entry as it stands. Raises Gone, and NotYours for what somebody else recorded."""
    owned_row(session, member, entry_id)
    return entry(session, member, entry_id)


def owned_row(session: Session, member: Member, entry_id: EntryId) -> Row:
    """The row of an entry that the member recorded. Raises Gone and NotYours."""
    row = row_of(session, member.workspace_id, entry_id)
    if row.member_id != member.id:
        raise NotYours
    return row


def about(session: Session, row: Row) -> int:
    """The id of the contact whom it is about."""
    asked = session.get_one(AskRow, row.ask_id) if isinstance(row, ResponseRow) else row
    return asked.contact_id


def row_of(session: Session, workspace_id: int, entry_id: EntryId) -> Row:
    """The entry's row. Raises Gone outside the workspace."""
    match entry_id.kind:
        case EntryKind.GESTURE:
            return within(session, GestureRow, workspace_id, entry_id.id)
        case EntryKind.MEETING:
            return within(session, MeetingRow, workspace_id, entry_id.id)
        case EntryKind.ASK:
            return within(session, AskRow, workspace_id, entry_id.id)
        case EntryKind.RESPONSE:
            return within(session, ResponseRow, workspace_id, entry_id.id)
