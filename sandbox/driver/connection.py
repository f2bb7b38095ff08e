"""A connection to the control API of a running sandbox."""

from typing import Any

import httpx

from sandbox.trusted import certificates
from sandbox.wire import Json


class Declined(Exception):
    """The sandbox can't do that: no such button, no such member, not this one's dialog."""


class Connection:
    """Asks and tells over HTTP."""

    def __init__(self, url: str) -> None:
        # Generous: an act lasts as long as the bot takes, and the sandbox limits that.
        self._http = httpx.Client(
            base_url=f"{url}/sandbox", timeout=60.0, trust_env=False, verify=certificates()
        )

    def close(self) -> None:
        """Close the connection."""
        self._http.close()

    def get(self, path: str, **parameters: Any) -> Any:
        """A GET of the control API."""
        return self._answered(self._http.get(path, params=parameters))

    def post(self, path: str, **body: Any) -> Json:
        """A POST of the control API."""
        answer: Json = self._answered(self._http.post(path, json=body))
        return answer

    def delete(self, path: str) -> None:
        """A DELETE of the control API."""
        self._answered(self._http.delete(path))

    def _answered(self, response: httpx.Response) -> Any:
        answer = response.json()
        if response.status_code == httpx.codes.BAD_REQUEST:
            problems = answer.get("response_metadata", {}).get("messages", [])
            raise Declined(": ".join([answer["error"], *problems]))
        response.raise_for_status()
        return answer
