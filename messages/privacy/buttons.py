"""The buttons of what leaves us, and what is removed: their action ids, and what each carries."""

from dataclasses import dataclass
from enum import StrEnum

from bot.address_books.formats import BookFormat
from bot.people.search import Query
from messages.carried import Carried
from messages.people.buttons import ContactButton, SearchButton


class Step(StrEnum):
    """What becomes of a contact about whom something is noted."""

    PUT_AWAY = "put_away"
    BRING_BACK = "bring_back"
    FORGET = "forget"
    KEEP = "keep"


CONTACT = "forget.contact"
STEP = "forget.step"


@dataclass(frozen=True)
class StepButton(ContactButton):
    """What becomes of whom."""

    step: Step


EXPORT = "export.format"


@dataclass(frozen=True)
class FormatButton(Carried):
    """As what contacts go out, to whoever presses it, and what they were looked for by."""

    form: BookFormat
    wanted: str | None = None

    @classmethod
    def of(cls, form: BookFormat, member_id: int, query: Query) -> "FormatButton":
        return cls(form, None if query == Query() else SearchButton.of(member_id, query).value())

    @property
    def query(self) -> Query:
        """Raises Gone for what nobody can look for."""
        return Query() if self.wanted is None else SearchButton.read(self.wanted).query
