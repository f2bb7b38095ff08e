"""The buttons under a command that waits for a choice: their action ids, and what each carries."""

from dataclasses import dataclass

from bot.recording.outcomes import Decision
from bot.vocabulary import Audience
from messages.carried import Carried


@dataclass(frozen=True)
class PendingButton(Carried):
    """Which kept command."""

    pending_id: int


CONTACT = "pending.contact"


@dataclass(frozen=True)
class ContactButton(PendingButton):
    """Who is meant."""

    contact_id: int


ADD = "pending.add"


@dataclass(frozen=True)
class AddButton(PendingButton):
    """That the name is new, and whose it is."""

    audience: Audience


ASK = "pending.ask"


@dataclass(frozen=True)
class AskButton(PendingButton):
    """Which ask was answered."""

    ask_id: int


DECIDE = "pending.decide"


@dataclass(frozen=True)
class DecisionButton(PendingButton):
    """What becomes of the command."""

    decision: Decision
