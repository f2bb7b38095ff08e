"""Installing: the consent page, the code, and what it is exchanged for."""

import re
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox import Sandbox
from sandbox.driver import Driver
from tests.sandbox.echo_bot import BOT_TOKEN

BACK = "http://127.0.0.1:9/slack/oauth_redirect"
ASKED = {"client_id": "1.2", "scope": "chat:write,commands", "redirect_uri": BACK, "state": "<s>"}


def allowed(box: Sandbox) -> dict[str, list[str]]:
    """What comes back to the app when a member clicks Allow."""
    with httpx.Client(base_url=box.url, trust_env=False) as browser:
        page = browser.get("/oauth/v2/authorize", params=ASKED)
        assert "chat:write" in page.text
        assert "<s>" not in page.text
        links = re.findall(r'class="button primary" href="([^"]+)"', page.text)
        answer = browser.get(unescape(links[0]))
    assert answer.headers["Location"].startswith(BACK)
    return parse_qs(urlsplit(answer.headers["Location"]).query)


def test_code_is_exchanged_once(box: Sandbox) -> None:
    back = allowed(box)
    assert back["state"] == ["<s>"]
    client = WebClient(base_url=box.api_url)
    access = {"client_id": "1.2", "client_secret": "secret", "code": back["code"][0]}
    installed = client.oauth_v2_access(**access, redirect_uri=BACK)
    assert installed["access_token"] == BOT_TOKEN
    assert installed["team"] == {"id": "T0SANDBOX", "name": "Sandbox"}
    assert installed["authed_user"] == {"id": "U0MARA"}
    with pytest.raises(SlackApiError, match="invalid_code"):
        client.oauth_v2_access(**access)


def test_code_grows_old(box: Sandbox, driver: Driver) -> None:
    code = allowed(box)["code"][0]
    driver.advance(timedelta(minutes=11))
    with pytest.raises(SlackApiError, match="code_expired"):
        WebClient(base_url=box.api_url).oauth_v2_access(
            client_id="1.2", client_secret="secret", code=code
        )


def test_page_needs_somewhere_to_go_back_to(box: Sandbox) -> None:
    asked = ASKED | {"redirect_uri": "javascript:alert(1)"}
    response = httpx.get(f"{box.url}/oauth/v2/authorize", params=asked, trust_env=False)
    assert response.status_code == 400
