"""Help: what Goodturn is for and what can be typed, also in answer to what isn't understood."""

from collections.abc import Sequence
from datetime import datetime

from rapidfuzz import fuzz, process
from slack_sdk.models.blocks import Block

from messages import Message, formats
from messages.blocks import actions, button, context, header, section
from messages.catalogue import LANGUAGES, Mrkdwn, Texts, texts_for
from messages.commands import COMMANDS, Word, spelled, usage, vocabulary, words_in
from messages.reader import Reader
from messages.reading.vocabulary import known_words
from messages.reading.words import determiners, polite_words

CLOSE_ENOUGH = 70
"""rapidfuzz's ratio, 0 to 100, from which a mistyped word is taken for a hint."""
SHORTEST_SLIP = 3
"""Letters that a mistyped word has to have: "ta" is much like too many commands."""
SUGGESTED = "line.suggested"
"""A button that carries a whole line, which it does."""
ABOUT_SOMEBODY = frozenset({Word.GIVE, Word.GOT, Word.ASK, Word.ANSWER})
"""The commands of which all that stands in the line says something."""
LONGEST_QUOTE = 150
LONGEST_LINE = 1000


def help_message(reader: Reader) -> Message:
    """What Goodturn is for, what can be typed, and when the next nudge comes."""
    texts = reader.texts
    title = texts.plain("Goodturn")
    purpose = texts(
        "I remind you to do people a good turn, and I keep that separate from what you need "
        "from them."
    )
    lines = [f"{usage(texts, command.word)}  {command.does(texts)}" for command in COMMANDS]
    on_message = texts(
        "The menu of any message has “Log a gesture”. Where your workspace allows it, adding "
        ":gift: to a message makes me ask you the same, where only you can see it."
    )
    blocks: list[Block] = [header(title), section(purpose), section(*lines), context(on_message)]
    if reader.member.next_nudge_at is not None:
        blocks.append(context(next_look(reader, reader.member.next_nudge_at)))
    return Message(Mrkdwn("\n".join([purpose, *lines, on_message])), blocks)


def thanked(reader: Reader) -> Message:
    """The answer to thanks."""
    text = reader.texts("You're welcome.")
    return Message(text, [section(text)], is_for_all=True)


def not_understood(reader: Reader, said: str) -> Message:
    """The answer to anything else: what it may have meant, with a button that does it."""
    texts = reader.texts
    text = texts("I don't understand “{said}” yet.", said=formats.shortened(said, LONGEST_QUOTE))
    meant = suggestion(texts, said)
    if meant is None:
        return _with_examples(texts, text)
    hint = texts("Did you mean “{line}”?", line=formats.shortened(meant, LONGEST_QUOTE))
    said_both = Mrkdwn(f"{text} {hint}")
    accept = button(texts.plain("Yes, do that"), SUGGESTED, meant, "primary")
    return Message(said_both, [section(said_both), actions([accept])])


def _with_examples(texts: Texts, text: Mrkdwn) -> Message:
    """What can be typed, in a line; the rest of it a click away."""
    lines = [usage(texts, word) for word in (Word.GIVE, Word.ASK, Word.WHO)]
    examples = texts(
        "You could write {lines}. {help} shows everything else.",
        lines=formats.listed(texts, lines),
        help=usage(texts, Word.HELP),
    )
    offered = button(texts.plain("All commands"), SUGGESTED, spelled(texts, Word.HELP))
    said = Mrkdwn(f"{text} {examples}")
    return Message(said, [section(said), actions([offered])])


def suggestion(texts: Texts, said: str) -> str | None:
    """Their own words as a line that does something, as far as a command is to be seen in them.

    A command stands somewhere in the line, or the first word is much like one of the reader's
    language or the line's, and no ordinary word itself.
    """
    typed = [word.strip(".,!?") for word in said.split()]
    keys = [word.casefold() for word in typed]
    words = vocabulary().keys() - polite_words()  # German "bitte" is mostly no more than "please"
    place = next((at for at, key in enumerate(keys) if key in words), None)
    is_slip = place is None and keys and keys[0] not in determiners()
    if is_slip and len(keys[0]) >= SHORTEST_SLIP:
        close = process.extractOne(
            keys[0], _commands(texts, keys), scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH
        )
        if close is None:
            return None
        place, keys[0] = 0, close[0]
    if place is None:
        return None
    word = vocabulary()[keys[place]]
    rest = [*typed[:place], *typed[place + 1 :]] if word in ABOUT_SOMEBODY else typed[place + 1 :]
    line = " ".join([keys[place], *rest])
    return line if len(line) <= LONGEST_LINE and line.casefold() != said.casefold() else None


def _commands(texts: Texts, keys: Sequence[str]) -> list[str]:
    """The words of commands in the reader's language, and in that of the line."""
    own = texts.locale.language
    of_line = max(LANGUAGES, key=lambda code: (known_words(keys, code), code == own))
    return [word for code in {own, of_line} for word in words_in(texts_for(code))]


def next_look(reader: Reader, at: datetime) -> Mrkdwn:
    """When the bot next looks for what a member is to be reminded of."""
    texts, day = reader.texts, reader.member.today(at)
    time = formats.clock(texts, at, reader.member.time_zone)
    if day == reader.today:
        return texts(
            "I'll look again for you today at {time}, and write if anybody is due.", time=time
        )
    return texts(
        "I'll look again for you on {day} at {time}, and write if anybody is due.",
        day=reader.weekday(day),
        time=time,
    )
