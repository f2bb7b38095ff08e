"""Views: the dialogs that lie on a member's screen, and the home tab of each."""

import json
import secrets

from sandbox.blocks.defaults import completed, with_text_defaults
from sandbox.blocks.inputs import Values, carried_over, first_values
from sandbox.checks import check_view
from sandbox.people.team import Team
from sandbox.state.clock import Clock
from sandbox.state.journal import Journal
from sandbox.wire import Json, Refused, new_id

VIEW_BYTES = 250_000
VIEW_STACK = 3

# Home tabs have no title, but Slack gives them this one.
_HOME_TITLE = {"type": "plain_text", "text": "View Title", "emoji": True}


class Dialogs:
    """All open views. A stored view is never changed in place: the journal keeps it."""

    def __init__(self, team: Team, journal: Journal, clock: Clock) -> None:
        self._team = team
        self._journal = journal
        self._clock = clock
        self._views: dict[str, Json] = {}
        self._owners: dict[str, str] = {}
        self._stacks: dict[str, list[str]] = {}
        self._homes: dict[str, str] = {}
        self._complaints: dict[str, dict[str, str]] = {}

    def open(self, user_id: str, view: Json, from_view: str | None) -> Json:
        """Show a dialog: on top when it comes out of a dialog, alone otherwise."""
        stack = self.stack(user_id)
        if from_view is None or from_view not in stack:
            if self._is_taken(view, besides=stack):
                raise Refused("duplicate_external_id")
            checked = self._checked(view)
            self.clear(user_id)
            return self._lay_down(user_id, checked)
        return self.push(user_id, view)

    def push(self, user_id: str, view: Json) -> Json:
        """Lay a dialog upon the ones that are open."""
        if len(self.stack(user_id)) >= VIEW_STACK:
            raise Refused("push_limit_reached")
        if self._is_taken(view):
            raise Refused("duplicate_external_id")
        return self._lay_down(user_id, self._checked(view))

    def update(self, view_id: str, view: Json, view_hash: str = "") -> Json:
        """Put other content into a view, which keeps its id and what was filled in."""
        old = self.one(view_id)
        if view_hash and view_hash != old["hash"]:
            raise Refused("hash_conflict")
        if view.get("type") != old["type"]:
            raise Refused("invalid_arguments", ["the type of a view can't change"])
        if self._is_taken(view, besides=[view_id]):
            raise Refused("duplicate_external_id")
        kept = {key: old[key] for key in ("id", "root_view_id", "previous_view_id")}
        values = old["state"]["values"]
        new = self._completed(self._checked(view), kept, values)
        self._complaints.pop(view_id, None)
        return self._put("view_updated", self._owners[view_id], new)

    def publish(self, user_id: str, view: Json, view_hash: str = "") -> Json:
        """Show a member's home tab."""
        if view.get("type") != "home":
            raise Refused("invalid_arguments", ["a home tab must have the type home"])
        if user_id in self._homes:
            return self.update(self._homes[user_id], view, view_hash)
        view_id = new_id("V")
        ids: Json = {"id": view_id, "root_view_id": view_id, "previous_view_id": None}
        new = self._completed(self._checked(view), ids, {})
        self._homes[user_id] = view_id
        return self._put("view_opened", user_id, new)

    def fill(self, view_id: str, values: Values) -> Json:
        """Keep what a person has filled in. The hash stays: it is about what the bot has shown."""
        view = self.one(view_id)
        merged = {block: dict(actions) for block, actions in view["state"]["values"].items()}
        for block_id, actions in values.items():
            merged.setdefault(block_id, {}).update(actions)
        self._views[view_id] = view | {"state": {"values": merged}}
        return self._views[view_id]

    def complain(self, view_id: str, errors: dict[str, str]) -> None:
        """Show sentences at fields."""
        if not errors and not self.complaints(view_id):
            return
        self._complaints[view_id] = errors
        self._journal.note(
            "view_errors",
            who=self._owners[view_id],
            surface="dialog",
            view=self.one(view_id),
            errors=errors,
        )

    def complaints(self, view_id: str) -> dict[str, str]:
        """The sentences at the fields of a view: block id, sentence."""
        return self._complaints.get(view_id, {})

    def close_top(self, user_id: str) -> Json:
        """Take the uppermost dialog away; the one below is visible again."""
        return self._remove(user_id, self._stacks[user_id].pop())

    def clear(self, user_id: str) -> None:
        """Take all dialogs of a member away."""
        while self.stack(user_id):
            self.close_top(user_id)

    def one(self, view_id: str) -> Json:
        """A view by its id."""
        if view_id not in self._views:
            raise Refused("not_found")
        return self._views[view_id]

    def by_external_id(self, external_id: str) -> Json:
        """A view by the id that the bot gave it."""
        for view in self._views.values():
            if view["external_id"] == external_id:
                return view
        raise Refused("not_found")

    def of(self, user_id: str, view_id: str) -> Json:
        """A view that this member has on the screen."""
        if self._owners.get(view_id) != user_id:
            raise Refused("not_found")
        return self.one(view_id)

    def stack(self, user_id: str) -> list[str]:
        """The ids of a member's open dialogs, the lowest first."""
        return self._stacks.setdefault(user_id, [])

    def home(self, user_id: str) -> Json | None:
        """A member's home tab, once it was published."""
        view_id = self._homes.get(user_id)
        return None if view_id is None else self._views[view_id]

    def _lay_down(self, user_id: str, view: Json) -> Json:
        stack = self.stack(user_id)
        view_id = new_id("V")
        ids: Json = {
            "id": view_id,
            "root_view_id": stack[0] if stack else view_id,
            "previous_view_id": stack[-1] if stack else None,
        }
        stack.append(view_id)
        return self._put("view_opened", user_id, self._completed(view, ids, {}))

    def _put(self, kind: str, user_id: str, view: Json) -> Json:
        self._views[view["id"]] = view
        self._owners[view["id"]] = user_id
        surface = "home" if view["type"] == "home" else "dialog"
        self._journal.note(kind, who=user_id, surface=surface, view=view)
        return view

    def _remove(self, user_id: str, view_id: str) -> Json:
        view = self._views.pop(view_id)
        self._owners.pop(view_id)
        self._complaints.pop(view_id, None)
        self._journal.note("view_closed", who=user_id, surface="dialog", view=view)
        return view

    def _is_taken(self, view: Json, besides: list[str] | None = None) -> bool:
        wanted = view.get("external_id")
        return bool(wanted) and any(
            other["external_id"] == wanted and view_id not in (besides or [])
            for view_id, other in self._views.items()
        )

    def _checked(self, view: Json) -> Json:
        check_view(view)
        if len(json.dumps(view).encode()) > VIEW_BYTES:
            raise Refused("view_too_large")
        return view

    def _completed(self, view: Json, ids: Json, old_values: Values) -> Json:
        blocks = completed(view["blocks"])
        values = carried_over(old_values, blocks) if old_values else first_values(blocks)
        texts = {
            name: with_text_defaults(view[name]) if view.get(name) else None
            for name in ("title", "close", "submit")
        }
        if view["type"] == "home":
            texts["title"] = _HOME_TITLE
        return {
            "id": ids["id"],
            "team_id": self._team.id,
            "type": view["type"],
            "blocks": blocks,
            "private_metadata": view.get("private_metadata") or "",
            "callback_id": view.get("callback_id") or "",
            "state": {"values": values},
            "hash": f"{int(self._clock.now().timestamp())}.{secrets.token_hex(4)}",
            **texts,
            "clear_on_close": bool(view.get("clear_on_close")),
            "notify_on_close": bool(view.get("notify_on_close")),
            "previous_view_id": ids["previous_view_id"],
            "root_view_id": ids["root_view_id"],
            "app_id": self._team.app.app_id,
            "external_id": view.get("external_id") or "",
            "app_installed_team_id": self._team.id,
            "bot_id": self._team.app.bot_id,
        }
