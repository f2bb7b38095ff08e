"""Files that Slack didn't take."""

from messages import formats
from messages.catalogue import Mrkdwn, Texts

_NOT_ALLOWED = frozenset({"missing_scope", "not_allowed_token_type", "no_permission"})
"""What Slack says to an app that must not send files."""


def reason(texts: Texts, error: str) -> Mrkdwn:
    """Why Slack took no file; `error` is its word for that."""
    if error in _NOT_ALLOWED:
        return texts(
            "Slack doesn't let me send files here. An admin can allow it: on "
            "api.slack.com/apps, under “OAuth &amp; Permissions”, add the scope "
            "`files:write` and install the app again."
        )
    return texts(
        "Slack didn't accept the file (“{error}”). Please try again later.",
        error=formats.shortened(error, 60),
    )
