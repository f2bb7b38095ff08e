"""A gift above a limit: asked for, approved by a colleague, and logged, in a whole Slack."""

from pathlib import Path

from bot.policy.wanted import Part
from messages.policy.buttons import REASON
from messages.policy.dialogs import FORCE
from messages.recording.details import GIVEN, WORTH
from sandbox.driver.shown import Shown
from sandbox.example import team as example
from sandbox.example.player import MARA, TEAM_CHANNEL
from tests.journeys.conftest import World

BOOK = Path(example.__file__).parent / "mara.csv"
JONAS = "U0JONAS"


def next_word(world: World, to: str, since: int) -> Shown:
    """What the bot tells somebody next in their conversation."""
    told = world.driver.wait_for(
        lambda entry: entry.kind == "message_posted" and entry.surface == "dm" and entry.who == to,
        timeout=20,
        since=since,
    )
    return Shown.from_entry(told)


def test_a_gift_above_a_limit_is_approved_by_a_colleague_and_logged(world: World) -> None:
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot(as_operator=True)
    mara, jonas = world.driver.act_as(MARA), world.driver.act_as(JONAS)
    jonas.types("/goodturn", channel=TEAM_CHANNEL)
    policy = mara.types("/goodturn policy", channel=TEAM_CHANNEL)
    assert policy is not None
    mara.clicks(policy, "Add a limit…")
    dialog = mara.dialog()
    assert dialog is not None
    saved = mara.submits(dialog, {Part.AMOUNT: "€50", FORCE: "approval", Part.APPROVER: JONAS})
    assert "Above that, Jonas" in saved.words()
    mara.closes(saved)
    asked = mara.types("/goodturn give Anna Jansen a watch €120", channel=TEAM_CHANNEL)
    assert asked is not None
    since = world.driver.seq
    mara.clicks(asked, "Ask Jonas Weber to approve")
    request = next_word(world, JONAS, since)
    assert "bittet um deine Zustimmung zu einem Geschenk: „a watch“ für" in request.words()
    jonas.clicks(request, "Zustimmen …")
    answer = jonas.dialog()
    assert answer is not None
    since = world.driver.seq
    jonas.submits(answer, {REASON: "For her jubilee"})
    approved = next_word(world, MARA, since)
    assert "For her jubilee" in approved.words()
    logged = mara.clicks(approved, "Log it")
    assert logged is not None
    assert "“a watch”" in logged.words()
    assert "approved this on" in logged.words()
    left = mara.types("/goodturn what may I spend on Anna Jansen", channel=TEAM_CHANNEL)
    assert left is not None
    assert ": €0.00." in left.words()


def test_a_gift_is_stopped_in_the_dialog_before_it_is_saved(world: World) -> None:
    world.goodturn("import", str(BOOK), "--owner", MARA)
    world.start_bot(as_operator=True)
    mara = world.driver.act_as(MARA)
    policy = mara.types("/goodturn policy", channel=TEAM_CHANNEL)
    assert policy is not None
    mara.clicks(policy, "Add a limit…")
    dialog = mara.dialog()
    assert dialog is not None
    mara.closes(mara.submits(dialog, {Part.AMOUNT: "€50", FORCE: "cap"}))
    logged = mara.types("/goodturn gave Anna Jansen a watch", channel=TEAM_CHANNEL)
    assert logged is not None
    mara.clicks(logged, "Add details")
    details = mara.dialog()
    assert details is not None
    assert "Left for gifts for Anna Jansen in 2026" in details.words().replace("*", "")
    stopped = mara.submits(details, {WORTH: "€120", "note": "likes watches"})
    assert stopped.is_open
    assert "come to €120.00; the policy allows €50.00" in stopped.errors[WORTH]
    saved = mara.submits(stopped, {WORTH: "€120", "note": "likes watches", GIVEN: [GIVEN]})
    assert (saved.is_open, saved.errors) == (False, {})
    left = mara.types("/goodturn what may I spend on Anna Jansen", channel=TEAM_CHANNEL)
    assert left is not None
    assert ": €0.00." in left.words()
