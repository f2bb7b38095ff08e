"""What a message of somebody's tells: read as a typed line is, and filled in for a dialog."""

import html
from dataclasses import dataclass, replace
from datetime import date

from bot.database import Reading
from bot.letters import legible
from handlers.payloads import Place
from handlers.reading import languages, meant, refused, typed, understanding
from handlers.reading.almanac import Standpoint
from handlers.reading.understood import Understood
from messages.reader import Reader
from messages.recording.shortcuts import Filled

_READ = 1000
"""How much of a message is read."""


@dataclass(frozen=True)
class Told:
    """A message with its words whole, the day on which it was posted, and what was read of it."""

    words: str
    day: date
    read: Understood

    @property
    def is_gesture(self) -> bool:
        """Whether it tells what was given or received."""
        return self.read.intent in meant.GESTURES


def told(text: str, place: Place, reading: Reading, reader: Reader) -> Told:
    """What a message tells, read from the day on which it was posted where the member is.

    As of a typed line; "I" of a colleague's is one of us as well. Slack sends & < > escaped.
    """
    words = legible(html.unescape(text))
    day = min(reader.member.today(place.at), reader.today)
    line = " ".join(words.split())[:_READ]
    standpoint = Standpoint(day, ahead=False, month_first=reader.texts.locale.territory == "US")
    with reading() as session:
        read = understanding.understand(session, reader.member, line, standpoint)
        offer = refused.told(line, languages.of(line, reader.member))
        if offer is not None:
            offered = understanding.understand(session, reader.member, offer.offered, standpoint)
            if offered.intent in meant.GESTURES and offered.people:
                read = replace(offered, is_refused=True)
    return Told(words, day, read)


def filled(told: Told) -> Filled:
    """Whom it names, its words and its day, and an answer if it tells any."""
    people = [one.contact.name for one in told.read.people if one.contact is not None]
    return Filled(people[0] if people else "", told.words, told.day, told.read.reply)


def as_gesture(told: Told) -> Filled:
    """With what was given or received apart, and its day; the words whole where it tells none."""
    read = told.read
    if not told.is_gesture:
        return filled(told)
    day = told.day if read.day is None else min(read.day, told.day)
    # Its amount has a field of its own.
    words = (read.what if read.money else "") or read.whole or told.words
    verb = typed.VERBS[read.intent]
    return replace(
        filled(told),
        verb=verb,
        words=words,
        day=day,
        kind=read.kind,
        is_refused=read.is_refused,
        worth=read.money,
    )
