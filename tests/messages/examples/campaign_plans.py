"""A campaign planned: what was understood of a line, its three steps, its outlook and start."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from slack_sdk.models.blocks import Block

from bot.campaigns.outlooks import ArmSize, Outlook
from bot.campaigns.plans import Arm, Days, Gift, Plan, Request, Whom
from bot.campaigns.shares import OwnersShare
from bot.campaigns.taking_part import Chosen, Omitted, Participant
from bot.money import Money
from bot.no_strings.check import check
from bot.vocabulary import (
    AskKind,
    Audience,
    CampaignState,
    Counted,
    GestureKind,
    LeftOut,
    Play,
)
from messages import Dialog
from messages.blocks import section
from messages.campaigns import (
    begun,
    doubts,
    gifts,
    outlooks,
    requests,
    taking_part,
    understood,
    whom,
)
from messages.campaigns.buttons import StepOrigin
from messages.campaigns.doubts import Doubts
from messages.campaigns.understood import Understood
from messages.catalogue import Texts
from messages.no_strings.wordings import wordings
from tests.messages.examples.example import DialogExample, Draw, Example
from tests.messages.examples.story import reader
from tests.messages.examples.typed import PLAIN, Typed

DAYS = Days(
    date(2026, 11, 9), date(2026, 11, 13), date(2026, 11, 23), date(2026, 11, 27), date(2027, 1, 4)
)
Drawn = Callable[[Texts], Dialog]
_NEW, _KEPT = StepOrigin(1, 0, ""), StepOrigin(1, 7, "")
_STRINGS = "Here are some tips. In return I hope you will send me your papers on time."


def _chosen(typed: Typed, people: int) -> Chosen:
    everybody = tuple(
        Participant(one, 1 + one % 2, Audience.CLIENT, one // 2 if one > 4 else -one)
        for one in range(1, people + 1)
    )
    left_out = {reason: Omitted(at + 1, (typed.name[:60],)) for at, reason in enumerate(LeftOut)}
    return Chosen(everybody, left_out)


def plan(typed: Typed = PLAIN, arms: int = 2) -> Plan:
    """One with so many groups, the first of which gets nothing where there are several."""
    given = Gift(GestureKind.USEFUL_TIP, typed.words[:60], worth=Money(12_50, "EUR"))
    every = [Arm(place, given) for place in range(arms)]
    if arms > 1:
        every[0] = Arm(0, None)
    return Plan(
        7,
        1,
        typed.words[:80],
        Play.TAX_RETURN,
        CampaignState.DRAFT,
        Whom(Audience.CLIENT, typed.words[:40], (typed.organisation or "")[:60]),
        tuple(every),
        Request(typed.words[:200], AskKind.DOCUMENT),
    )


def _outlook(typed: Typed, arms: int, units: int) -> Outlook:
    sizes = tuple(ArmSize(place, units, units + 3) for place in range(arms))
    detectable = (None, 0.31, None, 0.44)[:arms]
    owners = tuple(OwnersShare(at, f"{typed.member} {at}", at, at, 2) for at in range(1, 18))
    cost = (Money(150_00, "EUR"), Money(20_00, "CHF")) if arms > 1 else ()
    chosen = _chosen(typed, 12)
    made = plan(typed, arms)
    if arms > 2:
        made = replace(made, request=replace(made.request, counted=Counted.YES))
    return Outlook(made, chosen, units * arms, sizes, detectable, cost, owners, DAYS, 30, 10)


def examples(typed: Typed) -> Iterator[Example]:
    listed = "\n".join([typed.name[:60], "Bram", "Eva"])
    told = Understood(Play.TAX_RETURN, Whom(Audience.CLIENT, typed.words[:40]), typed.member)
    split = Understood(
        *(Play.OWN, Whom(listed=listed), None, 2, typed.words[:60], "100", (typed.words[:60],))
    )
    yield Example("understood", lambda texts: understood.drawn(reader(texts), told))
    yield Example("understood in part", lambda texts: understood.drawn(reader(texts), split))
    yield Example("understood, and long", lambda texts: understood.kept(reader(texts), split, 7))
    for name, outlook in (
        ("plain", _outlook(typed, 1, 12)),
        ("two groups", _outlook(typed, 2, 40)),
        ("four groups", _outlook(typed, 4, 40)),
        ("too few", _outlook(typed, 2, 3)),
    ):
        yield Example(name, _before(outlook, typed))
    yield Example("discarded", lambda texts: outlooks.discarded(reader(texts), plan(typed)))
    yield from _begun(typed)


def _before(outlook: Outlook, typed: Typed) -> Draw:
    return lambda texts: outlooks.drawn(reader(texts), outlook, typed.member)


def _begun(typed: Typed) -> Iterator[Example]:
    made = replace(plan(typed), days=DAYS, stop_reason=typed.words[:300])
    for state in CampaignState:
        yield Example(state, _standing(replace(made, state=state)))
    for name, days in (
        ("giving", (date(2026, 11, 2), date(2026, 11, 6), date(2026, 11, 16))),
        ("between", (date(2026, 10, 26), date(2026, 10, 30), date(2026, 11, 9))),
        ("asking", (date(2026, 10, 19), date(2026, 10, 23), date(2026, 11, 2))),
        ("answers", (date(2026, 9, 7), date(2026, 9, 11), date(2026, 9, 21))),
    ):
        until = days[2].replace(day=days[2].day + 4)
        running = replace(
            made, state=CampaignState.RUNNING, days=Days(*days, until, date(2027, 1, 4))
        )
        yield Example(name, _standing(running))
    yield Example("to end", lambda texts: begun.ends(reader(texts), running, typed.words))
    yield Example("spoken of", lambda texts: begun.asked_for(reader(texts), running))
    yield Example("a colleague's", lambda texts: begun.not_yours(reader(texts), running))
    yield Example("whom", lambda texts: begun.nobody_told(reader(texts)))


def _standing(made: Plan) -> Draw:
    return lambda texts: begun.drawn(reader(texts), made)


def dialogs(typed: Typed) -> Iterator[DialogExample]:
    some = whom.Filled("Tips", Play.REVIEW, Whom(tag=typed.words[:40]), "U0BRAM")
    long = replace(some, whom=Whom(listed="\n".join(f"{typed.name[:40]} {n}" for n in range(90))))
    yield DialogExample("who", lambda texts: whom.fill_in(reader(texts), some, _NEW))
    yield DialogExample(
        "who, of a draft, unknown",
        lambda texts: whom.fill_in(reader(texts), long, _KEPT, _unknown(texts, typed)),
    )
    for number in (1, 4):
        yield DialogExample(f"what, {number}", _what(typed, number))
    yield DialogExample("what, with strings", _what(typed, 2, is_doubted=True))
    filled = requests.Filled(typed.words[:200], AskKind.DOCUMENT, "", 12, "30", Counted.YES)
    for ordered in (False, True):
        yield DialogExample(
            f"request{', ordered' if ordered else ''}",
            _request(replace(filled, is_ordered=ordered), can_be_ordered=ordered),
        )
    yield DialogExample(
        "stopping",
        lambda texts: begun.stopping(reader(texts), plan(typed), _KEPT, typed.words),
    )


def _unknown(texts: Texts, typed: Typed) -> list[Block]:
    names = [typed.name[:60], "Bram"]
    return [
        section(taking_part.unknown(texts, names)),
        section(taking_part.nobody(texts, replace(_chosen(typed, 1), participants=()))),
    ]


def _what(typed: Typed, number: int, *, is_doubted: bool = False) -> Drawn:
    one = gifts.Filled("kind.useful_tip", typed.words[:60], typed.words[:60], "5", is_offered=True)
    nothing = gifts.Filled(gifts.NOTHING, "Nothing")
    filled = [*[nothing] * (number > 1), *[one] * (number - (number > 1))]
    found = check(_STRINGS, wordings(), is_ask=False)
    doubted = Doubts([(_STRINGS, found)] if is_doubted else [])

    def drawn(texts: Texts) -> Dialog:
        above = whom.shown_above(texts, plan(typed), _chosen(typed, 12), typed.member)
        told = list(doubts.above(texts, doubted))
        return gifts.fill_in(reader(texts), Play.TAX_RETURN, filled, _KEPT, above, told)

    return drawn


def _request(filled: requests.Filled, *, can_be_ordered: bool) -> Drawn:
    return lambda texts: requests.fill_in(
        *(reader(texts), Play.TAX_RETURN, filled, _KEPT, 10), can_be_ordered=can_be_ordered
    )
