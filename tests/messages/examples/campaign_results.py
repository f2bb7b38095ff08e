"""Results of campaigns in every state, and the list of all of them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.campaigns.listing import Campaigns, Listed
from bot.campaigns.plans import Arm, Days, Gift, Plan, Request, Whom
from bot.campaigns.results import ArmResult, Doubt, Results
from bot.measures import comparisons, small_counts
from bot.measures.arms import Arm as Counted
from bot.vocabulary import CampaignState, GestureKind, Play
from bot.vocabulary import Counted as Counts
from messages.campaigns import listing, results, tables
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import reader
from tests.messages.examples.typed import Typed

_DAYS = Days(
    date(2026, 9, 7), date(2026, 9, 11), date(2026, 9, 21), date(2026, 9, 25), date(2026, 10, 25)
)
_TOLD_ON = date(2026, 10, 26)
_BEFORE, _AFTER = date(2026, 10, 1), date(2026, 11, 12)


def examples(typed: Typed) -> Iterator[Example]:
    found = clear(typed)
    running = replace(_as(found, CampaignState.RUNNING), today=_BEFORE, waiting=31, comparisons=())
    shapes = {
        "clear": found,
        "running": running,
        "running, told early": replace(running, called_early=(1,)),
        "paused": replace(
            _as(running, CampaignState.PAUSED), doubts=(Doubt.PAUSED_MEANWHILE,), waiting=1
        ),
        "stopped": replace(
            _as(found, CampaignState.STOPPED, typed.words), doubts=(Doubt.STOPPED,), comparisons=()
        ),
        "with every doubt": replace(found, doubts=tuple(Doubt)),
        "nothing found": _compared(found, (30, 100), (33, 100)),
        "worse": _compared(found, (45, 100), (30, 100)),
        "too few": _compared(found, (1, 8), (6, 9)),
        "very clear": _compared(found, (300, 5000), (900, 5000)),
        "several groups": several(typed),
        "plain": _plain(found),
        "plain, running": replace(
            _as(_plain(found), CampaignState.RUNNING), today=_BEFORE, waiting=1
        ),
        "plain, stopped": _as(_plain(found), CampaignState.STOPPED, typed.words),
    }
    for name, value in shapes.items():
        yield Example(name, _draw(value))
    yield from _lists(typed)
    plan = found.plan
    yield Example("raw table", lambda texts: tables.sent(texts, plan, 200))
    yield Example("no raw table", lambda texts: tables.not_sent(texts, "missing_scope"))


def _lists(typed: Typed) -> Iterator[Example]:
    none = Campaigns((), 0, 0, 0, 0.0)
    yield Example("no campaigns", _draw_list(none))
    plan = clear(typed).plan
    each = [
        Listed(replace(plan, id=7, state=CampaignState.DRAFT, days=None), typed.name, 0, None),
        Listed(replace(plan, id=8, state=CampaignState.RUNNING), typed.name, 1, None),
        Listed(replace(plan, id=9, state=CampaignState.PAUSED), typed.name, 240, None),
        Listed(replace(plan, id=10, state=CampaignState.STOPPED), typed.name, 240, None),
        Listed(replace(plan, id=11), typed.name, 240, found_something=True),
        Listed(replace(plan, id=12), typed.name, 240, found_something=False),
        Listed(replace(plan, id=13), typed.name, 240, None),
    ]
    yield Example("campaigns", _draw_list(Campaigns(tuple(each), 7, 2, 1, 0.1)))
    many = tuple(replace(each[4], plan=replace(plan, id=20 + n)) for n in range(20))
    yield Example("many campaigns", _draw_list(Campaigns(many, 24, 21, 20, 1.05)))
    yield Example("one too many", _draw_list(Campaigns(many, 21, 1, 1, 0.05)))


def clear(typed: Typed) -> Results:
    """The play of the source, with a difference."""
    gift = Gift(GestureKind.USEFUL_TIP, typed.words)
    plan = Plan(
        4,
        1,
        typed.words,
        Play.TAX_RETURN,
        CampaignState.CLOSED,
        Whom(),
        (Arm(0, None), Arm(1, gift)),
        Request(typed.words),
        days=_DAYS,
        stop_reason="",
    )
    bare = Results(
        plan,
        typed.name,
        _AFTER,
        (_arm(plan.arms[0], 30, 100), _arm(plan.arms[1], 45, 100)),
        (),
        (),
        0,
        date(2026, 9, 4),
        _TOLD_ON,
    )
    return _compared(bare, (30, 100), (45, 100))


def several(typed: Typed) -> Results:
    """Four groups in their order."""
    found = clear(typed)
    gift = found.plan.arms[1].gift
    arms = (*found.plan.arms, Arm(2, gift, typed.name), Arm(3, gift))
    request = replace(found.plan.request, is_ordered=True, counted=Counts.YES)
    plan = replace(found.plan, arms=arms, request=request)
    counts = [(30, 100), (36, 100), (45, 100), (52, 100)]
    return replace(_compared(replace(found, plan=plan), *counts), trend_p=0.0004)


def _compared(found: Results, *counts: tuple[int, int]) -> Results:
    arms = tuple(_arm(arm, *count) for arm, count in zip(found.plan.arms, counts, strict=True))
    control, *others = (Counted(*count) for count in counts)
    compared = comparisons.compare(control, others)
    return replace(
        found, arms=arms, comparisons=compared, stratified_p=tuple(0.031 for _ in others)
    )


def _arm(arm: Arm, answered: int, units: int) -> ArmResult:
    likely = small_counts.wilson(answered, units)
    is_given = arm.gift is not None
    return ArmResult(
        arm,
        units,
        units * 2,
        answered,
        answered + 2,
        units - 1 if is_given else 0,
        units - 2,
        2,
        0 if is_given else 1,
        likely.low,
        likely.high,
    )


def _as(found: Results, state: CampaignState, reason: str = "") -> Results:
    return replace(found, plan=replace(found.plan, state=state, stop_reason=reason))


def _plain(found: Results) -> Results:
    plan = replace(found.plan, arms=(replace(found.plan.arms[1], place=0),))
    arm = _arm(plan.arms[0], 1, 40)
    return replace(found, plan=plan, arms=(arm,), comparisons=(), stratified_p=())


def _draw(value: Results) -> Draw:
    return lambda texts: results.drawn(reader(texts), value)


def _draw_list(value: Campaigns) -> Draw:
    return lambda texts: listing.drawn(reader(texts), value)
