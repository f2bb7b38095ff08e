"""The settings dialog in Slack: payloads in, calls and rows out."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import AbsenceRow, MemberRow
from bot.people.contacts import Contact
from messages.preferences import dialog
from sandbox import checks
from tests.assembly import StoppedClock
from tests.handlers.person import Person
from tests.handlers.slack import FakeSlack, refused, user
from tests.payloads import Payload

Values = dict[str, Any]


def submit(person: Person, view: Payload, values: Values) -> Payload:
    """Press Save; what the bot answers."""
    answer = person.sends(view, values)
    assert answer is not None
    return answer


def untouched(view: Payload) -> Values:
    """The state of a view in which nobody changed anything."""
    values: Values = {}
    for block in view["blocks"]:
        if block["type"] != "input":
            continue
        element = block["element"]
        value: Payload = {"type": element["type"]}
        match element["type"]:
            case "checkboxes":
                value["selected_options"] = element.get("initial_options", [])
            case "static_select":
                value["selected_option"] = element.get("initial_option")
            case "datepicker":
                value["selected_date"] = element.get("initial_date")
        values[block["block_id"]] = {element["action_id"]: value}
    return values


def block(view: Payload, block_id: str) -> Payload:
    found: Payload = next(one for one in view["blocks"] if one.get("block_id") == block_id)
    return found


def options(view: Payload, block_id: str) -> list[Payload]:
    element = block(view, block_id)["element"]
    groups = element.get("option_groups", [element])
    return [option for group in groups for option in group["options"]]


def choose(view: Payload, values: Values, block_id: str, text: str) -> None:
    """Choose the option that says `text`."""
    option = next(one for one in options(view, block_id) if one["text"]["text"] == text)
    (value,) = values[block_id].values()
    value["selected_option"] = option


def tick(view: Payload, values: Values, block_id: str, *texts: str) -> None:
    chosen = [one for one in options(view, block_id) if one["text"]["text"] in texts]
    values[block_id][dialog.CHOSEN]["selected_options"] = chosen


def pick(values: Values, block_id: str, day: str) -> None:
    values[block_id][dialog.CHOSEN]["selected_date"] = day


Open = Callable[[], Payload]
Row = Callable[[], SimpleNamespace]


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


@pytest.fixture
def row(transaction: Transaction) -> Row:
    def read() -> SimpleNamespace:
        with transaction() as session:
            return SimpleNamespace(**session.exec(select(MemberRow)).one().model_dump())

    return read


def drawn_again(slack: FakeSlack) -> Payload:
    """The dialog as it was drawn last."""
    view = slack.made("views.update")[-1].arguments["view"]
    redrawn: Payload = json.loads(view) if isinstance(view, str) else view
    checks.check_view(redrawn)
    return redrawn


def said(view: Payload) -> str:
    return "\n".join(one["text"]["text"] for one in view["blocks"])


@pytest.mark.parametrize("typed", ["settings", "instellingen", "Einstellungen"])
def test_opens_at_once_with_what_holds(person: Person, slack: FakeSlack, typed: str) -> None:
    person.types("help")
    before = len(slack.calls)
    person.types(typed)
    assert [call.method for call in slack.calls[before:]] == ["views.open"]


def test_is_filled_in_with_what_holds(open_settings: Open) -> None:
    view = open_settings()
    ticked = block(view, "working_days")["element"]["initial_options"]
    assert [option["value"] for option in ticked] == ["0", "1", "2", "3", "4"]
    country = block(view, "country")["element"]["initial_option"]
    assert country["text"]["text"] == "As my time zone: Netherlands"
    assert len(options(view, "country")) == 251
    assert not [one for one in view["blocks"] if one.get("block_id") == "absences"]


def test_saving_it_untouched_changes_nothing(person: Person, open_settings: Open, row: Row) -> None:
    view = open_settings()
    before = row()
    answer = submit(person, view, untouched(view))
    assert answer["response_action"] == "update"
    assert row() == before
    checks.check_view(answer["view"])


def test_what_was_chosen_is_saved_and_told(person: Person, open_settings: Open, row: Row) -> None:
    view = open_settings()
    values = untouched(view)
    tick(view, values, "working_days", "Wednesday", "Thursday")
    choose(view, values, "opens_at", "10:00")
    choose(view, values, "closes_at", "midnight")
    choose(view, values, "per_day", "2")
    choose(view, values, "per_week", "4")
    pick(values, "away_from", "2026-11-04")
    pick(values, "away_until", "2026-11-04")
    told = said(submit(person, view, values)["view"])
    assert "You work on Wednesday and Thursday, from 10:00 until midnight." in told
    assert "At most 2 people a day, and 4 a week." in told
    assert "Away: Wednesday 4 November." in told
    assert "on Thursday 5 November at 10:00" in told
    saved = row()
    assert (saved.working_days, saved.opens_at, saved.closes_at) == ("23", 10, 24)
    assert (saved.most_per_day, saved.most_per_week) == (2, 4)


def test_another_country_offers_its_regions_and_keeps_the_rest(
    person: Person, open_settings: Open, slack: FakeSlack, row: Row
) -> None:
    view = open_settings()
    values = untouched(view)
    choose(view, values, "country", "Switzerland")
    option = values["country"][dialog.COUNTRY]["selected_option"]
    person.switched(view, "country", dialog.COUNTRY, option, values)
    update = slack.made("views.update")[0].arguments
    assert (update["view_id"], update["hash"]) == ("V1", "1700000000.abcdef")
    redrawn = drawn_again(slack)
    names = [option["text"]["text"] for option in options(redrawn, "region.CH")]
    assert names[0] == "Only those of the whole country"
    assert {"Zürich", "Basel-Stadt", "Genève"} <= set(names)
    # Good Friday is a Dutch question.
    ids = {one["block_id"] for one in view["blocks"] if one["type"] == "input"} - {"good_friday"}
    assert ids <= {one.get("block_id") for one in redrawn["blocks"]}
    values = untouched(redrawn)
    choose(redrawn, values, "region.CH", "Zürich")
    assert "Public holidays: Switzerland, Zürich." in said(submit(person, redrawn, values)["view"])
    assert (row().country, row().region) == ("CH", "ZH")
    # Slack drew a later choice in the meantime: that one stands.
    slack.answers["views.update"] = [refused("hash_conflict")]
    person.switched(redrawn, "country", dialog.COUNTRY, option, values)


def test_another_region_ticks_the_days_that_are_worked_there(
    person: Person, open_settings: Open, slack: FakeSlack, row: Row
) -> None:
    view = open_settings()
    values = untouched(view)
    choose(view, values, "country", "Malaysia")
    person.switched(
        view,
        "country",
        dialog.COUNTRY,
        values["country"][dialog.COUNTRY]["selected_option"],
        values,
    )
    redrawn = drawn_again(slack)
    values = untouched(redrawn)
    choose(redrawn, values, "region.MY", "Kedah")
    kedah = values["region.MY"][dialog.REGION]["selected_option"]
    person.switched(redrawn, "region.MY", dialog.REGION, kedah, values)
    again = drawn_again(slack)
    submit(person, again, untouched(again))
    assert (row().country, row().region, row().working_days) == ("MY", "02", None)


def test_good_friday_is_asked_where_it_is_a_choice(
    person: Person, open_settings: Open, row: Row
) -> None:
    view = open_settings()
    values = untouched(view)
    tick(view, values, "good_friday", "I’m off that day")
    assert "Good Friday is a day off for you." in said(submit(person, view, values)["view"])
    assert row().good_friday_off


def test_errors_stand_at_their_fields_and_nothing_is_saved(
    person: Person, open_settings: Open, row: Row
) -> None:
    view = open_settings()
    before = row()
    values = untouched(view)
    tick(view, values, "working_days")
    choose(view, values, "closes_at", "08:00")
    pick(values, "away_from", "2026-12-02")
    pick(values, "away_until", "2026-12-01")
    answer = submit(person, view, values)
    assert answer["response_action"] == "errors"
    assert answer["errors"] == {
        "working_days": "Tick at least one day. For no nudges at all, use a pause.",
        "closes_at": "Your day must end later than it starts.",
        "away_until": "This lies before the first day away.",
    }
    assert row() == before


def test_an_absence_is_listed_and_unticked(
    person: Person, open_settings: Open, transaction: Transaction
) -> None:
    view = open_settings()
    values = untouched(view)
    pick(values, "away_from", "2026-12-21")
    pick(values, "away_until", "2027-01-03")
    for _ in range(2):  # Slack may deliver a submission twice
        submit(person, view, values)
    view = open_settings()
    (listed,) = options(view, "absences")
    assert listed["text"]["text"] == "Monday 21 December to Sunday 3 January"
    values = untouched(view)
    tick(view, values, "absences")
    submit(person, view, values)
    with transaction() as session:
        assert session.exec(select(AbsenceRow)).all() == []


def test_an_absence_of_the_dialog_is_taken_back_and_no_gift_from_before(
    person: Person,
    open_settings: Open,
    transaction: Transaction,
    clock: StoppedClock,
    anna: Contact,
) -> None:
    for typed in ("give Anna a book", "pause on 14 December"):
        person.types(typed)
        clock.moment += timedelta(minutes=1)
    view = open_settings()
    values = untouched(view)
    tick(view, values, "absences")
    submit(person, view, values)
    clock.moment += timedelta(minutes=1)
    submit(person, view, untouched(open_settings()))
    assert "your days away" in person.types("undo")["text"]
    with transaction() as session:
        assert [one.first_day for one in session.exec(select(AbsenceRow))] == [date(2026, 12, 14)]
    assert "no pause on Monday 14 December" in person.types("undo")["text"]
    assert "a book" in person.types("undo")["text"]


def test_an_absence_that_the_dialog_did_not_show_stays(
    person: Person, open_settings: Open, transaction: Transaction
) -> None:
    older = open_settings()
    newer = untouched(older)
    pick(newer, "away_from", "2026-12-21")
    pick(newer, "away_until", "2026-12-24")
    submit(person, older, newer)
    submit(person, older, untouched(older))
    with transaction() as session:
        assert [one.first_day for one in session.exec(select(AbsenceRow))] == [date(2026, 12, 21)]


def test_the_answer_is_in_the_language_that_was_chosen(
    person: Person, open_settings: Open, slack: FakeSlack
) -> None:
    slack.users["U0MARA"] = user("U0MARA", locale="nl-NL")
    view = open_settings()
    assert view["title"]["text"] == "Je instellingen"
    values = untouched(view)
    choose(view, values, "language", "Deutsch (Schweiz)")
    answer = submit(person, view, values)["view"]
    assert answer["title"]["text"] == "Deine Einstellungen"
    assert answer["close"]["text"] == "Schliessen"
    view = open_settings()
    values = untouched(view)
    choose(view, values, "language", "Wie in Slack: Nederlands (Nederland)")
    assert submit(person, view, values)["view"]["title"]["text"] == "Je instellingen"


def test_never_at_work_is_said(person: Person, open_settings: Open) -> None:
    person.types("pause")
    view = open_settings()
    assert "until you tell me otherwise" in said(submit(person, view, untouched(view))["view"])
