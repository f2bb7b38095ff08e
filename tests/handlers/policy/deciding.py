"""A gift that Mara wants approved, as Ben decides on it, and what came of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import select

from bot.database import Transaction
from bot.models import GestureRow
from bot.policy import requests
from bot.policy.requests import Request
from bot.team.members import Member
from messages.reader import Reader
from messages.recording import approvals
from tests.handlers.person import Person
from tests.payloads import Payload


def asked(request: Request, now: datetime) -> Mapping[str, Any]:
    """The message in which it was asked."""
    return approvals.to_approver(Reader.at(now, request.approver), request).payload()


def decides(bens: Person, message: Mapping[str, Any], label: str, reason: str) -> Payload | None:
    before = len(bens.slack.made("views.open"))
    bens.presses(dict(message), label)
    view = bens.slack.wait_for("views.open", before + 1).arguments["view"]
    return bens.sends(view, {"reason": {"reason": {"value": reason or None}}})


def stands(transaction: Transaction, mara: Member, watch: Request) -> Request:
    with transaction() as session:
        return requests.show(session, mara, watch.id)


def gifts(transaction: Transaction) -> list[tuple[str, int | None]]:
    with transaction() as session:
        return [(one.words, one.worth) for one in session.exec(select(GestureRow))]
