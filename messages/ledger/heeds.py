"""What the card and the policy say of a gift, told beside one that was logged."""

from collections.abc import Iterator, Mapping

from bot.ledger.heeds import Heed
from bot.people.contacts import Contact
from bot.policy.approvals import Approval
from messages import formats
from messages.catalogue import Mrkdwn
from messages.policy import rooms
from messages.reader import Reader

LONGEST = 100


def told(reader: Reader, heed: Heed, contact: Contact) -> Mrkdwn:
    marks = Mrkdwn("; ".join(_marks(reader, heed)))
    approved = Mrkdwn(" ".join(_approved(reader, heed)))
    passed = Mrkdwn(" ".join(filter(None, (approved, rooms.passed(reader, heed.rooms)))))
    if not marks:
        return passed
    name = formats.bold(contact.name)
    card = reader.texts("Their card says about {name}: {marks}.", name=name, marks=marks)
    return Mrkdwn(" ".join(filter(None, (passed, card))))


def _approved(reader: Reader, heed: Heed) -> Iterator[Mrkdwn]:
    texts = reader.texts
    for one in heed.approved:
        yield texts("{name} approved this on {day}.", **_by(reader, one))
    for one in heed.declined:
        yield texts("{name} declined this on {day}.", **_by(reader, one))
    for one in heed.waiting:
        yield texts("{name} was asked to approve this on {day}.", **_by(reader, one))


def _by(reader: Reader, one: Approval) -> Mapping[str, str]:
    day = reader.day(reader.member.today(one.at))
    return {"name": formats.bold(one.approver.name), "day": day}


def _marks(reader: Reader, heed: Heed) -> Iterator[Mrkdwn]:
    texts = reader.texts
    if heed.is_official:
        yield texts("public official, so no gifts with a price")
    if heed.negotiates_until is not None:
        day = reader.day(heed.negotiates_until)
        yield texts("in negotiation until {day}, so no gifts with a price", day=day)
    if heed.wants_no_gifts:
        yield texts("wants no gifts")
    if heed.allergies:
        words = formats.fitting(heed.allergies, LONGEST)
        yield texts("allergies and no-gos: {words}", words=words)
