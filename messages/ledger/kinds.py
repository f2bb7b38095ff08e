"""What the kinds of gesture are called."""

from bot.vocabulary import GestureKind
from messages.catalogue import Texts


def name(texts: Texts, kind: GestureKind) -> str:
    """The kind as something that was given: "a thank-you note". Plain text."""
    match kind:
        case GestureKind.THANK_YOU_NOTE:
            return texts.plain("a thank-you note")
        case GestureKind.SMALL_GIFT:
            return texts.plain("a small gift")
        case GestureKind.USEFUL_TIP:
            return texts.plain("a useful tip")
        case GestureKind.FAVOUR:
            return texts.plain("a favour")
        case GestureKind.EXTRA_SERVICE:
            return texts.plain("something extra")
        case GestureKind.FREE_TRIAL:
            return texts.plain("a free trial")
        case GestureKind.JOINT_PROJECT:
            return texts.plain("an offer to work together")
        case GestureKind.SHARED_RESOURCE:
            return texts.plain("a tool or template")
        case GestureKind.CAUSE_SUPPORT:
            return texts.plain("support for a cause")
        case GestureKind.INTRODUCTION:
            return texts.plain("an introduction")
        case GestureKind.PERK:
            return texts.plain("a perk")
        case GestureKind.INVITATION:
            return texts.plain("an invitation")
        case GestureKind.OPENNESS:
            return texts.plain("a look behind the scenes")
        case GestureKind.WIN_WIN:
            return texts.plain("an idea that helps both sides")
        case GestureKind.CONGRATULATIONS:
            return texts.plain("congratulations")
        case GestureKind.CHECK_IN:
            return texts.plain("a check-in")
