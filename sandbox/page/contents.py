"""Where file contents travel: uploads come in, downloads go out to those who show the token."""

from flask import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from sandbox.control.requests import here
from sandbox.state.files import StoredFile
from sandbox.wire import Refused

contents = Blueprint("contents", __name__)


@contents.post("/upload/<secret>")
def take_upload(secret: str) -> tuple[str, int]:
    """Take an announced upload, raw or as a form."""
    # Read before the form is: urllib calls any body a form, and parsing would swallow it.
    raw = request.get_data(cache=True)
    posted = next(iter(request.files.values()), None)
    content = raw if posted is None else posted.read()
    try:
        with here().lock:
            here().files.receive(secret, content)
    except Refused as refusal:
        return refusal.code, 400
    return f"OK - {len(content)}", 200


@contents.get("/files-pri/<team_and_file>/<path:name>")
def download_private(team_and_file: str, name: str) -> BaseResponse:
    """Give a file's content to the app; anybody else is sent to sign in, as in Slack."""
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ")
    may_read = "files:read" in here().installation.scopes
    if shown != here().bot_token or not may_read:
        return redirect(f"{here().base_url}/?redir={name}")
    return _content(team_and_file.partition("-")[2])


@contents.get("/sandbox/files/<file_id>")
def download(file_id: str) -> BaseResponse:
    """Give a file's content to a person at the page."""
    response = _content(file_id)
    response.headers["Content-Disposition"] = "attachment"
    return response


def _content(file_id: str) -> Response:
    try:
        stored: StoredFile = here().files.one(file_id)
    except Refused as refusal:
        return Response(refusal.code, status=404)
    return Response(stored.content, mimetype=stored.mimetype)
