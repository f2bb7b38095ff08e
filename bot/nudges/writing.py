"""What planning decided, written: reminders end, wait or open, and nudges show them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from itertools import chain

from sqlmodel import Session

from bot import bulk
from bot.asking import asks
from bot.giving import ideas
from bot.giving.ideas import Receiver
from bot.models import MemberRow, NudgeReminderRow, NudgeRow
from bot.models.columns import saved
from bot.nudges import gift_rooms, offered_tips, receivers
from bot.nudges.candidates import OpenReminders
from bot.nudges.choice import Waiting
from bot.nudges.due_contacts import DueContact
from bot.nudges.offered_tips import Addressee
from bot.people import locks
from bot.reminders import batches
from bot.reminders.batches import NewReminder
from bot.vocabulary import PostingState


@dataclass(frozen=True)
class Said:
    """What a nudge tells besides its reminders, and until when it is worth telling."""

    good_until: datetime
    asks_to_stop: bool
    fitting_days: int | None

    @property
    def is_short(self) -> bool:
        """Whether it tells nothing besides."""
        return not self.asks_to_stop and self.fitting_days is None


@dataclass(frozen=True)
class Planned:
    """A member's nudge: what it shows, and the contacts among that for whom a reminder is opened.

    `next_look_at`: a silent member is left alone until then. `later_ask_id` is an earlier ask that
    the nudge suggests to make again.
    """

    member: MemberRow
    reminders: Sequence[Waiting]
    new: Sequence[DueContact]
    said: Said
    next_look_at: datetime | None
    later_ask_id: int | None = None


def tidy(session: Session, found: OpenReminders) -> None:
    """Let go of what has grown old, and have what comes too early wait."""
    locks.of_reminders(session, found.to_change)
    batches.let_go(session, [one.reminder_id for one in found.old])
    batches.overtake(session, found.overtaken)
    for one in found.old:
        if one.ask_id is not None:
            asks.leave_unanswered(session, one.ask_id)
    for day, reminder_ids in found.early.items():
        batches.wait(session, reminder_ids, day)


def write(session: Session, planned: Sequence[Planned], today: date, now: datetime) -> None:
    """Open the reminders that are new, and put all that are shown into nudges of `today`."""
    if not planned:
        return
    workspace_id = planned[0].member.workspace_id
    opened = _with_ideas(session, planned, today)
    new = batches.open_giving(session, workspace_id, opened, today)
    nudges = _add_nudges(session, workspace_id, planned, today, now)
    shown: list[bulk.Values] = [
        {
            "nudge_id": nudges[saved(one.member.id)],
            "reminder_id": reminder.reminder_id or new[reminder.contact_id],
            "position": position,
            "promised_for": _late_for(reminder, today),
        }
        for one in planned
        for position, reminder in enumerate(chain.from_iterable(row.all for row in one.reminders))
    ]
    bulk.add(session, NudgeReminderRow, shown, {"workspace_id": workspace_id})
    for one in planned:
        _remember(one, today)
    session.flush()


def _with_ideas(session: Session, planned: Sequence[Planned], today: date) -> list[NewReminder]:
    """An idea for each of the new, none that its member was told lately about somebody else."""
    told = receivers.told_lately(session, [saved(one.member.id) for one in planned], today)
    new = [
        Addressee(contact.id, contact.receiver, _locale(one.member))
        for one in planned
        for contact in one.new
    ]
    workspace_id = planned[0].member.workspace_id
    tips = offered_tips.of_each(session, workspace_id, new)
    audiences = {
        one.contact_id: one.receiver.audience
        for one in new
        if ideas.may_suggest_priced(one.receiver)
    }
    full = gift_rooms.full(session, workspace_id, audiences, today)
    opened = []
    for one in planned:
        known = told[saved(one.member.id)]
        for contact in one.new:
            receiver, offered = contact.receiver, tips.get(contact.id, ())
            if offered or contact.id in full:
                receiver = replace(receiver, tips=offered, has_room=contact.id not in full)
            opened.append(_with_idea(contact, receiver, known, today))
            known.update(filter(None, [opened[-1].idea_id]))
    return opened


def _locale(member: MemberRow) -> str:
    return member.chosen_locale or member.slack_locale


def _with_idea(
    contact: DueContact, receiver: Receiver, known: Collection[str], today: date
) -> NewReminder:
    seed = receivers.seed(contact.id, today)
    idea = ideas.suggest(receiver, today, seed=seed, told=known)
    kind, idea_id = (None, None) if idea is None else (idea.kind, idea.id)
    if contact.stand_in_id is None:
        return NewReminder(contact.owner_id, contact.id, kind, idea_id)
    return NewReminder(contact.stand_in_id, contact.id, kind, idea_id, contact.owner_id)


def _add_nudges(
    session: Session, workspace_id: int, planned: Sequence[Planned], today: date, now: datetime
) -> Mapping[int, int]:
    """Nudges of today; their ids by member. Those that are alike are written together."""
    alike: defaultdict[Said, list[bulk.Values]] = defaultdict(list)
    for one in planned:
        alike[one.said].append({"member_id": one.member.id, "later_ask_id": one.later_ask_id})
    nudges: dict[int, int] = {}
    for said, members in alike.items():
        same = {
            "workspace_id": workspace_id,
            "day": today,
            "state": PostingState.DUE,
            "due_at": now,
            "attempts": 0,
            **asdict(said),
        }
        nudges |= bulk.add(session, NudgeRow, members, same, by="member_id")
    return nudges


def _late_for(reminder: Waiting, today: date) -> str | None:
    """The day before `today` that the reminder was promised for, if one was named."""
    day = None if reminder.is_for_next_message else reminder.promised_for
    return day.isoformat() if day is not None and day < today else None


def _remember(planned: Planned, today: date) -> None:
    """What the member is told now and not again so soon."""
    row = planned.member
    if planned.said.asks_to_stop:
        row.asked_to_stop_on = today
    if planned.said.fitting_days is not None:
        row.told_of_rhythm_on = today
    if planned.next_look_at is not None:
        row.next_nudge_at = planned.next_look_at
