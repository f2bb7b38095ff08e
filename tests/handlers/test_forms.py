"""What a dialog holds is found by the field's name, whatever its block's id ends with."""

from typing import Any

import pytest

from handlers import forms


def _view(block_id: str, ticked: tuple[int, ...]) -> dict[str, Any]:
    """A dialog with a list of three, as Slack sends it."""
    shown = [{"text": {"type": "plain_text", "text": "-"}, "value": str(one)} for one in (1, 2, 3)]
    element = {"type": "checkboxes", "action_id": "list", "options": shown}
    chosen = [option for option in shown if int(str(option["value"])) in ticked]
    state = {"type": "checkboxes", "selected_options": chosen}
    return {
        "blocks": [
            {"type": "divider"},
            {"type": "section", "block_id": "listed"},
            {"type": "input", "block_id": block_id, "element": element},
        ],
        "state": {"values": {block_id: {"list": state}}},
    }


@pytest.mark.parametrize("block_id", ["list", "list.2", "list.de.1"])
def test_a_list_tells_what_is_ticked_and_what_is_not(block_id: str) -> None:
    view = _view(block_id, ticked=(1, 3))
    assert forms.ticked(view, "list") == {1, 3}
    assert forms.unticked(view, "list") == {2}
    assert forms.block_id(view, "list") == block_id


def test_a_list_that_the_dialog_has_not_holds_nothing() -> None:
    view = _view("listing", ticked=())
    assert forms.ticked(view, "list") == forms.unticked(view, "list") == frozenset()
