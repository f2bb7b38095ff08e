"""A line about one present for several: who of all there got it, and what it was worth for whom."""

from collections.abc import Iterator

from slack_sdk.models.blocks import ButtonElement

from bot.recording.outcomes import Doubtful, Share
from messages import formats
from messages.blocks import MOST_BUTTONS, button
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.recording import buttons
from messages.recording.buttons import PlaceButton, ShareButton


def who_question(texts: Texts, doubtful: Doubtful) -> Mrkdwn:
    """Whether all whom the member looks after at the organisation got it."""
    count, there = len(doubtful.names), contacts.bold(doubtful.doubt.words)
    if count == 1:
        return texts(
            "Was it for this person at {organisation}? Nothing is logged yet.", organisation=there
        )
    return texts(
        "Was it for these {count} people at {organisation}? Nothing is logged yet.",
        count=formats.number(texts, count),
        organisation=there,
    )


def everybody(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    """That it was, and for each of them that it wasn't for that one."""
    count = len(doubtful.names)
    label = texts.plain("Yes, log it")
    if count > 1:
        label = texts.plain("Yes, all {count}", count=formats.number(texts, count))
    all_of_them = PlaceButton(doubtful.pending_id).value()
    yield button(label, f"{buttons.EVERYBODY}.all", all_of_them, style="primary")
    if count == 1:
        return
    # One more button lets the line go.
    for place, name in list(zip(doubtful.places, doubtful.names, strict=True))[: MOST_BUTTONS - 2]:
        label = texts.plain("Without {name}", name=contacts.short(name))
        value = PlaceButton(doubtful.pending_id, place).value()
        yield button(label, f"{buttons.EVERYBODY}.{place}", value)


def share_question(texts: Texts, doubtful: Doubtful) -> Mrkdwn:
    """Whether the worth is that of the whole present."""
    worth = doubtful.statement.worth
    assert worth is not None
    money = formats.money(texts, worth)
    if doubtful.share_household:
        return texts(
            "They share a household. Was it {money} altogether, or {money} each? Nothing is "
            "logged yet.",
            money=money,
        )
    return texts("Was it {money} together, or for each? Nothing is logged yet.", money=money)


def shares(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    worth = doubtful.statement.worth
    assert worth is not None
    money = formats.money(texts, worth)
    for share, label in (
        (Share.TOGETHER, texts.plain("{money} altogether", money=money)),
        (Share.EACH, texts.plain("{money} each", money=money)),
    ):
        value = ShareButton(doubtful.pending_id, share).value()
        yield button(label, f"{buttons.SHARE}.{share}", value)
