"""What came of a line, or has to be chosen first, whichever part of the bot it belongs to."""

from collections.abc import Sequence

from bot.ledger.entries import Entry
from bot.recording.corrections import Corrected, NotPutRight, Unchanged
from bot.recording.outcomes import Outcome, Reminded, Together, Uncorrected, WithNext
from messages import Message, formats
from messages.blocks import actions, section
from messages.catalogue import Mrkdwn, Texts
from messages.people import cards
from messages.reader import Reader
from messages.recording import choices
from messages.reminders import next_touches, promises


def drawn(reader: Reader, outcome: Outcome) -> Message:
    """The message for wherever a line stands."""
    if isinstance(outcome, Reminded):
        return promises.promised(reader, outcome.contact, outcome.promised)
    if isinstance(outcome, WithNext):
        return next_touches.drawn(reader, outcome)
    if isinstance(outcome, Uncorrected):
        return _uncorrected(reader, outcome)
    return choices.drawn(reader, outcome)


def _uncorrected(reader: Reader, outcome: Uncorrected) -> Message:
    """What stands again; what was noted in the same step stays, and is changed on the card."""
    texts, reminders, noted = reader.texts, outcome.reminders, outcome.noted
    said = texts("Undone: the correction.")
    if reminders:
        names = formats.listed(texts, [formats.bold(one.contact.name) for one in reminders])
        said = texts("Undone: the correction and the reminder about {name}.", name=names)
    shown = _below(said, drawn(reader, outcome.former))
    if not noted:
        return shown
    stays = texts("What you noted with it is still on the card; you can change it there.")
    opening = [
        cards.opening(reader, one.id, one.name if len(noted) > 1 else "", place)
        for place, one in enumerate(noted[:_MOST_CARDS])
    ]
    below = [section(stays), actions(opening)]
    return Message(Mrkdwn(f"{shown.text}\n{stays}"), [*shown.blocks, *below])


_MOST_CARDS = 5


def beside_open(reader: Reader, outcome: Outcome, still_open: Sequence[str]) -> Message:
    """The same, and of whom the line before still has to be answered."""
    shown = drawn(reader, outcome)
    if not still_open:
        return shown
    names = formats.listed(reader.texts, [formats.bold(name) for name in still_open])
    said = reader.texts(
        "My question above is still waiting for your answer: nothing has been logged yet about "
        "{names}.",
        names=names,
    )
    return Message(Mrkdwn(f"{shown.text}\n{said}"), [*shown.blocks, section(said)])


def older(reader: Reader, outcome: Outcome) -> Message:
    """What was recorded last, which stands until somebody presses Undo."""
    said = reader.texts(
        "This is the last thing you logged. It still stands; press Undo to remove it."
    )
    return _below(said, drawn(reader, outcome))


def fitting(reader: Reader, outcome: Outcome) -> Message:
    """The latest that somebody's words tell, which stands until they press Undo."""
    said = reader.texts(
        "This is the latest thing you logged in those words. It still stands; press Undo to "
        "remove it."
    )
    return _below(said, drawn(reader, outcome))


def left(reader: Reader, taken_back: Outcome) -> Message:
    """That nothing comes of a line, and what of it was taken back."""
    said = reader.texts("All right, nothing from that line is logged any more.")
    return _below(said, drawn(reader, taken_back))


def put_right(reader: Reader, corrected: Corrected) -> Message:
    """How an entry stands that a line was to put right, or what has to be chosen first."""
    return _below(_became(reader.texts, corrected), drawn(reader, corrected.outcome))


def _became(texts: Texts, corrected: Corrected) -> Mrkdwn:
    if isinstance(corrected, Unchanged):
        return texts("That's how I already have it:")
    if isinstance(corrected, NotPutRight):
        return texts(
            "I'm not sure how to correct that, so this still stands. Press Undo and tell me "
            "again how it was."
        )
    if isinstance(corrected.outcome, Entry | Together | WithNext):
        return texts("I've put that right.")
    return texts("What you logged stands until this is clear.")


def _below(said: Mrkdwn, shown: Message) -> Message:
    return Message(Mrkdwn(f"{said}\n{shown.text}"), [section(said), *shown.blocks])
