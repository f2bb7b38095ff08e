"""The welcome: who we are, one thing to try, and how to be left alone."""

from messages import Message, commands
from messages.blocks import section
from messages.catalogue import Mrkdwn
from messages.commands import Word
from messages.reader import Reader


def welcome(reader: Reader) -> Message:
    """The first message that a member gets."""
    texts = reader.texts
    who = texts(
        "Hello {name}, I'm Goodturn. I remind you to do people a good turn, and I keep that "
        "separate from what you need from them.",
        name=reader.member.first_name,
    )
    attempt = texts(
        "To try it, tell me what you did for somebody, just as you would say it: “I gave "
        "Anna a book on pensions yesterday”."
    )
    peace = texts(
        "I write once a day at most, and only when somebody is due; if your team plans a campaign, "
        "its messages come on top. {pause} keeps me quiet, and {help} shows what else I can do.",
        pause=commands.usage(texts, Word.PAUSE),
        help=commands.usage(texts, Word.HELP),
    )
    said = (who, attempt, peace)
    return Message(Mrkdwn(" ".join(said)), [section(one) for one in said])
