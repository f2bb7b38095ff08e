"""A line about a campaign that there is: it waits, goes on, is asked to end, or is shown."""

from collections.abc import Sequence

from bot.campaigns import named, plans, stopping
from bot.campaigns.named import OPEN, Named
from bot.campaigns.plans import Plan
from bot.vocabulary import CampaignState
from handlers import real_names
from handlers.campaigns import listing, outlooks, results
from handlers.commands import TypedLine
from handlers.reading import campaign_acts
from handlers.reading.campaign_acts import ENDING, Told, Wish
from messages import Message
from messages.campaigns import begun

_DRAFT = frozenset({CampaignState.DRAFT})
_STATES = {
    Wish.PAUSE: OPEN,
    Wish.GO_ON: OPEN | _DRAFT,
    Wish.STOP: OPEN | _DRAFT,
    Wish.START: _DRAFT,
    Wish.CHANGE: _DRAFT | OPEN,
    Wish.SHOW: OPEN,
}
"""In which states a campaign is, of which that is wanted without its name."""


def answer(line: TypedLine) -> Message | None:
    """What comes of it; None where the line is about something else after all.

    Raises Gone and CampaignOver.
    """
    told = campaign_acts.told(real_names.told(line))
    if told is None:
        return None
    if told.wish is Wish.WHO:
        return begun.nobody_told(line.reader)
    if told.wish is Wish.EXPLAIN:
        return listing.every(line, begun.explained(line.reader.texts))
    with line.reading() as session:
        every = named.seen(session, line.member)
    found = _meant(told, every, line)
    if len(found) != 1:
        return _undecided(line, told, every)
    with line.reading() as session:
        plan = plans.show(session, line.member, found[0].id)
    if told.is_it and told.wish in {Wish.PAUSE, Wish.GO_ON}:
        return begun.asked_for(line.reader, plan)
    return _done(line, told, plan)


def _meant(told: Told, every: Sequence[Named], line: TypedLine) -> Sequence[Named]:
    """Those that the line names; where it names none, those of which that can be wanted."""
    states = _STATES[told.wish]
    if not told.is_meant and told.wish in ENDING:
        return [one for one in every if named.is_called(one, told.named)]
    if told.named:
        found = named.called(every, told.named)
        if len(found) > 1:
            return [one for one in found if one.state in states] or found
        return found
    if not told.is_meant:
        return []
    theirs = [one for one in every if one.state in states]
    if told.is_it:
        theirs = [one for one in theirs if one.member_id == line.member.id]
    if not theirs and told.wish is Wish.SHOW:
        return every if len(every) == 1 else []
    return theirs


def _undecided(line: TypedLine, told: Told, every: Sequence[Named]) -> Message | None:
    """The list, where a campaign is meant for sure, and nothing new is to start."""
    if told.is_it or not told.is_meant or told.wish is Wish.START:
        return None
    return listing.every(line, begun.which(line.reader.texts) if every else None)


def _done(line: TypedLine, told: Told, plan: Plan) -> Message:
    reader, texts = line.reader, line.reader.texts
    if plan.state is CampaignState.DRAFT:
        return _of_draft(line, told, plan)
    if told.wish is Wish.SHOW:
        with line.reading() as session:
            return results.drawn(session, reader, plan.id, line.now)
    if told.wish is Wish.CHANGE:
        return begun.with_doubt(begun.drawn(reader, plan), begun.fixed(texts))
    if told.wish is Wish.START or plan.state not in OPEN:
        return begun.drawn(reader, plan)
    if plan.member_id != line.member.id and not line.member.is_admin:
        return begun.not_yours(reader, plan)
    if told.wish is Wish.STOP:
        return begun.ends(reader, plan, told.reason)
    change = stopping.pause if told.wish is Wish.PAUSE else stopping.resume
    with line.transaction() as session:
        plan = change(session, line.member, plan.id, line.now)
    return begun.drawn(reader, plan)


def _of_draft(line: TypedLine, told: Told, plan: Plan) -> Message:
    """How the plan stands, or the list, from which it goes on where it isn't ready."""
    if not (plan.arms and plan.request.words):
        return listing.every(line)
    with line.reading() as session:
        shown = outlooks.drawn(session, line.reader, plan.id, line.now)
    if told.wish is Wish.START and told.has_more:
        return begun.with_doubt(shown, begun.first_day(line.reader.texts))
    return shown
