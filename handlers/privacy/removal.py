"""`forget NAME`: somebody who was added by mistake, or whom nobody shall know any more."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from slack_bolt import Ack, App, BoltContext, Respond

import messages.privacy.removal
from bot.database import Reading, Session, Transaction
from bot.people.choice import Which
from bot.privacy import erasure
from bot.team.members import Member
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading.understood import Understood
from messages import Message
from messages.commands import Word
from messages.people.buttons import ContactButton
from messages.privacy import buttons
from messages.privacy.buttons import Step, StepButton
from messages.reader import Reader


class Way(Protocol):
    """What becomes of a contact, with no more to be said than which one it is."""

    def __call__(
        self, session: Session, member: Member, contact_id: int, now: datetime, /
    ) -> object: ...


WAYS: Mapping[Step, Way] = {
    Step.PUT_AWAY: erasure.put_away,
    Step.BRING_BACK: erasure.bring_back,
    Step.FORGET: erasure.forget,
}
_OUTCOME = "removal"


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.CONTACT))(ack=choose, lazy=[show_outcome])
    app.action(payloads.with_ending(buttons.STEP))(ack=decide, lazy=[show_decided])


def forget(line: TypedLine, read: Understood) -> Message:
    """Remove who is named, or ask. Raises NameMissing, OneAtATime and LookedAfterBy."""
    with line.reading() as session:
        meant = whom.meant(session, line.member, read, Word.FORGET, whom.unexplained(read.rest))
    if isinstance(meant, Which):
        if meant.archived is not None:
            return messages.privacy.removal.undecided(line.reader, meant.archived)
        return messages.privacy.removal.which(line.reader, meant)
    with line.transaction() as session:
        outcome = erasure.remove(session, line.member, meant.id, line.now)
    return messages.privacy.removal.drawn(line.reader, outcome)


def choose(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells who is meant."""
    chosen = whom.chosen(ContactButton, action, member)
    with transaction() as session:
        context[_OUTCOME] = erasure.remove(session, member, chosen.contact_id, now)
    ack()


def show_outcome(respond: Respond, context: BoltContext, reader: Reader) -> None:
    if _OUTCOME in context:
        message = messages.privacy.removal.drawn(reader, context[_OUTCOME])
        respond(replace_original=True, **message.payload())


def decide(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """A click that tells what becomes of the contact."""
    decided = whom.chosen(StepButton, action, member)
    if decided.step in WAYS:
        with transaction() as session:
            WAYS[decided.step](session, member, decided.contact_id, now)
    ack()


def show_decided(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    decided = whom.chosen(StepButton, action, reader.member)
    with reading() as session:
        contact = erasure.find(session, reader.member, decided.contact_id)
    message = messages.privacy.removal.decided(reader, contact, decided.step)
    respond(replace_original=True, **message.payload())
