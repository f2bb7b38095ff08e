"""The answer to a line about something that is kept on a card, and is nothing that happened."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.cards.shown import Card
from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.vocabulary import Detail
from messages import Message, formats
from messages.blocks import actions, button, section
from messages.cards.buttons import OPEN, TOLD, Part, PartButton, ToldButton
from messages.catalogue import Mrkdwn, Texts
from messages.people import choice, contacts
from messages.people.cards import opening
from messages.privacy import removal
from messages.reader import Reader

LONGEST_QUOTE = 600
PARTS = {
    Detail.PERSON: (Part.PERSON,),
    Detail.REACH: (Part.REACH,),
    Detail.TOPICS: (Part.TOPICS,),
    Detail.TASTES: (Part.TOPICS, Part.GIFTS),
    Detail.OCCASIONS: (Part.OCCASIONS, Part.REMINDER),
    Detail.GIFTS: (Part.GIFTS,),
    Detail.RHYTHM: (Part.RHYTHM,),
    Detail.NOTE: (Part.NOTE,),
    Detail.LEFT: (Part.PERSON,),
    Detail.DEAD: (),
    Detail.OTHER: (),
}
"""The dialogs in which each is told."""
FILLED_IN = frozenset({Part.PERSON, Part.REACH, Part.TOPICS, Part.OCCASIONS, Part.GIFTS, Part.NOTE})
"""The dialogs that hold what the line tells."""
_FOR_ALL = (Part.NOTE, Part.REMINDER)
"""What anybody may tell of a contact that a colleague looks after."""


def drawn(reader: Reader, cards: Sequence[Card], detail: Detail, said: str) -> Message:
    """That nothing is stored, what was typed, and where it can be told; of several, their cards."""
    card = cards[0]
    text = Mrkdwn(f"{_where(reader.texts, card, detail)} {_untouched(reader.texts, said)}")
    choices = [] if len(cards) > 1 else list(_dialogs(reader, card, detail, said))
    choices += [_card(reader, place, one, cards) for place, one in enumerate(cards)]
    return Message(text, [section(text), actions(choices)])


def which(reader: Reader, meant: Which, said: str) -> Message:
    """The question whose card it is about, with what was typed."""
    asked = choice.which(
        reader.texts,
        meant,
        lambda place, label, one: opening(reader, one.id, label, place),
    )
    untouched = _untouched(reader.texts, said)
    return Message(Mrkdwn(f"{asked.text} {untouched}"), [*asked.blocks, section(untouched)])


def of_nobody(reader: Reader, said: str) -> Message:
    """That it isn't known whose it is."""
    texts = reader.texts
    unknown = texts("I don't know who that is about. Say it with their name.")
    text = Mrkdwn(f"{unknown} {_untouched(texts, said)}")
    return Message(text, [section(text)])


def official(reader: Reader, contact: Contact, *, is_new: bool) -> Message:
    """That somebody is known as a public official, and where that can be changed."""
    texts, name = reader.texts, contacts.bold(contact.name)
    if is_new:
        text = texts(
            "Noted on the card of {name}: a public official, so no gifts with a price. “undo” "
            "takes that back.",
            name=name,
        )
    else:
        text = texts("{name} is already down as a public official.", name=name)
    value = PartButton(reader.member.id, contact.id, Part.GIFTS).value()
    change = button(texts.plain("Gifts: what to know"), f"{OPEN}.{Part.GIFTS}", value)
    return Message(text, [section(text), actions([change, opening(reader, contact.id)])])


def _where(texts: Texts, card: Card, detail: Detail) -> Mrkdwn:
    name = contacts.bold(card.contact.name)
    if not card.may_be_changed:
        return texts(
            "{owner} looks after {name}, so you can't change the card, but you can write your "
            "own note.",
            owner=contacts.bold(card.owner or ""),
            name=name,
        )
    match detail:
        case Detail.DEAD:
            return texts(
                "I'm sorry to hear that. If you archive {name}, nobody gets reminders about "
                "them any more, and everything noted about them stays.",
                name=name,
            )
        case Detail.LEFT:
            return texts(
                "You can change where {name} works, or archive this contact: then nobody "
                "gets reminders about them any more, and everything noted about them stays.",
                name=name,
            )
        case Detail.OTHER:
            return texts(
                "{name} stays: with a line like that I can only remove a whole contact.", name=name
            )
        case _:
            return texts("Details like that are kept on the card of {name}.", name=name)


def _untouched(texts: Texts, said: str) -> Mrkdwn:
    return texts(
        "Nothing has been noted or changed yet. You typed: “{line}”",
        line=formats.shortened(said, LONGEST_QUOTE),
    )


def _dialogs(reader: Reader, card: Card, detail: Detail, said: str) -> Iterator[ButtonElement]:
    if detail in (Detail.LEFT, Detail.DEAD) and card.may_be_changed:
        yield removal.archiving(reader, card.contact)
    parts = PARTS[detail] if card.may_be_changed else _FOR_ALL
    for part in parts:
        whose = reader.member.id, card.contact.id, part
        if part in FILLED_IN and len(said) <= LONGEST_QUOTE:
            opens, value = TOLD, ToldButton(*whose, said).value()
        else:
            opens, value = OPEN, PartButton(*whose).value()
        yield button(_label(reader.texts, part), f"{opens}.{part}", value)


def _label(texts: Texts, part: Part) -> str:
    match part:
        case Part.REACH:
            return texts.plain("Email and phone")
        case Part.TOPICS:
            return texts.plain("Interests and tags")
        case Part.OCCASIONS:
            return texts.plain("Occasions")
        case Part.GIFTS:
            return texts.plain("Gifts: what to know")
        case Part.RHYTHM:
            return texts.plain("Rhythm and stand-in")
        case Part.NOTE:
            return texts.plain("My note")
        case Part.REMINDER:
            return texts.plain("Remind me")
        case _:
            return texts.plain("Edit")


def _card(reader: Reader, place: int, card: Card, cards: Sequence[Card]) -> ButtonElement:
    label = contacts.label(card.contact) if len(cards) > 1 else ""
    return opening(reader, card.contact.id, label, place)
