"""The buttons and menus of a nudge: the action ids that they go by, and what each carries."""

from dataclasses import dataclass

from bot.vocabulary import Act, Answer
from messages.carried import Carried

DONE = "reminder.done"
WRITE = "reminder.write"
OLD_RHYTHM = "reminder.old_rhythm"
LATER = "reminder.later"
SKIP = "reminder.skip"
"""Only in nudges of before the menu, where it may still be clicked."""
UNDO = "reminder.undo"
DETAILS = "reminder.details"
"""Opens the dialog of the gesture that was logged."""
OWNER = "reminder.owner"
"""A menu of people: it has no value, so that what it carries ends its action id."""


@dataclass(frozen=True)
class ReminderButton(Carried):
    """Which reminder in which nudge."""

    nudge_id: int
    reminder_id: int


ANSWER = "reminder.answer"


@dataclass(frozen=True)
class AnswerButton(ReminderButton):
    """What became of an ask."""

    answer: Answer


IN_WORDS = "reminder.in_words"
"""An answer that is something else: a dialog asks for its words."""
ANOTHER = "reminder.another"


@dataclass(frozen=True)
class IdeaButton(ReminderButton):
    """The idea that is shown, to have another one in its place: its id, or only its kind."""

    idea: str


MENU = "reminder.menu"


@dataclass(frozen=True)
class MenuChoice(ReminderButton):
    """Whatever else can become of a reminder."""

    act: Act


STOP = "nudge.stop"
KEEP = "nudge.keep"


PLAN_ASK = "nudge.plan_ask"
LEAVE_ASK = "nudge.leave_ask"
NO_LATER_ASKS = "nudge.no_later_asks"
UNDO_LATER_ASK = "nudge.undo_later_ask"


@dataclass(frozen=True)
class NudgeButton(Carried):
    """Which nudge asks whether to go on, or suggests to ask somebody again."""

    nudge_id: int
