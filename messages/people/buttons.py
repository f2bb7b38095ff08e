"""The buttons about one person, who may be new: their action ids, and what each carries."""

from dataclasses import dataclass

from bot.people.newcomers import Introduction
from bot.people.search import Query
from bot.refusals import Gone
from bot.vocabulary import Audience
from messages.carried import Carried


@dataclass(frozen=True)
class ContactButton(Carried):
    """Who asked, and who is meant."""

    member_id: int
    contact_id: int


ADD = "newcomer.add"


@dataclass(frozen=True)
class NewcomerButton(Carried):
    """What is told of them, and what they are to the team."""

    audience: Audience
    name: str
    organisation: str
    email: str

    @property
    def introduction(self) -> Introduction:
        return Introduction(self.name, self.organisation, self.email)


LEAVE = "newcomer.leave"
UNDO = "newcomer.undo"


@dataclass(frozen=True)
class AddedButton(ContactButton):
    """By whom who was added."""

    name: str


ONE = "pair.one"
TWO = "pair.two"
CHOOSE = "pair.choose"
PART = "pair.part"
MERGING = "pair.merging"
"""The dialog in which somebody chooses between what differs."""


@dataclass(frozen=True)
class PairButton(Carried):
    """Who asked, and who may be one person; with the pair that an import saw, if it did."""

    member_id: int
    first_id: int
    second_id: int
    pair_id: int | None = None


@dataclass(frozen=True)
class MergeButton(Carried):
    """Who asked, and the merge that can be undone."""

    member_id: int
    merge_id: int


@dataclass(frozen=True)
class MergeOrigin(Carried):
    """What the dialog carries: the two, and where the question stands that it was opened from."""

    member_id: int
    first_id: int
    second_id: int
    question_url: str
    channel: str
    thread_ts: str | None = None


PAGE = "find.page"
FILTER = "find.filter"
CARD = "find.card"
ASK_PAIR = "pair.ask"


@dataclass(frozen=True)
class SearchButton(Carried):
    """Who asked, and what for: all that is told has to fit. 0 and "" narrow nothing."""

    member_id: int
    number: int
    owner_id: int
    audience: str
    tag: str
    organisation: str
    words: str
    archived: int | None = None
    """1 for those alone who are archived."""

    @classmethod
    def of(cls, member_id: int, query: Query, number: int = 0) -> "SearchButton":
        return cls(
            member_id,
            number,
            query.owner_id or 0,
            query.audience or "",
            query.tag,
            query.organisation,
            query.words,
            1 if query.is_archived else None,
        )

    @property
    def query(self) -> Query:
        """Raises Gone for an audience that there is none."""
        audience = None
        if self.audience:
            if self.audience not in list(Audience):
                raise Gone
            audience = Audience(self.audience)
        return Query(
            self.words,
            self.organisation,
            self.tag,
            self.owner_id or None,
            audience,
            bool(self.archived),
        )
