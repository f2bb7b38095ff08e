"""What a member reads who stands in for a colleague: for whom it is, and what that one wanted."""

from bot.nudges.shown_reminders import ToGive, ToRemember
from bot.people.contacts import Contact
from bot.people.stand_ins import Colleague
from messages import formats
from messages.catalogue import Mrkdwn, Texts
from messages.ledger import entries
from messages.nudges import rhythm
from messages.reader import Reader

LONGEST_NAME = 50
"""How much of a colleague's name is said."""


def for_whom(reader: Reader, colleague: Colleague | None) -> str:
    """For whom it is, where the reader stands in for a colleague."""
    if colleague is None:
        return ""
    name, until = formats.shortened(colleague.name, LONGEST_NAME), colleague.away_until
    if until is None:
        return reader.texts("On behalf of {name}.", name=name)
    day = reader.weekday(until)
    return reader.texts(
        "On behalf of {name}, who is away up to and including {day}.", name=name, day=day
    )


def why(texts: Texts, about: ToRemember | ToGive, contact: Contact, colleague: Colleague) -> Mrkdwn:
    """What the colleague wanted, in whose place it comes."""
    name = formats.shortened(colleague.name, LONGEST_NAME)
    match about:
        case ToRemember(""):
            return texts(
                "{colleague} wanted to be reminded about {name}.",
                colleague=name,
                name=contact.first_name,
            )
        case ToRemember(words):
            what = entries.quoted(texts, words)
            return texts(
                "{colleague} wanted to be reminded of this: {what}", colleague=name, what=what
            )
        case ToGive(days_since=days_since):
            passed = rhythm.since(texts, days_since or 0)
            most = texts.plural(
                "{colleague}'s maximum is a day",
                "{colleague}'s maximum is {count} days",
                contact.cadence.maximum_days,
                colleague=name,
            )
            return texts("{since}; {most}. 🔴", since=passed, most=most)
