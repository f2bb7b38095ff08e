"""Bolt's reading of form bodies, mended."""

import json
from typing import Any
from urllib.parse import parse_qs, parse_qsl

from slack_bolt.request import request


def parse_body(body: str, content_type: str | None) -> dict[str, Any]:
    """The body as a dict: JSON, a form with a JSON field named payload, or a plain form.

    slack-bolt 1.30 looks for the letters "payload" anywhere in the form, and then loses slash
    commands whose text, channel or user happens to contain them (docs/slack.md).
    """
    if content_type == "application/json" or body.startswith("{"):
        return _parsed(body)
    payload = parse_qs(body).get("payload")
    if payload:
        return _parsed(payload[0])
    return dict(parse_qsl(body, keep_blank_values=True))


def _parsed(text: str) -> dict[str, Any]:
    """The JSON object in `text`, else nothing, also for one that is nested too deep to be read.

    Halves of letters, which JSON can spell and nothing can store, become question marks.
    """
    try:
        parsed = json.loads(text)
        if "\\ud" in text.lower():
            whole = json.dumps(parsed, ensure_ascii=False).encode(errors="replace")
            parsed = json.loads(whole)
    except (ValueError, RecursionError):
        return {}
    return parsed if isinstance(parsed, dict) else {}


def mend_bolt() -> None:
    """Have Bolt use `parse_body`, also when it parses a request again for lazy listeners."""
    request.parse_body = parse_body  # type: ignore[attr-defined]
