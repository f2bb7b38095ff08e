"""Pictures of a running demo, light and dark: a nudge half done, and an ask that came too early.

uv run goodturn demo
uv run python -m sandbox.example.screenshots http://127.0.0.1:8765 docs
"""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from sandbox.driver import Driver
from sandbox.driver.shown import Shown
from sandbox.example.browser import NoBrowser, browser
from sandbox.example.player import HOME_ZONE, MARA, PATIENCE_SECONDS, next_working_day
from sandbox.state.journal import Entry

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WIDTH, HEIGHT = 1160, 720
THEMES = ("light", "dark")
APP_ROOM = f"D{MARA[1:]}"


def main() -> None:
    """Take the pictures of the demo at an address into a folder."""
    if len(sys.argv) != 3:
        raise SystemExit("usage: python -m sandbox.example.screenshots URL FOLDER")
    url, folder = sys.argv[1].rstrip("/"), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with browser() as started:
            last = set_the_scene(url)
            for theme in THEMES:
                take(started, f"{url}/?theme={theme}#as={MARA}", last, folder / f"{theme}.png")
    except NoBrowser as missing:
        raise SystemExit(str(missing)) from missing


def set_the_scene(url: str) -> str:
    """Let Mara get a nudge and work on it; a name in the last message."""
    driver = Driver(url)
    try:
        mara = driver.act_as(MARA)
        mara.opens_messages()
        since = driver.seq
        driver.move_to(next_working_day(driver.now().astimezone(HOME_ZONE)))
        nudge = Shown.from_entry(driver.wait_for(_is_nudge, PATIENCE_SECONDS, since))
        last = str(re.findall(r"\*(.+?)\*", nudge.words())[-1])
        # A birthday that is still ahead comes first, and logs nothing yet.
        nudge = mara.clicks(nudge, action_id="reminder.done", block_id=_row(nudge, -1))
        mara.chooses(nudge, "Next week", action_id="reminder.menu", block_id=_row(nudge, 0))
        mara.types(f"/goodturn ask {last} tax return 2025", channel=APP_ROOM)
    finally:
        driver.close()
    return last


def take(started: "Browser", url: str, last: str, file: Path) -> None:
    """A picture of the page at `url` once its last message is there."""
    page = started.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    page.goto(url)
    page.get_by_role("article").last.get_by_text(last).wait_for()
    page.screenshot(path=file)
    page.close()


def _is_nudge(entry: Entry) -> bool:
    return entry.kind == "message_posted" and entry.surface == "dm" and entry.who == MARA


def _row(nudge: Shown, number: int) -> str:
    """The block id of one person's buttons."""
    rows = [block for block in nudge.blocks if block["type"] == "actions"]
    return str(rows[number]["block_id"])


if __name__ == "__main__":
    main()
