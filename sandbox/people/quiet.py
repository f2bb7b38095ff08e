"""When members want quiet: their nightly hours, and the while for which they snooze."""

from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.people.team import Member
from sandbox.wire import Json, Refused

FIELDS = frozenset({"quiet_from", "quiet_until"})
# What Slack answers for someone who has no quiet time.
_NONE = {"dnd_enabled": False, "next_dnd_start_ts": 1, "next_dnd_end_ts": 1}


def quiet_status(member: Member, now: datetime) -> Json:
    """What Slack tells others: the quiet time that has begun, or the next one.

    `dnd_enabled` doesn't mean that it is quiet now; only the two moments say that.
    """
    if member.deleted or member.is_bot:
        return dict(_NONE)
    window = _snooze(member, now) or _hours(member, now)
    if window is None:
        return dict(_NONE)
    start, end = window
    return {
        "dnd_enabled": True,
        "next_dnd_start_ts": int(start.timestamp()),
        "next_dnd_end_ts": int(end.timestamp()),
    }


def quiet_fields(changes: dict[str, Any]) -> dict[str, Any]:
    """The changes with times of day written as `22:00` read; None is no quiet time at all."""
    return {
        name: _time(value) if name in FIELDS and isinstance(value, str) else value
        for name, value in changes.items()
    }


def _time(written: str) -> time:
    try:
        return time.fromisoformat(written)
    except ValueError as error:
        raise Refused("invalid_time", [str(error)]) from error


def _snooze(member: Member, now: datetime) -> tuple[datetime, datetime] | None:
    if member.snooze is None or not member.snooze[0] <= now < member.snooze[1]:
        return None
    return member.snooze


def _hours(member: Member, now: datetime) -> tuple[datetime, datetime] | None:
    if member.quiet_from is None or member.quiet_until is None:
        return None
    zone = ZoneInfo(member.tz)
    overnight = member.quiet_until <= member.quiet_from
    day = now.astimezone(zone).date() - timedelta(days=1)
    while True:
        end = datetime.combine(day + timedelta(days=overnight), member.quiet_until, zone)
        if end > now:
            return datetime.combine(day, member.quiet_from, zone), end
        day += timedelta(days=1)
