"""What has to be known first of something that was offered and not taken."""

from collections.abc import Sequence

from bot.ledger.entries import Gesture
from messages import Message
from messages.blocks import actions, button, section
from messages.ledger import entries
from messages.ledger.buttons import REFUSED, EntryButton
from messages.reader import Reader


def which(reader: Reader, found: Sequence[Gesture]) -> Message:
    """Several entries fit; nothing is changed before one is chosen."""
    texts = reader.texts
    text = texts(
        "Which of these was refused? If it's none of them, log it with its day first, then "
        "press “Add details” below it."
    )
    choices = [
        button(
            texts.plain(
                "{name}, {day}: {what}",
                name=one.contact.name,
                day=reader.day(one.day),
                what=entries.what(texts, one),
            ),
            f"{REFUSED}.{number}",
            EntryButton.of(one).value(),
        )
        for number, one in enumerate(found)
    ]
    return Message(text, [section(text), actions(choices)])


def whose(reader: Reader, what: str) -> Message:
    """Nobody is named, and nothing that was logged lately fits."""
    text = reader.texts(
        "I don't know whose {what} that was: nothing like it has been logged lately. Type "
        "the line again with a name, as in “we refused the wine from Anna”.",
        what=entries.quoted(reader.texts, what),
    )
    return Message(text, [section(text)])
