"""What whoever gets contacts of a colleague is told, and what stands there once they go back."""

from bot.reminders.past_hand_overs import HandOver
from messages import Message
from messages.blocks import actions, button, section
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.people.hand_overs import BACK, HandOverButton, names_of
from messages.reader import Reader


def word(reader: Reader, told: HandOver) -> Message:
    """What whoever gets contacts is told, as it stands."""
    texts = reader.texts
    if told.is_over or not told.number:
        text = texts("You don't look after these contacts any more.")
        return Message(text, [section(text)])
    text = _returned(reader, told) if told.is_return else _received(texts, told)
    if told.is_return:
        return Message(text, [section(text)])
    back = button(texts.plain("Give back"), BACK, HandOverButton(told.id).value())
    return Message(text, [section(text), actions([back])])


def given_back(reader: Reader, told: HandOver) -> Message:
    """What stands in the place of the word, once they were given back."""
    texts = reader.texts
    text = texts("Given back. I'll tell {name}.", name=contacts.bold(told.given_by.name))
    return Message(text, [section(text)])


def _received(texts: Texts, told: HandOver) -> Mrkdwn:
    names, giver = names_of(texts, told), told.given_by.name
    if told.given_by.id == told.former.id:
        return texts.plural(
            "{giver} has handed a contact over to you: {names}. You look after them from now on.",
            "{giver} has handed {count} contacts over to you: {names}. You look after them "
            "from now on.",
            told.number,
            giver=giver,
            names=names,
        )
    return texts.plural(
        "{former} has left, and {giver} has handed one of their contacts over to you: "
        "{names}. You look after them from now on.",
        "{former} has left, and {giver} has handed {count} of their contacts over to you: "
        "{names}. You look after them from now on.",
        told.number,
        giver=giver,
        former=told.former.name,
        names=names,
    )


def _returned(reader: Reader, told: HandOver) -> Mrkdwn:
    texts = reader.texts
    names = names_of(texts, told)
    said = texts.plural(
        "{name} has given a contact back: {names}.",
        "{name} has given {count} contacts back: {names}.",
        told.number,
        name=told.former.name,
        names=names,
    )
    if told.first and told.first[0].owner_id == reader.member.id:
        return said
    nobody = texts("Nobody looks after them now.")
    return Mrkdwn(f"{said} {nobody}")
