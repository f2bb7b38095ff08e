"""`/goodturn pause` and `resume`, and what a silent member answers to whether to stop."""

from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from slack_bolt import Ack, App, BoltContext, Respond

import messages.preferences.pauses
from bot.database import Reading, Session, Transaction
from bot.preferences import calling_off, pauses
from bot.preferences.pauses import Standing
from bot.refusals import Gone, PauseUnclear, PauseWithoutEnd
from bot.team.calendars import Period
from bot.team.members import Member
from handlers import payloads, refusals
from handlers.commands import TypedLine
from handlers.nudges import shown
from handlers.payloads import Payload
from handlers.reading import lines, spans
from handlers.reading.almanac import DAY, Standpoint
from handlers.reading.spans import Span
from messages import Message
from messages.commands import Word
from messages.nudges import buttons
from messages.nudges.buttons import NudgeButton
from messages.preferences.pauses import PauseButton
from messages.reader import Reader
from messages.reading import words


class Verdict(Protocol):
    """What a silent member wants of the nudges."""

    def __call__(self, session: Session, member: Member, now: datetime, /) -> Standing: ...


ANSWERS: dict[str, Verdict] = {
    buttons.STOP: pauses.stop,
    buttons.KEEP: pauses.keep,
}


def register(app: App) -> None:
    app.action(messages.preferences.pauses.RESUME)(ack=end_pause, lazy=[redraw])
    for action_id in ANSWERS:
        app.action(action_id)(ack=answer, lazy=[tell, shown.redraw])


def pause(line: TypedLine) -> Message:
    """Pause at once, or plan to be away from a later day on; "pause off" ends it."""
    typed = lines.after_word(line.text)
    if typed.casefold().strip(" .!") in words.stopping_words():
        return resume(replace(line, text=Word.RESUME))
    span = told(line.reader, typed)
    if span is None:
        raise PauseUnclear(typed)
    if span.first is not None:
        return _planned(line, span.first, span)
    with line.transaction() as session:
        standing = pauses.pause(session, line.member, span.after, line.now)
    return messages.preferences.pauses.drawn(line.reader, standing)


def told(reader: Reader, typed: str) -> Span | None:
    """From when to when a pause is to last by what was typed; None where that isn't told."""
    return spans.span(typed.split(), _standpoint(reader))


def _planned(line: TypedLine, first: date, span: Span) -> Message:
    if span.after is None:
        raise PauseWithoutEnd(first)
    away = Period(first, span.after - DAY)
    with line.transaction() as session:
        pauses.plan(session, line.member, away, line.now)
    return messages.preferences.pauses.planned(line.reader, away)


def resume(line: TypedLine) -> Message:
    """End the pause, at once or on the day that is named."""
    day = spans.start(lines.after_word(line.text).split(), _standpoint(line.reader))
    with line.transaction() as session:
        before = pauses.standing(session, line.member)
        standing = pauses.resume(session, line.member, line.now, day)
        ended = None if before.paused else calling_off.end(session, line.member, line.now, day)
        if ended is not None:
            standing = pauses.standing(session, line.member)
    if ended is not None:
        return messages.preferences.pauses.back(line.reader, *ended, standing)
    if not before.paused:
        return messages.preferences.pauses.never_paused(line.reader, standing)
    return messages.preferences.pauses.drawn(line.reader, standing)


def end_pause(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """The button under a pause, which names whose it is."""
    _check_owner(action, member)
    with transaction() as session:
        pauses.resume(session, member, now)
    ack()


def redraw(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show how things stand now, in place of the pause."""
    _check_owner(action, reader.member)
    with reading() as session:
        standing = pauses.standing(session, reader.member)
    message = messages.preferences.pauses.drawn(reader, standing)
    respond(replace_original=True, **message.payload())


def answer(
    ack: Ack,
    action: Payload,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """To stop or to keep on, as a nudge asks a silent member."""
    nudge_id = NudgeButton.read(payloads.value(action)).nudge_id
    with transaction() as session:
        pauses.close_question(session, member, nudge_id)
        ANSWERS[action["action_id"]](session, member, now)
    ack()


def tell(
    respond: Respond, action: Payload, reading: Reading, reader: Reader, context: BoltContext
) -> None:
    """What happens now, and how to change it; nothing where the answer didn't count."""
    if refusals.has_failed(context):
        return
    with reading() as session:
        standing = pauses.standing(session, reader.member)
    kept = action["action_id"] == buttons.KEEP and not standing.paused
    draw = messages.preferences.pauses.kept if kept else messages.preferences.pauses.drawn
    message = draw(reader, standing)
    respond(response_type="ephemeral", replace_original=False, **message.payload())


def _check_owner(action: Payload, member: Member) -> None:
    if PauseButton.read(payloads.value(action)).member_id != member.id:
        raise Gone


def _standpoint(reader: Reader) -> Standpoint:
    return Standpoint(reader.today, ahead=True, month_first=reader.texts.locale.territory == "US")
