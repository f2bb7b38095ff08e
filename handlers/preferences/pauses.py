"""`/goodturn pause` and `resume`, and what a silent member answers to whether to stop."""

from collections.abc import Callable
from datetime import date, datetime

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

import messages.nudges.shown
import messages.preferences.pauses
from bot.database import Transaction
from bot.preferences import pauses
from bot.preferences.pauses import Standing
from bot.refusals import Gone, PauseUnclear
from bot.team.members import Member
from handlers import payloads
from handlers.menu import says
from handlers.nudges import shown
from handlers.payloads import Payload
from handlers.reading import lines, spans
from handlers.reading.days import Reading
from messages import commands
from messages.catalogue import Texts
from messages.commands import Word

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
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    typed = lines.rest(payloads.text(command))
    until = None
    if not spans.is_open(typed.split()):
        until = spans.end(typed.split(), _reading(texts, member.today(now)))
        if until is None:
            raise PauseUnclear(typed)
    with transaction() as session:
        standing = pauses.pause(session, member, until, now)
    ack(**messages.preferences.pauses.drawn(texts, standing, member, member.today(now)).payload())


def resume(
    ack: Ack,
    command: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """End the pause, at once or on the day that is named."""
    today = member.today(now)
    day = spans.start(lines.rest(payloads.text(command)).split(), _reading(texts, today))
    with transaction() as session:
        before = pauses.standing(session, member)
        standing = pauses.resume(session, member, now, day)
    draw = (
        messages.preferences.pauses.drawn
        if before.paused
        else messages.preferences.pauses.never_paused
    )
    ack(**draw(texts, standing, member, today).payload())


def end_pause(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """The button under a pause, which names whose it is."""
    if payloads.number(action) != member.id:
        raise Gone
    with transaction() as session:
        pauses.resume(session, member, now)
    ack()


def redraw(
    respond: Respond, transaction: Transaction, member: Member, texts: Texts, now: datetime
) -> None:
    """Show how things stand now, in place of the pause."""
    with transaction() as session:
        standing = pauses.standing(session, member)
    message = messages.preferences.pauses.drawn(texts, standing, member, member.today(now))
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


def tell(
    respond: Respond,
    action: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """What happens now, and how to change it."""
    with transaction() as session:
        standing = pauses.standing(session, member)
    kept = action["action_id"] == messages.nudges.shown.KEEP and not standing.paused
    draw = messages.preferences.pauses.kept if kept else messages.preferences.pauses.drawn
    message = draw(texts, standing, member, member.today(now))
    respond(response_type="ephemeral", replace_original=False, **message.payload())


def redraw_nudge(
    client: WebClient,
    body: Payload,
    action: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Show the nudge without what it asked."""
    message = payloads.posted(body)
    nudge_id = payloads.number(action)
    shown.show(client, nudge_id, message, transaction, member, texts, now)


def _reading(texts: Texts, today: date) -> Reading:
    return Reading(today, ahead=True, month_first=texts.locale.territory == "US")
