"""Who people are by the Slack directory, and members kept in step with it."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from http.client import HTTPException
from typing import TYPE_CHECKING

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.database import Transaction
from bot.delivery import barriers, hours
from bot.people import names, staff
from bot.team import members
from bot.team.members import Profile
from handlers.payloads import Payload
from handlers.team.install import Identity

if TYPE_CHECKING:  # The shell needs the directory, too, and no Bolt.
    from slack_bolt import BoltContext

log = structlog.get_logger()

GONE = "gone"
SLACKBOT = "USLACKBOT"
"""Slack's own bot, which says is_bot: false of itself."""
_TIMESTAMP = re.compile(r"[0-9]{1,11}(?:\.[0-9]{1,6})?")
_CODE = re.compile(r"[A-Za-z0-9_+/-]{1,64}")
_ADDRESS = re.compile(r"[^@\s\0]{1,64}@[^@\s\0]{1,189}")
_NOT_SEEN = frozenset({"user_not_found", "user_not_visible"})


def look_up(client: WebClient, user_id: str, identity: Identity) -> Profile:
    """The person in the directory; who isn't in it, or isn't ours to see, is no colleague."""
    try:
        answer = client.users_info(user=user_id, include_locale=True)
    except SlackApiError as error:
        if error.response["error"] not in _NOT_SEEN:
            raise
        return Profile(user_id, None, None, None, is_active=False, is_admin=False)
    return profile(answer["user"], identity)


def name_of(client: WebClient, user_id: str) -> str | None:
    """What the directory calls somebody, whoever they are; None where it doesn't tell."""
    try:
        user = client.users_info(user=user_id)["user"]
    except (SlackApiError, OSError, HTTPException) as untold:
        log.warning("name_untold", error=type(untold).__name__)
        return None
    described = user.get("profile") or {}
    return _name(described.get("real_name") or user.get("real_name") or "")


def follow_change(
    event: Payload,
    transaction: Transaction,
    workspace_id: int,
    identity: Identity,
    context: "BoltContext",
    now: datetime,
) -> None:
    """Somebody's name, time zone, language or status changed; who left by it is kept as GONE."""
    with transaction() as session:
        changed = replace(profile(event["user"], identity), told_at=_moment(event.get("event_ts")))
        gone = members.keep_in_step(session, workspace_id, changed, now)
        known = members.find(session, workspace_id, changed.slack_user_id)
        if known is not None:
            staff.meet(session, known, now)
        if gone is not None:
            barriers.tell_who_left(session, gone, now)
            context[GONE] = gone
        hours.keep_to(session, workspace_id, changed.slack_user_id, now)


def profile(user: Payload, identity: Identity) -> Profile:
    """A person as a user object describes them to the app that is installed as `identity`."""
    described = user.get("profile") or {}
    return Profile(
        slack_user_id=user["id"],
        name=_name(described.get("real_name") or user.get("real_name") or ""),
        locale=_code(user.get("locale") or ""),
        time_zone=_code(user.get("tz") or ""),
        is_active=_is_colleague(user, identity),
        is_admin=bool(user.get("is_admin")),
        handle=_name(user.get("name") or ""),
        told_at=_moment(user.get("updated")),
        email=_address(described.get("email") or ""),
    )


def _moment(timestamp: object) -> datetime | None:
    """When that was by Slack's clock, in seconds since 1970; None for what tells no time."""
    said = str(timestamp)
    return datetime.fromtimestamp(float(said), UTC) if _TIMESTAMP.fullmatch(said) else None


def _name(said: str) -> str | None:
    """The name without what no database takes, as long as a name may be; None for nothing."""
    return " ".join(names.words(said))[: names.LONGEST_NAME] or None


def _address(said: str) -> str | None:
    """The e-mail address; None where none is told, and for what can be none."""
    return said if _ADDRESS.fullmatch(said) else None


def _code(said: str) -> str | None:
    """The name of a locale or a time zone; None for what can be none."""
    return said if _CODE.fullmatch(said) else None


def _is_colleague(user: Payload, identity: Identity) -> bool:
    is_guest = user.get("is_restricted") or user.get("is_ultra_restricted")
    is_bot = user.get("is_bot") or user["id"] == SLACKBOT
    return not (user.get("deleted") or is_bot or is_guest or _is_outsider(user, identity))


def _is_outsider(user: Payload, identity: Identity) -> bool:
    """Whether Slack Connect brought them: they belong to another workspace than ours.

    On Enterprise Grid people can be in several workspaces of one organisation, and their `team_id`
    may be that of another one, or of the organisation itself.
    """
    if user.get("is_stranger"):
        return True
    teams = (user.get("enterprise_user") or {}).get("teams") or []
    ours = (identity.team_id, identity.enterprise_id)
    return identity.team_id not in teams and (user.get("team_id") or identity.team_id) not in ours
