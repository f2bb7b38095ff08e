"""Who reads what the bot says."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from bot.team.members import Member
from messages import formats
from messages.catalogue import Texts, texts_for


@dataclass(frozen=True)
class Reader:
    """A member, the texts in their language, and the day that it is where they are."""

    member: Member
    texts: Texts
    today: date

    @classmethod
    def at(cls, now: datetime, member: Member) -> Self:
        return cls(member, texts_for(member.locale), member.today(now))

    def __deepcopy__(self, memo: object) -> Self:
        # Bolt copies the context for lazy listeners; a reader never changes.
        return self

    def day(self, value: date) -> str:
        """A date as `formats.day` writes it for them."""
        return formats.day(self.texts, value, self.today)

    def weekday(self, value: date) -> formats.Weekday:
        """A date to plan by, as `formats.weekday` writes it for them."""
        return formats.weekday(self.texts, value, self.today)
