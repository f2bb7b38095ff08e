"""A time, an amount or a second person in a line is logged with it, or asked about; never lost."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.handlers.reading import told_somehow
from tests.handlers.reading.conftest import Read
from tests.handlers.reading.told_somehow import Somehow

LEDGER = {"give", "got", "met", "ask", "answer"}
Told = dict[str, Any]


def _is_kept(told: Told, has: Callable[[Told], bool]) -> bool:
    return told["intent"] not in LEDGER or bool(told["asks_back"]) or has(told)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_time_is_dropped(read: Read, data: st.DataObject) -> None:
    line = data.draw(told_somehow.lines(Somehow.WHEN))
    told = read(line.text, line.language)
    assert _is_kept(told, lambda one: one["day"] is not None), told


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_amount_is_dropped(read: Read, data: st.DataObject) -> None:
    line = data.draw(told_somehow.lines(Somehow.HOW_MUCH))
    told = read(line.text, line.language)
    assert _is_kept(told, lambda one: one["money"] is not None), told


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_second_person_is_dropped(read: Read, data: st.DataObject) -> None:
    line = data.draw(told_somehow.lines(Somehow.WITH_WHOM))
    told = read(line.text, line.language)
    assert _is_kept(told, lambda one: len(one["contacts"]) == 2), told
