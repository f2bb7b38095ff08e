"""The life of a reminder, as facts of the ledger make it: opened, closed, out of date."""

from datetime import date, datetime
from typing import Unpack

from sqlalchemy import Boolean, ColumnElement, and_, bindparam, exists, func, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot.models import AskRow, ReminderRow
from bot.reminders import rows, thanks
from bot.reminders.rows import IS_OPEN, Condition
from bot.vocabulary import Purpose, ReminderState

DAYS_UNTIL_RESPONSE_CHECK = 7
"""How long after an ask we look whether it was answered."""
DAYS_UNTIL_LAST_CHECK = 21
"""How long after an ask we look again, for the last time."""

DISMISSED = (ReminderState.SKIPPED, ReminderState.DISOWNED, ReminderState.STOPPED)
"""The states of a reminder that its member dismissed for good."""

_OTHER = aliased(ReminderRow, name="other")
_IS_KEPT_BY_ANOTHER: ColumnElement[bool] = exists(
    select(_OTHER.id).where(
        col(_OTHER.occasion_id) == ReminderRow.occasion_id,
        col(_OTHER.occurs_on) == ReminderRow.occurs_on,
        col(_OTHER.is_ahead) == ReminderRow.is_ahead,
        col(_OTHER.member_id) != ReminderRow.member_id,
        col(_OTHER.state) == ReminderState.DONE,
    )
)
"""Whether somebody else did what the reminder of this very occasion is about."""


def wait_for_response(session: Session, ask: AskRow, on: date) -> None:
    """Have the member asked on `on` whether the contact responded."""
    rows.open_for_ask(session, ask, Purpose.RESPONSE, on, promised_for=None)


def check_on(session: Session, ask: AskRow, day: date) -> None:
    """The answer was taken back: have the member asked on that day, whatever else there is."""
    rows.open_for_ask(session, ask, Purpose.RESPONSE, day, promised_for=day)


def wait_until_ripe(session: Session, ask: AskRow, on: date) -> None:
    """Remind the member on `on` of an ask they planned, as they agreed."""
    rows.open_for_ask(session, ask, Purpose.ASK, on, promised_for=on)


def wait_to_ask_again(session: Session, ask: AskRow, on: date, today: date) -> None:
    """A planned ask was not made after all: a day that is still ahead stays promised."""
    rows.open_for_ask(session, ask, Purpose.ASK, on, promised_for=on if on > today else None)


def ripen_on(session: Session, ask_id: int, on: date) -> None:
    """The member agreed to another day for an ask that they planned."""
    rows.change(
        session,
        col(ReminderRow.ask_id) == ask_id,
        ReminderRow.purpose == Purpose.ASK,
        ReminderRow.state == ReminderState.OPEN,
        show_on=on,
        promised_for=on,
    )


def put_off_ask(session: Session, ask_id: int, until: date) -> None:
    """A planned ask comes no sooner than `until`, in whatever state its reminder is.

    The day that was promised stays, so that the nudge tells why it comes later. What a nudge showed
    already is promised for that day, so that this nudge tells that it was put off.
    """
    promised_for = func.coalesce(col(ReminderRow.promised_for), until)
    is_sooner = col(ReminderRow.show_on) < until
    _of_planned(session, ask_id, is_sooner, show_on=until, promised_for=promised_for)


def bring_ask_forward(session: Session, ask_id: int, before: date, on: date) -> None:
    """A planned ask comes `on` a day again, where its reminder still waits for that of `before`."""
    waits = col(ReminderRow.show_on) == before
    _of_planned(session, ask_id, waits, col(ReminderRow.promised_for) > on, promised_for=on)
    _of_planned(session, ask_id, waits, show_on=on)


def close_for_ask(session: Session, ask_id: int, purpose: Purpose, state: ReminderState) -> None:
    """Nothing more to remind of: the ask was made, answered or dropped by another way.

    That goes for a reminder that was dismissed, too: an answer may come all the same.
    """
    rows.change(
        session,
        col(ReminderRow.ask_id) == ask_id,
        col(ReminderRow.purpose) == purpose,
        col(ReminderRow.state).in_((ReminderState.OPEN, *DISMISSED)),
        state=state,
    )


def let_go_of_ask(session: Session, ask_id: int, purpose: Purpose, at: datetime) -> None:
    """The member lets go of the ask itself: the last thing that they did, and can be undone."""
    is_its = col(ReminderRow.ask_id) == ask_id
    could_come = col(ReminderRow.state).in_((ReminderState.OPEN, *DISMISSED))
    skipped = ReminderState.SKIPPED
    rows.change(
        session, is_its, ReminderRow.purpose == purpose, could_come, state=skipped, wanted_at=at
    )


def take_up_ask(session: Session, ask_id: int, purpose: Purpose) -> bool:
    """Undo `let_go_of_ask`; whether it was that."""
    reopened = rows.change_if(
        session,
        ReminderRow.ask_id == ask_id,
        ReminderRow.purpose == purpose,
        ReminderRow.state == ReminderState.SKIPPED,
        col(ReminderRow.wanted_at).is_not(None),
        state=ReminderState.OPEN,
        wanted_at=None,
    )
    return reopened is not None


def overtake(session: Session, contact_id: int) -> None:
    """A touch happened by another way: reminders to give to this contact are out of date.

    But for one that is promised: its day was agreed on, whoever was in touch meanwhile.
    """
    _overtake(
        session,
        ReminderRow.contact_id == contact_id,
        ReminderRow.purpose == Purpose.GIVE,
        col(ReminderRow.promised_for).is_(None),
    )


_OVERTAKEN_BY_GIFT = (
    update(rows.TABLE)
    .where(
        rows.TABLE.c.contact_id == bindparam("contact"),
        rows.TABLE.c.state == ReminderState.OPEN,
        or_(
            and_(
                rows.TABLE.c.purpose == Purpose.GIVE,
                or_(
                    rows.TABLE.c.promised_for.is_(None),
                    rows.TABLE.c.member_id == bindparam("giver"),
                ),
            ),
            and_(bindparam("is_thanks", type_=Boolean), thanks.IS_SETTLED),
        ),
    )
    .values(state=ReminderState.OVERTAKEN)
)


def overtaken_by_gift(
    session: Session, giver_id: int, contact_id: int, on: date, *, is_thanks: bool
) -> None:
    """A member gave something on `on`: a touch, and what they had put off themselves.

    Only a note of thanks is one for what came before: another gift thanks for nothing.
    """
    given = {"giver": giver_id, "contact": contact_id, "day": on, "is_thanks": is_thanks}
    rows.carry_out(session, _OVERTAKEN_BY_GIFT, **given)


def close_giving(session: Session, member_id: int, contact_id: int, state: ReminderState) -> None:
    """The member gives to this contact no more: close what is open about that.

    That goes for who stands in for them, too.
    """
    rows.change(
        session,
        IS_OPEN,
        rows.is_of(member_id),
        ReminderRow.contact_id == contact_id,
        col(ReminderRow.purpose).in_((Purpose.GIVE, Purpose.OCCASION)),
        state=state,
    )


def reopen_occasions(
    session: Session, member_id: int, contact_id: int, closed: ReminderState, today: date
) -> None:
    """Undo `close_giving` for occasions to come; reminders to give come by themselves when due.

    An occasion that a colleague kept meanwhile is overtaken.
    """
    to_come = (
        rows.is_of(member_id),
        ReminderRow.contact_id == contact_id,
        ReminderRow.purpose == Purpose.OCCASION,
        ReminderRow.state == closed,
        col(ReminderRow.occurs_on) >= today,
    )
    rows.change(session, *to_come, _IS_KEPT_BY_ANOTHER, state=ReminderState.OVERTAKEN)
    rows.change(session, *to_come, state=ReminderState.OPEN)


def reopen(session: Session, reminder_id: int) -> None:
    """Open a handled reminder again, unless another one to give has taken its place.

    That of an occasion which a colleague kept meanwhile is overtaken, and so is one to say thanks
    for what was taken back.
    """
    row = session.get_one(ReminderRow, reminder_id)
    if row.purpose is Purpose.GIVE and _has_open_give(session, row.contact_id):
        return
    this = select(ReminderRow.id).where(ReminderRow.id == reminder_id)
    needless = session.exec(this.where(or_(_IS_KEPT_BY_ANOTHER, thanks.IS_FOR_NOTHING))).first()
    state = ReminderState.OPEN if needless is None else ReminderState.OVERTAKEN
    if row.purpose in (Purpose.ASK, Purpose.RESPONSE):
        rows.change_row(session, row, wanted_at=None)  # Nobody lets go of the ask any more.
    rows.change_row(session, row, state=state)


def _of_planned(
    session: Session, ask_id: int, *conditions: Condition, **columns: Unpack[rows.Changed]
) -> None:
    is_its = col(ReminderRow.ask_id) == ask_id
    rows.change(session, is_its, ReminderRow.purpose == Purpose.ASK, *conditions, **columns)


def _overtake(session: Session, *conditions: Condition) -> None:
    rows.change(session, IS_OPEN, *conditions, state=ReminderState.OVERTAKEN)


def _has_open_give(session: Session, contact_id: int) -> bool:
    open_give = select(ReminderRow.id).where(
        ReminderRow.contact_id == contact_id, ReminderRow.purpose == Purpose.GIVE, IS_OPEN
    )
    return session.exec(open_give).first() is not None
