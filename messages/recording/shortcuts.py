"""The dialogs in which something that a message tells is logged, filled in from the message."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from slack_sdk.models.blocks import Block, Option, PlainTextInputElement

from bot.money import Money
from bot.policy.rooms import Room
from bot.vocabulary import Answer, GestureKind, Reply, Verb
from messages import Dialog, formats
from messages.blocks import field, option, section, select
from messages.carried import Carried
from messages.catalogue import Mrkdwn
from messages.ledger import answers
from messages.policy import rooms
from messages.reader import Reader
from messages.recording import details, gesture_fields
from messages.recording.gesture_fields import LONGEST_WORDS

GESTURE, RESPONSE = "shortcut.gesture", "shortcut.response"
WHO, VERB, REPLY, WORDS, DAY = "who", "verb", "reply", "words", "day"
VERBS = (Verb.GIVE, Verb.GOT)
REPLIES = frozenset({*map(Reply, Answer), Reply.NOT_YET})
LONGEST_NAME = 200


@dataclass(frozen=True)
class ShortcutOrigin(Carried):
    """What a dialog carries: who opened it, and where the message stands."""

    member_id: int
    channel: str


@dataclass(frozen=True)
class Filled:
    """What a message tells: whom it names, its words and its day.

    And which way something went, of what kind it was and whether it was refused, or an answer, if
    it tells any.
    """

    name: str
    words: str
    day: date
    reply: Reply | None = None
    verb: Verb = Verb.GOT
    kind: GestureKind | None = None
    is_refused: bool = False
    worth: Money | None = None
    rooms: Sequence[Room] = ()
    """What the limits leave, if it was given to somebody whom the member knows."""


def gesture(
    reader: Reader, filled: Filled, origin: ShortcutOrigin, note: Mrkdwn | None = None
) -> Dialog:
    """The dialog, below a `note` if there is something to say first."""
    texts = reader.texts
    said = {Verb.GIVE: texts.plain("I gave something"), Verb.GOT: texts.plain("I got something")}
    verbs = select(VERB, [option(said[verb], verb) for verb in VERBS], filled.verb)
    happened = field(VERB, texts.plain("What happened"), verbs)
    what = field(WORDS, texts.plain("What it was"), _words(filled))
    title = texts.plain("Log a gesture")
    fields: list[Block] = [happened, what, gesture_fields.kind(texts, filled.kind)]
    fields.append(details.worth(texts, filled.worth))
    if filled.rooms:
        left = [rooms.left(reader, one) for one in filled.rooms[: details.MOST_LIMITS]]
        fields.append(section(Mrkdwn("\n".join(left))))
    if filled.is_refused:
        fields.append(gesture_fields.fate(texts, is_refused=True))
    return _dialog(reader, GESTURE, title, filled, origin, fields, note)


def response(reader: Reader, filled: Filled, origin: ShortcutOrigin) -> Dialog:
    texts = reader.texts
    chosen = filled.reply or Reply.OTHER
    options = _replies(reader)
    reply = field(REPLY, texts.plain("The answer"), select(REPLY, options, chosen))
    hint = texts.plain("Only kept if the answer is “something else”.")
    words = field(WORDS, texts.plain("In words"), _words(filled), hint, optional=True)
    title = texts.plain("Log a response")
    return _dialog(reader, RESPONSE, title, filled, origin, [reply, words])


def _replies(reader: Reader) -> Sequence[Option]:
    texts = reader.texts
    said = [(Reply(answer), label) for answer, label in answers.labels(texts).items()]
    others = [
        (Reply.NOT_YET, answers.none_yet(texts)),
        (Reply.OTHER, answers.something_else(texts)),
    ]
    return [option(label, reply) for reply, label in (*said, *others)]


def _words(filled: Filled) -> PlainTextInputElement:
    return gesture_fields.words(WORDS, formats.shortened(filled.words, LONGEST_WORDS), is_long=True)


def _dialog(
    reader: Reader,
    callback_id: str,
    title: str,
    filled: Filled,
    origin: ShortcutOrigin,
    fields: Sequence[Block],
    note: Mrkdwn | None = None,
) -> Dialog:
    texts = reader.texts
    name = formats.shortened(filled.name, LONGEST_NAME)
    who = PlainTextInputElement(
        action_id=WHO, max_length=LONGEST_NAME, initial_value=name or None, focus_on_load=True
    )
    return Dialog(
        callback_id,
        title=title,
        submit=texts.plain("Log it"),
        close=texts.plain("Cancel"),
        blocks=[
            *([section(note)] if note else []),
            field(WHO, texts.plain("Who"), who),
            *fields,
            gesture_fields.day(texts, DAY, filled.day),
        ],
        metadata=origin.value(),
    )
