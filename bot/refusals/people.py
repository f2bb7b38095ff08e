"""What can't be of a contact, and whose they are."""

from dataclasses import dataclass

from bot.refusals.kinds import NotAllowed, Refusal


class KeptAlready(Refusal):
    """Another occasion of the contact's is of this kind and has this name."""


class TagMissing(Refusal):
    """It is about those with a tag, and nobody said with which."""


class TagOrAudience(Refusal):
    """It is about those with a tag and about an audience, and it can be one of them."""


class NobodyChosen(Refusal):
    """None of the contacts is what was chosen."""


@dataclass(eq=False)
class LookedAfterBy(NotAllowed):
    """The contact is `keeper`'s, so that only they can change, remove or join it."""

    name: str
    keeper: str


@dataclass(eq=False)
class OneIsTheirs(NotAllowed):
    """The same, where it is to be made one with `own`, which the member looks after."""

    name: str
    keeper: str
    own: str


@dataclass(eq=False)
class CannotLookAfter(NotAllowed):
    """The person chosen to look after a contact is one for whom `ColleaguesOnly` holds."""

    name: str


@dataclass(eq=False)
class LooksAfterAlready(NotAllowed):
    """Who shall get the contacts has them."""

    name: str


@dataclass(eq=False)
class OneselfAsContact(NotAllowed):
    """Nobody is reminded of themselves."""

    name: str


@dataclass(eq=False)
class NoColleague(NotAllowed):
    """Who is mentioned is one for whom `ColleaguesOnly` holds, and can't be added as staff."""

    name: str
