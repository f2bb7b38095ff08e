"""Limits for gifts, as everybody sees them, the dialogs of admins, and gifts to be approved."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import messages.cards.gift_room
import messages.policy.shown
from bot.money import Money
from bot.people.choice import Which
from bot.policy import presets
from bot.policy.held import Held, Left, Policy, Told
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.policy.requests import Offered, Request, Wish
from bot.policy.rooms import Room
from bot.team.members import Member
from bot.vocabulary import (
    ApprovalState,
    Audience,
    Direction,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
    Verdict,
)
from messages.policy import dialogs as policy_dialogs
from messages.policy.buttons import VerdictOrigin
from messages.recording import approvals, out_of_reach
from messages.recording.approvals import Standing
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import NEXT_NUDGE, TODAY, contact, gesture, member, reader
from tests.messages.examples.typed import PLAIN, Typed

_FIFTY = Money(50_00, "EUR")
_TERMS = {
    "a year": Terms(_FIFTY, LimitPeriod.CALENDAR_YEAR, LimitForce.APPROVAL),
    "twelve months": Terms(
        _FIFTY, LimitPeriod.ROLLING_12_MONTHS, LimitForce.WARNING, audience=Audience.PARTNER
    ),
    "a gift": Terms(
        _FIFTY, LimitPeriod.OCCASION, LimitForce.CAP, audience=Audience.STAFF, is_cliff=True
    ),
    "received": Terms(
        _FIFTY, LimitPeriod.OCCASION, LimitForce.WARNING, direction=Direction.RECEIVED
    ),
    "an organisation": Terms(
        Money(500_00, "GBP"),
        LimitPeriod.FISCAL_YEAR,
        LimitForce.WARNING,
        LimitScope.ORGANISATION,
        audience=Audience.CLIENT,
        starts=(4, 6),
        is_cliff=True,
    ),
    "a household": Terms(
        _FIFTY, LimitPeriod.CALENDAR_YEAR, LimitForce.WARNING, LimitScope.HOUSEHOLD
    ),
}


def _approver(typed: Typed) -> Member:
    return replace(member(typed), id=2, slack_user_id="U0BEN")


def _limit(terms: Terms, preset: GiftPreset | None = None) -> Limit:
    return Limit(1, terms, preset, None, TODAY, None, 1, _now())


def _now() -> datetime:
    assert NEXT_NUDGE is not None
    return NEXT_NUDGE


def _policy(typed: Typed) -> Policy:
    held = [
        Held(_limit(terms), _approver(typed), can_approve=is_there)
        for is_there, terms in zip((True, False, *(True,) * 4), _TERMS.values(), strict=True)
    ]
    gone = replace(_limit(_TERMS["a year"]), valid_until=date(2026, 11, 30))
    to_come = replace(_limit(_TERMS["a gift"]), valid_from=date(2027, 1, 1))
    german = _limit(presets.PRESETS[GiftPreset.GERMANY].terms[0], GiftPreset.GERMANY)
    return Policy(
        [*held, Held(gone, _approver(typed), can_approve=False), Held(to_come), Held(german)],
        _approver(typed),
    )


def _request(typed: Typed, state: ApprovalState, *, received: bool = False) -> Request:
    is_decided = state is not ApprovalState.ASKED
    return Request(
        3,
        member(typed),
        _approver(typed),
        contact(typed),
        _limit(_TERMS["received" if received else "a year"]),
        Wish(Money(120_00, "EUR"), TODAY, typed.words),
        _now(),
        state,
        _now() if is_decided else None,
        typed.words if is_decided else "",
        None,
    )


def _room(typed: Typed, terms: Terms, used: int, until: date | None = None) -> Room:
    others = (Money(15_00, "USD"),)
    verdict = Verdict.NEEDS_APPROVAL
    return Room(_limit(terms), contact(typed), used, 120_00, verdict, until, others)


def examples(typed: Typed) -> Iterator[Example]:
    policy, until = _policy(typed), date(2026, 12, 31)
    shown = messages.policy.shown.shown
    yield Example("none", lambda texts: shown(reader(texts), Policy((), _approver(typed))))
    yield Example("to an admin", lambda texts: shown(reader(texts), policy))
    how = messages.policy.shown.how_to_ask
    yield Example("how a colleague is asked to approve", lambda texts: how(reader(texts)))
    colleague = replace(member(typed), is_admin=False)
    yield Example("to others", lambda texts: shown(reader(texts, colleague), policy))
    alone = replace(policy, admin=None)
    yield Example("without an admin", lambda texts: shown(reader(texts, colleague), alone))
    rooms = [
        Left(policy.held[0], _room(typed, _TERMS["a year"], used, until)) for used in (15_00, 65_00)
    ]
    rooms.append(Left(policy.held[2], _room(typed, _TERMS["a gift"], 0)))
    drawn, which = messages.cards.gift_room.drawn, messages.cards.gift_room.which
    yield Example("room", lambda texts: drawn(reader(texts), contact(typed), rooms))
    yield Example("no limit", lambda texts: drawn(reader(texts), contact(typed), ()))
    meant = Which(typed.name, (contact(typed),), fits_several=False)
    yield Example("whose room", lambda texts: which(reader(texts), meant))
    yield from _approvals(typed, until)
    for name, done in _changes(policy).items():
        yield Example(
            f"changed, {name}",
            lambda texts, done=done: policy_dialogs.told(reader(texts), done),  # type: ignore[misc]
        )
    added = Told([replace(policy.held[0], approver=member())])
    yield Example(
        "approves now",
        lambda texts: policy_dialogs.named(reader(texts), member(typed), added),
    )


def _approvals(typed: Typed, until: date) -> Iterator[Example]:
    passed = _room(typed, _TERMS["a year"], 15_00, until)
    others = (Offered(1, _approver(typed)),)
    for state in ApprovalState:
        request = _request(typed, state, received=state is ApprovalState.WITHDRAWN)
        for who in (member(typed), _approver(typed)):
            yield Example(
                f"{state} to {who.slack_user_id}",
                lambda texts, request=request, who=who: approvals.drawn(  # type: ignore[misc]
                    reader(texts, who), request, Standing([passed])
                ),
            )
    asked = _request(typed, ApprovalState.ASKED)
    approved = _request(typed, ApprovalState.APPROVED)
    for name, stands in (
        ("given", Standing(given=gesture(typed))),
        ("passes another limit", Standing(uncovered=[passed], others=others)),
    ):
        yield Example(
            name,
            lambda texts, stands=stands: approvals.to_member(  # type: ignore[misc]
                reader(texts), approved, stands
            ),
        )
    yield Example("untold", lambda texts: out_of_reach.untold(reader(texts), approved))
    yield Example(
        "approver untold", lambda texts: policy_dialogs.untold(reader(texts), _approver(typed))
    )
    for people in ((), (_approver(typed),)):
        yield Example(
            f"unreached, {len(people)} others",
            lambda texts, people=people: out_of_reach.unreached(  # type: ignore[misc]
                reader(texts), asked, people
            ),
        )
        left = replace(asked, approver=replace(_approver(typed), is_active=False))
        yield Example(
            f"whoever approves left, {len(people)} others",
            lambda texts, left=left, people=people: approvals.to_member(  # type: ignore[misc]
                reader(texts), left, Standing(instead=people)
            ),
        )


def _changes(policy: Policy) -> dict[str, Told]:
    return {"added": Told(policy.held[:2]), "ended": Told(ended=policy.held[5])}


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    policy = _policy(typed)
    yield DialogExample("presets", lambda texts: policy_dialogs.preset_dialog(reader(texts)))
    yield DialogExample("a limit", lambda texts: policy_dialogs.limit_dialog(reader(texts), "EUR"))
    for name, held in (("an end", policy), ("nothing to end", Policy(()))):
        yield DialogExample(
            name,
            lambda texts, held=held: policy_dialogs.end_dialog(  # type: ignore[misc]
                reader(texts), held
            ),
        )
    for name, done in _changes(policy).items():
        yield DialogExample(
            f"limits {name}",
            lambda texts, done=done: policy_dialogs.done(reader(texts), done),  # type: ignore[misc]
        )
    for verdict in (ApprovalState.APPROVED, ApprovalState.DECLINED):
        origin = VerdictOrigin(3, verdict, "D0BEN", "1.0")
        yield DialogExample(
            f"to be {verdict}",
            lambda texts, origin=origin: approvals.dialog(  # type: ignore[misc]
                reader(texts), _request(typed, ApprovalState.ASKED), origin
            ),
        )
