"""A person as shown: what passed lately, what is open, when to ask and to give, and whose it is."""

from collections.abc import Iterable

from slack_sdk.models.blocks import Block

from bot.cards.shown import Card, Noted
from bot.ledger.entries import Ask, Gesture, Meeting, Response
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.vocabulary import Answer, AskState, Direction
from messages import Message, formats
from messages.blocks import button, section
from messages.cards.buttons import CONTACT
from messages.catalogue import Mrkdwn, Texts, escape
from messages.ledger import entries
from messages.people import choice, contacts
from messages.people.buttons import ContactButton
from messages.reader import Reader

LONGEST_TEXT = 3000


def drawn(reader: Reader, card: Card) -> Message:
    """All that the member may see of the contact, briefly."""
    texts = reader.texts
    parts: list[tuple[str, ...]] = [
        (_who(texts, card.contact), _owner(texts, card)),
        (_last_touch(reader, card), *_bulleted(_passed(reader, one) for one in card.lately)),
    ]
    if card.open_asks:
        asks = _bulleted(_open_ask(reader, one) for one in card.open_asks)
        parts.append((texts("*Open asks*"), *asks))
    parts.append((_asking(reader, card), _rhythm(reader, card)))
    blocks: list[Block] = [section(*lines) for lines in parts]
    text = "\n".join(line for lines in parts for line in lines)
    return Message(formats.cut(text, LONGEST_TEXT), blocks)


def which(reader: Reader, meant: Which) -> Message:
    """The question whose card is wanted; or that nobody of that name is known."""
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label, f"{CONTACT}.{place}", ContactButton(reader.member.id, one.id).value()
        ),
    )


def _who(texts: Texts, contact: Contact) -> Mrkdwn:
    name = contacts.bold(contact.name)
    known = [contacts.short(contact.organisation or ""), contacts.audience(texts, contact)]
    return Mrkdwn(", ".join([name, *(escape(part) for part in known if part)]))


def _owner(texts: Texts, card: Card) -> Mrkdwn:
    name = card.contact.first_name
    if card.is_yours:
        return texts("You look after {name}.", name=name)
    if card.owner is None:
        return texts("Nobody looks after {name} at the moment.", name=name)
    return texts("{keeper} looks after {name}.", keeper=card.owner, name=name)


def _last_touch(reader: Reader, card: Card) -> Mrkdwn:
    texts, last = reader.texts, card.contact.last_touch_on
    if last is None:
        return texts("*Nothing logged yet*")
    days = (reader.today - last).days
    if days <= 0:
        return texts("*Last in touch: today*")
    if days == 1:
        return texts("*Last in touch: yesterday*")
    return texts.plural(
        "*Last in touch: {day}, {count} day ago*",
        "*Last in touch: {day}, {count} days ago*",
        days,
        day=reader.day(last),
    )


def _bulleted(lines: Iterable[Mrkdwn]) -> Iterable[str]:
    return (f"• {line}" for line in lines)


def _passed(reader: Reader, noted: Noted) -> Mrkdwn:
    """Something that was given, received, done together or answered."""
    texts, entry = reader.texts, noted.entry
    day, what = reader.day(entry.day), _what(texts, noted)
    match entry:
        case Gesture(direction=Direction.GIVEN):
            said = texts("{day}, given: {what}", day=day, what=what)
        case Gesture():
            said = texts("{day}, received: {what}", day=day, what=what)
        case Meeting(words=""):
            said = texts("{day}, in touch", day=day)
        case Meeting():
            said = texts("{day}, in touch: {what}", day=day, what=what)
        case Response(answer=Answer.YES):
            said = texts("{day}, answered with yes: {what}", day=day, what=what)
        case Response(answer=Answer.NO):
            said = texts("{day}, answered with no: {what}", day=day, what=what)
        case _:
            said = texts("{day}, answered partly: {what}", day=day, what=what)
    return _by(texts, noted, said)


def _open_ask(reader: Reader, noted: Noted) -> Mrkdwn:
    texts, what = reader.texts, _what(reader.texts, noted)
    on = noted.entry.day
    if isinstance(noted.entry, Ask) and noted.entry.state is AskState.PLANNED:
        said = texts("planned for {day}: {what}", day=reader.weekday(on), what=what)
    else:
        said = texts("asked on {day}: {what}", day=reader.day(on), what=what)
    return _by(texts, noted, said)


def _what(texts: Texts, noted: Noted) -> str:
    """What it was; a colleague's own words stay between them and who looks after the contact."""
    return entries.what_and_worth(texts, noted.entry) if noted.is_told else "…"


def _by(texts: Texts, noted: Noted, said: Mrkdwn) -> Mrkdwn:
    if noted.by is None:
        return said
    return texts("{said} ({member})", said=said, member=noted.by)


def _asking(reader: Reader, card: Card) -> Mrkdwn:
    texts = reader.texts
    if card.ask_from is None:
        return texts("*Asking:* any day is fine")
    return texts("*Asking:* best from {day}", day=reader.weekday(card.ask_from))


def _rhythm(reader: Reader, card: Card) -> Mrkdwn:
    texts, days = reader.texts, card.contact.cadence.ideal_days
    if card.due_on is None:
        return texts("*Rhythm:* no reminders")
    rhythm = texts("*Rhythm:* every day")
    if days > 1:
        rhythm = texts("*Rhythm:* every {count} days", count=formats.number(texts, days))
    if card.due_on <= reader.today:
        return texts("{rhythm}; due now", rhythm=rhythm)
    return texts("{rhythm}; next on {day}", rhythm=rhythm, day=reader.weekday(card.due_on))
