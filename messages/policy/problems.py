"""What is wrong with a limit that was filled in, and how to put it right."""

from collections.abc import Mapping

from bot.policy.wanted import Part, Problem
from messages.catalogue import Texts


def at_parts(texts: Texts, found: Mapping[Part, Problem]) -> dict[Part, str]:
    """What is wrong with each part of what was filled in, and how to put it right."""
    return {part: _problem(texts, problem) for part, problem in found.items()}


def _problem(texts: Texts, problem: Problem) -> str:
    match problem:
        case Problem.AMOUNT_MISSING | Problem.AMOUNT_UNREAD:
            return texts.plain("Write one amount in one currency, in figures, such as €50.")
        case Problem.BELOW_ZERO:
            return texts.plain("A limit can't be below zero. Write an amount such as €50.")
        case Problem.SEVERAL_AMOUNTS:
            return texts.plain(
                "There are several amounts here. Write one, such as €50, and add a separate "
                "limit for each currency."
            )
        case Problem.TOO_HIGH:
            return texts.plain("That's too high for a gift limit. Write a lower amount.")
        case Problem.NO_SUCH_DAY:
            return texts.plain("This day has to exist in every year. Choose another one.")
        case Problem.APPROVER_MISSING:
            return texts.plain("Choose who approves gifts above the limit.")
        case Problem.APPROVER_NEEDLESS:
            return texts.plain(
                "Nobody is asked to approve gifts above this limit. Choose “Ask somebody to "
                "approve”, or remove the person."
            )
        case Problem.NOT_A_MEMBER:
            return texts.plain(
                "They don't use Goodturn yet. Ask them to type /goodturn once, or choose "
                "somebody else."
            )
        case Problem.NOT_THERE:
            return texts.plain("They have left, or no longer use Goodturn. Choose somebody else.")
        case Problem.DAY_OVER:
            return texts.plain(
                "Limits can't be changed for days that have passed. Choose today or a later day."
            )
        case Problem.TOO_FAR_OFF:
            return texts.plain("Choose a day within five years.")
        case Problem.HELD_ALREADY:
            return texts.plain("This preset already applies. Choose another one, or end it first.")
        case Problem.THERE_ALREADY:
            return texts.plain(
                "There is already a limit exactly like this. Change something, or cancel."
            )
        case Problem.ENDED_ALREADY:
            return texts.plain("This limit already ends before that day. Choose an earlier one.")
