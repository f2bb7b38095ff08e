"""Drafts for colleagues, whom German and Dutch address as friends (du, je)."""

from bot.vocabulary import GestureKind
from messages.catalogue import Texts


def greeting(texts: Texts, name: str) -> str:
    return texts.plain("Hi {name},", name=name)


def closing(texts: Texts, name: str) -> str:
    return texts.plain("Cheers,\n{name}", name=name)


def gesture(texts: Texts, kind: GestureKind) -> str:
    """Words to go with a gesture of this kind, without strings. Gaps are the sender's to fill."""
    match kind:
        case GestureKind.THANK_YOU_NOTE:
            return texts.plain(
                "Thanks for […] the other day. The way you handled it saved us a lot of "
                "trouble, and it did not go unnoticed."
            )
        case GestureKind.FAVOUR:
            return texts.plain(
                "You have a lot on your plate at the moment. I can take […] off your hands "
                "this week; I have some time on […]. Just say so."
            )
        case GestureKind.SHARED_RESOURCE:
            return texts.plain(
                "I made myself a template for […], and it saves me time every week. Here it "
                "is: […]. Feel free to use it as it is."
            )
        case GestureKind.CONGRATULATIONS:
            return texts.plain(
                "I heard about […]. Congratulations, that is really well done. I am happy for you."
            )
        case GestureKind.OPENNESS:
            return texts.plain(
                "This is what I am working on at the moment: […]. To be honest, […] is harder "
                "than I expected. I just wanted you to know where I am."
            )
        case GestureKind.SMALL_GIFT:
            return texts.plain(
                "There is something small on your desk: […]. I saw it and thought of you, "
                "that is all. Enjoy it."
            )
        case GestureKind.PERK:
            return texts.plain(
                "I was given […] and thought you and the people around you might enjoy it "
                "more than I do. It is yours if you like. I will bring it along tomorrow."
            )
        case _:
            return texts.plain(
                "How are things with you? We mostly talk about work, so just this once there "
                "is no agenda. Fancy a coffee this week?"
            )


def thanks(texts: Texts, what: str) -> str:
    """Thanks for `what` was received."""
    return texts.plain(
        "What a nice surprise: {what}. Thanks a lot, you made my day.",
        what=what,
    )


def birthday(texts: Texts) -> str:
    return texts.plain(
        "Happy birthday. I hope you have a lovely day with good people and good cake, and a "
        "year with plenty to laugh about."
    )


def anniversary(texts: Texts) -> str:
    return texts.plain(
        "Congratulations on your anniversary with us. It is good to have you here, and I "
        "learn something from you all the time."
    )


def ask(texts: Texts, what: str) -> str:
    """A request, which knows of no gift."""
    return texts.plain(
        "I could use your help with something: {what}. Would that work for you, and when? "
        "Tell me if you need anything from me first.",
        what=what,
    )
