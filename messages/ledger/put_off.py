"""What a gesture puts off, or what needn't wait for it any more, in sentences."""

from bot.ledger.entries import Gesture
from bot.ledger.put_off import PutOff
from messages import formats
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import deadlines
from messages.reader import Reader

LONGEST_QUOTE = 60
_LONGEST_NAME = 60
MOST_TOLD = 3
"""How many asks are told one by one."""


def told(reader: Reader, gesture: Gesture, *, among_others: bool = False) -> Mrkdwn:
    """A sentence for each of the asks in which the gesture makes a difference.

    With whom they are to be asked, where the gesture is one of several people's.
    """
    say = _comes if gesture.reversed else _waits
    told = [say(reader, ask) for ask in gesture.asks[:MOST_TOLD]]
    more = len(gesture.asks) - MOST_TOLD
    if more > 0:
        told.append(_more(reader.texts, more, is_back=gesture.reversed))
    said = Mrkdwn(" ".join(told))
    if not said or not among_others:
        return said
    return Mrkdwn(f"{formats.bold(gesture.contact.name)}: {said}")


def _more(texts: Texts, count: int, *, is_back: bool) -> Mrkdwn:
    if is_back:
        return texts.plural(
            "{count} more has moved forward too.", "{count} more have moved forward too.", count
        )
    return texts.plural("{count} more has to wait too.", "{count} more have to wait too.", count)


def _waits(reader: Reader, ask: PutOff) -> Mrkdwn:
    texts = reader.texts
    assert ask.wanted is not None
    days = {"day": reader.weekday(ask.day), "wanted": reader.weekday(ask.wanted)}
    if ask.by is None:
        said = texts(
            "Your ask ({words}) now waits until {day}; it was planned for {wanted}.",
            words=_quoted(reader, ask),
            **days,
        )
    elif ask.words:
        said = texts(
            "{member}'s ask ({words}) now waits until {day}; it was planned for {wanted}.",
            member=formats.shortened(ask.by, _LONGEST_NAME),
            words=_quoted(reader, ask),
            **days,
        )
    else:
        said = texts(
            "{member}'s ask now waits until {day}; it was planned for {wanted}.",
            member=formats.shortened(ask.by, _LONGEST_NAME),
            **days,
        )
    needed = deadlines.told(reader, ask.needed_by, ask.day) if ask.words else ""
    return Mrkdwn(" ".join(filter(None, (said, needed))))


def _comes(reader: Reader, ask: PutOff) -> Mrkdwn:
    texts, day = reader.texts, reader.weekday(ask.day)
    if ask.by is None:
        words = _quoted(reader, ask)
        return texts("Your ask ({words}) is now planned for {day}.", words=words, day=day)
    if ask.words:
        words = _quoted(reader, ask)
        return texts(
            "{member}'s ask ({words}) is now planned for {day}.",
            member=formats.shortened(ask.by, _LONGEST_NAME),
            words=words,
            day=day,
        )
    return texts(
        "{member}'s ask is now planned for {day}.",
        member=formats.shortened(ask.by, _LONGEST_NAME),
        day=day,
    )


def _quoted(reader: Reader, ask: PutOff) -> str:
    words = formats.shortened(ask.words, LONGEST_QUOTE)
    return reader.texts.plain("“{words}”", words=words)
