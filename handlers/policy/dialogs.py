"""Admins change the gift policy: a preset, a limit of the workspace's own, or the end of one."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.database import Reading, Session, Transaction
from bot.policy import held, wanted
from bot.policy.held import Change
from bot.policy.wanted import Part, Unfit, Wanted
from bot.refusals import AdminsOnly, Gone
from bot.vocabulary import (
    Audience,
    Direction,
    GiftPreset,
    LimitForce,
    LimitPeriod,
    LimitScope,
)
from handlers import forms
from handlers.payloads import Payload
from handlers.policy import told
from handlers.reading import limit_amounts
from handlers.team import currency
from messages import Dialog
from messages.carried import whole_number
from messages.policy import dialogs as drawn
from messages.policy import problems, shown
from messages.reader import Reader

Kind = TypeVar("Kind", bound=StrEnum)
_CHANGED = "gift_limits_changed"


def register(app: App) -> None:
    app.action(shown.ADD_PRESET)(open_presets)
    app.action(shown.ADD_LIMIT)(open_limit)
    app.action(shown.END_LIMIT)(open_end)
    app.view(drawn.PRESET_DIALOG)(ack=take_over, lazy=[tell])
    app.view(drawn.LIMIT_DIALOG)(ack=add, lazy=[tell])
    app.view(drawn.END_DIALOG)(ack=end, lazy=[tell])


def open_presets(ack: Ack, client: WebClient, body: Payload, reader: Reader) -> None:
    """Raises AdminsOnly, as all here do."""
    _open(ack, client, body, reader, drawn.preset_dialog)


def open_limit(
    ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader
) -> None:
    usual = _currency(reading, reader)
    _open(ack, client, body, reader, lambda admin: drawn.limit_dialog(admin, usual))


def open_end(ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader) -> None:
    with reading() as session:
        policy = held.show(session, reader.member, reader.today)
    _open(ack, client, body, reader, lambda admin: drawn.end_dialog(admin, policy))


def _open(
    ack: Ack, client: WebClient, body: Payload, reader: Reader, dialog: Callable[[Reader], Dialog]
) -> None:
    if not reader.member.is_admin:
        raise AdminsOnly
    client.views_open(trigger_id=body["trigger_id"], view=dialog(reader).payload())
    ack()


def take_over(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """A preset's limits hold from today on, or from when the preset does."""
    key = _chosen(view, Part.PRESET, GiftPreset)
    _change(
        ack,
        view,
        context,
        transaction,
        reader,
        lambda session: Change(added=wanted.take_over(session, reader.member, key, now)),
    )


def add(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    reading: Reading,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """A limit of the workspace's own."""
    limit = _wanted(view, _currency(reading, reader))
    _change(
        ack,
        view,
        context,
        transaction,
        reader,
        lambda session: Change(added=(wanted.add(session, reader.member, limit, now),)),
    )


def end(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """A limit holds no more from a day on."""
    limit_id, day = forms.number(view, Part.WHICH), forms.day(view, Part.ENDS)
    _change(
        ack,
        view,
        context,
        transaction,
        reader,
        lambda session: Change(ended=wanted.end(session, reader.member, limit_id, day, now)),
    )


def _change(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    act: Callable[[Session], Change],
) -> None:
    """Show what holds since; what can't be stands at its field."""
    try:
        with transaction() as session:
            change = act(session)
            changed = held.told(session, reader.member.workspace_id, change)
    except Unfit as unfit:
        said = problems.at_parts(reader.texts, unfit.problems)
        errors = {forms.block_id(view, part): sentence for part, sentence in said.items()}
        ack(response_action="errors", errors=errors)
        return
    context[_CHANGED] = changed
    ack(response_action="update", view=drawn.done(reader, changed).payload())


def tell(client: WebClient, context: BoltContext, reader: Reader, now: datetime) -> None:
    """Keep in the conversation what holds since, and tell whoever approves from now on."""
    if _CHANGED not in context:
        return
    change = context[_CHANGED]
    message = drawn.told(reader, change)
    client.chat_postMessage(channel=reader.member.slack_user_id, **message.payload())
    for approver in change.approvers:
        if approver.id != reader.member.id:
            word = drawn.named(Reader.at(now, approver), reader.member, change)
            if not told.has_reached(client, Reader.at(now, approver), word):
                told.has_reached(client, reader, drawn.untold(reader, approver))


def _wanted(view: Payload, usual: str) -> Wanted:
    """What was filled in. Raises Gone for what the dialog doesn't offer."""
    audience = forms.choice(view, drawn.WHOM)
    return Wanted(
        amount=limit_amounts.amount(forms.text(view, Part.AMOUNT), usual),
        period=_chosen(view, drawn.PERIOD, LimitPeriod),
        force=_chosen(view, drawn.FORCE, LimitForce),
        scope=_chosen(view, drawn.SCOPE, LimitScope),
        direction=_chosen(view, drawn.DIRECTION, Direction),
        audience=None if audience == drawn.EVERYBODY else _chosen(view, drawn.WHOM, Audience),
        starts=(_month(view), whole_number(forms.text(view, Part.STARTS_DAY).strip()) or 0),
        is_cliff=forms.choice(view, drawn.COUNTS) == drawn.CLIFF,
        approver=forms.person_if_any(view, Part.APPROVER),
        begins=forms.day(view, Part.BEGINS),
    )


def _month(view: Payload) -> int:
    month = forms.number(view, drawn.MONTH)
    if not 1 <= month <= 12:
        raise Gone
    return month


def _chosen(view: Payload, name: str, kind: type[Kind]) -> Kind:
    """What was chosen from a menu. Raises Gone for what no dialog offers."""
    said = forms.choice(view, name) or ""
    if said not in list(kind):
        raise Gone
    return kind(said)


def _currency(reading: Reading, reader: Reader) -> str:
    """What an amount is in that tells none."""
    with reading() as session:
        return currency.usual(session, reader.member)
