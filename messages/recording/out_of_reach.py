"""Whoever is to approve a gift can't be asked, and who can be instead; or can't be told."""

from collections.abc import Sequence

from bot.policy.requests import Request
from bot.team.members import Member
from messages import Message
from messages.blocks import button
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.policy.buttons import INSTEAD, WITHDRAW, InsteadButton, RequestButton
from messages.reader import Reader
from messages.recording import wanted_gifts


def unreached(reader: Reader, request: Request, others: Sequence[Member]) -> Message:
    """That whoever is to approve it can't be reached, and who else can be asked."""
    texts, name = reader.texts, contacts.bold(request.approver.name)
    told = texts(
        "{name} can't be reached, so nobody has been asked yet: {gift}.",
        name=name,
        gift=wanted_gifts.gift(texts, request),
    )
    return _instead(texts, told, request, others)


def untold(reader: Reader, request: Request) -> Message:
    """To who decided: that whoever asked can't be reached, and doesn't know."""
    return wanted_gifts.message(
        reader.texts(
            "{name} can't be reached and doesn't know yet what you decided: {gift}.",
            name=contacts.bold(request.member.name),
            gift=wanted_gifts.gift(reader.texts, request),
        )
    )


def left_behind(reader: Reader, request: Request, others: Sequence[Member]) -> Message:
    """That whoever was to approve it left, and who else can be asked."""
    told = reader.texts(
        "{name} isn't in the team any more, so nobody will answer this: {gift}.",
        name=contacts.bold(request.approver.name),
        gift=wanted_gifts.gift(reader.texts, request),
    )
    return _instead(reader.texts, told, request, others)


def _instead(texts: Texts, told: Mrkdwn, request: Request, others: Sequence[Member]) -> Message:
    is_given = request.given_id is not None
    stop = texts.plain("Don't ask") if is_given else texts.plain("No longer wanted")
    return wanted_gifts.message(
        Mrkdwn(f"{told} {_who_else(texts, others)}"),
        [
            *(
                button(
                    wanted_gifts.ask(texts, one),
                    f"{INSTEAD}.{place}",
                    InsteadButton(request.id, one.id).value(),
                )
                for place, one in enumerate(others)
            ),
            button(stop, WITHDRAW, RequestButton(request.id).value()),
        ],
    )


def _who_else(texts: Texts, others: Sequence[Member]) -> Mrkdwn:
    if others:
        return texts("An admin can approve it instead.")
    return texts("There is no admin who could. Talk to whoever looks after your Slack.")
