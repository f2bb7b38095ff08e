"""Slack's rules for the chart inside a `data_visualization` block."""

from collections.abc import Iterator

from sandbox.checks.limits import CHART_NAME, CHART_POINTS, CHART_SERIES
from sandbox.checks.patterns import Mismatch as Problem
from sandbox.checks.patterns import Pattern, mismatches
from sandbox.wire import Json

_PIE: Pattern = {"segments": [{"label": str, "value": float}]}
_PLOT: Pattern = {
    "series": [{"name": str, "data": [{"label": str, "value": float}]}],
    "axis_config": {"categories": [str], "x_label?": str, "y_label?": str},
}


def chart_problems(chart: Json) -> Iterator[Problem]:
    """Everything wrong with a chart: sentences, and where under the chart they apply."""
    kind = chart["type"]
    if kind not in ("pie", "bar", "line", "area"):
        yield f"unsupported type: {kind}", "/type"
        return
    malformed = list(mismatches(chart, _PIE if kind == "pie" else _PLOT))
    if malformed:
        yield from malformed
    elif kind == "pie":
        yield from _pie_problems(chart["segments"])
    else:
        yield from _series_problems(chart)


def _pie_problems(segments: list[Json]) -> Iterator[Problem]:
    if not 1 <= len(segments) <= CHART_SERIES:
        yield f"must have 1 to {CHART_SERIES} items", "/segments"
    for index, segment in enumerate(segments):
        yield from _name_problems(segment["label"], f"/segments/{index}/label")
        if segment["value"] <= 0:
            yield "must be more than 0", f"/segments/{index}/value"


def _series_problems(chart: Json) -> Iterator[Problem]:
    axis, series = chart["axis_config"], chart["series"]
    categories = axis["categories"]
    yield from _category_problems(categories)
    for name in ("x_label", "y_label"):
        if len(axis.get(name) or "") > 50:
            yield "must be less than 51 characters", f"/axis_config/{name}"
    if not 1 <= len(series) <= CHART_SERIES:
        yield f"must have 1 to {CHART_SERIES} items", "/series"
    if len({one["name"] for one in series}) < len(series):
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
    yield from _name_problems(one["name"], f"{at}/name")
    if sorted(point["label"] for point in one["data"]) != sorted(categories):
        yield "must have exactly one point for every category", f"{at}/data"


def _name_problems(name: str, at: str) -> Iterator[Problem]:
    if not name:
        yield "must be more than 0 characters", at
    elif len(name) > CHART_NAME:
        yield f"must be less than {CHART_NAME + 1} characters", at
