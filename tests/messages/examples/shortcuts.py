"""The dialogs that the shortcuts of a message open."""

from collections.abc import Iterator

from bot.vocabulary import GestureKind, Reply, Verb
from messages.recording import shortcuts
from messages.recording.shortcuts import Filled, ShortcutOrigin
from tests.messages.examples.example import DialogExample
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
        "record a response of nobody known",
        lambda texts: shortcuts.response(reader(texts), empty, ORIGIN),
    )
