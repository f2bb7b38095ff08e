"""Dialogs: opened by a trigger, stacked, updated, sent and closed."""

from datetime import timedelta
from typing import Any

import pytest
from flask import jsonify

from sandbox.driver import Actor, Declined
from sandbox.driver.shown import Shown
from tests.sandbox.echo_bot import EchoBot, Received
from tests.sandbox.forms import actions, button, modal, plain, section, text_input


def opened(bot: EchoBot, mara: Actor, view: dict[str, Any]) -> Shown:
    """A dialog that a command has opened."""

    def open_it(received: Received) -> str:
        bot.calls("views.open", trigger_id=received.content["trigger_id"], view=view)
        return ""

    bot.answer = open_it
    shown = mara.types("/goodturn give", channel="C0TEAM")
    assert shown is not None
    bot.answer = lambda _: ""
    return shown


def trigger(bot: EchoBot, mara: Actor) -> str:
    """A fresh trigger id."""
    bot.answer = lambda _: ""
    mara.driver.patience = 0
    mara.types("/goodturn", channel="C0TEAM")
    return str(bot.last["trigger_id"])


def test_trigger_works_once(bot: EchoBot, mara: Actor) -> None:
    trigger_id = trigger(bot, mara)
    assert bot.calls("views.open", trigger_id=trigger_id, view=modal())["ok"]
    again = bot.calls("views.open", trigger_id=trigger_id, view=modal())
    assert again["error"] == "exchanged_trigger_id"


def test_trigger_lasts_three_seconds(bot: EchoBot, mara: Actor) -> None:
    trigger_id = trigger(bot, mara)
    mara.driver.advance(timedelta(seconds=3.1))
    late = bot.calls("views.open", trigger_id=trigger_id, view=modal())
    assert late["error"] == "expired_trigger_id"


def test_unknown_trigger(bot: EchoBot) -> None:
    answer = bot.calls("views.open", trigger_id="1.2.3", view=modal())
    assert answer["error"] == "invalid_trigger_id"


def test_fourth_view_is_one_too_many(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal(actions(button("More"))))
    answers = []

    def push(received: Received) -> str:
        more = modal(actions(button("More")), title="Next")
        trigger_id = received.content["trigger_id"]
        answers.append(bot.calls("views.push", trigger_id=trigger_id, view=more))
        return ""

    bot.answer = push
    for _ in range(3):
        mara.clicks(view, "More")
        view = mara.dialog() or view
    assert [answer.get("error") for answer in answers] == [None, None, "push_limit_reached"]
    assert answers[1]["view"]["root_view_id"] == answers[0]["view"]["root_view_id"]
    assert answers[1]["view"]["previous_view_id"] == answers[0]["view"]["id"]
    assert len(mara.sees().dialogs) == 3


def test_stale_hash(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal())
    assert view.view is not None
    old_hash = view.view["hash"]
    first = bot.calls("views.update", view_id=view.view_id, hash=old_hash, view=modal())
    second = bot.calls("views.update", view_id=view.view_id, hash=old_hash, view=modal())
    assert first["view"]["id"] == view.view_id
    assert second["error"] == "hash_conflict"


def test_untouched_input_submits_its_initial_value(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal(text_input(initial_value="A book")))
    mara.submits(view)
    values = bot.last["view"]["state"]["values"]
    assert values == {"note": {"words": {"type": "plain_text_input", "value": "A book"}}}


@pytest.mark.parametrize("name", ["note", "words", "Note"])
def test_input_is_filled_by_block_id_action_id_or_label(
    bot: EchoBot, mara: Actor, name: str
) -> None:
    view = opened(bot, mara, modal(text_input()))
    after = mara.submits(view, {name: "Tulips"})
    assert bot.last["view"]["state"]["values"]["note"]["words"]["value"] == "Tulips"
    assert not after.is_open
    assert mara.dialog() is None


def test_error_stands_at_its_field(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal(text_input()))
    bot.answer = lambda _: jsonify(response_action="errors", errors={"note": "No strings, please."})
    after = mara.submits(view, {"note": "if you sign"})
    assert after.errors == {"note": "No strings, please."}
    assert after.is_open
    assert "No strings, please." in after.words()
    assert mara.dialog() is not None


def test_required_field_is_asked_for_without_the_bot(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal(text_input()))
    before = len(bot.received)
    after = mara.submits(view)
    assert after.errors == {"note": "Please complete this required field."}
    assert len(bot.received) == before


def test_submission_can_update_push_and_clear(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal())
    bot.answer = lambda _: jsonify(response_action="update", view=modal(title="Second"))
    assert mara.submits(view).text == "Second"
    bot.answer = lambda _: jsonify(response_action="push", view=modal(title="Third"))
    pushed = mara.submits(view).dialog
    assert pushed is not None
    assert pushed.text == "Third"
    bot.answer = lambda _: jsonify(response_action="clear")
    assert mara.submits(pushed).dialog is None


def test_empty_answer_uncovers_the_dialog_below(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal(title="Below"))
    bot.answer = lambda _: jsonify(response_action="push", view=modal(title="Above"))
    above = mara.submits(view).dialog
    assert above is not None
    bot.answer = lambda _: ""
    below = mara.submits(above).dialog
    assert below is not None
    assert below.text == "Below"


def test_words_as_answer_to_a_submission_are_trouble(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal())
    bot.answer = lambda _: "thanks"
    after = mara.submits(view)
    assert "trouble connecting" in (after.toast or "")
    assert after.is_open


def test_update_keeps_what_was_typed(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal(text_input(), text_input("other"), actions(button("More"))))

    def redraw(received: Received) -> str:
        changed = modal(text_input(label="Changed"), text_input("renamed"), actions(button()))
        bot.calls("views.update", view_id=received.content["view"]["id"], view=changed)
        return ""

    bot.answer = redraw
    after = mara.clicks(view, "More", inputs={"note": "kept", "other": "lost"})
    assert bot.last["view"]["state"]["values"]["note"]["words"]["value"] == "kept"
    assert after.values()["note"]["words"]["value"] == "kept"
    assert after.values()["renamed"]["words"]["value"] is None


def test_closing_tells_only_those_who_asked(bot: EchoBot, mara: Actor) -> None:
    quiet = opened(bot, mara, modal())
    mara.closes(quiet)
    assert bot.last.get("command") == "/goodturn"
    view = opened(bot, mara, modal(notify_on_close=True))
    mara.closes(view, everything=True)
    assert bot.last["type"] == "view_closed"
    assert bot.last["is_cleared"] is True


def test_nobody_else_can_send_it(bot: EchoBot, mara: Actor) -> None:
    view = opened(bot, mara, modal())
    with pytest.raises(Declined, match="not_found"):
        mara.driver.act_as("U0JONAS").submits(view)


def test_external_id_is_unique(bot: EchoBot, mara: Actor) -> None:
    opened(bot, mara, modal(external_id="one"))
    jonas = mara.driver.act_as("U0JONAS")
    trigger_id = trigger(bot, jonas)
    answer = bot.calls("views.open", trigger_id=trigger_id, view=modal(external_id="one"))
    assert answer["error"] == "duplicate_external_id"


def test_external_select_offers_what_the_bot_suggests(bot: EchoBot, mara: Actor) -> None:
    element = {"type": "external_select", "action_id": "contact", "min_query_length": 1}
    block = {"type": "input", "block_id": "who", "label": plain("Who"), "element": element}
    view = opened(bot, mara, modal(block))
    anna = {"text": plain("Anna Jansen"), "value": "7"}
    bot.answer = lambda _: jsonify(options=[anna])
    assert mara.suggestions(view, "contact", "an") == [anna]
    assert (bot.last["type"], bot.last["value"]) == ("block_suggestion", "an")
    bot.answer = lambda _: ""
    mara.submits(view, {"who": "Anna Jansen"})
    assert bot.last["view"]["state"]["values"]["who"]["contact"]["selected_option"] == anna


@pytest.mark.parametrize(
    ("element", "given", "expected"),
    [
        ({"type": "datepicker"}, "2026-07-14", {"selected_date": "2026-07-14"}),
        ({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}),
        ({"type": "datetimepicker"}, 1784000000, {"selected_date_time": 1784000000}),
        ({"type": "users_select"}, "U0JONAS", {"selected_user": "U0JONAS"}),
        ({"type": "multi_users_select"}, ["U0TOM"], {"selected_users": ["U0TOM"]}),
        ({"type": "channels_select"}, "C0TEAM", {"selected_channel": "C0TEAM"}),
        ({"type": "conversations_select"}, "C0TEAM", {"selected_conversation": "C0TEAM"}),
        ({"type": "number_input", "is_decimal_allowed": False}, 15, {"value": "15"}),
        ({"type": "email_text_input"}, "a@b.example", {"value": "a@b.example"}),
        ({"type": "url_text_input"}, "https://a.example", {"value": "https://a.example"}),
    ],
)
def test_every_input_submits_as_slack_has_it(
    bot: EchoBot, mara: Actor, element: dict[str, Any], given: Any, expected: dict[str, Any]
) -> None:
    block = {
        "type": "input",
        "block_id": "it",
        "label": plain("It"),
        "element": element | {"action_id": "it"},
    }
    view = opened(bot, mara, modal(block))
    mara.submits(view, {"it": given})
    value = bot.last["view"]["state"]["values"]["it"]["it"]
    assert value == {"type": element["type"]} | expected


def test_options_are_chosen_by_value_or_text(bot: EchoBot, mara: Actor) -> None:
    texts = [plain(f"Option {n}") | {"emoji": True} for n in range(3)]
    options = [{"text": text, "value": str(n)} for n, text in enumerate(texts)]
    boxes = {"type": "checkboxes", "action_id": "many", "options": options}
    menu = {"type": "static_select", "action_id": "one", "options": options}
    blocks = [
        {"type": "input", "block_id": "a", "label": plain("Many"), "element": boxes},
        {"type": "input", "block_id": "b", "label": plain("One"), "element": menu},
    ]
    view = opened(bot, mara, modal(*blocks))
    mara.submits(view, {"Many": ["0", "Option 2"], "One": "1"})
    values = bot.last["view"]["state"]["values"]
    assert values["a"]["many"]["selected_options"] == [options[0], options[2]]
    assert values["b"]["one"]["selected_option"] == options[1]


def test_section_without_input_needs_no_submit(bot: EchoBot, mara: Actor) -> None:
    view = modal(section())
    del view["submit"]
    assert opened(bot, mara, view).words() == "A dialog\nHello"
