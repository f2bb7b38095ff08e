"""A gift that is to be approved, in words, and what tells of it."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, ButtonElement

from bot.policy.requests import Request
from bot.team.members import Member
from bot.vocabulary import Direction
from messages import Message, formats
from messages.blocks import actions, section
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import entries, kinds
from messages.people import contacts


def gift(texts: Texts, request: Request) -> Mrkdwn:
    """What it is, for whom or from whom, and what it is worth."""
    told = {
        "what": what(texts, request),
        "name": formats.bold(contacts.short(contacts.label(request.contact))),
        "worth": formats.money(texts, request.wish.worth),
    }
    if request.limit.terms.direction is Direction.RECEIVED:
        return texts("{what} from {name}, worth {worth}", **told)
    return texts("{what} for {name}, worth {worth}", **told)


def what(texts: Texts, request: Request) -> str:
    """The gift in its member's words, else by its kind."""
    wish = request.wish
    if wish.words:
        return entries.quoted(texts, wish.words)
    return texts.plain("a gift") if wish.kind is None else kinds.name(texts, wish.kind)


def ask(texts: Texts, approver: Member) -> str:
    """On the button that asks somebody to approve it."""
    return texts.plain("Ask {name}", name=contacts.short(approver.name))


def message(text: Mrkdwn, buttons: Sequence[ButtonElement] = ()) -> Message:
    """What is told, with what can be done below it."""
    blocks: list[Block] = [section(text)]
    if buttons:
        blocks.append(actions(list(buttons)))
    return Message(text, blocks)
