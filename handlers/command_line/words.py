"""All that lines and texts are understood by, and the ideas: read before somebody waits."""

from datetime import date

from bot.giving import library
from bot.vocabulary import Intent
from handlers.reading import amounts, intents, parts
from handlers.reading.almanac import Standpoint
from handlers.reading.meant import Meant
from handlers.reading.tagged import TaggedLine
from messages.catalogue import LANGUAGES
from messages.no_strings import wordings

_ANY = "x"


def read() -> None:
    """Read the lists of words and the dictionaries of every language, which takes about 2 s.

    Slack waits for 3 s, on a busy machine, too; whoever types first shouldn't wait for this.
    """
    today = date(2000, 1, 1)
    for language in LANGUAGES:
        line = TaggedLine(_ANY, language)
        parts.mark(line, amounts.amounts(line.text, line.said))
        meant = intents.meant(line, ()) or Meant(Intent.GIVE)
        parts.take_apart(line, meant, (), (), Standpoint(today, ahead=False, month_first=False))
    wordings.read()
    library.ideas()
