"""What columns of address books are called, in English, Dutch and German, and what stands in them.

These are words that programs and people write in files, not words of the bot.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum


class Field(StrEnum):
    """What a column tells of a person."""

    NAME = "name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    NICKNAME = "nickname"
    HONORIFIC = "honorific"
    ORGANISATION = "organisation"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    BIRTHDAY = "birthday"
    LANGUAGE = "language"
    LABELS = "labels"
    NOTES = "notes"
    PRIVATE = "private"
    # Those below nobody has to choose: they are told by their names.
    INITIALS = "initials"
    SUFFIX = "suffix"
    FILE_AS = "file_as"
    TITLE = "title"
    ANNIVERSARY = "anniversary"
    EMAIL_LABEL = "email_label"
    EVENT_LABEL = "event_label"
    EVENT = "event"


TO_CHOOSE = tuple(Field)[: list(Field).index(Field.INITIALS)]
"""What a person may say that a column is."""
SEVERAL = frozenset({Field.EMAIL, Field.PHONE, Field.LABELS, Field.NOTES, Field.HONORIFIC})
"""What may stand in several columns; of all else the first that isn't empty is read."""
_ALSO_CALLED = {"title": Field.ROLE, "organization": Field.ORGANISATION, "audience": Field.LABELS}
"""Other words for some of these. A label tells the audience."""

NAMES: Mapping[Field, str] = {
    Field.NAME: """
        name, full name, display name, contact name, contact, contact person, person,
        naam, naam contact, naam contactpersoon, kontaktname, volledige naam,
        weergavenaam, contactpersoon, voor- en achternaam, vollständiger name,
        anzeigename, ansprechpartner, ansprechpartnerin, kontakt, name des
        ansprechpartners, kontaktperson, vor- und nachname""",
    Field.FIRST_NAME: """
        first name, firstname, given name, forename, first, voornaam, roepnaam, vorname,
        rufname""",
    Field.MIDDLE_NAME: """
        middle name, additional name, middle, infix, prefix last name, tussenvoegsel,
        tussenv, tussenvoegsels, middelste naam, tweede naam, voorvoegsel, weitere
        vornamen, zweiter vorname, zweitname, namenszusatz""",
    Field.LAST_NAME: """
        last name, lastname, family name, surname, last, achternaam, familienaam,
        nachname, familienname, zuname""",
    Field.INITIALS: "initials, init, voorletters, voorletter, voorl, initialen, initialien",
    Field.SUFFIX: "suffix, name suffix, achtervoegsel, namenssuffix",
    Field.NICKNAME: "nickname, nick name, bijnaam, spitzname",
    Field.FILE_AS: "file as, opslaan als, speichern unter",
    Field.HONORIFIC: """
        name prefix, honorific, salutation, prefix, aanhef, aanspreektitel, titulatuur,
        anrede, titel, akademischer titel, namenspräfix""",
    Field.TITLE: "title",
    Field.ORGANISATION: """
        organization name, organisation name, organization, organisation, company,
        company name, companies, employer, employer name, business, firm, account name,
        associated company, bedrijf, bedrijfsnaam, organisatie, organisatienaam, naam
        organisatie, naam bedrijf, werkgever, firma, firmenname, unternehmen,
        unternehmensname, name der firma, arbeitgeber, betrieb""",
    Field.ROLE: """
        organization title, job, job title, job role, jobtitle, position, role, occupation,
        function, functie, functietitel, functieomschrijving, rol, beroep, funktion,
        berufsbezeichnung, rolle, beruf, stellenbezeichnung, jobtitel, stelle""",
    Field.EMAIL: """
        email value, email, contact email, email address, mail, mail address, email
        addresses, emails, work email, business email, home email, personal email,
        private email, other email, primary email, secondary email, additional email,
        mailadres, emailadres, e-mailadressen, zakelijk e-mailadres, e-mail zakelijk,
        e-mail werk, e-mail privé, privé e-mail, zakelijke e-mail, mailadresse,
        e-mail-adresse, e-mail-adressen, e-mail geschäftlich, e-mail privat, e-mail
        dienstlich, elektronische post""",
    Field.PHONE: """
        phone value, phone, phone no, tel no, mobile no, contact phone, phone number,
        phone numbers, telephone, telephone number, tel, mobile, mobile phone, mobile
        number, mobile phone number, cell, cell phone, cellphone, home phone, business
        phone, work phone, office phone, other phone, primary phone, car phone, phone
        home, phone work, phone mobile, direct, telefoon, telefoonnummer,
        telefoonnummers, telefoonnr, telnr, tel nummer, mobiel, mobiele telefoon, mobiel
        nummer, mobiele nummer, gsm, vaste lijn, telefoon vast, vaste telefoon,
        zakelijke telefoon, privételefoon, mobiel privé, mobiel zakelijk, mobiel werk,
        telefoon werk, telefoon thuis, telefoon privé, telefoon zakelijk, telefoon op
        werk, telefoon mobiel, 06-nummer, telefon, telefonnummer, telefonnr, handynr,
        mobilnr, weitere telefonnummer, rufnummer, handy, handynummer, mobil,
        mobiltelefon, mobilnummer, mobilfunk, festnetz, telefon geschäftlich, telefon
        firma, telefon büro, telefon privat, telefon mobil, telefon dienstlich,
        durchwahl, tel mobile, tel work, tel home, tel office, tel direct, tel mobiel, tel
        werk, tel thuis, tel privé, tel zakelijk, tel vast, tel mobil, tel privat, tel gesch,
        tel geschäftlich, tel geschäft, tel büro, tel dienstl, tel direkt, telefon gesch,
        telefon direkt, mob, mob no, mob tel, mob nr, mobil nr, mobiel nr, handy nr, natel,
        fon, festnetznummer, tel g, tel p, tel m, telefon g, telefon p, telefon m""",
    Field.BIRTHDAY: """
        birthday, birth day, bday, born, born on,
        birthdate, birth date, date of birth, dob, geboortedatum,
        datum geboorte, geboren, geboren op, geboren am, geboortedag, verjaardag, geb
        datum, gebdatum, geb dat, gebdat, geb am, geb op, geburtstag, geburtsdatum, geb""",
    Field.ANNIVERSARY: """
        anniversary, wedding anniversary, wedding day, jubileum, trouwdag, trouwdatum,
        speciale datum, huwelijksdatum, jahrestag, jubiläum, hochzeitstag""",
    Field.LANGUAGE: """
        language, preferred language, taal, voertaal, voorkeurstaal,
        correspondentietaal, sprache, korrespondenzsprache, bevorzugte sprache""",
    Field.LABELS: """
        labels, label, tags, tag, group membership, groups, group, categories, category,
        list, audience, groepen, groep, categorieën, categorie, doelgroep, gruppen,
        gruppe, kategorien, kategorie, zielgruppe, schlagwörter, stichwörter, customer type,
        customer group, client type, client group, contact type, relation type, soort
        relatie, soort contact, relatietype, relatiesoort, type relatie, klantgroep,
        klanttype, kundengruppe, kundentyp, kundenart, kontaktart, kontakttyp""",
    Field.NOTES: """
        notes, note, comments, comment, remarks, remark, notities, notitie, opmerkingen,
        opmerking, aantekeningen, notizen, notiz, bemerkungen, bemerkung, anmerkungen,
        kommentar""",
    Field.PRIVATE: """
        private, is private, sensitivity, confidentiality, privé, is privé, gevoeligheid,
        vertrouwelijkheid, vertrouwelijk, privat, ist privat, vertraulichkeit,
        vertraulich""",
    Field.EMAIL_LABEL: "email label",
    Field.EVENT_LABEL: "event label, event type",
    Field.EVENT: "event value",
}
_SURNAME_FIRST = frozenset(
    surname + first
    for surname in (
        "lastname",
        "last",
        "surname",
        "familyname",
        "name",
        "achternaam",
        "naam",
        "nachname",
    )
    for first in (
        "firstname",
        "first",
        "forename",
        "givenname",
        "voornaam",
        "voorletters",
        "vorname",
    )
)
"""A whole name, as keys, where a comma parts them: "Smit, Dirk" stands below."""
_REMARK = re.compile(r"[(\[].*|/")
_GROUPED = {"emailtype": Field.EMAIL_LABEL}
"""Google's old names where they mean something in its numbered groups only."""

ANNIVERSARIES = frozenset(
    {"anniversary", "jubileum", "jahrestag", "jubilaum", "jubilaeum", "specialedatum"}
)
"""What an anniversary without a name of its own is called, as keys."""
EVERYBODY = "mycontacts"
"""Google's group that everybody is in, as a key."""
NOTHING = frozenset(
    {"", "na", "none", "no", "unknown", "nvt", "geen", "nee", "onbekend", "keine", "keins", "nein"}
    | {"kein", "unbekannt", "null", "entfallt", "tba", "nb"}
)
"""What people write into a cell that has nothing to say, as keys."""
YES = frozenset(
    {"yes", "true", "on", "ja", "waar", "aan", "wahr", "ein", "1", "x", "y", "j"}
    | {"private", "prive", "privat", "personal", "persoonlijk", "personlich"}
    | {"confidential", "vertrouwelijk", "vertraulich"}
)
"""What stands in a cell of somebody who is private, as keys."""
NO = (
    NOTHING
    | {"false", "off", "onwaar", "uit", "falsch", "aus", "0", "n", "nein"}
    | {*("normal", "normaal", "public", "openbaar", "offentlich", "shared", "gedeeld", "geteilt")}
)
"""What stands there of everybody else."""
GREETINGS = frozenset(
    {"dear", "hi", "hello", "beste", "geachte", "lieve", "hallo", "liebe", "lieber", "sehr"}
)
"""What a cell begins with that has a whole salutation and no title, as keys."""
_LANGUAGES: Mapping[str, str] = {
    "en": "en eng english engels englisch anglais british american",
    "nl": "nl nld ned dutch nederlands niederlandisch neerlandais vlaams flemish flamisch",
    "de": "de deu ger german duits deutsch allemand",
    "de-CH": "schweizerdeutsch schwiizerdutsch zwitserduits mundart",
}
_LANGUAGE_BY_WORD = {word: code for code, words in _LANGUAGES.items() for word in words.split()}
_SWISS = frozenset(
    {"ch", "che", "schweiz", "schweizer", "swiss", "switzerland", "suisse", "zwitserland"}
)
"""Words that make Swiss German of "Deutsch", before or behind it."""


class UnknownField(ValueError):
    """Nothing that a column can be said to be; `known` is what can."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name
        self.known = TO_CHOOSE


class UnknownColumn(ValueError):
    """A column that the file doesn't have; `known` are those that it has."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)


def key(name: str) -> str:
    """`name` in small letters, without accents and all that is neither a letter nor a digit."""
    folded = name if name.isascii() else unicodedata.normalize("NFKD", name)
    return "".join(filter(str.isalnum, folded.casefold()))


def field_of(column: str) -> Field | None:
    """What stands in a column of this name, whatever its number.

    "Birthday (dd-mm)" is known by what stands before the bracket, "Company/Organisation" by either.
    """
    if "," in column and key(column) in _SURNAME_FIRST:
        return Field.NAME
    names = (column, *filter(None, map(str.strip, _REMARK.split(column))))
    return next(filter(None, map(_field_by_name, names)), None)


def _field_by_name(name: str) -> Field | None:
    told = key(name)
    plain = re.sub(r"\d+", "", told)
    grouped = _GROUPED.get(plain) if plain != told else None
    return grouped or _FIELD_BY_KEY.get(told) or _FIELD_BY_KEY.get(plain)


def field_named(name: str) -> Field:
    """The field that a person names; raises UnknownField."""
    told = name.strip().casefold().replace("-", "_").replace(" ", "_")
    found = _ALSO_CALLED.get(told) or next((one for one in TO_CHOOSE if one == told), None)
    if found is None:
        raise UnknownField(name)
    return found


def language_named(text: str) -> str:
    """The code of the language that a cell names first: "nl-BE", "Deutsch", "CH-Deutsch".

    Empty for any other than ours.
    """
    said = filter(None, re.split(r"[\W_]+", unicodedata.normalize("NFC", text)))
    words = list(map(key, said))
    first = next((word for word in words if word not in _SWISS), "")
    code = _LANGUAGE_BY_WORD.get(first, "")
    return "de-CH" if code == "de" and not _SWISS.isdisjoint(words[:2]) else code


def _keyed(names: Mapping[Field, str]) -> dict[str, Field]:
    return {key(name): field for field, said in names.items() for name in said.split(",")}


_FIELD_BY_KEY = _keyed(NAMES)
