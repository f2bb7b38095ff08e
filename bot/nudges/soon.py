"""Which occasion of a contact's comes so soon that ideas are rather for that than for any day."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlmodel import Session

from bot.giving.library import Event
from bot.nudges import to_congratulate
from bot.nudges.shown_reminders import ToCongratulate
from bot.people import occasions
from bot.people.occasions import BY_POST


def event(session: Session, contact_id: int, today: date) -> Event | None:
    """What is next, if that is soon enough to think of something."""
    return next((one for one, _ in _soon(session, contact_id, today)), None)


def occasion(
    session: Session, contact_id: int, today: date, event: Event | None
) -> ToCongratulate | None:
    """The next one that such an `event` is, if that is soon."""
    if event not in to_congratulate.EVENTS.values():
        return None
    return next((told for one, told in _soon(session, contact_id, today) if one is event), None)


def _soon(session: Session, contact_id: int, today: date) -> Iterator[tuple[Event, ToCongratulate]]:
    for kept in occasions.of(session, contact_id):
        known = to_congratulate.EVENTS.get(kept.occasion.kind)
        on = kept.occasion.yearly.next_on(today)
        ahead = timedelta(days=max(kept.occasion.lead_days, BY_POST))
        if known is not None and on <= today + ahead:
            told = to_congratulate.of_occasion(kept.occasion, on, is_ahead=on > today)
            yield known, told
