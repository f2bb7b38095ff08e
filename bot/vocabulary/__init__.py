"""The words of the product as enumerations: the same in tables, code and button values.

They stand by area, and are read from here, wherever they stand.
"""

from bot.vocabulary.asking import Answer, AskKind, AskState, LaterAskFate
from bot.vocabulary.campaigns import (
    CampaignState,
    Comparing,
    Counted,
    LeftOut,
    NotDone,
    Play,
    Step,
)
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
    "CampaignState",
    "Comparing",
    "ContactField",
    "Counted",
    "Decided",
    "Detail",
    "Direction",
    "EntryKind",
    "GestureKind",
    "GiftPreset",
    "Intent",
    "LaterAskFate",
    "LeftOut",
    "LimitForce",
    "LimitPeriod",
    "LimitScope",
    "Mark",
    "NameForm",
    "NotDone",
    "Objection",
    "OccasionKind",
    "Passage",
    "Play",
    "PointKind",
    "PostingState",
    "Purpose",
    "Quiet",
    "ReminderState",
    "Reply",
    "Revision",
    "Step",
    "TagKind",
    "TipDeed",
    "Verb",
    "Verdict",
]
