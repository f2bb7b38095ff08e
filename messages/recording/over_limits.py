"""A gift that nobody says was given passes a limit: whether it was."""

from collections.abc import Iterator

from slack_sdk.models.blocks import ButtonElement

from bot.recording.outcomes import Decision, Doubtful
from messages.blocks import button
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts
from messages.policy import rooms
from messages.policy.buttons import ASK, AskButton
from messages.reader import Reader
from messages.recording import buttons
from messages.recording.buttons import DecisionButton
from messages.recording.decisions import decision


def question(reader: Reader, doubtful: Doubtful) -> Mrkdwn:
    """What it passes, once more as it stands now; the line may fit meanwhile."""
    asked = reader.texts("Was it given already? Nothing is logged yet.")
    told = rooms.of_plan(reader, doubtful.rooms)
    how = None
    if doubtful.is_too_many:
        how = reader.texts(
            "I ask for approval of a gift to one person: to have it approved, send it again for "
            "one of them."
        )
    return Mrkdwn(" ".join(filter(None, (told, how, asked))))


def choices(reader: Reader, doubtful: Doubtful) -> Iterator[ButtonElement]:
    yield decision(doubtful, Decision.LOG, reader.texts.plain("It was already given"))
    for at, one in enumerate(doubtful.approvers):
        label = _to_approve(reader.texts, doubtful, contacts.short(one.approver.name))
        carried = AskButton(doubtful.pending_id, one.limit_id, one.approver.id, doubtful.to_approve)
        yield button(label, f"{ASK}.{at}", carried.value())
    yield from _without(reader.texts, doubtful)


def _to_approve(texts: Texts, doubtful: Doubtful, approver: str) -> str:
    whose = dict(zip(doubtful.places, doubtful.names, strict=True))
    if len(whose) < 2:
        return texts.plain("Ask {name} to approve", name=approver)
    name = contacts.short(whose[doubtful.to_approve])
    return texts.plain("Ask {approver} about {name}’s", approver=approver, name=name)


def _without(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    """For each of several that there is none for that one, unless they share it."""
    if len(doubtful.names) < 2 or doubtful.statement.is_one:
        return
    for place, name in zip(doubtful.places, doubtful.names, strict=True):
        label = texts.plain("Without {name}", name=contacts.short(name))
        value = DecisionButton(doubtful.pending_id, Decision.LEAVE_OUT, place).value()
        yield button(label, f"{buttons.DECIDE}.{Decision.LEAVE_OUT}-{place}", value)
