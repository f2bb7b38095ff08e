"""Whose request it is that Bolt hands on, apart from what the shell needs of an installation."""

from collections.abc import Callable

from slack_bolt.authorization import AuthorizeResult

from handlers.team.install import Installation


def authorize(installation: Installation) -> Callable[..., AuthorizeResult | None]:
    """Bolt's question "whose request is this", answered without a call; None for other teams."""
    identity = installation.identity

    def answer(team_id: str) -> AuthorizeResult | None:
        if team_id != identity.team_id:
            return None
        return AuthorizeResult(
            enterprise_id=None,
            team_id=team_id,
            bot_token=installation.client.token,
            bot_id=identity.bot_id,
            bot_user_id=identity.bot_user_id,
        )

    return answer
