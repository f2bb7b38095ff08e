"""What is said of the idea that a reminder shows: why it is this one, and that it isn't wanted."""

from datetime import datetime

from slack_bolt import Ack

from bot.database import Session, Transaction
from bot.nudges import latest_ideas, shown_ideas
from bot.nudges.shown_reminders import Suggestion
from bot.people import contacts
from bot.people.choice import Which
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import Act, Objection
from handlers import forms, payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading.understood import Understood
from messages import Dialog, Message
from messages.cards import kept
from messages.commands import Word
from messages.nudges import idea_dialogs, why_ideas
from messages.nudges.dialogs import Origin
from messages.nudges.idea_dialogs import IdeaOrigin
from messages.reader import Reader

ACTS = (Act.WHY, Act.NOT_FOR)


def dialog(
    session: Session,
    reader: Reader,
    act: Act,
    suggestion: Suggestion,
    origin: Origin,
    now: datetime,
) -> Dialog | None:
    """The dialog that the menu opens about the idea; None where none is shown any more."""
    if act is Act.NOT_FOR:
        return idea_dialogs.not_for(reader.texts, suggestion, origin)
    explained = shown_ideas.explain(session, reader.member, suggestion.reminder_id, now)
    if explained is None:
        return None
    return idea_dialogs.why(reader.texts, suggestion, explained)


def explain(line: TypedLine) -> Message:
    """Why the last nudge shows its ideas."""
    with line.reading() as session:
        found = latest_ideas.explain(session, line.member, line.now)
    return why_ideas.told(line.reader, found)


def explain_whom(line: TypedLine, read: Understood) -> Message:
    """Why somebody is suggested: the idea that the last nudge has for them, and their rhythm.

    Raises OneAtATime.
    """
    with line.reading() as session:
        meant = whom.meant(session, line.member, read, Word.WHO)
        if isinstance(meant, Which):
            return kept.which(line.reader, meant, line.text)
        contact = contacts.kept_up_with(session, line.member, meant.id)
        found = latest_ideas.explain(session, line.member, line.now)
    about_them = [one for one in found if one.suggestion.contact.id == contact.id]
    return why_ideas.whom(line.reader, contact, about_them)


def leave_out(
    ack: Ack, view: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """Never suggest it again; the nudge shows the next idea then."""
    origin = IdeaOrigin.read(payloads.metadata(view))
    chosen = forms.choice(view, idea_dialogs.OBJECTION)
    if chosen not in list(Objection):
        raise Gone
    objection = Objection(chosen)
    with transaction() as session:
        shown_ideas.not_for(session, member, origin.reminder_id, origin.idea, objection, now)
    ack()
