"""What a member could write about a reminder: a note, or a letter that asks, never both."""

from functools import cache

from bot.nudges.shown_reminders import Suggestion, ToAsk, ToCheck
from bot.team.members import Member
from messages.asking import letters
from messages.giving import notes
from messages.letters import bodies


def draft(suggestion: Suggestion, member: Member, turn: int = 0) -> str:
    """Plain text, with gaps like [day] for what only the member knows.

    It is the same for the same reminder; each `turn` goes on to other words of the same kind, and
    after the last to the first.
    """
    every = choices(suggestion, member)
    return every[turn % len(every)]


def choices(suggestion: Suggestion, member: Member) -> tuple[str, ...]:
    """All that the draft can say, in the order of their turns."""
    contact = suggestion.contact
    match suggestion.about:
        case ToAsk(words=words, kind=kind, needed_by=needed_by):
            return (letters.draft(contact, member, words, kind, needed_by),)
        case ToCheck(words=words):
            return (letters.draft(contact, member, words),)
        case about:
            return notes.choices(contact, member, about, suggestion.reminder_id, suggestion.season)


@cache
def own_sentences(*, is_ask: bool) -> frozenset[str]:
    """Those of drafts in which nothing of the member's stands, in every language.

    In an ask only those of asks are ours: what a note says of a gift has no place there.
    """
    of_asks = bodies.own_sentences(letters.bodies_of_asks())
    return of_asks if is_ask else of_asks | bodies.own_sentences(notes.bodies_of_notes())
