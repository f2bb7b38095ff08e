"""`/goodturn language`: which language Goodturn speaks with a member."""

from bot.refusals import LanguageUnknown
from bot.team import members
from handlers.commands import TypedLine
from handlers.reading import lines
from messages import Message
from messages.catalogue import texts_for
from messages.preferences import languages


def choose(line: TypedLine) -> Message:
    locale = languages.asked_for(lines.after_word(line.text))
    if locale is None:
        raise LanguageUnknown
    with line.transaction() as session:
        chosen = members.choose_language(session, line.member, locale)
    return languages.chosen(texts_for(chosen.locale))
