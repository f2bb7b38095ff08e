"""Who we are in Slack: signing in with the bot token, and answering Bolt's question for it."""

from dataclasses import dataclass

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.database import Transaction
from bot.letters import legible
from bot.team import workspaces

_SCOPES = "x-oauth-scopes"


class SignInRefused(Exception):
    """Slack doesn't accept the bot token, or can't be reached; the message is one line."""


@dataclass(frozen=True)
class Identity:
    """What auth.test says of the bot token. `enterprise_id` is that of an Enterprise Grid."""

    team_id: str
    team_name: str
    bot_id: str
    bot_user_id: str
    enterprise_id: str | None = None


@dataclass(frozen=True)
class Installation:
    """The workspace that this process works for, and the client to reach it with."""

    workspace_id: int
    identity: Identity
    client: WebClient


def sign_in(client: WebClient) -> Identity:
    """Ask Slack whose token this is. Raises SignInRefused."""
    try:
        answer = client.auth_test()
    except SlackApiError as refused:
        raise SignInRefused(
            f"SLACK_BOT_TOKEN was refused by Slack: {refused.response['error']}"
        ) from refused
    except OSError as unreachable:
        raise SignInRefused(f"Slack can't be reached at {client.base_url}") from unreachable
    return Identity(
        team_id=answer["team_id"],
        team_name=legible(answer["team"]),
        bot_id=answer["bot_id"],
        bot_user_id=answer["user_id"],
        enterprise_id=answer.get("enterprise_id"),
    )


def may(client: WebClient, scope: str) -> bool:
    """Whether the app holds an optional scope, as Slack says with every answer, where it does.

    Asked anew each time, since an admin may allow more while the bot runs.
    """
    headers = {name.casefold(): said for name, said in client.auth_test().headers.items()}
    held = headers.get(_SCOPES)
    return held is None or scope in {one.strip() for one in str(held).split(",")}


def settle_in(client: WebClient, transaction: Transaction) -> Installation:
    """Sign in and make the workspace known. Raises SignInRefused."""
    identity = sign_in(client)
    with transaction() as session:
        workspace = workspaces.connect(session, identity.team_id, identity.team_name)
    return Installation(workspace.id, identity, client)
