"""Ideas for somebody whenever a member looks for some: by a line, on a card, for an occasion."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import handlers.nudges.ideas
import messages.nudges.became
import messages.nudges.offers
import messages.privacy.removal
from bot.database import Reading, Transaction
from bot.giving import library
from bot.nudges import on_demand
from bot.nudges.on_demand import Search
from bot.people import choice
from bot.people.choice import Which
from bot.team.members import Member
from bot.vocabulary import Intent, Objection
from handlers import answers, open_dialogs, payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading import amounts, ideas_wanted
from handlers.reading.ideas_wanted import ORDINARY, Wanted
from handlers.reading.understood import Understood
from handlers.team import currency
from messages import Message
from messages.commands import Word
from messages.nudges import idea_notes
from messages.nudges import offer_buttons as buttons
from messages.nudges.idea_notes import IdeaNote
from messages.nudges.offer_buttons import EventButton, OfferedButton
from messages.reader import Reader

_LOGGED = "logged"
_LONGEST_NAME = 3
_TELLS = frozenset({Intent.DETAIL, Intent.UNCLEAR})
"""What is meant by a line that may tell how things go for somebody."""


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.OPEN))(ack=take_event, lazy=[show_below])
    app.action(buttons.EVENT)(ack=take_event, lazy=[show_for_event])
    app.action(buttons.OTHERS)(ack=take_others, lazy=[show_others])
    app.action(payloads.with_ending(buttons.DID))(ack=did, lazy=[show_logged])
    app.action(payloads.with_ending(buttons.NOT_FOR))(ack=leave_out, lazy=[show_instead])
    app.action(payloads.with_ending(buttons.NOT_EVEN))(ack=leave_out, lazy=[show_instead])
    for allowed in (buttons.ALLOW, payloads.with_ending(buttons.ALLOW)):
        app.action(allowed)(ack=allow_again, lazy=[show_again])
    app.action(payloads.with_ending(buttons.WRITE))(open_note)


def answer(line: TypedLine, understood: Callable[[TypedLine], Understood]) -> Message | None:
    """What comes of a line that looks for ideas for somebody, or asks why one; None for others."""
    if ideas_wanted.asks_why_them(line.text) and (read := understood(line)).people:
        return handlers.nudges.ideas.explain_whom(line, read)
    if ideas_wanted.asks_why(line.text):
        return handlers.nudges.ideas.explain(line)
    wanted = ideas_wanted.wanted(line.text)
    if wanted is None:
        return None
    read = understood(line)
    if read.people or read.others:
        return show(line, read, wanted)
    name = ideas_wanted.named(line.text)
    is_name = 0 < len(name.split()) <= _LONGEST_NAME and whom.unexplained(name) == name
    return _unknown(line, name, _search(line, read, wanted)) if is_name else None


def _unknown(line: TypedLine, name: str, search: Search) -> Message:
    """That nobody is called so, with those who are called much like it."""
    with line.reading() as session:
        meant = choice.choose(session, line.member, name, (), is_sure=False)
    if not isinstance(meant, Which):
        meant = Which(name, (meant,), fits_several=False)
    return messages.nudges.offers.which(line.reader, meant, search)


def show(line: TypedLine, read: Understood, wanted: Wanted = ORDINARY) -> Message:
    """Ideas for who is named; or the question who that is. Raises NameMissing and OneAtATime.

    What the line tells besides is told back, as nothing comes of it.
    """
    search = _search(line, read, wanted)
    with line.reading() as session:
        if search.budget is not None:
            usual = currency.usual(session, line.member)
            search = replace(search, budget=amounts.in_currency(search.budget, usual))
        meant = whom.meant(session, line.member, read, Word.WHO)
        if isinstance(meant, Which):
            if meant.archived is not None:
                return messages.privacy.removal.undecided(line.reader, meant.archived)
            return messages.nudges.offers.which(line.reader, meant, search)
        search = replace(search, contact_id=meant.id)
        if wanted.event is None:
            search = on_demand.for_what_is_near(session, line.member, search)
        offered = on_demand.offer(session, line.member, search)
    return messages.nudges.offers.drawn(line.reader, offered, line.now)


def _search(line: TypedLine, read: Understood, wanted: Wanted) -> Search:
    """What is looked for, of nobody yet."""
    aside = wanted.aside_of(read.people)
    return Search(0, line.reader.today, wanted.event, budget=wanted.budget, aside=aside)


def offered_below(line: TypedLine, read: Understood, done: Message) -> Message:
    """What comes of a line, and below it a way to ideas where it tells how things go for one."""
    event = ideas_wanted.event(read.line) if read.intent in _TELLS else None
    people = [one.contact for one in read.people if one.contact is not None]
    if event is None or len(read.people) != 1 or len(people) != 1:
        return done
    return messages.nudges.offers.offered_below(line.reader, done, people[0].id, event)


def take_event(ack: Ack, action: Payload, member: Member) -> None:
    """A click for ideas, or for those of an occasion. Raises Gone for somebody else's."""
    _ = whom.chosen(EventButton, action, member).search(date.min)
    ack()


def show_below(
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Below the message, to this reader alone; where no occasion is told, for one that is near."""
    pressed = whom.chosen(EventButton, action, reader.member)
    search = pressed.search(reader.today)
    with reading() as session:
        if search.event is None:
            search = on_demand.for_what_is_near(session, reader.member, search)
        offered = on_demand.offer(session, reader.member, search)
    message = messages.nudges.offers.drawn(reader, offered, now)
    answers.tell(client, reader.member.slack_user_id, answers.spot(body), message)


def show_for_event(
    respond: Respond, action: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    """In place of those for another occasion."""
    pressed = whom.chosen(EventButton, action, reader.member)
    with reading() as session:
        offered = on_demand.offer(session, reader.member, pressed.search(reader.today))
    message = messages.nudges.offers.drawn(reader, offered, now)
    respond(replace_original=True, **message.payload())


def take_others(ack: Ack, action: Payload, member: Member) -> None:
    """A click for others. Raises Gone for somebody else's."""
    _ = whom.chosen(OfferedButton, action, member).search
    ack()


def show_others(
    respond: Respond, action: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    """The next ones in place of those that are shown, which are seen now."""
    pressed = whom.chosen(OfferedButton, action, reader.member)
    search = replace(pressed.search, seen=(*pressed.search.seen, *pressed.kept))
    with reading() as session:
        offered = on_demand.offer(session, reader.member, search)
    message = messages.nudges.offers.drawn(reader, offered, now)
    respond(replace_original=True, **message.payload())


def leave_out(
    ack: Ack, action: Payload, transaction: Transaction, member: Member, now: datetime
) -> None:
    """Never suggest the idea for the contact again, or what is like it. Raises Gone."""
    pressed = whom.chosen(OfferedButton, action, member)
    whose = member, pressed.contact_id, pressed.idea
    with transaction() as session:
        on_demand.not_for(session, *whose, now, _objection(action))
    ack()


def show_instead(
    respond: Respond, action: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    """The others stay, and the next one joins them."""
    _show_left_out(respond, action, reading, reader, now, _objection(action))


def allow_again(ack: Ack, action: Payload, transaction: Transaction, member: Member) -> None:
    """Suggest it after all. Raises Gone."""
    pressed = whom.chosen(OfferedButton, action, member)
    whose = member, pressed.contact_id, pressed.idea
    with transaction() as session:
        on_demand.allow_again(session, *whose, _objection(action))
    ack()


def show_again(
    respond: Respond, action: Payload, reading: Reading, reader: Reader, now: datetime
) -> None:
    """The idea is back, before the first of the others; not where only what is like it is."""
    if _objection(action) is not Objection.IDEA:
        _show_left_out(respond, action, reading, reader, now, Objection.IDEA)
        return
    pressed = whom.chosen(OfferedButton, action, reader.member)
    kept = (pressed.idea, *pressed.kept)[: on_demand.AT_ONCE]
    with reading() as session:
        offered = on_demand.offer(session, reader.member, pressed.search, kept)
    message = messages.nudges.offers.drawn(reader, offered, now)
    respond(replace_original=True, **message.payload())


def _show_left_out(
    respond: Respond,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
    objection: Objection,
) -> None:
    pressed = whom.chosen(OfferedButton, action, reader.member)
    with reading() as session:
        offered = on_demand.offer(session, reader.member, pressed.search, pressed.kept)
    idea = library.find(pressed.idea)
    if idea is None:
        message = messages.nudges.offers.drawn(reader, offered, now)
    else:
        message = messages.nudges.offers.left_out(reader, offered, idea, now, objection)
    respond(replace_original=True, **message.payload())


def _objection(action: Payload) -> Objection:
    """What the button is an objection to: its ending, or else the idea itself."""
    ending = payloads.ending(action)
    return Objection(ending) if ending in list(Objection) else Objection.IDEA


def did(
    ack: Ack,
    action: Payload,
    context: BoltContext,
    transaction: Transaction,
    member: Member,
    now: datetime,
) -> None:
    """Log it; a second click on the same message logs nothing. Raises Gone."""
    pressed = whom.chosen(OfferedButton, action, member)
    with transaction() as session:
        whose = member, pressed.contact_id, pressed.idea
        context[_LOGGED] = on_demand.did(session, *whose, pressed.drawn_at, now)
    ack()


def show_logged(respond: Respond, context: BoltContext, reader: Reader) -> None:
    """What was logged, in place of the ideas, with Undo."""
    if _LOGGED in context:
        message = messages.nudges.became.logged(reader, context[_LOGGED])
        respond(replace_original=True, **message.payload())


def open_note(
    ack: Ack,
    client: WebClient,
    body: Payload,
    action: Payload,
    reading: Reading,
    reader: Reader,
    now: datetime,
) -> None:
    """Open a draft by the idea. Raises Gone."""
    pressed = whom.chosen(OfferedButton, action, reader.member)
    origin = IdeaNote(
        reader.member.id,
        pressed.contact_id,
        payloads.place(body).channel,
        str(body.get("response_url") or ""),
        int(now.timestamp()),
        0,
        pressed.event,
        pressed.idea,
    )
    told = pressed.contact_id, pressed.idea, reader.today, pressed.search.event
    with reading() as session:
        suggestion = on_demand.to_write(session, reader.member, *told)
    open_dialogs.show(client, body, idea_notes.note(reader, suggestion, origin))
    ack()
