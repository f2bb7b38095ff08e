"""What the answers to an ask are called on buttons."""

from bot.vocabulary import Answer
from messages.catalogue import Texts


def labels(texts: Texts) -> dict[Answer, str]:
    """Each answer as it is called, in the order of the buttons. Plain text."""
    return {
        Answer.YES: texts.plain("Yes"),
        Answer.PARTLY: texts.plain("Partly"),
        Answer.NO: texts.plain("No"),
    }


def something_else(texts: Texts) -> str:
    """That the answer is told in words. Plain text."""
    return texts.plain("Something else")


def none_yet(texts: Texts) -> str:
    """That there is no answer so far. Plain text."""
    return texts.plain("Nothing yet")
