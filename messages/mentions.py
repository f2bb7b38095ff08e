"""What is said where the bot was mentioned among others, besides the answer."""

from messages import Message
from messages.blocks import section
from messages.catalogue import Texts


def answered_below(texts: Texts) -> Message:
    """To everybody: the answer is for one of them alone."""
    text = texts("I've answered below. Only the person who asked can see it.")
    return Message(text, [section(text)], is_for_all=True)


def changed(texts: Texts) -> Message:
    """To who changed a message, which was heard when it was sent."""
    text = texts(
        "You edited a message to me. I go by what it said when you sent it, so the edit did "
        "nothing. If you still want something done, send it as a new message."
    )
    return Message(text, [section(text)])
