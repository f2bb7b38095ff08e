"""Slack's limits on blocks, as a table. `checking` reads it; lengths count Unicode code points.

The numbers come from Slack's block reference; those that slack-sdk doesn't check itself are here
too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sandbox.checks.patterns import Pattern

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_TEXT = 40_000
UPDATE_TEXT = 4_000
MESSAGE_BLOCKS_CHARACTERS = 13_200
VIEW_BYTES = 250_000
VIEW_STACK = 3
MARKDOWN_CHARACTERS = 12_000
TABLE_CHARACTERS = 10_000
CHARTS = 2
CHART_NAME = 20
CHART_POINTS = 20
CHART_SERIES = 12


@dataclass(frozen=True)
class Shape:
    """What one kind of object must look like.

    `lengths` are in characters, of a string or of a text object. `counts` are (least, most) items
    of a list. `words` are the only ones that a string may be. `parts` name the shape of a child or
    of each child in a list; `elements` and `blocks` are checked by their own type, which must be
    among the given ones.
    """

    required: tuple[str, ...] = ()
    lengths: Mapping[str, int] = field(default_factory=dict)
    counts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plain: tuple[str, ...] = ()
    parts: Mapping[str, str] = field(default_factory=dict)
    elements: Mapping[str, frozenset[str]] = field(default_factory=dict)


SELECTS = frozenset(
    f"{multi}{source}_select"
    for multi in ("", "multi_")
    for source in ("static", "external", "users", "conversations", "channels")
)
LISTED = frozenset({"static_select", "multi_static_select"})
PICKERS = frozenset({"datepicker", "timepicker", "datetimepicker"})
CHOICES = frozenset({"checkboxes", "radio_buttons"})
TYPED = frozenset(
    {"plain_text_input", "number_input", "email_text_input", "url_text_input", "rich_text_input"}
)
FILES = frozenset({"file_input"})
INPUT_ELEMENTS = SELECTS | PICKERS | CHOICES | TYPED | FILES
ACTION_ELEMENTS = (
    SELECTS | PICKERS | CHOICES | {"button", "overflow", "workflow_button", "plain_text_input"}
)
ACCESSORIES = SELECTS | PICKERS | CHOICES | {"button", "overflow", "workflow_button", "image"}

_EVERYWHERE = frozenset(
    {
        "actions",
        "context",
        "divider",
        "header",
        "image",
        "input",
        "rich_text",
        "section",
        "video",
    }
)
SURFACES: Mapping[str, frozenset[str]] = {
    "message": _EVERYWHERE
    | {"card", "carousel", "container", "context_actions", "data_table", "data_visualization"}
    | {"file", "markdown", "plan", "table", "task_card"},
    "modal": _EVERYWHERE | {"alert", "card", "data_table", "table"},
    "home": _EVERYWHERE | {"card", "carousel", "data_table", "table"},
}

_BLOCK_ID = {"block_id": 255}
_ACTION = {"action_id": 255}
_CONFIRM = {"confirm": "confirm"}
_HINT = {"placeholder": "text"}
_PLACEHOLDER = {"placeholder": 150} | _ACTION


def _select(**more: str) -> Shape:
    return Shape(
        required=("action_id",),
        lengths=_PLACEHOLDER,
        plain=("placeholder",),
        parts=_CONFIRM | _HINT | more,
        counts={"options": (1, 100), "option_groups": (1, 100)},
    )


_STATIC = _select(options="option", option_groups="option_group", initial_option="option")
_TEXT_INPUT = Shape(
    required=("action_id",),
    lengths=_PLACEHOLDER | {"initial_value": 3000},
    plain=("placeholder",),
    parts=_HINT,
)
_PICKER = Shape(
    required=("action_id",),
    lengths=_PLACEHOLDER | {"initial_date": 10, "initial_time": 5},
    plain=("placeholder",),
    parts=_CONFIRM | _HINT,
)

BLOCKS: Mapping[str, Shape] = {
    "section": Shape(
        lengths={"text": 3000} | _BLOCK_ID,
        counts={"fields": (1, 10)},
        parts={"text": "text", "fields": "field"},
        elements={"accessory": ACCESSORIES},
    ),
    "header": Shape(
        required=("text",),
        lengths={"text": 150} | _BLOCK_ID,
        plain=("text",),
        parts={"text": "text"},
    ),
    "divider": Shape(lengths=_BLOCK_ID),
    "context": Shape(
        required=("elements",),
        lengths=_BLOCK_ID,
        counts={"elements": (1, 10)},
        elements={"elements": frozenset({"image", "plain_text", "mrkdwn"})},
    ),
    "actions": Shape(
        required=("elements",),
        lengths=_BLOCK_ID,
        counts={"elements": (1, 25)},
        elements={"elements": ACTION_ELEMENTS},
    ),
    "input": Shape(
        required=("label", "element"),
        lengths={"label": 2000, "hint": 2000} | _BLOCK_ID,
        plain=("label", "hint"),
        parts={"label": "text", "hint": "text"},
        elements={"element": INPUT_ELEMENTS},
    ),
    "image": Shape(
        required=("alt_text",),
        lengths={"image_url": 3000, "alt_text": 2000, "title": 2000} | _BLOCK_ID,
        plain=("title",),
        parts={"title": "text"},
    ),
    "rich_text": Shape(required=("elements",), lengths=_BLOCK_ID),
    "markdown": Shape(required=("text",), lengths={"text": MARKDOWN_CHARACTERS}),
    "table": Shape(required=("rows",), lengths=_BLOCK_ID, counts={"rows": (1, 100)}),
    "data_visualization": Shape(required=("title", "chart"), lengths={"title": 50} | _BLOCK_ID),
}

ELEMENTS: Mapping[str, Shape] = {
    "button": Shape(
        required=("action_id", "text"),
        lengths={"text": 75, "value": 2000, "url": 3000, "accessibility_label": 75} | _ACTION,
        words={"style": ("primary", "danger")},
        plain=("text",),
        parts={"text": "text"} | _CONFIRM,
    ),
    "overflow": Shape(
        required=("action_id", "options"),
        lengths=_ACTION,
        counts={"options": (1, 5)},
        parts={"options": "option"} | _CONFIRM,
    ),
    **{kind: _select() for kind in SELECTS},
    "static_select": _STATIC,
    "multi_static_select": _STATIC,
    "checkboxes": Shape(
        required=("action_id", "options"),
        lengths=_ACTION,
        counts={"options": (1, 10), "initial_options": (0, 10)},
        parts={"options": "option", "initial_options": "option"} | _CONFIRM,
    ),
    "radio_buttons": Shape(
        required=("action_id", "options"),
        lengths=_ACTION,
        counts={"options": (1, 10)},
        parts={"options": "option", "initial_option": "option"} | _CONFIRM,
    ),
    **dict.fromkeys(PICKERS, _PICKER),
    **dict.fromkeys(TYPED, _TEXT_INPUT),
    "number_input": _select(),
    "rich_text_input": _select(),
    "file_input": Shape(required=("action_id",), lengths=_ACTION),
    "image": Shape(required=("alt_text",), lengths={"image_url": 3000, "alt_text": 2000}),
    "plain_text": Shape(required=("text",), lengths={"text": 3000}),
    "mrkdwn": Shape(required=("text",), lengths={"text": 3000}),
}

# Objects without a block's or an element's type of their own.
OBJECTS: Mapping[str, Shape] = {
    "text": Shape(required=("type", "text")),
    "field": Shape(required=("type", "text"), lengths={"text": 2000}),
    "option": Shape(
        required=("text", "value"),
        lengths={"text": 75, "value": 150, "description": 75},
        parts={"text": "text", "description": "text"},
    ),
    "option_group": Shape(
        required=("label", "options"),
        lengths={"label": 75},
        plain=("label",),
        counts={"options": (1, 100)},
        parts={"options": "option", "label": "text"},
    ),
    "confirm": Shape(
        required=("title", "text"),
        lengths={"title": 100, "text": 300, "confirm": 30, "deny": 30},
        plain=("title", "confirm", "deny"),
        parts={"title": "text", "text": "text", "confirm": "text", "deny": "text"},
    ),
    "view": Shape(
        required=("type", "blocks"),
        lengths={
            "title": 24,
            "submit": 24,
            "close": 24,
            "private_metadata": 3000,
            "callback_id": 255,
            "external_id": 255,
        },
        plain=("title", "submit", "close"),
        parts={"title": "text", "submit": "text", "close": "text"},
    ),
}


def _rich() -> Pattern:
    """A part of rich text, which may have parts again."""
    return {"type": str, "elements?": [_rich], "text?": str, "url?": str}


# The insides of blocks that hold neither elements nor texts of the usual kinds.
PATTERNS: Mapping[str, Pattern] = {
    "rich_text": {"elements": [_rich]},
    "table": {"rows": [[_rich]]},
    "data_visualization": {"title": str, "chart": {"type": str}},
}
