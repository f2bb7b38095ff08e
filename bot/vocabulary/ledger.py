"""Words about the facts of the ledger."""

from enum import StrEnum


class EntryKind(StrEnum):
    """The four kinds of fact in the ledger, each corrected by a reversal."""

    GESTURE = "gesture"
    MEETING = "meeting"
    ASK = "ask"
    RESPONSE = "response"
