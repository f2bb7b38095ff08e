"""The drawing of the refusals is the hierarchy."""

from bot import refusals
from bot.refusals import Refusal


def test_the_drawing_shows_the_classes() -> None:
    assert refusals.__doc__ is not None
    drawing = refusals.__doc__[refusals.__doc__.index("\nRefusal\n") :]
    drawn = [line.strip("│├└─ ").split()[0] for line in drawing.splitlines() if line.strip()]
    assert drawn == list(_names(Refusal))


def test_each_refusal_says_in_a_sentence_when_it_is_used() -> None:
    for name in _names(Refusal):
        assert getattr(refusals, name).__doc__, name


def _names(kind: type[Refusal]) -> list[str]:
    """The class and those below it, in the order in which they are defined."""
    return [kind.__name__, *(name for sub in kind.__subclasses__() for name in _names(sub))]
