"""files.*: the app uploads files and looks at those it was given."""

import json

from sandbox.state.files import file_object
from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused


@method("files.getUploadURLExternal")
def get_upload_url(call: Call) -> Json:
    """Announce an upload."""
    name = call.required("filename")
    length = call.number("length", 0)
    if length <= 0:
        raise Refused("invalid_arguments")
    secret, file_id = call.workspace.files.announce(call.workspace.team.app.id, name, length)
    return {"upload_url": f"{call.workspace.base_url}/upload/{secret}", "file_id": file_id}


@method("files.completeUploadExternal")
def complete_upload(call: Call) -> Json:
    """Share what was uploaded in a channel, or keep it private."""
    workspace = call.workspace
    stored = [workspace.files.entitle(one["id"], one.get("title", "")) for one in _announced(call)]
    objects = [file_object(one, workspace.base_url, workspace.team.id) for one in stored]
    channel = call.text("channel_id") or call.text("channels").split(",")[0]
    if channel:
        workspace.messages.post(
            workspace.conversations.for_posting(channel),
            workspace.team.app,
            call.text("initial_comment"),
            thread_ts=call.text("thread_ts") or None,
            files=objects,
        )
    return {"files": objects}


@method("files.info")
def file_info(call: Call) -> Json:
    """One file."""
    workspace = call.workspace
    workspace.installation.require("files:read")
    stored = workspace.files.one(call.required("file", "file_not_found"))
    described = file_object(stored, workspace.base_url, workspace.team.id)
    return {"file": described, "comments": [], "response_metadata": {"next_cursor": ""}}


def _announced(call: Call) -> list[Json]:
    files = call.arguments.get("files")
    if isinstance(files, str):
        try:
            files = json.loads(files)
        except ValueError as error:
            raise Refused("invalid_arguments") from error
    if not isinstance(files, list) or not all(isinstance(one, dict) for one in files):
        raise Refused("invalid_arguments")
    return files
