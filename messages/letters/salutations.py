"""What a draft calls a contact: by the first name, or with the honorific that goes with them."""

import re

from bot.people.contacts import Contact
from bot.team import first_names
from bot.vocabulary import NameForm
from messages.catalogue import Texts

_WITH_A_SURNAME = frozenset(
    {"frau", "heer", "herr", "meneer", "mevr", "mevrouw", "miss", "mr", "mrs", "ms", "mw"}
)
"""Nobody writes a first name after one of these."""
_GERMAN = {"hr.": "Herr", "hr": "Herr", "fr.": "Frau", "fr": "Frau", "herrn": "Herr"}
_FACULTY = re.compile(r"(?!dr|prof)[a-zäöü](?:[a-zäöü]|\.(?=[a-z]))*\.$")
"""Words in small letters behind "Dr."; "dr." itself may be written so, too."""
_DUTCH = {
    "heer": "heer",
    "dhr": "heer",
    "mevr": "mevrouw",
    "mw": "mevrouw",
    "mevrouw": "mevrouw",
}
"""As it is written after "Beste"."""


def names(texts: Texts, contact: Contact) -> dict[str, str]:
    """The name in a greeting, and the one where it is said in full: see NameForm."""
    first, full = contact.first_name, _full(texts, contact)
    match contact.name_form:
        case NameForm.FIRST:
            return {"name": first, "full_name": first}
        case NameForm.FULL:
            return {"name": full, "full_name": full}
        case None:
            is_known = not first_names.are_initials(first_names.first_name(contact.name))
            return {"name": first if is_known else full, "full_name": full}


def _full(texts: Texts, contact: Contact) -> str:
    """ "Frau Dr. Jansen" and "Dr. Anna Jansen", with as much of it as is known."""
    honorific = contact.honorific
    if texts.locale.language == "nl":
        honorific = _DUTCH.get(honorific.casefold().rstrip(".").removeprefix("de "), honorific)
    if texts.locale.language == "de":
        honorific = _german(honorific)
    if not honorific or contact.name.casefold().startswith(honorific.casefold()):
        return contact.name
    if honorific.split()[0].casefold().rstrip(".") not in _WITH_A_SURNAME:
        return f"{honorific} {contact.name}"
    return f"{honorific} {_surname(texts, contact)}"


def _german(honorific: str) -> str:
    """ "Hr." is written out, and nobody is greeted by a faculty: "Dr. med.", "Dr. rer. nat."."""
    words = [_GERMAN.get(word.casefold(), word) for word in honorific.split()]
    return " ".join(word for word in words if not _FACULTY.match(word))


def _surname(texts: Texts, contact: Contact) -> str:
    """All but the first name; Dutch gives its "de" a capital where none stands before it."""
    _, _, after = contact.name.partition(f"{first_names.first_name(contact.name)} ")
    surname = after or contact.name
    if texts.locale.language == "nl":
        return surname[:1].upper() + surname[1:]
    return surname
