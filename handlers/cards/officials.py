"""That somebody is a public official, told in a line: kept on their card, as its dialog does."""

import messages.cards.kept
from bot.cards import editing
from bot.cards.editing import Filled, Saved
from bot.cards.shown import Card
from bot.vocabulary import ContactField
from handlers.commands import TypedLine
from handlers.reading import languages
from handlers.reading.tagged import TaggedLine
from handlers.reading.understood import Understood
from messages import Message
from messages.reading import details


def keep(line: TypedLine, read: Understood, card: Card) -> Message | None:
    """What is kept; None for a line that tells anything else, or more.

    Raises LookedAfterBy and Gone.
    """
    if not card.may_be_changed or not _tells(line, read):
        return None
    field, contact = ContactField.IS_OFFICIAL, card.contact
    with line.transaction() as session:
        known = editing.known(session, line.member, contact.id)
        filled = {field: Filled(True, editing.mark(known.is_official))}
        done = editing.save(session, line.member, contact.id, filled, line.now)
    is_new = isinstance(done, Saved) and field in done.changed
    return messages.cards.kept.official(line.reader, contact, is_new=is_new)


def _tells(line: TypedLine, read: Understood) -> bool:
    """ "Anna is a civil servant", and nothing besides."""
    told = TaggedLine(read.line, languages.of(read.line, line.member))
    end = told.ends_with(details.official, len(told.keys))
    first = None if end is None else end.first
    return any(one.span.first == 0 and one.span.after == first for one in read.people)
