"""An arm beside the control in words: counts, where the difference lies, and never more."""

from math import floor

from bot.measures.comparisons import FEWEST_UNITS, SIGNIFICANT, Comparison, Verdict
from messages import formats
from messages.catalogue import Texts


def said(texts: Texts, name: str, compared: Comparison) -> str:
    """What can be said of the arm of that name. Nothing found is never "no effect"."""
    match compared.verdict:
        case Verdict.BETTER:
            return texts.plain(
                "The “{arm}” group answered more often: {counts}, a difference of {difference}, "
                "plausibly {range}.",
                **_told(texts, name, compared),
            )
        case Verdict.WORSE:
            return texts.plain(
                "The “{arm}” group answered less often: {counts}, a difference of {difference}, "
                "plausibly {range}.",
                **_told(texts, name, compared),
            )
        case Verdict.INCONCLUSIVE:
            open_ = texts.plain(
                "No clear difference for the “{arm}” group: {counts}, plausibly {range}.",
                **_told(texts, name, compared),
            )
            return " ".join(
                filter(None, (open_, _among(texts, compared), _detectable(texts, compared)))
            )
        case Verdict.TOO_FEW:
            return texts.plain(
                "“{arm}”: {counts}, plausibly {range}. With fewer than {fewest} in a group, "
                "nothing more can be said.",
                fewest=formats.number(texts, FEWEST_UNITS),
                **_told(texts, name, compared),
            )


def _told(texts: Texts, name: str, compared: Comparison) -> dict[str, str]:
    counts = texts.plain(
        "{answered} of {all} against {control_answered} of {control_all}",
        answered=formats.number(texts, compared.arm.answered),
        all=formats.number(texts, compared.arm.size),
        control_answered=formats.number(texts, compared.control.answered),
        control_all=formats.number(texts, compared.control.size),
    )
    difference = _points(texts, compared.difference.estimate)
    return {
        "arm": name,
        "counts": counts,
        "difference": difference,
        "range": _range(texts, compared),
    }


def _points(texts: Texts, fraction: float) -> str:
    points = _whole(abs(fraction))
    if points == 0 and fraction:
        return texts.plain("less than one point")
    return texts.plain_plural("{count} point", "{count} points", points)


def _range(texts: Texts, compared: Comparison) -> str:
    """Where the difference lies, from the lowest to the highest."""
    low, high = _whole(compared.difference.low), _whole(compared.difference.high)
    if low >= 0:
        return texts.plain("between {low} and {high} points more", **_spelt(texts, low, high))
    if high <= 0:
        return texts.plain("between {low} and {high} points less", **_spelt(texts, -high, -low))
    return texts.plain(
        "anything from {low} points less to {high} more", **_spelt(texts, -low, high)
    )


def _spelt(texts: Texts, low: int, high: int) -> dict[str, str]:
    return {"low": formats.number(texts, low), "high": formats.number(texts, high)}


def _among(texts: Texts, compared: Comparison) -> str:
    """Why no clear difference is told of one that would be, were it the only one looked at."""
    if compared.p is None or compared.p >= SIGNIFICANT:
        return ""
    return texts.plain(
        "With several comparisons, a difference like this can too easily come up by chance."
    )


def _detectable(texts: Texts, compared: Comparison) -> str:
    """What could have been found."""
    if compared.smallest_detectable is None:
        return texts.plain("Groups of this size are too small to show a rise from this rate.")
    points = _points(texts, compared.smallest_detectable)
    return texts.plain(
        "Groups of this size can only show a rise of about {points} or more.", points=points
    )


def _whole(fraction: float) -> int:
    """As whole percentage points, a half up."""
    return floor(fraction * 100 + 0.5)
