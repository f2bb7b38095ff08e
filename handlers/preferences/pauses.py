"""`/goodturn pause` and `resume`, and what a silent member answers to whether to stop."""

from collections.abc import Callable
from datetime import datetime

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

import messages.nudges.shown
import messages.preferences.pauses
from bot.database import Reading, Transaction
from bot.preferences import pauses
from bot.preferences.pauses import Standing
from bot.refusals import Gone, PauseUnclear
from bot.team.members import Member
from handlers import payloads
from handlers.menu import says
from handlers.nudges import shown
from handlers.payloads import Payload
from handlers.reading import days, lines, spans
from messages import commands
from messages.commands import Word
from messages.reader import Reader

ANSWERS: dict[str, Callable[..., Standing]] = {
    messages.nudges.shown.STOP: pauses.stop,
    messages.nudges.shown.KEEP: pauses.keep,
}


def register(app: App) -> None:
    app.command(commands.NAME, matchers=[says(Word.PAUSE)])(pause)
    app.command(commands.NAME, matchers=[says(Word.RESUME)])(resume)
    app.action(messages.preferences.pauses.RESUME)(ack=end_pause, lazy=[redraw])
    for action_id in ANSWERS:
        app.action(action_id)(ack=answer, lazy=[tell, redraw_nudge])


def pause(
    ack: Ack,
    command: Payload,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    typed = lines.rest(payloads.text(command))
    until = None
    if not spans.is_open(typed.split()):
        until = spans.end(typed.split(), _reading(reader))
        if until is None:
            raise PauseUnclear(typed)
    with transaction() as session:
        standing = pauses.pause(session, reader.member, until, now)
    ack(**messages.preferences.pauses.drawn(reader, standing).payload())


def resume(
    ack: Ack,
    command: Payload,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """End the pause, at once or on the day that is named."""
    day = spans.start(lines.rest(payloads.text(command)).split(), _reading(reader))
    with transaction() as session:
        before = pauses.standing(session, reader.member)
        standing = pauses.resume(session, reader.member, now, day)
    draw = (
        messages.preferences.pauses.drawn
        if before.paused
        else messages.preferences.pauses.never_paused
    )
    ack(**draw(reader, standing).payload())


def end_pause(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """The button under a pause, which names whose it is."""
    if payloads.number(action) != member.id:
        raise Gone
    with transaction() as session:
        pauses.resume(session, member, now)
    ack()


def redraw(respond: Respond, reading: Reading, reader: Reader) -> None:
    """Show how things stand now, in place of the pause."""
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
    with transaction() as session:
        pauses.close_question(session, member, payloads.number(action))
        ANSWERS[action["action_id"]](session, member, now)
    ack()


def tell(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """What happens now, and how to change it."""
    with reading() as session:
        standing = pauses.standing(session, reader.member)
    kept = action["action_id"] == messages.nudges.shown.KEEP and not standing.paused
    draw = messages.preferences.pauses.kept if kept else messages.preferences.pauses.drawn
    message = draw(reader, standing)
    respond(response_type="ephemeral", replace_original=False, **message.payload())


def redraw_nudge(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Show the nudge without what it asked."""
    message = payloads.posted(body)
    nudge_id = payloads.number(action)
    shown.show(client, nudge_id, message, reading, reader, now)


def _reading(reader: Reader) -> days.Reading:
    return days.Reading(reader.today, ahead=True, month_first=reader.texts.locale.territory == "US")
