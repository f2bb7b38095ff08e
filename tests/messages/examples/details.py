"""The dialog of a gesture's details, and what has to be known of something refused."""

from collections.abc import Iterator
from dataclasses import replace

from bot.money import Money
from bot.recording.details import Known
from bot.vocabulary import Direction, Mark
from messages.recording import details, refusals
from messages.recording.details import DetailsOrigin
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import TODAY, gesture, reader
from tests.messages.examples.typed import PLAIN, Typed

ORIGIN = DetailsOrigin(1, 1, "D0MARA", "https://hooks.slack.com/actions/T0/1/x")
IN_NUDGE = replace(ORIGIN, url="", ts="1700000000.000001", nudge_id=1)


def examples(typed: Typed) -> Iterator[Example]:
    found = gesture(typed), gesture(typed, Direction.RECEIVED, TODAY)
    yield Example("which was refused", lambda texts: refusals.which(reader(texts), found))
    yield Example(
        "whose was it that was refused", lambda texts: refusals.whose(reader(texts), typed.words)
    )


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    plain = Known((gesture(typed),))
    full = replace(
        gesture(typed, Direction.RECEIVED, TODAY),
        worth=Money(1250, "EUR"),
        marks=(Mark.PERSONAL,),
        is_refused=True,
    )
    yield DialogExample(
        "details of a gesture", lambda texts: details.fill_in(reader(texts), plain, ORIGIN)
    )
    yield DialogExample(
        "details in a nudge, all known",
        lambda texts: details.fill_in(
            reader(texts), Known((full, gesture(typed)), tuple(Mark)), IN_NUDGE
        ),
    )
