"""What was logged, and the reminder of the next touch that was named with it; each can go alone."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block, ButtonElement

from bot.people.contacts import Contact
from bot.recording.outcomes import NextTouch, WithNext
from bot.vocabulary import ReminderState
from messages import Message, formats
from messages.blocks import actions, button, calendar, section
from messages.catalogue import Mrkdwn, Texts
from messages.reader import Reader
from messages.recording import buttons, together
from messages.recording.buttons import PendingButton
from messages.reminders import promises

LONGEST_TEXT = 3000


def drawn(reader: Reader, outcome: WithNext) -> Message:
    """The entries, and below them the reminders, or when they are wanted."""
    logged = together.drawn(reader, outcome.together)
    line = PendingButton(outcome.together.pending_id).value()
    below = [*_promised(reader, outcome.reminders, line), *_asked(reader.texts, outcome, line)]
    said = [text for text, _ in below]
    blocks = [block for _, drawn_below in below for block in drawn_below]
    text = formats.cut(" ".join([logged.text, *said]), LONGEST_TEXT)
    return Message(text, [*logged.blocks, *blocks])


_Said = tuple[Mrkdwn, Sequence[Block]]


def _promised(reader: Reader, reminders: Sequence[NextTouch], line: str) -> list[_Said]:
    waiting = [one for one in reminders if one.state is ReminderState.OPEN]
    undone = [one for one in reminders if one.state is ReminderState.SKIPPED]
    said: list[_Said] = []
    if waiting:
        names = _names(reader.texts, [one.contact for one in waiting])
        text = promises.said(reader, names, waiting[0].promised)
        said.append(
            (text, [section(text), actions([_none(reader.texts, buttons.NEXT_UNDO, line)])])
        )
    if undone:
        names = _names(reader.texts, [one.contact for one in undone])
        text = reader.texts("Undone: the reminder about {name}.", name=names)
        said.append((text, [section(text)]))
    over = [one for one in reminders if one not in waiting and one not in undone]
    if over:
        done = [promises.handled(reader, one.contact).text for one in over]
        said.append((Mrkdwn(" ".join(done)), [section(*done)]))
    return said


def _asked(texts: Texts, outcome: WithNext, line: str) -> list[_Said]:
    if not outcome.asked:
        return []
    text = texts("When shall I remind you about {name}?", name=_names(texts, outcome.asked))
    picker = calendar(texts.plain("Pick a day"), f"{buttons.NEXT_DAY}.{line}")
    leave = _none(texts, buttons.NO_NEXT, line)
    return [(text, [section(text), actions([picker, leave])])]


def _none(texts: Texts, action_id: str, line: str) -> ButtonElement:
    return button(texts.plain("No reminder"), f"{action_id}.0", line)


def _names(texts: Texts, people: Sequence[Contact]) -> Mrkdwn:
    return formats.listed(texts, [formats.bold(one.name) for one in people])
