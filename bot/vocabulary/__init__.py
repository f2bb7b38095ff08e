"""The words of the product as enumerations: the same in tables, code and button values.

They stand by area, and are read from here, wherever they stand.
"""

from bot.vocabulary.asking import Answer, AskKind, AskState, LaterAskFate
from bot.vocabulary.delivery import Barrier, PostingState
from bot.vocabulary.giving import Direction, GestureKind, Mark, Objection, TipDeed
from bot.vocabulary.ledger import EntryKind
from bot.vocabulary.lines import AskedBack, Detail, Intent, Reply, Revision, Verb
from bot.vocabulary.people import (
    AddressForm,
    Audience,
    CadenceSource,
    ContactField,
    NameForm,
    OccasionKind,
    Passage,
    PointKind,
    TagKind,
)
from bot.vocabulary.policy import (
    ApprovalState,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
    Verdict,
)
from bot.vocabulary.reminders import Act, Decided, Purpose, Quiet, ReminderState

__all__ = [
    "Act",
    "AddressForm",
    "Answer",
    "ApprovalState",
    "AskKind",
    "AskState",
    "AskedBack",
    "Audience",
    "Barrier",
    "CadenceSource",
    "ContactField",
    "Decided",
    "Detail",
    "Direction",
    "EntryKind",
    "GestureKind",
    "GiftPreset",
    "Intent",
    "LaterAskFate",
    "LimitForce",
    "LimitPeriod",
    "LimitScope",
    "Mark",
    "NameForm",
    "Objection",
    "OccasionKind",
    "Passage",
    "PointKind",
    "PostingState",
    "Purpose",
    "Quiet",
    "ReminderState",
    "Reply",
    "Revision",
    "TagKind",
    "TipDeed",
    "Verb",
    "Verdict",
]
