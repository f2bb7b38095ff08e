"""Who of those chosen takes part in a campaign, and who is left out and why."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, exists
from sqlalchemy import select as columns
from sqlmodel import Session, and_, col, false

from bot import bulk
from bot.campaigns.plans import Gift, Plan, Whom
from bot.giving.fitting_ideas import PRESENTS
from bot.giving.ideas import PRICED
from bot.models import AskRow, ContactRow, MemberRow
from bot.models.seen import seen_by
from bot.money import Money
from bot.people import holds, search
from bot.people.names import name_key
from bot.people.search import Query
from bot.policy import rooms
from bot.team.members import Member
from bot.vocabulary import AskState, Audience, GestureKind, LeftOut

LATELY = timedelta(days=30)
"""Who was asked something within these days is not asked again by a campaign."""
MOST_NAMED = 10
"""Of those left out for one reason, so many are told by name."""
_ORDER = tuple(LeftOut)


@dataclass(frozen=True)
class Participant:
    """A contact that takes part. `unit` is what is counted: its organisation's id, or else the
    contact's own as a negative number.
    """

    contact_id: int
    owner_id: int
    audience: Audience
    unit: int


@dataclass(frozen=True)
class Omitted:
    """How many are left out for one reason, and the first of them by name."""

    number: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Chosen:
    """Those who take part, in the order of their ids, and the others by the reason.

    `unknown` are names of a list that nobody has whom the member sees, or that several have.
    """

    participants: tuple[Participant, ...]
    left_out: Mapping[LeftOut, Omitted]
    unknown: tuple[str, ...] = ()


def choose(session: Session, member: Member, plan: Plan, today: date) -> Chosen:
    """Who would take part in the plan if it were launched today, as far as the member sees them.

    It takes as many statements for very many as for a few.
    """
    fits, unknown = _fitting(session, member, plan.whom, today)
    found = session.execute(_told(fits, today)).all()
    why = _left_out(found, plan, today)
    why |= dict.fromkeys(_over_limit(session, member, plan, found, why, today), LeftOut.OVER_LIMIT)
    participants = sorted((row for row in found if row.id not in why), key=lambda row: int(row.id))
    return Chosen(tuple(map(_participant, participants)), _by_reason(found, why), unknown)


def _by_reason(found: Sequence[Row[Any]], why: Mapping[int, LeftOut]) -> Mapping[LeftOut, Omitted]:
    names: defaultdict[LeftOut, list[str]] = defaultdict(list)
    for row in found:
        if row.id in why:
            names[why[row.id]].append(row.name)
    return {
        reason: Omitted(len(names[reason]), tuple(names[reason][:MOST_NAMED]))
        for reason in LeftOut
        if names[reason]
    }


def _participant(row: Row[Any]) -> Participant:
    unit = -row.id if row.organisation_id is None else row.organisation_id
    return Participant(row.id, row.owner_id, row.audience, unit)


def _fitting(
    session: Session, member: Member, whom: Whom, today: date
) -> tuple[ColumnElement[bool], tuple[str, ...]]:
    """What those fulfil who are chosen, and names of a list that aren't clear."""
    if whom.listed:
        return _listed(session, member, whom.listed)
    query = Query(
        organisation=whom.organisation,
        tag=whom.tag,
        owner_id=whom.owner_id,
        audience=whom.audience,
    )
    if query == Query():
        return _is_seen(member), ()
    return search.fitting(session, member, query, today), ()


def _listed(
    session: Session, member: Member, listed: str
) -> tuple[ColumnElement[bool], tuple[str, ...]]:
    said = {name_key(name): name for line in listed.splitlines() if (name := line.strip())}
    if not said:
        return false(), ()
    people = session.execute(
        columns(col(ContactRow.id), col(ContactRow.name_key)).where(
            _is_seen(member), bulk.among(session, col(ContactRow.name_key), list(said))
        )
    ).all()
    bearers = Counter(row.name_key for row in people)
    clear = [row.id for row in people if bearers[row.name_key] == 1]
    unknown = tuple(name for key, name in said.items() if bearers[key] != 1)
    return bulk.among(session, col(ContactRow.id), clear), unknown


def _is_seen(member: Member) -> ColumnElement[bool]:
    return and_(
        col(ContactRow.workspace_id) == member.workspace_id,
        col(ContactRow.archived_on).is_(None),
        seen_by(member.id),
    )


def _told(fits: ColumnElement[bool], today: date) -> Any:
    """What decides on whether somebody takes part, by name."""
    return (
        columns(
            col(ContactRow.id),
            col(ContactRow.name),
            col(ContactRow.owner_id),
            col(ContactRow.organisation_id),
            col(ContactRow.audience),
            col(ContactRow.last_touch_on),
            col(ContactRow.is_reminded),
            col(ContactRow.wants_no_gifts),
            col(ContactRow.is_official),
            col(ContactRow.negotiates_until),
            col(ContactRow.is_never_compared),
            col(ContactRow.agrees_to_compare),
            col(MemberRow.is_active).label("owner_is_active"),
            holds.is_in_campaign(col(ContactRow.id)).label("is_in_campaign"),
            _has_ask(col(AskRow.state) == AskState.MADE).label("has_open_ask"),
            _has_ask(col(AskRow.state) == AskState.PLANNED).label("has_planned_ask"),
            _has_ask(
                col(AskRow.made_on) > today - LATELY, col(AskRow.state) != AskState.DROPPED
            ).label("was_asked_lately"),
        )
        .outerjoin(MemberRow, col(MemberRow.id) == col(ContactRow.owner_id))
        .where(fits)
        .order_by(col(ContactRow.name_key), col(ContactRow.id))
    )


def _has_ask(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    return (
        exists()
        .where(col(AskRow.contact_id) == col(ContactRow.id), *conditions)
        .correlate(ContactRow)
    )


def _left_out(found: Sequence[Row[Any]], plan: Plan, today: date) -> dict[int, LeftOut]:
    """Why, but for limits, by the contacts' ids."""
    presents = _gives_presents(plan)
    reasons = ((row.id, _first_reason(row, plan, today, presents=presents)) for row in found)
    return {contact_id: reason for contact_id, reason in reasons if reason is not None}


def _first_reason(row: Row[Any], plan: Plan, today: date, *, presents: bool) -> LeftOut | None:
    """The first that holds, in the order of LeftOut."""
    is_colleague = row.audience is Audience.STAFF
    until = row.negotiates_until
    holding = {
        LeftOut.WITHOUT_OWNER: not row.owner_is_active,
        LeftOut.NOT_REMINDED: not row.is_reminded,
        LeftOut.NEVER_COMPARED: plan.is_experiment and row.is_never_compared,
        LeftOut.STAFF: plan.is_experiment and is_colleague and not row.agrees_to_compare,
        LeftOut.OFFICIAL: row.is_official,
        LeftOut.NEGOTIATES: until is not None and until >= today,
        LeftOut.NO_GIFTS: presents and row.wants_no_gifts,
        LeftOut.FIRST_MEETING: presents and row.last_touch_on is None,
        LeftOut.IN_CAMPAIGN: row.is_in_campaign,
        LeftOut.OPEN_ASK: row.has_open_ask,
        LeftOut.PLANNED_ASK: row.has_planned_ask,
        LeftOut.ASKED_LATELY: row.was_asked_lately,
    }
    return next((reason for reason in _ORDER if holding.get(reason)), None)


def _gives_presents(plan: Plan) -> bool:
    """Whether any group gets something that costs, or is a present at least."""
    return any(_is_present(gift.kind) or gift.is_priced for gift in _gifts(plan))


def _gifts(plan: Plan) -> Sequence[Gift]:
    return [arm.gift for arm in plan.arms if arm.gift is not None]


def _is_present(kind: GestureKind) -> bool:
    return kind in PRESENTS or kind in PRICED


def _over_limit(
    session: Session,
    member: Member,
    plan: Plan,
    found: Sequence[Row[Any]],
    why: Mapping[int, LeftOut],
    today: date,
) -> Iterator[int]:
    """Those of whom the dearest gift of any group would pass a limit that stands in its way.

    Whatever their group will be: otherwise the groups would not be alike. Who is left out already
    for a reason that is told first is not looked at.
    """
    told_later = set(_ORDER[_ORDER.index(LeftOut.OVER_LIMIT) :])
    audiences = {row.id: row.audience for row in found if why.get(row.id) in {None, *told_later}}
    getting = [one for one in audiences if one not in why]
    worths = [gift.worth for gift in _gifts(plan) if gift.worth is not None and gift.is_priced]
    for worth in _dearest(worths):
        yield from rooms.stopped(session, member.workspace_id, audiences, today, worth, getting)


def _dearest(worths: Sequence[Money]) -> Sequence[Money]:
    """The largest in each currency."""
    largest: dict[str | None, Money] = {}
    for worth in worths:
        known = largest.get(worth.currency, worth)
        largest[worth.currency] = max(known, worth, key=lambda one: one.minor)
    return list(largest.values())
