"""What is kept of answers."""

from sqlmodel import col, select

from bot.database import Transaction
from bot.models import AskRow, ContactRow, ResponseRow
from bot.models.unreversed import RESPONSE_STANDS


def answers(transaction: Transaction) -> dict[str, str]:
    """What each answered, by their first names."""
    with transaction() as session:
        found = session.exec(
            select(ContactRow.name, ResponseRow.answer)
            .join(AskRow, col(AskRow.contact_id) == col(ContactRow.id))
            .join(ResponseRow, col(ResponseRow.ask_id) == col(AskRow.id))
            .where(RESPONSE_STANDS)
        )
        return {name.split()[0]: str(answer) for name, answer in found}
