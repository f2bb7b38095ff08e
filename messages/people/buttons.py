"""The buttons about one person, who may be new: their action ids, and what each carries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.people import newcomers
from bot.people.newcomers import Introduction
from bot.people.search import Query
from bot.people.traits import Trait
from bot.people.yearly import Yearly
from bot.refusals import Gone
from bot.vocabulary import AddressForm, Audience
from messages.carried import Carried, whole_number


@dataclass(frozen=True)
class ContactButton(Carried):
    """Who asked, and who is meant."""

    member_id: int
    contact_id: int


ADD = "newcomer.add"
EACH = "newcomer.each"
THEM = "newcomer.them"
_BETWEEN = "\n"
"""Stands between several words of one kind; nothing that was typed in a line has it."""


@dataclass(frozen=True)
class _Introduced(Carried):
    """What is told of somebody, all of it as text; is_private is 1 for yes."""

    name: str
    organisation: str
    emails: str
    role: str
    honorific: str
    phones: str
    birthday: str
    tags: str
    address_form: str
    is_private: int
    unplaced: str

    @property
    def introduction(self) -> Introduction:
        """Raises Gone for what no button of ours holds."""
        return Introduction(
            self.name,
            self.organisation,
            _several(self.emails),
            self.role,
            self.honorific,
            _several(self.phones),
            _yearly(self.birthday),
            _several(self.tags),
            _address_form(self.address_form),
            bool(self.is_private),
            _several(self.unplaced),
        )


@dataclass(frozen=True)
class NewcomerButton(_Introduced):
    """With what they are to the team; None to be asked.

    Whoever `is_somebody_else`, 1 for yes, is no contact who resembles them.
    """

    is_somebody_else: int
    audience: Audience | None = None

    @classmethod
    def of(
        cls, told: Introduction, audience: Audience | None, *, is_somebody_else: bool = False
    ) -> "NewcomerButton":
        return cls(*_written(told), int(is_somebody_else), audience)


@dataclass(frozen=True)
class EachButton(_Introduced):
    """The same of several people, whose names are one text."""

    audience: Audience | None = None

    @classmethod
    def of(
        cls, told: Introduction, names: Sequence[str], audience: Audience | None
    ) -> "EachButton":
        return cls(*_written(replace(told, name=_BETWEEN.join(names))), audience)

    @property
    def each(self) -> tuple[Introduction, ...]:
        """Everybody; raises Gone where there is nobody."""
        names = _several(self.name)
        if not names:
            raise Gone
        return newcomers.each(self.introduction, names)


@dataclass(frozen=True)
class ThemButton(_Introduced):
    """Who asked, and the contact of whom that is told."""

    member_id: int
    contact_id: int

    @classmethod
    def of(cls, member_id: int, contact_id: int, told: Introduction) -> "ThemButton":
        return cls(*_written(told), member_id, contact_id)


def _written(
    told: Introduction,
) -> tuple[str, str, str, str, str, str, str, str, str, int, str]:
    return (
        told.name,
        told.organisation,
        _BETWEEN.join(told.emails),
        told.role,
        told.honorific,
        _BETWEEN.join(told.phones),
        _day(told.birthday),
        _BETWEEN.join(told.tags),
        told.address_form or "",
        int(told.is_private),
        _BETWEEN.join(told.unplaced),
    )


LEAVE = "newcomer.leave"
UNDO = "newcomer.undo"


@dataclass(frozen=True)
class AddedButton(ContactButton):
    """By whom who was added, and the birthday that was told then."""

    name: str
    birthday: str = ""

    @classmethod
    def of(cls, member_id: int, contact_id: int, told: Introduction) -> "AddedButton":
        return cls(member_id, contact_id, told.name, _day(told.birthday))

    @property
    def told_birthday(self) -> Yearly | None:
        return _yearly(self.birthday)


def _several(words: str) -> tuple[str, ...]:
    return tuple(filter(None, words.split(_BETWEEN)))


def _day(day: Yearly | None) -> str:
    """Month, day and year, if it is known: 3-14, 3-14-1980."""
    told = (day.month, day.day, day.year) if day is not None else ()
    return "-".join(str(number) for number in told if number is not None)


def _yearly(written: str) -> Yearly | None:
    numbers = [whole_number(part) for part in written.split("-")] if written else []
    if not numbers:
        return None
    month, day, year = (*numbers, None, None)[:3]
    try:
        return Yearly(month or 0, day, year)
    except (ValueError, OverflowError):
        raise Gone from None


def _address_form(written: str) -> AddressForm | None:
    if written and written not in list(AddressForm):
        raise Gone
    return AddressForm(written) if written else None


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
    trait: Trait | None = None

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
            int(query.is_archived) if query.is_archived or query.trait else None,
            query.trait,
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
            self.trait,
        )
