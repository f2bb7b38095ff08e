"""How the app stands in the workspace: what its owners, or Slack, may have turned off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from sandbox.wire import Json, Refused

TOKEN_ERRORS = ("account_inactive", "token_revoked")
_USUAL_SCOPES = (
    *("chat:write", "commands", "im:write", "users:read", "users:read.email", "dnd:read"),
    *("team:read", "channels:read", "files:read", "files:write"),
)
"""Of an app whose manifest names none."""


@dataclass(frozen=True)
class Installation:
    """`messages_tab` is whether the app can be written to and can write to members directly;
    `token_error` is what every call answers once the app was uninstalled, else None. `scopes` is
    what whoever installed it allowed.
    """

    messages_tab: bool = True
    token_error: str | None = None
    scopes: Sequence[str] = _USUAL_SCOPES

    @classmethod
    def by_manifest(cls, manifest: Mapping[str, Any]) -> "Installation":
        """A new installation of an app."""
        tabs = manifest.get("features", {}).get("app_home", {})
        wanted = manifest.get("oauth_config", {}).get("scopes", {}).get("bot", _USUAL_SCOPES)
        return cls(messages_tab=bool(tabs.get("messages_tab_enabled", True)), scopes=tuple(wanted))

    def require(self, scope: str) -> None:
        """Raises Refused, as Slack answers a call that the app has no scope for."""
        if scope not in self.scopes:
            raise Refused("missing_scope", [f"needed: {scope}"])

    def changed(self, changes: Json) -> "Installation":
        """The same after some changes. Raises Refused for what can't be changed."""
        if unknown := set(changes) - {one.name for one in fields(self)}:
            raise Refused("invalid_arguments", [f"no such field: {', '.join(sorted(unknown))}"])
        changed = replace(self, **changes)
        if changed.token_error not in (None, *TOKEN_ERRORS):
            raise Refused(
                "invalid_arguments", [f"token_error: null or {' or '.join(TOKEN_ERRORS)}"]
            )
        return changed
