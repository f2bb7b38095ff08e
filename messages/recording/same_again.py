"""What was said before, or is planned: whether it is meant once more."""

from collections.abc import Iterator

from slack_sdk.models.blocks import ButtonElement

from bot.recording.outcomes import Decision, Doubtful
from bot.vocabulary import Verb
from messages.catalogue import Mrkdwn
from messages.reader import Reader
from messages.recording.decisions import decision


def question(reader: Reader, doubtful: Doubtful) -> Mrkdwn:
    texts = reader.texts
    if doubtful.planned:
        day = reader.weekday(doubtful.planned[0].day)
        return texts(
            "You already have the same ask planned for {day}. Is this another one?", day=day
        )
    if doubtful.statement.verb is Verb.ASK:
        return texts("You logged the same ask a moment ago. Is this another one?")
    return texts("You logged exactly the same thing a moment ago. Did it happen again?")


def choices(reader: Reader, doubtful: Doubtful) -> Iterator[ButtonElement]:
    texts = reader.texts
    if doubtful.move_to is not None:
        label = texts.plain("Move it to {day}", day=reader.weekday(doubtful.move_to))
        yield decision(doubtful, Decision.MOVE, label)
    yield decision(doubtful, Decision.LOG_AGAIN, texts.plain("Log it again"))
