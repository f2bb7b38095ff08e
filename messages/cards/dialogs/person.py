"""Who a contact is, and how drafts speak to them."""

from collections.abc import Iterator

from slack_sdk.models.blocks import InputBlock

from bot.people.names import LONGEST_NAME
from bot.vocabulary import AddressForm, Audience, ContactField, NameForm
from messages import formats
from messages.cards import labels
from messages.cards.dialogs import fields
from messages.cards.dialogs.fields import USUAL, Form
from messages.catalogue import LANGUAGES, Sentence

TITLE = Sentence("Edit contact")
LONGEST_HONORIFIC = 60
_LANGUAGES = (*LANGUAGES, "de-CH")


def drawn(form: Form) -> Iterator[InputBlock]:
    texts = form.texts
    yield fields.text(form, ContactField.NAME, LONGEST_NAME)
    yield fields.text(
        form,
        ContactField.HONORIFIC,
        LONGEST_HONORIFIC,
        texts.plain("For example Dr. or Ms. It goes before the name in formal drafts."),
    )
    yield fields.text(form, ContactField.ORGANISATION, LONGEST_NAME)
    yield fields.text(form, ContactField.ROLE, LONGEST_NAME)
    audiences = [(kind, _begun(labels.audience(texts, kind))) for kind in Audience]
    yield fields.choice(form, ContactField.AUDIENCE, audiences)
    yield from _drafts(form)
    if form.known.owner_id is not None:
        yield fields.tick(
            form,
            ContactField.IS_PRIVATE,
            texts.plain("Only I see this contact"),
            texts.plain("Then nobody else finds it, and it isn't counted in any summary."),
        )


def _drafts(form: Form) -> Iterator[InputBlock]:
    texts = form.texts
    usual = (USUAL, texts.plain("As usual"))
    yield fields.choice(form, ContactField.LANGUAGE, [_own_language(form), *_languages(form)])
    yield fields.choice(
        form,
        ContactField.ADDRESS_FORM,
        [usual, *((one, _begun(labels.address_form(texts, one))) for one in AddressForm)],
        texts.plain("Usually polite for clients and partners, and familiar for colleagues."),
    )
    yield fields.choice(
        form,
        ContactField.NAME_FORM,
        [usual, *((one, _begun(labels.name_form(texts, one))) for one in NameForm)],
        texts.plain("Usually the first name; in polite German drafts, the full name."),
    )


def _begun(words: str) -> str:
    """As it stands by itself, and not within a sentence."""
    return words[:1].upper() + words[1:]


def _own_language(form: Form) -> tuple[str, str]:
    return USUAL, form.texts.plain("The writer's own language")


def _languages(form: Form) -> Iterator[tuple[str, str]]:
    held = form.known.language
    others = [held] if held is not None and held not in _LANGUAGES else []
    for code in (*_LANGUAGES, *others):
        yield code, formats.language(form.texts, code)
