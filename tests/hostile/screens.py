"""What people see: every element that can be clicked, and every dialog, as the bot drew them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.payloads import Payload


@dataclass(frozen=True)
class Seen:
    """An element that somebody sees, in a message or in a dialog."""

    user_id: str
    team_id: str
    block_id: str
    element: Payload
    view: Payload | None = None


@dataclass(frozen=True)
class Opened:
    """A dialog that somebody sees."""

    user_id: str
    team_id: str
    view: Payload


@dataclass
class Screens:
    """Everything that was shown, the newest last."""

    elements: list[Seen] = field(default_factory=list)
    dialogs: list[Opened] = field(default_factory=list)

    def take(self, user_id: str, team_id: str, shown: Mapping[str, Any]) -> None:
        """Somebody is shown a message, or a dialog."""
        view = _parsed(shown.get("view"))
        if isinstance(view, dict):
            self.dialogs.append(Opened(user_id, team_id, view))
        for place, block in enumerate(_parsed((view or shown).get("blocks")) or ()):
            block_id = block.get("block_id") or f"b{place}"
            for element in elements_of(block):
                self.elements.append(Seen(user_id, team_id, block_id, element, view or None))

    @property
    def action_ids(self) -> set[str]:
        return {seen.element["action_id"] for seen in self.elements}

    def copy(self) -> "Screens":
        return Screens(list(self.elements), list(self.dialogs))


def elements_of(block: Payload) -> Iterator[Payload]:
    """What can be clicked, chosen or filled in."""
    found = [*block.get("elements", ()), block.get("element"), block.get("accessory")]
    yield from (one for one in found if isinstance(one, dict) and "action_id" in one)


def options_of(element: Payload) -> list[Payload]:
    """What a menu offers."""
    grouped = [one for group in element.get("option_groups", ()) for one in group["options"]]
    return [*element.get("options", ()), *grouped]


def _parsed(shown: Any) -> Any:
    return json.loads(shown) if isinstance(shown, str) else shown
