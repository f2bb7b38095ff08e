"""Entries of the ledger: each kind on each sort of day, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.ledger.entries import Entry
from bot.ledger.heeds import Heed
from bot.ledger.put_off import PutOff
from bot.money import Money
from bot.vocabulary import Answer, AskState, Direction, GestureKind, Mark
from messages.ledger import entries
from tests.messages.examples.example import Example
from tests.messages.examples.story import (
    LAST_SPRING,
    TODAY,
    ask,
    gesture,
    in_campaign,
    meeting,
    reader,
    response,
    thank_you_note,
)
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    def entry(name: str, value: Entry) -> Example:
        return Example(name, lambda texts: entries.logged(reader(texts), value), is_about=True)

    yesterday, last_year = TODAY - timedelta(days=1), date(2025, 12, 30)
    for name, day in (("today", TODAY), ("yesterday", yesterday), ("last year", last_year)):
        yield entry(f"given {name}", gesture(typed, day=day))
    yield entry("given, with its worth", replace(gesture(typed), worth=Money(1250, "EUR")))
    marked = replace(gesture(typed), worth=Money(1250, "EUR"), marks=tuple(Mark))
    yield entry("given, with what made it feel valuable", marked)
    yield entry("given, and refused", replace(gesture(typed), is_refused=True))
    not_taken = replace(gesture(typed, Direction.RECEIVED, TODAY), is_refused=True)
    yield entry("received, and refused", not_taken)
    yield entry("given last spring", gesture(typed, day=LAST_SPRING))
    heeded = Heed(True, date(2027, 1, 15), True, typed.words)
    yield entry("given, with all there is to heed", replace(gesture(typed), heed=heeded))
    until = date(2026, 11, 13)
    waits = (
        PutOff(typed.words, until, date(2026, 11, 5), date(2026, 11, 9), None),
        PutOff(typed.words, until, date(2026, 11, 6), None, typed.name),
        PutOff("", until, date(2026, 11, 7), None, typed.name),
        *(PutOff(f"{n}", until, date(2026, 11, 8), None, None) for n in range(2)),
    )
    yield entry("given, and asks wait for it", replace(gesture(typed), asks=waits))
    comes = tuple(replace(one, day=one.wanted, wanted=None) for one in waits if one.wanted)
    taken_back = replace(gesture(typed), reversed=True, asks=comes)
    yield entry("taken back: asks need not wait", taken_back)
    received = gesture(typed, Direction.RECEIVED, TODAY)
    for name, days in (("tomorrow", 1), ("next", 0)):
        on = TODAY + timedelta(days=days)
        yield entry(f"received, thanks {name}", replace(received, thanks_on=on))
    yield entry("received last spring", gesture(typed, Direction.RECEIVED, LAST_SPRING))
    yield entry("met yesterday", meeting(typed, yesterday))
    yield entry("met, and no more is said", replace(meeting(typed), words=""))
    yield entry("asked today", ask(typed))
    yield entry("asked inside the window", ask(typed, inside_window=True))
    plan = ask(typed, AskState.PLANNED, date(2026, 11, 12))
    yield entry("planned", plan)
    yield entry("planned beside a campaign", replace(plan, in_campaign=in_campaign(typed)))
    yield entry("answered", ask(typed, AskState.ANSWERED, yesterday))
    for kind in GestureKind:
        yield entry(f"given: {kind}", gesture(typed, kind=kind))
    for answer in Answer:
        told = response(typed, answer)
        yield entry(f"response: {answer}", told)
        yield entry(f"response to thank for: {answer}", replace(told, thanks_id=3))
    yield entry("response: late", replace(response(typed), is_late=True))
    yield entry("taken back: gesture", replace(gesture(typed), reversed=True))
    yield entry("taken back: meeting", replace(meeting(typed), reversed=True, words=""))
    yield entry("taken back: ask", ask(typed, AskState.DROPPED))
    yield entry("taken back: response", replace(response(typed), reversed=True))
    yield entry("taken back: a kind", replace(thank_you_note(typed), reversed=True))
