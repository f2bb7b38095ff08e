"""That it is a good time to ask somebody again. It never says what they were given."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, Block, ButtonElement

from bot.asking.later_asks import LaterAsk
from bot.ledger.entries import Ask
from bot.nudges.asking_again import AskAgain
from bot.vocabulary import AskState, LaterAskFate
from messages import commands, formats
from messages.blocks import actions, button, section, told_apart
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.ledger import entries
from messages.ledger.buttons import CHANGE, EntryButton
from messages.nudges import buttons, reasons
from messages.nudges.buttons import NudgeButton
from messages.reader import Reader


def drawn(reader: Reader, nudge_id: int, suggested: AskAgain) -> list[Block]:
    """What was asked when, with what can become of it; or what became of it, with Undo."""
    texts, earlier = reader.texts, suggested.earlier
    if suggested.fate is not None:
        settled = section(_settled(reader, suggested, suggested.fate))
        if not _may_be_undone(suggested):
            return [settled]
        return [
            settled,
            _pressable(texts, earlier, _afterwards(texts, nudge_id, suggested.planned)),
        ]
    if not earlier.fits:
        name = formats.bold(earlier.ask.contact.name)
        return [section(texts("{name}: already dealt with elsewhere.", name=name))]
    value = NudgeButton(nudge_id).value()
    choices = [
        button(texts.plain("Plan it"), buttons.PLAN_ASK, value),
        button(texts.plain("Not now"), buttons.LEAVE_ASK, value),
        button(texts.plain("Stop suggesting this"), buttons.NO_LATER_ASKS, value),
    ]
    who = reasons.whom(earlier.ask.contact)
    said = section(who, _came_to(reader, earlier), _invitation(reader, earlier))
    return [said, _pressable(texts, earlier, choices)]


def _came_to(reader: Reader, earlier: LaterAsk) -> Mrkdwn:
    """When it was asked, and what came of that."""
    texts = reader.texts
    told = {
        "day": reader.day(earlier.ask.day),
        "what": entries.quoted(texts, earlier.ask.words),
    }
    if earlier.in_part:
        return texts("You asked for this on {day}, and only got part of it: {what}", **told)
    return texts("You asked for this on {day}, and got no answer: {what}", **told)


def _invitation(reader: Reader, earlier: LaterAsk) -> Mrkdwn:
    if earlier.first_day is None:
        return reader.texts("If you still want it, now is a good time to ask again.")
    day = reader.weekday(earlier.first_day)
    return reader.texts("If you still want it, {day} is the first good day to ask again.", day=day)


def _settled(reader: Reader, suggested: AskAgain, fate: LaterAskFate) -> Mrkdwn:
    texts, planned = reader.texts, suggested.planned
    match fate:
        case LaterAskFate.PLANNED if planned is not None and planned.reversed:
            return entries.taken_back(texts, [planned])
        case LaterAskFate.PLANNED if planned is not None:
            return entries.said(reader, planned)
        case LaterAskFate.UNWANTED:
            settings = commands.usage(texts, Word.SETTINGS)
            return texts(
                "I won't suggest asking people again any more. You can turn that back on in "
                "{settings}.",
                settings=settings,
            )
        case _:
            name = formats.bold(suggested.earlier.ask.contact.name)
            return texts("{name}: not now, and I won't suggest this again.", name=name)


def _may_be_undone(suggested: AskAgain) -> bool:
    """Not what was asked by now, or dropped in another way."""
    return suggested.planned is None or suggested.planned.state is AskState.PLANNED


def _afterwards(texts: Texts, nudge_id: int, planned: Ask | None) -> list[ButtonElement]:
    """Undo, and the dialog of an ask that was planned, in which its words are written."""
    undo = button(texts.plain("Undo"), buttons.UNDO_LATER_ASK, NudgeButton(nudge_id).value())
    if planned is None:
        return [undo]
    pressed = EntryButton.of(planned).value()
    # With an ending, since the nudge stays as it is.
    return [undo, button(texts.plain("Write or change it"), f"{CHANGE}.0", pressed)]


def _pressable(texts: Texts, earlier: LaterAsk, elements: Sequence[ButtonElement]) -> ActionsBlock:
    """What can be pressed, heard with the name of whom it is about."""
    name = earlier.ask.contact.name
    told_apart(elements, lambda label: texts.plain("{button}: {name}", button=label, name=name))
    return actions(elements)
