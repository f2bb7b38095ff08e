"""The register in a dialog: opened, narrowed, turned, and handed out as a file."""

import csv
import io
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.database import Transaction
from bot.giving import gestures
from bot.money import Money
from bot.people.contacts import Contact
from bot.team.members import Member
from bot.vocabulary import Direction
from messages.giving import register_buttons as buttons
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.screen import labels
from tests.handlers.slack import FakeSlack, refused
from tests.messages.drawing import texts
from tests.payloads import Payload


@pytest.fixture
def many(transaction: Transaction, mara: Member, anna: Contact, clock: StoppedClock) -> None:
    """Twelve gifts to Anna, the first of them today, one euro more from day to day."""
    with transaction() as session:
        for number in range(12):
            day = mara.today(clock.now()) - timedelta(days=number)
            worth = Money(100 * (number + 1), "EUR")
            told = {"words": f"gift {number}", "worth": worth, "day": day}
            gestures.log(session, mara, anna, Direction.GIVEN, clock.now(), **told)  # type: ignore[arg-type]


def opened(person: Person, slack: FakeSlack, line: str = "gift register") -> Payload:
    assert not person.types(line)
    return dict(slack.wait_for("views.open").arguments["view"])


def updated(slack: FakeSlack, number: int = 1) -> Payload:
    return dict(slack.wait_for("views.update", number).arguments["view"])


def text_of(view: Mapping[str, Any]) -> str:
    return "\n".join(texts({"text": "", "blocks": view["blocks"]}, "mrkdwn"))


def gifts(view: Mapping[str, Any]) -> list[str]:
    """The words of the gifts that a dialog shows."""
    said = text_of(view)
    return [f"gift {number}" for number in range(12) if f"“gift {number}”" in said]


@pytest.mark.usefixtures("many")
def test_a_command_opens_it_with_sums_and_the_newest(person: Person, slack: FakeSlack) -> None:
    view = opened(person, slack)
    assert gifts(view) == [f"gift {number}" for number in range(10)]
    assert "*Given:* €78.00 (12 gifts)" in text_of(view)
    assert "1 to 10 of 12, newest first:" in text_of(view)
    assert "Earlier" in labels(view)


@pytest.mark.usefixtures("many")
def test_pages_turn_in_the_dialog(person: Person, slack: FakeSlack) -> None:
    view = opened(person, slack)
    person.presses_within(view, "Earlier")
    turned = updated(slack)
    assert gifts(turned) == ["gift 10", "gift 11"]
    assert "11 to 12 of 12" in text_of(turned)
    assert "Earlier" not in labels(turned)
    assert "More recent" in labels(turned)


@pytest.mark.usefixtures("many")
def test_what_is_chosen_narrows_it_at_once(person: Person, slack: FakeSlack) -> None:
    view = opened(person, slack)
    person.switches(view, f"{buttons.FILTER}.{buttons.DIRECTION}", "received")
    assert "Nothing in the register matches that." in text_of(updated(slack))


@pytest.mark.usefixtures("many")
def test_what_is_typed_narrows_it_when_it_is_sent(person: Person, slack: FakeSlack) -> None:
    view = opened(person, slack)
    answer = person.submits(view, whom="jansen", least="11")
    assert answer is not None
    assert answer["response_action"] == "update"
    assert gifts(answer["view"]) == ["gift 10", "gift 11"]
    assert "Only gifts worth €11.00 or more" in text_of(answer["view"])
    nobody = person.submits(answer["view"], whom="Willem")
    assert nobody is not None
    assert gifts(nobody["view"]) == []


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("said", ["-5 €", "1e9", "a lot", "€5 $6 £7", "10-20"])
def test_what_is_no_single_amount_is_said_at_its_field(
    person: Person, slack: FakeSlack, said: str
) -> None:
    view = opened(person, slack)
    answer = person.submits(view, least=said)
    assert answer == {
        "response_action": "errors",
        "errors": {"least": "Please type one amount, such as 20 EUR."},
    }


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("show all gifts of this year over 11 euro", ["gift 10", "gift 11"]),
        ("welke cadeaus boven de 11 euro gaf ik dit jaar", ["gift 10", "gift 11"]),
        ("Welche Geschenke über 11 Euro gab es 2026", ["gift 10", "gift 11"]),
        ("gift register 2025", []),
        ("show gifts to Willem", []),
    ],
)
def test_a_line_narrows_it(person: Person, slack: FakeSlack, line: str, shown: list[str]) -> None:
    assert gifts(opened(person, slack, line)) == shown


@pytest.mark.usefixtures("many")
def test_in_a_conversation_the_sums_are_told_with_a_button(
    person: Person, slack: FakeSlack
) -> None:
    person.writes("show all gifts of this year over 11 euro")
    told = dict(slack.wait_for("chat.postMessage").arguments)
    assert "*Given:* €23.00 (2 gifts)" in told["text"]
    person.presses(told, "Open the register")
    view = slack.wait_for("views.open").arguments["view"]
    assert gifts(view) == ["gift 10", "gift 11"]


@pytest.mark.usefixtures("many")
def test_all_that_fits_comes_as_a_file_in_ones_conversation(
    person: Person, slack: FakeSlack
) -> None:
    view = opened(person, slack, "show gifts over 2 euro")
    person.presses_within(view, "As a CSV file")
    content = slack.wait_for("upload").arguments["content"]
    rows = list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff"))))
    assert len(rows) == 11
    first = rows[0]
    assert (first["contact"], first["amount"], first["currency"]) == ("Anna Jansen", "2.00", "EUR")
    assert (first["what"], first["recorded_by"]) == ("gift 1", "Mara Visser")
    assert slack.wait_for("files.completeUploadExternal").arguments["channel_id"] == "D0MARA"
    assert "I’m sending the file in our conversation" in text_of(updated(slack))


@pytest.mark.usefixtures("many")
def test_where_slack_takes_no_file_that_is_told(person: Person, slack: FakeSlack) -> None:
    slack.answers["files.getUploadURLExternal"] = [refused("missing_scope")]
    person.presses_within(opened(person, slack), "As a CSV file")
    told = slack.wait_for("chat.update").arguments["text"]
    assert "`files:write`" in told
    assert "/goodturn gift register" in told


def test_no_spreadsheet_runs_what_somebody_wrote(
    person: Person, slack: FakeSlack, transaction: Transaction, mara: Member, anna: Contact
) -> None:
    person.types("give Anna Jansen =HYPERLINK(1) €5")
    person.presses_within(opened(person, slack), "As a CSV file")
    content = slack.wait_for("upload").arguments["content"]
    (row,) = csv.DictReader(io.StringIO(content.removeprefix("\ufeff")))
    assert row["what"].startswith("'=")


def test_an_empty_register_says_what_comes_into_it(person: Person, slack: FakeSlack) -> None:
    view = opened(person, slack)
    assert "The register is empty." in text_of(view)
    assert "As a CSV file" not in labels(view)


@pytest.mark.usefixtures("many", "ben")
def test_somebody_elses_dialog_shows_nothing(person: Person, slack: FakeSlack) -> None:
    view = opened(person, slack)
    before = len(slack.made("views.update"))
    person.user_id = "U0BEN"
    person.presses_within(view, "Earlier")
    answer = person.submits(view)
    assert answer is not None
    assert answer["response_action"] == "errors"
    assert len(slack.made("views.update")) == before
