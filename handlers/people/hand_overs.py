"""Contacts go to a colleague: one's own, or (admins) those of somebody who left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

from bot.database import Reading, Session, Transaction
from bot.people import lookup, naming, offers, owners, search
from bot.people.contacts import Contact
from bot.people.naming import Known
from bot.people.offers import Chosen
from bot.people.search import Query
from bot.refusals import NobodyChosen
from bot.reminders import hand_overs, past_hand_overs
from bot.team.members import Member
from handlers import forms, payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import colleagues, find
from handlers.reading import lines, searches
from handlers.reading.hand_overs import HandOver
from handlers.reading.searches import Search
from handlers.reading.understood import Understood
from handlers.team import directory
from handlers.team.install import Identity
from messages import Message
from messages.people import hand_overs as drawn
from messages.people import handed_on
from messages.people.given_away import PEOPLE, WHICH, Kind
from messages.people.hand_overs import GiveButton, HandOverButton
from messages.reader import Reader
from messages.reading import words as typed

_GIVEN = "given"
_ENDED = "hand_over"


def register(app: App) -> None:
    app.action(drawn.OPEN)(open_dialog)
    app.view(drawn.DIALOG)(ack=give, lazy=[tell])
    app.action(drawn.BACK)(ack=end, lazy=[show_given_back])
    app.action(drawn.UNDO)(ack=end, lazy=[show_taken_back, redraw])


def ask(line: TypedLine, _read: Understood) -> Message:
    """Ask which contacts go to whom; somebody who is mentioned is chosen already."""
    return drawn.asks(line.reader, next(iter(lines.mentioned(line.text)), None))


def fill_in(line: TypedLine, told: HandOver) -> Message | None:
    """The dialog is filled in with whom the line names, or tells to have in common.

    None where no contact is meant by it. Raises LookedAfterBy.
    """
    group = searches.search(told.whom)
    is_group = group is not None and not group.words and not group.owner
    with line.reading() as session:
        is_colleague, to = colleagues.receiver(session, line.member, told.receiver)
        if group is not None and is_group and (is_colleague or told.is_sure):
            return _group(session, line, group, told.whom, to)
        is_meant = (told.is_sure or is_colleague) and not is_group
        people = _named(session, line.member, told) if is_meant else ()
        for one in people:
            owners.check_owner(session, line.member, one)
        if is_colleague and not people and _are_archived(session, line.member, told):
            return drawn.nobody(line.reader, told.whom)
    if people:
        return drawn.filled_in(line.reader, told.whom, to, people=people, unread=told.unread)
    is_order = told.is_sure and is_colleague and not _is_a_thing(told.whom)
    return drawn.asks(line.reader, to) if is_order else None


def _is_a_thing(whom: str) -> bool:
    """ "The report" is no name."""
    return whom.casefold().split()[0] in typed.determiners()


def ask_for_theirs(line: TypedLine) -> Message:
    """That whoever looks after contacts hands them over."""
    return drawn.theirs(line.reader)


def _group(session: Session, line: TypedLine, group: Search, whom: str, to: str | None) -> Message:
    """All that the member looks after, those of an audience, or exactly those who fit."""
    if group.tag or group.organisation or group.trait is not None:
        wanted = replace(find.query(session, line.member, group), owner_id=line.member.id)
        people = _all_who_fit(session, line.member, wanted, line.reader.today)
        if not people:
            return drawn.nobody(line.reader, whom)
        return drawn.filled_in(line.reader, whom, to, people=people)
    offer = offers.offer(session, line.member, line.member.id)
    are_any = offer.first if group.audience is None else group.audience in offer.audiences
    if not are_any:
        return drawn.nobody(line.reader, whom)
    return drawn.filled_in(line.reader, whom, to, kind=Kind.of(group.audience))


def _all_who_fit(session: Session, member: Member, wanted: Query, today: date) -> Sequence[Contact]:
    """As many as can be chosen by name; private ones go only where they are named."""
    found: list[Contact] = []
    page = search.find(session, member, wanted, today)
    while page.is_exact:
        found += (one.contact for one in page.found if not one.contact.is_private)
        if not page.has_next or len(found) >= offers.MOST_LISTED:
            break
        page = search.find(session, member, wanted, today, page.number + 1)
    return found[: offers.MOST_LISTED]


def _named(session: Session, member: Member, told: HandOver) -> Sequence[Contact]:
    """Those who are named, if each of them is known for sure."""
    found = [naming.resolve(session, member, name) for name in told.names]
    known = [one.contact for one in found if isinstance(one, Known) and not one.words]
    return known if len(known) == len(found) else ()


def _are_archived(session: Session, member: Member, told: HandOver) -> bool:
    """Whether one of those who are named is no contact any more."""
    return any(lookup.archived(session, member, name) is not None for name in told.names)


def open_dialog(
    ack: Ack, client: WebClient, body: Payload, action: Payload, reading: Reading, reader: Reader
) -> None:
    wanted = GiveButton.read(payloads.value(action))
    with reading() as session:
        contact_ids = wanted.contact_ids
        offer = offers.offer(session, reader.member, wanted.former_id, contact_ids)
    dialog = drawn.dialog(reader, offer, contact_ids, wanted.to, wanted.which)
    client.views_open(trigger_id=body["trigger_id"], view=dialog.payload())
    ack()


def give(
    ack: Ack,
    client: WebClient,
    view: Payload,
    context: BoltContext,
    transaction: Transaction,
    reader: Reader,
    identity: Identity,
    now: datetime,
) -> None:
    """They need not have used Goodturn yet: ask the directory who it is."""
    former_id = GiveButton.read(payloads.metadata(view)).former_id
    chosen = directory.look_up(client, forms.person(view, drawn.TO), identity)
    with transaction() as session:
        done = hand_overs.give(session, reader.member, former_id, _which(view), chosen, now)
    context[_GIVEN] = done
    ack(response_action="update", view=drawn.given(reader, done).payload())


def tell(client: WebClient, context: BoltContext, reader: Reader) -> None:
    """Keep in the conversation how to take them back: the dialog is soon closed."""
    if _GIVEN in context:
        message = drawn.told(reader, context[_GIVEN])
        client.chat_postMessage(channel=reader.member.slack_user_id, **message.payload())


def end(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Give them back, or take them back."""
    pressed = HandOverButton.read(payloads.value(action))
    with transaction() as session:
        context[_ENDED] = hand_overs.end(session, member, pressed.hand_over_id, now)
    ack()


def show_given_back(respond: Respond, context: BoltContext, reader: Reader) -> None:
    if _ENDED in context:
        message = handed_on.given_back(reader, context[_ENDED])
        respond(replace_original=True, **message.payload())


def show_taken_back(
    client: WebClient, body: Payload, context: BoltContext, reader: Reader, now: datetime
) -> None:
    """In the dialog, if it has the button, and in the word that was said of it."""
    if _ENDED not in context:
        return
    ended = context[_ENDED]
    if "view" in body:
        client.views_update(view_id=body["view"]["id"], view=drawn.given(reader, ended).payload())
    show_over(client, ended, now)


def redraw(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """In the message, if that has the button."""
    if _ENDED in context:
        message = drawn.told(reader, context[_ENDED])
        respond(replace_original=True, **message.payload())


def show_over(client: WebClient, ended: past_hand_overs.HandOver, now: datetime) -> None:
    """In the word that was said of it, if that was said."""
    if ended.channel and ended.ts:
        message = handed_on.word(Reader.at(now, ended.member), ended)
        client.chat_update(channel=ended.channel, ts=ended.ts, **message.payload())


def _which(view: Payload) -> Chosen:
    """Who is chosen by name, or else all of a kind.

    Raises NobodyChosen, and Gone for what no dialog offers.
    """
    kind, named = forms.choice(view, WHICH), forms.ticked(view, PEOPLE)
    if not named and (kind is None or Kind.read(kind).is_named):
        raise NobodyChosen
    chosen = Chosen() if named or kind is None else Kind.read(kind).chosen
    return replace(chosen, contact_ids=named)
