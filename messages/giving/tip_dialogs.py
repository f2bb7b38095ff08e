"""The dialogs of the library: a tip that is added or edited, and a note with one."""

from collections.abc import Sequence

from babel import Locale
from slack_sdk.models.blocks import InputBlock, PlainTextInputElement

from bot.giving.tip_links import LONGEST as LONGEST_LINK
from bot.giving.tip_pages import ShownTip
from bot.giving.tips import LONGEST_TITLE, NewTip, Tip
from bot.people.contacts import Contact
from messages import Dialog, formats
from messages.blocks import context, field, option, preformatted, section, select
from messages.catalogue import LANGUAGES, Texts
from messages.giving import ideas, notes, tips
from messages.giving.tip_buttons import (
    CHANGED,
    LANGUAGE,
    LINK,
    NEW,
    NOTE,
    TAGS,
    TITLE,
    ReaderButton,
    TipButton,
)
from messages.reader import Reader

LONGEST_TAGS = 300
_LONGEST_TITLE = 24


def new(reader: Reader, filled: NewTip) -> Dialog:
    """A tip to be added, with what is known of it already."""
    title = reader.texts.plain("Add a tip")
    return _dialog(reader, NEW, title, filled, TipButton(reader.member.id, 0))


def change(reader: Reader, tip: Tip) -> Dialog:
    """A tip as it is, to be edited."""
    filled = NewTip(tip.title, tip.link, tip.tags, tip.language)
    title = reader.texts.plain("Edit a tip")
    return _dialog(reader, CHANGED, title, filled, TipButton(reader.member.id, tip.id))


def saved(texts: Texts, shown: ShownTip) -> Dialog:
    """That the tip is in the library, and for how many of the reader's contacts it is."""
    return Dialog(
        NEW,
        title=texts.plain("In the library"),
        close=texts.plain("Close"),
        blocks=[section(ideas.shown_title(shown.tip), tips.suits(texts, shown))],
    )


def note(reader: Reader, contact: Contact, tip: Tip, origin: ReaderButton) -> Dialog:
    """What could be written with the tip, in the contact's language, to be copied."""
    texts, name = reader.texts, formats.shortened(contact.first_name, _LONGEST_TITLE)
    every = notes.of_tip(contact, reader.member, tip)
    title = texts.plain("A note for {name}", name=name)
    return Dialog(
        NOTE,
        title=formats.shortened(title, _LONGEST_TITLE),
        submit=texts.plain("Sent, log it"),
        close=texts.plain("Not now"),
        blocks=[
            section(formats.bold(contact.name), ideas.shown_title(tip)),
            context(
                texts(
                    "Goodturn sends nothing to your contacts. Copy one of these into an "
                    "email or a chat, then log it."
                )
            ),
            *(preformatted(draft) for draft in every),
        ],
        metadata=origin.value(),
    )


def _dialog(
    reader: Reader, callback_id: str, title: str, filled: NewTip, origin: TipButton
) -> Dialog:
    texts = reader.texts
    return Dialog(
        callback_id,
        title=title,
        submit=texts.plain("Save"),
        close=texts.plain("Cancel"),
        blocks=_fields(texts, filled),
        metadata=origin.value(),
    )


def _fields(texts: Texts, filled: NewTip) -> Sequence[InputBlock]:
    options = [option(str(Locale(code).display_name).title(), code) for code in LANGUAGES]
    return [
        field(TITLE, texts.plain("Title"), _line(TITLE, filled.title, LONGEST_TITLE)),
        field(
            LINK,
            texts.plain("Link"),
            _line(LINK, filled.link, LONGEST_LINK),
            texts.plain("The full address, starting with https://."),
            optional=True,
        ),
        field(
            TAGS,
            texts.plain("Tags"),
            _line(TAGS, ", ".join(filled.tags), LONGEST_TAGS),
            texts.plain(
                "Who it is for: what they care about, separated by commas. I compare this "
                "with interests, tags and notes."
            ),
            optional=True,
        ),
        field(
            LANGUAGE,
            texts.plain("Language"),
            select(LANGUAGE, options, filled.language),
            texts.plain("The language the tip is in: I suggest it for people who read it."),
        ),
    ]


def _line(name: str, said: str, most: int) -> PlainTextInputElement:
    held = formats.shortened(said, most)
    return PlainTextInputElement(action_id=name, max_length=most, initial_value=held or None)
