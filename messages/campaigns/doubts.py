"""Words of a plan that tie a gift to something: shown above them, once before the next step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block, CheckboxesElement

from bot.cards import editing
from bot.no_strings.check import Checked
from messages.blocks import context, field, option
from messages.catalogue import Texts
from messages.no_strings import checked

KEEP = "keep"
"""A field; what it is ticked for is told by the mark in its ending."""
TICKED = "1"


@dataclass(frozen=True)
class Doubts:
    """Texts with what was found in each; where it `is_stopped`, none goes out in the workspace."""

    found: Sequence[tuple[str, Checked]] = ()
    is_ask: bool = False
    is_stopped: bool = False

    @property
    def mark(self) -> str:
        """Another one for other words."""
        return editing.mark("\n".join(text for text, _ in self.found))


def above(texts: Texts, doubts: Doubts) -> Iterator[Block]:
    """What was found, with the tick that keeps it where it can be kept."""
    for text, found in doubts.found:
        yield from checked.blocks(texts, text, found, is_ask=doubts.is_ask)
    if doubts.found and doubts.is_stopped:
        yield checked.is_stopped(texts)
    elif doubts.found:
        ticked = option(texts.plain("Keep these words for now"), TICKED)
        element = CheckboxesElement(action_id=KEEP, options=[ticked])
        label = texts.plain("I looked at them again")
        yield field(f"{KEEP}.{doubts.mark}", label, element, optional=True)
        yield context(
            texts("Whoever sends them will be asked for a reason, each time they go out so.")
        )
