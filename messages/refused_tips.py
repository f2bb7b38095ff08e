"""Words for the refusals of tips."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from bot import refusals
from bot.refusals import Refusal
from messages import formats
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts

_LONGEST_LINK = 100
_LONGEST_TITLE = 150


def _title_missing(texts: Texts, _refusal: Refusal, _: date) -> Mrkdwn:
    return texts("A tip needs a title in words. What would you call it in a list?")


def _link_broken(texts: Texts, refusal: refusals.LinkBroken, _: date) -> Mrkdwn:
    return texts(
        "“{link}” isn't a link to a page. A link begins with https:// and has no spaces, for "
        "example https://example.com/pensions.",
        link=formats.shortened(refusal.said, _LONGEST_LINK),
    )


def _link_known(texts: Texts, refusal: refusals.LinkKnown, today: date) -> Mrkdwn:
    day = formats.day(texts, refusal.day, today)
    if not refusal.by:
        return texts(
            "You added this link on {day}: “{title}”. Type “tips” to find and edit it.",
            day=day,
            title=formats.shortened(refusal.title, _LONGEST_TITLE),
        )
    return texts(
        "{colleague} added this link on {day}: “{title}”. Type “tips” to find it; {colleague} can "
        "edit it.",
        colleague=contacts.short(refusal.by),
        day=day,
        title=formats.shortened(refusal.title, _LONGEST_TITLE),
    )


def _tip_is_theirs(texts: Texts, refusal: refusals.TipIsTheirs, _: date) -> Mrkdwn:
    return texts(
        "{colleague} added “{title}”, so only they or an admin can change it. You can add a "
        "tip of your own.",
        colleague=contacts.short(refusal.by),
        title=formats.shortened(refusal.title, _LONGEST_TITLE),
    )


WORDS: Mapping[type[Refusal], Callable[[Texts, Any, date], Mrkdwn]] = {
    refusals.TitleMissing: _title_missing,
    refusals.LinkBroken: _link_broken,
    refusals.LinkKnown: _link_known,
    refusals.TipIsTheirs: _tip_is_theirs,
}
