"""The slash command: which commands there are, their words in every language, and their use."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from messages import spellings
from messages.catalogue import LANGUAGES, Mrkdwn, Texts, escape, texts_for

NAME = "/goodturn"


class Word(StrEnum):
    """The first word of a command line, whatever language it was typed in."""

    GIVE = "give"
    GOT = "got"
    MET = "met"
    ASK = "ask"
    ANSWER = "answer"
    REMIND = "remind"
    HAND_OVER = "hand_over"
    WHO = "who"
    FIND = "find"
    TIPS = "tips"
    CAMPAIGN = "campaign"
    CHECK = "check"
    MERGE = "merge"
    ADD = "add"
    FORGET = "forget"
    IMPORT = "import"
    EXPORT = "export"
    TODAY = "today"
    REGISTER = "register"
    SUMMARY = "summary"
    PAUSE = "pause"
    RESUME = "resume"
    SETTINGS = "settings"
    RHYTHM = "rhythm"
    POLICY = "policy"
    LANGUAGE = "language"
    HELP = "help"
    MENU = "menu"


@dataclass(frozen=True)
class Declared:
    """A command: the words that start it, how to use it, and what it does, for any language.

    Where they are ordinary words they tell nothing by themselves, and the line goes `by_meaning`.
    """

    word: Word
    typed: Callable[[Texts], tuple[str, ...]]
    usage: Callable[[Texts], str]
    does: Callable[[Texts], Mrkdwn]
    by_meaning: bool = False


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
        lambda texts: texts.plain("got flowers from Anna"),
        lambda texts: texts("log something you received; I'll remind you to say thanks"),
    ),
    Declared(
        Word.MET,
        lambda texts: texts.words("met|spoke"),
        lambda texts: texts.plain("met Anna for coffee"),
        lambda texts: texts("log a coffee, a lunch, a call or a visit, without a gift"),
    ),
    Declared(
        Word.ASK,
        lambda texts: texts.words("ask|asked"),
        lambda texts: texts.plain("ask Anna for her tax return"),
        lambda texts: texts("log an ask, or find out which day is right for it"),
    ),
    Declared(
        Word.ANSWER,
        lambda texts: texts.words("answer|answered"),
        lambda texts: texts.plain("answer Anna yes"),
        lambda texts: texts("log the response: yes, no or partly"),
    ),
    Declared(
        Word.REMIND,
        lambda texts: texts.words("remind|reminder"),
        lambda texts: texts.plain("remind me about Anna on Thursday"),
        lambda texts: texts("have me remind you about somebody on a day of your choice"),
    ),
    Declared(
        Word.ADD,
        lambda texts: texts.words("add"),
        lambda texts: texts.plain("add Nora Visser (client, nora@example.com)"),
        lambda texts: texts("add somebody to your contacts"),
    ),
    Declared(
        Word.FORGET,
        lambda texts: texts.words("forget|remove"),
        lambda texts: texts.plain("forget Nora Visser"),
        lambda texts: texts("remove somebody who was added by mistake, or archive them"),
    ),
    Declared(
        Word.EXPORT,
        lambda texts: texts.words("export|download"),
        lambda texts: texts.plain("export"),
        lambda texts: texts("get a file of the contacts you can see: CSV, vCard or JSON"),
    ),
    Declared(
        Word.HAND_OVER,
        lambda texts: texts.words("hand over"),
        lambda texts: texts.plain("hand over my contacts to @Bram"),
        lambda texts: texts("have a colleague look after some of your contacts"),
        by_meaning=True,
    ),
    Declared(
        Word.IMPORT,
        lambda texts: texts.words("import|upload"),
        lambda texts: texts.plain("import"),
        lambda texts: texts(
            "import your address book; you'll see the result before anything is stored"
        ),
    ),
    Declared(
        Word.WHO,
        lambda texts: texts.words("who"),
        lambda texts: texts.plain("who is Anna?"),
        lambda texts: texts("see what has happened between you, what is open, and when to ask"),
        by_meaning=True,
    ),
    Declared(
        Word.FIND,
        lambda texts: texts.words("find"),
        lambda texts: texts.plain("find clients at Acme"),
        lambda texts: texts("find people by name, organisation, tag or who looks after them"),
        by_meaning=True,
    ),
    Declared(
        Word.TIPS,
        lambda texts: texts.words("tips"),
        lambda texts: texts.plain("tips about pensions"),
        lambda texts: texts("see the team's library of useful tips, and add to it"),
        by_meaning=True,
    ),
    Declared(
        Word.CAMPAIGN,
        lambda texts: texts.words("campaign"),
        lambda texts: texts.plain("campaign for clients tagged tax"),
        lambda texts: texts(
            "give many people something and ask all of them later; “campaigns” lists them"
        ),
        by_meaning=True,
    ),
    Declared(
        Word.CHECK,
        lambda texts: texts.words("check"),
        lambda texts: texts.plain("check Dear Anna, could you …"),
        lambda texts: texts("see whether a text ties a gift to something; only you see the answer"),
        by_meaning=True,
    ),
    Declared(
        Word.MERGE,
        lambda texts: texts.words("merge"),
        lambda texts: texts.plain("merge Anna Jansen with A. Jansen"),
        lambda texts: texts("turn two contacts into one when they're the same person"),
        by_meaning=True,
    ),
    Declared(
        Word.TODAY,
        lambda texts: texts.words("today"),
        lambda texts: texts.plain("who is due?"),
        lambda texts: texts("see who is due today, or next"),
        by_meaning=True,
    ),
    Declared(
        Word.REGISTER,
        lambda texts: texts.words("register|registry"),
        lambda texts: texts.plain("gift register"),
        lambda texts: texts("see which gifts were given and received, and what they were worth"),
        by_meaning=True,
    ),
    Declared(
        Word.SUMMARY,
        lambda texts: texts.words("summary|report"),
        lambda texts: texts.plain("summary"),
        lambda texts: texts(
            "see last month; “summary here” posts it in this channel every month, “summary "
            "off” stops that (admins)"
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
        lambda texts: texts.words("resume|continue|unpause|unmute|restart|unsnooze"),
        lambda texts: texts.plain("resume"),
        lambda texts: texts("end the pause"),
    ),
    Declared(
        Word.SETTINGS,
        lambda texts: texts.words("settings|preferences|options"),
        lambda texts: texts.plain("settings"),
        lambda texts: texts(
            "your working days and hours, holidays, days away, and how many people a week"
        ),
    ),
    Declared(
        Word.RHYTHM,
        lambda texts: texts.words("rhythm|rhythms|cadence"),
        lambda texts: texts.plain("rhythm for clients 30 60"),
        lambda texts: texts("see how often people should hear from you, or change it"),
    ),
    Declared(
        Word.POLICY,
        lambda texts: texts.words("policy"),
        lambda texts: texts.plain("gift policy"),
        lambda texts: texts("see what gifts may cost, or “what may I spend on Anna”"),
        by_meaning=True,
    ),
    Declared(
        Word.LANGUAGE,
        lambda texts: texts.words("language|languages"),
        lambda texts: texts.plain("language Nederlands"),
        lambda texts: texts("choose English, Dutch or German"),
    ),
    Declared(
        Word.HELP,
        lambda texts: texts.words("help|commands"),
        lambda texts: texts.plain("help"),
        lambda texts: texts("show this list"),
    ),
    Declared(
        Word.MENU,
        lambda texts: texts.words("menu|buttons"),
        lambda texts: texts.plain("menu"),
        lambda texts: texts("buttons for all this"),
    ),
)


@cache
def vocabulary() -> dict[str, Word]:
    """Every word that starts a command, in all languages at once, in small letters."""
    return {"?": Word.HELP} | {
        typed.casefold(): command.word
        for language in LANGUAGES
        for command in COMMANDS
        if not command.by_meaning
        for typed in spellings.typed(command.typed(texts_for(language)), language)
    }


def words_in(texts: Texts) -> frozenset[str]:
    """Those of one language: "Kollegen" is no slip of a Dutch one."""
    return frozenset(
        typed.casefold()
        for command in COMMANDS
        if not command.by_meaning
        for typed in command.typed(texts)
    )


def spelled(texts: Texts, word: Word) -> str:
    """The word of a command in the reader's language."""
    return _declared(word).typed(texts)[0].casefold()


def usage(texts: Texts, word: Word) -> Mrkdwn:
    """An example line of a command, as it would be typed."""
    command = _declared(word)
    return Mrkdwn(f"`{NAME} {escape(command.usage(texts))}`")


def answering(texts: Texts, name: str) -> Mrkdwn:
    """How an answer of somebody's is told; of anybody's without a name."""
    if not name:
        return usage(texts, Word.ANSWER)
    line = texts.plain("answer {name} yes", name=name)
    return Mrkdwn(f"`{NAME} {escape(line)}`")


def begun(texts: Texts, word: Word, name: str) -> Mrkdwn:
    """The same about somebody, as far as it is known what would be typed."""
    first, *_ = _declared(word).typed(texts)
    return Mrkdwn(f"`{NAME} {escape(first)} {escape(name)} …`")


def _declared(word: Word) -> Declared:
    return next(command for command in COMMANDS if command.word is word)
