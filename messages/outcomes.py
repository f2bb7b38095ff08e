"""What came of a line, or has to be chosen first, whichever part of the bot it belongs to."""

from bot.recording.outcomes import Outcome, Reminded, WithNext
from messages import Message
from messages.blocks import section
from messages.catalogue import Mrkdwn
from messages.reader import Reader
from messages.recording import choices
from messages.reminders import next_touches, promises


def drawn(reader: Reader, outcome: Outcome) -> Message:
    """The message for wherever a line stands."""
    if isinstance(outcome, Reminded):
        return promises.promised(reader, outcome.contact, outcome.promised)
    if isinstance(outcome, WithNext):
        return next_touches.drawn(reader, outcome)
    return choices.drawn(reader, outcome)


def older(reader: Reader, outcome: Outcome) -> Message:
    """What was recorded last, which stands until somebody presses Undo."""
    said = reader.texts("This is what you recorded last. Undo takes it back; so far it stands.")
    shown = drawn(reader, outcome)
    return Message(Mrkdwn(f"{said}\n{shown.text}"), [section(said), *shown.blocks])
