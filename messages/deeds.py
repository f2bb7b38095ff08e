"""What came of "undo" where the last deed was about a contact as a whole, or about a tip."""

from collections.abc import Mapping, Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.address_books.undoing import Undoable
from bot.people.contacts import Contact
from bot.people.households import AsBefore
from bot.privacy.changed_back import PutBack
from bot.privacy.deeds import (
    Allowed,
    BroughtBack,
    Changing,
    Deed,
    HandingOver,
    Importing,
    Lasting,
    Merging,
    NotAdded,
    TakenBack,
    TipAsBefore,
    Tipping,
)
from bot.privacy.merging import Merged
from bot.reminders.past_hand_overs import HandOver
from bot.vocabulary import Passage, TipDeed
from messages import Message, formats
from messages.address_books import buttons as imports
from messages.address_books.buttons import ImportsButton
from messages.blocks import actions, button, section
from messages.cards import buttons as cards
from messages.cards import labels, left_out
from messages.cards.buttons import Part, PartButton
from messages.catalogue import Mrkdwn, Sentence, Texts
from messages.people import contacts, hand_overs, households, newcomers, pairs
from messages.privacy import removal
from messages.privacy.buttons import Step
from messages.reader import Reader

_LONGEST_TITLE = 150

_FOR_GOOD: Mapping[str, Sentence] = {
    Passage.REMOVED: Sentence(
        "The last thing you did was remove a contact. Nothing about them is kept, so only "
        "Undo below that message can add them again."
    ),
    Passage.FORGOTTEN: Sentence(
        "The last thing you did was forget a contact for good, and that can't be undone."
    ),
}


def drawn(reader: Reader, outcome: TakenBack) -> Message:
    match outcome:
        case Merged():
            return pairs.merged(reader, outcome)
        case HandOver():
            return hand_overs.told(reader, outcome)
        case BroughtBack(contact):
            return removal.decided(reader, contact, Step.BRING_BACK)
        case NotAdded(name):
            return newcomers.taken_back(reader, name)
        case PutBack():
            return _put_back(reader, outcome)
        case Allowed():
            return _allowed(reader, outcome)
        case AsBefore():
            return households.taken_back(reader, outcome)
        case TipAsBefore():
            return _tip(reader.texts, outcome)
        case Lasting(deed, contact):
            return _lasting(reader, deed, contact)


def latest_import(reader: Reader, undoable: Undoable) -> Message:
    """Which import can be taken back, and the button for it."""
    texts, deed = reader.texts, Importing(undoable)
    text = texts.plural(
        "Your latest import was {file} on {day}, which added {count} contact. Press Undo to "
        "take it out again; anything done with them since stays.",
        "Your latest import was {file} on {day}, which added {count} contacts. Press Undo to "
        "take them out again; anything done with them since stays.",
        undoable.added,
        file=contacts.short(undoable.file_name),
        day=reader.day(reader.member.today(undoable.recorded_at)),
    )
    offer = _offer(reader, deed, None)
    return Message(text, [section(text), *([] if offer is None else [actions([offer])])])


def no_import(reader: Reader) -> Message:
    """That none can be taken back."""
    text = reader.texts("You have no import from the last 30 days to undo.")
    return Message(text, [section(text)])


def _put_back(reader: Reader, outcome: PutBack) -> Message:
    """What of a card is as it was, and what was changed again since."""
    texts, name = reader.texts, contacts.bold(outcome.contact.name)
    text = texts(
        "Undone. On the card of {name} this is as it was before: {fields}.",
        name=name,
        fields=_labels(texts, outcome.fields),
    )
    if outcome.lasting:
        stays = texts(
            "This stays, because it has been changed again since: {fields}.",
            fields=_labels(texts, outcome.lasting),
        )
        text = Mrkdwn(f"{text} {stays}")
    if outcome.unsuitable:
        over = texts(
            "This stays, because the earlier value is no longer possible: {fields}.",
            fields=_labels(texts, outcome.unsuitable),
        )
        text = Mrkdwn(f"{text} {over}")
    return Message(text, [section(text), actions([_changes(reader, outcome.contact)])])


def _allowed(reader: Reader, outcome: Allowed) -> Message:
    text = reader.texts(
        "Undone. This may be suggested for {name} again: {what}",
        name=contacts.bold(outcome.contact.name),
        what=left_out.said(reader.texts, outcome.contact.first_name, outcome.left_out),
    )
    return Message(text, [section(text)])


def _tip(texts: Texts, outcome: TipAsBefore) -> Message:
    title = formats.bold(formats.shortened(outcome.tip.title, _LONGEST_TITLE))
    match outcome.deed:
        case TipDeed.ADDED:
            text = texts("Undone: {tip} won't be suggested to anybody.", tip=title)
        case TipDeed.RETIRED:
            text = texts("Undone: {tip} is in the library again.", tip=title)
        case TipDeed.EDITED:
            text = texts("Undone: {tip} is as it was before.", tip=title)
    return Message(text, [section(text)])


def _labels(texts: Texts, fields: Sequence[str]) -> str:
    return ", ".join(labels.label(texts, field) for field in fields)


def _changes(reader: Reader, contact: Contact) -> ButtonElement:
    value = PartButton(reader.member.id, contact.id, Part.CHANGES).value()
    label = reader.texts.plain("What was changed")
    return button(label, f"{cards.OPEN}.{Part.CHANGES}", value)


def _lasting(reader: Reader, deed: Deed, contact: Contact | None) -> Message:
    """What was done last, why it stays, and how something older is taken back."""
    texts = reader.texts
    offer = _offer(reader, deed, contact)
    older = texts("I undid nothing else: for something older, press Undo below its message.")
    text = Mrkdwn(f"{_why(texts, deed, contact)} {older}")
    return Message(text, [section(text), *([] if offer is None else [actions([offer])])])


def _why(texts: Texts, deed: Deed, contact: Contact | None) -> Mrkdwn:
    match deed:
        case Importing(undoable):
            return texts(
                "The last thing you did was import {file}. Press Undo to take it out again.",
                file=contacts.short(undoable.file_name),
            )
        case HandingOver():
            return texts(
                "The last thing you did was give contacts back. Whoever has them now can "
                "hand them over again."
            )
        case Merging():
            return texts(
                "The last thing you did was merge two contacts, and that can't be undone any more."
            )
        case Tipping():
            return texts(
                "The last thing you did was add or change a tip. It stays, because somebody "
                "has changed it since, or another tip now has its link."
            )
        case Changing(_, change) if change.field in _FOR_GOOD:
            return texts(_FOR_GOOD[change.field])
        case Changing(_, change) if contact is not None:
            return _changed(texts, contact, change.field)
        case _:
            return texts("The last thing you did was change a contact you can no longer see.")


def _changed(texts: Texts, contact: Contact, field: str) -> Mrkdwn:
    name = contacts.bold(contact.name)
    if field == Passage.ADDED:
        return texts(
            "The last thing you did was add {name}. Something has been noted about them "
            "since, so they stay until you remove them.",
            name=name,
        )
    if field == Passage.BROUGHT_BACK:
        return texts(
            "The last thing you did was bring {name} back. The button archives them again.",
            name=name,
        )
    return texts(
        "The last thing you did was change {name} ({field}). The button shows what it was "
        "before; you can change it back on the card.",
        name=name,
        field=labels.label(texts, field),
    )


def _offer(reader: Reader, deed: Deed, contact: Contact | None) -> ButtonElement | None:
    texts, member_id = reader.texts, reader.member.id
    match deed:
        case Importing(undoable):
            value = ImportsButton(member_id, str(undoable.import_id)).value()
            return button(texts.plain("Undo"), imports.UNDO, value)
        case Changing(_, change) if contact is not None and change.field not in _FOR_GOOD:
            is_passage = change.field in list(Passage)
            part = Part.REMOVAL if is_passage else Part.CHANGES
            label = (
                texts.plain("Archive or forget") if is_passage else texts.plain("What was changed")
            )
            value = PartButton(member_id, contact.id, part).value()
            return button(label, f"{cards.OPEN}.{part}", value)
    return None
