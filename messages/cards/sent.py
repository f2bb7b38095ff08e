"""What went out to a contact, in full, in place of the card."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, ButtonElement

from bot.cards.history import Noted
from bot.cards.sent import PAGE, Sent
from messages import Message, formats
from messages.blocks import actions, beside, button, quoted, section
from messages.cards import history
from messages.cards.buttons import (
    CONTACT,
    OPEN,
    SHARE,
    Part,
    Readers,
    ReadersButton,
    SentPartButton,
)
from messages.catalogue import Mrkdwn
from messages.people import contacts
from messages.people.buttons import ContactButton
from messages.reader import Reader

LONGEST_TEXT = 1000


def drawn(reader: Reader, found: Sent) -> Message:
    """The latest first, each below what it went with, and a way back to the card.

    Who wrote it chooses who may read it.
    """
    head, blocks = _head(reader, found), list[Block]()
    blocks.append(section(head))
    for noted in found.page.passed:
        blocks.append(section(history.passed(reader, noted)))
        blocks.append(quoted([(noted.sent, False)]))
        if noted.by is None:
            blocks.append(_readers(reader, found, noted))
    blocks.append(actions([*_buttons(reader, found)]))
    said = [head, *(history.passed(reader, one) for one in found.page.passed)]
    return Message(formats.cut("\n".join(said), LONGEST_TEXT), blocks)


def _head(reader: Reader, found: Sent) -> Mrkdwn:
    texts, name = reader.texts, contacts.bold(found.contact.name)
    if not found.page.passed:
        return texts("Nothing written to {name} is kept here.", name=name)
    return texts("What was written to {name}, latest first.", name=name)


def _readers(reader: Reader, found: Sent, noted: Noted) -> Block:
    """Who may read what the reader wrote, with a button for the other choice."""
    texts = reader.texts
    if noted.is_shared:
        said, label = texts.plain("The team can read it."), texts.plain("Only for me")
        readers = Readers.WRITER
    else:
        said, label = texts.plain("Only you can read it."), texts.plain("Share with the team")
        readers = Readers.TEAM
    gesture_id, skipped = noted.entry.id.id, found.page.skipped
    whose = reader.member.id, found.contact.id
    pressed = ReadersButton(*whose, gesture_id, readers, skipped)
    return beside([said], button(label, f"{SHARE}.{gesture_id}", pressed.value()))


def _buttons(reader: Reader, found: Sent) -> Iterator[ButtonElement]:
    texts, page, whose = reader.texts, found.page, (reader.member.id, found.contact.id)
    back = ContactButton(*whose).value()
    yield button(texts.plain("Back to the card"), f"{CONTACT}.back", back)
    turned = []
    if page.goes_on:
        turned.append((texts.plain("Earlier"), page.skipped + PAGE))
    if page.skipped:
        turned.append((texts.plain("More recent"), max(page.skipped - PAGE, 0)))
    for label, skipped in turned:
        value = SentPartButton(*whose, Part.SENT, skipped).value()
        yield button(label, f"{OPEN}.sent-{skipped}", value)
