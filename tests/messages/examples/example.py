"""A message or a dialog, and how to draw it."""

from collections.abc import Callable
from dataclasses import dataclass

from messages import Dialog, Message
from messages.catalogue import Texts

Draw = Callable[[Texts], Message]


@dataclass(frozen=True)
class Example:
    """One message to be drawn; `is_about` tells whether it has a contact to be named."""

    name: str
    draw: Draw
    is_about: bool = False


@dataclass(frozen=True)
class DialogExample:
    """One dialog to be drawn."""

    name: str
    draw: Callable[[Texts], Dialog]
