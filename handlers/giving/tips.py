"""`tips`: the team's library, looked through and added to."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import handlers.cards.shown
import messages.giving.tip_readers
import messages.giving.tips
import messages.ledger.entries
from bot.database import Reading, Session, Transaction
from bot.giving import sent_tips, tip_pages, tips
from bot.giving.tip_pages import TipQuery
from bot.giving.tips import NewTip
from bot.refusals import Gone, LinkKnown
from bot.team.members import Member
from handlers import answers, payloads
from handlers.commands import TypedLine
from handlers.giving import tip_dialogs
from handlers.payloads import Payload
from handlers.reading import languages
from handlers.reading import tips as typed
from handlers.reading.understood import Understood
from messages import Message
from messages.giving import tip_buttons
from messages.giving.tip_buttons import ReaderButton, TipButton, TipsButton
from messages.reader import Reader

_SENT = "tip_sent"
LONGEST = 60
"""Letters of what is looked for."""


def register(app: App) -> None:
    for action_id in (tip_buttons.PAGE, tip_buttons.FILTER):
        app.action(payloads.with_ending(action_id))(ack=take, lazy=[turn])
    app.action(payloads.with_ending(tip_buttons.RETIRE))(ack=retire, lazy=[show_retired])
    for back in (tip_buttons.BRING_BACK, payloads.with_ending(tip_buttons.BRING_BACK)):
        app.action(back)(ack=bring_back, lazy=[turn])
    app.action(payloads.with_ending(tip_buttons.WHO))(ack=take_tip, lazy=[show_wanted])
    app.action(payloads.with_ending(tip_buttons.SENT))(ack=log_sent, lazy=[show_sent, show_left])
    tip_dialogs.register(app)


def show(line: TypedLine, read: Understood) -> Message:
    """The tips that the line looks for; for somebody, their card with what comes next."""
    asked = typed.asked(line.text)
    if asked is None and read.people:
        return handlers.cards.shown.show(line, read)
    return _looked_for(line, asked or TipQuery())


def _looked_for(line: TypedLine, query: TipQuery) -> Message:
    query = replace(query, words=query.words[:LONGEST], tag=query.tag[: tips.LONGEST_TAG])
    with line.reading() as session:
        page = tip_pages.find(session, line.member, query, _language(line.reader))
    return messages.giving.tips.drawn(line.reader, page)


def answer(line: TypedLine, understood: Callable[[TypedLine], Understood]) -> Message | None:
    """What comes of a line that adds a tip, or looks for those in a language; None for others.

    Raises TitleMissing and LinkBroken.
    """
    told, asked = typed.told(line.text), typed.asked(line.text)
    if asked is not None and (asked.language or asked.is_retired):
        # "Tips in German" would change the member's language.
        return _looked_for(line, asked)
    if told is None and (changed := typed.changed(line.text)) is not None:
        return _looked_for(line, changed)
    if told is None:
        one = typed.searched(line.text)
        if one is None or (read := understood(line)).people or read.others:
            return None
        return _looked_for(line, one)
    if told.is_in_another_language:
        return messages.giving.tips.other_language(line.reader)
    if told.is_empty:
        return messages.giving.tips.asks(line.reader)
    language = told.language or languages.of(told.title, line.member)
    new = NewTip(told.title, told.link, told.tags, language)
    try:
        with line.transaction() as session:
            tip = tips.add(session, line.member, new, line.now)
            shown = tip_pages.show(session, line.member, tip, _language(line.reader))
    except LinkKnown as known:
        with line.reading() as session:
            tip = tips.by_id(session, line.member, known.tip_id)
            shown = tip_pages.show(session, line.member, tip, _language(line.reader))
        return messages.giving.tips.known(line.reader, shown)
    return messages.giving.tips.kept(line.reader, shown)


def take(ack: Ack, action: Payload, member: Member) -> None:
    """A click that turns or narrows the page. Raises Gone for somebody else's."""
    _library(action, member)
    ack()


def turn(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show the page in place of this one."""
    message = _page(reading, reader, _library(action, reader.member))
    respond(replace_original=True, **message.payload())


def retire(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    pressed = _library(action, member)
    with transaction() as session:
        tips.retire(session, member, pressed.tip_id, now)
    ack()


def show_retired(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """The page without it; nothing where a colleague's tip was to stay."""
    pressed = _library(action, reader.member)
    with reading() as session:
        tip = tips.by_id(session, reader.member, pressed.tip_id)
    if tip.is_retired:
        message = _page(reading, reader, pressed, tip)
        respond(replace_original=True, **message.payload())


def bring_back(ack: Ack, action: Payload, transaction: Transaction, member: Member) -> None:
    pressed = _library(action, member)
    with transaction() as session:
        tips.bring_back(session, member, pressed.tip_id)
    ack()


def take_tip(ack: Ack, action: Payload, member: Member) -> None:
    """A click that asks who would like a tip. Raises Gone for somebody else's."""
    tip_dialogs.pressed(TipButton, payloads.value(action), member)
    ack()


def show_wanted(
    client: WebClient,
    respond: Respond,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
) -> None:
    """Below the library, or in place of another page of them."""
    pressed = tip_dialogs.pressed(TipButton, payloads.value(action), reader.member)
    message = _wanted(reading, reader, pressed.tip_id, pressed.number)
    if payloads.ending(action).isdecimal():
        answers.tell(client, reader.member.slack_user_id, answers.spot(body), message)
    else:
        respond(replace_original=True, **message.payload())


def log_sent(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    pressed = tip_dialogs.pressed(ReaderButton, payloads.value(action), member)
    with transaction() as session:
        context[_SENT] = sent_tips.log(session, member, pressed.contact_id, pressed.tip_id, now)
    ack()


def show_sent(client: WebClient, body: Payload, context: BoltContext, reader: Reader) -> None:
    """What was logged, with Undo, below those who would like it."""
    if _SENT in context:
        message = messages.ledger.entries.logged(reader, context[_SENT])
        answers.tell(client, reader.member.slack_user_id, answers.spot(body), message)


def show_left(
    respond: Respond, action: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    """Those who are left, to whom the tip is still new."""
    if _SENT in context:
        pressed = tip_dialogs.pressed(ReaderButton, payloads.value(action), reader.member)
        message = _wanted(reading, reader, pressed.tip_id, pressed.number)
        respond(replace_original=True, **message.payload())


def _page(
    reading: Reading, reader: Reader, pressed: TipsButton, retired: tips.Tip | None = None
) -> Message:
    with reading() as session:
        page = _found(session, reader, pressed)
    return messages.giving.tips.drawn(reader, page, retired)


def _found(session: Session, reader: Reader, pressed: TipsButton) -> tip_pages.TipPage:
    language = _language(reader)
    return tip_pages.find(session, reader.member, pressed.query, language, pressed.number)


def _wanted(reading: Reading, reader: Reader, tip_id: int, number: int) -> Message:
    with reading() as session:
        found = tip_pages.wanted(session, reader.member, tip_id, _language(reader), number)
    return messages.giving.tip_readers.wanted(reader, found)


def _language(reader: Reader) -> str:
    return str(reader.texts.locale.language)


def _library(action: Payload, member: Member) -> TipsButton:
    pressed = TipsButton.read(payloads.value(action))
    if pressed.member_id != member.id:
        raise Gone
    return pressed
