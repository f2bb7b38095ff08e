"""The occasions of a contact, changed from its card."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Session

from bot.cards import editing
from bot.people import changes, contacts, locks, owners
from bot.people import occasions as days
from bot.people.contacts import Contact
from bot.people.occasions import LONGEST_LEAD, LONGEST_NAME, Kept, Occasion
from bot.people.yearly import Yearly
from bot.refusals import KeptAlready
from bot.team.members import Member
from bot.vocabulary import OccasionKind

FIELD = "occasions"
"""Under this name a change of them is kept."""
EARLIEST_YEAR = 1900


class Part(StrEnum):
    """What of an occasion a problem is about."""

    NAME = "name"
    DAY = "day"
    YEAR = "year"
    LEAD = "lead"


class Problem(StrEnum):
    """Why there is no such occasion."""

    NAME_MISSING = "name_missing"
    NAME_OF_ANOTHER = "name_of_another"
    NAME_TOO_LONG = "name_too_long"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_DAY_THEN = "no_such_day_then"
    NO_SUCH_YEAR = "no_such_year"
    LEAD_OUT_OF_RANGE = "lead_out_of_range"


class Unsuitable(ValueError):
    """An occasion that there is not; `problems` says why."""

    def __init__(self, problems: Mapping[Part, Problem]) -> None:
        super().__init__(", ".join(f"{part}: {problem}" for part, problem in problems.items()))
        self.problems = problems


@dataclass(frozen=True)
class Filled:
    """An occasion as it was filled in; without a `day` the whole month is meant."""

    kind: OccasionKind
    name: str
    month: int
    day: int | None
    year: int | None
    lead_days: int | None


@dataclass(frozen=True)
class Held:
    """The occasions of a contact, the next to come first."""

    contact: Contact
    kept: tuple[Kept, ...]

    def by_id(self, occasion_id: int | None) -> Kept | None:
        return next((one for one in self.kept if one.id == occasion_id), None)


@dataclass(frozen=True)
class Overtaken:
    """Nothing was saved: another one changed the occasion meanwhile, which is `now` another.

    `typed` is what was filled in; None, where it was to be removed. `by` is the name of who did it,
    None for what nobody did by hand.
    """

    held: Held
    now: Kept
    by: str | None
    typed: Occasion | None


def mark(kept: Kept) -> str:
    """What tells whether an occasion is the one that a dialog was drawn from."""
    return editing.mark(f"{_line(kept)} {kept.occasion.lead_days}")


def find(session: Session, member: Member, contact_id: int) -> Held:
    """Those of a contact that the member may change. Raises Gone and LookedAfterBy."""
    contact = contacts.kept_up_with(session, member, contact_id)
    owners.check_owner(session, member, contact)
    return Held(contact, tuple(days.of(session, contact.id)))


def save(
    session: Session,
    member: Member,
    contact_id: int,
    occasion_id: int | None,
    filled_in: Filled | None,
    now: datetime,
    drawn_from: str = "",
) -> Held | Overtaken:
    """Keep an occasion, a new one or in place of another; None removes it. A second time is none.

    One whose mark isn't that which the dialog was `drawn_from` was changed meanwhile. Raises
    Unsuitable, Gone, LookedAfterBy and KeptAlready.
    """
    locks.contact(session, contacts.kept_up_with(session, member, contact_id).id)
    before, today = find(session, member, contact_id), member.today(now)
    contact = before.contact
    occasion = None if filled_in is None else _occasion(filled_in, today)
    known = before.by_id(occasion_id)
    if known is not None and drawn_from not in ("", mark(known)) and occasion != known.occasion:
        of_contact = editing.known(session, member, contact.id)
        by = editing.who_changed(session, of_contact, FIELD)
        return Overtaken(before, known, by, occasion)
    if occasion is None and known is not None:
        days.drop(session, contact.id, known.id)
    elif occasion is not None and occasion_id is not None:
        days.replace(session, contact.id, occasion_id, occasion, today)
    elif occasion is not None:
        _add(session, member, before, occasion, today)
    after = find(session, member, contact_id)
    _record(session, member, before, after, now)
    return after


def _add(session: Session, member: Member, before: Held, occasion: Occasion, today: date) -> None:
    kind, name = occasion.kind, occasion.name
    same = [one.occasion for one in before.kept if _called(one.occasion) == (kind, name)]
    if same and same != [occasion]:
        raise KeptAlready
    days.keep(
        session,
        member.workspace_id,
        before.contact.id,
        kind,
        occasion.yearly,
        today,
        name=name,
        lead_days=occasion.lead_days,
    )


def _called(occasion: Occasion) -> tuple[OccasionKind, str]:
    return occasion.kind, occasion.name


def _occasion(filled: Filled, today: date) -> Occasion:
    """Raises Unsuitable."""
    name = " ".join(filled.name.split())
    problems = dict(_problems(filled, name, today))
    if problems:
        raise Unsuitable(problems)
    yearly = Yearly(filled.month, filled.day, filled.year)
    return Occasion(filled.kind, yearly, name, filled.lead_days or 0)


def _problems(filled: Filled, name: str, today: date) -> Sequence[tuple[Part, Problem]]:
    found = []
    if filled.kind is OccasionKind.OWN and not name:
        found.append((Part.NAME, Problem.NAME_MISSING))
    if filled.kind is not OccasionKind.OWN and name:
        found.append((Part.NAME, Problem.NAME_OF_ANOTHER))
    if len(name) > LONGEST_NAME:
        found.append((Part.NAME, Problem.NAME_TOO_LONG))
    if not _is_day(filled):
        found.append((Part.DAY, Problem.NO_SUCH_DAY))
    elif filled.year is not None and not EARLIEST_YEAR <= filled.year <= today.year:
        found.append((Part.YEAR, Problem.NO_SUCH_YEAR))
    elif not _is_day(filled, filled.year):
        found.append((Part.YEAR, Problem.NO_SUCH_DAY_THEN))
    if filled.lead_days is None or not 0 <= filled.lead_days <= LONGEST_LEAD:
        found.append((Part.LEAD, Problem.LEAD_OUT_OF_RANGE))
    return found


def _is_day(filled: Filled, year: int | None = None) -> bool:
    try:
        Yearly(filled.month, filled.day, year)
    except ValueError:
        return False
    return True


def _record(session: Session, member: Member, before: Held, after: Held, now: datetime) -> None:
    values = _written(before), _written(after)
    if values[0] != values[1]:
        workspace_id, contact_id = member.workspace_id, after.contact.id
        changes.record(session, workspace_id, contact_id, FIELD, values, member.id, now)


def _written(held: Held) -> tuple[str, ...]:
    """Each as "birthday 1980-03-09" or "own --06 graduation"."""
    return tuple(sorted(map(_line, held.kept)))


def _line(kept: Kept) -> str:
    occasion = kept.occasion
    return f"{occasion.kind} {occasion.yearly.written()} {occasion.name}".strip()
