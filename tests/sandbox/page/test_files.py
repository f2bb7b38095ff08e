"""The files of the page, their policy, and the stream that it listens to."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

import httpx
import pytest

import sandbox
from sandbox import Sandbox
from sandbox.trusted import certificates
from tests.sandbox.echo_bot import EchoBot

PAGE = Path(sandbox.__file__).parent / "page" / "static"
FILES = sorted(path.name for path in PAGE.iterdir())


def test_files_come_with_a_strict_policy(box: Sandbox) -> None:
    with httpx.Client(base_url=box.url, trust_env=False, verify=certificates()) as http:
        for name in ("/", *(f"/page/{name}" for name in FILES)):
            response = http.get(name)
            assert response.status_code == 200, name
            policy = response.headers["Content-Security-Policy"]
            assert "default-src 'none'" in policy, name
            assert "unsafe" not in policy, name


def test_unknown_file(box: Sandbox) -> None:
    assert (
        httpx.get(f"{box.url}/page/secret.js", trust_env=False, verify=certificates()).status_code
        == 404
    )


@pytest.mark.parametrize("name", FILES)
def test_nothing_written_becomes_markup(name: str) -> None:
    source = (PAGE / name).read_text()
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", source)
    assert not re.search(r"<script(?! type=\"module\" src=)|<style| style=| on\w+=\"", source)


def test_scripts_import_in_one_direction() -> None:
    imports = {
        path.name: re.findall(r'^import .* from "\./(.*)";$', path.read_text(), re.MULTILINE)
        for path in PAGE.glob("*.js")
    }
    # Raises CycleError where there is a way back.
    assert "store.js" in TopologicalSorter(imports).static_order()


def test_stream_tells_what_happens(bot: EchoBot, box: Sandbox) -> None:
    bot.calls("chat.postMessage", channel="U0MARA", text="Good morning")
    with httpx.stream(
        "GET", f"{box.url}/sandbox/stream?since=0", trust_env=False, verify=certificates()
    ) as stream:
        assert stream.headers["Content-Type"].startswith("text/event-stream")
        lines = stream.iter_lines()
        told = next(line for line in lines if line.startswith("data: "))
    assert '"kind": "message_posted"' in told
