"""What the parts of an address book are called: its columns, its format, and what tells what."""

from collections.abc import Mapping

from bot.address_books import audiences, languages
from bot.address_books.books import Format
from bot.address_books.columns import Field
from bot.vocabulary import Audience
from messages.catalogue import Sentence

FIELDS: Mapping[Field, Sentence] = {
    Field.NAME: Sentence("Name"),
    Field.FIRST_NAME: Sentence("First name"),
    Field.MIDDLE_NAME: Sentence("Middle name"),
    Field.LAST_NAME: Sentence("Last name"),
    Field.NICKNAME: Sentence("Nickname"),
    Field.HONORIFIC: Sentence("Title (Dr., Prof.)"),
    Field.ORGANISATION: Sentence("Organisation"),
    Field.ROLE: Sentence("Role"),
    Field.EMAIL: Sentence("Email"),
    Field.PHONE: Sentence("Phone"),
    Field.BIRTHDAY: Sentence("Birthday"),
    Field.LANGUAGE: Sentence("Language"),
    Field.LABELS: Sentence("Labels"),
    Field.NOTES: Sentence("Notes"),
    Field.PRIVATE: Sentence("Private (yes or no)"),
    Field.INITIALS: Sentence("Initials"),
    Field.SUFFIX: Sentence("Suffix (Jr., MSc)"),
    Field.FILE_AS: Sentence("Filed as"),
    Field.TITLE: Sentence("Title or role"),
    Field.ANNIVERSARY: Sentence("Anniversary"),
    Field.EMAIL_LABEL: Sentence("Type of email address"),
    Field.EVENT_LABEL: Sentence("Type of date"),
    Field.EVENT: Sentence("Another day"),
}
FORMATS: Mapping[Format, Sentence] = {
    Format.GOOGLE: Sentence("Google Contacts"),
    Format.OUTLOOK: Sentence("Outlook"),
    Format.LINKEDIN: Sentence("LinkedIn"),
    Format.HUBSPOT: Sentence("HubSpot"),
    Format.TABLE: Sentence("table"),
    Format.WORKBOOK: Sentence("workbook"),
    Format.VCARD: Sentence("vCards"),
}
AUDIENCES: Mapping[Audience, Sentence] = {
    Audience.CLIENT: Sentence("Clients"),
    Audience.PARTNER: Sentence("Partners"),
    Audience.STAFF: Sentence("Colleagues"),
}
WHY_AUDIENCE: Mapping[audiences.Reason, Sentence] = {
    audiences.Reason.LABEL: Sentence("by their label"),
    audiences.Reason.DOMAIN: Sentence("by their email address"),
    audiences.Reason.OTHERWISE: Sentence("nothing in the file says otherwise"),
}
WHY_LANGUAGE: Mapping[languages.Reason, Sentence] = {
    languages.Reason.BOOK: Sentence("the file says so"),
    languages.Reason.LABEL: Sentence("by their label"),
    languages.Reason.EMAIL: Sentence("by their email address"),
    languages.Reason.PHONE: Sentence("by their phone number"),
    languages.Reason.NOTES: Sentence("from your notes"),
}
