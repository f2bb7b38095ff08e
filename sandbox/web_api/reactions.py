"""reactions.*"""

import re

from sandbox.acts.reactions import SCOPE
from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused

_TIMESTAMP = re.compile(r"\d+\.\d{6}")


@method("reactions.get")
def get_reactions(call: Call) -> Json:
    """A message, with the emoji on it, of a conversation that the app is in."""
    call.workspace.installation.require(SCOPE)
    channel = call.required("channel", "no_item_specified")
    ts = call.required("timestamp", "no_item_specified")
    if not _TIMESTAMP.fullmatch(ts):
        raise Refused("bad_timestamp")
    conversations = call.workspace.conversations
    channel_id = conversations.resolve(channel)
    if call.workspace.team.app.id not in conversations.people_in(channel_id):
        raise Refused("channel_not_found")
    message = call.workspace.messages.one(channel_id, ts)
    permalink = f"{call.workspace.base_url}/archives/{channel_id}/p{ts.replace('.', '')}"
    return {
        "type": "message",
        "channel": channel_id,
        "message": message | {"permalink": permalink},
    }
