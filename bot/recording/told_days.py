"""A day that was typed by itself, as the answer to the question which day is meant."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.recording.statements import Statement
from bot.vocabulary import AskedBack


@dataclass(frozen=True)
class ToldDay:
    """A day as it was typed by itself: "Tuesday" is the last one, or the next.

    `loosely` is the one to ask on where a time was typed that is no day: "next week".
    """

    behind: date | None
    ahead: date | None
    loosely: date | None = None

    def among(self, likely: Sequence[date]) -> date:
        """The day that is meant where it is asked which of the `likely` ones it was.

        "Friday" and "the 16th" are those of their time: of last week, where that was asked about.
        """
        told = [day for day in (self.behind, self.ahead) if day is not None]
        span = _days_of(likely) if len(told) > 1 and told[0] != told[1] else []
        is_weekday = told[-1] - told[0] == timedelta(days=7)
        same = [
            day
            for day in span
            if (day.weekday() == told[0].weekday() if is_weekday else day.day == told[0].day)
        ]
        return [*same, *(day for day in told if day in likely), *told][0]

    def meant(self, said: Statement, today: date) -> date | None:
        """The day that is meant where it is asked which; None where that isn't asked.

        Of a plan it is the next such day; one that can only lie behind us, as yesterday does,
        tells that it was asked then.
        """
        doubt = next(iter(said.doubts), None)
        if doubt is None or doubt.about is not AskedBack.DAY:
            return None
        if said.needed_by is not None or doubt.is_to_come(today):
            return self.ahead or self.loosely or self.behind
        return self.among(doubt.days) if self.behind or self.ahead else None


def _days_of(likely: Sequence[date]) -> list[date]:
    """All days from the first of them to the last one, a week at least."""
    if not likely[1:]:
        return []
    count = max((max(likely) - min(likely)).days + 1, 7)
    return [min(likely) + timedelta(days=one) for one in range(count)]
