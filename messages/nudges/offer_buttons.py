"""The buttons and the menu below ideas that somebody looks for, and what each carries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from bot.giving import library
from bot.giving.library import Event
from bot.nudges.on_demand import Search
from bot.refusals import Gone
from messages.people.buttons import ContactButton

OPEN = "ideas.open"
"""Ideas for somebody, each with an EventButton; its ending says where it is pressed."""
EVENT = "ideas.event"
"""A menu of occasions, each with an EventButton."""
OTHERS = "ideas.others"
DID = "ideas.did"
WRITE = "ideas.write"
NOT_FOR = "ideas.not_for"
"""Each with an OfferedButton, the last three with an ending that says which idea it is."""
ALLOW = "ideas.allow"
"""With the OfferedButton of an idea that was left out just now."""
_DIGITS = 3


@dataclass(frozen=True)
class EventButton(ContactButton):
    """Ideas for whom, and for which occasion; none for an ordinary day."""

    event: str = ""

    @property
    def occasion(self) -> Event | None:
        """Raises Gone for what no button of ours holds."""
        return read_event(self.event)


@dataclass(frozen=True)
class OfferedButton(ContactButton):
    """What was looked for on which `day`, all that was `passed` over, and what is shown now.

    It was drawn `at` this moment, in seconds. `idea` is the one that the button is about.
    """

    day: date
    at: int
    event: str
    passed: str
    shown: str
    idea: str

    @property
    def drawn_at(self) -> datetime:
        return datetime.fromtimestamp(self.at, UTC)

    @property
    def search(self) -> Search:
        """Raises Gone for what no button of ours holds."""
        seen = tuple(_ideas(self.passed))
        return Search(self.contact_id, self.day, read_event(self.event), seen)

    @property
    def kept(self) -> tuple[str, ...]:
        """What is shown besides the idea that it is about."""
        return tuple(one for one in _ideas(self.shown) if one != self.idea)


def read_event(said: str) -> Event | None:
    """The occasion that a button holds, if any. Raises Gone for none of ours."""
    if not said:
        return None
    if said not in list(Event):
        raise Gone
    return Event(said)


def numbered(ideas: Iterable[str]) -> str:
    """Ideas by their places in the library, as a button has no room for all their ids."""
    places = {one: place for place, one in enumerate(library.ideas())}
    return "".join(f"{places[one]:0{_DIGITS}x}" for one in ideas if one in places)


def _ideas(numbered: str) -> Iterator[str]:
    every = list(library.ideas())
    for start in range(0, len(numbered), _DIGITS):
        try:
            place = int(numbered[start : start + _DIGITS], 16)
        except ValueError:
            raise Gone from None
        if 0 <= place < len(every):
            yield every[place]
