"""The first step of a plan: opened for a new one or a draft, and kept when it is sent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.models.blocks import Block

import messages.campaigns.whom
from bot.campaigns import drafts, taking_part
from bot.campaigns.plans import Plan, Whom
from bot.campaigns.taking_part import Chosen
from bot.cards import editing
from bot.database import Reading, Session, Transaction
from bot.refusals import Gone
from bot.team import members
from bot.team.members import Member
from bot.vocabulary import Audience, Play
from handlers import forms, open_dialogs, payloads
from handlers.campaigns import steps
from handlers.payloads import Payload
from messages import Dialog
from messages.blocks import section
from messages.campaigns import buttons, whom
from messages.campaigns import taking_part as told
from messages.campaigns.buttons import CampaignButton, PlanButton, StepOrigin
from messages.reader import Reader


def register(app: App) -> None:
    app.action(buttons.PLAN)(open_new)
    app.action(buttons.CHANGE)(open_draft)
    app.action(payloads.with_ending(buttons.GO_ON))(open_draft)
    app.view(buttons.WHO)(keep)


def open_new(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """A new plan, with what was understood of a line. Raises Gone for somebody else's."""
    pressed = PlanButton.read(payloads.value(action))
    if pressed.member_id != reader.member.id:
        raise Gone
    with reading() as session:
        drawn = new(session, reader, pressed)
    open_dialogs.show(client, body, drawn)
    ack()


def new(
    session: Session, reader: Reader, wanted: PlanButton, above: Sequence[Block] = ()
) -> Dialog:
    """The first step of a new plan. Raises Gone for an owner who isn't in the workspace."""
    keeper = steps.owner(session, reader.member, wanted.whom)
    filled = whom.Filled(
        play=wanted.play, whom=wanted.whom, owner=keeper.slack_user_id if keeper else None
    )
    opened = StepOrigin(reader.member.id, 0, "", wanted.groups, wanted.gift)
    return messages.campaigns.whom.fill_in(reader, filled, opened, above)


def open_draft(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """A draft as it is kept; its outlook, if it is opened from there, is drawn anew later.

    Raises Gone, and CampaignLaunched for one that has begun.
    """
    pressed = CampaignButton.read(payloads.value(action))
    if pressed.member_id != reader.member.id:
        raise Gone
    is_outlook = action["action_id"] == buttons.CHANGE
    url = str(body.get("response_url") or "") if is_outlook else ""
    with reading() as session:
        plan = steps.draft(session, reader.member, pressed.campaign_id)
        opened = StepOrigin(reader.member.id, plan.id, url)
        drawn = steps.who(session, reader, plan, opened)
    open_dialogs.show(client, body, drawn)
    ack()


def keep(ack: Ack, view: Payload, transaction: Transaction, reader: Reader, now: datetime) -> None:
    """Keep it and go on, unless nobody would take part or names are unknown: then it says so.

    Raises Gone, CampaignLaunched and ListTooLong.
    """
    opened = steps.origin(view, reader.member)
    with transaction() as session:
        filled = _filled(session, reader.member, view)
        if filled is None:
            said = messages.campaigns.whom.no_owner(reader.texts)
            ack(response_action="errors", errors={forms.block_id(view, whom.OWNER): said})
            return
        plan = _kept(session, reader, opened, filled, now)
        opened = replace(opened, campaign_id=plan.id)
        chosen = taking_part.choose(session, reader.member, plan, reader.today)
        above = _doubts(reader, view, chosen)
        if above:
            drawn = steps.who(session, reader, plan, opened, above)
        else:
            drawn = steps.what(session, reader, plan, opened)
    ack(response_action="update", view=drawn.payload())


def _kept(
    session: Session, reader: Reader, opened: StepOrigin, filled: whom.Filled, now: datetime
) -> Plan:
    """The draft, which is a new one where there was none."""
    name = filled.name or messages.campaigns.whom.named(reader.texts, filled.play, filled.whom)
    if not opened.campaign_id:
        return drafts.begin(session, reader.member, name, filled.play, filled.whom, now)
    return drafts.change(session, reader.member, opened.campaign_id, name=name, whom=filled.whom)


def _doubts(reader: Reader, view: Payload, chosen: Chosen) -> list[Block]:
    """What stands in the way of the next step; unknown names do once."""
    texts = reader.texts
    above: list[Block] = []
    sign = told.UNKNOWN.format(mark=editing.mark("\n".join(chosen.unknown)))
    is_told = any(block.get("block_id") == sign for block in view["blocks"])
    if chosen.unknown and not (is_told and chosen.participants):
        above.append(section(told.unknown(texts, chosen.unknown)))
        above[-1].block_id = sign
    if not chosen.participants:
        above.append(section(told.nobody(texts, chosen)))
    return above


def _filled(session: Session, member: Member, view: Payload) -> whom.Filled | None:
    """What stands in the dialog; None where nobody is looked after by who was chosen.

    Raises Gone for what no menu of ours offers.
    """
    audience, play = forms.choice(view, whom.AUDIENCE), forms.choice(view, whom.PLAY)
    if audience not in (None, whom.EVERYBODY, *Audience) or play not in (None, *Play):
        raise Gone
    keeper = forms.person_if_any(view, whom.OWNER)
    owner = members.find(session, member.workspace_id, keeper) if keeper else None
    if keeper and owner is None:
        return None
    listed = "\n".join(
        forms.text(view, whom.listed_field(place)) for place in range(whom.MOST_FIELDS)
    ).strip()
    wanted = Whom(
        Audience(audience) if audience in list(Audience) else None,
        _line(view, whom.TAG),
        _line(view, whom.ORGANISATION),
        owner.id if owner else None,
        listed,
    )
    name = _line(view, whom.NAME)
    return whom.Filled(name, Play(play) if play else Play.OWN, wanted, keeper)


def _line(view: Payload, name: str) -> str:
    return " ".join(forms.text(view, name).split())
