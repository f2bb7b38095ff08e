"""The register in a dialog: opened, narrowed and turned, and handed out as a file."""

import re
from dataclasses import replace
from datetime import date

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.giving.register
from bot.database import Reading, Session
from bot.giving import register as registered
from bot.giving.registered import Filters
from bot.money import Money
from bot.refusals import Gone
from bot.team.members import Member
from handlers import forms, open_dialogs, payloads, sent_files
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.reading import amounts, registers
from handlers.reading.registers import Asked
from handlers.sent_files import SentFile
from handlers.team import currency
from messages import Dialog, Message
from messages.carried import whole_number
from messages.giving import register_buttons as buttons
from messages.giving import register_file, register_lines
from messages.giving.register_buttons import RegisterOrigin
from messages.reader import Reader

_NEGATIVE = re.compile(r"[-−–]\s?\d")


def register(app: App) -> None:
    app.action(buttons.OPEN)(open_dialog)
    app.action(payloads.with_ending(buttons.FILTER))(ack=take, lazy=[redraw])
    app.action(payloads.with_ending(buttons.TURN))(ack=take, lazy=[redraw])
    app.action(buttons.CSV)(ack=take, lazy=[send])
    app.view(buttons.DIALOG)(narrow)


def show(line: TypedLine, asked: Asked) -> Message | None:
    """Open the dialog, or where none can be opened tell the sums, with a button that opens it."""
    with line.reading() as session:
        page = registered.find(session, line.member, _filters(session, line, asked))
    if not line.trigger_id:
        return messages.giving.register.told(line.reader, page)
    dialog = messages.giving.register.dialog(line.reader, page)
    line.client.views_open(trigger_id=line.trigger_id, view=dialog.payload())
    return None


def _filters(session: Session, line: TypedLine, asked: Asked) -> Filters:
    """This year's, where no time is told."""
    year, period = line.reader.today.year, asked.period
    first, last = period or (date(year, 1, 1), date(year, 12, 31))
    least = asked.least
    if least is not None:
        least = amounts.in_currency(least, currency.usual(session, line.member))
    whom = asked.whom[: messages.giving.register.LONGEST_NAME]
    by = line.member.id if asked.is_own else None
    return Filters(first, last, asked.direction, whom, by, least)


def open_dialog(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Raises Gone for somebody else's."""
    origin = _checked(RegisterOrigin.read(payloads.value(action)), reader.member)
    with reading() as session:
        dialog = _drawn(session, reader, origin.filters, origin.number)
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def take(ack: Ack, body: Payload, action: Payload, reading: Reading, reader: Reader) -> None:
    """A click in the dialog. Raises Gone for one that no register of the member's has."""
    with reading() as session:
        _wanted(session, reader, body["view"], action)
    ack()


def redraw(
    client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Show what was chosen, or the page that was turned to."""
    with reading() as session:
        wanted = _wanted(session, reader, body["view"], action)
        dialog = _drawn(session, reader, *wanted)
    open_dialogs.redraw(client, body["view"], dialog.payload())


def narrow(ack: Ack, view: Payload, reading: Reading, reader: Reader) -> None:
    """Show what fits the fields. What is no amount is said at its field."""
    origin = _origin(view, reader.member)
    with reading() as session:
        least = _least(session, reader, view)
        if least is None and forms.text(view, buttons.LEAST).strip():
            said = messages.giving.register.no_amount(reader)
            ack(response_action="errors", errors={buttons.LEAST: said})
            return
        dialog = _drawn(session, reader, replace(origin.filters, whom=_whom(view), least=least))
    ack(response_action="update", view=dialog.payload())


def send(
    client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Send all that fits as a file, in the member's conversation, or tell why that can't be."""
    texts, user_id = reader.texts, reader.member.slack_user_id
    with reading() as session:
        filters, number = _wanted(session, reader, body["view"], action)
        page = registered.find(session, reader.member, filters, number)
        content = "".join(register_file.written(registered.each(session, reader.member, filters)))
    dialog = messages.giving.register.dialog(reader, page, is_sent=True)
    open_dialogs.redraw(client, body["view"], dialog.payload())
    above = register_file.sent(texts, page.total, register_lines.narrowed(reader, page))
    file = SentFile(
        above,
        register_file.name(texts),
        content.encode(),
        lambda error: register_file.not_sent(texts, error),
    )
    sent_files.send(client, user_id, file)


def _drawn(session: Session, reader: Reader, filters: Filters, number: int = 0) -> Dialog:
    page = registered.find(session, reader.member, filters, number)
    return messages.giving.register.dialog(reader, page)


def _origin(view: Payload, member: Member) -> RegisterOrigin:
    return _checked(RegisterOrigin.read(payloads.metadata(view)), member)


def _checked(origin: RegisterOrigin, member: Member) -> RegisterOrigin:
    if origin.member_id != member.id:
        raise Gone
    return origin


def _wanted(
    session: Session, reader: Reader, view: Payload, action: Payload
) -> tuple[Filters, int]:
    """What the dialog shows after a click, and which page: what is typed in it counts, too."""
    origin, ending = _origin(view, reader.member), payloads.ending(action)
    said = payloads.value(action)
    least = _least(session, reader, view)
    if least is None and forms.text(view, buttons.LEAST).strip():
        least = origin.filters.least
    filters = replace(origin.filters, whom=_whom(view), least=least)
    match ending:
        case buttons.PERIOD:
            return buttons.with_period(filters, said), 0
        case buttons.DIRECTION:
            return buttons.with_direction(filters, said), 0
        case buttons.BY:
            return buttons.with_member(filters, said), 0
        case buttons.CORRECTIONS:
            return buttons.with_corrections(filters, said), 0
        case buttons.REFUSALS:
            return buttons.with_refusals(filters, said), 0
    number = whole_number(said)
    if number is None:
        raise Gone
    return filters, number if filters == origin.filters else 0


def _whom(view: Payload) -> str:
    return " ".join(forms.text(view, buttons.WHOM).split())


def _least(session: Session, reader: Reader, view: Payload) -> Money | None:
    """The amount in its field; None for nothing, and for what is no single amount."""
    said = forms.text(view, buttons.LEAST).strip()
    if not said or _NEGATIVE.search(said):
        return None
    code = currency.usual(session, reader.member)
    return registers.amount(said, code, reader.texts.locale.language)
