"""Slack's rules for the chart inside a `data_visualization` block."""

from collections.abc import Iterator
from typing import Any

from sandbox.limits import CHART_NAME, CHART_POINTS, CHART_SERIES
from sandbox.wire import Json

Problem = tuple[str, str]
"""A sentence, and where under the chart it applies."""


def chart_problems(chart: Json) -> Iterator[Problem]:
    """Everything wrong with a chart."""
    match chart.get("type"):
        case "pie":
            yield from _pie_problems(chart.get("segments") or [])
        case "bar" | "line" | "area":
            yield from _series_problems(chart)
        case other:
            yield f"unsupported type: {other}", "/type"


def _pie_problems(segments: list[Json]) -> Iterator[Problem]:
    if not 1 <= len(segments) <= CHART_SERIES:
        yield f"must have 1 to {CHART_SERIES} items", "/segments"
    for index, segment in enumerate(segments):
        yield from _name_problems(segment.get("label"), f"/segments/{index}/label")
        if not _is_number(segment.get("value")) or segment["value"] <= 0:
            yield "must be more than 0", f"/segments/{index}/value"


def _series_problems(chart: Json) -> Iterator[Problem]:
    axis = chart.get("axis_config") or {}
    categories = axis.get("categories") or []
    series = chart.get("series") or []
    yield from _category_problems(categories)
    for name in ("x_label", "y_label"):
        if len(axis.get(name) or "") > 50:
            yield "must be less than 51 characters", f"/axis_config/{name}"
    if not 1 <= len(series) <= CHART_SERIES:
        yield f"must have 1 to {CHART_SERIES} items", "/series"
    if len({one.get("name") for one in series}) < len(series):
        yield "names must be unique", "/series"
    for index, one in enumerate(series):
        yield from _one_series_problems(one, categories, f"/series/{index}")


def _category_problems(categories: list[str]) -> Iterator[Problem]:
    at = "/axis_config/categories"
    if not 1 <= len(categories) <= CHART_POINTS:
        yield f"must have 1 to {CHART_POINTS} items", at
    if len(set(categories)) < len(categories):
        yield "must be unique", at
    for index, category in enumerate(categories):
        yield from _name_problems(category, f"{at}/{index}")


def _one_series_problems(one: Json, categories: list[str], at: str) -> Iterator[Problem]:
    yield from _name_problems(one.get("name"), f"{at}/name")
    points = one.get("data") or []
    if sorted(str(point.get("label")) for point in points) != sorted(categories):
        yield "must have exactly one point for every category", f"{at}/data"
    for index, point in enumerate(points):
        if not _is_number(point.get("value")):
            yield "must be a number", f"{at}/data/{index}/value"


def _name_problems(name: Any, at: str) -> Iterator[Problem]:
    if not isinstance(name, str) or not name:
        yield "must be more than 0 characters", at
    elif len(name) > CHART_NAME:
        yield f"must be less than {CHART_NAME + 1} characters", at


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
