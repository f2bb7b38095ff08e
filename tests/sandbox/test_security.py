"""Who may talk to the sandbox: programs and pages of this machine only."""

import socket

import httpx
import pytest

from sandbox import Sandbox


@pytest.mark.parametrize("host", ["attacker.example", "192.168.1.10", "127.0.0.1.nip.io"])
def test_other_hosts_are_refused(box: Sandbox, host: str) -> None:
    response = httpx.get(f"{box.url}/sandbox/clock", headers={"Host": host}, trust_env=False)
    assert response.status_code == 403


def test_foreign_pages_are_refused(box: Sandbox) -> None:
    headers = {"Origin": "https://attacker.example"}
    response = httpx.post(f"{box.url}/sandbox/reset", headers=headers, trust_env=False)
    assert response.status_code == 403


def test_taken_port_moves_on(box: Sandbox) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        box.stop()
        box.start(port=port)
        assert int(box.url.rsplit(":", 1)[1]) > port
