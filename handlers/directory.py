"""Members kept in step with the Slack directory."""

from datetime import datetime

from slack_bolt import App
from slack_sdk import WebClient

from bot import members, reach
from bot.database import Transaction
from bot.members import Profile
from handlers import payloads
from handlers.payloads import Payload


def register(app: App) -> None:
    app.event("user_change")(follow_change)


def look_up(client: WebClient, user_id: str) -> Profile:
    """The person in the directory. Raises slack_sdk's SlackApiError for an unknown id."""
    answer = client.users_info(user=user_id, include_locale=True)
    return payloads.profile(answer["user"])


def follow_change(
    event: Payload, transaction: Transaction, workspace_id: int, now: datetime
) -> None:
    """Somebody's name, time zone, language or status changed."""
    with transaction() as session:
        profile = payloads.profile(event["user"])
        gone = members.keep_in_step(session, workspace_id, profile, now)
        if gone is not None:
            reach.leave(session, gone, now)
