"""What Slack's signature covers and still has none of Slack's shapes is no error of ours."""

from random import Random
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.database import POSTGRESQL, SQLITE
from bot.team.members import Member
from tests.handlers import odd
from tests.handlers.person import Person

SEED = 20261125
BODIES, MANY_BODIES = 200, 2_000


@pytest.mark.parametrize("kind", odd.KINDS)
@pytest.mark.parametrize(
    ("engine", "count"),
    [
        (SQLITE, BODIES),
        pytest.param(SQLITE, MANY_BODIES, marks=pytest.mark.exhaustive),
        pytest.param(POSTGRESQL, MANY_BODIES, marks=pytest.mark.exhaustive),
    ],
    indirect=["engine"],
)
def test_nothing_signed_is_an_error_of_ours(
    person: Person,
    nudge: dict[str, Any],
    ben: Member,
    caplog: pytest.LogCaptureFixture,
    kind: str,
    count: int,
) -> None:
    rolled = Random(f"{SEED} {kind} {count}")
    answers = f"{person.slack.url}/response"
    failed = []
    with capture_logs() as logged:
        for body, content_type in odd.bodies(kind, rolled, answers, count):
            logged.clear()
            caplog.clear()
            status = person.send(body, content_type=content_type).status_code
            tracebacks = [line.exc_info for line in caplog.records if line.exc_info]
            tracebacks += [line["exc_info"] for line in logged if "exc_info" in line]
            if status >= 500 or tracebacks:
                failed.append((status, tracebacks, body[:2000]))
    assert not failed, f"seed {SEED}: {len(failed)} of {count}, as {failed[:3]}"
