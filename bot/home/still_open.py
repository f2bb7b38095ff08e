"""All that waits for a member: who is due, what they want to be reminded of, and open asks.

What campaigns want of them, too.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.asking import dropping, plans
from bot.campaigns import waiting
from bot.campaigns.waiting import Wanted
from bot.home import today
from bot.home.today import Today
from bot.ledger.entries import Ask
from bot.people import contacts
from bot.people.contacts import Contact
from bot.reminders import promises
from bot.reminders.promises import Promised
from bot.team.members import Member
from bot.vocabulary import Purpose

_OF_ASKS = (Purpose.ASK, Purpose.RESPONSE)


@dataclass(frozen=True)
class Reminder:
    """What the member is reminded of on a day, and of whom."""

    contact: Contact
    promised: Promised


@dataclass(frozen=True)
class StillOpen:
    """What waits; `reminders` are those of later days that are about no ask, the next first."""

    due: Today
    reminders: tuple[Reminder, ...]
    asks: tuple[Ask, ...]
    campaigns: tuple[Wanted, ...] = ()


@dataclass(frozen=True)
class OpenWith:
    """What waits of one contact."""

    contact: Contact
    reminders: tuple[Promised, ...]
    asks: tuple[Ask, ...]


def show(session: Session, member: Member, now: datetime) -> StillOpen:
    """What waits for the member, on the day that it is where they are."""
    promised = [
        one
        for one in promises.all_to_come(session, member)
        if one.purpose not in _OF_ASKS and one.day > member.today(now)
    ]
    people = contacts.as_filed(session, member, [one.contact_id for one in promised])
    reminders = tuple(Reminder(people[one.contact_id], one) for one in promised)
    due, asks = today.show(session, member, now), dropping.all_open(session, member)
    return StillOpen(due, reminders, asks, waiting.of_member(session, member, now))


def of_contact(session: Session, member: Member, contact: Contact) -> OpenWith:
    """What waits of the contact."""
    asks = (*plans.of_member(session, member, contact), *dropping.waiting(session, member, contact))
    return OpenWith(contact, promises.to_come(session, member, contact.id), asks)
