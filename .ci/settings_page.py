"""docs/settings.md, made from `bot.settings`: write it, or `check` that it is up to date."""

import json
import sys
from pathlib import Path

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from bot.settings import Settings

PAGE = Path(__file__).parents[1] / "docs" / "settings.md"
TOP = """\
# Settings

What an operator can set, in the environment or in a file named `.env` in the working directory; the
environment wins. A setting that is empty counts as missing. A wrong one stops the bot at its start,
with one line that names it.

SLACK_BOT_TOKEN is needed, and one of SLACK_APP_TOKEN and SLACK_SIGNING_SECRET. What is marked as
secret belongs into no repository, log or message. The image sets DATABASE_URL, HOST and PORT by
itself.

| setting | what it is | range | default | example |
| --- | --- | --- | --- | --- |
"""
END = "\nThis page is made from `bot.settings`: `uv run just settings` writes it anew.\n"


def page() -> str:
    """The whole page."""
    return TOP + "".join(_row(name, of) for name, of in Settings.model_fields.items()) + END


def _row(name: str, of: FieldInfo) -> str:
    secret = "**Secret.** " if SecretStr in (of.annotation, *_parts(of)) else ""
    example = " ".join(f"`{one}`" for one in of.examples or ())
    cells = (f"`{name.upper()}`", f"{secret}{of.description}", _range(of), _default(of), example)
    return f"| {' | '.join(cells)} |\n"


def _parts(of: FieldInfo) -> tuple[object, ...]:
    return getattr(of.annotation, "__args__", ())


def _range(of: FieldInfo) -> str:
    least, most = (
        next((getattr(limit, edge) for limit in of.metadata if hasattr(limit, edge)), None)
        for edge in ("ge", "le")
    )
    return "" if least is None else f"{least} to {most}"


def _default(of: FieldInfo) -> str:
    if of.is_required():
        return "needed"
    if of.default is None:
        return "none"
    return f"`{of.default if isinstance(of.default, str) else json.dumps(of.default)}`"


if __name__ == "__main__":
    if sys.argv[1:] != ["check"]:
        PAGE.write_text(page())
    elif PAGE.read_text() != page():
        sys.exit(f"{PAGE.name} is out of date: `uv run just settings` makes it anew.")
