"""Words for the refusals of households, and of gifts for all at an organisation."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot import refusals
from bot.refusals import Refusal
from messages import formats
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts


def _two_people_needed(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("Both names belong to the same contact. Who else lives there?")


def _several_households(texts: Texts, refusal: refusals.SeveralHouseholds, _: date) -> Mrkdwn:
    names = formats.listed(texts, [contacts.bold(name) for name in refusal.names])
    if not refusal.other:
        return texts(
            "{names} each share a household with somebody else. Change that on their cards first.",
            names=names,
        )
    return texts(
        "{names} each share a household with somebody else. Tell me first who moved out, for "
        "example: “{one} and {other} no longer live together”",
        names=names,
        one=contacts.short(refusal.one),
        other=contacts.short(refusal.other),
    )


def _who_moved_out(texts: Texts, refusal: refusals.WhoMovedOut, _: date) -> Mrkdwn:
    return texts(
        "More people share the household of {names}, so I don't know who has left it. Change "
        "it on that person's card, under “More…”.",
        names=formats.listed(texts, [contacts.bold(name) for name in refusal.names]),
    )


def _nobody_there(texts: Texts, refusal: refusals.NobodyThere, _: date) -> Mrkdwn:
    return texts(
        "You don't look after anybody at {organisation}, so I can't tell who got it. Name "
        "them in the line, or add them first. Nothing is logged yet.",
        organisation=contacts.bold(refusal.organisation),
    )


def _too_many_there(texts: Texts, refusal: refusals.TooManyThere, _: date) -> Mrkdwn:
    return texts(
        "You look after {count} people at {organisation}. Name those who got it, so that it isn't "
        "logged for somebody who didn't. Nothing is logged yet.",
        count=formats.number(texts, refusal.count),
        organisation=contacts.bold(refusal.organisation),
    )


WORDS: Mapping[type[Refusal], Callable[[Texts, Any, date], Mrkdwn]] = {
    refusals.TwoPeopleNeeded: _two_people_needed,
    refusals.SeveralHouseholds: _several_households,
    refusals.WhoMovedOut: _who_moved_out,
    refusals.NobodyThere: _nobody_there,
    refusals.TooManyThere: _too_many_there,
}
