"""Gaps that a note still has when it is to go out: told once of its words, and of what is done."""

from enum import StrEnum

from bot.nudges.shown_reminders import Suggestion
from handlers.payloads import Payload
from messages import Dialog
from messages.nudges import gaps
from messages.reader import Reader


class Act(StrEnum):
    """What becomes of the note."""

    LOG = "log"
    TAKE_ALONG = "take_along"
    SEND = "send"


def untold(
    view: Payload, reader: Reader, suggestion: Suggestion, written: str, act: Act
) -> tuple[str, ...]:
    """Those that are left, unless the dialog says so already of these words and this."""
    block_id = gaps.block_of(act, written)
    is_told = any(block.get("block_id") == block_id for block in view.get("blocks") or ())
    return () if is_told else gaps.left(written, suggestion, reader.member)


def asked(
    view: Payload,
    reader: Reader,
    suggestion: Suggestion,
    written: str,
    because: str,
    drawn: Dialog,
    act: Act,
) -> Dialog | None:
    """The dialog as it is `drawn` with those that it didn't tell yet; None without any."""
    left = untold(view, reader, suggestion, written, act)
    block_id = gaps.block_of(act, written)
    if not left:
        return None
    return gaps.told(reader.texts, drawn, left, block_id, has_reason=bool(because))
