"""The dialogs that a nudge opens: a note to the contact, another day, another rhythm."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.nudges
from bot import handling, leaving
from bot.database import Transaction
from bot.members import Member
from bot.rhythm import Cadence
from bot.suggestions import Suggestion
from bot.vocabulary import Act, ReminderState
from handlers import forms, nudges, payloads, reminders
from handlers.payloads import Origin, Payload
from messages import Dialog, reminder_dialogs
from messages.catalogue import Texts


def register(app: App) -> None:
    """Registered before the other choices of the menu."""
    app.action(messages.nudges.WRITE)(ack=open_dialog, lazy=[reminders.redraw])
    app.action(messages.nudges.MENU, matchers=[_opens_dialog])(
        ack=open_dialog, lazy=[reminders.redraw]
    )
    app.action(reminder_dialogs.LANGUAGE)(write_in_another_language)
    app.view(reminder_dialogs.NOTE)(ack=log, lazy=[redraw])
    app.view(reminder_dialogs.PUT_OFF)(ack=put_off, lazy=[redraw])
    app.view(reminder_dialogs.RHYTHM)(ack=change_rhythm, lazy=[redraw])


def open_dialog(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Open the dialog, unless the reminder was handled meanwhile: then the nudge shows that."""
    origin = Origin(payloads.reminder_button(action), payloads.posted(body))
    with transaction() as session:
        suggestion = handling.find(session, member, origin.button.reminder_id, now)
    if suggestion.state is ReminderState.OPEN:
        dialog = _dialog(action, texts, suggestion, member, now, origin.metadata())
        client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def _dialog(
    action: Payload,
    texts: Texts,
    suggestion: Suggestion,
    member: Member,
    now: datetime,
    metadata: str,
) -> Dialog:
    if action["action_id"] == messages.nudges.WRITE:
        return reminder_dialogs.note(texts, suggestion, member, metadata)
    if payloads.act(action) is Act.ON_A_DATE:
        return reminder_dialogs.put_off(texts, suggestion, member.today(now), metadata)
    return reminder_dialogs.rhythm(texts, suggestion, metadata)


def write_in_another_language(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Draw the draft anew in the language chosen; words of one's own stay."""
    view = body["view"]
    reminder_id = payloads.origin(view).button.reminder_id
    with transaction() as session:
        before = handling.find(session, member, reminder_id, now)
        after = handling.write_in(
            session, member, reminder_id, payloads.chosen_language(action), now
        )
    typed = reminder_dialogs.own_words(forms.text(view, reminder_dialogs.WORDS), before, member)
    dialog = reminder_dialogs.note(texts, after, member, view["private_metadata"], typed)
    client.views_update(view_id=view["id"], hash=view["hash"], view=dialog.payload())
    ack()


def log(ack: Ack, view: Payload, transaction: Transaction, member: Member, now: datetime) -> None:
    """The note was sent."""
    reminder_id = payloads.origin(view).button.reminder_id
    with transaction() as session:
        handling.sent(session, member, reminder_id, now)
    ack()


def put_off(
    ack: Ack, view: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.origin(view).button.reminder_id
    until = forms.day(view, reminder_dialogs.DAY)
    with transaction() as session:
        handling.put_off(session, member, reminder_id, until, now)
    ack()


def change_rhythm(
    ack: Ack, view: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    reminder_id = payloads.origin(view).button.reminder_id
    cadence = Cadence(
        forms.days(view, reminder_dialogs.IDEAL),
        forms.days(view, reminder_dialogs.MAXIMUM),
    )
    with transaction() as session:
        leaving.change_rhythm(session, member, reminder_id, cadence, now)
    ack()


def redraw(
    client: WebClient,
    view: Payload,
    transaction: Transaction,
    member: Member,
    texts: Texts,
    now: datetime,
) -> None:
    """Show the nudge as it stands now, after a dialog that it opened."""
    origin = payloads.origin(view)
    nudges.show(client, origin.button.nudge_id, origin.message, transaction, member, texts, now)


def _opens_dialog(action: Payload) -> bool:
    return payloads.is_act(action, Act.ON_A_DATE, Act.CHANGE_RHYTHM)
