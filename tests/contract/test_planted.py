"""A wrong block of each kind is caught, by Slack's types or limits and by the sandbox."""

from typing import Any

import pytest

from sandbox import checks
from sandbox.wire import Refused
from tests.contract.elements import (
    BARS,
    CHOSEN,
    OPTIONS,
    OTHER_BLOCKS,
    PIE,
    TYPED,
    element,
    in_input,
)
from tests.contract.schemas import Schemas
from tests.sandbox.echo_bot import EchoBot
from tests.sandbox.forms import actions, button, plain, section, text_input

Json = dict[str, Any]


def chart(drawn: Json, **changes: Any) -> Json:
    return {"type": "data_visualization", "title": "Gestures", "chart": drawn | changes}


def without(thing: Json, *keys: str) -> Json:
    return {key: value for key, value in thing.items() if key not in keys}


def series(*names: str) -> list[Json]:
    return [{"name": name, "data": [{"label": "Mon", "value": 1}]} for name in names]


MRKDWN = {"type": "mrkdwn", "text": "*October*"}
RIGHT: dict[str, Json] = {
    **OTHER_BLOCKS,
    **{f"row: {kind}": actions(element(kind)) for kind in CHOSEN},
    **{f"input: {kind}": in_input(kind) for kind in [*CHOSEN, *TYPED][2:]},
}
WRONG: dict[str, Json] = {
    "no such block": {"type": "sectoin", "text": plain("x")},
    "no type": {"text": plain("x")},
    "section: without a text": {"type": "section"},
    "section: an empty text": section(""),
    "section: too long": section("x" * 3001),
    "section: text without a type": {"type": "section", "text": {"text": "x"}},
    "section: text as a string": {"type": "section", "text": "x"},
    "section: 11 fields": {"type": "section", "fields": [plain("x")] * 11},
    "section: a field too long": {"type": "section", "fields": [plain("x" * 2001)]},
    "section: an accessory that is none": section() | {"accessory": plain("x")},
    "header: mrkdwn": {"type": "header", "text": MRKDWN},
    "header: too long": {"type": "header", "text": plain("x" * 151)},
    "header: without a text": {"type": "header"},
    "divider: an id too long": {"type": "divider", "block_id": "x" * 256},
    "context: empty": {"type": "context", "elements": []},
    "context: 11 elements": {"type": "context", "elements": [plain("x")] * 11},
    "context: a button": {"type": "context", "elements": [button()]},
    "context: an image without words": {
        "type": "context",
        "elements": [{"type": "image", "image_url": "https://example.com/a.png"}],
    },
    "actions: empty": actions(),
    "actions: 26": actions(*(button(action_id=f"a{n}") for n in range(26))),
    "actions: two with one id": actions(button(), button("Later")),
    "actions: a text": actions(plain("x")),
    "button: without an action_id": actions(without(button(), "action_id")),
    "button: without a text": actions(without(button(), "text")),
    "button: mrkdwn": actions(button() | {"text": MRKDWN}),
    "button: a text too long": actions(button("x" * 76)),
    "button: a value too long": actions(button(value="x" * 2001)),
    "button: a number for a value": actions(button(value=7)),
    "button: a style that there is not": actions(button(style="warning")),
    "button: a confirmation without words": actions(button(confirm={"title": plain("x")})),
    "overflow: six options": actions(element("overflow") | {"options": OPTIONS * 3}),
    "select: an option without a value": actions(
        element("static_select") | {"options": [{"text": plain("x")}]}
    ),
    "select: an option too long": actions(
        element("static_select") | {"options": [{"text": plain("x" * 76), "value": "x"}]}
    ),
    "select: 101 options": actions(element("static_select") | {"options": OPTIONS[:1] * 101}),
    "select: a placeholder too long": actions(
        element("users_select") | {"placeholder": plain("x" * 151)}
    ),
    "checkboxes: 11": actions(element("checkboxes") | {"options": OPTIONS[:1] * 11}),
    "checkboxes: without options": actions(without(element("checkboxes"), "options")),
    "radio buttons: none": actions(element("radio_buttons") | {"options": []}),
    "picker: not a date": actions(element("datepicker") | {"initial_date": 20261103}),
    "input: without a label": without(text_input(), "label"),
    "input: a label in mrkdwn": text_input() | {"label": MRKDWN},
    "input: without an element": without(text_input(), "element"),
    "input: a button": text_input() | {"element": button()},
    "input: a hint too long": text_input() | {"hint": plain("x" * 2001)},
    "input: least more than most": text_input(min_length=9, max_length=3),
    "input: without an action_id": text_input() | {"element": {"type": "plain_text_input"}},
    "image: without words": without(OTHER_BLOCKS["image"], "alt_text"),
    "image: without a picture": without(OTHER_BLOCKS["image"], "image_url"),
    "image: words too long": OTHER_BLOCKS["image"] | {"alt_text": "x" * 2001},
    "rich text: without elements": {"type": "rich_text"},
    "rich text: a string": {"type": "rich_text", "elements": "x"},
    "table: without rows": {"type": "table"},
    "table: ragged": {"type": "table", "rows": [[{"type": "raw_text", "text": "x"}], []]},
    "table: 101 rows": {"type": "table", "rows": OTHER_BLOCKS["table"]["rows"] * 101},
    "chart: without a title": without(chart(PIE), "title"),
    "chart: a title too long": chart(PIE) | {"title": "x" * 51},
    "chart: of another kind": chart(PIE, type="radar"),
    "chart: a missing category": chart(BARS, axis_config={"categories": ["Mon", "Tue"]}),
    "chart: a category twice": chart(BARS, axis_config={"categories": ["Mon", "Mon"]}),
    "chart: without axes": without(chart(BARS), "chart") | {"chart": without(BARS, "axis_config")},
    "chart: a series too many": chart(BARS, series=series(*map(str, range(13)))),
    "chart: two series of one name": chart(BARS, series=series("Given", "Given")),
    "chart: a name too long": chart(BARS, series=series("x" * 21)),
    "chart: a word for a number": chart(PIE, segments=[{"label": "Given", "value": "3"}]),
    "chart: an empty segment": chart(PIE, segments=[{"label": "Given", "value": 0}]),
}


@pytest.mark.parametrize("block", RIGHT.values(), ids=RIGHT)
def test_right_block_is_taken(schemas: Schemas, block: Json) -> None:
    assert schemas.problems("block", block) == []
    checks.check_message("x", [block])


@pytest.mark.parametrize("block", WRONG.values(), ids=WRONG)
def test_wrong_block_is_caught(schemas: Schemas, block: Json) -> None:
    assert schemas.problems("block", block) or is_over_a_limit(block)


def test_sandbox_refuses_every_wrong_block(bot: EchoBot) -> None:
    answers = {
        name: bot.calls("chat.postMessage", channel="C0TEAM", text="x", blocks=[block])
        for name, block in WRONG.items()
    }
    assert {n: a for n, a in answers.items() if a.get("error") != "invalid_blocks"} == {}
    # Slack says where the mistake is, and so does the sandbox.
    assert all("json-pointer" in str(a["response_metadata"]) for a in answers.values())


@pytest.mark.parametrize(
    "blocks",
    [
        [{"type": "divider"}] * 51,
        [OTHER_BLOCKS["pie"]] * 3,
        [OTHER_BLOCKS["table"]] * 2,
        [section() | {"block_id": "one"}] * 2,
    ],
    ids=["51 blocks", "three charts", "two tables", "one id twice"],
)
def test_blocks_that_are_too_many_together(bot: EchoBot, blocks: list[Json]) -> None:
    answer = bot.calls("chat.postMessage", channel="C0TEAM", text="x", blocks=blocks)
    assert answer["error"] == "invalid_blocks"
    with pytest.raises(Refused):
        checks.check_message("x", blocks)


def is_over_a_limit(block: Json) -> bool:
    try:
        checks.check_message("x", [block])
    except Refused:
        return True
    return False
