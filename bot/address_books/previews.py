"""What would come of an address book, before anything of it is stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from bot.address_books import joining, outcomes
from bot.address_books.books import AddressBook, Flaw
from bot.address_books.joining import Joined
from bot.address_books.learning import WhyLikely
from bot.address_books.outcomes import Added, Met, Options, Outcome
from bot.address_books.tallies import Tally
from bot.people import details
from bot.people.yearly import Yearly
from bot.team.members import Member
from bot.vocabulary import Audience


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
class Shown:
    """A contact as it would be; `labels` are all that the book has, and the contact's tags."""

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
    """What would come of an address book, for each person in it in the file's order.

    Each row of the file that isn't empty is in one of `added`, `updated`, `unchanged`, `joined` and
    `rejected`. `joined` tells the line of a row and that of the one it was joined with. `remarks`
    are flaws that cost no row.
    """

    outcomes: tuple[Outcome, ...]
    joined: tuple[tuple[int, int], ...]
    rejected: tuple[Flaw, ...]
    remarks: tuple[Flaw, ...]
    likely: tuple[LikelyOne, ...]

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return len(self.outcomes) + len(self.joined) + len(self.rejected)

    @property
    def added(self) -> tuple[Added, ...]:
        return tuple(one for one in self.outcomes if isinstance(one, Added))

    @property
    def met(self) -> tuple[Met, ...]:
        """Those whom we know."""
        return tuple(one for one in self.outcomes if isinstance(one, Met))

    @property
    def updated(self) -> tuple[Met, ...]:
        """Those of whom something is learnt that was not known."""
        return tuple(one for one in self.met if one.learnt.fields)

    @property
    def unchanged(self) -> tuple[Met, ...]:
        return tuple(one for one in self.met if not one.learnt.fields)

    @property
    def proposed(self) -> tuple[Met, ...]:
        """Those of whom the file says something otherwise than we know it."""
        return tuple(one for one in self.met if one.learnt.proposals)

    @property
    def archived(self) -> tuple[Met, ...]:
        """Those whom nobody keeps up with any more, which the file doesn't change."""
        return tuple(one for one in self.met if one.known.archived_on is not None)

    @property
    def contacts(self) -> Iterator[Shown]:
        """Each person as they would be."""
        return map(_shown, self.outcomes)


def preview(session: Session, owner: Member, book: AddressBook, options: Options) -> Preview:
    """What would come of the book for `owner`, held against the contacts they may know of."""
    tally = Tally(owner, book, options)
    tally.look_around(session)
    found = [
        one
        for portion in tally.portions()
        for one in outcomes.of(session, owner, portion, tally.matching, tally.colleagues, options)
    ]
    meant = {likely.contact_id for one in found if isinstance(one, Added) for likely in one.likely}
    known = details.read(session, owner.workspace_id, meant)
    sides = {
        one.id: Side(one.name, one.organisation, one.emails, contact_id=one.id)
        for one in known.values()
    }
    return _preview(book, tally.joined, found, sides)


def preview_alone(book: AddressBook, locale: str, options: Options) -> Preview:
    """What would come of the book where nobody is known yet; `locale` is of who wrote the notes.

    A telephone number without a country's may be of any country.
    """
    joined = joining.join(book.rows, None, join_likely=options.join_likely)
    return _preview(book, joined, outcomes.alone(joined.rows, locale, options), {})


def _preview(
    book: AddressBook, joined: Joined, found: Sequence[Outcome], sides: Mapping[int, Side]
) -> Preview:
    rejected = {flaw.line: flaw for flaw in reversed(book.rejected)}
    return Preview(
        tuple(found),
        tuple(sorted(joined.into.items())),
        tuple(rejected[line] for line in sorted(rejected)),
        (
            *(flaw for flaw in book.problems if flaw not in set(rejected.values())),
            *outcomes.remarks(found),
        ),
        tuple(_likely(joined, found, sides)),
    )


def _likely(
    joined: Joined, found: Sequence[Outcome], sides: Mapping[int, Side]
) -> Iterator[LikelyOne]:
    """Each two once, the new one first. Who is known stands there as a contact."""
    by_line = {one.row.line: _side(one) for one in found}
    told = [(by_line[one.line], by_line[one.other_line], one.why) for one in joined.likely]
    told += [
        (by_line[one.row.line], sides[likely.contact_id], likely.why)
        for one in found
        if isinstance(one, Added)
        for likely in one.likely
        if likely.contact_id in sides
    ]
    seen = set[frozenset[tuple[int | None, int | None]]]()
    for row, other, why in told:
        new, old = (row, other) if row.contact_id is None else (other, row)
        both = frozenset({(new.line, new.contact_id), (old.line, old.contact_id)})
        if new.contact_id is None and both not in seen:
            seen.add(both)
            yield LikelyOne(new, old, why)


def _side(one: Outcome) -> Side:
    row = one.row
    if isinstance(one, Added):
        return Side(row.name, row.organisation, row.emails, line=row.line)
    known = one.known
    return Side(known.name, known.organisation, known.emails, contact_id=known.id)


def _shown(one: Outcome) -> Shown:
    row = one.row
    if isinstance(one, Met):
        known = one.as_learnt
        return Shown(
            known.name,
            known.organisation,
            known.role,
            known.emails,
            known.phones,
            one.birthday,
            known.language,
            known.audience,
            one.labels,
        )
    return Shown(
        row.name,
        row.organisation,
        row.role,
        row.emails,
        row.phones,
        row.birthday,
        one.language.language if one.language else None,
        one.audience.audience,
        one.labels,
    )
