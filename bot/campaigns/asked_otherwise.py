"""Who was asked for what a campaign asks for, though not by its message: that counts as asked."""

from sqlalchemy import select as columns
from sqlmodel import Session, col

from bot.asking import plans
from bot.campaigns import steps
from bot.models import AskRow, CampaignContactRow, CampaignRow
from bot.vocabulary import Step


def link(session: Session, campaign: CampaignRow) -> None:
    """Take asks in the campaign's very words, since it asks, for those that it planned.

    As where an owner typed "asked Anna for the tax return" instead of a click.
    """
    made = session.execute(
        columns(CampaignContactRow, col(AskRow.id), col(AskRow.words))
        .join(AskRow, col(AskRow.contact_id) == col(CampaignContactRow.contact_id))
        .where(
            col(CampaignContactRow.campaign_id) == campaign.id,
            steps.IS_OPEN[Step.ASK],
            col(AskRow.state).in_(steps.ASKED),
            col(AskRow.made_on).between(campaign.asks_on, campaign.asks_until),
        )
        # Of several the first one counts.
        .order_by(col(AskRow.id).desc())
    )
    for row, ask_id, words in made.all():
        if plans.is_same(words, campaign.words):
            row.ask_id = ask_id
    session.flush()
