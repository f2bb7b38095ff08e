"""What the bot says: pure functions from texts in a language and a value to a Slack message.

`catalogue` finds the texts for a locale, `formats` writes dates, numbers and lists in it, and one
module a feature draws that feature's messages and names the action ids of their buttons.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from messages import verbatim


@dataclass(frozen=True)
class Message:
    """A Slack message: `text` says it in one line for notifications and screen readers.

    Marks that people typed are held in `text`, and are others there that look like them.

    `charts` are blocks that not every workspace can draw yet; what they show is always also
    in `blocks`.

    What tells nothing of anybody `is_for_all` to read where others read along.
    """

    text: str
    blocks: Sequence[Block] = ()
    charts: Sequence[dict[str, Any]] = field(default=())
    is_for_all: bool = False

    def payload(self, *, with_charts: bool = True) -> dict[str, Any]:
        """Arguments for `ack`, `respond` and `chat.postMessage`."""
        blocks = [block.to_dict() for block in self.blocks]
        if with_charts:
            blocks += list(self.charts)
        text = verbatim.resembling(self.text)
        return {"text": text, "blocks": blocks} if blocks else {"text": text}


@dataclass(frozen=True)
class Dialog:
    """A Slack dialog; one without `submit` only shows. `metadata` comes back with what was filled
    in.
    """

    callback_id: str
    title: str
    close: str
    blocks: Sequence[Block]
    submit: str | None = None
    metadata: str = ""

    def payload(self) -> dict[str, Any]:
        """The view for `views.open`."""
        view = View(
            type="modal",
            callback_id=self.callback_id,
            title=self.title,
            submit=self.submit,
            close=self.close,
            blocks=self.blocks,
            private_metadata=self.metadata or None,
        )
        return view.to_dict()
