"""People looked for: a page of them, narrowed and turned by clicks, and the card of one."""

from slack_bolt import Ack, App, Respond
from slack_sdk import WebClient

import bot.cards.shown
import messages.cards.shown
import messages.people.found
import messages.people.tags
import messages.privacy.removal
from bot.database import Reading, Session
from bot.people import contacts, lookup, search, used_tags
from bot.people.contacts import Contact
from bot.people.search import Query
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import TagKind
from handlers import answers, payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import colleagues, whom
from handlers.reading.searches import Search
from messages import Message
from messages.people import buttons
from messages.people.buttons import ContactButton, SearchButton
from messages.reader import Reader

LONGEST = 60
"""Letters of each thing that is looked for; no name is known by more."""


_MOST_TAGS = 60


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.PAGE))(ack=take, lazy=[turn])
    app.action(payloads.with_ending(buttons.FILTER))(ack=take, lazy=[turn])
    app.action(payloads.with_ending(buttons.CARD))(ack=take_one, lazy=[show_one])


def show(line: TypedLine, wanted: Search) -> Message:
    """Those who fit; the card of one who does alone."""
    with line.reading() as session:
        page = search.find(
            session, line.member, query(session, line.member, wanted), line.reader.today
        )
        is_named = wanted.words and not wanted.is_archived
        archived = lookup.archived_called(session, line.member, wanted.words) if is_named else None
        if archived is not None and not (page.found and page.is_exact):
            return _archived(session, line.reader, archived)
        if page.total != 1 or page.query.trait is not None:
            return messages.people.found.drawn(line.reader, page)
        return _card(session, line.reader, page.found[0].contact)


def show_tags(line: TypedLine) -> Message:
    """Every tag, and every interest, of contacts whom the member sees."""
    with line.reading() as session:
        tags, interests = (
            used_tags.most_usual(session, line.member, _MOST_TAGS, (kind,))
            for kind in (TagKind.TAG, TagKind.INTEREST)
        )
    return messages.people.tags.drawn(line.reader.texts, tags, interests)


def _archived(session: Session, reader: Reader, contact: Contact) -> Message:
    """That they are archived, and what can be done; the card of whom they were merged with."""
    if contact.is_archived:
        return messages.privacy.removal.undecided(reader, contact)
    return _card(session, reader, contact)


def query(session: Session, member: Member, wanted: Search) -> Query:
    """Who is meant by "Bram" in "contacts of Bram" is a member, or else a company."""
    owner_id = member.id if wanted.is_mine else None
    organisation = wanted.organisation
    if wanted.owner:
        owner = colleagues.called(session, member, wanted.owner)
        owner_id = None if owner is None else owner.id
        organisation = organisation if owner_id is not None else wanted.owner
    return Query(
        wanted.words[:LONGEST],
        organisation[:LONGEST],
        wanted.tag[:LONGEST],
        owner_id,
        wanted.audience,
        wanted.is_archived,
        wanted.trait,
    )


def take(ack: Ack, action: Payload, member: Member) -> None:
    """A click that turns or narrows the page. Raises Gone for somebody else's."""
    _pressed(action, member)
    ack()


def turn(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show the other page in place of this one."""
    pressed = _pressed(action, reader.member)
    with reading() as session:
        page = search.find(session, reader.member, pressed.query, reader.today, pressed.number)
    respond(replace_original=True, **messages.people.found.drawn(reader, page).payload())


def take_one(ack: Ack, action: Payload, member: Member) -> None:
    """A click that tells whose card is wanted. Raises Gone for somebody else's."""
    whom.chosen(ContactButton, action, member)
    ack()


def show_one(
    client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    """Show the card below the page, which may have more of them."""
    chosen = whom.chosen(ContactButton, action, reader.member)
    with reading() as session:
        contact = contacts.by_id(session, reader.member, chosen.contact_id)
        message = _card(session, reader, contact)
    answers.tell(client, reader.member.slack_user_id, answers.spot(body), message)


def _card(session: Session, reader: Reader, contact: Contact) -> Message:
    """The card; of who is archived that they are, and what can be done."""
    shown = bot.cards.shown.find(session, reader.member, contact.id, reader.today)
    return messages.cards.shown.found(reader, shown)


def _pressed(action: Payload, member: Member) -> SearchButton:
    pressed = SearchButton.read(payloads.value(action))
    if pressed.member_id != member.id:
        raise Gone
    return pressed
