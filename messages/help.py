"""The menu: what Goodturn is for and what can be typed, also in answer to what isn't understood."""

from datetime import datetime

from rapidfuzz import process
from slack_sdk.models.blocks import Block

from messages import Message, formats
from messages.blocks import context, header, section
from messages.catalogue import Mrkdwn
from messages.commands import COMMANDS, Word, usage, vocabulary
from messages.reader import Reader

CLOSE_ENOUGH = 70
"""rapidfuzz's ratio, 0 to 100, from which a mistyped word is taken for a hint."""


def help_message(reader: Reader) -> Message:
    """The menu: what Goodturn is for, what can be typed, and when the next nudge comes."""
    texts = reader.texts
    title = texts.plain("Goodturn")
    purpose = texts(
        "I remind you to do people a good turn, and keep it separate from what you need from them."
    )
    lines = [f"{usage(texts, command.word)}  {command.does(texts)}" for command in COMMANDS]
    blocks: list[Block] = [header(title), section(purpose), section(*lines)]
    if reader.member.next_nudge_at is not None:
        blocks.append(context(next_look(reader, reader.member.next_nudge_at)))
    return Message(Mrkdwn(f"{purpose}\n" + "\n".join(lines)), blocks)


def welcome(reader: Reader) -> Message:
    """The answer to thanks."""
    text = reader.texts("You're welcome.")
    return Message(text, [section(text)])


def only_as_a_command(reader: Reader, word: Word) -> Message:
    """What can't be done in a conversation, and what to type instead."""
    text = reader.texts(
        "I can open that for you only as a command: {usage}", usage=usage(reader.texts, word)
    )
    return Message(text, [section(text)])


def not_understood(reader: Reader, said: str) -> Message:
    """The answer to anything else: what it may have meant, and the menu."""
    texts = reader.texts
    meant = _meant(said)
    text = texts("I don't know “{said}” yet.", said=formats.shortened(said, 150))
    if meant is not None:
        hint = texts("Did you mean {usage}?", usage=usage(texts, meant))
        text = Mrkdwn(f"{text} {hint}")
    menu = help_message(reader)
    return Message(Mrkdwn(f"{text}\n{menu.text}"), [section(text), *menu.blocks])


def _meant(said: str) -> Word | None:
    """The command that stands somewhere in the line, or that its first word is much like."""
    typed = [word.casefold().strip(".,!") for word in said.split()]
    named = next((vocabulary()[word] for word in typed if word in vocabulary()), None)
    if named is not None or not typed:
        return named
    close = process.extractOne(typed[0], list(vocabulary()), score_cutoff=CLOSE_ENOUGH)
    return vocabulary()[close[0]] if close else None


def next_look(reader: Reader, at: datetime) -> Mrkdwn:
    """When the bot next looks for what a member is to be reminded of."""
    texts = reader.texts
    return texts(
        "I'll look again for you on {day} at {time}, and write if anybody is due.",
        day=reader.weekday(reader.member.today(at)),
        time=formats.clock(texts, at, reader.member.time_zone),
    )
