"""The settings dialog in Slack: payloads in, calls and rows out."""

import json
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from sqlmodel import select

from bot.database import Transaction
from bot.models import MemberRow, WorkspaceRow
from messages.preferences import dialog
from sandbox import checks
from tests.handlers.person import Person
from tests.handlers.preferences.filled_in import (
    Open,
    block,
    choose,
    options,
    pick,
    submit,
    tick,
    untouched,
)
from tests.handlers.slack import FakeSlack, refused, user
from tests.payloads import Payload

Row = Callable[[], SimpleNamespace]


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
    assert country["text"]["text"] == "As in my time zone: Netherlands"
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


def test_suggestions_to_ask_again_can_be_switched_off(
    person: Person, open_settings: Open, row: Row
) -> None:
    assert block(open_settings(), "later_asks")["element"]["initial_options"]
    view = open_settings()
    values = untouched(view)
    tick(view, values, "later_asks")
    assert "I won’t suggest asking anybody again." in said(submit(person, view, values)["view"])
    assert not row().later_asks
    view = open_settings()
    submit(person, view, untouched(view))
    assert not row().later_asks


def test_a_dialog_that_was_opened_before_keeps_them(
    person: Person, open_settings: Open, row: Row
) -> None:
    view = open_settings()
    values = untouched(view)
    view["blocks"] = [one for one in view["blocks"] if one.get("block_id") != "later_asks"]
    values.pop("later_asks")
    submit(person, view, values)
    assert row().later_asks


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
    assert names[0] == "Only national holidays"
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
        "closes_at": "Your working day must end later than it starts.",
        "away_until": "This is before the first day away.",
    }
    assert row() == before


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


def test_an_admin_sets_how_long_a_contact_cools_off(
    person: Person, open_settings: Open, transaction: Transaction
) -> None:
    view = open_settings()
    values = untouched(view)
    choose(view, values, "cooling_off", "21 days")
    choose(view, values, "strings", "Can\N{RIGHT SINGLE QUOTATION MARK}t be logged")
    answer = submit(person, view, values)
    told = said(answer["view"])
    assert "nothing is asked for 21 days after a gesture" in told
    assert "Words that tie a gift to something are declined." in told
    with transaction() as session:
        row = session.exec(select(WorkspaceRow)).one()
        assert (row.cooling_off_days, row.stops_strings) == (21, True)


def test_who_is_no_admin_is_not_shown_the_workspaces_settings(
    person: Person, slack: FakeSlack, transaction: Transaction, open_settings: Open
) -> None:
    person.types("help")
    with transaction() as session:
        session.exec(select(MemberRow)).one().is_admin = False
    slack.users["U0MARA"] = user("U0MARA", is_admin=False)
    view = open_settings()
    assert not [one for one in view["blocks"] if one.get("block_id") in ("cooling_off", "strings")]
    submit(person, view, untouched(view))
