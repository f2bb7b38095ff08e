"""What a gesture puts off, or what needn't wait for it any more, in sentences."""

from bot.ledger.entries import Gesture
from bot.ledger.put_off import PutOff
from messages import formats
from messages.catalogue import Mrkdwn
from messages.ledger import deadlines
from messages.reader import Reader

LONGEST_QUOTE = 150


def told(reader: Reader, gesture: Gesture) -> Mrkdwn:
    """A sentence for each of the asks in which the gesture makes a difference."""
    say = _comes if gesture.reversed else _waits
    return Mrkdwn(" ".join(say(reader, ask) for ask in gesture.asks))


def _waits(reader: Reader, ask: PutOff) -> Mrkdwn:
    texts = reader.texts
    assert ask.wanted is not None
    days = {"day": reader.weekday(ask.day), "wanted": reader.weekday(ask.wanted)}
    if ask.by is None:
        said = texts(
            "Your ask ({words}) waits until {day} now; it was planned for {wanted}.",
            words=_quoted(reader, ask),
            **days,
        )
    elif ask.words:
        said = texts(
            "{member}'s ask ({words}) waits until {day} now; it was planned for {wanted}.",
            member=ask.by,
            words=_quoted(reader, ask),
            **days,
        )
    else:
        said = texts(
            "{member}'s ask waits until {day} now; it was planned for {wanted}.",
            member=ask.by,
            **days,
        )
    needed = deadlines.told(reader, ask.needed_by, ask.day) if ask.words else ""
    return Mrkdwn(" ".join(filter(None, (said, needed))))


def _comes(reader: Reader, ask: PutOff) -> Mrkdwn:
    texts, day = reader.texts, reader.weekday(ask.day)
    if ask.by is None:
        words = _quoted(reader, ask)
        return texts("Your ask ({words}) comes on {day} now.", words=words, day=day)
    if ask.words:
        words = _quoted(reader, ask)
        return texts(
            "{member}'s ask ({words}) comes on {day} now.", member=ask.by, words=words, day=day
        )
    return texts("{member}'s ask comes on {day} now.", member=ask.by, day=day)


def _quoted(reader: Reader, ask: PutOff) -> str:
    words = formats.shortened(ask.words, LONGEST_QUOTE)
    return reader.texts.plain("“{words}”", words=words)
