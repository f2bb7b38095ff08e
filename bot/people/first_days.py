"""The days on which people who came in together are first due: one after another."""

from datetime import timedelta

from sqlalchemy import func
from sqlmodel import Session, col, select

from bot.models import ContactRow
from bot.people.rhythm import Cadence


def spread(cadence: Cadence, place: float) -> timedelta:
    """How long somebody waits who stands at `place` among them, from 0 to 1."""
    return timedelta(days=int(cadence.ideal_days * place))


def wait(session: Session, row: ContactRow) -> timedelta:
    """How long the contact waited when it came in; who was added alone is due at once."""
    if row.import_id is None:
        return timedelta()
    ids = col(ContactRow.id)
    together = select(func.count(ids)).where(ContactRow.import_id == row.import_id)
    before = session.exec(together.where(ids < row.id)).one()
    return spread(Cadence(row.ideal_days, row.maximum_days), before / session.exec(together).one())
