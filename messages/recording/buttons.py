"""The buttons under a line that waits for a choice: their action ids, and what each carries."""

from dataclasses import dataclass
from datetime import date

from bot.recording.outcomes import Decision, Share
from bot.vocabulary import Audience, Reply, Verb
from messages.carried import Carried


@dataclass(frozen=True)
class PendingButton(Carried):
    """Which kept line."""

    pending_id: int


CONTACT = "pending.contact"


@dataclass(frozen=True)
class ContactButton(PendingButton):
    """Who is meant, by the name at that place in the line."""

    contact_id: int
    place: int | None = None


BACK = "pending.back"
"""Carries a ContactButton of somebody who is archived."""
ADD = "pending.add"


@dataclass(frozen=True)
class AddButton(PendingButton):
    """That the name at that place is new, and whose it is."""

    audience: Audience
    place: int | None = None


ASK = "pending.ask"


@dataclass(frozen=True)
class AskButton(PendingButton):
    """Which ask was answered."""

    ask_id: int


ANSWERED = "pending.answered"
"""Carries an AskButton of the ask that the line answers, where it was asked what happened."""
REPLY = "pending.reply"


@dataclass(frozen=True)
class ReplyButton(PendingButton):
    """What an answer in other words comes to."""

    reply: Reply


THANK = "pending.thank"


@dataclass(frozen=True)
class ThanksButton(PendingButton):
    """The reminder of thanks that are said now; it opens their draft."""

    reminder_id: int


DAY = "pending.day"
OTHER_DAY = "pending.other_day"
"""A calendar to pick from, which carries nothing: its action id ends with a PendingButton."""


@dataclass(frozen=True)
class DayButton(PendingButton):
    """Which day is meant."""

    day: date


REMIND_ON = "pending.remind_on"
"""Carries a DayButton: what is to be done is told, and no day."""
WORTH, PEOPLE = "pending.worth", "pending.people"


@dataclass(frozen=True)
class PlaceButton(PendingButton):
    """Which of the amounts, or of the people, in their order; None of those, or all of these."""

    place: int | None = None


EVERYBODY = "pending.everybody"
"""Carries a PlaceButton of who didn't get it, or that all did."""
SHARE = "pending.share"


@dataclass(frozen=True)
class ShareButton(PendingButton):
    """Of whom the worth is told."""

    share: Share


VERB = "pending.verb"


@dataclass(frozen=True)
class VerbButton(PendingButton):
    """What happened."""

    verb: Verb


REMIND = "pending.remind"
"""A reminder in place of the entry that the line would be."""
DECIDE = "pending.decide"


@dataclass(frozen=True)
class DecisionButton(PendingButton):
    """What becomes of the line, or of the one at that place in it."""

    decision: Decision
    place: int | None = None


NEXT_DAY = "pending.next_day"
"""A calendar as that of OTHER_DAY, for the next touch."""
NO_NEXT, NEXT_UNDO = "pending.no_next", "pending.next_undo"
"""The next touch needs no reminder; one that was promised isn't wanted."""
UNDO = "pending.undo"
"""All that came of the line is taken back."""
