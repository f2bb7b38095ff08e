"""Words about asks and what came of them."""

from enum import StrEnum


class AskState(StrEnum):
    """The life of an ask. Dropped: never made, or recorded by mistake."""

    PLANNED = "planned"
    MADE = "made"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    DROPPED = "dropped"


class AskKind(StrEnum):
    """What is asked for; `other` is whatever is none of these, or isn't known."""

    DOCUMENT = "document"
    DECISION = "decision"
    FEEDBACK = "feedback"
    REFERENCE = "reference"
    INTRODUCTION = "introduction"
    MEETING = "meeting"
    ORDER = "order"
    FAVOUR = "favour"
    OTHER = "other"


class LaterAskFate(StrEnum):
    """What became of a suggestion to ask again. Unwanted: nor is any other."""

    PLANNED = "planned"
    LEFT = "left"
    UNWANTED = "unwanted"


class Answer(StrEnum):
    """What came of an ask. Silence is no answer, and is recorded on the ask instead."""

    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    OTHER = "other"
    """Something else, which only its words tell."""
