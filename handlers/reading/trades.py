"""Surnames that are a trade as well: "de bakker" may be any baker."""

from bot.people import names
from bot.people.mentions import Mention
from handlers.reading.tagged import TaggedLine
from messages.reading import grammar
from messages.reading import words as typed


def may_be_trade(line: TaggedLine, mention: Mention) -> bool:
    """ "De bakker" in small letters may be any baker; "de wit" is the name of Jan de Wit."""
    before = mention.after - 2
    if not (mention.by_surname and mention.hits == 1) or before < 0:
        return False
    word = line.keys[before]
    is_article = word in typed.determiners() and not line.has(grammar.towards, before)
    is_own = any(word in one.name.casefold().split() for one in mention.people)
    return is_article and not is_own and not names.is_capitalised(line.said[before + 1].bare)
