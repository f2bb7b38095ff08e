"""What somebody looked for, in words: all that those who fit have in common."""

from bot.people.search import Query
from bot.vocabulary import Audience
from messages.catalogue import Texts
from messages.people import traits
from messages.reader import Reader


def told(reader: Reader, query: Query, owner: str) -> str:
    """One after the other; nothing where nothing narrows them. `owner` looks after them."""
    texts = reader.texts
    parts = []
    if query.owner_id == reader.member.id:
        parts.append(texts.plain("looked after by you"))
    elif query.owner_id is not None:
        parts.append(texts.plain("looked after by {name}", name=owner))
    if query.audience is not None:
        parts.append(audiences(texts)[query.audience])
    if query.organisation:
        parts.append(texts.plain("organisation “{name}”", name=query.organisation))
    if query.tag:
        parts.append(texts.plain("tag or interest “{tag}”", tag=query.tag))
    if query.words:
        parts.append(texts.plain("“{words}”", words=query.words))
    if query.trait is not None:
        parts.append(traits.label(texts, query.trait))
    if query.is_archived:
        parts.append(texts.plain("archived contacts"))
    return ", ".join(parts)


def audiences(texts: Texts) -> dict[Audience, str]:
    """What many are to the team."""
    return {
        Audience.CLIENT: texts.plain("Clients"),
        Audience.PARTNER: texts.plain("Partners"),
        Audience.STAFF: texts.plain("Colleagues"),
    }
