"""The fields of a contact by name, and what they hold in words."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bot.address_books.learning import LearntField
from bot.people.yearly import Yearly
from bot.vocabulary import AddressForm, Audience, ContactField, NameForm, OccasionKind, Passage
from messages import formats
from messages.cards import occasions
from messages.catalogue import Sentence, Texts
from messages.reader import Reader

LONGEST_VALUE = 200
OCCASIONS = "occasions"
_KINDS = frozenset(OccasionKind)
_OF_DAYS = frozenset({OCCASIONS, LearntField.BIRTHDAY, LearntField.OCCASION})
_DAY = re.compile(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?")
"""A day of the year: 1980-03-09, --03-09, or --06 for a month."""
_LABELS: Mapping[str, Sentence] = {
    ContactField.NAME: Sentence("Name"),
    ContactField.HONORIFIC: Sentence("Form of address or title"),
    ContactField.ORGANISATION: Sentence("Organisation"),
    ContactField.ROLE: Sentence("Role"),
    ContactField.AUDIENCE: Sentence("Relationship"),
    ContactField.LANGUAGE: Sentence("Language of drafts"),
    ContactField.ADDRESS_FORM: Sentence("Form of address in drafts"),
    ContactField.NAME_FORM: Sentence("Name in drafts"),
    ContactField.EMAILS: Sentence("Email addresses"),
    ContactField.PHONES: Sentence("Phone numbers"),
    ContactField.TAGS: Sentence("Tags"),
    ContactField.INTERESTS: Sentence("Interests"),
    ContactField.LIKES: Sentence("Likes"),
    ContactField.ALLERGIES: Sentence("Allergies and no-gos"),
    ContactField.WANTS_NO_GIFTS: Sentence("Wants no gifts"),
    ContactField.IS_OFFICIAL: Sentence("Public official"),
    ContactField.NEGOTIATES_UNTIL: Sentence("In negotiation until"),
    ContactField.IS_NEVER_COMPARED: Sentence("Left out of experiments"),
    ContactField.AGREES_TO_COMPARE: Sentence("Takes part in experiments"),
    ContactField.IS_PRIVATE: Sentence("Private"),
    ContactField.IS_REMINDED: Sentence("Reminders"),
    ContactField.STAND_IN: Sentence("Stand-in"),
    ContactField.SLACK_USER: Sentence("Slack account"),
    LearntField.BIRTHDAY: Sentence("Birthday"),
    LearntField.OCCASION: Sentence("Occasion"),
    "owner": Sentence("Looked after by"),
    "cadence": Sentence("Rhythm"),
    OCCASIONS: Sentence("Occasions"),
}
_PASSAGES: Mapping[str, Sentence] = {
    Passage.ADDED: Sentence("added"),
    Passage.ARCHIVED: Sentence("archived"),
    Passage.BROUGHT_BACK: Sentence("brought back"),
}
_AUDIENCES: Mapping[str, Sentence] = {
    Audience.CLIENT: Sentence("client"),
    Audience.PARTNER: Sentence("partner"),
    Audience.STAFF: Sentence("colleague"),
}
_NAME_FORMS: Mapping[str, Sentence] = {
    NameForm.FIRST: Sentence("first name"),
    NameForm.FULL: Sentence("full name"),
}
_ADDRESS_FORMS: Mapping[str, Sentence] = {
    AddressForm.FAMILIAR: Sentence("familiar"),
    AddressForm.POLITE: Sentence("polite"),
}
PRONOUNS: Mapping[str, Mapping[AddressForm, str]] = {
    "nl": {AddressForm.FAMILIAR: "je", AddressForm.POLITE: "u"},
    "de": {AddressForm.FAMILIAR: "du", AddressForm.POLITE: "Sie"},
}
"""By language; English has one for all."""
_USUALLY = frozenset({ContactField.LANGUAGE, ContactField.ADDRESS_FORM, ContactField.NAME_FORM})
"""These are as is usual where nothing was chosen."""
_SAID: Mapping[str, Mapping[str, Sentence]] = {
    ContactField.AUDIENCE: _AUDIENCES,
    ContactField.NAME_FORM: _NAME_FORMS,
    ContactField.ADDRESS_FORM: _ADDRESS_FORMS,
}


def label(texts: Texts, field: str) -> str:
    """What a field is called; one that somebody knows who comes after us as it is written."""
    return texts.plain(_LABELS[field]) if field in _LABELS else field


def passage(texts: Texts, field: str) -> str | None:
    """What was done with the contact as a whole; None where a field was changed."""
    return texts.plain(_PASSAGES[field]) if field in _PASSAGES else None


def audience(texts: Texts, kind: Audience) -> str:
    return texts.plain(_AUDIENCES[kind])


def address_form(texts: Texts, form: AddressForm) -> str:
    """The form with its pronouns, which English has none of."""
    words = ", ".join(said[form] for said in PRONOUNS.values())
    return texts.plain("{form} ({words})", form=texts.plain(_ADDRESS_FORMS[form]), words=words)


def name_form(texts: Texts, form: NameForm) -> str:
    return texts.plain(_NAME_FORMS[form])


def _yearly(texts: Texts, written: re.Match[str]) -> str:
    """9 March 1980, for a day as it is kept with what was changed."""
    year, month, day = (int(part) if part and part != "-" else None for part in written.groups())
    try:
        return formats.yearly(texts, Yearly(month or 0, day, year))
    except ValueError:
        return written[0]


def _occasion(texts: Texts, written: str) -> str:
    """One as it is kept with what was changed: "birthday 1980-03-09"."""
    kind, _, day = written.partition(" ")
    if kind == OccasionKind.OWN:
        return day
    return f"{occasions.kind(texts, OccasionKind(kind))} {day}" if kind in _KINDS else written


def value(reader: Reader, field: str, held: object) -> str:
    """What a field holds; nothing for nothing."""
    said = _value(reader, field, held)
    return _DAY.sub(lambda day: _yearly(reader.texts, day), said) if field in _OF_DAYS else said


def _value(reader: Reader, field: str, held: object) -> str:
    texts = reader.texts
    if held is None and field in _USUALLY:
        return texts.plain("as usual")
    if isinstance(held, bool):
        return texts.plain("yes") if held else texts.plain("no")
    if held is None or held == "" or held == []:
        return ""
    if isinstance(held, Sequence) and not isinstance(held, str):
        many = [_occasion(texts, str(one)) if field == OCCASIONS else str(one) for one in held]
        return formats.shortened(", ".join(many), LONGEST_VALUE)
    if field == ContactField.LANGUAGE:
        return formats.language(texts, str(held))
    if field == ContactField.NEGOTIATES_UNTIL:
        return reader.day(held if isinstance(held, date) else date.fromisoformat(str(held)))
    said = _SAID.get(field, {}).get(str(held))
    return texts.plain(said) if said else formats.shortened(str(held), LONGEST_VALUE)
