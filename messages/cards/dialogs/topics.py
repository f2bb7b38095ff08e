"""What a contact cares about, and what they belong to."""

from collections.abc import Iterator

from slack_sdk.models.blocks import InputBlock

from bot.vocabulary import ContactField
from messages.cards.dialogs import fields
from messages.cards.dialogs.fields import Form
from messages.catalogue import Sentence

TITLE = Sentence("Interests and tags")


def drawn(form: Form) -> Iterator[InputBlock]:
    texts = form.texts
    yield fields.words(
        form,
        ContactField.INTERESTS,
        texts.plain("With commas between them, for example: pensions, sailing"),
    )
    yield fields.words(
        form,
        ContactField.TAGS,
        texts.plain("With commas between them, to find people by: board, Utrecht"),
    )
