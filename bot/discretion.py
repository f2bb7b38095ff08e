"""Errors that can be shown to anybody: where it failed, and only what can hold no words.

Python, databases and most libraries put the value that was wrong into the message: what somebody
typed, or what Slack says of a person.
"""

import re
import traceback
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ExceptionContext

SAFE = (OSError, RuntimeError)
"""What Python itself says of files, connections and its own state."""
SAFE_ROOMS = ("sqlalchemy.", "psycopg.", "sqlite3", "bot.outages", "bot.settings")
"""Modules of errors whose messages are kept free of values: in `bot.database`, and in their own."""
_VALUE, _QUOTED = "22", re.compile(r'".*"')
"""How the SQLSTATE of a value that can't be taken begins, and where its message holds it."""
_CODE = re.compile(r"[a-z_]{1,60}")


def told(error: BaseException) -> str:
    """The traceback of an error and of those behind it, as Python writes it, without values."""
    return "\nWhich led to:\n\n".join("".join(_trace(one)) for one in _chain(error)).rstrip()


def _chain(error: BaseException) -> Sequence[BaseException]:
    """An error behind those that led to it, each once: an error can come back to itself."""
    chain: list[BaseException] = []
    this: BaseException | None = error
    while this is not None and this not in chain:
        chain.insert(0, this)
        this = this.__cause__ or (None if this.__suppress_context__ else this.__context__)
    return chain


def _trace(error: BaseException) -> Iterator[str]:
    yield "Traceback (most recent call last):\n"
    yield from traceback.format_tb(error.__traceback__)
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}{_message(error)}\n"


def _message(error: BaseException) -> str:
    if isinstance(error, SAFE) or f"{type(error).__module__}.".startswith(SAFE_ROOMS):
        return f": {error}"
    # The code by which Slack refuses a call; the rest of its answer describes people.
    response: Any = getattr(error, "response", None)
    code = response.get("error") if hasattr(response, "get") else None
    return f": {code}" if isinstance(code, str) and _CODE.fullmatch(code) else ""


def leave_out_values(met: ExceptionContext) -> None:
    """Keep the first line of what PostgreSQL says, and no value in it.

    It quotes a row that breaks a constraint in the lines after it, and in the first one what is
    no number or no date.
    """
    is_about_value = (getattr(met.original_exception, "sqlstate", None) or "").startswith(_VALUE)
    for error in (met.original_exception, met.sqlalchemy_exception):
        if error is not None:
            said = [str(part).partition("\n")[0] for part in error.args]
            error.args = tuple(_QUOTED.sub("…", one) if is_about_value else one for one in said)
