"""The dialogs of an ask: to plan it, to look at it once more, and to change it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.asking.editing import Fitting, Missed
from bot.ledger.cooling_off import CoolingOff
from bot.no_strings.check import Checked
from bot.no_strings.findings import Finding, StringKind
from bot.vocabulary import AddressForm, AskKind, Audience
from messages.asking import dialog
from messages.asking.buttons import AskOrigin, Opener
from messages.asking.dialog import Doubts, Filled
from messages.catalogue import Texts
from messages.reader import Reader
from tests.messages.examples.example import DialogExample
from tests.messages.examples.story import GIVEN_ON, TODAY, contact, gesture, member
from tests.messages.examples.story import reader as read_by
from tests.messages.examples.typed import PLAIN, Typed

NEW = AskOrigin(1, 1, "D0MARA", "https://hooks.slack.com/actions/T0/1/x", Opener.CARD)
KNOWN = replace(NEW, opener=Opener.ENTRY, ask_id=8)
FIRST_DAY = TODAY.replace(day=12)


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
