"""Ideas that somebody looked for, and the dialog of a note by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import messages.nudges.carried
import messages.nudges.idea_notes
import messages.nudges.offers
from bot.giving import library
from bot.giving.library import Event, Idea
from bot.money import Money
from bot.no_strings.check import Checked
from bot.no_strings.findings import Finding, StringKind
from bot.nudges.carried import CarriedNote, Colleague
from bot.nudges.on_demand import Offered, OfferedTip, Search
from bot.nudges.shown_reminders import Suggestion, ToCongratulate
from bot.people.choice import Which
from bot.vocabulary import Objection, OccasionKind
from messages import Dialog
from messages.catalogue import Texts
from messages.nudges import gaps
from messages.nudges.idea_notes import IdeaNote
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import (
    NEXT_NUDGE,
    TODAY,
    contact,
    in_campaign,
    member,
    reader,
    suggestion,
    to_give,
)
from tests.messages.examples.tips import tip
from tests.messages.examples.typed import PLAIN, Typed

_NOW: datetime = NEXT_NUDGE
_ORIGIN = IdeaNote(1, 1, "D0MARA", "https://hooks.example/1", 1_793_692_800, 0, "", "card_by_hand")
_IN_GRIEF = replace(_ORIGIN, event=Event.LOSS)


def examples(typed: Typed) -> Iterator[Example]:
    """For an ordinary day, for an occasion, none at all, and somebody who may be several."""
    every = library.ideas()
    named = next(one for one in every.values() if "{interest}" in one.words["en"])
    for event in (None, *Event):
        fitting = [one for one in every.values() if event is None or event in one.occasions]
        shown = (named, *fitting[:2]) if event is None else tuple(fitting[:3])
        seen = tuple(one.id for one in shown)
        search = Search(1, TODAY, event, seen)
        offered = Offered(contact(typed), shown, search, typed.words, are_more=event is None)
        yield _offered(f"ideas for {event or 'an ordinary day'}", offered)
        if event is None:
            yield _besides(offered, typed)
            yield _near(offered)
            yield from (_left_out(offered, named, one) for one in Objection)
            yield _left_out(offered, next(one for one in every.values() if one.is_priced))
            yield _offered("ideas with a tip", _with_tip(offered, typed))
    for is_experiment in (True, False):
        held = in_campaign(typed, is_experiment=is_experiment)
        name = f"held, {'experiment' if is_experiment else 'campaign'}"
        yield _offered(name, Offered(contact(typed), (), Search(1, TODAY), held=held))
    yield _offered("no idea", Offered(contact(typed), (), Search(1, TODAY, Event.LOSS)))
    which = Which(typed.name, (contact(typed), contact(typed, 2)), fits_several=True)
    yield Example(
        "ideas for whom",
        lambda texts: messages.nudges.offers.which(
            reader(texts), which, Search(0, TODAY, Event.SUCCESS, aside=typed.words)
        ),
    )


def notes(typed: Typed) -> Iterator[Example]:
    """What a colleague gets."""
    author = replace(member(typed), id=2, slack_user_id="U0BEN")
    note = CarriedNote(author, member(typed), f"<!channel> *{typed.words}*")
    yield Example(
        "a note from a colleague",
        lambda texts: messages.nudges.carried.brought(reader(texts), note),
    )


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    """A draft, one for who grieves, one that is taken along and one with strings."""
    card = library.ideas()["card_by_hand"]
    about = replace(to_give(typed), idea=card.kind, idea_id=card.id, interest=typed.words)
    written = replace(suggestion(typed), about=about)
    for name, origin in (("a note by an idea", _ORIGIN), ("a note in grief", _IN_GRIEF)):
        yield _note(name, written, origin)
        yield _taken_along(f"{name}, to be mailed", written, origin, typed)
    yield _doubted("a note by an idea with strings", written, typed, is_stopped=False)
    yield _doubted("a note by an idea that is stopped", written, typed, is_stopped=True)


def _offered(name: str, offered: Offered) -> Example:
    return Example(name, lambda texts: messages.nudges.offers.drawn(reader(texts), offered, _NOW))


def _besides(offered: Offered, typed: Typed) -> Example:
    search = replace(offered.search, aside=typed.words, budget=Money(2550, "EUR"))
    return _offered("ideas without what else was told", replace(offered, search=search))


def _near(offered: Offered) -> Example:
    day = ToCongratulate(OccasionKind.BIRTHDAY, TODAY + timedelta(days=7), None, is_ahead=True)
    return _offered("ideas for a day that is near", replace(offered, near=day))


def _left_out(offered: Offered, idea: Idea, objection: Objection | None = None) -> Example:
    if objection is None:
        name, objection = "ideas without one that costs money", Objection.IDEA
    else:
        name = f"ideas without what was left out: {objection}"
    return Example(
        name,
        lambda texts: messages.nudges.offers.left_out(
            reader(texts), offered, idea, _NOW, objection
        ),
    )


def _with_tip(offered: Offered, typed: Typed) -> Offered:
    known = tip(typed)
    tips = {known.idea.id: OfferedTip(known, typed.words)}
    return replace(offered, ideas=(*offered.ideas[:2], known.idea), tips=tips)


def _note(name: str, written: Suggestion, origin: IdeaNote) -> DialogExample:
    return DialogExample(
        name, lambda texts: messages.nudges.idea_notes.note(reader(texts), written, origin)
    )


def _taken_along(name: str, written: Suggestion, origin: IdeaNote, typed: Typed) -> DialogExample:
    to = Colleague("U0ANNA", typed.name, None)

    def draw(texts: Texts) -> Dialog:
        drawing = messages.nudges.idea_notes
        told = reader(texts), written, origin, typed.words
        drawn = drawing.taken_along(*told, drawing.ways(*told, "anna@example.com", to))
        block_id = gaps.block_of("take_along", typed.words)
        return gaps.told(texts, drawn, ["[day]", f"[{typed.words}]"], block_id)

    return DialogExample(name, draw)


def _doubted(name: str, written: Suggestion, typed: Typed, *, is_stopped: bool) -> DialogExample:
    words = Finding(StringKind.DEBT, 0, len(typed.words), typed.words)
    found = Checked("en", (words,), typed.name)
    return DialogExample(
        name,
        lambda texts: messages.nudges.idea_notes.doubted(
            reader(texts), written, _ORIGIN, typed.words, found, is_stopped=is_stopped
        ),
    )
