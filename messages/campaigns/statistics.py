"""For those who know statistics: which tests stand behind the verdict, and beside it."""

from collections.abc import Iterator

from babel.numbers import format_decimal

from bot.campaigns.results import Results
from bot.measures.comparisons import SIGNIFICANT, Comparison, Method
from messages import formats
from messages.campaigns import groups
from messages.catalogue import Mrkdwn, Texts

_LEAST = 0.001


def told(texts: Texts, results: Results) -> Mrkdwn:
    """In one line; empty where nothing was tested."""
    lines = list(_each(texts, results))
    if not lines:
        return Mrkdwn("")
    return texts("For statisticians: {tests}", tests=formats.in_a_row(lines))


def trend(texts: Texts, p: float) -> Mrkdwn:
    """Whether answers rise or fall along the groups, in the order of the plan."""
    if p < SIGNIFICANT:
        return texts(
            "Along the groups, in the order of the plan, answers change by more than chance "
            "explains."
        )
    return texts("Along the groups, in the order of the plan, no clear trend shows.")


def _each(texts: Texts, results: Results) -> Iterator[str]:
    beside = zip(results.arms[1:], results.comparisons, results.stratified_p, strict=False)
    for arm, compared, stratified in beside:
        if compared.p is None:
            continue
        said = _tested(texts, compared)
        if stratified is not None:
            said = texts.plain(
                "{test}, beside it Cochran-Mantel-Haenszel over owners and audiences {p}",
                test=said,
                p=_p(texts, stratified),
            )
        yield f"{groups.letter(texts, arm.arm.place)}: {said}"
    if results.trend_p is not None:
        yield texts.plain("trend (Cochran-Armitage) {p}", p=_p(texts, results.trend_p))


def _tested(texts: Texts, compared: Comparison) -> str:
    assert compared.p is not None
    name = {
        Method.BOSCHLOO: "Boschloo",
        Method.FISHER: "Fisher",
        Method.SCORE: texts.plain("score test (N-1)"),
    }[compared.test]
    if compared.holm_p is None or compared.holm_p == compared.p:
        return f"{name} {_p(texts, compared.p)}"
    return texts.plain(
        "{test} {p}, by Holm {holm}",
        test=name,
        p=_p(texts, compared.p),
        holm=_p(texts, compared.holm_p),
    )


def _p(texts: Texts, value: float) -> str:
    """A p-value to three places."""
    locale = texts.locale
    if value < _LEAST:
        return f"p < {format_decimal(_LEAST, '0.000', locale=locale)}"
    return f"p = {format_decimal(value, '0.000', locale=locale)}"
