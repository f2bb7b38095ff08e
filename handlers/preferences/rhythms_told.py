"""Rhythms that somebody tells in a line: of an audience, of a tag, or of one contact."""

from dataclasses import replace
from datetime import datetime

from slack_bolt import Ack, App, BoltContext, Respond

import bot.cards.shown
import messages.cards.rhythms
import messages.cards.shown
import messages.privacy.removal
from bot.cards import rhythms
from bot.cards.editing import Saved
from bot.cards.rhythms import Wish
from bot.database import Session, Transaction
from bot.people import cadences, choice, naming, ruling, used_tags
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.people.names import name_key
from bot.people.naming import Known, Unresolved
from bot.people.rhythm import Cadence
from bot.people.ruling import Whose
from bot.team.members import Member
from bot.vocabulary import TagKind
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.preferences import following
from handlers.preferences.following import Errand
from handlers.reading.rhythms import Told
from messages import Message
from messages.cards.buttons import RhythmButton
from messages.cards.rhythms import CHOOSE
from messages.preferences import rhythms as drawn
from messages.reader import Reader

_KEPT = "kept"
_MOST_TAGS = 1_000
"""So many of the most usual ones are looked through for one that is named without the word."""


def register(app: App) -> None:
    app.action(payloads.with_ending(CHOOSE))(ack=choose, lazy=[show_chosen])


def answer(line: TypedLine, told: Told) -> Message | None:
    """Show or change it; None where the line is about something else after all.

    Raises AdminsOnly, LookedAfterBy, RhythmOutOfRange and IdealAboveMaximum.
    """
    if told.name:
        tag = _only_a_tag(line, told)
        if tag is None:
            return _of_one(line, told)
        told = replace(told, name="", tag=tag)
    if told.is_of_many and (told.cadence is not None or told.is_usual):
        return _of_many(line, Whose(told.audience, told.tag), told.cadence)
    with line.reading() as session:
        rules = cadences.rules(session, line.member.workspace_id)
    return drawn.shown(line.reader, rules, asks_whose=told.cadence is not None)


def _only_a_tag(line: TypedLine, told: Told) -> str | None:
    """The tag that is called so, where a rhythm is told of it and nobody has that name."""
    if not told.is_named or (told.cadence is None and not told.is_usual):
        return None
    with line.reading() as session:
        if not isinstance(naming.resolve(session, line.member, told.name), Unresolved):
            return None
        known = used_tags.most_usual(session, line.member, _MOST_TAGS, (TagKind.TAG,))
    key = name_key(told.name)
    return next((tag for tag in known if name_key(tag) == key), None)


def _of_many(line: TypedLine, whose: Whose, cadence: Cadence | None) -> Message:
    with line.transaction() as session:
        followed = ruling.rule(session, line.member, whose, cadence)
        rules = cadences.rules(session, line.member.workspace_id)
    errand = Errand(
        whose, followed, line.reader, line.now, line.transaction, line.reading, line.client
    )
    line.afterwards.append(lambda: following.start(line.background, errand))
    return drawn.ruled(line.reader, rules, followed)


def _of_one(line: TypedLine, told: Told) -> Message | None:
    with line.reading() as session:
        meant = _who_is_meant(session, line.member, told)
        if meant is None:
            return None
        if isinstance(meant, Which):
            return _which(line.reader, meant, told)
        if told.cadence is None and not told.is_usual:
            card = bot.cards.shown.show(session, line.member, meant, line.reader.today)
            return messages.cards.shown.drawn(line.reader, card)
    with line.transaction() as session:
        is_other = _keep(session, line.member, meant.id, told.cadence, line.now)
        held = rhythms.find(session, line.member, meant.id)
    return messages.cards.rhythms.kept(line.reader, held, is_other=is_other)


def _who_is_meant(session: Session, member: Member, told: Told) -> Contact | Which | None:
    """Nobody, unless all of the name fits somebody, or the line speaks of a rhythm for sure."""
    found = naming.resolve(session, member, told.name)
    match found:
        case Known(contact, "") | Known(contact, "?"):
            return contact
        case Known(contact, _) if told.is_named:
            return Which(told.name, (contact,), fits_several=False)
        case Unresolved(fits_several=True):
            return Which(told.name, found.candidates, True, found.are_more)
        case _ if told.is_named:
            # "Annas Rhythmus"
            theirs = naming.resolve(session, member, told.name.removesuffix("s"))
            if isinstance(theirs, Known) and not theirs.words:
                return theirs.contact
            return choice.choose(session, member, told.name, (), is_sure=True)
    return None


def _which(reader: Reader, meant: Which, told: Told) -> Message:
    if meant.archived is not None:
        return messages.privacy.removal.undecided(reader, meant.archived)
    if told.cadence is None and not told.is_usual:
        return messages.cards.shown.which(reader, meant)
    return messages.cards.rhythms.which(reader, meant, told.cadence)


def choose(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """A click that tells whose rhythm it is."""
    chosen = whom.chosen(RhythmButton, action, member)
    with transaction() as session:
        is_other = _keep(session, member, chosen.contact_id, chosen.cadence, now)
        context[_KEPT] = rhythms.find(session, member, chosen.contact_id), is_other
    ack()


def show_chosen(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """That it is kept, in place of the question."""
    if _KEPT in context:
        held, is_other = context[_KEPT]
        message = messages.cards.rhythms.kept(reader, held, is_other=is_other)
        respond(replace_original=True, **message.payload())


def _keep(
    session: Session, member: Member, contact_id: int, cadence: Cadence | None, now: datetime
) -> bool:
    """Keep the rhythm, None for the usual one; whether another one held before."""
    wish = Wish(cadence, usual=cadence is None)
    done = rhythms.save(session, member, contact_id, wish, {}, now)
    return isinstance(done, Saved) and done.is_other_rhythm
