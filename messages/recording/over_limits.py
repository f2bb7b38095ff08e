"""A gift that nobody says was given passes a limit: whether it was."""

from collections.abc import Iterator

from slack_sdk.models.blocks import ButtonElement

from bot.recording.outcomes import Decision, Doubtful
from bot.vocabulary import Verdict
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
            "I can only ask for approval of a gift to one person at a time: send it again "
            "for one of them."
        )
    elif not doubtful.approvers and _waits_for_a_yes(doubtful):
        how = reader.texts(
            "Nobody else here can approve it now. Talk to whoever looks after your Slack."
        )
    return Mrkdwn(" ".join(filter(None, (told, how, asked))))


def _waits_for_a_yes(doubtful: Doubtful) -> bool:
    """Whether approval is all that it lacks."""
    found = {one.verdict for one in doubtful.rooms}
    return Verdict.NEEDS_APPROVAL in found and Verdict.OVER_THE_CAP not in found


def choices(reader: Reader, doubtful: Doubtful) -> Iterator[ButtonElement]:
    yield decision(doubtful, Decision.LOG, reader.texts.plain("It was already given"))
    yield from approvers(reader.texts, doubtful)
    yield from _without(reader.texts, doubtful)


def approvers(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    """Each who can be asked to approve the gift."""
    for at, one in enumerate(doubtful.approvers):
        label = _to_approve(texts, doubtful, contacts.short(one.approver.name))
        carried = AskButton(doubtful.pending_id, one.limit_id, one.approver.id, doubtful.to_approve)
        yield button(label, f"{ASK}.{at}", carried.value())


def _to_approve(texts: Texts, doubtful: Doubtful, approver: str) -> str:
    whose = dict(zip(doubtful.places, doubtful.names, strict=True))
    if len(whose) < 2:
        return texts.plain("Ask {name} to approve", name=approver)
    name = contacts.short(whose[doubtful.to_approve])
    return texts.plain("Ask {approver} about {name}'s", approver=approver, name=name)


def _without(texts: Texts, doubtful: Doubtful) -> Iterator[ButtonElement]:
    """For each of several that there is none for that one, unless they share it."""
    if len(doubtful.names) < 2 or doubtful.statement.is_one:
        return
    for place, name in zip(doubtful.places, doubtful.names, strict=True):
        label = texts.plain("Without {name}", name=contacts.short(name))
        value = DecisionButton(doubtful.pending_id, Decision.LEAVE_OUT, place).value()
        yield button(label, f"{buttons.DECIDE}.{Decision.LEAVE_OUT}-{place}", value)
