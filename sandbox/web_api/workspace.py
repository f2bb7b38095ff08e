"""auth.test and team.info."""

from sandbox.web_api.calls import Call, method
from sandbox.wire import Json


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
