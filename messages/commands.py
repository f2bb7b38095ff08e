"""The slash command: its words in every language, its help, and what it says to all else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from babel import Locale
from rapidfuzz import process

from bot.vocabulary import Answer
from messages import Message, formats
from messages.blocks import context, header, section
from messages.catalogue import LANGUAGES, Mrkdwn, Texts, escape, texts_for
from messages.reader import Reader
from messages.reading import words

NAME = "/goodturn"
CLOSE_ENOUGH = 70
"""rapidfuzz's ratio, 0 to 100, from which a mistyped word is taken for a hint."""


class Word(StrEnum):
    """The first word of a command line, whatever language it was typed in."""

    GIVE = "give"
    GOT = "got"
    ASK = "ask"
    ANSWER = "answer"
    SUMMARY = "summary"
    PAUSE = "pause"
    RESUME = "resume"
    SETTINGS = "settings"
    LANGUAGE = "language"
    HELP = "help"


@dataclass(frozen=True)
class Declared:
    """A command: the words that start it, how to use it, and what it does, for any language."""

    word: Word
    typed: Callable[[Texts], tuple[str, ...]]
    usage: Callable[[Texts], str]
    does: Callable[[Texts], Mrkdwn]


COMMANDS = (
    Declared(
        Word.GIVE,
        lambda texts: texts.words("give|gave"),
        lambda texts: texts.plain("give Anna a book on pensions"),
        lambda texts: texts("log something you gave; add “yesterday” or a date if it wasn't today"),
    ),
    Declared(
        Word.GOT,
        lambda texts: texts.words("got|received"),
        lambda texts: texts.plain("got Anna flowers"),
        lambda texts: texts("log something you received; I'll remind you to say thanks"),
    ),
    Declared(
        Word.ASK,
        lambda texts: texts.words("ask|asked"),
        lambda texts: texts.plain("ask Anna tax return"),
        lambda texts: texts("log an ask, or hear from which day on it fits"),
    ),
    Declared(
        Word.ANSWER,
        lambda texts: texts.words("answer|answered"),
        lambda texts: texts.plain("answer Anna yes"),
        lambda texts: texts("log the response: yes, no or partly"),
    ),
    Declared(
        Word.SUMMARY,
        lambda texts: texts.words("summary|report"),
        lambda texts: texts.plain("summary"),
        lambda texts: texts(
            "see last month; “summary here” has it posted in this channel every month (admins)"
        ),
    ),
    Declared(
        Word.PAUSE,
        lambda texts: texts.words("pause|snooze|mute|quiet|stop"),
        lambda texts: texts.plain("pause 2 weeks"),
        lambda texts: texts("no nudges for a while, or “pause until 5 January”"),
    ),
    Declared(
        Word.RESUME,
        lambda texts: texts.words("resume|continue|unpause|unmute"),
        lambda texts: texts.plain("resume"),
        lambda texts: texts("end the pause"),
    ),
    Declared(
        Word.SETTINGS,
        lambda texts: texts.words("settings|preferences|options"),
        lambda texts: texts.plain("settings"),
        lambda texts: texts("your working days and hours, holidays, days away, how many a week"),
    ),
    Declared(
        Word.LANGUAGE,
        lambda texts: texts.words("language|languages"),
        lambda texts: texts.plain("language Nederlands"),
        lambda texts: texts("choose English, Nederlands or Deutsch"),
    ),
    Declared(
        Word.HELP,
        lambda texts: texts.words("help|menu"),
        lambda texts: texts.plain("help"),
        lambda texts: texts("show this list"),
    ),
)


@cache
def vocabulary() -> dict[str, Word]:
    """Every word that starts a command, in all languages at once, in small letters."""
    return {"?": Word.HELP} | {
        typed.casefold(): command.word
        for language in LANGUAGES
        for command in COMMANDS
        for typed in command.typed(texts_for(language))
    }


@cache
def answers() -> dict[str, Answer]:
    """Every word for an answer, in all languages at once, in small letters."""
    return {
        typed.casefold(): answer
        for language in LANGUAGES
        for answer, choices in (
            (Answer.YES, texts_for(language).words("yes|y|ok")),
            (Answer.NO, texts_for(language).words("no|n")),
            (Answer.PARTLY, texts_for(language).words("partly|partially|half")),
        )
        for typed in choices
    }


@cache
def here_words() -> frozenset[str]:
    """What follows "summary" to mean this channel, in all languages at once."""
    return words.in_every_language(lambda texts: texts.words("here"))


def usage(texts: Texts, word: Word) -> Mrkdwn:
    """An example line of a command, as it would be typed."""
    command = next(command for command in COMMANDS if command.word is word)
    return Mrkdwn(f"`{NAME} {escape(command.usage(texts))}`")


def help_message(reader: Reader) -> Message:
    """The menu: what Goodturn is for, what can be typed, and when the next nudge comes."""
    texts = reader.texts
    title = texts.plain("Goodturn")
    purpose = texts(
        "I remind you to do people a good turn, and keep it separate from what you need from them."
    )
    lines = [f"{usage(texts, command.word)}  {command.does(texts)}" for command in COMMANDS]
    blocks = [header(title), section(purpose), section(*lines)]
    if reader.member.next_nudge_at is not None:
        blocks.append(context(next_look(reader, reader.member.next_nudge_at)))
    return Message(Mrkdwn(f"{purpose}\n" + "\n".join(lines)), blocks)


def not_understood(reader: Reader, said: str) -> Message:
    """The answer to anything else: what it may have meant, and the menu."""
    texts = reader.texts
    meant = _meant(said)
    text = texts("I can't do anything with “{said}”.", said=formats.shortened(said, 150))
    if meant is not None:
        hint = texts("Did you mean {usage}?", usage=usage(texts, meant))
        text = Mrkdwn(f"{text} {hint}")
    menu = help_message(reader)
    return Message(Mrkdwn(f"{text}\n{menu.text}"), [section(text), *menu.blocks])


def _meant(said: str) -> Word | None:
    """The command that stands somewhere in the line, or that its first word is much like."""
    typed = [word.casefold().strip(".,!") for word in said.split()]
    named = next((vocabulary()[word] for word in typed if word in vocabulary()), None)
    if named is not None or not typed:
        return named
    close = process.extractOne(typed[0], list(vocabulary()), score_cutoff=CLOSE_ENOUGH)
    return vocabulary()[close[0]] if close else None


def language(said: str) -> str | None:
    """The locale that somebody asks for, by code or by a language's name in any language."""
    key = said.strip().casefold()
    for code in (*LANGUAGES, "de-ch", "en-us"):
        if key == code:
            return code
    for code in LANGUAGES:
        names = {Locale(other).languages[code].casefold() for other in LANGUAGES}
        if key in names:
            return code
    return None


def language_chosen(texts: Texts) -> Message:
    text = texts("From now on I speak English with you.")
    return Message(text, [section(text)])


def next_look(reader: Reader, at: datetime) -> Mrkdwn:
    """When the bot next looks for what a member is to be reminded of."""
    texts = reader.texts
    return texts(
        "I'll look again for you on {day} at {time}, and write if anybody is due.",
        day=reader.weekday(reader.member.today(at)),
        time=formats.clock(texts, at, reader.member.time_zone),
    )
