"""What would come of an address book, before anything of it is stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlmodel import Session

from bot.address_books import filling, joining, known, outcomes, persons
from bot.address_books.books import AddressBook, Flaw, FlawKind
from bot.address_books.filling import Proposal
from bot.address_books.joining import Joined
from bot.address_books.known import Colleagues
from bot.address_books.matching import Matching
from bot.address_books.outcomes import Added, Met, Options, Outcome
from bot.people import contacts, details
from bot.people.occasions import Yearly
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField, LearntField, OccasionKind, WhyLikely

ROWS_AT_ONCE = 1000
"""Looked up together: enough that statements cost little, few enough to hold in memory."""


@dataclass(frozen=True)
class Side:
    """One of two who may be one: of the file, where `line` is told, or a contact we know."""

    name: str
    organisation: str | None
    emails: tuple[str, ...]
    line: int | None = None
    contact_id: int | None = None


@dataclass(frozen=True)
class LikelyOne:
    """Somebody in the file who may be somebody else there, or a contact we know."""

    row: Side
    other: Side
    why: WhyLikely


@dataclass(frozen=True)
class Update:
    """A contact that we know of whom something is learnt: which `fields`."""

    line: int
    contact_id: int
    name: str
    fields: tuple[ContactField | LearntField, ...]


@dataclass(frozen=True)
class Proposed:
    """What the file says of a contact otherwise than we know it."""

    line: int
    contact_id: int
    name: str
    proposal: Proposal


@dataclass(frozen=True)
class Shown:
    """A contact as it would be."""

    name: str
    organisation: str | None
    role: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    birthday: Yearly | None
    language: str | None
    audience: Audience
    labels: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """What would come of an address book.

    Each row of the file that isn't empty is in one of `added`, `updated`, `unchanged`, `joined` and
    `rejected`. `joined` tells the line of a row and that of the one it was joined with, `unchanged`
    and `archived` the lines of those who are known. `remarks` are flaws that cost no row.
    """

    rows: int
    added: tuple[Added, ...]
    updated: tuple[Update, ...]
    unchanged: tuple[int, ...]
    joined: tuple[tuple[int, int], ...]
    rejected: tuple[Flaw, ...]
    remarks: tuple[Flaw, ...]
    likely: tuple[LikelyOne, ...]
    proposals: tuple[Proposed, ...]
    archived: tuple[int, ...]
    contacts: tuple[Shown, ...]


def preview(session: Session, owner: Member, book: AddressBook, options: Options) -> Preview:
    """What would come of the book for `owner`, held against the contacts they may know of."""
    region = zones.country_of(owner.time_zone)
    joined = joining.join(book.rows, region, join_likely=options.join_likely)
    people = (persons.of_row(row, region) for row in joined.rows)
    colleagues = Colleagues(session, owner.workspace_id, people)
    matching = Matching(joined, owner.id, join_likely=options.join_likely)
    found = [
        one
        for start in range(0, len(joined.rows), ROWS_AT_ONCE)
        for one in outcomes.of(
            session,
            owner,
            joined.rows[start : start + ROWS_AT_ONCE],
            matching,
            colleagues,
            options,
        )
    ]
    meant = {
        likely.contact_id for one in found if isinstance(one, Added) for likely in one.likely
    }
    known = details.read(session, owner.workspace_id, meant)
    sides = {
        one.id: Side(one.name, one.organisation, one.emails, contact_id=one.id)
        for one in known.values()
    }
    return _preview(book, joined, found, sides)


def preview_alone(book: AddressBook, locale: str, region: str | None, options: Options) -> Preview:
    """What would come of the book where nobody is known yet.

    `locale` is of whoever wrote the notes; telephone numbers without a country's are of `region`.
    """
    joined = joining.join(book.rows, region, join_likely=options.join_likely)
    return _preview(book, joined, outcomes.alone(joined.rows, locale, options), {})


def _preview(
    book: AddressBook, joined: Joined, found: Sequence[Outcome], sides: Mapping[int, Side]
) -> Preview:
    rejected, remarks = sorted_out(book)
    met = [one for one in found if isinstance(one, Met)]
    return Preview(
        rows=len(book.rows) + len(rejected),
        added=tuple(one for one in found if isinstance(one, Added)),
        updated=tuple(
            Update(one.row.line, one.known.id, one.known.name, one.learnt.fields)
            for one in met
            if one.learnt.fields
        ),
        unchanged=tuple(one.row.line for one in met if not one.learnt.fields),
        joined=tuple(sorted(joined.into.items())),
        rejected=rejected,
        remarks=remarks,
        likely=tuple(_likely(joined, found, sides)),
        proposals=tuple(
            Proposed(one.row.line, one.known.id, one.known.name, proposal)
            for one in met
            for proposal in one.learnt.proposals
        ),
        archived=tuple(one.row.line for one in met if one.known.archived_on is not None),
        contacts=tuple(map(_shown, found)),
    )


def sorted_out(book: AddressBook) -> tuple[tuple[Flaw, ...], tuple[Flaw, ...]]:
    """The flaws that cost a row, one for each, and those that are only to be told."""
    read = {row.line for row in book.rows}
    rejected: dict[int, Flaw] = {}
    remarks: list[Flaw] = []
    for flaw in book.problems:
        if flaw.line in read or flaw.line in rejected or flaw.costs_nothing:
            remarks.append(flaw)
        else:
            rejected[flaw.line] = flaw
    return tuple(rejected.values()), tuple(remarks)


def _likely(
    joined: Joined, found: Sequence[Outcome], sides: Mapping[int, Side]
) -> Iterator[LikelyOne]:
    by_line = {
        one.row.line: Side(one.row.name, one.row.organisation, one.row.emails, one.row.line)
        for one in found
    }
    added = {one.row.line for one in found if isinstance(one, Added)}
    for pair in joined.likely:
        if pair.line in added or pair.other_line in added:
            yield LikelyOne(by_line[pair.line], by_line[pair.other_line], pair.why)
    for one in found:
        if isinstance(one, Added):
            for likely in one.likely:
                if likely.contact_id in sides:
                    yield LikelyOne(by_line[one.row.line], sides[likely.contact_id], likely.why)


def _shown(one: Outcome) -> Shown:
    row = one.row
    if isinstance(one, Added):
        language = one.language.language if one.language else None
        return Shown(
            row.name,
            row.organisation,
            row.role,
            row.emails,
            row.phones,
            row.birthday,
            language,
            one.audience.audience,
            row.labels,
        )
    known = outcomes.as_filled(one.known, one.learnt)
    return Shown(
        known.name,
        known.organisation,
        known.role,
        known.emails,
        known.phones,
        one.birthday,
        known.language,
        known.audience,
        known.tags,
    )
