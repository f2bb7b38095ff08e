"""What an address book tells of a contact that we know: what was not known, and what differs."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.address_books import persons
from bot.address_books.books import Row
from bot.address_books.learning import LearntField
from bot.people import jobs, likeness, occasions, points
from bot.people.changes import Value
from bot.people.details import Details
from bot.people.names import name_key
from bot.people.occasions import Occasion
from bot.people.yearly import Yearly
from bot.team.first_names import count_titles
from bot.vocabulary import Audience, ContactField, OccasionKind


@dataclass(frozen=True)
class Proposal:
    """A field that the book has otherwise than we, for somebody to take or leave."""

    field: ContactField | LearntField
    before: Value
    after: Value

    @property
    def suggests_congratulations(self) -> bool:
        """Whether somebody has another job, which they may be glad to hear about."""
        return jobs.is_another(self.field, self.before, self.after)


@dataclass(frozen=True)
class NewDay:
    """A day that was not known, or not all of it: only a month, or no year `before`."""

    occasion: Occasion
    before: Yearly | None = None

    @property
    def field(self) -> LearntField:
        is_birthday = self.occasion.kind is OccasionKind.BIRTHDAY
        return LearntField.BIRTHDAY if is_birthday else LearntField.OCCASION


@dataclass(frozen=True)
class Learnt:
    """What is learnt of a contact: fields, days and a note that were empty, and proposals."""

    filled: Mapping[ContactField, Value] = field(default_factory=dict)
    days: tuple[NewDay, ...] = ()
    note: str = ""
    proposals: tuple[Proposal, ...] = ()

    @property
    def fields(self) -> tuple[ContactField | LearntField, ...]:
        """What is filled."""
        days = {day.field for day in self.days}
        return (*self.filled, *sorted(days), *((LearntField.NOTE,) if self.note else ()))


@dataclass(frozen=True)
class Told:
    """What a row tells, once its labels are understood."""

    row: Row
    language: str | None
    tags: tuple[str, ...]


def learn(
    told: Told,
    known: Details,
    days: Sequence[Occasion],
    *,
    is_noted: bool,
    region: str | None,
) -> Learnt:
    """What a row tells of a contact: what fills gaps, and what differs.

    A guess is nothing told. Nothing is learnt of who is archived: nobody keeps up with them.
    """
    if known.archived_on is not None:
        return Learnt()
    new_days = tuple(_new_days(told.row, known, days))
    return Learnt(
        dict(_filled(told, known, region)),
        new_days,
        "" if is_noted else told.row.notes.strip(),
        (*_proposals(told, known), *_other_birthday(told.row, days, new_days)),
    )


def occasions_of(row: Row, audience: Audience) -> Iterator[Occasion]:
    """The days of a row as they are kept, mentioned as early as is usual."""
    lead = occasions.usual_lead(audience)
    if row.birthday is not None:
        yield Occasion(OccasionKind.BIRTHDAY, row.birthday, "", lead)
    told: dict[str, Occasion] = {}
    for one in row.occasions:
        name = one.name[: occasions.LONGEST_NAME].strip()
        kind = OccasionKind.OWN if name else OccasionKind.ANNIVERSARY
        told.setdefault(name, Occasion(kind, one.day, name, lead))
    yield from told.values()


def _filled(told: Told, known: Details, region: str | None) -> Iterator[tuple[ContactField, Value]]:
    row = told.row
    if row.organisation and not known.organisation:
        yield ContactField.ORGANISATION, row.organisation
    if row.role and not known.role:
        yield ContactField.ROLE, row.role
    if row.honorific and not known.honorific and not count_titles(known.name.split()):
        yield ContactField.HONORIFIC, row.honorific
    if told.language and not known.language:
        yield ContactField.LANGUAGE, told.language
    if emails := [
        one for one in row.emails if one.casefold() not in map(str.casefold, known.emails)
    ]:
        yield ContactField.EMAILS, (*known.emails, *emails)
    if phones := _new_phones(row.phones, known.phones, region):
        yield ContactField.PHONES, (*known.phones, *phones)
    keys = set(map(name_key, known.tags))
    if tags := [one for one in told.tags if name_key(one) not in keys]:
        yield ContactField.TAGS, (*known.tags, *tags)


def _new_phones(told: Sequence[str], known: Sequence[str], region: str | None) -> list[str]:
    keys = [points.phone_key(one, region) for one in known]
    found: list[str] = []
    for one in told:
        key = points.phone_key(one, region)
        if not any(persons.is_one_number(key, other) for other in keys):
            keys.append(key)
            found.append(one)
    return found


def _new_days(row: Row, known: Details, days: Sequence[Occasion]) -> Iterator[NewDay]:
    kept = {(day.kind, day.name): day for day in days}
    for told in occasions_of(row, known.audience):
        before = kept.get((told.kind, told.name))
        if before is None:
            yield NewDay(told)
        elif _completes(told.yearly, before.yearly):
            yield NewDay(replace(told, lead_days=before.lead_days), before.yearly)


def _completes(told: Yearly, known: Yearly) -> bool:
    """Whether it says the same as we know, and more: the day of the month, or the year."""
    if told == known or told.month != known.month or told.day is None:
        return False
    return known.day in (None, told.day) and known.year in (None, told.year)


def _other_birthday(
    row: Row, days: Sequence[Occasion], new: Sequence[NewDay]
) -> Iterator[Proposal]:
    known = next((day.yearly for day in days if day.kind is OccasionKind.BIRTHDAY), None)
    told = row.birthday
    if told is None or known is None or any(day.field is LearntField.BIRTHDAY for day in new):
        return
    if told != known and not _completes(known, told):
        yield Proposal(LearntField.BIRTHDAY, known.written(), told.written())


def recorded(day: NewDay) -> tuple[Value, Value]:
    """What a day was before and is now, as changes are kept; with its name if it has its own."""
    before = None if day.before is None else day.before.written()
    after = day.occasion.yearly.written()
    if day.field is LearntField.BIRTHDAY:
        return before, after
    name = day.occasion.name
    return (None if before is None else (name, before)), (name, after)


def _proposals(told: Told, known: Details) -> Iterator[Proposal]:
    row = told.row
    if _names_otherwise(row.name, known.name):
        yield Proposal(ContactField.NAME, known.name, row.name)
    if known.organisation and name_key(row.organisation or "") not in (
        "",
        name_key(known.organisation),
    ):
        yield Proposal(ContactField.ORGANISATION, known.organisation, row.organisation)
    if known.role and row.role and name_key(row.role) != name_key(known.role):
        yield Proposal(ContactField.ROLE, known.role, row.role)
    if known.language and told.language and told.language != known.language:
        yield Proposal(ContactField.LANGUAGE, known.language, told.language)


def _names_otherwise(told: str, known: str) -> bool:
    """Whether a name differs and is no worse: not short for ours, nor without its accents."""
    one, other = likeness.bearer(told), likeness.bearer(known)
    if one.words != other.words:
        return one.is_whole or not other.is_whole
    is_plain = told.isascii() or name_key(told) != name_key(known)
    return not is_plain and _letters(told) != _letters(known)


def _letters(name: str) -> str:
    """A name but for its case and spaces."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
