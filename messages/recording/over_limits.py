"""A gift that nobody says was given passes a limit: whether it was."""

from collections.abc import Iterator

from slack_sdk.models.blocks import ButtonElement

from bot.recording.outcomes import Decision, Doubtful
from messages.blocks import button
from messages.catalogue import Mrkdwn
from messages.people import contacts
from messages.policy import rooms
from messages.policy.buttons import ASK, AskButton
from messages.reader import Reader
from messages.recording.decisions import decision


def question(reader: Reader, doubtful: Doubtful) -> Mrkdwn:
    """What it passes, once more as it stands now; the line may fit meanwhile."""
    asked = reader.texts("Was it given already? Nothing is logged yet.")
    told = rooms.of_plan(reader, doubtful.rooms)
    return Mrkdwn(" ".join(filter(None, (told, asked))))


def choices(reader: Reader, doubtful: Doubtful) -> Iterator[ButtonElement]:
    yield decision(doubtful, Decision.LOG, reader.texts.plain("It was already given"))
    for at, one in enumerate(doubtful.approvers):
        label = reader.texts.plain("Ask {name} to approve", name=contacts.short(one.approver.name))
        carried = AskButton(doubtful.pending_id, one.limit_id, one.approver.id, doubtful.place)
        yield button(label, f"{ASK}.{at}", carried.value())
