"""A typed line for the ledger: what was understood of it as a command, or why it is asked back."""

from bot.recording.outcomes import Said
from bot.refusals import LineDoubtful
from bot.vocabulary import Answer, AskedBack, Intent, Reply, Verb
from handlers.reading.people import Person
from handlers.reading.understanding import Understood

VERBS = {
    Intent.GIVE: Verb.GIVE,
    Intent.GOT: Verb.GOT,
    Intent.MET: Verb.MET,
    Intent.ASK: Verb.ASK,
    Intent.ANSWER: Verb.ANSWER,
}
_ANSWERS = {Reply.YES: Answer.YES, Reply.NO: Answer.NO, Reply.PARTLY: Answer.PARTLY}


def said(read: Understood) -> Said:
    """The command that a line is. Raises LineDoubtful where something has to be asked first."""
    _check(read)
    verb = VERBS[read.intent]
    named = read.people[0] if read.people else None
    if named is None:
        return Said(verb, "", read.words_and_money, read.day, _answer(read))
    return Said(
        verb,
        named.name,
        read.words_and_money,
        read.day,
        _answer(read),
        contact=named.contact,
        candidates=named.contacts,
        fits_several=not named.is_doubtful,
    )


def _answer(read: Understood) -> Answer | None:
    return None if read.reply is None else _ANSWERS.get(read.reply)


def _check(read: Understood) -> None:
    if len(read.people) > 1 and read.asks_back in (None, AskedBack.CONTACT):
        raise _doubt(read, AskedBack.PEOPLE, read.people)
    match read.asks_back:
        case None | AskedBack.CONTACT:
            return
        case AskedBack.PEOPLE:
            raise _doubt(read, AskedBack.PEOPLE, (*read.people, *read.others))
        case AskedBack.DAY if read.day is not None:
            return  # A day that lies ahead is declined with a reason of its own.
        case _:
            raise _doubt(read, read.asks_back, read.people)


def _doubt(read: Understood, about: AskedBack, people: tuple[Person, ...]) -> LineDoubtful:
    words = ", ".join(one.name for one in people) if about is AskedBack.PEOPLE else read.doubtful
    return LineDoubtful(about, words, VERBS.get(read.intent, Verb.GIVE), _again(read))


def _again(read: Understood) -> str:
    """Their own words, to be used again: the first of the people, and what."""
    name = read.people[0].name.rstrip(",") if read.people else ""
    return " ".join(part for part in (name, read.words_and_money) if part)
