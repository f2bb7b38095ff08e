"""The fields that dialogs about a contact are made of, each marked with what it was drawn from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from slack_sdk.models.blocks import (
    CheckboxesElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    PlainTextInputElement,
)

from bot.cards import editing
from bot.people.changes import Value
from bot.people.details import Details
from bot.vocabulary import ContactField
from messages import blocks, formats
from messages.blocks import option
from messages.cards import labels
from messages.cards.dialogs import several
from messages.catalogue import Texts

USUAL = "-"
"""The value of what leaves it at what is usual."""
TICKED = "1"
LONGEST_INPUT = 3000
"""Letters: Slack's limit."""
LONGEST_HINT = 1500


@dataclass(frozen=True)
class Form:
    """What is known of a contact, and what somebody `typed` over it before another one did.

    Some fields name the words that are `used` there of others.
    """

    texts: Texts
    known: Details
    typed: Mapping[ContactField, Value] = field(default_factory=dict)
    used: Mapping[ContactField, Sequence[str]] = field(default_factory=dict)

    def holds(self, of: ContactField) -> Value:
        """What stands in a field at first."""
        known: Value = getattr(self.known, of.value)
        return self.typed.get(of, known)

    def block(self, of: ContactField) -> str:
        """The id of a field's block. Slack draws it afresh where another value was changed."""
        return f"{of}.{editing.mark(getattr(self.known, of.value))}"


def text(
    form: Form, of: ContactField, longest: int, hint: str | None = None, *, multiline: bool = False
) -> InputBlock:
    """One value. What is longer already, as a file or a merge may bring it, stands there whole."""
    held = str(form.holds(of) or "")[:LONGEST_INPUT]
    element = PlainTextInputElement(
        action_id=of,
        initial_value=held or None,
        max_length=max(longest, len(held)),
        multiline=multiline,
    )
    is_needed = of is ContactField.NAME
    return _field(form, of, element, hint, optional=not is_needed)


def lines(form: Form, of: ContactField, hint: str) -> InputBlock:
    """Many values, one a line."""
    return _many(form, of, "\n", hint)


def words(form: Form, of: ContactField, hint: str) -> InputBlock:
    """Many values, with commas between them."""
    if used := form.used.get(of):
        told = formats.shortened(", ".join(used), LONGEST_HINT)
        hint = "\n".join((hint, form.texts.plain("Used so far: {words}", words=told)))
    return _many(form, of, ", ", hint)


def choice(
    form: Form, of: ContactField, options: Sequence[tuple[str, str]], hint: str | None = None
) -> InputBlock:
    """One of several, each with its value and what is said."""
    held = form.holds(of)
    chosen = blocks.select(
        of, [option(said, value) for value, said in options], USUAL if held is None else str(held)
    )
    return _field(form, of, chosen, hint)


def tick(form: Form, of: ContactField, said: str, hint: str | None = None) -> InputBlock:
    """Something that holds or doesn't."""
    ticked = option(said, TICKED)
    element = CheckboxesElement(
        action_id=of, options=[ticked], initial_options=[ticked] if form.holds(of) else None
    )
    return _field(form, of, element, hint, optional=True)


def day(form: Form, of: ContactField, hint: str) -> InputBlock:
    held = form.holds(of)
    element = DatePickerElement(
        action_id=of, initial_date=held.isoformat() if isinstance(held, date) else None
    )
    return _field(form, of, element, hint, optional=True)


def _many(form: Form, of: ContactField, between: str, hint: str) -> InputBlock:
    held = form.holds(of)
    said = several.written(held, between) if isinstance(held, tuple) else ""
    element = PlainTextInputElement(
        action_id=of,
        initial_value=said[:LONGEST_INPUT] or None,
        max_length=LONGEST_INPUT,
        multiline=True,
    )
    return _field(form, of, element, hint, optional=True)


def _field(
    form: Form,
    of: ContactField,
    element: InputInteractiveElement,
    hint: str | None,
    *,
    optional: bool = False,
) -> InputBlock:
    label = labels.label(form.texts, of)
    return blocks.field(form.block(of), label, element, hint, optional=optional)
