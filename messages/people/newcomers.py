"""Somebody is introduced: the question what they are, and what came of it."""

from slack_sdk.models.blocks import ButtonElement

from bot.people.contacts import Contact
from bot.people.newcomers import Introduction
from bot.vocabulary import Audience
from messages import Message
from messages.blocks import actions, button, section
from messages.catalogue import Mrkdwn, Texts, escape
from messages.people import contacts
from messages.people.buttons import ADD, LEAVE, UNDO, AddedButton, NewcomerButton
from messages.reader import Reader


def which_audience(reader: Reader, introduction: Introduction) -> Message:
    """The question what they are to the team."""
    texts = reader.texts
    text = texts("Shall I add {who}?", who=_introduced(introduction))
    offers = [_add(label, introduction, audience) for audience, label in contacts.additions(texts)]
    cancel = button(texts.plain("Cancel"), LEAVE, LEAVE)
    return Message(text, [section(text), actions([*offers, cancel])])


def added(reader: Reader, contact: Contact, email: str) -> Message:
    """That they are a contact now, with Undo."""
    texts = reader.texts
    who = _listed(
        contact.name, contact.organisation or "", contacts.audience(texts, contact), email
    )
    text = texts("Added: {who}. I'll remind you to keep in touch.", who=who)
    name = contacts.short(contact.name)
    value = AddedButton(reader.member.id, contact.id, name).value()
    return Message(text, [section(text), actions([button(texts.plain("Undo"), UNDO, value)])])


def add_again(texts: Texts, contact: Contact, email: str) -> ButtonElement:
    """A button that adds somebody anew who was removed."""
    told = Introduction(contact.name, contact.organisation or "", email)
    return _add(texts.plain("Undo"), told, contact.audience)


def known(reader: Reader, contact: Contact) -> Mrkdwn:
    """That the team keeps up with them already."""
    return reader.texts(
        "{name} is one of your team's contacts already.", name=contacts.bold(contact.name)
    )


def left(reader: Reader) -> Message:
    text = reader.texts("All right, nobody was added.")
    return Message(text, [section(text)])


def taken_back(reader: Reader, name: str) -> Message:
    text = reader.texts("Taken back: {name} is no contact any more.", name=contacts.bold(name))
    return Message(text, [section(text)])


def noted_meanwhile(reader: Reader, contact: Contact) -> Message:
    """That adding them is no slip to be taken back, as something came of it."""
    text = reader.texts(
        "Something was noted about {name} meanwhile, so this can't be undone.",
        name=contacts.bold(contact.name),
    )
    return Message(text, [section(text)])


def _add(label: str, told: Introduction, audience: Audience) -> ButtonElement:
    value = NewcomerButton(audience, told.name, told.organisation, told.email).value()
    return button(label, f"{ADD}.{audience}", value)


def _introduced(told: Introduction) -> Mrkdwn:
    return _listed(told.name, told.organisation, told.email)


def _listed(name: str, *details: str) -> Mrkdwn:
    shortened = (contacts.short(detail) for detail in details if detail)
    return Mrkdwn(", ".join([contacts.bold(name), *map(escape, shortened)]))
