"""Why the last nudge shows its ideas, to who asks in words."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from bot.nudges.latest_ideas import OpenIdea
from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from messages import Message
from messages.blocks import actions, section
from messages.catalogue import Mrkdwn
from messages.nudges import idea_dialogs, reasons, rhythm
from messages.people import contacts
from messages.people.cards import opening
from messages.reader import Reader


def told(reader: Reader, found: Sequence[OpenIdea]) -> Message:
    """All that holds of each; where none is open, how to see it of one."""
    texts = reader.texts
    if not found:
        text = texts(
            "No nudge with an idea is open at the moment. When there is one, “More…” has "
            "“Why this idea?”. Ideas you ask for fit the person and the occasion, and free "
            "ones come first."
        )
        return Message(text, [section(text)])
    blocks = [
        block
        for one in found
        for block in idea_dialogs.explained_blocks(texts, one.suggestion, one.explained)
    ]
    said = (reasons.idea(texts, one.suggestion) for one in found)
    return Message(Mrkdwn("\n".join(said)), blocks)


def whom(reader: Reader, contact: Contact, found: Sequence[OpenIdea]) -> Message:
    """Why somebody is suggested, by their rhythm, and why with the idea that is shown for them."""
    texts, last = reader.texts, contact.last_touch_on
    days = None if last is None else max((reader.today - last).days, 0)
    is_red = days is not None and days >= contact.cadence.maximum_days
    why = rhythm.why(texts, ToGive(days, None, is_red=is_red), contact)
    text = Mrkdwn(f"{contacts.bold(contact.name)}\n{why}")
    blocks: list[Block] = [section(text)]
    for one in found:
        blocks += idea_dialogs.explained_blocks(texts, one.suggestion, one.explained)
    return Message(text, [*blocks, actions([opening(reader, contact.id)])])
