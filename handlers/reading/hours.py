"""Whether a line tells a time of the day, which nothing is kept of beside a day."""

from handlers.reading import forms
from handlers.reading.surroundings import Surroundings
from handlers.reading.tagged import TaggedLine


def tells_hour(line: TaggedLine) -> bool:
    """ "At 3pm", "um 15 Uhr", "om 15.00 uur"; not "in the morning", which is when nudges come."""
    is_free = [True] * len(line.said)
    return any(
        fit.form.stands(Surroundings(line.said, is_free, place, fit.after))
        and any(_has_figure(line, at) for at in range(place, fit.after))
        for place in range(len(line.said))
        for fit in forms.hours().fits(line.said, is_free, place)
    )


def _has_figure(line: TaggedLine, place: int) -> bool:
    return any(letter.isdigit() for letter in line.said[place].bare)
