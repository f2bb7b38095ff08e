"""Why a reminder shows an idea, and what somebody isn't to get again."""

from collections.abc import Iterator
from dataclasses import replace

import messages.nudges.idea_dialogs
from bot.giving import library
from bot.giving.ideas import Why
from bot.giving.library import Idea, Season
from bot.nudges.latest_ideas import OpenIdea
from bot.nudges.shown_ideas import Explained
from bot.nudges.shown_reminders import Suggestion
from messages import Dialog
from messages.catalogue import Texts
from messages.nudges import why_ideas
from messages.nudges.dialogs import Origin
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import reader, suggestion, to_give
from tests.messages.examples.typed import PLAIN, Typed

_ORIGIN = Origin(1, "D0MARA", "1700000000.000001", 5)
_PLAIN = Why(frozenset(), frozenset(), 0, is_new=False, is_now_and_then=False, is_first=True)
_FULL = Why(
    frozenset({"sailing"}),
    frozenset({Season.SPRING}),
    fitting=1234,
    is_new=True,
    is_now_and_then=True,
    is_first=False,
)


def examples(typed: Typed = PLAIN) -> Iterator[Example]:
    """Told to who asks in words."""
    free, priced = library.ideas()["card_by_hand"], _priced()
    full = Explained(priced, _FULL, (typed.words, "tea"))
    found = (
        OpenIdea(_with(typed, free), Explained(free, _PLAIN)),
        OpenIdea(_with(typed, priced), full),
    )
    yield Example("why these ideas", lambda texts: why_ideas.told(reader(texts), found))
    yield Example("why no idea", lambda texts: why_ideas.told(reader(texts), ()))


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    free, priced = library.ideas()["card_by_hand"], _priced()
    return [
        _not_for("no idea of the library", suggestion(typed)),
        _not_for("a free one", _with(typed, free)),
        _not_for("no gifts with a price", _with(typed, priced)),
        _why("nothing special", _with(typed, free), Explained(free, _PLAIN)),
        _why("all there is", _with(typed, priced), Explained(priced, _FULL, (typed.words, "tea"))),
    ]


def _priced() -> Idea:
    return next(one for one in library.ideas().values() if one.is_priced and one.marks)


def _with(typed: Typed, idea: Idea) -> Suggestion:
    about = replace(to_give(typed), idea=idea.kind, idea_id=idea.id, interest=typed.words)
    return replace(suggestion(typed), about=about)


def _not_for(name: str, shown: Suggestion) -> DialogExample:
    def draw(texts: Texts) -> Dialog:
        drawn = messages.nudges.idea_dialogs.not_for(texts, shown, _ORIGIN)
        assert drawn is not None
        return drawn

    return DialogExample(f"not for them: {name}", draw)


def _why(name: str, shown: Suggestion, told: Explained) -> DialogExample:
    return DialogExample(
        f"why this idea: {name}",
        lambda texts: messages.nudges.idea_dialogs.why(texts, shown, told),
    )
