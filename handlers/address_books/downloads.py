"""A file that somebody added in a dialog, fetched from Slack."""

from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

import httpx
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.address_books.recognising import MOST_BYTES
from bot.letters import legible
from messages.address_books.failures import Failure

SECONDS = 30.0
"""Without a byte from Slack."""
_NOT_ALLOWED = frozenset({"missing_scope", "not_allowed_token_type", "no_permission"})
_GONE = frozenset({"file_not_found", "file_deleted", "not_visible"})


class NotFetched(Exception):
    """There is no file to read, for the reason that `failure` tells."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


@dataclass(frozen=True)
class Fetched:
    """A file's name, and what is in it."""

    name: str
    content: bytes


def fetch(client: WebClient, file_id: str, user_id: str) -> Fetched:
    """Get somebody's own file, no more of it than can be an address book. Raises NotFetched."""
    file = _described(client, file_id)
    address = str(file.get("url_private_download") or file.get("url_private") or "")
    is_theirs = file.get("user") == user_id and file.get("mode") != "tombstone"
    if not is_theirs or not _is_slacks(address, client):
        raise NotFetched(Failure.GONE)
    if int(file.get("size") or 0) > MOST_BYTES:
        raise NotFetched(Failure.TOO_LARGE)
    return Fetched(legible(str(file.get("name") or "")), _downloaded(client, address))


def _described(client: WebClient, file_id: str) -> dict[str, Any]:
    try:
        described: dict[str, Any] = client.files_info(file=file_id)["file"]
    except SlackApiError as error:
        code = error.response.get("error")
        if code in _NOT_ALLOWED:
            raise NotFetched(Failure.NOT_ALLOWED) from error
        raise NotFetched(Failure.GONE if code in _GONE else Failure.UNREACHABLE) from error
    except (OSError, HTTPException) as error:
        raise NotFetched(Failure.UNREACHABLE) from error
    return described


def _is_slacks(address: str, client: WebClient) -> bool:
    """Whether it is Slack that the token is shown to: a file may be kept elsewhere."""
    asked, api = urlsplit(address), urlsplit(client.base_url)
    is_ours = (asked.scheme, asked.netloc) == (api.scheme, api.netloc)
    return is_ours or (asked.scheme == "https" and f".{asked.hostname}".endswith(".slack.com"))


def _downloaded(client: WebClient, address: str) -> bytes:
    """Its bytes. Whom Slack doesn't let read it is sent elsewhere to sign in."""
    headers = {"Authorization": f"Bearer {client.token}"}
    content = bytearray()
    try:
        with httpx.stream("GET", address, headers=headers, timeout=SECONDS) as answer:
            if answer.is_redirect or answer.status_code == HTTPStatus.FORBIDDEN:
                raise NotFetched(Failure.NOT_ALLOWED)
            if answer.status_code in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
                raise NotFetched(Failure.GONE)
            answer.raise_for_status()
            for chunk in answer.iter_bytes():
                content += chunk
                if len(content) > MOST_BYTES:
                    raise NotFetched(Failure.TOO_LARGE)
    except httpx.HTTPError as error:
        raise NotFetched(Failure.UNREACHABLE) from error
    return bytes(content)
