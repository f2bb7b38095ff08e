"""What is offered to whoever puts the emoji on a message: to log what it tells."""

from dataclasses import dataclass

from bot.vocabulary import Verb
from messages import Message, formats
from messages.blocks import actions, button, section
from messages.carried import Carried
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import entries
from messages.reader import Reader
from messages.recording.shortcuts import Filled

EMOJI = "gift"
"""The name of the emoji, as Slack has it without colons."""
LOG = "reaction.log"
"""The button that opens the dialog. It carries a ReactionButton."""


@dataclass(frozen=True)
class ReactionButton(Carried):
    """Whose emoji it was, and the timestamp of the message that it is on."""

    member_id: int
    ts: str


def offer(reader: Reader, filled: Filled, carried: ReactionButton, *, is_gesture: bool) -> Message:
    """What was understood of a message, with the button that opens the dialog."""
    text = _understood(reader, filled) if is_gesture else _without(reader.texts, filled)
    opened = button(reader.texts.plain("Log a gesture"), LOG, carried.value(), "primary")
    return Message(text, [section(text), actions([opened])])


def unread(texts: Texts) -> Mrkdwn:
    """Said in the dialog, whose words are empty then."""
    return texts("I couldn't read the message, so I've only filled in its date.")


def _without(texts: Texts, filled: Filled) -> Mrkdwn:
    if not filled.words.strip():
        return texts(
            "Log a gesture? I can't read any words in the message, so I've only filled in its date."
        )
    return texts(
        "Log a gesture? I can't tell from the message who gave what, so the dialog starts "
        "with its words."
    )


def _understood(reader: Reader, filled: Filled) -> Mrkdwn:
    texts = reader.texts
    told = {
        "what": entries.quoted(texts, filled.words),
        "day": entries.on(reader, filled.day),
    }
    if not filled.name:
        if filled.verb is Verb.GIVE:
            return texts("Log this? You gave {what}, {day}. I can't see who to.", **told)
        return texts("Log this? You got {what}, {day}. I can't see who from.", **told)
    told["name"] = formats.bold(filled.name)
    if filled.verb is Verb.GIVE:
        return texts("Log this? You gave {name} {what}, {day}.", **told)
    return texts("Log this? You got {what} from {name}, {day}.", **told)
