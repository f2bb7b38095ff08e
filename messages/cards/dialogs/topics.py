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
        texts.plain("Separated by commas, for example: pensions, sailing"),
    )
    yield fields.words(
        form,
        ContactField.TAGS,
        texts.plain("Separated by commas, to find people by, for example: board, Utrecht"),
    )
