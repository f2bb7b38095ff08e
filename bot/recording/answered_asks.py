"""A line of which it wasn't sure what happened, as the answer to what was asked."""

from datetime import datetime

from sqlmodel import Session

from bot.asking import asks
from bot.people import contacts
from bot.recording import kept
from bot.recording.statements import Doubt, Statement
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import AskedBack, Verb


def choose(session: Session, member: Member, pending_id: int, ask_id: int, now: datetime) -> None:
    """What happened is that this ask was answered; what the answer comes to is asked next.

    Raises Gone for an ask to somebody else, or one that waits for no answer any more.
    """
    line = kept.take(session, member, pending_id)
    waits = line.next
    asks_what = [doubt.about for doubt in line.statement.doubts[:1]] == [AskedBack.INTENT]
    if line.is_closed or not asks_what or waits is None or waits.contact_id is None:
        return
    contact = contacts.by_id(session, member, waits.contact_id)
    answered = next((one for one in asks.waiting(session, contact) if one.id.id == ask_id), None)
    if answered is None:
        raise Gone
    said, today = line.statement, member.today(now)
    meant = Statement(
        Verb.ANSWER,
        said.doubts[0].words or said.words or answered.words,
        said.day if said.day is not None and said.day <= today else None,
        doubts=(Doubt(AskedBack.MEANING),),
        answers_ask=ask_id,
    )
    kept.restate(session, line, meant)
