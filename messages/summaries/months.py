"""The monthly summary: counts in sentences, a chart, and the chart's numbers as text."""

from datetime import date
from typing import Any

from slack_sdk.models.blocks import TableBlock

from bot.measures.small_counts import FEWEST_FOR_A_RATE
from bot.summaries.months import Closed, Summary
from messages import Message, formats
from messages.blocks import context, header, section, table
from messages.catalogue import Mrkdwn, Texts

LONGEST_CHART_LABEL = 20


def drawn(texts: Texts, summary: Summary) -> Message:
    """The summary of one month; aggregates only, and no promise of an effect."""
    title = texts.plain("{month}, together", month=formats.month(texts, summary.month))
    lines = [line for line in (_gave(texts, summary), *_asked(texts, summary)) if line]
    text = Mrkdwn(f"{formats.bold(title)} {' '.join(lines)}")
    closing = context(_closing(texts, summary))
    if _is_quiet(summary):
        return Message(text, [header(title), section(*lines), closing])
    blocks = [header(title), section(*lines), _by_week(texts, summary), closing]
    return Message(text, blocks, [_chart(texts, summary)])


def _closing(texts: Texts, summary: Summary) -> Mrkdwn:
    counts = texts("Gestures come without strings; these are counts, not scores.")
    if summary.asks == 0:
        return counts
    meant = texts(
        "Cooling-off period: the days after a gesture in which nothing is asked of that person."
    )
    return Mrkdwn(f"{counts} {meant}")


def _is_quiet(summary: Summary) -> bool:
    """Without a gesture there is nothing to chart, and five weeks of zeros are no kindness."""
    return summary.given == 0 and summary.received == 0


def _gave(texts: Texts, summary: Summary) -> Mrkdwn:
    if _is_quiet(summary):
        quiet = texts("A month without gestures. That's fine.")
        return Mrkdwn(f"{quiet} {_reached(texts, summary)}")
    counts = texts(
        "Gestures: {given} given, {received} received.",
        given=formats.number(texts, summary.given),
        received=formats.number(texts, summary.received),
    )
    return Mrkdwn(f"{_reached(texts, summary)} {counts}")


def _reached(texts: Texts, summary: Summary) -> Mrkdwn:
    if summary.contacts == 0:
        return texts("There are no contacts yet.")
    if summary.reached == 0:
        return texts.plural(
            "You weren't in touch with the one person on the list.",
            "You were in touch with none of the {count} people.",
            summary.contacts,
        )
    reached = formats.number(texts, summary.reached)
    return texts.plural(
        "You were in touch with the one person on the list.",
        "You were in touch with {reached} of {count} people.",
        summary.contacts,
        reached=reached,
    )


def _asked(texts: Texts, summary: Summary) -> list[Mrkdwn]:
    if summary.asks == 0 and summary.answers == 0 and summary.closed.asks == 0:
        return [texts("Nothing was asked.")]
    return [
        texts("{asks}, {answers}.", asks=_made(texts, summary), answers=_answers(texts, summary)),
        _kept(texts, summary),
        _closed(texts, summary),
        _wait(texts, summary),
    ]


def _made(texts: Texts, summary: Summary) -> Mrkdwn:
    if summary.asks == 0:
        return texts("No asks were made")
    return texts.plural("{count} ask was made", "{count} asks were made", summary.asks)


def _answers(texts: Texts, summary: Summary) -> Mrkdwn:
    if summary.answers == 0:
        return texts("no answers came in")
    return texts.plural("{count} answer came in", "{count} answers came in", summary.answers)


def _kept(texts: Texts, summary: Summary) -> Mrkdwn:
    """How well the cooling-off was kept: the share of asks outside the window."""
    if summary.asks == 0:
        return Mrkdwn("")
    if summary.asks_inside_window == 0:
        return texts.plural(
            "The ask came after the cooling-off period.",
            "All {count} asks came after the cooling-off period.",
            summary.asks,
        )
    if summary.asks_inside_window == summary.asks:
        return texts.plural(
            "The ask came within the cooling-off period.",
            "All {count} asks came within the cooling-off period.",
            summary.asks,
        )
    return _partly_kept(texts, summary)


def _partly_kept(texts: Texts, summary: Summary) -> Mrkdwn:
    outside = summary.asks - summary.asks_inside_window
    asks = formats.number(texts, summary.asks)
    if summary.asks < FEWEST_FOR_A_RATE:
        return texts.plural(
            "One of {asks} asks came after the cooling-off period.",
            "{count} of {asks} asks came after the cooling-off period.",
            outside,
            asks=asks,
        )
    share = formats.rate(texts, outside / summary.asks)
    return texts.plural(
        "One of {asks} asks ({share}) came after the cooling-off period.",
        "{count} of {asks} asks ({share}) came after the cooling-off period.",
        outside,
        asks=asks,
        share=share,
    )


def _closed(texts: Texts, summary: Summary) -> Mrkdwn:
    closed = summary.closed
    if closed.asks == 0:
        return Mrkdwn("")
    counts = _answered(texts, closed)
    if closed.likely is None:
        return texts("{counts}; too few to give a rate.", counts=counts)
    return texts(
        "{counts} ({rate}, likely between {low} and {high}).",
        counts=counts,
        rate=formats.rate(texts, closed.answered / closed.asks),
        low=formats.percent(texts, closed.likely.low),
        high=formats.percent(texts, closed.likely.high),
    )


def _answered(texts: Texts, closed: Closed) -> Mrkdwn:
    if closed.asks == 1:
        return (
            texts("The one ask whose 30 days were up was answered")
            if closed.answered
            else texts("The one ask whose 30 days were up wasn't answered")
        )
    asks = formats.number(texts, closed.asks)
    if closed.answered == 0:
        return texts("None of the {asks} asks whose 30 days were up was answered", asks=asks)
    return texts.plural(
        "One of the {asks} asks whose 30 days were up was answered",
        "{count} of the {asks} asks whose 30 days were up were answered",
        closed.answered,
        asks=asks,
    )


def _wait(texts: Texts, summary: Summary) -> Mrkdwn:
    if summary.waits < FEWEST_FOR_A_RATE:
        return Mrkdwn("")
    if summary.median_wait is None:
        return texts("Judging by the past year, more than half of your asks get no answer.")
    if summary.median_wait == 0:
        return texts(
            "Judging by the past year, you can expect an answer to half of your asks on the same "
            "day."
        )
    return texts.plural(
        "Judging by the past year, you can expect an answer to half of your asks within a day.",
        "Judging by the past year, you can expect an answer to half of your asks within {count} "
        "days.",
        summary.median_wait,
    )


def _by_week(texts: Texts, summary: Summary) -> TableBlock:
    """The chart's numbers for people who can't see it, or whose Slack doesn't draw it."""
    head = [texts.plain("Week starting"), texts.plain("Given"), texts.plain("Received")]
    weeks = [
        (
            _day(texts, week.start),
            formats.number(texts, week.given),
            formats.number(texts, week.received),
        )
        for week in summary.weeks
    ]
    return table([head, *weeks])


def _chart(texts: Texts, summary: Summary) -> dict[str, Any]:
    """Slack's data_visualization block, which slack-sdk doesn't model."""
    categories = [_day(texts, week.start) for week in summary.weeks]
    series = (
        (texts.plain("Given"), [week.given for week in summary.weeks]),
        (texts.plain("Received"), [week.received for week in summary.weeks]),
    )
    return {
        "type": "data_visualization",
        "title": texts.plain("Gestures by week"),
        "chart": {
            "type": "bar",
            "series": [
                {
                    "name": _label(name),
                    "data": [
                        {"label": label, "value": value}
                        for label, value in zip(categories, counts, strict=True)
                    ],
                }
                for name, counts in series
            ],
            "axis_config": {
                "categories": categories,
                "x_label": texts.plain("Week starting"),
                "y_label": texts.plain("Gestures"),
            },
        },
    }


def _day(texts: Texts, start: date) -> str:
    return formats.day(texts, start, start)


def _label(text: str) -> str:
    return formats.shortened(text, LONGEST_CHART_LABEL)
