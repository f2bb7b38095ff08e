"""Who isn't Slack gets nothing, whatever they send: no parsing, no call, no error of ours."""

import json
import random
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from slack_sdk.signature import SignatureVerifier
from structlog.testing import capture_logs

from bot.people.contacts import Contact
from tests import payloads
from tests.assembly import SIGNING_SECRET
from tests.handlers.person import Person
from tests.payloads import TEAM, Payload

SEED = 20261125
BODIES_OF_A_KIND = 150
ELSEWHERE = "http://127.0.0.1:9/steal"


def odd_values(rolled: random.Random) -> object:
    """Something that Slack sends in none of its fields."""
    return rolled.choice(
        [None, True, 5, -1, 2**63, 1.5, "", "\0", "\ud83c", "x" * 3000, [], [[]], {}, {"id": 5}]
    )


def odd_bodies(person: Person, rolled: random.Random) -> Iterator[tuple[str, str]]:
    """Bodies of each kind that Slack sends, with one or two fields made odd; and their types."""
    answers = f"{person.slack.url}/response"
    form = payloads.command(person.user_id, "help", answers)
    yield "ssl_check=0", payloads.FORM
    for _ in range(BODIES_OF_A_KIND):
        broken = form | {rolled.choice(list(form)): str(odd_values(rolled))[:40]}
        yield urlencode(broken, errors="replace"), payloads.FORM
        click: Payload = {"type": "block_actions", "response_url": answers, "team": {"id": TEAM}}
        click |= {"user": {"id": person.user_id}, "actions": [{"action_id": "reminder.done"}]}
        click[rolled.choice(list(click))] = odd_values(rolled)
        yield urlencode({"payload": json.dumps(click)}), payloads.FORM
        event: Payload = {"type": "event_callback", "team_id": TEAM, "event": {"type": "message"}}
        event[rolled.choice([*event, "event_id", "authorizations"])] = odd_values(rolled)
        yield json.dumps(event), payloads.JSON
        yield json.dumps({"team": odd_values(rolled)}), payloads.JSON


def test_the_unsigned_are_refused_before_anything_is_read(person: Person) -> None:
    statuses, calls = set(), list(person.slack.calls)
    with capture_logs() as logged:
        for body, kind in odd_bodies(person, random.Random(SEED)):
            answer = person.send(body, content_type=kind, secret="somebody else's")
            statuses.add(answer.status_code)
    told = [line["event"] for line in logged]
    assert (statuses, told) == ({401}, ["request_refused"]), f"seed {SEED}"
    assert person.slack.calls == calls


@pytest.mark.parametrize("team", [5, [], "T0SANDBOX", True])
def test_a_team_that_is_no_object_is_no_error_of_ours(person: Person, team: object) -> None:
    body = json.dumps({"team": team})
    assert person.send(body, content_type=payloads.JSON).status_code < 500


@pytest.mark.parametrize("nested", ["[" * 2000 + "]" * 2000, '{"a":' * 2000 + "1" + "}" * 2000])
def test_what_is_nested_too_deep_is_no_error_of_ours(person: Person, nested: str) -> None:
    assert person.send(nested, content_type=payloads.JSON).status_code < 500


@pytest.mark.parametrize("timestamp", ["9" * 310, "9" * 13, "-1", "1e9", "²"])
def test_a_timestamp_that_overflows_makes_the_bot_call_nobody(
    person: Person, timestamp: str
) -> None:
    form = payloads.command(person.user_id, "give Anna tea", ELSEWHERE)
    body = payloads.encoded(form)
    assert person.send(body, timestamp=timestamp).status_code == 401


def test_a_signature_or_body_that_is_no_text_is_refused(person: Person) -> None:
    headers = {
        "X-Slack-Request-Timestamp": str(int(time.time())),
        "X-Slack-Signature": "v0=\xe9",
    }
    for body in (b"text=help", b"text=\xff\xfe"):
        answer = person.web.post("/slack/events", data=body, headers=headers)
        assert answer.status_code == 401


def test_slack_looks_at_the_certificate(person: Person) -> None:
    answer = person.web.post("/slack/events", data="token=x&ssl_check=1")
    assert (answer.status_code, answer.data) == (200, b"")


@pytest.mark.parametrize(
    "url",
    [
        "http://hooks.slack.com/x",
        ELSEWHERE.replace("127.0.0.1", "10.0.0.1"),
        "https://hooks.slack.com.evil.test/x",
        "x",
    ],
)
def test_an_answer_goes_to_slack_only(person: Person, url: str) -> None:
    form = payloads.command(person.user_id, "help", url)
    assert person.send(payloads.encoded(form)).status_code == 400


def test_what_slack_signed_is_no_look_at_the_certificate(person: Person) -> None:
    written = {"type": "message", "channel": "D0MARA", "channel_type": "im", "user": "U0MARA"}
    person.event({**written, "text": "look", "blocks": "&ssl_check=1&"})
    assert person.slack.wait_for("chat.postMessage").arguments["channel"] == "U0MARA"


def test_headers_of_bolts_own_are_obeyed_from_nobody(person: Person, anna: Contact) -> None:
    form = payloads.command(person.user_id, "give Anna tea", f"{person.slack.url}/response")
    body, now = payloads.encoded(form), str(int(time.time()))
    signature = SignatureVerifier(SIGNING_SECRET).generate_signature(timestamp=now, body=body)
    headers = {
        "X-Slack-Request-Timestamp": now,
        "X-Slack-Signature": signature or "",
        "X-Slack-Bolt-Lazy-Only": "1",
    }
    answer = person.web.post(
        "/slack/events", data=body, content_type=payloads.FORM, headers=headers
    )
    assert "Logged" in answer.get_data(as_text=True)
