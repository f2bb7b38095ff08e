"""Who is due today, and who comes next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.campaigns.waiting import Wanted
from bot.home.coming import Coming
from bot.home.still_open import StillOpen
from bot.home.today import Due, Today
from bot.people.stand_ins import Colleague
from bot.vocabulary import Purpose, Step
from messages.home import still_open, today
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import contact, in_campaign, member, reader, suggestion
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    due = tuple(
        Due(contact(typed), suggestion(typed, purpose).about, purpose is Purpose.ASK)
        for purpose in (Purpose.ASK, Purpose.OCCASION, Purpose.THANK, Purpose.GIVE)
    )
    written_of = replace(due[0], is_in_nudge=True)
    yield Example("due", _draw(Today(due)), is_about=True)
    yield Example("due, and more", _draw(Today((written_of,), are_more=True)), is_about=True)
    yield Example("due, one in the nudge", _draw(Today((written_of, *due[1:]))), is_about=True)
    thanks = Today((due[2],))
    yield Example("to be thanked", lambda texts: today.of_thanks(reader(texts), thanks), True)
    yield Example("nobody to be thanked", lambda texts: today.of_thanks(reader(texts), Today(())))
    lent = replace(due[1], for_whom=Colleague(typed.member, date(2026, 11, 12)))
    yield Example("due for a colleague", _draw(Today((lent,))), is_about=True)
    coming = Coming(contact(typed), date(2026, 11, 12))
    yield Example("nobody due", _draw(Today((), coming=coming)), is_about=True)
    yield Example("nobody at all", _draw(Today(())))
    held = tuple((in_campaign(typed, is_experiment=one), 1 + 2 * one) for one in (True, False))
    yield Example("due, others held", _draw(Today(due[:1], held=held)), is_about=True)
    yield Example("nobody due, some held", _draw(Today((), held=held)))
    wanted = [
        Wanted(typed.words, step, people, date(2026, 11, 13)) for step in Step for people in (1, 6)
    ]
    open_still = StillOpen(Today(due[:1]), (), (), tuple(wanted))
    yield Example("still open", lambda texts: still_open.drawn(reader(texts), open_still), True)
    idle = member(typed, None)
    yield Example(
        "due, while paused", lambda texts: today.drawn(reader(texts, idle), Today(due[2:])), True
    )


def _draw(shown: Today) -> Draw:
    return lambda texts: today.drawn(reader(texts), shown)
