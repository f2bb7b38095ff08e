"""The dialogs of an ask: to plan it, to look at it once more, and to change it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.asking.editing import Fitting, Missed
from bot.ledger.cooling_off import CoolingOff
from bot.no_strings.check import Checked
from bot.no_strings.findings import Finding, StringKind
from bot.vocabulary import AddressForm, AskKind, AskState, Audience
from messages import Message
from messages.asking import dialog, planned
from messages.asking.buttons import AskOrigin, Opener
from messages.asking.dialog import Doubts, Filled
from messages.catalogue import Texts
from messages.reader import Reader
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import GIVEN_ON, TODAY, ask, contact, gesture, member
from tests.messages.examples.story import reader as read_by
from tests.messages.examples.typed import PLAIN, Typed

NEW = AskOrigin(1, 1, "D0MARA", "https://hooks.slack.com/actions/T0/1/x", Opener.CARD)
KNOWN = replace(NEW, opener=Opener.ENTRY, ask_id=8)
FIRST_DAY = TODAY.replace(day=12)


def examples(typed: Typed) -> Iterator[Example]:
    plan = replace(ask(typed, AskState.PLANNED, FIRST_DAY), needed_by=FIRST_DAY)
    made, name = ask(typed, AskState.MADE, GIVEN_ON), plan.contact

    def example(what: str, draw: Callable[[Reader], Message], *, is_about: bool = True) -> Example:
        return Example(what, lambda texts: draw(read_by(texts)), is_about=is_about)

    yield example("no asks open", lambda reader: planned.listed(reader, []), is_about=False)
    yield example("asks that are open", lambda reader: planned.listed(reader, [plan, made]))
    yield example("more asks than are listed", lambda reader: planned.listed(reader, [plan] * 12))
    yield example("asks of somebody unknown", lambda reader: planned.unknown(reader, [plan]))
    yield example("no asks of theirs", lambda reader: planned.none(reader, [name]))
    yield example("no ask planned", lambda reader: planned.none_planned(reader, [name]))
    yield example(
        "which ask is dropped", lambda reader: planned.which(reader, [name], [plan, plan])
    )
    yield example("is it this ask", lambda reader: planned.which(reader, [name], [made]))
    yield example(
        "which ask is moved", lambda reader: planned.which(reader, [name], [plan, plan], FIRST_DAY)
    )
    dropped, rested = (replace(plan, state=one) for one in (AskState.DROPPED, AskState.UNANSWERED))
    yield example("an ask that is dropped", lambda reader: planned.dropped(reader, dropped))
    yield example("an ask let rest", lambda reader: planned.dropped(reader, rested))
    yield example("asks dropped at once", lambda reader: planned.all_dropped(reader, [plan, made]))


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    anna = contact(typed)
    early = CoolingOff(gesture(typed), FIRST_DAY)
    empty = Filled(day=FIRST_DAY)

    def reader(texts: Texts) -> Reader:
        return read_by(texts, replace(member(typed), locale=str(texts.locale)))

    yield DialogExample(
        "plan an ask",
        lambda texts: dialog.fill_in(
            reader(texts), anna, empty, NEW, fitting=Fitting(FIRST_DAY, early)
        ),
    )
    for kind in AskKind:
        yield _of_kind(typed, kind)
    filled = Filled(
        typed.words, AskKind.REFERENCE, FIRST_DAY, GIVEN_ON, typed.words, typed.words[:300]
    )
    yield DialogExample(
        "change a plan", lambda texts: dialog.fill_in(reader(texts), anna, filled, KNOWN)
    )
    finding = Finding(StringKind.REFERS_TO_GIFT, 0, len(typed.words), typed.words)
    found = ((typed.words, Checked("en", (finding,), typed.name)),)
    yield _doubted(typed, "with no reason that counts", filled, Doubts(found, is_stopped=True))
    for name, missed in (
        ("too late inside the window", Missed(GIVEN_ON, FIRST_DAY, early)),
        ("too late by choice", Missed(GIVEN_ON, FIRST_DAY)),
    ):
        yield _doubted(typed, name, filled, Doubts(found, missed))
    yield DialogExample(
        "change a made ask",
        lambda texts: dialog.made(reader(texts), anna, typed.words, filled, KNOWN),
    )


def _of_kind(typed: Typed, kind: AskKind) -> DialogExample:
    colleague = replace(contact(typed), audience=Audience.STAFF, address_form=AddressForm.FAMILIAR)
    filled = Filled(typed.words[:100], kind, FIRST_DAY)
    return DialogExample(
        f"plan an ask: {kind}",
        lambda texts: dialog.fill_in(read_by(texts), colleague, filled, NEW),
    )


def _doubted(typed: Typed, name: str, filled: Filled, doubts: Doubts) -> DialogExample:
    return DialogExample(
        f"an ask that is doubted, {name}",
        lambda texts: dialog.fill_in(read_by(texts), contact(typed), filled, NEW, doubts),
    )
