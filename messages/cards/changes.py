"""What was changed about a contact: who did it, when, and what it was before."""

from collections.abc import Iterator

from bot.cards.audit import Changed, Changes
from messages import Message, formats
from messages.blocks import actions, button, section
from messages.cards import labels
from messages.cards.buttons import CONTACT
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.people.buttons import ContactButton
from messages.reader import Reader

LONGEST_TEXT = 3000


def drawn(reader: Reader, found: Changes) -> Message:
    """The latest changes, and a way back to the card."""
    texts = reader.texts
    back = button(
        texts.plain("Back to the card"),
        f"{CONTACT}.back",
        ContactButton(reader.member.id, found.contact.id).value(),
    )
    said = list(_lines(reader, found))
    text = formats.cut("\n".join(said), LONGEST_TEXT)
    return Message(text, [section(*said), actions([back])])


def _lines(reader: Reader, found: Changes) -> Iterator[str]:
    texts, name = reader.texts, contacts.bold(found.contact.name)
    if not found.made:
        yield texts("Nothing about {name} has been changed yet.", name=name)
        return
    yield texts("What has been changed about {name}, latest first:", name=name)
    for one in found.made:
        yield f"• {_line(reader, one)}"
    if found.are_more:
        yield texts("There are earlier changes too.")


def _line(reader: Reader, one: Changed) -> Mrkdwn:
    texts = reader.texts
    passage = labels.passage(texts, one.field)
    if passage is not None:
        day, who = reader.day(one.day), _who(texts, one)
        return texts("{day}, {member}: {passage}", day=day, member=who, passage=passage)
    before = labels.value(reader, one.field, one.before) or texts.plain("empty")
    after = labels.value(reader, one.field, one.after) or texts.plain("empty")
    return texts(
        "{day}, {member}: {field}: {before} → {after}",
        day=reader.day(one.day),
        member=_who(texts, one),
        field=labels.label(texts, one.field),
        before=before,
        after=after,
    )


def _who(texts: Texts, one: Changed) -> str:
    if one.is_imported:
        if one.is_yours:
            return texts.plain("by one of your imports")
        if one.by is not None:
            return texts.plain("by one of {member}'s imports", member=one.by)
        return texts.plain("by an import")
    if one.is_yours:
        return texts.plain("you")
    return one.by or texts.plain("Goodturn")
