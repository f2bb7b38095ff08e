"""What is filled in for a limit: 50 euros a client and calendar year, if nothing else is said.

And what came of it.
"""

from bot.database import Transaction
from bot.policy import limits
from bot.policy.limits import Limit
from bot.team.members import Member
from tests.payloads import Payload

_MENUS = {
    "direction": "given",
    "whom": "client",
    "scope": "recipient",
    "period": "calendar_year",
    "starts_month": "1",
    "force": "warning",
    "counts": "allowance",
}


def filled(
    amount: str = "€50",
    begins: str = "2026-11-03",
    approver: str | None = None,
    starts_day: str = "1",
    **menus: str,
) -> Payload:
    chosen = {**_MENUS, **menus}
    values: Payload = {
        name: {name: {"selected_option": {"value": value}}} for name, value in chosen.items()
    }
    values["amount"] = {"amount": {"value": amount or None}}
    values["starts_day"] = {"starts_day": {"value": starts_day}}
    values["begins"] = {"begins": {"selected_date": begins}}
    values["approver"] = {"approver": {"selected_user": approver}}
    return values


def held(transaction: Transaction, mara: Member) -> list[Limit]:
    with transaction() as session:
        return list(limits.of(session, mara.workspace_id))
