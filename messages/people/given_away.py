"""Which contacts go to a colleague: the fields of the dialog in which they are chosen."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import InputBlock

from bot.people.offers import Chosen, Offer
from bot.refusals import Gone
from bot.vocabulary import Audience
from messages.blocks import field, multi_select, option, select
from messages.carried import Carried
from messages.catalogue import Texts
from messages.people import contacts
from messages.reader import Reader

WHICH = "which"
PEOPLE = "people"
_ALL = "all"
_NAMED = "named"
_TAG = "tag"


@dataclass(frozen=True)
class Kind(Carried):
    """All contacts, those of an audience, or those with a tag: `what` says which."""

    kind: str
    what: str = ""

    @classmethod
    def of(cls, audience: Audience | None) -> "Kind":
        """All of an audience, or all there are."""
        return cls(_ALL if audience is None else audience)

    @property
    def is_named(self) -> bool:
        """Whether nobody is meant but those who are named."""
        return self.kind == _NAMED

    @property
    def chosen(self) -> Chosen:
        """Raises Gone for what no dialog offers."""
        if self.kind == _ALL:
            return Chosen()
        if self.kind == _TAG:
            return Chosen(tag=self.what)
        if self.kind not in list(Audience):
            raise Gone
        return Chosen(audience=Audience(self.kind))


def fields(
    reader: Reader, offer: Offer, contact_ids: Collection[int], which: str | None
) -> Sequence[InputBlock]:
    """Those `contact_ids`, or else `which` kind, are chosen at first.

    Raises Gone where those who shall be chosen aren't among them any more.
    """
    texts, chosen = reader.texts, [str(one) for one in contact_ids]
    kinds = list(_kinds(texts, offer))
    if chosen:
        # Whoever takes them out again doesn't mean everybody.
        kinds.insert(0, (texts.plain("Only the people named below"), Kind(_NAMED)))
    options = [option(said, kind.value()) for said, kind in kinds]
    people = [option(contacts.label(one), str(one.id)) for one in offer.first]
    if which and which not in [one.value for one in options]:
        raise Gone
    if chosen and not any(one.value in chosen for one in people):
        raise Gone
    by_name = field(
        PEOPLE,
        texts.plain("Or only these people"),
        multi_select(PEOPLE, people, chosen),
        _only_they(texts, is_own=offer.former.id == reader.member.id),
        optional=True,
    )
    if not offer.number:
        return [by_name]
    first = select(WHICH, options, which or options[0].value)
    return [field(WHICH, texts.plain("Which"), first), by_name]


def _kinds(texts: Texts, offer: Offer) -> Iterator[tuple[str, Kind]]:
    """What can be chosen instead of names."""
    yield texts.plain_plural("The one contact", "All {count} contacts", offer.number), Kind(_ALL)
    for audience, number in offer.audiences.items():
        yield _of_audience(texts, audience, number), Kind(audience)
    for tag in offer.tags:
        said = texts.plain("Tag “{tag}” ({count})", tag=tag.said, count=str(tag.number))
        yield said, Kind(_TAG, tag.key)


def _only_they(texts: Texts, *, is_own: bool) -> str:
    if is_own:
        return texts.plain(
            "If you choose anybody here, only they are handed over. Private contacts can "
            "only be handed over this way, and you won't see them any more."
        )
    return texts.plain("If you choose anybody here, only they are handed over.")


def _of_audience(texts: Texts, audience: Audience, number: int) -> str:
    match audience:
        case Audience.CLIENT:
            return texts.plain_plural("{count} client", "{count} clients", number)
        case Audience.PARTNER:
            return texts.plain_plural("{count} partner", "{count} partners", number)
        case Audience.STAFF:
            return texts.plain_plural("{count} colleague", "{count} colleagues", number)
