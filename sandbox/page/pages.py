"""The page in the browser: plain files, and a policy that lets nothing else in."""

from pathlib import Path

from flask import Blueprint, Response, jsonify, send_from_directory

from sandbox.page.emoji import emoji_by_name
from sandbox.page.wording import wording

pages = Blueprint("pages", __name__)
FILES = Path(__file__).parent / "static"

_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)


@pages.get("/")
def show_page() -> Response:
    """The chat."""
    return show_file("index.html")


@pages.get("/page/emoji.json")
def show_emoji() -> Response:
    """The emoji that messages may name."""
    return guarded(jsonify(emoji_by_name()))


@pages.get("/page/wording.json")
def show_wording() -> Response:
    """The page's own words in other languages than English."""
    return guarded(jsonify(wording()))


@pages.get("/page/<name>")
def show_file(name: str) -> Response:
    """A script, a stylesheet or a drawing."""
    return guarded(send_from_directory(FILES, name, max_age=0))


def guarded(response: Response) -> Response:
    """The response with the policy."""
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
