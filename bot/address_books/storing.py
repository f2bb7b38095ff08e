"""An address book stored: each person one contact, for the member who looks after them.

It comes in in several transactions, so that others can write in between. One that is cut off is
completed by importing the same book again.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from sqlmodel import Session

from bot.address_books import filling, outcomes, pairs, proposals
from bot.address_books.books import Row
from bot.address_books.filling import Learnt
from bot.address_books.outcomes import Added, Met, Outcome
from bot.address_books.tallies import Resembling, Stored, Tally
from bot.models import ImportRow
from bot.models.columns import saved
from bot.people import changes, contacts, details, notes, occasions, tags
from bot.people.contacts import NewContact
from bot.team import zones
from bot.team.members import Member
from bot.vocabulary import LearntField, TagKind, WhyLikely


def store(session: Session, tally: Tally, rows: Sequence[Row], now: datetime) -> Stored:
    """Store what comes of the next people of the book; ROWS_AT_ONCE at most."""
    owner = tally.owner
    found = outcomes.of(
        session,
        owner,
        rows,
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
        import_id = import_id or _begun(session, tally, now)
        new_ids = _add(session, owner, added, now, import_id)
        for one in learning:
            _fill(session, owner, one, now, import_id)
    resembling = _resembling(tally, found, new_ids)
    alike = (*_alike(tally, rows, resembling), *_like_known(added, new_ids))
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
    )


def _begun(session: Session, tally: Tally, now: datetime) -> int:
    owner = tally.owner
    row = ImportRow(
        workspace_id=owner.workspace_id,
        member_id=owner.id,
        file_name=tally.file_name,
        recorded_at=now,
    )
    session.add(row)
    session.flush()
    return saved(row.id)


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
    occasions.add_each(session, workspace_id, days, today)
    tagged = {contact_id: one.tags for contact_id, one in by_id.items()}
    tags.add(session, workspace_id, TagKind.TAG, tagged)
    noted = {contact_id: one.row.notes.strip() for contact_id, one in by_id.items()}
    noted = {contact_id: words for contact_id, words in noted.items() if words}
    notes.add_missing(session, workspace_id, owner.id, noted)
    marks = {contact_id: (None, fingerprint(words)) for contact_id, words in noted.items()}
    changes.record_many(session, workspace_id, LearntField.NOTE, marks, owner.id, now, import_id)
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
    )


def _fill(session: Session, owner: Member, met: Met, now: datetime, import_id: int) -> None:
    """Have a contact be known as well as the book does, with a row for each change."""
    known, learnt = met.known, met.learnt
    region = zones.country_of(owner.time_zone)
    proposals.add(session, known.workspace_id, known.id, learnt.proposals, import_id)
    details.change(session, known, learnt.filled, owner.id, now, region=region, import_id=import_id)
    recorded = []
    for day in learnt.days:
        told = day.occasion
        occasions.keep(
            session,
            known.workspace_id,
            known.id,
            told.kind,
            told.yearly,
            owner.today(now),
            name=told.name,
            lead_days=told.lead_days,
        )
        recorded.append((day.field, filling.recorded(day)))
    if learnt.note:
        notes.add_missing(session, known.workspace_id, owner.id, {known.id: learnt.note})
        recorded.append((LearntField.NOTE, (None, fingerprint(learnt.note))))
    for field_, values in recorded:
        changes.record(
            session, known.workspace_id, known.id, field_, values, owner.id, now, import_id
        )


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
    for pair in (pair for row in rows for pair in tally.pairs.get(row.line, ())):
        one, other = both[pair.line], both[pair.other_line]
        if (one.is_new or other.is_new) and one.contact_id != other.contact_id:
            yield one.contact_id, other.contact_id, pair.why


def _like_known(
    added: Sequence[Added], new_ids: Mapping[int, int]
) -> Iterator[tuple[int, int, WhyLikely]]:
    for one in added:
        for likely in one.likely:
            yield new_ids[one.row.line], likely.contact_id, likely.why
