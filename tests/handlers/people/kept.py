"""The contacts that are kept, as the database has them."""

from sqlmodel import col, select

from bot.database import Transaction
from bot.models import ContactRow


def named(transaction: Transaction, name: str) -> list[ContactRow]:
    with transaction() as session:
        rows = session.exec(select(ContactRow).where(ContactRow.name == name)).all()
        session.expunge_all()
    return list(rows)


def everybody(transaction: Transaction) -> list[ContactRow]:
    with transaction() as session:
        kept = select(ContactRow).where(col(ContactRow.forgotten_on).is_(None))
        rows = session.exec(kept.order_by(col(ContactRow.id))).all()
        session.expunge_all()
    return list(rows)
