"""The codes that the consent page hands out and oauth.v2.access exchanges for the token."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sandbox.wire import Refused

CODE_LIFE = timedelta(minutes=10)


@dataclass(frozen=True)
class Grant:
    """What a member allowed."""

    client_id: str
    redirect_uri: str
    scope: str
    user_id: str
    given: datetime


class Grants:
    """The codes that were handed out and not yet exchanged."""

    def __init__(self) -> None:
        self._open: dict[str, Grant] = {}

    def give(self, grant: Grant) -> str:
        """A code for what a member allowed."""
        code = secrets.token_hex(16)
        self._open[code] = grant
        return code

    def exchange(self, code: str, client_id: str, redirect_uri: str, now: datetime) -> Grant:
        """Use a code up."""
        grant = self._open.pop(code, None)
        if grant is None:
            raise Refused("invalid_code")
        if now - grant.given > CODE_LIFE:
            raise Refused("code_expired")
        if grant.client_id != client_id:
            raise Refused("invalid_client_id")
        if redirect_uri and redirect_uri != grant.redirect_uri:
            raise Refused("bad_redirect_uri")
        return grant
