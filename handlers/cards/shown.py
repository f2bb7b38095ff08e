"""`who NAME`: a person as shown, or the question whom the name means."""

from collections.abc import Sequence

from slack_bolt import Ack, App, Respond

import bot.cards.shown
import messages.cards.shown
import messages.privacy.removal
from bot.database import Reading, Session, Transaction
from bot.giving import unwanted
from bot.people import choice, lookup, names, naming
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.refusals import NameMissing
from bot.team.members import Member
from handlers import payloads
from handlers.commands import TypedLine
from handlers.payloads import Payload
from handlers.people import whom
from handlers.reading import asked_names
from handlers.reading.understood import Understood
from messages import Message
from messages.cards import buttons
from messages.cards.buttons import AllowButton, PageButton
from messages.commands import Word
from messages.people.buttons import ContactButton
from messages.reader import Reader

_ENDS_OF_QUESTION = "?!.,; "


def register(app: App) -> None:
    app.action(payloads.with_ending(buttons.CONTACT))(ack=take_choice, lazy=[show_chosen])
    app.action(payloads.with_ending(buttons.PAGE))(ack=turn, lazy=[show_page])
    app.action(buttons.ALLOW)(ack=allow, lazy=[show_chosen])


def show(line: TypedLine, read: Understood) -> Message:
    """The card of who is named. Raises NameMissing."""
    with line.reading() as session:
        meant = _who_is_meant(session, line.member, read)
        if isinstance(meant, Which):
            if meant.archived is not None:
                return messages.privacy.removal.undecided(line.reader, meant.archived)
            return messages.cards.shown.which(line.reader, meant)
        card = bot.cards.shown.show(session, line.member, meant, line.reader.today)
    return messages.cards.shown.drawn(line.reader, card)


def show_reached(line: TypedLine, said: str) -> Message:
    """The card of whose e-mail address, or telephone number, this is; or which of several."""
    with line.reading() as session:
        people = lookup.reached_by(session, line.member, said)
        if len(people) != 1:
            some = tuple(people[: naming.MOST_CANDIDATES])
            meant = Which(said, some, fits_several=True, are_more=len(people) > len(some))
            return messages.cards.shown.which(line.reader, meant)
        card = bot.cards.shown.show(session, line.member, people[0], line.reader.today)
    return messages.cards.shown.drawn(line.reader, card)


def _who_is_meant(session: Session, member: Member, read: Understood) -> Contact | Which:
    named = (*read.people, *read.others)
    name = ", ".join(one.name.strip(_ENDS_OF_QUESTION) for one in named)
    asked = asked_names.asked_name(read.line)
    fitting = {one.id: one for person in named for one in person.contacts}
    is_sure = not any(one.is_doubtful for one in named)
    is_more = _is_more(asked, name, is_known=bool(fitting))
    if len(named) < 2 and (is_more or _is_another(asked, name, tuple(fitting.values()))):
        name, is_sure = asked, False
    if not name:
        raise NameMissing(Word.WHO)
    return choice.choose(session, member, name, tuple(fitting.values()), is_sure=is_sure)


def _is_more(asked: str, name: str, *, is_known: bool) -> bool:
    """Whether another first name stands before the known one, or more behind an unknown one."""
    whole, part = names.real(names.keys(asked.split())), names.real(names.keys(name.split()))
    if not is_known:
        return len(whole) > len(part)
    return len(whole) > len(part) and whole[-len(part) :] == part


def _is_another(asked: str, name: str, fitting: Sequence[Contact]) -> bool:
    """Whether a surname follows that is none of theirs: "Anna Smith", where Anna is Anna Jansen."""
    words = [word for word in asked.split() if not names.joins(word)]
    known, more = names.keys(name.split()), words[len(name.split()) :]
    if not fitting or not more or names.keys(words[: len(known)]) != known:
        return False
    called = " ".join(f"{one.name} {one.organisation or ''}" for one in fitting)
    theirs = frozenset(names.keys(called.split()))
    is_capital = words[0][:1].isupper()
    return any(
        word[:1].isupper() == is_capital and names.keys([word])[0] not in theirs for word in more
    )


def take_choice(ack: Ack, action: Payload, member: Member) -> None:
    """A click that tells whose card is wanted. Raises Gone for somebody else's question."""
    whom.chosen(ContactButton, action, member)
    ack()


def show_chosen(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    """Show the card in place of the question, or of the card as it was."""
    chosen = whom.chosen(ContactButton, action, reader.member)
    _replace(respond, reading, reader, chosen.contact_id)


def turn(ack: Ack, action: Payload, member: Member) -> None:
    """A click for what passed before, or after. Raises Gone for somebody else's card."""
    whom.chosen(PageButton, action, member)
    ack()


def show_page(respond: Respond, action: Payload, reading: Reading, reader: Reader) -> None:
    turned = whom.chosen(PageButton, action, reader.member)
    _replace(respond, reading, reader, turned.contact_id, turned.skipped)


def allow(ack: Ack, action: Payload, transaction: Transaction, member: Member) -> None:
    """What was left out for them may be suggested again; the card is drawn anew then."""
    chosen = whom.chosen(AllowButton, action, member)
    with transaction() as session:
        unwanted.allow(session, member, chosen.contact_id, chosen.unwanted_id)
    ack()


def _replace(
    respond: Respond, reading: Reading, reader: Reader, contact_id: int, skipped: int = 0
) -> None:
    with reading() as session:
        card = bot.cards.shown.find(session, reader.member, contact_id, reader.today, skipped)
    message = messages.cards.shown.found(reader, card)
    respond(replace_original=True, **message.payload())
