"""Somebody is introduced: what has to be told first, and what came of it."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.address_books.introductions import Alike
from bot.people.contacts import Contact
from bot.people.newcomers import Added, Introduction
from bot.vocabulary import AddressForm, Audience
from messages import Message, commands, formats
from messages.blocks import actions, button, section
from messages.catalogue import Mrkdwn, Texts, escape
from messages.commands import Word
from messages.people import contacts
from messages.people.buttons import (
    ADD,
    CARD,
    EACH,
    LEAVE,
    THEM,
    UNDO,
    AddedButton,
    ContactButton,
    EachButton,
    NewcomerButton,
    ThemButton,
)
from messages.reader import Reader

_LONGEST_LIST = 1500
"""Characters of all that is told of somebody: a message has room for more than a button."""


def which_audience(reader: Reader, told: Introduction) -> Message:
    """The question what they are to the team."""
    text = reader.texts("Shall I add {who}?", who=_listed(reader.texts, told))
    offers = _additions(reader.texts, told)
    return _asked(reader, [text, *_unplaced(reader.texts, told)], offers)


def alike(reader: Reader, asked: Alike) -> Message:
    """The question whether they are a contact who is much like them."""
    texts, told = reader.texts, asked.told
    text = texts(
        "{known} is already a contact. Is that the same person as {who}?",
        known=contacts.bold(contacts.label(asked.contact)),
        who=_listed(texts, told, asked.audience),
    )
    value = ThemButton.of(reader.member.id, asked.contact.id, told).value()
    same = button(texts.plain("The same person"), THEM, value)
    if asked.audience is None:
        others = _additions(texts, told, is_somebody_else=True)
    else:
        others = [_add(texts.plain("Add anyway"), told, asked.audience, is_somebody_else=True)]
    return _asked(reader, [text, *_unplaced(texts, told)], [same, *others])


def several(
    reader: Reader, told: Introduction, names: Sequence[str], audience: Audience | None
) -> Message:
    """The question whether a line tells of several people, or of one contact."""
    texts = reader.texts
    text = texts(
        "Those look like several people: {names}. Shall I add each as a separate contact?",
        names=formats.listed(texts, [contacts.short(name) for name in names]),
    )
    value = EachButton.of(told, names, audience).value()
    each = button(texts.plain("Each of them"), EACH, value)
    one = _add(texts.plain("One contact"), told, audience)
    return _asked(reader, [text], [each, one])


def which_reading(
    reader: Reader, readings: Sequence[Introduction], audience: Audience | None
) -> Message:
    """The question where the name ends."""
    texts = reader.texts
    text = texts(
        "{name}: where does the name end, and where do they work?",
        name=contacts.bold(readings[-1].name),
    )
    offers = [
        _add(_at(texts, told), told, audience, f"reading{place}")
        for place, told in enumerate(readings)
    ]
    return _asked(reader, [text], offers)


def _at(texts: Texts, told: Introduction) -> str:
    if not told.organisation:
        return told.name
    return texts.plain("{name}, works at {place}", name=told.name, place=told.organisation)


def oneself(reader: Reader) -> Message:
    """That nobody is a contact of their own."""
    texts = reader.texts
    text = texts(
        "You can't be your own contact. Your colleagues can add you: they type {usage}.",
        usage=commands.begun(texts, Word.ADD, f"@{reader.member.first_name}"),
    )
    return Message(text, [section(text)])


def added(reader: Reader, outcome: Added) -> Message:
    """That they are a contact now, with all that is kept, what is not, and Undo."""
    texts, contact, told = reader.texts, outcome.contact, outcome.told
    text = texts(
        "Added: {who}. I'll remind you to keep in touch.",
        who=_listed(texts, told, contact.audience),
    )
    lines = [text, *_not_kept(texts, told), *_not_linked(texts, outcome)]
    value = AddedButton.of(reader.member.id, contact.id, told).value()
    offers = [button(texts.plain("Undo"), UNDO, value)]
    if told.unplaced:
        offers.append(_card(reader, contact))
    return Message("\n".join(lines), [section(*lines), actions(offers)])


def add_again(texts: Texts, contact: Contact, told: Introduction) -> ButtonElement:
    """A button that adds somebody anew who was removed."""
    return _add(texts.plain("Undo"), told, contact.audience, is_somebody_else=True)


def known(reader: Reader, contact: Contact, news: Introduction) -> Mrkdwn:
    """That the team keeps up with them already, and what was told that their card doesn't have."""
    texts = reader.texts
    text = texts("{name} is already one of your team's contacts.", name=contacts.bold(contact.name))
    told = ", ".join([*_details(texts, news), *news.unplaced])
    if not told:
        return text
    kept = texts(
        "Nothing on the card has changed. Not on it yet: {details}", details=_fitting(told)
    )
    return Mrkdwn(f"{text} {kept}")


def left(reader: Reader) -> Message:
    text = reader.texts("All right, nobody was added.")
    return Message(text, [section(text)])


def taken_back(reader: Reader, name: str) -> Message:
    text = reader.texts("Undone: {name} is no longer a contact.", name=contacts.bold(name))
    return Message(text, [section(text)])


def noted_meanwhile(reader: Reader, contact: Contact) -> Message:
    """That adding them is no slip to be taken back, as something came of it."""
    text = reader.texts(
        "Something has been noted about {name} since, so this can't be undone.",
        name=contacts.bold(contact.name),
    )
    return Message(text, [section(text)])


def _asked(reader: Reader, lines: Sequence[Mrkdwn], offers: Sequence[ButtonElement]) -> Message:
    cancel = button(reader.texts.plain("Cancel"), LEAVE, LEAVE)
    return Message("\n".join(lines), [section(*lines), actions([*offers, cancel])])


def _additions(
    texts: Texts, told: Introduction, *, is_somebody_else: bool = False
) -> list[ButtonElement]:
    return [
        _add(label, told, audience, is_somebody_else=is_somebody_else)
        for audience, label in contacts.additions(texts)
    ]


def _add(
    label: str,
    told: Introduction,
    audience: Audience | None,
    ending: str = "",
    *,
    is_somebody_else: bool = False,
) -> ButtonElement:
    """`ending` tells the button apart where others of the message are of the same audience."""
    value = NewcomerButton.of(told, audience, is_somebody_else=is_somebody_else).value()
    return button(label, f"{ADD}.{ending or audience or 0}", value)


def _card(reader: Reader, contact: Contact) -> ButtonElement:
    value = ContactButton(reader.member.id, contact.id).value()
    return button(reader.texts.plain("Open the card"), f"{CARD}.0", value)


def _unplaced(texts: Texts, told: Introduction) -> Iterator[Mrkdwn]:
    """What would not be kept."""
    if told.unplaced:
        yield texts(
            "I can't place {words}, so that won't be kept.", words=_quoted(texts, told.unplaced)
        )


def _not_kept(texts: Texts, told: Introduction) -> Iterator[Mrkdwn]:
    if told.unplaced:
        yield texts(
            "I couldn't place {words}, so I haven't kept that. You can add it on the card.",
            words=_quoted(texts, told.unplaced),
        )


def _not_linked(texts: Texts, outcome: Added) -> Iterator[Mrkdwn]:
    """How a colleague whom no Slack user is known to be can be linked to one."""
    if outcome.contact.audience is Audience.STAFF and not outcome.is_linked:
        yield texts(
            "They aren't linked to a Slack account. If they have one, mention them: {usage}",
            usage=commands.begun(texts, Word.ADD, f"@{outcome.contact.first_name}"),
        )


def _quoted(texts: Texts, words: Sequence[str]) -> Mrkdwn:
    said = [texts.plain("“{words}”", words=contacts.short(one)) for one in words]
    return formats.cut(formats.listed(texts, said), _LONGEST_LIST)


def _listed(texts: Texts, told: Introduction, audience: Audience | None = None) -> Mrkdwn:
    """The name with everything else that is told."""
    name = f"{told.honorific} {told.name}".strip()
    is_what = [contacts.audience_name(texts, audience)] if audience is not None else []
    details = [told.role, told.organisation, *is_what, *_others(texts, told)]
    shown = ", ".join(contacts.short(detail) for detail in details if detail)
    return Mrkdwn(", ".join(filter(None, [contacts.bold(name), _fitting(shown)])))


def _details(texts: Texts, told: Introduction) -> Iterator[str]:
    yield from filter(None, (told.role, told.organisation))
    yield from _others(texts, told)


def _others(texts: Texts, told: Introduction) -> Iterator[str]:
    yield from told.emails
    yield from told.phones
    if told.birthday is not None:
        day = formats.yearly(texts, told.birthday)
        yield texts.plain("{occasion} {day}", occasion=texts.plain("birthday"), day=day)
    if told.tags:
        yield texts.plain("tag “{words}”", words=", ".join(told.tags))
    if told.address_form is AddressForm.FAMILIAR:
        yield texts.plain("informal drafts")
    if told.address_form is AddressForm.POLITE:
        yield texts.plain("formal drafts")
    if told.is_private:
        yield texts.plain("private, only you see it")


def _fitting(words: str) -> Mrkdwn:
    return formats.cut(escape(words), _LONGEST_LIST)
