"""Files in the workspace: those that members add in dialogs, and those that the app uploads."""

import mimetypes
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from sandbox.wire import Json, Refused, new_id


@dataclass(frozen=True)
class StoredFile:
    """A file and who added it."""

    id: str
    name: str
    content: bytes
    user_id: str
    created: int
    title: str = ""

    @property
    def kind(self) -> str:
        """The ending of its name, which is what Slack calls a file type."""
        return self.name.rpartition(".")[2].lower()

    @property
    def mimetype(self) -> str:
        """The media type that its name suggests."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"


class Files:
    """All files, and the uploads that were announced but have not come yet."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._stored: dict[str, StoredFile] = {}
        self._announced: dict[str, tuple[StoredFile, int]] = {}

    def add(self, user_id: str, name: str, content: bytes) -> StoredFile:
        """Keep a file."""
        stored = self._new(user_id, name, content)
        self._stored[stored.id] = stored
        return stored

    def one(self, file_id: str) -> StoredFile:
        """A file by its id."""
        if file_id not in self._stored:
            raise Refused("file_not_found")
        return self._stored[file_id]

    def all(self) -> list[StoredFile]:
        """Every file."""
        return list(self._stored.values())

    def announce(self, user_id: str, name: str, length: int) -> tuple[str, str]:
        """Expect an upload: the secret of its address, and the id the file will have."""
        secret = secrets.token_urlsafe(18)
        stored = self._new(user_id, name, b"")
        self._announced[secret] = (stored, length)
        return secret, stored.id

    def receive(self, secret: str, content: bytes) -> None:
        """Take an upload that was announced, once and with the length that was named."""
        if secret not in self._announced:
            raise Refused("not_found")
        stored, length = self._announced[secret]
        if len(content) != length:
            raise Refused("length_mismatch")
        del self._announced[secret]
        self._stored[stored.id] = replace(stored, content=content)

    def entitle(self, file_id: str, title: str) -> StoredFile:
        """Give a file the title that its readers see."""
        self._stored[file_id] = replace(self.one(file_id), title=title)
        return self._stored[file_id]

    def _new(self, user_id: str, name: str, content: bytes) -> StoredFile:
        created = int(self._now().timestamp())
        return StoredFile(new_id("F"), name, content, user_id, created)


def file_object(stored: StoredFile, base_url: str, team_id: str) -> Json:
    """A file as Slack describes it."""
    address = f"{base_url}/files-pri/{team_id}-{stored.id}"
    return {
        "id": stored.id,
        "created": stored.created,
        "timestamp": stored.created,
        "name": stored.name,
        "title": stored.title or stored.name,
        "mimetype": stored.mimetype,
        "filetype": stored.kind,
        "pretty_type": stored.kind.upper(),
        "user": stored.user_id,
        "user_team": team_id,
        "editable": False,
        "size": len(stored.content),
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "is_public": False,
        "public_url_shared": False,
        "display_as_bot": False,
        "username": "",
        "url_private": f"{address}/{stored.name}",
        "url_private_download": f"{address}/download/{stored.name}",
        "permalink": f"{base_url}/files/{stored.user_id}/{stored.id}/{stored.name}",
        "has_rich_preview": False,
        "file_access": "visible",
    }
