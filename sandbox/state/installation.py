"""How the app stands in the workspace: what its owners, or Slack, may have turned off."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from sandbox.wire import Json, Refused

TOKEN_ERRORS = ("account_inactive", "token_revoked")


@dataclass(frozen=True)
class Installation:
    """`messages_tab` is whether the app can be written to and can write to members directly;
    `token_error` is what every call answers once the app was uninstalled, else None.
    """

    messages_tab: bool = True
    token_error: str | None = None

    @classmethod
    def by_manifest(cls, manifest: Mapping[str, Any]) -> "Installation":
        """A new installation of an app."""
        tabs = manifest.get("features", {}).get("app_home", {})
        return cls(messages_tab=bool(tabs.get("messages_tab_enabled", True)))

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
