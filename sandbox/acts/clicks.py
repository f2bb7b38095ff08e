"""A member clicks or chooses something in a message, a dialog or the home tab."""

from dataclasses import dataclass, replace
from typing import Any

from sandbox.acts import payloads
from sandbox.acts.payloads import Place
from sandbox.blocks.inputs import Placed, Values, carried_over, filled, find, find_input, options_of
from sandbox.deliveries.answers import NotAnswered
from sandbox.state.files import file_object
from sandbox.state.workspace import Workspace
from sandbox.wire import Json, Refused

# The keys of an element that its action repeats, so that the bot sees what it was.
_REPEATED = ("text", "value", "style", "confirm", "placeholder", "url")


@dataclass(frozen=True)
class Target:
    """The element that a member means, and where."""

    user_id: str
    action_id: str
    block_id: str = ""
    channel_id: str = ""
    ts: str = ""
    view_id: str = ""
    value: str | None = None


def click(workspace: Workspace, target: Target, selected: Any, inputs: dict[str, Any]) -> None:
    """Do what a click or a choice does.

    `selected` is what a select, picker or overflow menu was set to; `inputs` what was filled in
    elsewhere in the same view so far.
    """
    with workspace.lock:
        place = place_of(workspace, target)
        placed = find(place.blocks, target.action_id, target.block_id, target.value)
        values = _with_inputs(workspace, place, inputs)
        action = _action(workspace, place, placed, selected, values)
        place = _remember(workspace, place, values)
        if placed.block["type"] == "input" and not placed.block.get("dispatch_action"):
            return
        payload = payloads.block_actions(workspace, place, action, values)
    try:
        workspace.deliveries.send_interaction(f"click {target.action_id}", payload)
    except NotAnswered as failure:
        error = str(failure)
        workspace.toast(target.user_id, 'This app didn\'t respond: "{error}"', error=error)


def suggest(workspace: Workspace, target: Target, typed: str) -> list[Json]:
    """The options that the bot suggests for what was typed into an external select."""
    with workspace.lock:
        place = place_of(workspace, target)
        placed = find(place.blocks, target.action_id, target.block_id)
        if len(typed) < placed.element.get("min_query_length", 3):
            return []
        ids = {"action_id": placed.action_id, "block_id": placed.block_id}
        payload = payloads.block_suggestion(workspace, place, ids, typed)
    try:
        what = f"options {target.action_id}"
        answer = workspace.deliveries.send_interaction(what, payload).as_json()
    except NotAnswered as failure:
        workspace.toast(target.user_id, 'No options came: "{error}"', error=str(failure))
        return []
    options = options_of(answer)
    with workspace.lock:
        # Kept, since a person can still choose from an earlier answer.
        known = workspace.suggested.setdefault((place.key, placed.block_id, placed.action_id), [])
        known.extend(option for option in options if option not in known)
    return options


def place_of(workspace: Workspace, target: Target) -> Place:
    """The view or message of a target, if the member can see it."""
    if target.view_id:
        return Place(target.user_id, view=workspace.dialogs.of(target.user_id, target.view_id))
    messages = workspace.messages
    if messages.is_ephemeral(target.ts):
        message = messages.ephemeral(target.ts)
        if message["visible_to"] != target.user_id:
            raise Refused("message_not_found")
        return Place(target.user_id, channel_id=message["channel"], message=message)
    workspace.conversations.require_seat(target.user_id, target.channel_id)
    message = messages.one(target.channel_id, target.ts)
    return Place(target.user_id, channel_id=target.channel_id, message=message)


def values_from(workspace: Workspace, place: Place, inputs: dict[str, Any]) -> Values:
    """The values of named inputs, as `state.values` holds them.

    A name is a block id, an action id or a label; under a block id there may be {action id: value}.
    """
    values: Values = {}
    for name, given in inputs.items():
        if isinstance(given, dict) and any(block["block_id"] == name for block in place.blocks):
            pairs = [(find(place.blocks, action_id, name), one) for action_id, one in given.items()]
        else:
            pairs = [(find_input(place.blocks, name), given)]
        for placed, one in pairs:
            value = filled(placed.element, one, _offered(workspace, place, placed))
            values.setdefault(placed.block_id, {})[placed.action_id] = value
    return values


def _offered(workspace: Workspace, place: Place, placed: Placed) -> list[Json]:
    """What can be chosen besides listed options: the bot's suggestions, or one's files."""
    if placed.element["type"] != "file_input":
        return workspace.suggested.get((place.key, placed.block_id, placed.action_id), [])
    return [
        file_object(stored, workspace.base_url, workspace.team.id)
        for stored in workspace.files.all()
        if stored.user_id == place.user_id
    ]


def _with_inputs(workspace: Workspace, place: Place, inputs: dict[str, Any]) -> Values:
    if place.view is not None:
        before: Values = place.view["state"]["values"]
    else:
        before = workspace.message_values.get((place.user_id, place.key), {})
    values = carried_over(before, place.blocks)
    for block_id, actions in values_from(workspace, place, inputs).items():
        values[block_id] = values.get(block_id, {}) | actions
    return values


def _action(
    workspace: Workspace, place: Place, placed: Placed, selected: Any, values: Values
) -> Json:
    """The entry of `actions`; what was chosen goes into `values` too."""
    element = placed.element
    action: Json = {
        "type": element["type"],
        "action_id": placed.action_id,
        "block_id": placed.block_id,
    }
    action |= {key: element[key] for key in _REPEATED if key in element}
    # Text inputs don't repeat what they began with.
    action |= {
        key: value
        for key, value in element.items()
        if key.startswith("initial_") and key != "initial_value"
    }
    action["action_ts"] = payloads.action_ts(workspace)
    if element["type"] == "overflow":
        chosen = filled(element | {"type": "static_select"}, selected, [])
        return action | {"selected_option": chosen["selected_option"]}
    if placed.action_id not in values.get(placed.block_id, {}):
        return action
    if selected is not None:
        offered = _offered(workspace, place, placed)
        values[placed.block_id][placed.action_id] = filled(element, selected, offered)
    return action | values[placed.block_id][placed.action_id]


def _remember(workspace: Workspace, place: Place, values: Values) -> Place:
    if place.view is not None:
        return replace(place, view=workspace.dialogs.fill(place.key, values))
    workspace.message_values[place.user_id, place.key] = values
    return place
