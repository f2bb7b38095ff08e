"""An address book stored: each person one contact, for the member who looks after them.

It comes in in several transactions, so that others can write in between. One that is cut off is
completed by importing the same book again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session

from bot.address_books import filling, imports, outcomes, pairs, proposals
from bot.address_books.books import Row
from bot.address_books.filling import Learnt
from bot.address_books.learning import LearntField, WhyLikely
from bot.address_books.outcomes import Added, Met, Outcome, Portion
from bot.address_books.tallies import Resembling, Stored, Tally
from bot.people import calendars, changes, contacts, details, notes, staff, tags
from bot.people.changes import Changed, Value
from bot.people.contacts import NewContact
from bot.people.details import Details
from bot.people.occasions import Occasion
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import Audience, ContactField, TagKind


def store(session: Session, tally: Tally, portion: Portion, now: datetime) -> Stored:
    """Store what comes of the next people of the book; ROWS_AT_ONCE at most."""
    owner = tally.owner
    found = outcomes.of(
        session,
        owner,
        portion,
        tally.matching,
        tally.colleagues,
        tally.options,
        tally.import_id,
        is_to_change=True,
    )
    added = [one for one in found if isinstance(one, Added)]
    learning = [one for one in found if isinstance(one, Met) and one.learnt != Learnt()]
    import_id, new_ids = tally.import_id, dict[int, int]()
    if added or learning:
        import_id = import_id or imports.begin(session, owner, tally.file_name, now)
        new_ids = _add(session, owner, added, now, import_id)
        _fill(session, owner, learning, now, import_id)
    resembling = _resembling(tally, found, new_ids)
    alike = (*_alike(tally, portion.rows, resembling), *_like_known(added, new_ids))
    updated = sum(bool(one.learnt.fields) for one in learning)
    return Stored(
        len(added),
        updated,
        len(found) - len(added) - updated,
        pairs.add(session, owner.workspace_id, alike, import_id),
        sum(len(one.learnt.proposals) for one in learning),
        tuple(one.language.language for one in added if one.language),
        resembling,
        import_id,
        outcomes.remarks(found),
    )


def _add(
    session: Session, owner: Member, added: Sequence[Added], now: datetime, import_id: int
) -> dict[int, int]:
    """Add contacts with all that is told of them; their ids by the lines of their rows."""
    today, workspace_id = owner.today(now), owner.workspace_id
    new_ids = contacts.add_many(session, owner, list(map(_new, added)), today, import_id)
    by_id = dict(zip(new_ids, added, strict=True))
    days = {
        contact_id: list(filling.occasions_of(one.row, one.audience.audience))
        for contact_id, one in by_id.items()
    }
    calendars.add_each(session, workspace_id, days, today)
    tagged = {contact_id: one.tags for contact_id, one in by_id.items()}
    tags.add(session, workspace_id, TagKind.TAG, tagged)
    noted = {contact_id: one.row.notes.strip() for contact_id, one in by_id.items()}
    noted = {contact_id: words for contact_id, words in noted.items() if words}
    notes.add_missing(session, workspace_id, owner.id, noted)
    marks = (_noted(contact_id, words) for contact_id, words in noted.items())
    changes.record_many(session, workspace_id, marks, owner.id, now, import_id)
    colleagues = [key for key, one in by_id.items() if one.audience.audience is Audience.STAFF]
    staff.recognise(session, owner, colleagues, now, import_id)
    return {one.row.line: contact_id for contact_id, one in by_id.items()}


def _new(added: Added) -> NewContact:
    row = added.row
    return NewContact(
        row.name,
        added.audience.audience,
        row.organisation,
        row.emails,
        added.language.language if added.language else None,
        row.honorific,
        row.role,
        row.phones,
        is_private=row.is_private,
    )


def _fill(
    session: Session, owner: Member, learning: Sequence[Met], now: datetime, import_id: int
) -> None:
    """Have contacts be known as well as the book does, with a row for each change."""
    workspace_id, region = owner.workspace_id, zones.country_of(owner.time_zone)
    proposed = ((met.known.id, one) for met in learning for one in met.learnt.proposals)
    proposals.add(session, workspace_id, proposed, import_id)
    details.change_many(
        session, workspace_id, _wanted(learning), owner.id, now, region=region, import_id=import_id
    )
    days: defaultdict[int, list[Occasion]] = defaultdict(list)
    for met in learning:
        days[met.known.id] += [day.occasion for day in met.learnt.days]
    calendars.keep_each(session, workspace_id, days, owner.today(now))
    noted = {met.known.id: met.learnt.note for met in learning if met.learnt.note}
    notes.add_missing(session, workspace_id, owner.id, noted)
    recorded = [change for met in learning for change in _recorded(met)]
    changes.record_many(session, workspace_id, recorded, owner.id, now, import_id)


def _wanted(learning: Sequence[Met]) -> Iterator[tuple[Details, Mapping[ContactField, Value]]]:
    """Each contact once, as it was before all that is told of it."""
    known: dict[int, Details] = {}
    wanted: defaultdict[int, dict[ContactField, Value]] = defaultdict(dict)
    for met in learning:
        known.setdefault(met.known.id, met.known)
        wanted[met.known.id].update(met.learnt.filled)
    return ((known[contact_id], fields) for contact_id, fields in wanted.items())


def _recorded(met: Met) -> Iterator[Changed]:
    for day in met.learnt.days:
        yield met.known.id, day.field, filling.recorded(day)
    if met.learnt.note:
        yield _noted(met.known.id, met.learnt.note)


def _noted(contact_id: int, words: str) -> Changed:
    return contact_id, LearntField.NOTE, (None, fingerprint(words))


def fingerprint(note: str) -> str:
    """What tells whether a note is still the same, and nothing of what it says to its readers."""
    return sha256(note.encode()).hexdigest()


def _resembling(
    tally: Tally, found: Sequence[Outcome], new_ids: Mapping[int, int]
) -> dict[int, Resembling]:
    """Those who resemble others in the book, by line."""
    return {
        one.row.line: Resembling(one.known.id, is_new=False)
        if isinstance(one, Met)
        else Resembling(new_ids[one.row.line], is_new=True)
        for one in found
        if tally.resembles(one.row)
    }


def _alike(
    tally: Tally, rows: Sequence[Row], resembling: Mapping[int, Resembling]
) -> Iterator[tuple[int, int, WhyLikely]]:
    """Pairs in the book of which one is new, and the later one among these rows."""
    both = {**tally.resembling, **resembling}
    for pair in tally.pairs(rows):
        one, other = both[pair.line], both[pair.other_line]
        if (one.is_new or other.is_new) and one.contact_id != other.contact_id:
            yield one.contact_id, other.contact_id, pair.why


def _like_known(
    added: Sequence[Added], new_ids: Mapping[int, int]
) -> Iterator[tuple[int, int, WhyLikely]]:
    for one in added:
        for likely in one.likely:
            yield new_ids[one.row.line], likely.contact_id, likely.why
