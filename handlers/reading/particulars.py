"""What is told of somebody new besides the name, one part of a line after the other."""

from collections.abc import Sequence
from datetime import date

from bot.address_books.days import Order
from bot.people import names
from bot.people.name_index import organisation_entry
from bot.people.newcomers import Introduction
from bot.people.yearly import Yearly
from bot.vocabulary import AddressForm, Audience
from handlers.reading import birthdays, edges, phones
from messages.reading import newcomers
from messages.reading.phrases import Phrases

_MOST_WORDS = 8
"""Of an organisation's name."""
_FEWEST_WORDS_OF_NAME = 2
_HASH = "#"
TOLD = (
    *(newcomers.birthday, newcomers.tagged, newcomers.private, newcomers.familiar),
    *(newcomers.polite, newcomers.mail, newcomers.telephone, newcomers.role_is),
)
"""What begins a part that is nobody's name."""


class Particulars:
    """Gathers what parts of a line tell; `today` and the `order` of numbers are those of days."""

    def __init__(self, today: date, order: Order | None) -> None:
        self._today = today
        self._order = order
        self.is_in_small = False
        """Whether the name is, so that an organisation's may be."""
        self.audience: Audience | None = None
        self.emails: list[str] = []
        self.organisation = ""
        self.bare: list[str] = []
        """What may be an organisation."""
        self._role = ""
        self._phones: list[str] = []
        self._birthday: Yearly | None = None
        self._tags: list[str] = []
        self._tags_go_on = False
        """Whether bare parts are tags, after "tags: golf"."""
        self._address_form: AddressForm | None = None
        self._is_private = False
        self._unplaced: list[str] = []

    def of(self, name: str, honorific: str) -> Introduction:
        """Everything, of somebody with this name. One bare part is where they work."""
        organisation, others = self._workplace()
        return Introduction(
            name,
            organisation,
            tuple(dict.fromkeys(self.emails)),
            self._role,
            honorific,
            tuple(dict.fromkeys(self._phones)),
            self._birthday,
            tuple(dict.fromkeys(self._tags)),
            self._address_form,
            self._is_private,
            (*self._unplaced, *others),
        )

    def _workplace(self) -> tuple[str, list[str]]:
        """The organisation, and the bare parts that are none: one with a legal form comes first."""
        if self.organisation or not self.bare:
            return self.organisation, self.bare
        chosen = next(filter(_has_legal_form, self.bare), self.bare[0])
        return chosen, [one for one in self.bare if one is not chosen]

    def read(self, words: list[str], *, is_workplace: bool = False) -> None:
        """Take in a part that follows the name; one that tells where somebody works, or what as."""
        words = self.without_days_and_numbers(words)
        words = edges.without_start(words, newcomers.both)
        words = self._without_audience(edges.without_edges(words, newcomers.mail))
        goes_on, self._tags_go_on = self._tags_go_on, False
        if goes_on and len(words) == 1 and not _is_known(words):
            self._tags += _tags(words)
            self._tags_go_on = True
        elif words and is_workplace:
            self.works_at(words)
        elif words and not self._is_said_at_once(words):
            self._read_work(words)

    def without_days_and_numbers(self, words: list[str]) -> list[str]:
        """The words but for those that tell when they were born, and how they are called."""
        born = birthdays.told(words, self._today, self._order)
        self._birthday = born.day or self._birthday
        self._leave(born.unread)
        called = phones.told(born.left)
        self._phones += called.numbers
        return called.left

    def without_role(self, words: list[str]) -> list[str]:
        """The words without what somebody does, before a whole name: "notary Anna Smit"."""
        length = edges.length_at_start(words, newcomers.roles)
        if not length or len(words) - length < _FEWEST_WORDS_OF_NAME:
            return words
        self._does(words[:length])
        return words[length:]

    def works_at(self, words: Sequence[str]) -> None:
        """Take the words for the organisation, if none is known."""
        words = without_article(words)
        if self.organisation:
            self._leave(words)
        else:
            self.organisation = edges.written(words)

    def keep_private(self) -> None:
        """Nobody else is to see them."""
        self._is_private = True

    def _leave(self, words: Sequence[str]) -> None:
        if said := edges.written(words):
            self._unplaced.append(said)

    def _without_audience(self, words: list[str]) -> list[str]:
        """The words after what somebody is: "client at Acme"."""
        audience, length = audience_at_start(words)
        if audience is None:
            return words
        rest = words[length:]
        if self.audience not in (None, audience):
            if rest and not edges.starts_with(rest, newcomers.employed, newcomers.belonging):
                return words  # "Partner Bank AG" of a client
            self._leave(words[:length])
        self.audience = self.audience or audience
        at = edges.longest_at_start(rest, newcomers.employed, newcomers.belonging)
        if 0 < at < len(rest):
            self.works_at(rest[at:])
            return []
        return rest

    def _is_said_at_once(self, words: list[str]) -> bool:
        """Whether the part as a whole tells one thing: a tag, "privat", "duzen"."""
        length = edges.length_at_start(words, newcomers.tagged)
        if (length and len(words) > length) or words[0].startswith(_HASH):
            self._tags += _tags(words[length:])
            self._tags_go_on = words[0].endswith(":")
            return True
        said = edges.without_start(words, newcomers.before_audience)
        if _is_all(said, newcomers.private) or _is_all(words, newcomers.private):
            self.keep_private()
            return True
        for group, form in newcomers.ADDRESS_FORMS:
            if _is_all(words, group):
                self._address_form = form
                return True
        return False

    def _read_work(self, words: list[str]) -> None:
        """What they do, and where."""
        words = _without_article(words)
        if told := edges.length_at_start(words, newcomers.role_is):
            self._does(words[told:])
            return
        if at := edges.length_at_start(words, newcomers.employed):
            self.works_at(words[at:])
        elif is_role := edges.length_at_start(words, newcomers.roles):
            self._read_role(words, is_role)
        elif (place := _place_of(words, newcomers.employed)) is not None:
            self._does(words[:place])
            self.works_at(words[place + edges.length_at_start(words[place:], newcomers.employed) :])
        elif (at := edges.length_at_start(words, newcomers.belonging)) and not _is_particle(words):
            self.works_at(words[at:])
        else:
            self._read_bare(words)

    def _read_role(self, words: list[str], length: int) -> None:
        is_head = edges.length_at_start(words, newcomers.heads)
        groups = (newcomers.employed,) if is_head else (newcomers.employed, newcomers.belonging)
        for place in range(length, len(words) - 1):
            if at := edges.longest_at_start(words[place:], *groups):
                self._does(words[:place])
                self.works_at(words[place + at :])
                return
        if has_legal_form(words):
            self.bare.append(edges.written(words))
        else:
            self._does(words)

    def _does(self, words: Sequence[str]) -> None:
        if self._role:
            self._leave(words)
        else:
            self._role = edges.written(words)

    def _read_bare(self, words: list[str]) -> None:
        said = edges.written(words)
        if self.bare and organisation_entry(names.keys(words)) is None:
            self.bare[-1] += f", {' '.join(words)}"  # "Acme, Inc."
        elif _may_be_organisation(words, in_small=self.is_in_small):
            self.bare.append(said)
        else:
            self._leave(words)


def audience_at_start(words: Sequence[str]) -> tuple[Audience | None, int]:
    """What somebody is, and how many words tell it."""
    place = len(words) - len(edges.without_start(words, newcomers.before_audience))
    for group, audience in newcomers.AUDIENCES:
        if length := edges.length_at_start(words[place:], group):
            return audience, place + length
    return None, 0


def without_article(words: Sequence[str]) -> Sequence[str]:
    """The words of an organisation without "the", if that is no part of its name.

    It is one in capitals, and before a surname: "The Economist", "de Boer".
    """
    length = edges.length_at_start(words, newcomers.articles)
    thing = edges.length_at_start(words, newcomers.articles_of_things)
    if thing < len(words) and words[thing].islower():
        length = max(length, thing)
    return words[length:] if 0 < length < len(words) and words[0].islower() else words


def _without_article(words: list[str]) -> list[str]:
    """ "She is the owner of Acme" tells what "owner of Acme" does; "De Post" is an organisation."""
    rest = edges.without_start(words, newcomers.before_audience)
    groups = (newcomers.roles, newcomers.employed, newcomers.role_is)
    return rest if rest and edges.starts_with(rest, *groups) else words


def has_legal_form(words: Sequence[str]) -> bool:
    """Whether a word tells what kind of company it is: "GmbH", "BV"."""
    return any(organisation_entry(names.keys([word])) is None for word in words)


def _has_legal_form(said: str) -> bool:
    return has_legal_form(said.split())


def _is_all(words: Sequence[str], group: Phrases) -> bool:
    return 0 < len(words) == edges.length_at_start(words, group)


def _place_of(words: Sequence[str], group: Phrases) -> int | None:
    """Where within the words a phrase stands, with words on both of its sides."""
    places = range(1, len(words) - 1)
    return next((at for at in places if edges.length_at_start(words[at:], group)), None)


def _is_known(words: Sequence[str]) -> bool:
    return any(edges.length_at_start(words, group) for group in TOLD)


def _is_particle(words: Sequence[str]) -> bool:
    """ "Van der Meer BV" and "van Dijk" are names; "von der Sparkasse" tells where from."""
    return not words[0].islower() or [edges.key(word) for word in words[:2]] == ["van", "der"]


def _tags(words: Sequence[str]) -> list[str]:
    told: list[list[str]] = [[]]
    for word in words:
        if (edges.key(word),) in edges.of_all(newcomers.joined):
            told.append([])
        else:
            told[-1].append(word.lstrip(_HASH))
    return [edges.written(one) for one in told if edges.written(one)]


def _may_be_organisation(words: Sequence[str], *, in_small: bool) -> bool:
    """Whether the words are a name and no sentence, of a line that may be `in_small` letters."""
    if not any(map(str.isalpha, "".join(words))) or len(words) > _MOST_WORDS:
        return False
    begins = next((word for word in words if edges.key(word) not in names.PARTICLES), words[0])
    return in_small or begins != begins.lower() or not begins[:1].isalpha()
