"""The three steps of a plan as they are drawn from what is kept of it."""

from collections.abc import Sequence
from dataclasses import replace

from slack_sdk.models.blocks import Block

import messages.campaigns.gifts
import messages.campaigns.requests
import messages.campaigns.whom
from bot.campaigns import plans, taking_part
from bot.campaigns.plans import Arm, Plan, Whom
from bot.database import Session
from bot.giving import library, tips
from bot.refusals import CampaignLaunched, Gone
from bot.team import members, workspaces
from bot.team.members import Member
from bot.vocabulary import CampaignState
from handlers import payloads
from handlers.payloads import Payload
from messages import Dialog, formats
from messages.campaigns import gifts, plays, requests
from messages.campaigns.buttons import StepOrigin
from messages.ledger import kinds
from messages.reader import Reader


def origin(view: Payload, member: Member) -> StepOrigin:
    """What the dialog carries. Raises Gone for somebody else's."""
    read = StepOrigin.read(payloads.metadata(view))
    if read.member_id != member.id:
        raise Gone
    return read


def draft(session: Session, member: Member, campaign_id: int) -> Plan:
    """A plan of the member's that hasn't begun. Raises Gone and CampaignLaunched."""
    plan = plans.show(session, member, campaign_id)
    if plan.state is not CampaignState.DRAFT:
        raise CampaignLaunched(plan.name)
    return plan


def owner(session: Session, member: Member, whom: Whom) -> Member | None:
    """Who looks after those whom it is for, if it is for somebody's."""
    return members.by_id(session, member.workspace_id, whom.owner_id) if whom.owner_id else None


def who(
    session: Session,
    reader: Reader,
    plan: Plan,
    opened: StepOrigin,
    above: Sequence[Block] = (),
) -> Dialog:
    """The first step of a draft."""
    keeper = owner(session, reader.member, plan.whom)
    slack_id = keeper.slack_user_id if keeper else None
    filled = messages.campaigns.whom.Filled(plan.name, plan.play, plan.whom, slack_id)
    return messages.campaigns.whom.fill_in(reader, filled, opened, above)


def what(
    session: Session,
    reader: Reader,
    plan: Plan,
    opened: StepOrigin,
    filled: Sequence[gifts.Filled] = (),
    above: Sequence[Block] = (),
) -> Dialog:
    """The second, as it is kept, or as it is `filled` in so far."""
    stands = filled or groups(session, reader, plan, opened)
    # Some take part in no experiment: they are counted for as many groups as are shown.
    held = {arm.place: arm.gift for arm in plan.arms}
    arms = tuple(Arm(place, held.get(place)) for place in range(len(stands)))
    chosen = taking_part.choose(session, reader.member, replace(plan, arms=arms), reader.today)
    keeper = owner(session, reader.member, plan.whom)
    name = keeper.name if keeper else None
    whom = messages.campaigns.whom.shown_above(reader.texts, plan, chosen, name)
    return messages.campaigns.gifts.fill_in(reader, plan.play, stands, opened, whom, above)


def groups(
    session: Session, reader: Reader, plan: Plan, opened: StepOrigin
) -> Sequence[gifts.Filled]:
    """What is kept of each group, with as many of them, and the gift, as were wanted at first."""
    usual = f"{gifts.OF_KIND}.{plays.gives(plan.play)}"
    stands = [_group(session, reader, plan, arm) for arm in plan.arms]
    stands = stands or [named(session, reader, usual, plan)]
    nothing = named(session, reader, gifts.NOTHING, plan)
    stands = [nothing] * (opened.groups - len(stands)) + stands
    if opened.gift and stands[-1].words in ("", plays.gift(reader.texts, plan.play)):
        stands[-1] = replace(stands[-1], words=opened.gift)
    return stands


def named(session: Session, reader: Reader, choice: str, plan: Plan) -> gifts.Filled:
    """A group with this choice and nothing else, or with the words that the play has for it."""
    is_played = choice == f"{gifts.OF_KIND}.{plays.gives(plan.play)}"
    words = plays.gift(reader.texts, plan.play) if is_played else ""
    label = choice_label(session, reader, choice)
    return gifts.Filled(choice, label, words, is_offered=is_played)


def choice_label(session: Session, reader: Reader, choice: str) -> str:
    """What the choice is called. Raises Gone for what no menu of ours offers."""
    kind, _, which = choice.partition(".")
    texts = reader.texts
    if choice == gifts.NOTHING:
        return messages.campaigns.gifts.nothing(texts)
    if kind == gifts.OF_KIND and which in kinds.every():
        return kinds.name(texts, kinds.every()[which])
    if kind == gifts.TIP and which.isdecimal():
        title = tips.by_id(session, reader.member, int(which)).title
        return messages.campaigns.gifts.tip_label(texts, title)
    if kind == gifts.IDEA and (idea := library.ideas().get(which)) is not None:
        return messages.campaigns.gifts.idea_label(texts, idea)
    raise Gone


def asked(
    session: Session,
    reader: Reader,
    plan: Plan,
    opened: StepOrigin,
    filled: requests.Filled | None = None,
    above: Sequence[Block] = (),
) -> Dialog:
    """The third, with the words of the play where none are kept."""
    held, texts = plan.request, reader.texts
    days = workspaces.find(session, reader.member.workspace_id).cooling_off_days
    is_new = not held.words
    stands = filled or requests.Filled(
        held.words or plays.asked_for(texts, plan.play),
        plays.asks(plan.play) if is_new else held.kind,
        held.draft,
        held.delay_days,
        str(held.window_days),
        held.counted,
        held.is_ordered,
        plan.wanted_on,
    )
    are_several = sum(arm.gift is not None for arm in plan.arms) > 1
    return messages.campaigns.requests.fill_in(
        reader, plan.play, stands, opened, days, can_be_ordered=are_several, above=above
    )


def _group(session: Session, reader: Reader, plan: Plan, arm: Arm) -> gifts.Filled:
    gift = arm.gift
    if gift is None:
        return named(session, reader, gifts.NOTHING, plan)
    choice = f"{gifts.OF_KIND}.{gift.kind}"
    if gift.tip_id is not None:
        choice = f"{gifts.TIP}.{gift.tip_id}"
    elif gift.idea_id is not None:
        choice = f"{gifts.IDEA}.{gift.idea_id}"
    stands = named(session, reader, choice, plan)
    worth = formats.money(reader.texts, gift.worth) if gift.worth is not None else ""
    return replace(stands, words=gift.words or stands.words, worth=worth, note=gift.draft)
