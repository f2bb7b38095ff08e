"""How often each group answered, as a picture, and the same figures as a table."""

from typing import Any

from slack_sdk.models.blocks import TableBlock

from bot.campaigns.results import ArmResult, Results
from messages import formats
from messages.blocks import table
from messages.campaigns import groups
from messages.catalogue import Texts

LONGEST_CHART_LABEL = 20


def rates(texts: Texts, results: Results) -> TableBlock:
    """A row a group: counts and its rate; where that plausibly lies once no more answers count.

    Its cells are short, so that all of it fits a narrow window.
    """
    head = [texts.plain("Group"), texts.plain("Answered"), "%"]
    if results.is_told:
        head.append(texts.plain("Plausible"))
    return table([head, *(_row(texts, results, arm) for arm in results.arms)])


def _row(texts: Texts, results: Results, arm: ArmResult) -> list[str]:
    counts = f"{formats.number(texts, arm.answered)}/{formats.number(texts, arm.units)}"
    row = [groups.letter(texts, arm.arm.place), counts]
    low, rate, high = _percent(arm.low), _rate(arm), _percent(arm.high)
    return [*row, str(rate), f"{low}–{high}"] if results.is_told else [*row, str(rate)]


def chart(texts: Texts, results: Results) -> dict[str, Any]:
    """Slack's data_visualization block, which slack-sdk doesn't model."""
    categories = [
        formats.shortened(groups.letter(texts, arm.arm.place), LONGEST_CHART_LABEL)
        for arm in results.arms
    ]
    columns = zip(*(_values(results, arm) for arm in results.arms), strict=True)
    return {
        "type": "data_visualization",
        "title": texts.plain("How many answered, in percent"),
        "chart": {
            "type": "bar",
            "series": [
                {
                    "name": formats.shortened(name, LONGEST_CHART_LABEL),
                    "data": [
                        {"label": label, "value": value}
                        for label, value in zip(categories, values, strict=True)
                    ],
                }
                for name, values in zip(_series(texts, results), columns, strict=True)
            ],
            "axis_config": {
                "categories": categories,
                "x_label": texts.plain("Group"),
                "y_label": texts.plain("Percent"),
            },
        },
    }


def _series(texts: Texts, results: Results) -> list[str]:
    rate = texts.plain("Answered (%)")
    if not results.is_told:
        return [rate]
    # From the lowest to the highest, as the bars stand beside each other.
    return [texts.plain("Plausible from (%)"), rate, texts.plain("Plausible to (%)")]


def _values(results: Results, arm: ArmResult) -> list[int]:
    """As whole percents, which hold the rate in between."""
    rate = _rate(arm)
    return [_percent(arm.low), rate, _percent(arm.high)] if results.is_told else [rate]


def _rate(arm: ArmResult) -> int:
    return _percent(arm.answered / arm.units) if arm.units else 0


def _percent(fraction: float) -> int:
    return int(fraction * 100 + 0.5)
