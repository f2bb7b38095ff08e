"""What can come of a line before all of it is in the ledger, and what is decided with a click.

The `place` of a question is that of the person in the line whom it is about, from 0: whoever clicks
twice answers no other question than the one they saw.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.asking import deadlines
from bot.ledger.cooling_off import CoolingOff
from bot.ledger.entries import Ask, Entry
from bot.ledger.heeds import Heed
from bot.people.contacts import Contact
from bot.policy.requests import Offered
from bot.policy.rooms import Room
from bot.recording.statements import Doubt, Statement
from bot.reminders.promises import Promised
from bot.vocabulary import Answer, AskState, ReminderState, Verb


@dataclass(frozen=True)
class Together:
    """What came of a line about several people, to be taken back together."""

    pending_id: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Progress:
    """How far a line about several people has come: what is `noted`, and who is still `waiting`.

    `waiting` are the names of those who come after the one whom the question is about.
    """

    noted: tuple[Entry, ...] = ()
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """Something has to be chosen before a line goes on."""

    progress: Progress = field(default_factory=Progress, kw_only=True)


@dataclass(frozen=True)
class Doubtful(Asked):
    """Something in the line has to be asked first: `doubt`, with all that was understood.

    `names` are those of the people whom it is asked of, as they are known, or as typed; `day` is
    the one that is told, else that of typing.
    """

    pending_id: int
    statement: Statement
    names: tuple[str, ...]
    doubt: Doubt
    day: date
    place: int = 0
    is_known: bool = False
    """Whether it is sure of each of them who is meant."""
    contact_id: int | None = None
    """Who is meant, where it is one whom the member knows."""
    thanks_id: int | None = None
    """The reminder to thank them, where the line may want just that."""
    likely_asks: tuple[Ask, ...] = ()
    """Those that wait for an answer and share a word with the line, which may be one."""
    other_asks: tuple[Ask, ...] = ()
    planned: tuple[Ask, ...] = ()
    """The same asks as the line's, where it is one more for a day to come."""
    move_to: date | None = None
    """The day to which the only one of these may be moved."""
    places: tuple[int, ...] = ()
    """Those of the people in the line, as `names` are."""
    rooms: tuple[Room, ...] = ()
    """How a gift that may be still to come stands with the limits."""
    approvers: tuple[Offered, ...] = ()
    """Who can be asked to approve it, where it passes one."""
    to_approve: int = 0
    """At which place is whose gift they can approve."""
    is_too_many: bool = False
    """Whether nobody is asked only because it is a gift for several."""
    heeds: tuple[tuple[Contact, Heed], ...] = ()
    """What the cards say of a gift with a price that may be still to come."""
    share_household: bool = False
    """Whether they are one, where it is asked what each got of a present."""


@dataclass(frozen=True)
class WhichContact(Asked):
    """The name fits several contacts, or nobody quite; the person chooses or adds one.

    Who bears it and is `archived` can be brought back.
    """

    pending_id: int
    verb: Verb
    name: str
    candidates: tuple[Contact, ...]
    fits_several: bool
    are_more: bool = False
    place: int = 0
    archived: Contact | None = None
    keepers: Mapping[int, str] = field(default_factory=dict)
    """Which colleagues look after the candidates, by their ids."""


@dataclass(frozen=True)
class WhichAsk(Asked):
    """The contact has several open asks; the person says which one was answered.

    Or nothing was asked yet, and they `are_planned`: then it is said that one was, too.
    """

    pending_id: int
    contact: Contact
    answer: Answer
    asks: tuple[Ask, ...]
    place: int = 0

    @property
    def are_planned(self) -> bool:
        return self.asks[0].state is AskState.PLANNED

    @property
    def is_answered(self) -> bool:
        """Whether it was answered otherwise before."""
        return self.asks[0].state is AskState.ANSWERED


@dataclass(frozen=True)
class TooEarly(Asked):
    """The ask falls into the cooling-off window.

    `day` is when it was wanted, `remind_on` the working day on which the member can be reminded.
    `needed_by` is the last day on which what is asked for is of use, where one was told.
    """

    pending_id: int
    contact: Contact
    words: str
    day: date
    cooling_off: CoolingOff
    remind_on: date
    place: int = 0
    needed_by: date | None = None

    @property
    def goes_on(self) -> bool:
        """Whether others are to be asked as well, after this one."""
        return bool(self.progress.waiting)

    @property
    def is_too_late(self) -> bool:
        """Whether whoever waits for the first day that fits asks later than it is needed."""
        return deadlines.is_missed(self.needed_by, self.remind_on)


@dataclass(frozen=True)
class WhichPlan(Asked):
    """The ask was made already: maybe it is one of those that the person had planned."""

    pending_id: int
    contact: Contact
    words: str
    plans: tuple[Ask, ...]
    place: int = 0


Question = Doubtful | WhichContact | WhichAsk | TooEarly | WhichPlan
"""What has to be chosen before a line goes on."""


@dataclass(frozen=True)
class LetGo:
    """The person decided to leave it."""


@dataclass(frozen=True)
class StillOpen:
    """No answer came yet from whom this names, so that the ask stays open."""

    name: str = ""


@dataclass(frozen=True)
class Reminded:
    """What is still to come is no entry: the member is reminded of it."""

    contact: Contact
    promised: Promised


@dataclass(frozen=True)
class NextTouch:
    """The reminder of the next touch that a line named, and what became of it."""

    contact: Contact
    promised: Promised
    state: ReminderState


@dataclass(frozen=True)
class WithNext:
    """What came of a line that names the next touch as well, each to be taken back by itself.

    Of those in `asked` it is still to be told when.
    """

    together: Together
    reminders: tuple[NextTouch, ...]
    asked: tuple[Contact, ...] = ()


@dataclass(frozen=True)
class Uncorrected:
    """What a line put right is as it was before, since that was taken back.

    With it went the `reminders` of the next touch; what was `noted` about these people stays.
    """

    former: Entry | Together
    reminders: tuple[NextTouch, ...] = ()
    noted: tuple[Contact, ...] = ()


Recorded = Entry | Together | Question | LetGo | StillOpen
"""How far a line has come on its way into the ledger."""
Outcome = Recorded | Reminded | WithNext | Uncorrected


class Share(StrEnum):
    """Of whom the worth of a present for several is told: of each of them, or of all."""

    EACH = "each"
    TOGETHER = "together"


class Decision(StrEnum):
    """What to do with a line that waits; whatever is kept can be cancelled.

    An ask that is too early can be planned or was made already; what is in doubt can be logged all
    the same, and what was just said can be logged again, or what is planned moved. What seemed
    refused may have been taken. One of several can be left out.
    """

    REMIND = "remind"
    ALREADY_ASKED = "already_asked"
    LOG = "log"
    TAKEN = "taken"
    LOG_AGAIN = "log_again"
    MOVE = "move"
    LEAVE_OUT = "leave_out"
    CANCEL = "cancel"
