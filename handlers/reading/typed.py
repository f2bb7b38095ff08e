"""A typed line for the ledger: what was understood of it as something to be recorded."""

from collections.abc import Iterator
from dataclasses import replace

from bot.recording.statements import Doubt, Named, Said, Statement
from bot.vocabulary import Answer, AskedBack, Intent, Reply, Verb
from handlers.reading import edges
from handlers.reading.people import Person
from handlers.reading.understood import Understood
from messages.reading import asides, bare_asks, grammar, words

VERBS = {
    Intent.GIVE: Verb.GIVE,
    Intent.GOT: Verb.GOT,
    Intent.MET: Verb.MET,
    Intent.ASK: Verb.ASK,
    Intent.ANSWER: Verb.ANSWER,
}
_TOPICAL = (grammar.towards, grammar.requested, grammar.places)
"""What comes before what somebody answered to."""
ANSWERS = {Reply.YES: Answer.YES, Reply.NO: Answer.NO, Reply.PARTLY: Answer.PARTLY}


def said(read: Understood) -> Said:
    """What is to be recorded, of whom, and what has to be asked first.

    What nobody could tell the intent of is taken for a gift, with that in doubt.
    """
    is_ask = read.intent is Intent.ASK  # whose money is in its words
    is_in_words = is_ask or read.reply is Reply.OTHER
    statement = Statement(
        VERBS.get(read.intent, Verb.GIVE),
        read.whole if is_in_words else read.what,
        read.day,
        None if read.reply is None else ANSWERS.get(read.reply),
        read.kind,
        None if is_ask else read.together or read.money,
        tuple(_doubts(read)),
        needed_by=read.needed_by,
        ask_kind=read.ask_kind,
        about=about(read),
        is_one=read.is_together or (read.together is not None and not is_ask),
        is_each=read.is_each,
        is_refused=read.is_refused,
        marks=read.marks,
        is_given=read.intent is Intent.GIVE and read.is_done,
        is_wish=read.intent is Intent.GIVE and not read.is_done,
    )
    if read.next_touch is not None:
        day, what = read.next_touch.day, read.next_touch.what
        statement = replace(statement, next_on=day, asks_next=day is None, next_words=what)
    elif AskedBack.MEANING in read.doubts:
        statement = replace(statement, next_words=_denied(read))
    people = (*read.people, *read.others)
    return Said(statement, tuple(named(one) for one in people))


def _denied(read: Understood) -> str:
    """ "Nicht erreicht", which a reminder without the denial would turn round; "" where none is."""
    typed, told = read.line.split(), read.doubtful.split()
    if not told or not edges.starts_with(told, bare_asks.denials, asides.failing):
        return ""
    keys = list(map(edges.key, typed))
    first = next(
        (at for at in range(len(keys)) if keys[at : at + len(told)] == list(map(edges.key, told))),
        0,
    )
    denied = edges.written(typed[first:])
    return denied if read.what.casefold() in denied.casefold() else read.line


def about(read: Understood) -> str:
    """The words that tell which ask was answered: "yes to the talk", "no about the boiler"."""
    if read.reply not in ANSWERS:
        return ""
    said, what = (list(map(edges.key, one.split())) for one in (read.line, read.what))
    places = range(1, len(said) - len(what) + 1) if what else ()
    found = next((at for at in places if said[at : at + len(what)] == what), None)
    if found is None:
        return ""
    before = found - 1 if said[found - 1] not in words.determiners() else found - 2
    is_told = before >= 0 and edges.starts_with(said[before : before + 1], *_TOPICAL)
    return read.what if is_told else ""


def named(one: Person) -> Named:
    """Somebody whom a line names, as the ledger takes them."""
    return Named(one.name, one.contact, one.contacts, fits_several=not one.is_doubtful)


def _doubts(read: Understood) -> Iterator[Doubt]:
    is_other = read.intent is Intent.ANSWER and read.reply is Reply.OTHER
    if is_other and not {AskedBack.MEANING, AskedBack.INTENT} & set(read.doubts):
        yield Doubt(AskedBack.MEANING)  # "Maybe" is neither yes nor no.
    for about in read.doubts:
        match about:
            case AskedBack.CONTACT:
                continue  # The name itself says so.
            case AskedBack.DAY:
                yield Doubt(
                    about,
                    read.doubtful,
                    read.days,
                    is_no_date=read.is_no_date,
                    is_ahead=read.is_ahead,
                    is_vague=read.is_vague,
                )
            case AskedBack.MONEY:
                yield Doubt(about, read.unread_sum, sums=read.sums)
            case AskedBack.INTENT:
                yield Doubt(about, read.whole if read.sums else "")
            case _:
                yield Doubt(about, read.doubtful)
