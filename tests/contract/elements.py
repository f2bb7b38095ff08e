"""One of each kind of block and element that the sandbox knows, as Slack takes them."""

from typing import Any

from tests.sandbox.forms import actions, button, plain, section, text_input

Json = dict[str, Any]

TEXTS = ("One", "Two")
OPTIONS = [{"text": plain(text) | {"emoji": True}, "value": text.lower()} for text in TEXTS]
CONFIRM = {
    "title": plain("Sure?"),
    "text": plain("It can be undone."),
    "confirm": plain("Yes"),
    "deny": plain("No"),
}
PIE = {"type": "pie", "segments": [{"label": "Given", "value": 3}]}
BARS = {
    "type": "bar",
    "series": [{"name": "Given", "data": [{"label": "Mon", "value": 3}]}],
    "axis_config": {"categories": ["Mon"], "x_label": "Day"},
}

# kind: (the element without type and id, what a person chooses)
CHOSEN: dict[str, tuple[Json, Any]] = {
    "button": ({"text": plain("Press"), "value": "1", "confirm": CONFIRM}, None),
    "overflow": ({"options": OPTIONS}, "one"),
    "static_select": ({"options": OPTIONS, "placeholder": plain("Which?")}, "one"),
    "multi_static_select": ({"options": OPTIONS, "initial_options": OPTIONS[:1]}, ["two"]),
    "external_select": ({"min_query_length": 1}, "one"),
    "multi_external_select": ({"min_query_length": 1}, ["one", "two"]),
    "users_select": ({"initial_user": "U0MARA"}, "U0JONAS"),
    "multi_users_select": ({}, ["U0JONAS"]),
    "conversations_select": ({}, "C0TEAM"),
    "multi_conversations_select": ({}, ["C0TEAM"]),
    "channels_select": ({}, "C0TEAM"),
    "multi_channels_select": ({}, ["C0TEAM"]),
    "datepicker": ({"initial_date": "2026-07-01"}, "2026-07-14"),
    "timepicker": ({}, "09:30"),
    "datetimepicker": ({}, 1784000000),
    "checkboxes": ({"options": OPTIONS}, ["one"]),
    "radio_buttons": ({"options": OPTIONS}, "two"),
}
TYPED: dict[str, tuple[Json, Any]] = {
    "plain_text_input": ({"initial_value": "A book"}, "Tulips"),
    "number_input": ({"is_decimal_allowed": False}, 15),
    "email_text_input": ({}, "anna@example.com"),
    "url_text_input": ({}, "https://example.com"),
}
OTHER_BLOCKS: dict[str, Json] = {
    "section": section(),
    "section of fields": {"type": "section", "fields": [plain("a"), plain("b")]},
    "section with a button": section() | {"accessory": button()},
    "header": {"type": "header", "text": plain("October")},
    "divider": {"type": "divider"},
    "context": {
        "type": "context",
        "elements": [
            plain("a"),
            {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "b"},
        ],
    },
    "actions": actions(button()),
    "input": text_input(),
    "image": {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a"},
    "rich_text": {
        "type": "rich_text",
        "elements": [
            {"type": "rich_text_section", "elements": [{"type": "text", "text": "Hello"}]},
        ],
    },
    "table": {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]},
    "pie": {"type": "data_visualization", "title": "Gestures", "chart": PIE},
    "bars": {"type": "data_visualization", "title": "Gestures", "chart": BARS},
}


def element(kind: str) -> Json:
    """An element that can be clicked or filled in."""
    rest, _ = (CHOSEN | TYPED)[kind]
    return {"type": kind, "action_id": "it", **rest}


def in_input(kind: str, *, dispatch_action: bool = False) -> Json:
    """An input block with such an element."""
    return {
        "type": "input",
        "block_id": "row",
        "label": plain("It"),
        "dispatch_action": dispatch_action,
        "element": element(kind),
    }
