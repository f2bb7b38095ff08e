"""One attempt to post: what Slack's answer to it means."""

from typing import Any

import pytest
from slack_sdk import WebClient

from handlers.delivery.posting import NotNow, Outgoing, Refused, post, posting_client
from messages import Message
from tests import assembly
from tests.handlers.slack import FakeSlack, refused

CHART: dict[str, Any] = {"type": "data_visualization", "title": "a chart"}


@pytest.fixture
def client(slack: FakeSlack) -> WebClient:
    return posting_client(assembly.client(slack.url))


def test_a_chart_that_slack_can_not_draw_is_left_out(client: WebClient, slack: FakeSlack) -> None:
    slack.answers["chat.postMessage"] = [refused("invalid_blocks")]
    message = Message("a summary", charts=[CHART])
    post(client, Outgoing("C0TEAM", message))
    first, second = slack.made("chat.postMessage")
    assert "data_visualization" in str(first.arguments)
    assert "data_visualization" not in str(second.arguments)


def test_blocks_that_slack_refuses_without_a_chart_are_not_sent_twice(
    client: WebClient, slack: FakeSlack
) -> None:
    slack.answers["chat.postMessage"] = [refused("invalid_blocks")]
    with pytest.raises(Refused, match="invalid_blocks"):
        post(client, Outgoing("C0TEAM", Message("a summary")))


@pytest.mark.parametrize("where", ["http://127.0.0.1:9", "http://slack.invalid"])
def test_slack_out_of_reach_is_tried_again(where: str) -> None:
    client = posting_client(assembly.client(where))
    with pytest.raises(NotNow):
        post(client, Outgoing("U0MARA", Message("a nudge")))
