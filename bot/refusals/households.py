"""A household, or a whole office, that isn't clear."""

from dataclasses import dataclass

from bot.refusals.kinds import NotUnderstood


class TwoPeopleNeeded(NotUnderstood):
    """One person alone is no household."""


@dataclass(eq=False)
class SeveralHouseholds(NotUnderstood):
    """People who are said to live together live with others; one of them does so with `other`."""

    names: tuple[str, ...]
    one: str
    other: str


@dataclass(eq=False)
class WhoMovedOut(NotUnderstood):
    """These live together no more, and others live there, too."""

    names: tuple[str, ...]


@dataclass(eq=False)
class NobodyThere(NotUnderstood):
    """Something was given to all at an organisation where the member looks after nobody."""

    organisation: str


@dataclass(eq=False)
class TooManyThere(NotUnderstood):
    """The same where they look after `count` people, which are too many to name."""

    organisation: str
    count: int
