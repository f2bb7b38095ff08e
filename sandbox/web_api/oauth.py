"""oauth.v2.access: the one method that is called without a token."""

from flask import request

from sandbox.web_api.calls import Call, method
from sandbox.wire import Json, Refused


@method("oauth.v2.access", needs_token=False)
def exchange_code(call: Call) -> Json:
    """Exchange a code from the consent page for the bot's token."""
    workspace = call.workspace
    client_id, client_secret = _credentials(call)
    if not client_id:
        raise Refused("invalid_client_id")
    if workspace.client_secret is not None and client_secret != workspace.client_secret:
        raise Refused("bad_client_secret")
    code = call.required("code", "invalid_code")
    now = workspace.clock.now()
    grant = workspace.grants.exchange(code, client_id, call.text("redirect_uri"), now)
    app = workspace.team.app
    return {
        "app_id": app.app_id,
        "authed_user": {"id": grant.user_id},
        "scope": grant.scope,
        "token_type": "bot",
        "access_token": workspace.bot_token,
        "bot_user_id": app.id,
        "team": {"id": workspace.team.id, "name": workspace.team.name},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _credentials(call: Call) -> tuple[str, str]:
    """From the arguments, or by basic authentication as slack-sdk sends them."""
    if request.authorization is not None and request.authorization.type == "basic":
        return request.authorization.username or "", request.authorization.password or ""
    return call.text("client_id"), call.text("client_secret")
