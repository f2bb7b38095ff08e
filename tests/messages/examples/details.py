"""The dialog of a gesture's details, and what has to be known of something refused."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.money import Money
from bot.policy.limits import Limit
from bot.policy.presets import Terms
from bot.policy.rooms import Room
from bot.recording.details import Known
from bot.vocabulary import Direction, LimitForce, LimitPeriod, Mark, Verdict
from messages.recording import details, refusals
from messages.recording.details import DetailsOrigin
from tests.conftest import NOW
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import TODAY, contact, gesture, reader
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
    terms = Terms(Money(50_00, "EUR"), LimitPeriod.CALENDAR_YEAR, LimitForce.CAP)
    limit = Limit(1, terms, None, None, TODAY, None, 1, NOW)
    room = Room(limit, contact(typed), 30_00, 0, Verdict.FITS, date(2026, 12, 31))
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
    yield DialogExample(
        "details of a gesture, with limits",
        lambda texts: details.fill_in(
            reader(texts), Known((full,), rooms=(room, room), may_be_stopped=True), ORIGIN
        ),
    )
