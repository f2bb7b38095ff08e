"""What a nudge says besides its reminders: that it is a lot, unwanted, or good to ask again."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.nudges.shown import Nudge
from messages import commands
from messages.blocks import actions, button, section
from messages.catalogue import Mrkdwn, Texts
from messages.commands import Word
from messages.nudges import asking_again, buttons
from messages.nudges.buttons import NudgeButton
from messages.reader import Reader


def drawn(reader: Reader, nudge: Nudge) -> Iterator[list[Block]]:
    """Each note by itself. Asking comes last, and no notification tells it beside what to give."""
    texts, value = reader.texts, NudgeButton(nudge.id).value()
    if nudge.fitting_days is not None:
        yield [section(_fitting(texts, nudge.fitting_days))]
    if nudge.asks_to_stop:
        choices = [
            button(texts.plain("Stop"), buttons.STOP, value),
            button(texts.plain("Keep writing"), buttons.KEEP, value),
        ]
        yield [section(question(texts)), actions(choices)]
    if nudge.ask_again is not None:
        yield asking_again.drawn(reader, nudge.id, nudge.ask_again)


def question(texts: Texts) -> Mrkdwn:
    """Whether a silent member wants to hear no more."""
    return texts(
        "You haven't used my last few messages, so I now only write once a week. Shall I stop?"
    )


def _fitting(texts: Texts, days: int) -> Mrkdwn:
    settings = commands.usage(texts, Word.SETTINGS)
    return texts.plural(
        "More people are waiting than you want to hear about. A daily rhythm for everybody "
        "would be realistic, or a higher maximum in {settings}.",
        "More people are waiting than you want to hear about. A rhythm of {count} days for "
        "everybody would be realistic, or a higher maximum in {settings}.",
        days,
        settings=settings,
    )
