"""Very many contacts that follow another rhythm, a portion at a time, in the background."""

import time
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from threading import Event

import structlog
from slack_sdk import WebClient

from bot import conflicts, database
from bot.address_books import turns
from bot.database import Reading, Transaction
from bot.people import ruling
from bot.people.ruling import Followed, Whose
from handlers.background import Background
from messages import Message
from messages.preferences import rhythms
from messages.reader import Reader

log = structlog.get_logger()


@dataclass(frozen=True)
class Errand:
    """Whose rhythm changed, who changed it, and how far that is."""

    whose: Whose
    begun: Followed
    reader: Reader
    now: datetime
    transaction: Transaction
    reading: Reading
    client: WebClient


def start(background: Background, errand: Errand) -> None:
    """Go on with those who are left, if anybody is."""
    if errand.begun.left:
        key = (errand.reader.member.id, errand.whose, errand.now)
        background.start(key, partial(_run, errand, background.stopping))


def _run(errand: Errand, stopping: Event) -> None:
    """How it ended is told, so that nobody waits for what never comes."""
    try:
        told = _finish(errand, stopping)
    except Exception as error:
        log.error("following_failed", exc_info=error)
        told = rhythms.interrupted(errand.reader)
    errand.client.chat_postMessage(channel=errand.reader.member.slack_user_id, **told.payload())


def _finish(errand: Errand, stopping: Event) -> Message:
    """Have all follow, unless the process is told to stop between two portions."""
    engine, last, changed = database.engine_behind(errand.reading), errand.begun, 0
    member = errand.reader.member

    @conflicts.tried_again
    def follow(last: Followed) -> Followed:
        with errand.transaction() as session:
            return ruling.go_on(session, member, errand.whose, last)

    while last.left:
        if stopping.is_set():
            return rhythms.interrupted(errand.reader)
        changed += last.changed
        began = time.monotonic()
        last = follow(last)
        turns.let_others_write(engine, time.monotonic() - began)
    return rhythms.all_follow(errand.reader, changed + last.changed)
