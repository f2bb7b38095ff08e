"""The later ask: what a member asked for in vain, or got in part, and may ask for again by now.

Nothing ties it to what was given. The cooling-off window is over, nobody asked the contact for
anything since, no campaign is going to, and the relation doesn't go one way only.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, or_, true
from sqlalchemy import select as columns
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from bot import bulk
from bot.ledger import balance, cooling_off, entries
from bot.ledger.balance import Balance
from bot.ledger.entries import Ask
from bot.models import AskRow, ContactRow, NudgeRow, ReminderRow, ResponseRow, WorkspaceRow
from bot.models.reminded import IS_REMINDED
from bot.models.unreversed import RESPONSE_STANDS
from bot.people import contacts, holds
from bot.vocabulary import Answer, AskKind, AskState, PostingState, Purpose, ReminderState

REMEMBERED = timedelta(days=365)
QUIET_AFTER = timedelta(days=60)
"""How long after an ask nothing more is suggested to be asked of the same person."""
_MOST = 20
"""How many asks of a member are looked at, the oldest first."""
_OVER = (AskState.UNANSWERED, AskState.ANSWERED)
_OPEN = (AskState.PLANNED, AskState.MADE)
_GIFTS = (Purpose.OCCASION, Purpose.THANK, Purpose.GIVE)
_NEVER_SHOWN = (PostingState.LAPSED, PostingState.FAILED)
_OTHER = aliased(AskRow, name="other_ask")
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True)
class LaterAsk:
    """An ask that came to nothing, or only `in_part`; `fits`: it may still be made again.

    `first_day` is the first good one where the contact cools off by now.
    """

    ask: Ask
    kind: AskKind
    in_part: bool
    fits: bool
    first_day: date | None = None

    @property
    def fits_now(self) -> bool:
        return self.fits and self.first_day is None


def find(
    session: Session, workspace_id: int, told: Mapping[int, Collection[int]], today: date
) -> dict[int, int]:
    """What each of these members may ask for again today, if anything: the oldest ask that fits.

    `told` are the contacts whom a member's nudge is about: giving and asking never stand in one.
    """
    in_line = _candidates(session, workspace_id, told, today)
    found = [row for row in in_line if row.contact_id not in told[row.member_id]]
    if not found:
        return {}
    contact_ids = {row.contact_id for row in found}
    cooling = cooling_off.first_days(session, workspace_id, contact_ids, today)
    balances = balance.of(session, workspace_id, contact_ids, today)
    chosen: dict[int, int] = {}
    for row in found:
        between = balances[row.contact_id]
        is_fit = row.contact_id not in cooling and not between.on(today).is_one_sided
        if is_fit and not _names_gift(row.words, between):
            chosen.setdefault(row.member_id, row.id)
    return chosen


def show(session: Session, days: Mapping[int, date]) -> dict[int, LaterAsk]:
    """Asks by id, each as it stands on its day for who asked; none whom they no longer see."""
    asked = contacts.selected(col(AskRow.member_id)).join(
        AskRow, col(AskRow.contact_id) == col(ContactRow.id)
    )
    found = session.execute(
        asked.join(WorkspaceRow, col(WorkspaceRow.id) == col(AskRow.workspace_id))
        .add_columns(AskRow, col(WorkspaceRow.cooling_off_days))
        .add_columns(_came_in_part().label("in_part"), _is_asked_since().label("is_asked_since"))
        .add_columns(holds.is_in_campaign(col(ContactRow.id)).label("is_in_campaign"))
        .where(bulk.among(session, col(AskRow.id), days), col(ContactRow.archived_on).is_(None))
    ).all()
    given = cooling_off.last_given(session, {row.AskRow.contact_id for row in found})
    return {
        row.AskRow.id: _later_ask(row, days[row.AskRow.id], given.get(row.AskRow.contact_id))
        for row in found
    }


def _later_ask(row: Row[Any], today: date, given_on: date | None) -> LaterAsk:
    contact, ask = contacts.value(row), row.AskRow
    is_bound = row.is_official or (row.negotiates_until or date.min) >= today
    is_over = ask.state == AskState.UNANSWERED or row.in_part
    is_theirs = contact.owner_id == ask.member_id
    is_late = ask.needed_by is not None and ask.needed_by < today
    fits = (
        is_over
        and is_theirs
        and not (is_bound or is_late or row.is_asked_since or row.is_in_campaign)
    )
    cooled = today if given_on is None else given_on + timedelta(days=row.cooling_off_days)
    first_day = cooled if cooled > today else None
    return LaterAsk(entries.ask(ask, contact), ask.kind, row.in_part, fits, first_day)


def _candidates(
    session: Session, workspace_id: int, member_ids: Collection[int], today: date
) -> list[Row[Any]]:
    """Asks of the members that may be worth another try, the oldest of each first."""
    is_of_use = or_(col(AskRow.needed_by).is_(None), col(AskRow.needed_by) >= today)
    in_line = (
        columns(
            col(AskRow.id),
            col(AskRow.member_id),
            col(AskRow.contact_id),
            col(AskRow.words),
            func.row_number()
            .over(
                partition_by=col(AskRow.member_id),
                order_by=(col(AskRow.made_on), col(AskRow.id)),
            )
            .label("place"),
        )
        .where(
            bulk.among(session, col(AskRow.member_id), member_ids),
            bulk.known_for(col(AskRow.workspace_id), workspace_id),
            col(AskRow.made_on) > today - REMEMBERED,
            col(AskRow.made_on) <= today - QUIET_AFTER,
            _came_to_little(),
            col(AskRow.words) != "",
            col(AskRow.sent_because) == "",
            is_of_use,
            _may_be_asked(today),
            ~_is_asked_since(),
            ~_was_suggested(),
            ~_gift_waits(),
        )
        .subquery()
    )
    query = columns(in_line).where(in_line.c.place <= _MOST).order_by(in_line.c.place)
    return list(session.execute(query))


def _may_be_asked(today: date) -> ColumnElement[bool]:
    """Whether the member looks after the contact, and nothing about them stands against it."""
    is_idle = or_(
        col(ContactRow.negotiates_until).is_(None), col(ContactRow.negotiates_until) < today
    )
    return _is_any(
        columns(col(ContactRow.id)).where(
            col(ContactRow.id) == col(AskRow.contact_id),
            col(ContactRow.owner_id) == col(AskRow.member_id),
            IS_REMINDED,
            ~col(ContactRow.is_official),
            is_idle,
            ~holds.is_in_campaign(col(ContactRow.id)),
        )
    )


def _came_to_little() -> ColumnElement[bool]:
    """Whether the ask is closed, without an answer or with one in part."""
    # A case, since PostgreSQL would rather go through all that was ever answered, by its state.
    return case((col(AskRow.state) == AskState.UNANSWERED, true()), else_=_came_in_part())


def _came_in_part() -> ColumnElement[bool]:
    answer = columns(col(ResponseRow.id)).where(
        col(ResponseRow.ask_id) == col(AskRow.id),
        col(ResponseRow.answer) == Answer.PARTLY,
        RESPONSE_STANDS,
    )
    return and_(col(AskRow.state) == AskState.ANSWERED, _is_any(answer))


def _is_asked_since() -> ColumnElement[bool]:
    """Whether anybody asked the contact for something later, or has it open, or plans to."""
    is_later = or_(
        col(_OTHER.state).in_(_OPEN),
        and_(col(_OTHER.state).in_(_OVER), col(_OTHER.made_on) > col(AskRow.made_on)),
    )
    return _is_any(
        columns(col(_OTHER.id)).where(
            col(_OTHER.contact_id) == col(AskRow.contact_id),
            col(_OTHER.id) != col(AskRow.id),
            is_later,
        )
    )


def _was_suggested() -> ColumnElement[bool]:
    """Whether a nudge that may have arrived suggested this ask: no ask is suggested twice."""
    return _is_any(
        columns(col(NudgeRow.id)).where(
            col(NudgeRow.later_ask_id) == col(AskRow.id),
            col(NudgeRow.state).not_in(_NEVER_SHOWN),
        )
    )


def _gift_waits() -> ColumnElement[bool]:
    """Whether somebody is reminded to give something to the contact, or to thank them."""
    return _is_any(
        columns(col(ReminderRow.id)).where(
            col(ReminderRow.contact_id) == col(AskRow.contact_id),
            col(ReminderRow.state) == ReminderState.OPEN,
            col(ReminderRow.purpose).in_(_GIFTS),
        )
    )


def _is_any(rows: Any) -> ColumnElement[bool]:
    # With a limit PostgreSQL looks at each one's few; it would read every one there is.
    found: ColumnElement[bool] = rows.limit(1).scalar_subquery().is_not(None)
    return found


def _names_gift(words: str, between: Balance) -> bool:
    """Whether the ask shares a word with something that was given, so that it would call it up."""
    text = words.casefold()
    return any(word in text for gift in between.given for word in _WORD.findall(gift.casefold()))
