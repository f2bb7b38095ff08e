"""views.*"""

from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused


@method("views.open")
def open_view(call: Call) -> Json:
    """Show a dialog to the member whose action gave the trigger."""
    view = call.json("view")
    trigger = call.workspace.triggers.exchange(call.required("trigger_id"))
    return {"view": call.workspace.dialogs.open(trigger.user_id, view, trigger.view_id)}


@method("views.push")
def push_view(call: Call) -> Json:
    """Lay a dialog upon the one in which the member did something."""
    view = call.json("view")
    trigger = call.workspace.triggers.exchange(call.required("trigger_id"))
    if trigger.view_id is None:
        raise Refused("invalid_trigger_id")
    return {"view": call.workspace.dialogs.push(trigger.user_id, view)}


@method("views.update")
def update_view(call: Call) -> Json:
    """Put other content into a view."""
    view_id = call.text("view_id")
    if not view_id:
        external_id = call.required("external_id")
        view_id = call.workspace.dialogs.by_external_id(external_id)["id"]
    view = call.workspace.dialogs.update(view_id, call.json("view"), call.text("hash"))
    return {"view": view}


@method("views.publish")
def publish_view(call: Call) -> Json:
    """Show a member's home tab."""
    user_id = call.required("user_id")
    if call.workspace.conversations.member(user_id).deleted:
        raise Refused("user_disabled")
    return {"view": call.workspace.dialogs.publish(user_id, call.json("view"), call.text("hash"))}
