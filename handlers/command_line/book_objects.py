"""What comes of an address book, as one JSON object for other programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.address_books.books import AddressBook, Flaw
from bot.address_books.previews import LikelyOne, Preview, Shown
from messages.address_books import reports
from messages.catalogue import Texts

Told = Mapping[str, Any]


def written(texts: Texts, book: AddressBook, preview: Preview) -> Iterator[str]:
    """The object that `--json` prints, piece by piece; reasons are in the language of `texts`.

    What is wrong with the whole file is in `rejected`, and then nobody is in `contacts`.
    """
    yield _json(_counted(texts, book, preview)).removesuffix("}")
    yield ', "contacts": ['
    for number, one in enumerate(preview.contacts):
        yield (", " if number else "") + _json(_contact(one))
    yield "]}\n"


def _json(told: Told) -> str:
    return json.dumps(told, ensure_ascii=False)


def _counted(texts: Texts, book: AddressBook, preview: Preview) -> Told:
    """All but the contacts, of whom there may be very many."""
    whole = [flaw for flaw in preview.remarks if flaw == book.mistaken]
    remarks = [flaw for flaw in preview.remarks if flaw != book.mistaken]
    return {
        "format": book.format,
        "encoding": book.encoding,
        "separator": book.separator,
        "rows": preview.rows,
        "added": len(preview.added),
        "updated": len(preview.updated),
        "unchanged": len(preview.unchanged),
        "joined": len(preview.joined),
        "likely": [_likely(one) for one in preview.likely],
        "rejected": _flaws(texts, [*whole, *preview.rejected]),
        "remarks": _flaws(texts, remarks),
        "proposals": list(_proposals(preview)),
    }


def _flaws(texts: Texts, flaws: Sequence[Flaw]) -> list[Told]:
    return [{"line": flaw.line, "reason": reports.problem(texts, flaw)} for flaw in flaws]


def _likely(one: LikelyOne) -> Told:
    """Who stands in the file, and who they may be; that is in another line of it, or a contact."""
    of_file = {} if one.other.line is None else {"contact_row": one.other.line}
    return {"row": one.row.line, "contact": one.other.name, "why": one.why, **of_file}


def _proposals(preview: Preview) -> Iterator[Told]:
    for met in preview.proposed:
        for one in met.learnt.proposals:
            yield {
                "row": met.row.line,
                "contact": met.known.name,
                "field": one.field,
                "before": one.before,
                "after": one.after,
            }


def _contact(one: Shown) -> Told:
    return {
        "name": one.name,
        "organisation": one.organisation,
        "title": one.role or None,
        "emails": one.emails,
        "phones": one.phones,
        "birthday": one.birthday and one.birthday.written(),
        "language": one.language,
        "audience": one.audience,
        "labels": one.labels,
    }
