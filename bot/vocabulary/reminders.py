"""Words about reminders, what is done with them, and when none come."""

from enum import StrEnum


class Purpose(StrEnum):
    """Why a reminder exists. The order is the order within a nudge.

    An occasion is worth nothing tomorrow; then people first answer people. `REMIND` is what a
    member asked to be reminded of.
    """

    OCCASION = "occasion"
    THANK = "thank"
    RESPONSE = "response"
    ASK = "ask"
    REMIND = "remind"
    GIVE = "give"


class Decided(StrEnum):
    """What became of something that was shown for a click."""

    TAKEN = "taken"
    LEFT = "left"


class ReminderState(StrEnum):
    """Open until somebody handles it, or until a touch from elsewhere overtakes it.

    Rescheduled: the contact's rhythm was changed instead. Disowned: the contact is not the
    member's. Stopped: no reminders for the contact are wanted.
    """

    OPEN = "open"
    DONE = "done"
    SKIPPED = "skipped"
    OVERTAKEN = "overtaken"
    RESCHEDULED = "rescheduled"
    DISOWNED = "disowned"
    STOPPED = "stopped"


class Act(StrEnum):
    """What the menu of a reminder offers.

    On a date, the rhythm, an ask, and what is about the idea open a dialog.
    """

    TOMORROW = "tomorrow"
    NEXT_WEEK = "next_week"
    ON_A_DATE = "on_a_date"
    NOT_THIS_TIME = "not_this_time"
    CHANGE_RHYTHM = "change_rhythm"
    NOT_MINE = "not_mine"
    STOP = "stop"
    ASK = "ask"
    WHY = "why"
    NOT_FOR = "not_for"


class Quiet(StrEnum):
    """Why no nudges come: a pause that runs, or days away."""

    PAUSE = "pause"
    AWAY = "away"
