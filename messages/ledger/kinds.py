"""What the kinds of gesture are called."""

from collections.abc import Mapping
from typing import TypeGuard

from bot.vocabulary import GestureKind
from messages.catalogue import LANGUAGES, Sentence, Texts
from messages.reading.gesture_kinds import KINDS

_NAMES: Mapping[GestureKind, Sentence] = {
    GestureKind.THANK_YOU_NOTE: Sentence("a thank-you note"),
    GestureKind.SMALL_GIFT: Sentence("a small gift"),
    GestureKind.USEFUL_TIP: Sentence("a useful tip"),
    GestureKind.FAVOUR: Sentence("a favour"),
    GestureKind.EXTRA_SERVICE: Sentence("something extra"),
    GestureKind.FREE_TRIAL: Sentence("a free trial"),
    GestureKind.JOINT_PROJECT: Sentence("an offer to work together"),
    GestureKind.SHARED_RESOURCE: Sentence("a tool or template"),
    GestureKind.CAUSE_SUPPORT: Sentence("support for a cause"),
    GestureKind.INTRODUCTION: Sentence("an introduction"),
    GestureKind.PERK: Sentence("a perk"),
    GestureKind.INVITATION: Sentence("an invitation"),
    GestureKind.OPENNESS: Sentence("a look behind the scenes"),
    GestureKind.WIN_WIN: Sentence("an idea that helps both sides"),
    GestureKind.CONGRATULATIONS: Sentence("congratulations"),
    GestureKind.CHECK_IN: Sentence("a check-in"),
}


def name(texts: Texts, kind: GestureKind) -> str:
    """The kind as something that was given: "a thank-you note". Plain text."""
    return texts.plain(_NAMES[kind])


_TOLD_BY_VERBS = frozenset({GestureKind.THANK_YOU_NOTE, GestureKind.CONGRATULATIONS})


def is_left_out(kind: GestureKind | None, words: str) -> TypeGuard[GestureKind]:
    """Whether the words don't say what was given: of "thanked Tim for the wine" only the wine."""
    if kind not in _TOLD_BY_VERBS:
        return False
    written = words.casefold()
    groups = [group for group, one in KINDS if one is kind]
    return not any(
        " ".join(phrase) in written
        for group in groups
        for code in LANGUAGES
        for phrase in group(code)
    )
