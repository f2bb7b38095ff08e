"""Gaps that a note still has when it is to go out: told once in its dialog."""

from bot.nudges.shown_reminders import Suggestion
from handlers.payloads import Payload
from messages import Dialog
from messages.nudges import gaps
from messages.reader import Reader


def untold(view: Payload, reader: Reader, suggestion: Suggestion, written: str) -> tuple[str, ...]:
    """Those that are left, unless the dialog says so already."""
    is_told = any(block.get("block_id") == gaps.BLOCK for block in view.get("blocks") or ())
    return () if is_told else gaps.left(written, suggestion, reader.member)


def asked(
    view: Payload,
    reader: Reader,
    suggestion: Suggestion,
    written: str,
    because: str,
    drawn: Dialog,
) -> Dialog | None:
    """The dialog as it is `drawn` with those that it didn't tell yet; None without any."""
    left = untold(view, reader, suggestion, written)
    return gaps.told(reader.texts, drawn, left, has_reason=bool(because)) if left else None
