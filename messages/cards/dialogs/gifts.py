"""What to know before a contact is given anything, or asked."""

from collections.abc import Iterator

from slack_sdk.models.blocks import InputBlock

from bot.cards.values import LONGEST_WORDS
from bot.vocabulary import Audience, ContactField
from messages.cards.dialogs import fields
from messages.cards.dialogs.fields import Form
from messages.catalogue import Sentence

TITLE = Sentence("Gifts: what to know")


def drawn(form: Form) -> Iterator[InputBlock]:
    texts = form.texts
    for of in (ContactField.LIKES, ContactField.ALLERGIES):
        yield fields.text(form, of, LONGEST_WORDS, multiline=True)
    yield fields.tick(form, ContactField.WANTS_NO_GIFTS, texts.plain("Suggest no gifts"))
    yield fields.tick(
        form,
        ContactField.IS_OFFICIAL,
        texts.plain("Works for the government"),
        texts.plain("They get no gifts with a price."),
    )
    yield fields.day(
        form,
        ContactField.NEGOTIATES_UNTIL,
        texts.plain("They get no gifts with a price until that day."),
    )
    yield fields.tick(
        form,
        ContactField.IS_NEVER_COMPARED,
        texts.plain("Leave out of experiments"),
    )
    if form.known.audience is Audience.STAFF:
        yield fields.tick(
            form,
            ContactField.AGREES_TO_COMPARE,
            texts.plain("Agreed to take part in experiments"),
            texts.plain("Colleagues take part only if they agreed."),
        )
