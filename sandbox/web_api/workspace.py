"""auth.test, team.info and apps.connections.open."""

from sandbox.web_api.calls import Call, method, token
from sandbox.wire import Json, Refused


@method("auth.test")
def test_token(call: Call) -> Json:
    """Who the token belongs to."""
    team = call.workspace.team
    return {
        "url": f"{call.workspace.base_url}/",
        "team": team.name,
        "user": team.app.name,
        "team_id": team.id,
        "user_id": team.app.id,
        "bot_id": team.app.bot_id,
        "is_enterprise_install": False,
    }


@method("team.info")
def team_info(call: Call) -> Json:
    """The workspace."""
    team = call.workspace.team
    return {
        "team": {
            "id": team.id,
            "name": team.name,
            "url": f"{call.workspace.base_url}/",
            "domain": team.domain,
            "email_domain": "example.com",
            "icon": {"image_default": True},
            "avatar_base_url": f"{call.workspace.base_url}/avatars/",
            "is_verified": False,
        }
    }


@method("apps.connections.open", needs_token=False)
def open_connection(call: Call) -> Json:
    """Where the app may connect once; it asks with its own token, not with the bot's."""
    workspace, given = call.workspace, token()
    if not given:
        raise Refused("not_authed")
    if given == workspace.bot_token:
        raise Refused("not_allowed_token_type")
    connections = workspace.deliveries.connections
    if connections is None or given != workspace.app_token:
        raise Refused("invalid_auth")
    return {"url": connections.url(workspace.team.app.app_id)}
