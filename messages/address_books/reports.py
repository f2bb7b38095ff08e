"""An import in words, for the terminal: what came in, and a line for each thing that didn't."""

from collections.abc import Iterator, Mapping

from bot.address_books.books import Flaw, FlawKind
from bot.address_books.tallies import Imported
from bot.vocabulary import Audience
from messages import formats
from messages.catalogue import LANGUAGES, Sentence, Texts, texts_for

_PROBLEMS: Mapping[FlawKind, Sentence] = {
    FlawKind.EMPTY: Sentence("The file is empty. Export your contacts again and try once more."),
    FlawKind.NOT_TEXT: Sentence(
        "I can't read this file. I can import a CSV, an Excel or LibreOffice workbook "
        "(.xlsx, .xls, .ods) or vCards (.vcf): export your contacts as one of these."
    ),
    FlawKind.IMAGE: Sentence(
        "This is a picture. I can import a CSV, an Excel or LibreOffice workbook or vCards: "
        "look for “Export” in your address book."
    ),
    FlawKind.PDF: Sentence(
        "This is a PDF. I can import a CSV, an Excel or LibreOffice workbook or vCards: look "
        "for “Export” in your address book."
    ),
    FlawKind.JSON: Sentence(
        "This is JSON, which is meant for other programs. I can import a CSV, an Excel or "
        "LibreOffice workbook or vCards: export one of these."
    ),
    FlawKind.ARCHIVE: Sentence(
        "This is an archive, such as a ZIP file. Unpack it and import the address book in it."
    ),
    FlawKind.PROTECTED: Sentence(
        "The workbook is password-protected. Save a copy without a password and import that."
    ),
    FlawKind.BROKEN_WORKBOOK: Sentence(
        "I can't open the workbook: it is damaged or far too large. Open it yourself, save it as "
        "CSV and import that."
    ),
    FlawKind.TOO_LARGE: Sentence(
        "The file is larger than 50 MB. Export your contacts without photos, or in several parts."
    ),
    FlawKind.TOO_WIDE: Sentence(
        "There are {said} columns in line {line}, which is too many. Delete those you don't "
        "need and try again."
    ),
    FlawKind.WRONG_COLUMNS: Sentence(
        "I can't tell which column holds the names. Call it “Name”, or “First name” and "
        "“Last name”, and try again. I found: {said}."
    ),
    FlawKind.NO_HEADER: Sentence(
        "The columns have no names, and I can't tell which is which. Put a line at the top, "
        "such as: Name, Company, Email, Phone."
    ),
    FlawKind.NO_CARD: Sentence(
        "There are no contacts in the file. Export them as vCard again and try once more."
    ),
    FlawKind.NOBODY: Sentence(
        "There's nobody in the file, only the column names. Export your contacts again and "
        "select the ones you want."
    ),
    FlawKind.NO_NAME: Sentence("Line {line}: no name, so it was left out. {said}"),
    FlawKind.NO_PERSON: Sentence(
        "Line {line}: an organisation or a group, not a person, so it was left out. {said}"
    ),
    FlawKind.NAME_TOO_LONG: Sentence(
        "Line {line}: longer than 200 characters, so it was left out. {said}"
    ),
    FlawKind.TOO_MANY_CELLS: Sentence(
        "Line {line}: more cells than there are columns, so it was left out. Perhaps one of "
        "them needs quotation marks around it: {said}"
    ),
    FlawKind.BROKEN_ROW: Sentence(
        "Line {line}: couldn't be read, so it was left out. Perhaps a quotation mark is "
        "missing: {said}"
    ),
    FlawKind.UNCLOSED: Sentence(
        "Line {line}: the card has no end (END:VCARD), so I left it out. {said}"
    ),
    FlawKind.DUPLICATE: Sentence("Line {line}: {said} is in the file twice; I kept the first."),
    FlawKind.NOT_UTF8: Sentence(
        "Line {line}: not UTF-8, so I read it as Windows-1252. Please check names with accents."
    ),
    FlawKind.NEVER_UTF8: Sentence(
        "The file is not UTF-8, so I read it as Windows-1252. Please check names with accents."
    ),
    FlawKind.LOST_LETTER: Sentence("Line {line}: one letter can't be made out. Please correct it."),
    FlawKind.EMAIL: Sentence("Line {line}: “{said}” isn't an email address, so it was left out."),
    FlawKind.PHONE: Sentence("Line {line}: “{said}” isn't a phone number, so it was left out."),
    FlawKind.BIRTHDAY: Sentence(
        "Line {line}: I can't tell which day the birthday “{said}” is, so it was left out."
    ),
    FlawKind.DAY: Sentence("Line {line}: I can't tell which day “{said}” is, so it was left out."),
    FlawKind.NEITHER_YES_NOR_NO: Sentence(
        "Line {line}: “{said}” doesn't say whether the contact is private or not, so the "
        "whole team can see them."
    ),
    FlawKind.LANGUAGE: Sentence(
        "Line {line}: I don't write in “{said}”, so the language was left out."
    ),
    FlawKind.SHARED: Sentence(
        "Line {line}: the whole team can see {said}, so I added nothing from a row that is "
        "marked private."
    ),
    FlawKind.SUFFIX: Sentence("Line {line}: “{said}” after the name was left out."),
    FlawKind.TOO_LONG: Sentence(
        "Line {line}: “{said}” is longer than 200 characters, so it was left out."
    ),
}


def audience_labels() -> dict[str, Audience]:
    """Labels of address books that tell the audience, in all languages at once."""
    return {
        label.casefold(): audience
        for language in LANGUAGES
        for audience, words in (
            (
                Audience.CLIENT,
                texts_for(language).words("client|clients|customer|customers|prospect|prospects"),
            ),
            (Audience.PARTNER, texts_for(language).words("partner|partners|supplier|suppliers")),
            (
                Audience.STAFF,
                texts_for(language).words(
                    "staff|team|colleague|colleagues|employee|employees|coworker|coworkers|"
                    "co-worker|co-workers"
                ),
            ),
        )
        for label in words
    }


def language_labels() -> dict[str, str]:
    """Labels that tell in which language to write: its code, or its name in one we speak."""
    spoken = [texts_for(language).locale for language in LANGUAGES]
    named = {
        str(code.languages[language]).casefold(): language
        for code in spoken
        for language in LANGUAGES
    }
    return named | {language: language for language in LANGUAGES} | {"de-ch": "de-CH"}


def report(texts: Texts, imported: Imported, owner: str) -> list[str]:
    """Plain lines: the counts first, then every problem with its line in the file."""
    lines = [
        _added(texts, imported.added, owner),
        *counts(texts, imported.updated, imported.unchanged, imported.joined),
    ]
    lines += [
        texts.plain_plural(
            "One of them gets drafts in {language}, which I guessed from the address book. "
            "You can choose another language when you write.",
            "{count} of them get drafts in {language}, which I guessed from the address "
            "book. You can choose another language when you write.",
            count,
            language=language,
        )
        for language, count in _languages(texts, imported)
    ]
    return lines + [problem(texts, one) for one in imported.problems]


def _languages(texts: Texts, imported: Imported) -> Iterator[tuple[str, int]]:
    for code, count in imported.languages:
        yield formats.language(texts, code), count


def counts(texts: Texts, updated: int, unchanged: int, joined: int) -> list[str]:
    """A line for each kind of row, where there are any, of those that aren't new."""
    told = (
        (
            updated,
            texts.plain_plural(
                "{count} contact already known was given new details.",
                "{count} contacts already known were given new details.",
                updated,
            ),
        ),
        (
            unchanged,
            texts.plain_plural(
                "{count} was already known and stays as it was.",
                "{count} were already known and stay as they were.",
                unchanged,
            ),
        ),
        (
            joined,
            texts.plain_plural(
                "{count} row was about somebody in another row; I combined the two.",
                "{count} rows were about people in other rows; I combined them.",
                joined,
            ),
        ),
    )
    return [said for count, said in told if count]


def _added(texts: Texts, count: int, owner: str) -> str:
    if count == 0:
        return texts.plain("No contacts added for {owner}.", owner=owner)
    return texts.plain_plural(
        "{count} contact added for {owner}.",
        "{count} contacts added for {owner}.",
        count,
        owner=owner,
    )


def waiting(texts: Texts) -> str:
    """One line for an import that waits for another one."""
    return texts.plain("Another import is under way. This one will start when it's done.")


def cut_off(texts: Texts, done: int, total: int, reason: str) -> str:
    """One line for an import that ended early: told to, or for a reason that the database gave."""
    rows = {"done": formats.number(texts, done), "total": formats.number(texts, total)}
    how_far = (
        texts.plain(
            "The database failed after {done} of {total} rows: {reason}.", **rows, reason=reason
        )
        if reason
        else texts.plain("Stopped after {done} of {total} rows.", **rows)
    )
    what_now = texts.plain(
        "What has been imported stays. Import the same file again and I'll add the rest, and "
        "nobody twice."
    )
    return f"{how_far} {what_now}"


def problem(texts: Texts, found: Flaw) -> str:
    """One line that says what is wrong where, and what became of it."""
    line, said = formats.number(texts, found.line), formats.shortened(found.said, 100)
    return texts.plain(_PROBLEMS[found.kind], line=line, said=said)
