"""Gifts and the limits for them: what passes one, what would, and what is left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from bot.ledger.entries import Gesture
from bot.ledger.heeds import Heed
from bot.money import Money
from bot.nudges.shown import Nudge
from bot.people.contacts import Contact
from bot.policy.approvals import Approval
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.policy.requests import Offered
from bot.policy.rooms import Room
from bot.recording.outcomes import Doubtful
from bot.recording.statements import Doubt, Statement
from bot.reminders.promises import Promised
from bot.vocabulary import (
    AskedBack,
    Direction,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
    Verb,
    Verdict,
)
from messages import Message, outcomes
from messages.catalogue import Texts
from messages.ledger import entries
from messages.nudges import shown
from messages.reminders import promises
from tests.conftest import NOW
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import (
    TODAY,
    contact,
    gesture,
    member,
    reader,
    suggestion,
)
from tests.messages.examples.typed import Typed

_CAP = Terms(Money(50_00, "EUR"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP)
_UNTIL = date(2026, 12, 31)


def examples(typed: Typed) -> Iterator[Example]:
    anna = contact(typed)
    rooms = dict(_rooms(anna))
    for name, one in rooms.items():
        asked = _asked(typed, one)
        yield _example(f"asked: {name}", partial(_drawn, asked))
    for name, doubtful in _asked_of_two(typed, rooms["approval"]):
        yield _example(f"asked of two: {name}", partial(_drawn, doubtful))
    for way in Direction:
        heed = Heed(is_official=True, rooms=tuple(rooms.values()))
        given = replace(gesture(typed, way), heed=heed)
        yield _example(f"{way}, above limits", partial(_logged, given))
    ben = replace(member(typed), id=2, name="Ben Smit")
    approved = Heed(rooms=(rooms["a warning"],), approved=(Approval(1, ben, NOW),))
    yield _example("given, approved", partial(_logged, replace(gesture(typed), heed=approved)))
    for name in ("one that fits", "for an occasion that fits"):
        room = rooms[name]
        promised = Promised(7, anna.id, date(2026, 11, 9), typed.words)
        yield _example(f"promised: {name}", partial(_promised, anna, promised, room))
        told = replace(suggestion(typed), room=room)
        nudge = Nudge(5, member(typed), TODAY, (told,), None, None)
        yield _example(f"suggested: {name}", partial(_shown, nudge))


def _example(name: str, draw: Draw) -> Example:
    return Example(name, draw, is_about=True)


def _drawn(asked: Doubtful, texts: Texts) -> Message:
    return outcomes.drawn(reader(texts), asked)


def _logged(given: Gesture, texts: Texts) -> Message:
    return entries.logged(reader(texts), given)


def _promised(anna: Contact, promised: Promised, room: Room, texts: Texts) -> Message:
    return promises.promised(reader(texts), anna, promised, (room,))


def _shown(nudge: Nudge, texts: Texts) -> Message:
    return shown.drawn(reader(texts), nudge)


def _asked(typed: Typed, room: Room) -> Doubtful:
    doubt = Doubt(AskedBack.POLICY)
    said = Statement(Verb.GIVE, typed.words, worth=Money(room.worth, "EUR"), doubts=(doubt,))
    return Doubtful(3, said, (typed.name,), doubt, TODAY, is_known=True, rooms=(room,))


def _asked_of_two(typed: Typed, room: Room) -> Iterator[tuple[str, Doubtful]]:
    ben = replace(member(typed), id=2, name="Ben Smit")
    asked = replace(_asked(typed, room), names=(typed.name, "Anna Bos"), places=(0, 1))
    yield "each", replace(asked, approvers=(Offered(1, ben),), to_approve=1)
    said = replace(asked.statement, is_one=True)
    yield "one present", replace(asked, statement=said, is_too_many=True)


def _rooms(anna: Contact) -> Iterator[tuple[str, Room]]:
    """Each force, period and scope, and what can't be compared."""

    def room(terms: Terms, verdict: Verdict, until: date | None = _UNTIL) -> Room:
        limit = Limit(1, terms, None, 1, TODAY, None, 1, NOW)
        return Room(limit, anna, 30_00, 32_00, verdict, until)

    cap, over = replace(_CAP), Verdict.OVER_THE_CAP
    warning = replace(_CAP, force=LimitForce.WARNING)
    yield "a cap", room(cap, over)
    yield "a warning", room(warning, Verdict.WARNS)
    yield "a cliff", room(replace(warning, is_cliff=True), Verdict.WARNS)
    approved = replace(_CAP, force=LimitForce.APPROVAL)
    yield "approval", room(approved, Verdict.NEEDS_APPROVAL)
    occasion = replace(_CAP, period=LimitPeriod.OCCASION)
    yield "an occasion", room(occasion, over, None)
    rolling = replace(_CAP, period=LimitPeriod.ROLLING_12_MONTHS)
    yield "twelve months", room(rolling, over)
    fiscal = replace(_CAP, period=LimitPeriod.FISCAL_YEAR, starts=(4, 6))
    yield "a financial year", room(fiscal, over, date(2027, 4, 5))
    for scope in (LimitScope.HOUSEHOLD, LimitScope.ORGANISATION):
        for way in Direction:
            whose = replace(_CAP, scope=scope, direction=way)
            yield f"{scope}, {way}", room(whose, over)
    nothing = replace(_CAP, amount=Money(0, "EUR"))
    yield "nothing at all", room(nothing, over)
    deducted = room(replace(warning, is_cliff=True), Verdict.WARNS)
    german = replace(deducted.limit, preset=GiftPreset.GERMANY)
    yield "a cliff of a tax", replace(deducted, limit=german)
    irs = replace(room(warning, Verdict.WARNS).limit, preset=GiftPreset.US_IRS)
    yield "an allowance of a tax", replace(deducted, limit=irs)
    others = Money(20_00, "CHF"), Money(5_00, "GBP")
    yield "other currencies", replace(room(cap, over), others=others)
    yield "one in another currency", replace(room(cap, Verdict.NOT_COMPARABLE), worth=0)
    fitting = room(replace(_CAP, amount=Money(90_00, "EUR")), Verdict.FITS)
    yield "one that fits", fitting
    yield "for an occasion that fits", room(occasion, Verdict.FITS, None)
