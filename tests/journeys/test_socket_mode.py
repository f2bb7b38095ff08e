"""The bot in Socket Mode, as an operator runs it."""

from pathlib import Path

from sandbox.example import team
from sandbox.example.player import MARA
from sandbox.state.journal import Entry
from tests.journeys.conftest import World
from tests.journeys.test_processes import TUESDAY
from tests.processes import PATIENCE_SECONDS

BOOK = Path(team.__file__).parent / "mara.csv"


def test_a_command_an_event_a_click_and_a_dialog(connected_world: World) -> None:
    world = connected_world
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot()
    mara = world.driver.act_as(MARA)
    listed = mara.types("/goodturn help", channel="C0TEAM")
    assert listed is not None
    assert "/goodturn give" in listed.words()

    mara.types("hello", channel="D0MARA")
    world.driver.wait_for(lambda entry: entry.kind == "message_posted", PATIENCE_SECONDS)

    since = world.driver.seq
    world.driver.move_to(TUESDAY)
    world.driver.wait_for(is_nudge, PATIENCE_SECONDS, since)
    done = mara.clicks(mara.sees().direct[-1], action_id="reminder.done")
    assert "Undo" in [button.text for button in done.buttons()]

    mara.types("/goodturn settings", channel="C0TEAM")
    dialog = mara.dialog()
    assert dialog is not None
    assert "Saved" in mara.submits(dialog).words()
    assert mara.sees().toasts == ()


def is_nudge(entry: Entry) -> bool:
    return entry.kind == "message_posted" and entry.surface == "dm"


def test_an_app_token_that_slack_refuses_is_told_in_one_line(connected_world: World) -> None:
    world = connected_world
    world.environment = {**world.environment, "SLACK_APP_TOKEN": "xapp-other"}
    ended = world.goodturn("run")
    assert ended.returncode == 2
    assert ended.stderr == "goodturn: SLACK_APP_TOKEN was refused by Slack: invalid_auth\n"
