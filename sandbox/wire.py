"""What travels between the bot and the sandbox: JSON objects, identifiers, and Slack's way of
saying no.
"""

import secrets
import string
from typing import Any

Json = dict[str, Any]
"""A JSON object as Slack sends or takes it. Its shape is Slack's business, so it stays untyped."""

_ID_ALPHABET = string.ascii_uppercase + string.digits


class Refused(Exception):
    """Slack's "no": an error code, and for blocks the sentences that name what is wrong where."""

    def __init__(self, code: str, problems: list[str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.problems = problems or []

    def as_answer(self) -> Json:
        """The body that Slack's Web API answers with."""
        answer: Json = {"ok": False, "error": self.code}
        if self.problems:
            answer["response_metadata"] = {"messages": self.problems}
        return answer


class RateLimited(Refused):
    """Slack's "not so fast": come back in `retry_after` whole seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("ratelimited")
        self.retry_after = retry_after


def new_id(prefix: str) -> str:
    """An identifier that looks like Slack's: `V` for a view, `Ev` for an event."""
    return prefix + "".join(secrets.choice(_ID_ALPHABET) for _ in range(9))
