"""A member sends a dialog, or closes it."""

from typing import Any

from sandbox.acts import payloads
from sandbox.acts.clicks import values_from
from sandbox.acts.payloads import Place
from sandbox.blocks.inputs import complaints
from sandbox.deliveries.answers import NotAnswered
from sandbox.state.workspace import Workspace
from sandbox.wire import Json, Refused


def submit(
    workspace: Workspace, user_id: str, view_id: str, inputs: dict[str, Any]
) -> dict[str, str]:
    """Send a dialog; the sentences that then stand at its fields."""
    with workspace.lock:
        place = _uppermost(workspace, user_id, view_id)
        view = workspace.dialogs.fill(view_id, values_from(workspace, place, inputs))
        errors = complaints(view["blocks"], view["state"]["values"])
        workspace.dialogs.complain(view_id, errors)
        if errors:
            return errors
        place = Place(user_id, view=view)
        payload = payloads.view_submission(workspace, place)
    try:
        what = f"submit {view['callback_id']}"
        answer = workspace.deliveries.send_interaction(what, payload).as_json()
        with workspace.lock:
            _apply(workspace, user_id, view_id, answer)
    except NotAnswered as failure:
        _fail(workspace, user_id, str(failure))
    except Refused as refusal:
        _fail(workspace, user_id, refusal.code, *refusal.problems)
    return workspace.dialogs.complaints(view_id)


def _fail(workspace: Workspace, user_id: str, error: str, *problems: str) -> None:
    workspace.toast(
        user_id,
        'We had some trouble connecting. Try again? "{error}" {problems}',
        error=error,
        problems=" ".join(problems),
    )


def close(workspace: Workspace, user_id: str, view_id: str, *, everything: bool = False) -> None:
    """Close a dialog with Cancel, or all of them at once with the cross."""
    with workspace.lock:
        _uppermost(workspace, user_id, view_id)
        if everything or workspace.dialogs.one(view_id)["clear_on_close"]:
            closed = workspace.dialogs.one(workspace.dialogs.stack(user_id)[0])
            workspace.dialogs.clear(user_id)
            is_cleared = True
        else:
            closed, is_cleared = workspace.dialogs.close_top(user_id), False
        payload = payloads.view_closed(workspace, user_id, closed, is_cleared=is_cleared)
    if closed["notify_on_close"]:
        try:
            workspace.deliveries.send_interaction(f"close {closed['callback_id']}", payload)
        except NotAnswered as failure:
            error = str(failure)
            workspace.toast(user_id, 'This app didn\'t respond: "{error}"', error=error)


def _uppermost(workspace: Workspace, user_id: str, view_id: str) -> Place:
    view = workspace.dialogs.of(user_id, view_id)
    if workspace.dialogs.stack(user_id)[-1:] != [view_id]:
        raise Refused("not_on_top", ["another dialog lies above this one"])
    return Place(user_id, view=view)


def _apply(workspace: Workspace, user_id: str, view_id: str, answer: Json) -> None:
    """Do what the bot answered to a submission."""
    dialogs = workspace.dialogs
    match answer.get("response_action"):
        case None if answer:
            raise NotAnswered("dispatch_failed")
        case None:
            if dialogs.stack(user_id)[-1:] == [view_id]:
                dialogs.close_top(user_id)
        case "clear":
            dialogs.clear(user_id)
        case "errors":
            _complain(workspace, view_id, answer.get("errors") or {})
        case "update":
            dialogs.update(view_id, answer.get("view") or {})
        case "push":
            dialogs.push(user_id, answer.get("view") or {})
        case _:
            raise NotAnswered("dispatch_failed")


def _complain(workspace: Workspace, view_id: str, errors: dict[str, str]) -> None:
    blocks = workspace.dialogs.one(view_id)["blocks"]
    inputs = {block["block_id"] for block in blocks if block["type"] == "input"}
    if not errors or not inputs.issuperset(errors):
        raise Refused("invalid_errors", ["errors must name the block ids of input blocks"])
    workspace.dialogs.complain(view_id, errors)
