"""The state of the workspace, put together; reset makes it new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import RLock
from typing import Any

from sandbox.blocks.inputs import Values
from sandbox.deliveries.deliveries import Deliveries
from sandbox.people.conversations import Conversations
from sandbox.people.team import Team
from sandbox.state.clock import Clock
from sandbox.state.dialogs import Dialogs
from sandbox.state.faults import Faults
from sandbox.state.files import Files
from sandbox.state.grants import Grants
from sandbox.state.installation import Installation
from sandbox.state.journal import Journal
from sandbox.state.messages import Messages
from sandbox.state.throttle import PostingLimits, Throttle
from sandbox.state.tickets import ResponseUrls, Triggers
from sandbox.wire import Json

VERIFICATION_TOKEN = "sandbox-verification-token"
WORKSPACE = "sandbox.workspace"
"""Where a request has the workspace that it is for, among what its server tells of it."""


@dataclass(frozen=True)
class Suggestion:
    """Something to try at the page: a line to type or, without one, the next morning to wait for;
    `text` says what for.
    """

    text: str
    line: str | None = None


class Workspace:
    """Everything there is. Hold `lock` while reading or changing more than one thing.

    Never hold it while a request to the bot is under way: the bot calls back.
    """

    def __init__(
        self,
        team: Team,
        clock: Clock,
        deliveries: Deliveries,
        bot_token: str,
        manifest: Mapping[str, Any],
        client_secret: str | None = None,
        app_token: str | None = None,
        posting_limits: PostingLimits | None = None,
    ) -> None:
        self.team = team
        self.clock = clock
        self.deliveries = deliveries
        self.traffic = deliveries.traffic
        self.bot_token = bot_token
        self.manifest = manifest
        self.client_secret = client_secret
        self.app_token = app_token
        self.posting_limits = posting_limits
        self.base_url = ""
        self.suggestions: Mapping[str, Sequence[Suggestion]] = {}
        self.lock = RLock()
        self.journal = Journal(clock, self.lock)
        self.faults = Faults()
        self._started_at = clock.now()
        self._begin()

    def _begin(self) -> None:
        self.conversations = Conversations(self.team)
        self.messages = Messages(self.conversations, self.journal, self.clock)
        self.dialogs = Dialogs(self.team, self.journal, self.clock)
        self.triggers = Triggers(self.clock.now)
        self.response_urls = ResponseUrls(self.clock.now)
        self.files = Files(self.clock.now)
        self.throttle = Throttle(self.clock, self.posting_limits)
        self.grants = Grants()
        self.installation = Installation.by_manifest(self.manifest)
        self.toasts: list[Json] = []
        self.message_values: dict[tuple[str, str], Values] = {}
        self.suggested: dict[tuple[str, str, str], list[Json]] = {}
        self.faults.forget()

    def reset(self) -> None:
        """Back to the beginning. The journal goes on, so that those who watch learn of it."""
        with self.lock:
            self.clock.set(self._started_at)
            self._begin()
            self.journal.note("reset")

    def toast(self, user_id: str, sentence: str, **values: str) -> None:
        """Show a member a short notice, as Slack does when an app fails."""
        text = sentence.format(**values).strip()
        said = {"sentence": sentence, **values}
        with self.lock:
            entry = self.journal.note("toast", who=user_id, text=text, said=said)
            self.toasts.append({"who": user_id, "text": text, "at": entry.at, "seq": entry.seq})
