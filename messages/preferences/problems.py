"""What is wrong with settings as they were filled in, and how to put it right."""

from collections.abc import Mapping

from bot.preferences.wishes import Part, Problem
from messages.catalogue import Texts


def at_parts(texts: Texts, found: Mapping[Part, Problem]) -> dict[Part, str]:
    """What is wrong with each part of what was filled in, and how to put it right."""
    return {part: _problem(texts, problem) for part, problem in found.items()}


def _problem(texts: Texts, problem: Problem) -> str:
    match problem:
        case Problem.NO_WORKING_DAY:
            return texts.plain("Tick at least one day. For no nudges at all, use a pause.")
        case Problem.NO_HOURS:
            return texts.plain("Your working day must end later than it starts.")
        case Problem.UNKNOWN_PLACE | Problem.OUT_OF_RANGE:
            return texts.plain("Choose one from the list.")
        case Problem.START_MISSING:
            return texts.plain("Choose the first day away as well.")
        case Problem.END_MISSING:
            return texts.plain("Choose the last day away as well.")
        case Problem.ENDS_BEFORE_START:
            return texts.plain("This is before the first day away.")
        case Problem.OVER:
            return texts.plain("These days have already passed. Choose days to come.")
        case Problem.TOO_LONG:
            return texts.plain("That's more than a year. For longer, use a pause.")
        case Problem.TOO_FAR_OFF:
            return texts.plain("Choose a day within two years.")
        case Problem.TOO_MANY:
            return texts.plain("You already have ten absences planned. Untick one first.")
        case Problem.NOBODY_ELSE:
            return texts.plain("Choose somebody else: nobody can stand in for themselves.")
