"""The page on which a member allows the app into the workspace."""

from urllib.parse import urlencode

from flask import Blueprint, Response, make_response, redirect, render_template, request
from werkzeug.wrappers import Response as BaseResponse

from sandbox.control.requests import here
from sandbox.page.pages import guarded
from sandbox.state.grants import Grant

consent = Blueprint("consent", __name__, template_folder="templates")


@consent.get("/oauth/v2/authorize")
def ask() -> Response:
    """Show what the app would be allowed to do."""
    workspace = here()
    asked = {
        name: request.args.get(name, "") for name in ("client_id", "scope", "redirect_uri", "state")
    }
    if not asked["client_id"] or not asked["redirect_uri"].startswith(("http://", "https://")):
        return guarded(make_response("Invalid client_id or redirect_uri", 400))
    page = render_template(
        "consent.html",
        app=workspace.team.app.real_name,
        team=workspace.team.name,
        scopes=[scope for scope in asked["scope"].split(",") if scope],
        allow=f"/oauth/v2/allow?{urlencode(asked)}",
        refuse=_back(asked["redirect_uri"], error="access_denied", state=asked["state"]),
    )
    return guarded(make_response(page))


@consent.get("/oauth/v2/allow")
def allow() -> BaseResponse:
    """Go back to the app with a code."""
    workspace, asked = here(), request.args
    with workspace.lock:
        installer = next(one for one in workspace.team.members if one.is_admin)
        code = workspace.grants.give(
            Grant(
                client_id=asked.get("client_id", ""),
                redirect_uri=asked.get("redirect_uri", ""),
                scope=asked.get("scope", ""),
                user_id=asked.get("as", installer.id),
                given=workspace.clock.now(),
            )
        )
    return redirect(_back(asked["redirect_uri"], code=code, state=asked.get("state", "")))


def _back(redirect_uri: str, **answer: str) -> str:
    joint = "&" if "?" in redirect_uri else "?"
    return f"{redirect_uri}{joint}{urlencode(answer)}"
