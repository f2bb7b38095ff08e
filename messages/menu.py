"""The menu: what one can do as buttons, and the dialog in which the rest of a line is typed."""

from collections.abc import Collection
from dataclasses import dataclass

from slack_sdk.models.blocks import ButtonElement, PlainTextInputElement

from bot.refusals import Gone
from bot.vocabulary import Intent
from messages import Dialog, Message, commands
from messages.blocks import actions, button, field, section
from messages.carried import Carried
from messages.catalogue import Sentence, Texts
from messages.commands import Word
from messages.reader import Reader

ACT = "menu.act"
LINE = "menu.line"
TYPED = "typed"
"""The field of the dialog."""
LONGEST_LINE = 1000


@dataclass(frozen=True)
class MenuButton(Carried):
    """What is wanted."""

    intent: Intent


@dataclass(frozen=True)
class MenuLine(MenuButton):
    """What is wanted, and where the menu stands that asked for the rest of the line."""

    channel: str
    thread_ts: str | None = None


@dataclass(frozen=True)
class Offer:
    """What the menu offers: `line` does it, with what is typed where it `asks` for something."""

    intent: Intent
    label: Sentence
    line: Sentence
    asks: Sentence | None = None
    example: Sentence | None = None


_OFFERS = (
    (
        Offer(
            Intent.GIVE,
            Sentence("I gave something"),
            Sentence("give {typed}"),
            Sentence("What did you give, and who to?"),
            Sentence("Anna a book on pensions, yesterday"),
        ),
        Offer(
            Intent.GOT,
            Sentence("I got something"),
            Sentence("got {typed}"),
            Sentence("What did you get, and who from?"),
            Sentence("flowers from Anna"),
        ),
        Offer(
            Intent.MET,
            Sentence("We were in touch"),
            Sentence("met {typed}"),
            Sentence("Who was it, and how?"),
            Sentence("Anna for coffee on Monday"),
        ),
        Offer(
            Intent.ASK,
            Sentence("I want to ask"),
            Sentence("want to ask {typed}"),
            Sentence("Who do you want to ask, and for what?"),
            Sentence("Anna for her tax return"),
        ),
        Offer(
            Intent.ANSWER,
            Sentence("An answer came"),
            Sentence("answer {typed}"),
            Sentence("Who answered, and what?"),
            Sentence("Anna yes"),
        ),
    ),
    (
        Offer(Intent.TODAY, Sentence("Who is due?"), Sentence("who is due?")),
        Offer(
            Intent.WHO,
            Sentence("Look somebody up"),
            Sentence("who is {typed}"),
            Sentence("Whose card do you want to see?"),
            Sentence("Anna"),
        ),
        Offer(
            Intent.TIPS,
            Sentence("Ideas for somebody"),
            Sentence("what can I give {typed}?"),
            Sentence("Who are the ideas for?"),
            Sentence("Anna for her birthday"),
        ),
        Offer(
            Intent.REMIND,
            Sentence("Remind me"),
            Sentence("remind me about {typed}"),
            Sentence("Who about, and when?"),
            Sentence("Anna next Thursday"),
        ),
        Offer(
            Intent.ADD,
            Sentence("Add somebody"),
            Sentence("add {typed}"),
            Sentence("Who is it?"),
            Sentence("Anna Jansen"),
        ),
    ),
    (
        Offer(Intent.UNDO, Sentence("Undo the last thing"), Sentence("undo")),
        Offer(Intent.SUMMARY, Sentence("Last month"), Sentence("summary")),
        Offer(
            Intent.PAUSE,
            Sentence("Pause"),
            Sentence("pause {typed}"),
            Sentence("For how long, or until when?"),
            Sentence("2 weeks"),
        ),
        Offer(Intent.IMPORT, Sentence("Import contacts"), Sentence("import")),
        Offer(Intent.SETTINGS, Sentence("Settings"), Sentence("settings")),
        Offer(Intent.HELP, Sentence("All commands"), Sentence("help")),
    ),
)
"""The rows of the menu."""


def offer(intent: Intent) -> Offer:
    """What the menu offers for this. Raises Gone for what no menu has."""
    for row in _OFFERS:
        for one in row:
            if one.intent is intent:
                return one
    raise Gone


def drawn(reader: Reader, can_be_done: Collection[Intent]) -> Message:
    """The menu with all of it that can be done. It tells nothing of anybody."""
    texts = reader.texts
    purpose = texts(
        "I remind you to do people a good turn, and I keep that separate from what you need "
        "from them."
    )
    way = texts("Choose what you want to do, or write to me in your own words.")
    rows = [[one for one in row if one.intent in can_be_done] for row in _OFFERS]
    buttons = [actions([_button(texts, one) for one in row]) for row in rows if row]
    return Message(purpose, [section(purpose, way), *buttons], is_for_all=True)


def opens(reader: Reader, word: Word) -> Message:
    """What can be opened in answer to a command or a click alone, with a button that does it."""
    texts = reader.texts
    text = texts("This opens the menu, and so does {usage}.", usage=commands.usage(texts, word))
    return Message(text, [section(text), actions([_button(texts, offer(Intent(word)))])])


def dialog(texts: Texts, chosen: Offer, opened_from: MenuLine) -> Dialog:
    """One line to type: the rest of what was chosen."""
    assert chosen.asks is not None
    assert chosen.example is not None
    element = PlainTextInputElement(action_id=TYPED, max_length=LONGEST_LINE, focus_on_load=True)
    hint = texts.plain("For example: {line}", line=texts.plain(chosen.example))
    return Dialog(
        LINE,
        title=texts.plain(chosen.label),
        submit=texts.plain("Send"),
        close=texts.plain("Cancel"),
        blocks=[field(TYPED, texts.plain(chosen.asks), element, hint)],
        metadata=opened_from.value(),
    )


def line(texts: Texts, chosen: Offer, typed: str = "") -> str:
    """The whole line, as it would be typed."""
    return texts.plain(chosen.line, typed=typed)


def _button(texts: Texts, chosen: Offer) -> ButtonElement:
    value = MenuButton(chosen.intent).value()
    return button(texts.plain(chosen.label), f"{ACT}.{chosen.intent}", value)
