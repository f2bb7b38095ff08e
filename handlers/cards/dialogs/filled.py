"""What somebody filled in about a contact: each field's value, and what it was drawn from."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from bot.cards.editing import Filled
from bot.people.changes import Value
from bot.refusals import Gone
from bot.vocabulary import AddressForm, Audience, ContactField, NameForm
from handlers import forms
from handlers.payloads import Payload
from messages.cards.dialogs import several
from messages.cards.dialogs.fields import USUAL
from messages.catalogue import parsed


def values(view: Payload) -> dict[ContactField, Filled]:
    """Of all fields that the dialog has, by field. Raises Gone for what was in no list."""
    return {
        ContactField(name): Filled(_READ[ContactField(name)](view, name), mark)
        for name, _, mark in (block.partition(".") for block in view["state"]["values"])
        if name in _READ
    }


def _many(view: Payload, name: str) -> Value:
    return several.read(forms.text(view, name))


def _ticked(view: Payload, name: str) -> Value:
    return bool(forms.ticked(view, name))


def _language(view: Payload, name: str) -> Value:
    code = forms.choice(view, name)
    if code in (None, USUAL):
        return None
    if parsed(str(code)) is None:
        raise Gone
    return code


def _one_of(kind: type[StrEnum]) -> Callable[[Payload, str], Value]:
    def read(view: Payload, name: str) -> Value:
        chosen = forms.choice(view, name)
        if chosen in (None, USUAL):
            return None
        if chosen not in list(kind):
            raise Gone
        return kind(chosen)

    return read


def _audience(view: Payload, name: str) -> Value:
    """Nobody is nothing to the team. Raises Gone for that."""
    audience = _one_of(Audience)(view, name)
    if audience is None:
        raise Gone
    return audience


_READ: Mapping[str, Callable[[Payload, str], Value]] = {
    ContactField.NAME: forms.text,
    ContactField.HONORIFIC: forms.text,
    ContactField.ORGANISATION: forms.text,
    ContactField.ROLE: forms.text,
    ContactField.AUDIENCE: _audience,
    ContactField.LANGUAGE: _language,
    ContactField.ADDRESS_FORM: _one_of(AddressForm),
    ContactField.NAME_FORM: _one_of(NameForm),
    ContactField.EMAILS: _many,
    ContactField.PHONES: _many,
    ContactField.TAGS: _many,
    ContactField.INTERESTS: _many,
    ContactField.LIKES: forms.text,
    ContactField.ALLERGIES: forms.text,
    ContactField.WANTS_NO_GIFTS: _ticked,
    ContactField.IS_OFFICIAL: _ticked,
    ContactField.NEGOTIATES_UNTIL: forms.day_if_any,
    ContactField.IS_NEVER_COMPARED: _ticked,
    ContactField.AGREES_TO_COMPARE: _ticked,
    ContactField.IS_PRIVATE: _ticked,
    ContactField.IS_REMINDED: _ticked,
}
