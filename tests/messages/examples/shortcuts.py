"""The dialogs that the shortcuts of a message open, and what is offered at an emoji on it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.vocabulary import GestureKind, Reply, Verb
from messages import Message
from messages.catalogue import Texts
from messages.recording import reactions, shortcuts
from messages.recording.reactions import ReactionButton
from messages.recording.shortcuts import Filled, ShortcutOrigin
from tests.messages.examples.example import DialogExample, Example
from tests.messages.examples.story import TODAY, contact, reader
from tests.messages.examples.typed import PLAIN, Typed

ORIGIN = ShortcutOrigin(1, "C0TEAM")


def dialogs(typed: Typed = PLAIN) -> Iterator[DialogExample]:
    filled = Filled(
        contact(typed).name, typed.words, TODAY, Reply.YES, Verb.GIVE, GestureKind.SMALL_GIFT
    )
    yield DialogExample(
        "log a gesture", lambda texts: shortcuts.gesture(reader(texts), filled, ORIGIN)
    )
    yield DialogExample(
        "record a response", lambda texts: shortcuts.response(reader(texts), filled, ORIGIN)
    )
    empty = Filled("", "", TODAY)
    yield DialogExample(
        "log a gesture of a message that can't be read",
        lambda texts: shortcuts.gesture(
            reader(texts), empty, ORIGIN, reactions.unread(reader(texts).texts)
        ),
    )
    yield DialogExample(
        "record a response of nobody known",
        lambda texts: shortcuts.response(reader(texts), empty, ORIGIN),
    )


def examples(typed: Typed) -> Iterator[Example]:
    carried = ReactionButton(1, "1793920200.000100")
    got = Filled(contact(typed).name, typed.words, TODAY)
    gave = replace(got, verb=Verb.GIVE, day=TODAY - timedelta(days=1))
    last_week = TODAY - timedelta(days=7)
    for name, filled, is_gesture in (
        ("got", got, True),
        ("gave", gave, True),
        ("got from nobody known", replace(got, name="", day=last_week), True),
        ("gave to nobody known", replace(gave, name=""), True),
        ("tells no gesture", got, False),
        ("read any words", replace(got, name="", words=""), False),
    ):

        def draw(texts: Texts, filled: Filled = filled, is_gesture: bool = is_gesture) -> Message:
            return reactions.offer(reader(texts), filled, carried, is_gesture=is_gesture)

        is_about = is_gesture and bool(filled.name)
        yield Example(f"an emoji on a message: {name}", draw, is_about=is_about)
