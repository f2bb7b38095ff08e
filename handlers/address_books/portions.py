"""An address book stored a portion at a time, so that others can write in between."""

import time
from collections.abc import Callable
from datetime import datetime

from bot import conflicts, database
from bot.address_books import storing, turns
from bot.address_books.outcomes import Portion
from bot.address_books.tallies import Stored, Tally
from bot.database import Reading, Transaction


def store(
    tally: Tally,
    reading: Reading,
    transaction: Transaction,
    now: datetime,
    *,
    progress: Callable[[], None],
    is_told_to_stop: Callable[[], bool],
) -> bool:
    """Store what is in the book; False if the process was told to stop between two portions.

    `progress` is told after each of them.
    """
    with reading() as session:
        tally.look_around(session)
    engine = database.engine_behind(reading)

    @conflicts.tried_again
    def stored(portion: Portion) -> Stored:
        with transaction() as session:
            return storing.store(session, tally, portion, now)

    for portion in tally.portions():
        if is_told_to_stop():
            return False
        began = time.monotonic()
        tally.count(portion, stored(portion))
        progress()
        if tally.done < tally.total:
            turns.let_others_write(engine, time.monotonic() - began)
    return True
