"""Whatever a bot sends, the sandbox takes it or says why not; it never breaks."""

import copy
from contextlib import suppress
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.blocks.defaults import completed
from sandbox.blocks.inputs import complaints, first_values
from sandbox.blocks.words import buttons_of, words_of
from sandbox.checks import check_message, check_view
from sandbox.wire import Refused
from tests.sandbox.forms import Json, actions, button, modal, plain, section, text_input

OPTION: Json = {"text": plain("One"), "value": "1"}
SEED: list[Json] = [
    section(),
    {"type": "section", "fields": [plain("a")], "accessory": button()},
    {"type": "header", "text": plain("October")},
    {"type": "context", "elements": [plain("a"), {"type": "image", "alt_text": "b"}]},
    actions(button(), {"type": "overflow", "action_id": "o", "options": [OPTION]}),
    text_input(min_length=1, max_length=5),
    {
        "type": "input",
        "label": plain("Which"),
        "element": {"type": "static_select", "action_id": "s", "options": [OPTION]},
    },
    {"type": "image", "image_url": "https://example.com", "alt_text": "a"},
    {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]},
    {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]},
    {
        "type": "data_visualization",
        "title": "a",
        "chart": {
            "type": "bar",
            "series": [{"name": "a", "data": [{"label": "b", "value": 1}]}],
            "axis_config": {"categories": ["b"]},
        },
    },
    {
        "type": "data_visualization",
        "title": "a",
        "chart": {"type": "pie", "segments": [{"label": "b", "value": 1}]},
    },
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def places(thing: Any) -> list[tuple[Any, Any]]:
    """Every (container, key) inside a value."""
    if isinstance(thing, dict):
        return [pair for key in thing for pair in [(thing, key), *places(thing[key])]]
    if isinstance(thing, list):
        return [pair for key in range(len(thing)) for pair in [(thing, key), *places(thing[key])]]
    return []


@st.composite
def broken_blocks(draw: st.DrawFn) -> list[Json]:
    """Good blocks in which something was replaced by something else."""
    blocks = copy.deepcopy(draw(st.lists(st.sampled_from(SEED), min_size=1, max_size=2)))
    for _ in range(draw(st.integers(0, 2))):
        container, key = draw(st.sampled_from(places(blocks)))
        container[key] = draw(JSON)
        if not isinstance(blocks[0], dict):
            break
    return blocks


@settings(max_examples=300, deadline=None)
@given(broken_blocks())
def test_blocks_are_taken_or_refused(blocks: list[Json]) -> None:
    try:
        check_message("x", blocks)
    except Refused:
        return
    taken = completed(blocks)
    complaints(taken, first_values(taken))
    assert isinstance(words_of(taken), str)
    buttons_of(taken)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_views_are_taken_or_refused(data: st.DataObject) -> None:
    view = copy.deepcopy(modal(text_input(), section()))
    container, key = data.draw(st.sampled_from(places(view)))
    container[key] = data.draw(JSON)
    with suppress(Refused):
        check_view(view)
