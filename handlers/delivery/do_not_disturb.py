"""Who wants quiet now: Slack's do-not-disturb, asked right before posting."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from http.client import HTTPException

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from handlers.delivery.posting import TRY_AGAIN_AFTER, NotNow, Refused, understood
from handlers.payloads import Payload

log = structlog.get_logger()

MOST_PEOPLE = 50
"""How many people one call can ask about."""


def quiet_until(
    client: WebClient, user_ids: Sequence[str], now: datetime
) -> Mapping[str, datetime]:
    """Those of at most `MOST_PEOPLE` who are not to be disturbed now, and until when (UTC).

    An app installed without the scope dnd:read learns nothing, and posts: Slack itself then mutes
    the message. Raises NotNow when Slack can't tell at the moment.
    """
    try:
        answer = client.dnd_teamInfo(users=list(user_ids))
    except SlackApiError as error:
        meaning = understood(error)
        if isinstance(meaning, Refused):
            log.warning("do_not_disturb_unknown", error=str(meaning))
            return {}
        raise meaning if isinstance(meaning, NotNow) else _later(error) from error
    except (OSError, HTTPException, ValueError) as error:
        # The last for an answer that is cut off.
        raise _later(error) from error
    people: Mapping[str, Payload] = answer.get("users") or {}
    ends = {user_id: _read(person, now) for user_id, person in people.items()}
    return {user_id: end for user_id, end in ends.items() if end is not None}


def _read(person: Payload, now: datetime) -> datetime | None:
    """The same as `_end`; None for somebody whom Slack describes in a way that we can't read."""
    try:
        return _end(person, now)
    except (AttributeError, TypeError, ValueError, OverflowError, OSError) as error:
        log.warning("do_not_disturb_unreadable", error=type(error).__name__)
        return None


def _end(person: Payload, now: datetime) -> datetime | None:
    """The end of the quiet time that `now` lies in; `dnd_enabled` alone says nothing of now."""
    if not person.get("dnd_enabled"):
        return None
    start, end = (
        datetime.fromtimestamp(person.get(f"next_dnd_{edge}_ts") or 0, UTC)
        for edge in ("start", "end")
    )
    return end if start <= now < end else None


def _later(error: Exception) -> NotNow:
    return NotNow(TRY_AGAIN_AFTER, str(error))
