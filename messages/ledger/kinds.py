"""What the kinds of gesture are called."""

from collections.abc import Mapping

from bot.vocabulary import GestureKind
from messages.catalogue import LANGUAGES, Sentence, Texts
from messages.reading import gesture_kinds

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


def every() -> Mapping[str, GestureKind]:
    """All kinds by what is carried for them, in the order of a menu."""
    return {str(kind): kind for kind in _NAMES}


def is_left_out(kind: GestureKind, words: str) -> bool:
    """Whether the verb alone told it: "the coffee" for which somebody was thanked."""
    if kind not in _TOLD_BY_VERBS:
        return False
    groups = (group for group, told in gesture_kinds.KINDS if told is kind)
    phrases = {" ".join(phrase) for group in groups for code in LANGUAGES for phrase in group(code)}
    return not any(phrase in words.casefold() for phrase in phrases)


_TOLD_BY_VERBS = frozenset(
    {
        GestureKind.THANK_YOU_NOTE,
        GestureKind.CONGRATULATIONS,
        GestureKind.INTRODUCTION,
        GestureKind.INVITATION,
        GestureKind.FAVOUR,
    }
)
