"""A gift that somebody is asked to approve: as they see it, and as who asked for it does."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import ButtonElement, PlainTextInputElement

from bot.ledger.entries import Gesture
from bot.policy.requests import Offered, Request
from bot.policy.rooms import Room
from bot.team.members import Member
from bot.vocabulary import ApprovalState, Direction
from messages import Dialog, Message, formats
from messages.blocks import actions, button, field, section
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import entries
from messages.people import contacts
from messages.policy import limits, rooms
from messages.policy.buttons import (
    ALSO,
    DECIDE,
    DIALOG,
    LOG,
    REASON,
    WITHDRAW,
    AlsoButton,
    RequestButton,
    VerdictButton,
    VerdictOrigin,
)
from messages.reader import Reader
from messages.recording import out_of_reach, wanted_gifts

LONGEST_REASON = 500
_APPROVED, _DECLINED = ApprovalState.APPROVED, ApprovalState.DECLINED


@dataclass(frozen=True)
class Standing:
    """How a gift stands beyond what was asked: `passed` are all limits that it passes.

    Approved, it became `given`; or some are `uncovered` still, for which others can be asked.
    Where whoever was asked left, `instead` can be asked.
    """

    passed: Sequence[Room] = ()
    given: Gesture | None = None
    uncovered: Sequence[Room] = ()
    others: Sequence[Offered] = ()
    instead: Sequence[Member] = ()


_NOTHING_ELSE = Standing()


def drawn(reader: Reader, request: Request, stands: Standing = _NOTHING_ELSE) -> Message:
    """What became of it, for whoever looks."""
    if reader.member.id == request.approver.id:
        return to_approver(reader, request, stands.passed)
    return to_member(reader, request, stands)


def to_approver(reader: Reader, request: Request, passed: Sequence[Room] = ()) -> Message:
    """Who asks, for whom, what, worth how much and above which limits; or what became of it."""
    texts = reader.texts
    if request.state is not ApprovalState.ASKED:
        return wanted_gifts.message(_decided(reader, request))
    name = contacts.bold(request.member.name)
    told = [Mrkdwn(f"{_asks(texts, request, name)} {wanted_gifts.gift(texts, request)}.")]
    told += _limits(reader, request, passed)
    return wanted_gifts.message(Mrkdwn("\n".join(told)), list(_verdicts(texts, request)))


def _asks(texts: Texts, request: Request, name: Mrkdwn) -> Mrkdwn:
    if request.given_id is None:
        return texts("{name} would like you to approve a gift:", name=name)
    if request.limit.terms.direction is Direction.RECEIVED:
        return texts("{name} asks you to approve a gift that was accepted already:", name=name)
    return texts("{name} asks you to approve a gift that was given already:", name=name)


def to_member(reader: Reader, request: Request, stands: Standing = _NOTHING_ELSE) -> Message:
    """That it was asked, and what the answer was, with what can be done then."""
    if request.is_left_behind:
        return out_of_reach.left_behind(reader, request, stands.instead)
    if stands.given is not None:
        return _logged(reader, request, stands.given)
    texts, what = reader.texts, RequestButton(request.id).value()
    told = _told(reader, request)
    below: list[ButtonElement] = []
    if request.state is _APPROVED and stands.uncovered:
        told = Mrkdwn(f"{told} {rooms.passed(reader, stands.uncovered)}")
        below += _others(texts, request, stands.others)
    elif request.state is _APPROVED:
        below.append(button(texts.plain("Log it"), LOG, what, style="primary"))
    if request.state in (ApprovalState.ASKED, _APPROVED):
        below.append(button(texts.plain("No longer wanted"), WITHDRAW, what))
    return wanted_gifts.message(told, below)


def _logged(reader: Reader, request: Request, given: Gesture) -> Message:
    """The gift as it is in the ledger, below what was asked or answered."""
    shown = entries.logged(reader, given)
    decided_at = request.decided_at
    if decided_at is None or request.state is not _APPROVED:
        said = _told(reader, request)
    elif given.heed is not None and given.heed.approved and not request.given_id:
        return shown
    elif given.worth != request.wish.worth or request.given_id:
        said = _told(reader, request)
    else:
        day = reader.day(request.member.today(decided_at))
        name = contacts.bold(request.approver.name)
        said = reader.texts("{name} approved this on {day}.", name=name, day=day)
    below = [*shown.blocks]
    if request.state is ApprovalState.ASKED:
        withdraw = RequestButton(request.id).value()
        below.append(actions([button(reader.texts.plain("Don't ask"), WITHDRAW, withdraw)]))
    return Message(Mrkdwn(f"{said} {shown.text}"), [section(said), *below])


def _others(texts: Texts, request: Request, others: Sequence[Offered]) -> Iterator[ButtonElement]:
    """Who has to approve it as well."""
    for place, one in enumerate(others):
        carried = AlsoButton(request.id, one.limit_id, one.approver.id)
        yield button(wanted_gifts.ask(texts, one.approver), f"{ALSO}.{place}", carried.value())


def dialog(reader: Reader, request: Request, origin: VerdictOrigin) -> Dialog:
    """A word with the answer: to a no it has to be there."""
    texts, approves = reader.texts, origin.verdict is _APPROVED
    wanted = wanted_gifts.gift(texts, request)
    element = PlainTextInputElement(action_id=REASON, multiline=True, max_length=LONGEST_REASON)
    name = request.member.first_name
    if approves:
        title, submit = texts.plain("Approve a gift"), texts.plain("Approve")
        label = texts.plain("A message to {name}", name=contacts.short(name))
    else:
        title, submit = texts.plain("Decline a gift"), texts.plain("Decline")
        label = texts.plain("Your reason, for {name}", name=contacts.short(name))
    return Dialog(
        DIALOG,
        title=title,
        submit=submit,
        close=texts.plain("Cancel"),
        blocks=[
            section(Mrkdwn(f"{contacts.bold(request.member.name)}: {wanted}")),
            field(REASON, label, element, optional=approves),
        ],
        metadata=origin.value(),
    )


def _limits(reader: Reader, request: Request, passed: Sequence[Room]) -> Iterator[Mrkdwn]:
    """What it passes, or the limit where it fits meanwhile."""
    texts, day = reader.texts, reader.day(request.wish.day)
    if request.given_id is None:
        yield texts("Wanted on {day}.", day=day)
    else:
        yield texts("That was on {day}.", day=day)
    yield rooms.passed(reader, passed) or texts(
        "The limit: {limit}.", limit=limits.in_short(texts, request.limit.terms)
    )


def _verdicts(texts: Texts, request: Request) -> Iterator[ButtonElement]:
    for label, verdict in (
        (texts.plain("Approve…"), _APPROVED),
        (texts.plain("Decline…"), _DECLINED),
    ):
        yield button(label, f"{DECIDE}.{verdict}", VerdictButton(request.id, verdict).value())


def _told(reader: Reader, request: Request) -> Mrkdwn:
    """To who asked for it."""
    texts, name = reader.texts, contacts.bold(request.approver.name)
    about = {"name": name, "gift": wanted_gifts.gift(texts, request)}
    match request.state:
        case ApprovalState.ASKED if request.given_id is not None:
            return texts(
                "I've asked {name} to approve this: {gift}. I'll tell you as soon as there's "
                "an answer; it stays logged.",
                **about,
            )
        case ApprovalState.ASKED:
            return texts(
                "I've asked {name} to approve this: {gift}. I'll tell you as soon as there's "
                "an answer; nothing is logged yet.",
                **about,
            )
        case ApprovalState.APPROVED:
            said = texts("{name} approved this: {gift}.", **about)
        case ApprovalState.DECLINED if request.given_id is not None:
            said = texts("{name} declined this: {gift}. It stays logged.", **about)
        case ApprovalState.WITHDRAWN if request.given_id is not None:
            return texts("{name} is no longer being asked: {gift}. It stays logged.", **about)
        case ApprovalState.DECLINED:
            said = texts("{name} declined this: {gift}. Nothing was logged.", **about)
        case ApprovalState.WITHDRAWN:
            return texts("No longer wanted: {gift}. Nothing was logged.", **about)
    return _with_reason(texts, said, request)


def _decided(reader: Reader, request: Request) -> Mrkdwn:
    """To who was asked."""
    texts = reader.texts
    about = {"name": contacts.bold(request.member.name), "gift": wanted_gifts.gift(texts, request)}
    match request.state:
        case ApprovalState.APPROVED:
            said = texts("You approved this for {name}: {gift}.", **about)
        case ApprovalState.DECLINED:
            said = texts("You declined this request from {name}: {gift}.", **about)
        case _:
            return texts("{name} doesn't want this any more: {gift}.", **about)
    return _with_reason(texts, said, request)


def _with_reason(texts: Texts, said: Mrkdwn, request: Request) -> Mrkdwn:
    if not request.reason:
        return said
    return Mrkdwn(f"{said} {texts('“{words}”', words=_short(request.reason))}")


def _short(reason: str) -> Mrkdwn:
    return formats.fitting(reason, LONGEST_REASON)
