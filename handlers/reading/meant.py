"""What a line is for, and what else its verb says."""

from dataclasses import dataclass

from bot.vocabulary import Intent, Reply, Revision
from handlers.reading.tagged import Span, Tag, TaggedLine

GESTURES = frozenset({Intent.GIVE, Intent.GOT})
FACTS = GESTURES | {Intent.MET, Intent.ANSWER}
"""What has happened."""
AHEAD = frozenset({Intent.ASK, Intent.REMIND, Intent.RESUME})
"""Whose days are looked for ahead, where nothing says otherwise."""
ABOUT_SOMEBODY = FACTS | {Intent.ASK, Intent.REMIND, Intent.WHO, Intent.FORGET, Intent.NO_REMINDERS}
"""What can't be done without knowing whom."""
WITH_WORDS = FACTS | {Intent.ASK, Intent.REMIND, Intent.ADD, Intent.CHECK}
"""What the words count for of which nothing else was read."""
WITH_DAYS = WITH_WORDS | {Intent.RESUME}


@dataclass(frozen=True)
class Meant:
    """The intent of a line, and what else its verb says.

    `verb` is where it stands. `is_ahead` is for what is only planned, `is_sure` is off where the
    line can be understood in two ways.
    """

    intent: Intent
    verb: Span | None = None
    reply: Reply | None = None
    is_ahead: bool = False
    is_sure: bool = True
    is_refused: bool = False
    is_present: bool = False
    """Told as something that is done, not that was: "on Thursday I bring Tim a cake"."""
    is_still_to_do: bool = False
    """Told as thanks that nobody said yet: "say thanks to Tim"."""
    is_promise: bool = False
    """Told as promised by us, and so not done yet: "promised Tim the slides by Friday"."""
    is_bidden: bool = False
    """Told by an infinitive or an imperative: "bloemen kopen voor Tim", "schreib Tim"."""
    may_be_to_do: bool = False
    """Told without a word of the past: "wine for Tim", "bring Tim a cake"."""
    is_repeated: bool = False
    """A reminder that is to come again and again."""
    revision: Revision | None = None
    """What is to become of a reminder that was asked for before."""

    @property
    def is_undone(self) -> bool:
        """Whether it is told of something of ours that isn't done yet."""
        return self.is_still_to_do or self.is_promise or self.is_bidden


def marked(line: TaggedLine, found: Meant) -> Meant:
    """The same; its verb is read."""
    if found.verb is not None:
        line.mark(found.verb, Tag.VERB)
    return found
