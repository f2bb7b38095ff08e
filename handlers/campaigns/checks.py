"""The words of a plan, checked before the next step and as they go out to somebody.

A gift has no strings, and the ask knows of no gift.
"""

from collections.abc import Collection
from functools import cache

from bot.campaigns.plans import Plan
from bot.database import Session
from bot.ledger import lately
from bot.no_strings import check as no_strings
from bot.no_strings.check import Checked
from bot.people.contacts import Contact
from bot.team import workspaces
from handlers import forms
from handlers.payloads import Payload
from messages.campaigns import doubts, plays
from messages.campaigns.doubts import Doubts
from messages.letters import bodies
from messages.no_strings.wordings import wordings
from messages.nudges import drafts
from messages.reader import Reader

_FEWEST_WORDS = 4
"""Fewer hold no string, and the dictionaries are left unread."""


def notes(session: Session, reader: Reader, plan: Plan) -> Doubts:
    """What is found in the words of what each group gets, and in the notes."""
    gifts = [arm.gift for arm in plan.arms if arm.gift is not None]
    every = [text for gift in gifts for text in (gift.words, gift.draft)]
    return _found(session, reader, every, is_ask=False)


def request(session: Session, reader: Reader, plan: Plan) -> Doubts:
    """The same in the ask, which mentions nothing of what any group gets."""
    given = _gifts(plan)
    every = [plan.request.words, plan.request.draft]
    return _found(session, reader, every, is_ask=True, given=given)


def letter(
    session: Session, reader: Reader, plan: Plan, contact: Contact, written: str, *, is_ask: bool
) -> Checked:
    """What is found in what goes to the contact, who may have got the gift or something else.

    In an ask, what other groups get counts as well.
    """
    gifts = _gifts(plan)
    given = lately.given(session, reader.member, [contact], reader.today)
    return _checked(written, (*given, *gifts) if is_ask else given, is_ask=is_ask)


def _gifts(plan: Plan) -> Collection[str]:
    """What any group gets, also in the words that somebody of another language has for it."""
    words = [arm.gift.words for arm in plan.arms if arm.gift is not None and arm.gift.words]
    return [said for one in words for said in plays.in_all_languages(one)]


def stand(view: Payload, found: Doubts) -> bool:
    """Whether they are still to be looked at: not once they were kept as they are."""
    if not found.found or found.is_stopped:
        return bool(found.found)
    _, _, mark = forms.block_id(view, doubts.KEEP).partition(".")
    return not (forms.ticked(view, doubts.KEEP) and mark == found.mark)


def _found(
    session: Session,
    reader: Reader,
    every: Collection[str],
    *,
    is_ask: bool,
    given: Collection[str] = (),
) -> Doubts:
    checked = [(text, _checked(text, given, is_ask=is_ask)) for text in every if _is_long(text)]
    is_stopped = workspaces.find(session, reader.member.workspace_id).stops_strings
    return Doubts([one for one in checked if not one[1].is_ok], is_ask, is_stopped)


def _checked(text: str, given: Collection[str], *, is_ask: bool) -> Checked:
    own = drafts.own_sentences(is_ask=is_ask) | _own(is_ask=is_ask)
    return no_strings.check(text, wordings(), is_ask=is_ask, gestures=tuple(given), own=own)


@cache
def _own(*, is_ask: bool) -> frozenset[str]:
    """The sentences that plays bring."""
    return bodies.own_sentences(body for body, asks in plays.bodies() if asks is is_ask)


def _is_long(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS
