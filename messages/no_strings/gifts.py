"""Gifts by their names: families of names for one thing, and what is no name of one."""

from messages.catalogue import Sentence, Texts
from messages.no_strings import services, things

_CONTAINERS = Sentence(
    "box|bottle|basket|bag|set|pack|packet|piece|pair|jar|glass|case|crate|tin|bunch|bouquet"
    "|pot|loaf|slice|bar|two|three|four|five|free|small|big|little|some|few|couple|new"
)
"""What a gift comes in, and how much of it."""
_MISLEADING = Sentence(
    "bookkeeping|bookkeeper|booking|bookings|notebook computer|teamwork|cardboard|flagship"
    "|winery accounts|creditor|dashboard|scorecard|business card|credit card|debit card"
    "|report card|keyboard|billboard|cupboard|whiteboard|onboarding|boarding|ticket system"
    "|support ticket|ticketing|playbook|ledger book|workbook|logbook|handbook of contributions"
    "|yearbook|template contract|planted|planting|plantation|plant manager|treatment plan|retreat"
    "|treaty|giftware|teaser|teammate|steam|instead|lifted|airlift|forklift|window|rosewood"
    "|primrose lane|breadth|appletree|readiness|ready|redraft|spreadsheet|widespread|cheque"
    "|heading|rental|brand|branding|brandmark"
)
"""What begins or ends like a gift, and is none."""


def families(texts: Texts) -> tuple[tuple[str, ...], ...]:
    """The names of each thing, in the same order in every language."""
    named = (
        choices
        for module in (things, services)
        for name, choices in vars(module).items()
        if name.isupper()
    )
    return tuple(texts.words(choices) for choices in named)


def containers(texts: Texts) -> tuple[str, ...]:
    """What says nothing of the thing: boxes and bottles, how many, how big."""
    return texts.words(_CONTAINERS)


def misleading(texts: Texts) -> tuple[str, ...]:
    """Words that look like a compound with a gift in it."""
    return texts.words(_MISLEADING)
