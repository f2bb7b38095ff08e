"""Approval of a gift that is in the ledger: asked for now, or standing though it was taken back."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import ButtonElement

from bot.ledger.entries import Entry, Gesture
from messages import Message, formats
from messages.blocks import actions, button, section
from messages.catalogue import Mrkdwn, Texts
from messages.policy.buttons import (
    ASK_GIVEN,
    ASK_OF_SEVERAL,
    LOG,
    WITHDRAW,
    GivenButton,
    RequestButton,
    SeveralGivenButton,
)

LONGEST_NAME = 80


def buttons(texts: Texts, gesture: Gesture) -> Iterator[ButtonElement]:
    """Each who can be asked to approve it."""
    offered = () if gesture.heed is None else gesture.heed.offered
    for at, one in enumerate(offered):
        label = texts.plain(
            "Ask {name} to approve", name=formats.shortened(one.approver.name, LONGEST_NAME)
        )
        carried = GivenButton(gesture.id.id, one.limit_id, one.approver.id)
        yield button(label, f"{ASK_GIVEN}.{at}", carried.value())


def of_several(
    texts: Texts, pending_id: int, gestures: Sequence[Gesture]
) -> Iterator[ButtonElement]:
    """The same below several gifts of one line, for each by itself."""
    asked = [(gesture, one) for gesture in gestures if gesture.heed for one in gesture.heed.offered]
    for at, (gesture, one) in enumerate(asked):
        approver = formats.shortened(one.approver.name, LONGEST_NAME)
        name = formats.shortened(gesture.contact.name, LONGEST_NAME)
        label = texts.plain("Ask {approver} about {name}'s", approver=approver, name=name)
        carried = SeveralGivenButton(gesture.id.id, one.limit_id, one.approver.id, pending_id)
        yield button(label, f"{ASK_OF_SEVERAL}.{at}", carried.value())


def still_approved(texts: Texts, taken_back: Mrkdwn, entry: Entry) -> Message | None:
    """That it was taken back, and can be logged again as it was approved, where it was.

    Or that somebody is still asked to approve it.
    """
    if not isinstance(entry, Gesture):
        return None
    if (waiting := entry.still_asked) is not None:
        asked = texts(
            "{name} is still being asked to approve it.",
            name=formats.bold(formats.shortened(waiting.approver.name, LONGEST_NAME)),
        )
        text = Mrkdwn(f"{taken_back} {asked}")
        request = RequestButton(waiting.request_id).value()
        stop = button(texts.plain("Don't ask"), WITHDRAW, request)
        return Message(text, [section(text), actions([stop])])
    if entry.approved_id is None:
        return None
    stands = texts("It stays approved, so you can log it again.")
    text = Mrkdwn(f"{taken_back} {stands}")
    again = button(texts.plain("Log it"), LOG, RequestButton(entry.approved_id).value())
    return Message(text, [section(text), actions([again])])
