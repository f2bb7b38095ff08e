"""A contact is removed: what became of it, or the question what shall."""

from slack_sdk.models.blocks import ButtonElement, ConfirmObject

from bot.people.choice import Which
from bot.people.contacts import Contact
from bot.privacy.erasure import HasHistory, Removed
from messages import Message
from messages.blocks import actions, button, section
from messages.catalogue import Texts
from messages.people import choice, contacts, newcomers
from messages.people.buttons import ContactButton
from messages.privacy.buttons import CONTACT, STEP, Step, StepButton
from messages.reader import Reader


def which(reader: Reader, meant: Which) -> Message:
    """The question who shall be removed."""
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label, f"{CONTACT}.{place}", ContactButton(reader.member.id, one.id).value()
        ),
    )


def drawn(reader: Reader, outcome: Removed | HasHistory) -> Message:
    texts = reader.texts
    if isinstance(outcome, HasHistory):
        return undecided(reader, outcome.contact)
    text = texts(
        "Removed: {name}. Nothing had been noted about them.",
        name=contacts.bold(outcome.contact.name),
    )
    undo = newcomers.add_again(texts, outcome.contact, outcome.told)
    return Message(text, [section(text), actions([undo])])


def undecided(reader: Reader, contact: Contact) -> Message:
    """Where the contact stands, and what can become of it."""
    if contact.is_forgotten:
        return _forgotten(reader.texts)
    if contact.is_archived:
        return _archived(reader, contact)
    return _history(reader, contact)


def here(reader: Reader, contact: Contact) -> Message:
    """That there is nobody to bring back: they are among the contacts."""
    name = contacts.bold(contact.name)
    text = reader.texts("{name} isn't archived: they are among your contacts.", name=name)
    return Message(text, [section(text)])


def nobody_archived(texts: Texts, name: str) -> Message:
    """That nobody of that name can be brought back."""
    text = texts("Nobody called “{name}” is archived.", name=contacts.short(name))
    return Message(text, [section(text)])


def decided(reader: Reader, contact: Contact, step: Step) -> Message:
    """What came of a click; what is true by now goes before what was clicked."""
    texts = reader.texts
    if contact.is_archived or contact.is_forgotten:
        return undecided(reader, contact)
    name = contacts.bold(contact.name)
    if step is Step.BRING_BACK:
        text = texts("{name} is back among your contacts.", name=name)
    else:
        text = texts("All right, {name} stays.", name=name)
    return Message(text, [section(text)])


def archiving(reader: Reader, contact: Contact) -> ButtonElement:
    """The button that archives the contact."""
    return _step(reader, contact, Step.PUT_AWAY, reader.texts.plain("Archive"))


def _history(reader: Reader, contact: Contact) -> Message:
    texts = reader.texts
    text = texts(
        "There is more about {name} here than a name. If you archive this contact, nobody "
        "gets reminders about them any more, and everything known stays. If you forget them "
        "for good, their name, address and every word about them are deleted; only how much "
        "was given and asked still counts.",
        name=contacts.bold(contact.name),
    )
    choices = [
        archiving(reader, contact),
        _forget(reader, contact),
        _step(reader, contact, Step.KEEP, texts.plain("Keep")),
    ]
    return Message(text, [section(text), actions(choices)])


def _archived(reader: Reader, contact: Contact) -> Message:
    texts = reader.texts
    text = texts("{name} is archived: no more reminders.", name=contacts.bold(contact.name))
    choices = [
        _step(reader, contact, Step.BRING_BACK, texts.plain("Bring back")),
        _forget(reader, contact),
    ]
    return Message(text, [section(text), actions(choices)])


def _forgotten(texts: Texts) -> Message:
    text = texts(
        "Forgotten for good. Their name and every word about them are gone; only the counts "
        "are left."
    )
    return Message(text, [section(text)])


def _step(reader: Reader, contact: Contact, step: Step, label: str) -> ButtonElement:
    return button(label, f"{STEP}.{step}", StepButton(reader.member.id, contact.id, step).value())


def _forget(reader: Reader, contact: Contact) -> ButtonElement:
    texts = reader.texts
    label = texts.plain("Forget for good")
    asked = _step(reader, contact, Step.FORGET, label)
    asked.style = "danger"
    asked.confirm = ConfirmObject(
        title=texts.plain("Forget for good?"),
        text=texts.plain("This can't be undone."),
        confirm=label,
        deny=texts.plain("Keep"),
    )
    return asked
