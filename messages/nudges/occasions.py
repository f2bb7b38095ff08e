"""Why a reminder of a day that belongs to a contact comes."""

from bot.nudges.shown_reminders import ToCongratulate
from bot.vocabulary import OccasionKind
from messages import formats
from messages.catalogue import Mrkdwn
from messages.ledger import entries
from messages.reader import Reader

TIME_TO_POST = 5
"""How many days before an occasion something can still be bought and posted."""


def why(reader: Reader, told: ToCongratulate, name: str) -> Mrkdwn:
    """Which day it is, and what there is time for until then."""
    if told.is_month:
        return _of_month(reader, told, name)
    said, days = [_day_of(reader, told, name)], (told.on - reader.today).days
    if told.is_ahead and days > 0:
        said.append(reader.texts.plural("That is tomorrow.", "That is in {count} days.", days))
    if told.is_ahead and days >= TIME_TO_POST:
        said.append(reader.texts("There's still time to post something."))
    return Mrkdwn(" ".join(said))


def _day_of(reader: Reader, told: ToCongratulate, name: str) -> Mrkdwn:
    texts, day = reader.texts, reader.weekday(told.on)
    what = entries.quoted(texts, told.name)
    match told.occasion:
        case OccasionKind.BIRTHDAY if told.on == reader.today:
            return texts("It's {name}'s birthday today.", name=name)
        case OccasionKind.BIRTHDAY if told.on < reader.today:
            return texts("It was {name}'s birthday on {day}.", name=name, day=day)
        case OccasionKind.BIRTHDAY:
            return texts("{name}'s birthday is on {day}.", name=name, day=day)
        case OccasionKind.ANNIVERSARY if told.on == reader.today:
            return texts("{name} has an anniversary today.", name=name)
        case OccasionKind.ANNIVERSARY:
            return texts("{name} has an anniversary on {day}.", name=name, day=day)
        case OccasionKind.OWN if told.on == reader.today:
            return texts("Today is a special day for {name}: {what}.", name=name, what=what)
        case OccasionKind.OWN if told.on < reader.today:
            return texts(
                "{day} was a special day for {name}: {what}.", day=day, name=name, what=what
            )
        case OccasionKind.OWN:
            return texts(
                "{day} is a special day for {name}: {what}.", day=day, name=name, what=what
            )


def _of_month(reader: Reader, told: ToCongratulate, name: str) -> Mrkdwn:
    texts, month = reader.texts, formats.month_name(reader.texts, told.on)
    is_to_come = told.on > reader.today
    match told.occasion:
        case OccasionKind.BIRTHDAY if is_to_come:
            return texts("{name}'s birthday is in {month}.", name=name, month=month)
        case OccasionKind.ANNIVERSARY if is_to_come:
            return texts("{name} has an anniversary in {month}.", name=name, month=month)
        case OccasionKind.OWN if is_to_come:
            what = entries.quoted(texts, told.name)
            return texts(
                "{month} is a special month for {name}: {what}.", name=name, month=month, what=what
            )
        case OccasionKind.BIRTHDAY:
            return texts("{name}'s birthday is this month.", name=name)
        case OccasionKind.ANNIVERSARY:
            return texts("{name} has an anniversary this month.", name=name)
        case OccasionKind.OWN:
            what = entries.quoted(texts, told.name)
            return texts("This is a special month for {name}: {what}.", name=name, what=what)
