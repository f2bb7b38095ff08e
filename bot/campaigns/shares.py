"""What a campaign costs at most, and how much of it comes to each owner, before lots are drawn."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from bot import bulk
from bot.campaigns.batches import MOST_A_DAY
from bot.campaigns.plans import Arm
from bot.campaigns.taking_part import Participant
from bot.models import MemberRow
from bot.money import Money
from bot.vocabulary import Audience

Stratum = tuple[int, Audience]


@dataclass(frozen=True)
class OwnersShare:
    """What the campaign means for one owner: how many people, gifts and messages, at most."""

    member_id: int
    name: str
    people: int
    most_gifts: int
    messages: int


def strata(participants: Sequence[Participant]) -> Mapping[Stratum, Sequence[int]]:
    """The units, each in the stratum of its contact with the lowest id: its owner and audience."""
    found: defaultdict[Stratum, list[int]] = defaultdict(list)
    seen = set()
    for one in sorted(participants, key=lambda participant: participant.contact_id):
        if one.unit not in seen:
            seen.add(one.unit)
            found[one.owner_id, one.audience].append(one.unit)
    return found


def cost(arms: Sequence[Arm], participants: Sequence[Participant]) -> tuple[Money, ...]:
    """The most that all gifts are worth together, in each currency: the units with most people are
    in the group with the dearest gift, which is one of those with a unit more.
    """
    people = sorted(Counter(one.unit for one in participants).values(), reverse=True)
    worths: defaultdict[str | None, list[int]] = defaultdict(list)
    for arm in arms:
        if arm.gift is not None and arm.gift.worth is not None:
            worths[arm.gift.worth.currency].append(arm.gift.worth.minor)
    return tuple(
        Money(_dearest(sorted(minors, reverse=True), people, len(arms)), currency)
        for currency, minors in worths.items()
    )


def _dearest(worths: Sequence[int], people: Sequence[int], arms: int) -> int:
    each, more = divmod(len(people), arms)
    most = left = 0
    for place, worth in enumerate(worths):
        units = each + (place < more)
        most += worth * sum(people[left : left + units])
        left += units
    return most


def of_owners(
    session: Session, arms: Sequence[Arm], participants: Sequence[Participant]
) -> tuple[OwnersShare, ...]:
    """Who looks after most of them first."""
    people = Counter(one.owner_id for one in participants)
    gifts = most_gifts(arms, participants)
    rows = session.exec(
        select(col(MemberRow.id), col(MemberRow.name)).where(
            bulk.among(session, col(MemberRow.id), people)
        )
    )
    shares = [_share(owner_id or 0, name, people, gifts) for owner_id, name in rows]
    return tuple(sorted(shares, key=lambda one: (-one.people, one.name, one.member_id)))


def most_gifts(arms: Sequence[Arm], participants: Sequence[Participant]) -> Mapping[int, int]:
    """How many people each owner may have to give something to: of each stratum as many units get
    something as can, those with most people of the owner's.
    """
    giving = sum(arm.gift is not None for arm in arms)
    people: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for one in participants:
        people[one.unit][one.owner_id] += 1
    most: Counter[int] = Counter()
    for units in strata(participants).values():
        each, more = divmod(len(units), max(len(arms), 1))
        getting = giving * each + min(giving, more)
        theirs: defaultdict[int, list[int]] = defaultdict(list)
        for unit in units:
            for owner_id, number in people[unit].items():
                theirs[owner_id].append(number)
        for owner_id, numbers in theirs.items():
            most[owner_id] += sum(sorted(numbers, reverse=True)[:getting])
    return most


def messages(people: int) -> int:
    """In how many messages so many people are told of."""
    return -(-people // MOST_A_DAY)


def _share(
    owner_id: int, name: str, people: Mapping[int, int], gifts: Mapping[int, int]
) -> OwnersShare:
    asked, given = people[owner_id], gifts[owner_id]
    return OwnersShare(owner_id, name, asked, given, messages(given) + messages(asked))
