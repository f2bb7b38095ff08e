"""Ideas in words: a concrete suggestion to one contact."""

from bot.vocabulary import GestureKind
from messages.catalogue import Texts


def suggestion(texts: Texts, kind: GestureKind, first_name: str) -> str:
    """One concrete thing to do for the contact, as mrkdwn."""
    match kind:
        case GestureKind.THANK_YOU_NOTE:
            return texts(
                "write {name} two lines of thanks for one thing that went well lately.",
                name=first_name,
            )
        case GestureKind.SMALL_GIFT:
            return texts(
                "something small and personal, chosen for {name} and not from a catalogue.",
                name=first_name,
            )
        case GestureKind.USEFUL_TIP:
            return texts(
                "send {name} one article or tip that saves an hour this week.", name=first_name
            )
        case GestureKind.FAVOUR:
            return texts("take one small chore off {name}'s hands.", name=first_name)
        case GestureKind.EXTRA_SERVICE:
            return texts(
                "do one thing for {name} that is just a little better than agreed.",
                name=first_name,
            )
        case GestureKind.FREE_TRIAL:
            return texts(
                "let {name} try something of yours that is new, with no obligation.",
                name=first_name,
            )
        case GestureKind.JOINT_PROJECT:
            return texts(
                "think of something to do together with {name} that neither of you gets to alone.",
                name=first_name,
            )
        case GestureKind.SHARED_RESOURCE:
            return texts(
                "share a checklist or template of yours that {name} can use as it is.",
                name=first_name,
            )
        case GestureKind.CAUSE_SUPPORT:
            return texts(
                "find out which cause {name} cares about, and lend it a hand.", name=first_name
            )
        case GestureKind.INTRODUCTION:
            return texts("introduce {name} to somebody worth knowing.", name=first_name)
        case GestureKind.PERK:
            return texts("pass on a discount or sample that {name} would enjoy.", name=first_name)
        case GestureKind.INVITATION:
            return texts("invite {name} to something that you're going to anyway.", name=first_name)
        case GestureKind.OPENNESS:
            return texts(
                "tell {name} what you're working on, and what is hard about it.", name=first_name
            )
        case GestureKind.WIN_WIN:
            return texts(
                "think of one change that makes work easier for you and for {name}.",
                name=first_name,
            )
        case GestureKind.CONGRATULATIONS:
            return texts(
                "look for {name}'s latest news; there may be something to celebrate.",
                name=first_name,
            )
        case GestureKind.CHECK_IN:
            return texts("ask {name} how things are, with no agenda.", name=first_name)
