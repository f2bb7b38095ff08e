"""By when what is asked for is needed, in a sentence."""

from datetime import date

from bot.asking import deadlines
from messages.catalogue import Mrkdwn
from messages.reader import Reader


def told(reader: Reader, needed_by: date | None, asked_on: date) -> Mrkdwn:
    """The day, and whether who asks on `asked_on` is too late; nothing where none was told."""
    texts = reader.texts
    if needed_by is None:
        return Mrkdwn("")
    day = reader.weekday(needed_by)
    if not deadlines.is_missed(needed_by, asked_on):
        return texts("It is needed by {day}.", day=day)
    if needed_by < reader.today:
        return texts("It was needed by {day}.", day=day)
    return texts("It is needed by {day}, which is before then.", day=day)
