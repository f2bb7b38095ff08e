"""What came of a campaign, and its raw table as a file."""

from datetime import datetime

from slack_bolt import Ack, App
from slack_sdk import WebClient

import bot.campaigns.results
import messages.campaigns.results
from bot.campaigns import plans, raw
from bot.database import Reading, Session
from handlers import answers, payloads, sent_files
from handlers.campaigns.outlooks import pressed
from handlers.payloads import Payload
from handlers.sent_files import SentFile
from messages import Message
from messages.campaigns import tables
from messages.campaigns.buttons import RAW, SHOW
from messages.reader import Reader


def register(app: App) -> None:
    app.action(payloads.with_ending(SHOW))(ack=press, lazy=[show])
    app.action(RAW)(ack=press_raw, lazy=[send])


def drawn(session: Session, reader: Reader, campaign_id: int, now: datetime) -> Message:
    """What came of the campaign until now. Raises Gone."""
    found = bot.campaigns.results.show(session, reader.member, campaign_id, now)
    return messages.campaigns.results.drawn(reader, found)


def press(ack: Ack, action: Payload, reading: Reading, reader: Reader) -> None:
    """A click on a campaign. Raises Gone for somebody else's button."""
    with reading() as session:
        plans.show(session, reader.member, pressed(action, reader.member))
    ack()


def press_raw(ack: Ack, action: Payload, reading: Reading, reader: Reader, now: datetime) -> None:
    """A click that wants the raw table. Raises Gone, and CampaignRuns before it is over."""
    with reading() as session:
        raw.check(session, reader.member, pressed(action, reader.member), now)
    ack()


def show(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Below the list, so that this stays."""
    with reading() as session:
        message = drawn(session, reader, pressed(action, reader.member), now)
    answers.tell(client, reader.member.slack_user_id, answers.spot(body), message)


def send(
    client: WebClient, action: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    """Send the raw table in the member's conversation, or tell why that can't be."""
    texts, campaign_id = reader.texts, pressed(action, reader.member)
    with reading() as session:
        plan = plans.show(session, reader.member, campaign_id)
        rows = raw.rows(session, reader.member, campaign_id, now)
    sent_files.send(
        client,
        reader.member.slack_user_id,
        SentFile(
            above=tables.sent(texts, plan, len(rows)),
            name=tables.file_name(texts),
            content="".join(tables.written(rows)).encode(),
            refused=lambda error: tables.not_sent(texts, error),
        ),
    )
