"""What people type is in no log and no traceback, whatever breaks, and wherever they type it."""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import make_response
from slack_bolt import App
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from bot import conflicts, discretion, logs
from bot.address_books import recognising, storing
from bot.address_books.outcomes import Options
from bot.address_books.tallies import Tally
from bot.database import Transaction
from bot.models import OrganisationRow
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Audience
from handlers.delivery.turn import Turn
from handlers.schedule import Rounds
from messages.commands import Word
from tests.assembly import StoppedClock
from tests.conftest import log_plainly
from tests.handlers.conftest import on_both_databases
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, user
from tests.handlers.spoiling import WAYS, spoiled
from tests.payloads import Payload

pytestmark = on_both_databases
SECRET = "Xylophonistin"
LINES = [
    *(f"{word} {line}" for word in Word for line in (SECRET, f"Anna Jansen {SECRET}")),
    *(f"give {SECRET}", f"got {SECRET} flowers", f"ask {SECRET} a favour in May", SECRET),
]
Told = Callable[[], str]
Acts = Iterator[Callable[[], object]]


@pytest.fixture
def told(
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Told]:
    """All that was logged in both formats since the last call, as in production."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    formats = {handler: handler.formatter for handler in logging.getLogger().handlers}
    logs.configure()

    def told() -> str:
        output = capsys.readouterr()
        lines = f"{output.out}{output.err}{caplog.text}"
        caplog.clear()
        return lines

    yield told
    log_plainly()
    for handler, formatter in formats.items():
        handler.setFormatter(formatter)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "LONGEST_PAUSE", 0)


@dataclass
class Typist:
    """Types the secret word wherever there is room for it."""

    person: Person
    slack: FakeSlack
    nudge: dict[str, Any]

    def lines(self) -> Acts:
        for line in LINES:
            yield lambda line=line: self.person.types(line)  # type: ignore[misc]
        yield lambda: self.person.writes(SECRET)

    def dialogs(self) -> Acts:
        """Every field of every dialog, which is opened beforehand."""
        for open_dialog in (
            lambda: self.person.presses(self.nudge, "Write it"),
            lambda: self.person.chooses(self.nudge, "Pick a date…"),
            lambda: self.person.chooses(self.nudge, "Change the rhythm…"),
            lambda: self.person.types("settings"),
        ):
            before = len(self.slack.made("views.open"))
            open_dialog()
            view = self.slack.wait_for("views.open", before + 1).arguments["view"]
            for name in (block["block_id"] for block in _inputs(view)):
                values = filled(view, name)
                yield lambda view=view, values=values: self.person.sends(view, values)  # type: ignore[misc]
            yield lambda view=view: self.person.sends(view, filled(view, *_names(view)))  # type: ignore[misc]

    def profiles(self) -> Acts:
        changed = user("U0MARA", real_name=SECRET, profile={"real_name": SECRET})
        yield lambda: self.person.event({"type": "user_change", "user": changed})
        self.slack.users["U0NEW"] = user("U0NEW", real_name=SECRET, profile={"real_name": SECRET})
        newcomer = Person(self.person.web, self.slack, "U0NEW")
        yield lambda: newcomer.types("help")

    def clicks(self) -> Acts:
        for action in ("reminder.done", "entry.undo", "reminder.another", "pending.add"):
            yield lambda action=action: self.person.clicks(action, f"1:1:{SECRET}")  # type: ignore[misc]


def filled(view: Payload, *names: str) -> Payload:
    """What stands in the fields of a dialog: the secret in some, what they began with elsewhere."""
    values: Payload = {}
    for block in _inputs(view):
        element = block["element"]
        value = {"type": element["type"], **_began_with(element)}
        if block["block_id"] in names:
            value |= {key: SECRET for key, said in value.items() if isinstance(said, str)}
            value["type"] = element["type"]
        values[block["block_id"]] = {element["action_id"]: value}
    return values


def _began_with(element: Payload) -> Payload:
    match element["type"]:
        case "checkboxes":
            return {"selected_options": element.get("initial_options", [])}
        case "static_select" | "external_select":
            option = element.get("initial_option")
            return {"selected_option": option}
        case "datepicker":
            return {"selected_date": element.get("initial_date", "2026-12-24")}
        case _:
            return {"value": element.get("initial_value", "7")}


def _inputs(view: Payload) -> list[Payload]:
    return [block for block in view["blocks"] if block["type"] == "input"]


def _names(view: Payload) -> list[str]:
    return [block["block_id"] for block in _inputs(view)]


@pytest.fixture
def typist(person: Person, slack: FakeSlack, nudge: dict[str, Any]) -> Typist:
    return Typist(person, slack, nudge)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("where", ["lines", "dialogs", "profiles", "clicks"])
def test_what_is_typed_is_not_in_the_log(
    engine: Engine, typist: Typist, app: App, told: Told, where: str, way: str
) -> None:
    failures = 0
    for act in getattr(typist, where)():
        with spoiled(engine, way) as failed:
            act()
        failures += len(failed)
    app.listener_runner.listener_executor.shutdown()
    lines = told()
    assert failures, "nothing broke"
    assert "_failed" in lines or "database_unreachable" in lines
    assert SECRET not in lines


@pytest.mark.parametrize("way", WAYS)
def test_whom_the_clock_plans_for_is_not_in_the_log(
    engine: Engine, transaction: Transaction, told: Told, turn: Turn, anna: Contact, way: str
) -> None:
    with transaction() as session:
        session.execute(text(f"UPDATE contact SET name = '{SECRET}'"))
        session.execute(text(f"UPDATE member SET name = '{SECRET}', next_nudge_at = NULL"))
    with spoiled(engine, way), ThreadPoolExecutor(1) as executor:
        Rounds([turn], executor).start()
    assert SECRET not in told()


@pytest.mark.parametrize("way", WAYS)
def test_an_address_book_that_fails_is_not_in_the_traceback(
    engine: Engine, transaction: Transaction, mara: Member, way: str, told: Told, now: datetime
) -> None:
    columns = "First Name,Last Name,Organization Name,Birthday,E-mail 1 - Value,Labels"
    row = f"{SECRET},{SECRET},{SECRET},1996-04-15,{SECRET}@example.com,{SECRET}"
    book = recognising.read(f"{columns}\n{row}\n".encode(), now.date())
    assert len(book.rows) == 1
    tally = Tally(mara, book, Options({}, {}, Audience.CLIENT))

    def store() -> None:
        (portion,) = tally.portions()
        with transaction() as session:
            storing.store(session, tally, portion, now)

    with spoiled(engine, way), pytest.raises(Exception) as failed:  # noqa: PT011
        store()
    sys.excepthook(failed.type, failed.value, failed.tb)
    lines = told()
    assert "Traceback" in lines
    assert SECRET not in lines


def test_a_row_that_exists_is_not_told_by_its_name(
    transaction: Transaction, mara: Member, told: Told
) -> None:
    def add() -> None:
        with transaction() as session:
            session.add(OrganisationRow(workspace_id=mara.workspace_id, name=SECRET, key=SECRET))

    add()
    with pytest.raises(IntegrityError) as failed:
        add()
    assert SECRET not in discretion.told(failed.value)
    assert "organisation" in discretion.told(failed.value)


def test_a_listener_that_fails_over_what_was_typed_does_not_quote_it(
    app: App, person: Person, told: Told
) -> None:
    app.event("pin_added")(lambda: int(SECRET))
    app.event("pin_removed")(lambda: os.environ[SECRET])
    for kind in ("pin_added", "pin_removed"):
        assert person.event({"type": kind, "user": "U0MARA"}).status_code == 500
    lines = told()
    assert "builtins.ValueError" in lines
    assert "builtins.KeyError" in lines
    assert SECRET not in lines


@pytest.mark.parametrize("body", [f'{{"user": {{"real_name": "{SECRET}", ', f"{SECRET}: no JSON"])
def test_what_slack_says_of_a_person_is_not_in_the_log(
    person: Person, slack: FakeSlack, told: Told, body: str
) -> None:
    slack.answers["users.info"] = [lambda: make_response(body, 200)]
    assert person.writes("hi").status_code == 500
    lines = told()
    assert "listener_failed" in lines
    assert SECRET not in lines


@pytest.mark.parametrize("body", ['{"message": {"text": "Anna Jansen', "Anna Jansen: no JSON"])
def test_a_nudge_whose_answer_is_cut_off_is_not_in_the_log(
    slack: FakeSlack, turn: Turn, told: Told, anna: Contact, clock: StoppedClock, body: str
) -> None:
    slack.answers["chat.postMessage"] = [lambda: make_response(body, 200)]
    clock.moment += timedelta(days=1)
    turn.take()
    lines = told()
    assert "posting_unclear" in lines
    assert "Anna" not in lines
