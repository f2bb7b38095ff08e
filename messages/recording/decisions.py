"""Buttons that decide what becomes of a line that waits."""

from slack_sdk.models.blocks import ButtonElement

from bot.recording.outcomes import Decision, Question
from messages.blocks import button
from messages.catalogue import Texts
from messages.recording import buttons
from messages.recording.buttons import DecisionButton


def cancel(texts: Texts, asked: Question) -> ButtonElement:
    return decision(asked, Decision.CANCEL, texts.plain("Cancel"))


def decision(
    asked: Question, decided: Decision, label: str, style: str | None = None
) -> ButtonElement:
    """A button that decides what becomes of what is `asked` about."""
    value = DecisionButton(asked.pending_id, decided, asked.place).value()
    return button(label, f"{buttons.DECIDE}.{decided}", value, style)
