"""What was read of a line, by which everything goes that is done then."""

from dataclasses import dataclass, replace
from datetime import date

from bot.money import Money
from bot.vocabulary import AskedBack, AskKind, Detail, GestureKind, Intent, Mark, Reply, Revision
from handlers.reading import amounts
from handlers.reading.next_touches import NextTouch
from handlers.reading.people import Person


@dataclass(frozen=True)
class Understood:
    """A line as it was understood. `what` holds the words of which nothing else was read.

    `day` is the first day of a pause, and `until` its last one. What is in `doubts` has to be asked
    before anything is done.
    """

    line: str
    intent: Intent
    people: tuple[Person, ...] = ()
    what: str = ""
    whole: str = ""
    """The same with the amounts, for what holds money in its words only, and with a "maybe"."""
    kind: GestureKind | None = None
    day: date | None = None
    until: date | None = None
    money: Money | None = None
    reply: Reply | None = None
    doubts: tuple[AskedBack, ...] = ()
    others: tuple[Person, ...] = ()
    """Who is named, too, and may be meant in another way."""
    sums: tuple[Money, ...] = ()
    """All amounts that were read; `money` is the one where there is one only."""
    days: tuple[date, ...] = ()
    """The likely ones, for where no day was read for sure."""
    unread_sum: str = ""
    """The words of an amount that wasn't read."""
    doubtful: str = ""
    """The words that leave in doubt what happened, or when."""
    rest: str = ""
    """What follows the word of a command that is about nobody."""
    is_repeated: bool = False
    """A reminder that is to come again and again."""
    tells_hour: bool = False
    """A time of the day, of which a reminder keeps nothing."""
    revision: Revision | None = None
    """What is to become of a reminder that was asked for before."""
    detail: Detail | None = None
    """What of somebody is told or changed that is kept on the card."""
    next_touch: NextTouch | None = None
    """When the same, or something else, is to come, told beside what happened."""
    is_to_ask: bool = False
    """A reminder to ask somebody, which doesn't tell what for."""
    ask_kind: AskKind = AskKind.OTHER
    needed_by: date | None = None
    """The last day on which what is asked for is of use."""
    is_no_date: bool = False
    is_ahead: bool = False
    """An ask that isn't told as one that was made."""
    marks: tuple[Mark, ...] = ()
    """What made it feel valuable, as the line says."""
    is_done: bool = False
    """Told by a verb of what happened."""
    is_vague: bool = False
    """When to ask is told by words that tell no day."""
    together: Money | None = None
    """What all of them got together, where `money` is what each got of it."""
    is_together: bool = False
    """That several got one present together."""
    is_refused: bool = False
    """That it wasn't taken, as it seems."""
    is_each: bool = False
    """That each of several got one of their own."""

    behind: str = ""
    """What the line says behind a gift, of which nothing is logged."""

    apart: tuple[str, ...] = ()
    """The lines that tell by themselves what this one tells of several gifts."""

    @property
    def lacks_currency(self) -> bool:
        """Whether an amount is told without one."""
        return any(one.currency is None for one in self.sums)

    def in_currency(self, code: str) -> "Understood":
        """The same, with that currency where none is told."""
        sums = tuple(amounts.in_currency(one, code) for one in self.sums)
        together = self.together and amounts.in_currency(self.together, code)
        money = sums[0] if self.money is not None else None
        return replace(self, sums=sums, money=money, together=together)
