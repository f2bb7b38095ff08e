"""A note to a colleague that goes by the bot, in the name of who wrote it."""

from collections.abc import Sequence

from slack_sdk.models.blocks import ActionsBlock, Block, ConfirmObject

from bot.nudges.carried import CarriedNote, Colleague, Outcome
from bot.nudges.shown_reminders import Suggestion, ToAsk
from bot.people.contacts import Contact
from messages import Dialog, Message, formats
from messages.blocks import actions, button, context, plain, quoted, section
from messages.catalogue import Mrkdwn, Texts
from messages.nudges import mail
from messages.nudges.note_dialogs import WrittenIn
from messages.people import contacts
from messages.reader import Reader

SEND = "note.carry"
DIALOG = "note.carried"
_LONGEST_TITLE = 24
_LONGEST_QUESTION = 100


def offer(texts: Texts, to: Colleague, value: str, action_id: str = SEND) -> ActionsBlock:
    """The button that has the words brought as they stand then, after one more question."""
    name = contacts.short(to.first_name)
    asked = button(texts.plain("Send it through Goodturn"), action_id, value)
    title = texts.plain("Send it to {name}?", name=name)
    asked.confirm = ConfirmObject(
        title=plain(formats.shortened(title, _LONGEST_QUESTION)),
        text=plain(
            texts.plain(
                "Goodturn sends {name} your words as they stand in the field, in your name. "
                "Once sent, they can't be taken back.",
                name=name,
            )
        ),
        confirm=plain(texts.plain("Send it")),
        deny=plain(texts.plain("Cancel")),
    )
    return actions([asked])


def ways(
    reader: Reader,
    suggestion: Suggestion,
    language: str,
    written: str,
    address: str,
    to: Colleague | None,
) -> Sequence[Block]:
    """How the words can be sent: by mail to the address, and to a colleague by Goodturn."""
    called = mail.subject(suggestion, language)
    mailed = mail.blocks(reader, suggestion.contact.first_name, address, called, written)
    if to is None or isinstance(suggestion.about, ToAsk):
        return mailed
    return [
        offer(reader.texts, to, WrittenIn(language).value()),
        *mailed,
    ]


def done(texts: Texts, contact: Contact, outcome: Outcome) -> Dialog:
    """What came of the note, in place of the dialog in which it was written."""
    name = contacts.bold(contact.name)
    if outcome is Outcome.ON_ITS_WAY:
        said = texts(
            "Your note is on its way to {name}, in your name, and it is logged.", name=name
        )
    else:
        said = texts(
            ("A note to {name} has already been logged as sent, so I didn't send it again."),
            name=name,
        )
    title = texts.plain("A note for {name}", name=contact.first_name)
    return Dialog(
        DIALOG,
        title=formats.shortened(title, _LONGEST_TITLE),
        close=texts.plain("Close"),
        blocks=[section(said)],
    )


def out_of_reach(texts: Texts, name: str) -> Sequence[Block]:
    """That it isn't, and what to do."""
    said = texts(
        "I can't reach {name} in Slack any more, so nothing was sent. Copy your words from below.",
        name=contacts.short(name),
    )
    return [section(said)]


def brought(reader: Reader, note: CarriedNote) -> Message:
    """The words as they were written, from whom they are, and where an answer goes."""
    texts = reader.texts
    name = contacts.bold(note.sender.name)
    head = texts("From {name}, through Goodturn:", name=name)
    mention = Mrkdwn(f"<@{note.sender.slack_user_id}>")
    answer = texts("Reply to {mention}: an answer here won't reach them.", mention=mention)
    return Message(head, [section(head), quoted([(note.words, False)]), context(answer)])
