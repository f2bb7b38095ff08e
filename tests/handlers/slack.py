"""A small honest Slack for the handlers' tests: it takes calls, and says what it is told to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Condition, Thread
from typing import Any

from flask import Flask, Response, jsonify, make_response, request
from werkzeug.serving import make_server

from tests.payloads import TEAM, Payload

ORGANISATION = "E0OURS"
"""The Enterprise Grid that the workspace is in."""
PATIENCE_SECONDS = 5.0


@dataclass(frozen=True)
class Call:
    """One call that the bot made: a Web API method, `response` for a response url, or `upload`."""

    method: str
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class File:
    """A file that somebody added."""

    name: str
    content: bytes
    user_id: str


@dataclass
class FakeSlack:
    """Answers the Web API on a port of this machine, and remembers every call.

    It is that of the workspace `team`, where somebody who isn't in `users` is a colleague like
    Mara, unless it is `strict`. `files` has each file by its id. `answers` holds what to say to the
    next calls of a method, in their order; then all is well.
    """

    calls: list[Call] = field(default_factory=list)
    users: dict[str, Payload] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    answers: dict[str, list[Callable[[], Response]]] = field(default_factory=dict)
    team: str = TEAM
    strict: bool = False

    def __post_init__(self) -> None:
        self._changed = Condition()
        web = Flask(__name__)
        web.post("/api/<method>")(self._answer)
        web.post("/response")(self._response)
        web.get("/files/<file_id>")(self._download)
        web.post("/upload")(self._upload)
        self._server = make_server("127.0.0.1", 0, web, threaded=True)
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.port}"

    def stop(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def forget(self) -> None:
        """Be as new: nothing called, nobody known, and all is well."""
        self.calls.clear()
        self.users.clear()
        self.files.clear()
        self.answers.clear()

    def made(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    def wait_for(self, method: str, count: int = 1) -> Call:
        """The `count`th call of a method, which lazy listeners make a moment later."""
        with self._changed:
            came = self._changed.wait_for(lambda: len(self.made(method)) >= count, PATIENCE_SECONDS)
        assert came, f"no call of {method}"
        return self.made(method)[count - 1]

    def _answer(self, method: str) -> Response:
        arguments = request.get_json(silent=True) or request.form.to_dict()
        self._remember(Call(method, arguments))
        waiting = self.answers.get(method)
        if waiting:
            return waiting.pop(0)()
        return jsonify({"ok": True, **self._said(method, arguments)})

    def _said(self, method: str, arguments: Mapping[str, Any]) -> Payload:
        if method == "auth.test":
            team = {"team_id": self.team, "team": "Sandbox", "enterprise_id": ORGANISATION}
            return {**team, "bot_id": "B0", "user_id": "U0BOT"}
        if method == "users.info":
            found = self.users.get(arguments["user"])
            if found is None and self.strict:
                return {"ok": False, "error": "user_not_found"}
            return {"user": found or user(arguments["user"], team_id=self.team)}
        if method == "chat.postMessage":
            to = str(arguments["channel"])
            posted_in = f"D{to[1:]}" if to.startswith("U") else to
            return {"channel": posted_in, "ts": f"1700000000.{len(self.calls):06}"}
        if method == "views.open":
            return {"view": {**arguments["view"], "id": "V1", "hash": "1700000000.abcdef"}}
        if method == "files.info":
            return self._described(arguments["file"])
        if method == "files.getUploadURLExternal":
            return {"upload_url": f"{self.url}/upload", "file_id": "F0NEW"}
        if method == "files.completeUploadExternal":
            return {"files": [{"id": "F0NEW"}]}
        if method == "conversations.info":
            return {"channel": channel(arguments["channel"])}
        return {}

    def _described(self, file_id: str) -> Payload:
        if file_id not in self.files:
            return {"ok": False, "error": "file_not_found"}
        file, address = self.files[file_id], f"{self.url}/files/{file_id}"
        described = {"id": file_id, "name": file.name, "user": file.user_id, "mode": "hosted"}
        return {"file": {**described, "size": len(file.content), "url_private_download": address}}

    def _download(self, file_id: str) -> Response:
        self._remember(Call("download", {"file": file_id, **request.headers}))
        waiting = self.answers.get("download")
        return waiting.pop(0)() if waiting else make_response(self.files[file_id].content)

    def _response(self) -> Response:
        self._remember(Call("response", request.get_json()))
        waiting = self.answers.get("response")
        return waiting.pop(0)() if waiting else make_response("ok")

    def _upload(self) -> Response:
        self._remember(Call("upload", {"content": request.get_data(as_text=True)}))
        waiting = self.answers.get("upload")
        return waiting.pop(0)() if waiting else make_response("OK")

    def _remember(self, call: Call) -> None:
        with self._changed:
            self.calls.append(call)
            self._changed.notify_all()


def user(user_id: str, **changes: Any) -> Payload:
    """A user as the directory has them."""
    described: Payload = {
        "id": user_id,
        "team_id": TEAM,
        "name": user_id.lower(),
        "real_name": "Mara Visser",
        "deleted": False,
        "is_bot": False,
        "is_admin": True,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "tz": "Europe/Amsterdam",
        "locale": "en-GB",
        "profile": {"real_name": "Mara Visser", "display_name": "Mara"},
    }
    return {**described, **changes}


def channel(channel_id: str, **changes: Any) -> Payload:
    """A channel that the bot is in."""
    return {"id": channel_id, "is_private": False, "is_member": True, **changes}


def tells(**answer: Any) -> Callable[[], Response]:
    """An answer that says all is well, and more."""
    return lambda: jsonify({"ok": True, **answer})


def refused(error: str) -> Callable[[], Response]:
    """The answer that names an error."""
    return lambda: jsonify({"ok": False, "error": error})


def ratelimited(seconds: str = "90") -> Response:
    """Ask for a minute and a half of rest, unless told otherwise."""
    return make_response({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": seconds})


def server_error() -> Response:
    return make_response("upstream error", 500)


def hang_up() -> Response:
    """Cut the connection once the call has arrived, as a reset after storing does."""
    request.environ["werkzeug.socket"].close()
    return make_response("")
