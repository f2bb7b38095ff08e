"""The words of all languages, by which texts are checked; read when first needed, and kept."""

from functools import cache

from bot.no_strings import lemmas
from bot.no_strings.check import Wordings
from bot.no_strings.gifts import Gifts
from bot.no_strings.phrasebook import Phrasebook
from messages.catalogue import LANGUAGES, Texts, texts_for
from messages.no_strings import (
    acts,
    asides,
    conditions,
    debts,
    favours,
    gifts,
    kindness,
    mentions,
    obligations,
    rewards,
    sayings,
    sides,
    terms,
)

_LISTS = (
    sides,
    acts,
    conditions,
    terms,
    obligations,
    rewards,
    sayings,
    debts,
    mentions,
    favours,
    kindness,
    asides,
)
_AS_WRITTEN = frozenset(
    {"we", "we_do", "our", "you", "you_do", "your", "for_you", "not", "joins", "will", "it"}
    | {"we_gain", "exact", "past", "kindness", "glad", "needed"}
    | {"definite", "common", "filler", "closed", "did", "to_do", "request", "belonging"}
    | {"favoured", "to_you", "undone", "paid", "lasted", "indefinite", "only", "gets"}
    | {"must", "ourselves", "was", "wanted", "still", "done", "settled", "marvel", "aside"}
    | {"deed", "for_us", "have", "that_we", "then_first", "lately", "talk"}
    | {"never", "subordinate", "they_gave", "wishing", "asking", "wondering"}
)
"""Lists of forms, of which the basic one would say something else: "us" is no "we"."""
_HEADS = frozenset({"act", "plain", "fine", "goods"})
"""Lists of nouns that say the same at the end of a compound."""


def read() -> None:
    """Read them and the dictionaries, which takes a second."""
    wordings()
    lemmas.read_dictionaries()


@cache
def wordings() -> Wordings:
    """What `bot.no_strings` knows of words, in every language."""
    spoken = {language: texts_for(language) for language in LANGUAGES}
    lists = {language: _lists(texts) for language, texts in spoken.items()}
    return Wordings(
        {
            language: Phrasebook(found, language, _AS_WRITTEN, _HEADS)
            for language, found in lists.items()
        },
        Gifts(
            {language: gifts.families(texts) for language, texts in spoken.items()},
            containers={language: gifts.containers(texts) for language, texts in spoken.items()},
            plain={language: found["plain"] for language, found in lists.items()},
            misleading={language: gifts.misleading(texts) for language, texts in spoken.items()},
            before_matter={language: found["on"] for language, found in lists.items()},
        ),
    )


def _lists(texts: Texts) -> dict[str, tuple[str, ...]]:
    """All lists by their names in small letters, as the rules ask for them."""
    return {
        name.lower(): texts.words(choices)
        for module in _LISTS
        for name, choices in vars(module).items()
        if name.isupper() and not name.startswith("_")
    }
