"""The settings dialog, opened as a member opens it."""

import json

import pytest

from sandbox import checks
from tests.handlers.person import Person
from tests.handlers.preferences.filled_in import Open
from tests.handlers.slack import FakeSlack
from tests.payloads import Payload


@pytest.fixture
def open_settings(person: Person, slack: FakeSlack) -> Open:
    """Type `/goodturn settings`; the dialog that opens."""

    def open_it() -> Payload:
        assert person.types("settings") is None
        call = slack.made("views.open")[-1].arguments
        assert call["trigger_id"] == "1.2.3"
        view = call["view"]
        opened: Payload = json.loads(view) if isinstance(view, str) else view
        checks.check_view(opened)
        return opened

    return open_it
