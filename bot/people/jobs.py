"""Whether somebody has another job, which they may be glad to hear a word about."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from rapidfuzz import fuzz
from sqlmodel import Session

from bot.people import changes, name_index, names
from bot.people.details import Values
from bot.people.likeness import SPELLING
from bot.vocabulary import ContactField

FIELDS = frozenset({ContactField.ORGANISATION, ContactField.ROLE})
ONE_CHANGE = timedelta(days=30)
"""For how long another change is part of the same: first the company, a day later the title."""


def is_another(field: str, before: object, after: object) -> bool:
    """Whether one job followed another, and not only its name is written otherwise by now."""
    if field not in FIELDS or not before or not after:
        return False
    one, other = (names.keys(str(value).split()) for value in (before, after))
    if field == ContactField.ORGANISATION:
        one, other = name_index.without_legal_forms(one), name_index.without_legal_forms(other)
        # ING became "ING Bank".
        if set(one) <= set(other) or set(other) <= set(one):
            return False
    if "".join(one) in _initials(other) or "".join(other) in _initials(one):
        return False
    return fuzz.ratio("".join(one), "".join(other)) < SPELLING


def begins(
    session: Session,
    workspace_id: int,
    contact_id: int,
    changed: Mapping[ContactField, Values],
    now: datetime,
) -> bool:
    """Whether with what was `changed` at this moment somebody's new job becomes known."""
    if not any(is_another(field, *values) for field, values in changed.items()):
        return False
    return not any(
        is_another(one.field, one.before, one.after)
        for one in changes.of(session, workspace_id, contact_id)
        if now - ONE_CHANGE < one.recorded_at < now
    )


def _initials(words: list[str]) -> frozenset[str]:
    """Those of several words: CFO."""
    return frozenset({"".join(word[:1] for word in words)} if len(words) > 1 else ())
