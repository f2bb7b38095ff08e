"""The dialogs in which what is known of a contact is changed, field by field."""

from collections.abc import Mapping
from datetime import datetime

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.cards import editing
from bot.cards.editing import Overtaken
from bot.cards.values import Unsuitable
from bot.database import Reading, Session, Transaction
from bot.people import used_tags
from bot.people.changes import Value
from bot.team.members import Member
from bot.vocabulary import ContactField, TagKind
from handlers import forms, payloads
from handlers.cards.dialogs import filled, opened
from handlers.payloads import Payload
from messages import Dialog
from messages.cards.buttons import Origin, Part
from messages.cards.dialogs import drawn, problems
from messages.reader import Reader

MOST_NAMED = 20
"""How many tags, and how many interests, are named to choose among."""
_SAVED = "saved"


def register(app: App) -> None:
    app.view(payloads.with_ending(drawn.CALLBACK))(ack=save, lazy=[redraw])


def fill_in(
    session: Session,
    reader: Reader,
    part: Part,
    origin: Origin,
    told: Mapping[ContactField, Value] | None = None,
) -> Dialog:
    """The dialog, as the contact is known now, with what a line `told` in place of that.

    Raises Gone and LookedAfterBy.
    """
    known = editing.known(session, reader.member, origin.contact_id)
    used = _used(session, reader.member) if part is Part.TOPICS else {}
    return drawn.fill_in(reader, part, known, origin, used, told)


def _used(session: Session, member: Member) -> dict[ContactField, tuple[str, ...]]:
    """What others care about, or are tagged with, so that one word is not written in two ways."""
    kinds = {ContactField.INTERESTS: TagKind.INTEREST, ContactField.TAGS: TagKind.TAG}
    return {
        field: used_tags.most_usual(session, member, MOST_NAMED, [kind])
        for field, kind in kinds.items()
    }


def save(
    ack: Ack,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    now: datetime,
) -> None:
    """Keep what was changed. What can't be kept is told at its field, and stays there."""
    origin = opened.origin(view, reader.member)
    try:
        with transaction() as session:
            done = editing.save(session, reader.member, origin.contact_id, filled.values(view), now)
    except Unsuitable as unsuitable:
        said = problems.at_fields(reader.texts, unsuitable.flaws)
        errors = {forms.block_id(view, of): sentence for of, sentence in said.items()}
        ack(response_action="errors", errors=errors)
        return
    if isinstance(done, Overtaken):
        part = Part(str(view["callback_id"]).rpartition(".")[2])
        dialog = drawn.overtaken(reader, part, done, origin)
    else:
        context[_SAVED] = True
        dialog = drawn.saved(reader, done)
    ack(response_action="update", view=dialog.payload())


def redraw(
    client: WebClient, view: Payload, context: BoltContext, reading: Reading, reader: Reader
) -> None:
    if _SAVED in context:
        opened.redraw(client, view, reading, reader)
