"""What Slack's signature covers and is odd all the same: each of these was an error of ours."""

import json

import pytest
from structlog.testing import capture_logs

from bot.people.contacts import Contact
from tests import payloads
from tests.handlers.person import Person
from tests.payloads import FORM, JSON, TEAM, Payload

MARA: Payload = {"type": "x", "team": {"id": TEAM}, "user": {"id": "U0MARA"}}


def interaction(payload: Payload) -> str:
    return payloads.encoded({"payload": json.dumps(payload)})


@pytest.mark.parametrize(
    "payload",
    [
        MARA | {"type": "block_suggestion"},
        MARA | {"type": "interactive_message", "actions": []},
        MARA | {"type": "workflow_step_edit"},
        MARA | {"type": None},
        {"team_id": TEAM, "event": {"type": "user_change", "user": {"id": "U0MARA"}}},
    ],
)
@pytest.mark.parametrize("content_type", [FORM, JSON])
def test_kinds_that_nobody_asked_for_are_refused(
    person: Person, anna: Contact, payload: Payload, content_type: str
) -> None:
    body = interaction(payload) if content_type == FORM else json.dumps(payload)
    with capture_logs() as logged:
        assert person.send(body, content_type=content_type).status_code == 400
    assert logged == []
