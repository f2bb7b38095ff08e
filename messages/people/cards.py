"""The button that shows somebody's card below the message."""

from slack_sdk.models.blocks import ButtonElement

from messages.blocks import button
from messages.people.buttons import CARD, ContactButton
from messages.reader import Reader


def opening(reader: Reader, contact_id: int, label: str = "", place: int = 0) -> ButtonElement:
    """With the `label` where there are several, each with a place of its own."""
    value = ContactButton(reader.member.id, contact_id).value()
    return button(label or reader.texts.plain("Open the card"), f"{CARD}.{place}", value)
