"""Everything that happened in the workspace, numbered, for whoever watches."""

from dataclasses import asdict, dataclass
from threading import Condition, RLock

from sandbox.state.clock import Clock
from sandbox.wire import Json


@dataclass(frozen=True)
class Entry:
    """One thing that happened.

    `who` is the only member who can see it, or None when everyone in `channel` can. `said` has the
    "sentence" that a text is in, and what it fills in, for those who say it in another language.
    """

    seq: int
    at: str
    kind: str
    who: str | None = None
    channel: str | None = None
    surface: str | None = None
    message: Json | None = None
    view: Json | None = None
    text: str | None = None
    errors: dict[str, str] | None = None
    said: dict[str, str] | None = None

    def as_json(self) -> Json:
        """The entry for the control API."""
        return asdict(self)


class Journal:
    """A growing list of entries that can be waited on."""

    def __init__(self, clock: Clock, lock: RLock) -> None:
        self._clock = clock
        self._grown = Condition(lock)
        self._entries: list[Entry] = []
        self._closed = False

    @property
    def latest(self) -> int:
        """The number of the newest entry, 0 before the first."""
        return len(self._entries)

    def note(
        self,
        kind: str,
        *,
        who: str | None = None,
        channel: str | None = None,
        surface: str | None = None,
        message: Json | None = None,
        view: Json | None = None,
        text: str | None = None,
        errors: dict[str, str] | None = None,
        said: dict[str, str] | None = None,
    ) -> Entry:
        """Write an entry and wake those who wait."""
        with self._grown:
            entry = Entry(
                seq=len(self._entries) + 1,
                at=self._clock.now().isoformat(),
                kind=kind,
                who=who,
                channel=channel,
                surface=surface,
                message=message,
                view=view,
                text=text,
                errors=errors,
                said=said,
            )
            self._entries.append(entry)
            self._grown.notify_all()
            return entry

    def since(self, seq: int, wait: float = 0.0) -> list[Entry]:
        """The entries after `seq`; waits up to `wait` real seconds for the first one."""
        with self._grown:
            if wait > 0:
                self._grown.wait_for(lambda: self._closed or len(self._entries) > seq, wait)
            return self._entries[max(seq, 0) :]

    @property
    def closed(self) -> bool:
        """Whether the sandbox has stopped."""
        return self._closed

    def reopen(self) -> None:
        """Let programs wait again."""
        self._closed = False

    def close(self) -> None:
        """Let those who wait go home."""
        with self._grown:
            self._closed = True
            self._grown.notify_all()
