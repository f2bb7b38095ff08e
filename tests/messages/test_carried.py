"""What buttons, menus and dialogs carry comes back as it was."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

import messages
from bot.refusals import Gone
from bot.vocabulary import AskState, EntryKind
from messages.carried import HIGHEST_ID, Carried
from messages.catalogue import LANGUAGES
from messages.ledger.buttons import EntryButton
from messages.nudges.buttons import AnswerButton, ReminderButton

SLACKS_IDS = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.", min_size=1)
FIELDS = {
    "channel": SLACKS_IDS,
    "ts": SLACKS_IDS,
    "language": st.sampled_from(LANGUAGES),
    "seen": st.none() | st.sampled_from(AskState),
}
"""Those that may not hold just anything of their type; the numbers are ids."""
st.register_type_strategy(int, st.integers(min_value=0, max_value=HIGHEST_ID))


def _kinds(carried: type[Carried] = Carried) -> Iterator[type[Carried]]:
    for kind in carried.__subclasses__():
        yield kind
        yield from _kinds(kind)


for module in pkgutil.walk_packages(messages.__path__, "messages."):
    importlib.import_module(module.name)
EVERY_KIND = sorted(set(_kinds()), key=lambda kind: kind.__qualname__)


@pytest.mark.parametrize("kind", EVERY_KIND)
@given(drawn=st.data())
def test_what_is_carried_comes_back(kind: type[Carried], drawn: DataObject) -> None:
    limited = {field.name: FIELDS[field.name] for field in fields(kind) if field.name in FIELDS}
    carried = drawn.draw(st.builds(kind, **limited))
    assert kind.read(carried.value()) == carried


@pytest.mark.parametrize("kind", EVERY_KIND)
@pytest.mark.parametrize("value", ["", "0", ":", "five:1", "5:-1", "5:1:vanish:", "gesture"])
def test_anything_else_is_refused(kind: type[Carried], value: str) -> None:
    """Or it is less than all that this kind can hold."""
    try:
        carried = kind.read(value)
    except Gone:
        return
    assert value.startswith(carried.value())


@pytest.mark.parametrize("number", [str(2**31), str(2**63), "9" * 4301, "١" * 11])
def test_a_number_beyond_any_id_is_refused(number: str) -> None:
    with pytest.raises(Gone):
        ReminderButton.read(f"{number}:1")


def test_more_than_is_asked_for_is_no_fault() -> None:
    assert ReminderButton.read("5:1:useful_tip") == ReminderButton(5, 1)


@pytest.mark.parametrize("value", ["5:1", "5:1:maybe", "5:1:", "ask:8"])
def test_an_answer_is_one_that_there_is(value: str) -> None:
    with pytest.raises(Gone):
        AnswerButton.read(value)


def test_an_entry_that_is_no_ask_has_no_state() -> None:
    assert EntryButton(EntryKind.GESTURE, 7).value() == "gesture:7"
    assert EntryButton.read("ask:8:planned").seen is AskState.PLANNED
