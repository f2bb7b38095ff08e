"""Words about what is given and received."""

from enum import StrEnum


class Direction(StrEnum):
    """Which way a gesture went, seen from the team."""

    GIVEN = "given"
    RECEIVED = "received"


class GestureKind(StrEnum):
    """The ways to give. A gesture logged in free words alone has no kind."""

    THANK_YOU_NOTE = "thank_you_note"
    SMALL_GIFT = "small_gift"
    USEFUL_TIP = "useful_tip"
    FAVOUR = "favour"
    EXTRA_SERVICE = "extra_service"
    FREE_TRIAL = "free_trial"
    JOINT_PROJECT = "joint_project"
    SHARED_RESOURCE = "shared_resource"
    CAUSE_SUPPORT = "cause_support"
    INTRODUCTION = "introduction"
    PERK = "perk"
    INVITATION = "invitation"
    OPENNESS = "openness"
    WIN_WIN = "win_win"
    CONGRATULATIONS = "congratulations"
    CHECK_IN = "check_in"


class Mark(StrEnum):
    """What makes something given feel valuable, whatever it costs."""

    RELEVANT = "relevant"
    PERSONAL = "personal"
    UNEXPECTED = "unexpected"


class TipDeed(StrEnum):
    """What somebody did to a tip of the library."""

    ADDED = "added"
    EDITED = "edited"
    RETIRED = "retired"


class Objection(StrEnum):
    """What a contact isn't to get of an idea: just this, its kind, or what costs money like it."""

    IDEA = "idea"
    KIND = "kind"
    PRICE = "price"
