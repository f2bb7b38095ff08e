"""How a contact is reached."""

from collections.abc import Iterator

from slack_sdk.models.blocks import InputBlock

from bot.vocabulary import ContactField
from messages.cards.dialogs import fields
from messages.cards.dialogs.fields import Form
from messages.catalogue import Sentence

TITLE = Sentence("Email and phone")


def drawn(form: Form) -> Iterator[InputBlock]:
    hint = form.texts.plain("One per line, with the one you use most at the top.")
    yield fields.lines(form, ContactField.EMAILS, hint)
    yield fields.lines(form, ContactField.PHONES, hint)
