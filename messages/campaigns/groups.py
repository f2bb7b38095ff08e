"""What the groups of a campaign are called: by what they get, and by a letter."""

from bot.campaigns.plans import Arm, Gift, Plan
from bot.giving import library
from messages import formats
from messages.campaigns import plays
from messages.catalogue import Texts
from messages.giving import ideas
from messages.ledger import kinds

LONGEST = 60
_LETTERS = "ABCDEFGH"


def gift(texts: Texts, given: Gift | None) -> str:
    """What a group gets, in a few words."""
    if given is None:
        return texts.plain("nothing")
    idea = library.ideas().get(given.idea_id or "")
    said = plays.as_read(texts, given.words) or (
        ideas.example(texts, idea) if idea is not None else ""
    )
    return formats.shortened(said or kinds.name(texts, given.kind), LONGEST)


def letter(texts: Texts, place: int) -> str:
    """What a group is called in a plan of several: the first is the one to compare with."""
    if place == 0:
        return texts.plain("Comparison group")
    return texts.plain("Group {letter}", letter=_LETTERS[place - 1])


def named(texts: Texts, plan: Plan, arm: Arm) -> str:
    """A group with what it gets, or its own name."""
    if not plan.is_experiment:
        return arm.name or texts.plain("Everybody gets: {gift}", gift=gift(texts, arm.gift))
    called = arm.name or gift(texts, arm.gift)
    return texts.plain("{group}: {gift}", group=letter(texts, arm.place), gift=called)
