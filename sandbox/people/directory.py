"""Members and channels as Slack's Web API shows them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sandbox.people.team import Channel, Member, Team
from sandbox.wire import Json

# Slack names zones in English whatever the member's language. (winter, summer)
_ZONE_LABELS = {
    "Europe/Amsterdam": ("Central European Time", "Central European Summer Time"),
    "Europe/Berlin": ("Central European Time", "Central European Summer Time"),
    "Europe/Brussels": ("Central European Time", "Central European Summer Time"),
    "Europe/Zurich": ("Central European Time", "Central European Summer Time"),
    "Europe/London": ("Greenwich Mean Time", "British Summer Time"),
    "America/New_York": ("Eastern Standard Time", "Eastern Daylight Time"),
    "America/Los_Angeles": ("Pacific Standard Time", "Pacific Daylight Time"),
    "Asia/Tokyo": ("Japan Standard Time", "Japan Standard Time"),
}
_CREATED = 1_700_000_000
_SIZES = (24, 32, 48, 72, 192, 512)
_COLORS = ("9f69e7", "4bbe2e", "e7392d", "3c989f", "674b1b", "e96699", "684b6c", "e0a729")


def user_object(member: Member, team: Team, now: datetime, *, with_locale: bool = False) -> Json:
    """What `users.info` answers. Someone deactivated has lost zone and roles, as in Slack."""
    user: Json = {
        "id": member.id,
        "team_id": team.id,
        "name": member.name,
        "deleted": member.deleted,
        "profile": _profile(member, team),
        "is_bot": member.is_bot,
        "is_app_user": False,
        "updated": _CREATED,
    }
    if member.deleted:
        return user
    user |= {
        "color": _COLORS[sum(map(ord, member.id)) % len(_COLORS)],
        "real_name": member.real_name,
        "is_admin": member.is_admin,
        "is_owner": member.is_owner,
        "is_primary_owner": member.is_owner,
        "is_restricted": member.is_restricted,
        "is_ultra_restricted": member.is_ultra_restricted,
        "is_email_confirmed": bool(member.email),
        "who_can_share_contact_card": "EVERYONE",
        **_zone(member, now),
    }
    if with_locale:
        user["locale"] = member.locale
    return user


def _zone(member: Member, now: datetime) -> Json:
    local = now.astimezone(ZoneInfo(member.tz))
    offset = local.utcoffset()
    winter, summer = _ZONE_LABELS.get(member.tz, (member.tz, member.tz))
    return {
        "tz": member.tz,
        "tz_label": summer if local.dst() else winter,
        "tz_offset": int(offset.total_seconds()) if offset is not None else 0,
    }


def _profile(member: Member, team: Team) -> Json:
    first, _, last = member.real_name.partition(" ")
    profile: Json = {
        "title": member.title,
        "phone": "",
        "skype": "",
        "real_name": member.real_name,
        "real_name_normalized": member.real_name,
        "display_name": "" if member.is_bot else first,
        "display_name_normalized": "" if member.is_bot else first,
        "first_name": first,
        "last_name": last,
        "fields": None,
        "status_text": member.status_text,
        "status_emoji": member.status_emoji,
        "status_emoji_display_info": [],
        "status_expiration": 0,
        "avatar_hash": "g" + member.id.lower(),
        "status_text_canonical": "",
        "team": team.id,
        # Slack draws a picture for those who have none; `example.com` so that nothing is fetched.
        **{f"image_{size}": f"https://example.com/{member.id}_{size}.png" for size in _SIZES},
    }
    if member.email:
        profile["email"] = member.email
    if member.bot_id:
        profile |= {"bot_id": member.bot_id, "api_app_id": member.app_id, "always_active": True}
    return profile


def channel_object(channel: Channel, team: Team, *, app_is_member: bool) -> Json:
    """What `conversations.info` answers for a channel."""
    return {
        "id": channel.id,
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": not channel.is_private,
        "is_group": channel.is_private,
        "is_im": False,
        "is_mpim": False,
        "is_private": channel.is_private,
        "is_archived": channel.is_archived,
        "is_general": channel.is_general,
        "is_member": app_is_member,
        "is_shared": False,
        "is_ext_shared": False,
        "is_org_shared": False,
        "is_pending_ext_shared": False,
        "pending_shared": [],
        "unlinked": 0,
        "created": _CREATED,
        "creator": team.members[0].id,
        "context_team_id": team.id,
        "shared_team_ids": [team.id],
        "topic": {"value": channel.topic, "creator": team.members[0].id, "last_set": _CREATED},
        "purpose": {"value": "", "creator": "", "last_set": 0},
        "previous_names": [],
        "updated": _CREATED * 1000,
    }


def direct_message_object(channel_id: str, user_id: str, team: Team) -> Json:
    """What `conversations.info` answers for a direct message with the app."""
    return {
        "id": channel_id,
        "created": _CREATED,
        "is_archived": False,
        "is_im": True,
        "is_org_shared": False,
        "context_team_id": team.id,
        "updated": _CREATED * 1000,
        "user": user_id,
        "is_user_deleted": False,
        "priority": 0,
    }
