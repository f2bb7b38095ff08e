"""By when what is asked for is needed, against the day on which it can be asked."""

from datetime import date


def is_missed(needed_by: date | None, day: date) -> bool:
    """Whether an ask on `day` comes too late to be of use."""
    return needed_by is not None and needed_by < day
