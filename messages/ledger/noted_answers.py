"""The answer that is taken back with its ask: told before, and after."""

from collections.abc import Sequence

from bot.ledger.entries import Ask, Entry
from bot.vocabulary import AskState
from messages import formats
from messages.catalogue import Mrkdwn, Texts


def told(texts: Texts, ask: Ask) -> Mrkdwn:
    """Of an ask that was answered, or is planned again."""
    noted = ask.noted_answer
    if ask.state is AskState.PLANNED:
        return gone(texts, [ask])
    if noted is None:
        return Mrkdwn("")
    if noted.by is None:
        return texts("You logged an answer to it; Undo takes that back too.")
    return texts("{name} logged an answer to it; Undo takes that back too.", name=noted.by)


def gone(texts: Texts, entries: Sequence[Entry]) -> Mrkdwn:
    """Of asks that were taken back."""
    noted = [one.noted_answer for one in entries if isinstance(one, Ask) and one.noted_answer]
    if not noted:
        return Mrkdwn("")
    names = list(dict.fromkeys(one.by for one in noted if one.by is not None))
    if not names:
        return texts("The answer you logged is undone too.")
    name = formats.listed(texts, names)
    return texts("The answer that {name} logged is undone too.", name=name)
