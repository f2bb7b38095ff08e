"""The names of the kinds of asks."""

from collections.abc import Mapping

from bot.vocabulary import AskKind
from messages.catalogue import Texts


def names(texts: Texts) -> Mapping[AskKind, str]:
    """What each kind is called, in the order of a menu."""
    return {
        AskKind.DOCUMENT: texts.plain("A document or figures"),
        AskKind.DECISION: texts.plain("A decision"),
        AskKind.FEEDBACK: texts.plain("Feedback"),
        AskKind.REFERENCE: texts.plain("A reference or review"),
        AskKind.INTRODUCTION: texts.plain("An introduction to somebody"),
        AskKind.MEETING: texts.plain("An appointment"),
        AskKind.ORDER: texts.plain("A renewal or an order"),
        AskKind.FAVOUR: texts.plain("Help or a favour"),
        AskKind.OTHER: texts.plain("Something else"),
    }
