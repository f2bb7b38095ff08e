"""An address book that comes in, in the background: a portion at a time, behind others."""

from functools import partial

from slack_bolt import App, BoltContext

import messages.address_books.imports
import messages.address_books.previews
from bot import database
from bot.address_books import turns
from bot.address_books.tallies import Tally
from bot.team import events
from bot.team.events import State
from handlers import payloads
from handlers.address_books import dialog, errands, portions
from handlers.address_books.errands import Errand
from handlers.background import Background
from handlers.payloads import Payload
from messages import Message
from messages.address_books import buttons
from messages.reader import Reader


def register(app: App) -> None:
    app.action(buttons.STORE)(ack=dialog.press, lazy=[begin])


def begin(
    action: Payload, body: Payload, context: BoltContext, background: Background, reader: Reader
) -> None:
    """Import the file; nothing new if that is under way already."""
    wanted = dialog.pressed(action, reader.member)
    errand = Errand.of(context, background, wanted, payloads.place(body))
    errands.start(background, errand, store, buttons.STORE)


def store(errand: Errand) -> Message | None:
    """Import the file; what came of it. None where a click before this one does so.

    Raises NotFetched.
    """
    if not _is_first(errand):
        return None
    texts, wanted = errand.reader.texts, errand.wanted
    name, book = errand.book()
    if not book.rows:
        return messages.address_books.previews.unreadable(texts, book, name, wanted)
    tally = Tally(errand.reader.member, book, errand.options, name)
    engine = database.engine_behind(errand.reading)
    _hint(errand, tally)
    _settle(errand)
    waiting = messages.address_books.imports.waiting(texts, wanted.once_more())
    try:
        with turns.turn(engine, lambda: errand.progress.tell(waiting)):
            is_complete = _store(errand, tally)
    except Exception as error:
        return errands.failed(errand, error, buttons.STORE, tally.import_id)
    if not is_complete:
        again = wanted.once_more(tally.import_id)
        return messages.address_books.imports.cut_off(texts, tally.done, tally.total, again)
    return messages.address_books.imports.report(
        errand.reader, tally.imported(), name, _imports(errand, tally)
    )


def _store(errand: Errand, tally: Tally) -> bool:
    return portions.store(
        tally,
        errand.reading,
        errand.transaction,
        errand.now,
        progress=partial(_hint, errand, tally),
        is_told_to_stop=errand.stopping.is_set,
    )


def _hint(errand: Errand, tally: Tally) -> None:
    """Tell how far it is, before all is told."""
    if tally.done == tally.total:
        return
    again = errand.wanted.once_more(tally.import_id)
    told = messages.address_books.imports.under_way(
        errand.reader.texts, tally.done, tally.total, again
    )
    errand.progress.hint(told)


def _imports(errand: Errand, tally: Tally) -> list[int]:
    """All imports that brought the file in, for they are undone together."""
    whole = errand.wanted.once_more(tally.import_id).before
    return [int(one) for one in whole.split(".") if one]


def _is_first(errand: Errand) -> bool:
    """Whether no click before this one has begun, in whichever process."""
    with errand.transaction() as session:
        member = errand.reader.member
        state = events.take(session, member.workspace_id, _key(errand), errand.now)
    return state is State.TAKEN


def _settle(errand: Errand) -> None:
    """From here on the message has another button for another try."""
    with errand.transaction() as session:
        events.settle(session, errand.reader.member.workspace_id, _key(errand))


def _key(errand: Errand) -> str:
    place, wanted = errand.place, errand.wanted
    return f"import:{place.channel}:{place.ts}:{wanted.tries}"
