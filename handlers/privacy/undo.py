"""`undo`: whatever somebody did last is taken back, or else nothing is."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

import bot.preferences.undo
import bot.recording.undo
import messages.deeds
import messages.ledger.entries
import messages.outcomes
import messages.preferences.pauses
import messages.recording.choices
import messages.reminders.promises
import messages.reminders.revisions
from bot.address_books import undoing
from bot.database import Session
from bot.ledger import told
from bot.preferences.former import Former
from bot.preferences.undo import TakenBack as QuietAgain
from bot.privacy import deeds
from bot.privacy.deeds import Deed, TakenBack
from bot.recording import open_questions
from bot.recording.open_questions import Left
from bot.recording.outcomes import Outcome
from bot.recording.undo import AsBefore, MovedBack, Older, Repromised, Unpromised
from bot.reminders.past_hand_overs import HandOver
from bot.vocabulary import Detail, Intent
from handlers.commands import TypedLine
from handlers.people import hand_overs
from handlers.reading import languages, taken_back
from handlers.reading.understood import Understood
from messages import Message
from messages.reader import Reader

Undone = (
    Outcome | Older | AsBefore | Unpromised | Repromised | MovedBack | TakenBack | QuietAgain | Left
)


def undo_last(line: TypedLine, read: Understood) -> Message:
    """Take back what the member did last, or tell that it can't be; nothing older is touched.

    What the line tells by its worth is shown for Undo, whatever is asked about meanwhile.
    """
    with line.transaction() as session:
        entry = None if read.money is None else told.of_worth(session, line.member, read.money)
        if entry is not None:
            shown = bot.recording.undo.as_it_stands(session, line.member, entry)
            return messages.outcomes.fitting(line.reader, shown)
        undone = _take_back(session, line)
    if isinstance(undone, HandOver):
        line.afterwards.append(partial(hand_overs.show_over, line.client, undone, line.now))
    return _drawn(line.reader, undone)


def undo_told(line: TypedLine, understood: Callable[[TypedLine], Understood]) -> Message | None:
    """Show the entry that the line names to take back, for Undo; None for any other line."""
    with line.reading() as session:
        language = languages.of(line.text, line.member)
        named = taken_back.named(line.text, language)
        if named is None:
            return None
        read = understood(line)
        undoes = named.undoes or read.intent is Intent.UNDO
        if read.revision is not None or not (undoes or _may_be_entry(read)):
            return None  # "Undo the reminder of Tim" drops it.
        entry = told.latest(session, line.member, named.words, is_whole=not undoes)
        if entry is None and read.money is not None:
            entry = told.of_worth(session, line.member, read.money)
        if entry is not None:
            shown = bot.recording.undo.as_it_stands(session, line.member, entry)
    if entry is not None:
        return messages.outcomes.fitting(line.reader, shown)
    if undoes and not named.is_known:
        return messages.ledger.entries.none_fitting(line.reader.texts)
    return None


def _may_be_entry(read: Understood) -> bool:
    """Whether the line isn't clear, or would remove something of which no more is known."""
    return read.intent in _UNCLEAR and read.detail in (None, Detail.OTHER)


_UNCLEAR = frozenset({Intent.UNCLEAR, Intent.FORGET, Intent.DETAIL, Intent.RESUME})
"""The last, as "back again" may be said of an entry, too."""


def leave(line: TypedLine, _read: Understood) -> Message:
    """Let the line go that is asked about, with what came of it already; nothing older."""
    with line.transaction() as session:
        left = open_questions.leave(session, line.member, line.now, _since(session, line))
    if left is None:
        return messages.ledger.entries.nothing_changed(line.reader.texts)
    return _left(line.reader, left)


def undo_import(line: TypedLine) -> Message:
    """Offer to take the member's latest import back, whatever they did since."""
    with line.reading() as session:
        undoable = undoing.latest(session, line.member, line.now)
    if undoable is None:
        return messages.deeds.no_import(line.reader)
    return messages.deeds.latest_import(line.reader, undoable)


def _take_back(session: Session, line: TypedLine) -> Undone | None:
    """An entry or a reminder, a deed, or a change of when it is quiet: whichever came last."""
    member, now = line.member, line.now
    quiet = bot.preferences.undo.latest(session, member, now)
    deed = deeds.latest(session, member, now)
    since = _later(quiet, deed)
    # Who asks to undo later than that means what they did, and no question that was left open.
    lately = (
        now - open_questions.LATELY if since is None else max(since, now - open_questions.LATELY)
    )
    left = open_questions.leave(session, member, now, lately)
    if left is not None:
        return left
    outcome = bot.recording.undo.last(session, member, now, since=since)
    if outcome is not None:
        return outcome
    if deed is not None and deed.at == since:
        return deeds.take_back(session, member, deed, now)
    return None if quiet is None else bot.preferences.undo.take_back(session, member, quiet, now)


def _since(session: Session, line: TypedLine) -> datetime | None:
    """When the member last did something that is no entry and no reminder."""
    return _later(
        bot.preferences.undo.latest(session, line.member, line.now),
        deeds.latest(session, line.member, line.now),
    )


def _later(quiet: Former | None, deed: Deed | None) -> datetime | None:
    return max((one.at for one in (quiet, deed) if one is not None), default=None)


def _left(reader: Reader, left: Left) -> Message:
    if left.was_reminder:
        return messages.reminders.promises.left(reader)
    if left.taken_back is not None:
        return messages.outcomes.left(reader, left.taken_back)
    return messages.recording.choices.left(reader.texts)


def _drawn(reader: Reader, undone: Undone | None) -> Message:
    if undone is None:
        return messages.ledger.entries.nothing_to_take_back(reader.texts)
    if isinstance(undone, Left):
        return _left(reader, undone)
    if isinstance(undone, Older):
        return messages.outcomes.older(reader, undone.outcome)
    if isinstance(undone, AsBefore):
        return messages.ledger.entries.as_before(reader, undone.ask)
    if isinstance(undone, QuietAgain):
        return messages.preferences.pauses.taken_back(reader, undone)
    if isinstance(undone, Unpromised):
        return messages.reminders.promises.unpromised(reader, undone.contact, undone.promised)
    if isinstance(undone, Repromised):
        return messages.reminders.promises.promised(reader, undone.contact, undone.promised)
    if isinstance(undone, MovedBack):
        return messages.reminders.revisions.moved(
            reader, undone.contact, undone.before, undone.promised
        )
    if isinstance(undone, TakenBack):
        return messages.deeds.drawn(reader, undone)
    return messages.outcomes.drawn(reader, undone)
