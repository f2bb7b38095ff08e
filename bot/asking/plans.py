"""Plans to ask somebody, and which of them is meant by what was asked after all."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from bot.ledger import entries
from bot.ledger.entries import Ask
from bot.models import AskRow
from bot.people.contacts import Contact
from bot.refusals import Gone
from bot.team.members import Member
from bot.vocabulary import AskState


def of_member(session: Session, member: Member, contact: Contact) -> tuple[Ask, ...]:
    """What the member has planned to ask the contact for, the soonest first."""
    rows = session.exec(
        select(AskRow)
        .where(
            AskRow.member_id == member.id,
            AskRow.contact_id == contact.id,
            AskRow.state == AskState.PLANNED,
        )
        .order_by(col(AskRow.planned_for), col(AskRow.id))
    )
    return tuple(entries.ask(row, contact) for row in rows)


def chosen(plans: Sequence[Ask], ask_id: int) -> Ask:
    """The one of the plans with this id. Raises Gone for any other ask."""
    for plan in plans:
        if plan.id.id == ask_id:
            return plan
    raise Gone


def only_same(plans: Sequence[Ask], words: str) -> Ask | None:
    """The one plan for the very same thing; None where there is none, or several."""
    same = [plan for plan in plans if _letters(plan.words) == _letters(words)]
    return same[0] if len(same) == 1 else None


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
