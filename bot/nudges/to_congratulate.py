"""What is told of a day that belongs to a contact, with what suits it."""

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Row

from bot.giving import for_events
from bot.giving.library import Event
from bot.models import ReminderRow
from bot.nudges import receivers
from bot.nudges.shown_reminders import ToCongratulate
from bot.people import occasions
from bot.people.contacts import Contact
from bot.people.occasions import Occasion
from bot.policy.rooms import Room
from bot.vocabulary import OccasionKind

EVENTS = {
    OccasionKind.BIRTHDAY: Event.BIRTHDAY,
    OccasionKind.ANNIVERSARY: Event.ANNIVERSARY,
}


def of_occasion(occasion: Occasion, on: date, *, is_ahead: bool) -> ToCongratulate:
    """What is told of an occasion that falls on that day this time."""
    yearly = occasion.yearly
    years = None if yearly.year is None else on.year - yearly.year
    return ToCongratulate(occasion.kind, on, years, occasion.name, is_ahead, yearly.day is None)


def of_reminder(row: Row[Any], contact: Contact, today: date, left: Room | None) -> ToCongratulate:
    """The same of a reminder with its facts, and what suits the day."""
    reminder: ReminderRow = row.ReminderRow
    is_ahead = reminder.is_ahead
    occasion = occasions.occasion_of(row.OccasionRow)
    told = of_occasion(occasion, reminder.occurs_on or today, is_ahead=is_ahead)
    event = EVENTS.get(told.occasion)
    if event is None or told.is_month or told.on < today:
        return told
    receiver, seed = receivers.of_facts(row, contact, today, left), str(reminder.id)
    idea = for_events.for_occasion(receiver, event, is_ahead=is_ahead, seed=seed)
    return replace(told, idea_id=None if idea is None else idea.id)
