"""Suggestions: a reminder with all that its part of a message says."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from bot.giving.library import Event, Season
from bot.giving.tips import Tip
from bot.ledger.entries import Entry, Gesture
from bot.people.contacts import Contact
from bot.people.stand_ins import Colleague
from bot.policy.rooms import Room
from bot.vocabulary import Answer, AskKind, GestureKind, OccasionKind, Purpose, ReminderState


@dataclass(frozen=True)
class ToGive:
    """Give something, if `idea` then this, and of the library the one with `idea_id`.

    `interest` is something that the contact cares about, which an idea may name; with a `tip`
    of the team's library it is what that is about.
    `days_since` counts from the last touch, None without one. `is_red` says that the maximum
    interval is over, `is_rescheduled` that the rhythm was changed in answer. The last gesture, and
    the last response with its days after the ask, are known while the reminder is open.
    """

    purpose: ClassVar = Purpose.GIVE
    days_since: int | None
    idea: GestureKind | None = None
    idea_id: str | None = None
    interest: str = ""
    is_red: bool = False
    is_rescheduled: bool = False
    last_gesture: Gesture | None = None
    last_response: tuple[Answer, int] | None = None
    tip: Tip | None = None
    event: Event | None = None
    """What it is for, where the idea suits several occasions."""


@dataclass(frozen=True)
class ToThank:
    """Say thanks for what was received, in the words that it was logged with."""

    purpose: ClassVar = Purpose.THANK
    words: str


@dataclass(frozen=True)
class ToThankForAnswer:
    """Say thanks for the answer to an ask in these words; None once it was taken back."""

    purpose: ClassVar = Purpose.THANK
    words: str
    answer: Answer | None


@dataclass(frozen=True)
class ToAsk:
    """Ask for what was planned, which may be needed by a day.

    `draft` are the words that the member means to send, if they wrote some; `because` is their
    reason for what the check found in these.
    """

    purpose: ClassVar = Purpose.ASK
    words: str
    needed_by: date | None = None
    kind: AskKind = AskKind.OTHER
    draft: str = ""
    because: str = ""


@dataclass(frozen=True)
class ToCheck:
    """See whether the contact responded to what they were asked for.

    For the last time, if the ask `closes_on` a day.
    """

    purpose: ClassVar = Purpose.RESPONSE
    words: str
    asked_on: date
    closes_on: date | None = None


@dataclass(frozen=True)
class ToRemember:
    """What the member asked to be reminded of; no `words` say that it is about the contact."""

    purpose: ClassVar = Purpose.REMIND
    words: str


@dataclass(frozen=True)
class ToCongratulate:
    """A day that belongs to the contact, and for the how manieth time, if that is known.

    One of their own kind has a `name`. `is_ahead`: it is mentioned so early that a gift can still
    be bought. Where it `is_month`, that of the day is meant. `idea_id` is what suits it.
    """

    purpose: ClassVar = Purpose.OCCASION
    occasion: OccasionKind
    on: date
    years: int | None
    name: str = ""
    is_ahead: bool = False
    is_month: bool = False
    idea_id: str | None = None


About = ToGive | ToThank | ToThankForAnswer | ToAsk | ToCheck | ToRemember | ToCongratulate
"""What a reminder is about, one for each purpose, and two to say thanks."""


@dataclass(frozen=True)
class Suggestion:
    """One reminder with all that its part of the message says.

    `entry` is the one that handling it made and that still stands; `put_off_until` the day it comes
    back on; `promised_for` the day it was promised for, if it comes later than that. Unless the
    contact `is_yours`, the member's, `keeper` is the name of who looks after it now, if anybody
    does. The member stands in for the colleague `for_whom`, or did until it went `back_to` them.
    """

    reminder_id: int
    state: ReminderState
    contact: Contact
    about: About
    put_off_until: date | None = None
    promised_for: date | None = None
    entry: Entry | None = None
    is_yours: bool = True
    keeper: str | None = None
    for_whom: Colleague | None = None
    room: Room | None = None
    """What a limit leaves for them, where the idea costs something."""
    back_to: Colleague | None = None
    season: Season | None = None
    """The time of the year, by which a greeting without an occasion may go."""

    @property
    def purpose(self) -> Purpose:
        return self.about.purpose
