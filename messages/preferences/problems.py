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
            return texts.plain("Your day must end later than it starts.")
        case Problem.UNKNOWN_PLACE | Problem.OUT_OF_RANGE:
            return texts.plain("Choose one from the list.")
        case Problem.START_MISSING:
            return texts.plain("Choose the first day away as well.")
        case Problem.END_MISSING:
            return texts.plain("Choose the last day away as well.")
        case Problem.ENDS_BEFORE_START:
            return texts.plain("This lies before the first day away.")
        case Problem.OVER:
            return texts.plain("These days have passed.")
        case Problem.TOO_LONG:
            return texts.plain("That is more than a year. For longer, use a pause.")
        case Problem.TOO_FAR_OFF:
            return texts.plain("Choose a day within two years.")
        case Problem.TOO_MANY:
            return texts.plain("Ten absences are planned already. Untick one first.")
        case Problem.NOBODY_ELSE:
            return texts.plain("Choose somebody else: nobody stands in for themselves.")
