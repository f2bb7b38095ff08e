"""The people whom a line is about: those it names, and who looks as if they were named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.people import names
from bot.people.contacts import Contact
from bot.people.mentions import Mention
from handlers.reading import name_words, namesakes, trades, unknown_names
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, verbs
from messages.reading import words as typed


@dataclass(frozen=True)
class Person:
    """Somebody in a line: the name as typed, and the contacts that may be meant by it."""

    name: str
    span: Span
    contacts: tuple[Contact, ...]
    is_doubtful: bool = False
    """Only a part of the name is theirs."""
    beside: str = ""
    """Who is told of beside them, and is none of ours: "her husband"."""

    @property
    def contact(self) -> Contact | None:
        """Who it is, where that is sure."""
        return self.contacts[0] if len(self.contacts) == 1 and not self.is_doubtful else None


def named(line: TaggedLine, found: Sequence[Mention]) -> tuple[Person, ...]:
    """The people whom the line names, without what only looks like a name; they are marked."""
    likely = [one for one in found if not namesakes.is_something_else(line, one, found)]
    people = [one for one in likely if not one.by_organisation]
    places = [one for one in likely if one.by_organisation]
    if people:
        people = [_at_organisation(one, places) for one in people]
    for one in likely:
        line.mark(Span(one.first, one.after), Tag.PERSON)
    chosen = [_person(line, one) for one in people or places]
    for person in chosen:
        line.mark(person.span, Tag.PERSON)
    return tuple(chosen)


def _person(line: TaggedLine, mention: Mention) -> Person:
    there = unknown_names.first_name_there(line, mention)
    if there is not None:
        name = line.written(range(there.first, there.after))
        return Person(name, Span(there.first, mention.after), mention.people, is_doubtful=True)
    epithets = unknown_names.epithets_before(line, mention.first)
    line.mark(Span(epithets, mention.first), Tag.LITTLE)
    span = Span(_start_of_unknown_name(line, mention), _end_of_unknown_surname(line, mention))
    name = names.written([line.said[place].text for place in range(span.first, span.after)])
    is_doubtful = span != Span(mention.first, mention.after) or trades.may_be_trade(line, mention)
    return Person(name, span, mention.people, is_doubtful)


def _start_of_unknown_name(line: TaggedLine, mention: Mention) -> int:
    """Where the name starts, with another first name before a surname: "Ingrid Berg"."""
    before = mention.first - 1
    if not (mention.by_surname and mention.hits == 1) or before < 0:
        return mention.first
    is_name = name_words.may_be_name(line, before) or name_words.may_be_small_name(line, before)
    if is_name and not line.said[before].ends_part:
        return before
    return unknown_names.start_before_surname(line, mention)


def _at_organisation(person: Mention, organisations: Sequence[Mention]) -> Mention:
    """Of several people of that name, those who work at an organisation that is named, too."""
    there = {one.id for place in organisations for one in place.people}
    meant = tuple(one for one in person.people if one.id in there)
    return replace(person, people=meant) if meant else person


def _end_of_unknown_surname(line: TaggedLine, mention: Mention) -> int:
    """Where the name ends, with a surname after a first name that the contact doesn't bear."""
    place = mention.after
    if mention.hits != 1 or mention.by_surname or line.said[place - 1].ends_part:
        return place
    while place < len(line.said) and name_words.joins_surname(line, place):
        place += 1
    if place + 1 >= len(line.said) or not name_words.is_free(line, place):
        return mention.after
    if unknown_names.stands_before_thing(line, place):
        return place + 1
    if not names.is_capitalised(line.said[place].bare) or name_words.is_vocabulary(line, place):
        return mention.after
    follower = line.said[place + 1]
    if line.language in name_words.CAPITAL_NOUNS:
        is_surname = names.is_capitalised(follower.bare) or follower.key in typed.determiners()
        return place + 1 if is_surname and not line.said[place].ends_part else mention.after
    return place + 1


def together(
    line: TaggedLine, people: Sequence[Person]
) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Those who are meant alike, and those of whom something else is said.

    Alike are the first and whoever is joined to them by "and" or a comma; but not who comes after
    "for": in "thank Tim for his note to Nora" it is Tim.
    """
    groups: list[list[Person]] = []
    for one in people:
        if groups and _are_joined(line, groups[-1][-1], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    if not groups:
        return (), ()
    first = _once(groups[0], ())
    others = (one for group in groups[1:] for one in group)
    return first, _once(others, first)


def _once(people: Iterable[Person], others: Sequence[Person]) -> tuple[Person, ...]:
    """Each of them once, and none who is among the others: who is named again is the same."""
    found: list[Person] = []
    for one in people:
        known = {other.contact for other in (*others, *found)}
        if one.contact is None or one.contact not in known:
            found.append(one)
    return tuple(found)


def _are_joined(line: TaggedLine, one: Person, other: Person) -> bool:
    """By "and" or a comma, with no more between than a "to" of the other's own."""
    is_joined = line.said[one.span.after - 1].text.endswith(",")
    place = one.span.after
    while place < other.span.first:
        joint = line.starts_with(grammar.joining, place)
        is_joined = is_joined or joint is not None
        joint = joint or line.starts_with(grammar.towards, place)
        if joint is None:
            return False
        place = joint.after
    return is_joined


def with_strangers(line: TaggedLine, people: Sequence[Person]) -> tuple[Person, ...]:
    """The people, and who is joined to one of them though nobody knows them: "Nora and Hans"."""
    spans = dict.fromkeys(span for one in people for span in _joined_names(line, one))
    strangers = [_unknown(line, span) for span in spans]
    return tuple(sorted((*people, *strangers), key=lambda one: one.span.first))


def _joined_names(line: TaggedLine, person: Person) -> Iterator[Span]:
    """The names that "and" joins to somebody: not of things, as "wine" may be."""
    before, after = (
        line.ends_with(grammar.joining, person.span.first),
        line.starts_with(grammar.joining, person.span.after),
    )
    if after is not None and _is_stranger(line, after.after):
        yield _name_from(line, after.after)
    elif after is not None and unknown_names.stands_before_thing(line, after.after):
        yield Span(after.after, after.after + 1)
    if before is not None and before.first and _is_stranger(line, before.first - 1):
        yield _name_up_to(line, before.first - 1)


def _name_from(line: TaggedLine, place: int) -> Span:
    """The name that starts there; of one word where a thing may follow that looks like one."""
    whole = None if line.language in name_words.CAPITAL_NOUNS else _name_at(line, place)
    return whole or Span(place, place + 1)


def _name_up_to(line: TaggedLine, place: int) -> Span:
    """The name that ends there, as above: "Karel van den Berg and Nora"."""
    first = place
    while (
        line.language not in name_words.CAPITAL_NOUNS
        and (start := _name_before(line, first)) is not None
    ):
        first = start
    return Span(first, place + 1)


def _name_before(line: TaggedLine, place: int) -> int | None:
    """The place of the name that stands before, and maybe a "van der" between."""
    before = place - 1
    while before >= 0 and name_words.joins_surname(line, before):
        before -= 1
    if before < 0 or not name_words.may_be_name(line, before) or line.said[before].ends_part:
        return None
    return before


def _is_stranger(line: TaggedLine, place: int) -> bool:
    if place >= len(line.said) or not name_words.may_be_name(line, place):
        return False
    prepositions = (line.starts_with(one, place + 1) for one in (grammar.towards, grammar.origin))
    is_for_other = any(
        one and line.tags[one.after : one.after + 1] == [Tag.PERSON] for one in prepositions
    )
    return not is_for_other and not line.has(grammar.teams, place)


def guessed(line: TaggedLine, verb: Span | None) -> Person | None:
    """Who is named though nobody knows them: after "to" and the like, or right after the verb."""
    for group in (grammar.origin, grammar.towards, grammar.company):
        for found in line.find(group):
            span = None if _is_asked_for(line, found) else _name_at(line, found.after)
            if span is not None:
                return _unknown(line, _who_is_from_there(line, found, verb) or span)
    starts = [verb.after] if verb is not None else []
    for place in (*starts, *line.free()):
        span = _name_at(line, place)
        if span is not None:
            return _unknown(line, span)
    return _any_word(line, verb)


def _who_is_from_there(line: TaggedLine, origin: Span, verb: Span | None) -> Span | None:
    """The name before "from Blue Harbour", where that tells where somebody works.

    "Got Blue Cheese from Nora" tells who gave it: there it follows what was got.
    """
    if line.language in name_words.CAPITAL_NOUNS or not origin.first:
        return None
    last = origin.first - 1
    if not name_words.may_be_name(line, last) or line.said[last].ends_part:
        return None
    name = _name_up_to(line, last)
    led = (grammar.towards, grammar.company)
    is_led = any(line.ends_with(group, name.first) is not None for group in led)
    if verb is not None and verb.after == name.first:
        is_led = not line.is_one_of(verb, verbs.getting)
    begins = not name.first or line.said[name.first - 1].ends_part
    is_whole = name.after - name.first > 1
    return name if is_whole and (begins or is_led) else None


def _is_asked_for(line: TaggedLine, found: Span) -> bool:
    """ "Frag Nora nach der Steuererklärung", where "der" leads to a thing, and not to somebody."""
    asked = line.find(grammar.requested)
    return any(one.first < found.first <= one.after for one in asked)


def _any_word(line: TaggedLine, verb: Span | None) -> Person | None:
    """The word after the verb, in small letters."""
    place = verb.after if verb is not None else 0
    if place >= len(line.said) or line.keys[place] in typed.not_names():
        return None
    if name_words.is_small_name(line, place):
        return _unknown(line, Span(place, place + 2))  # "Ask jan klaassen"
    if not name_words.is_free(line, place) or name_words.is_vocabulary(line, place):
        return None
    return _unknown(line, Span(place, place + 1))


def _name_at(line: TaggedLine, place: int) -> Span | None:
    """Capitalised words there, which are no words of the language's own, and what joins them."""
    after = end = place
    while end < len(line.said):
        if name_words.may_be_name(line, end) or (
            end == place and name_words.is_first_name(line, end)
        ):
            after = end + 1
        elif after == place or not name_words.joins_surname(line, end):
            break
        if line.said[end].ends_part:
            break
        end += 1
    is_end = after == len(line.said) or line.tags[after] is Tag.VERB
    if line.language in name_words.CAPITAL_NOUNS and after - place > 1 and is_end:
        after -= 1  # "gib Gerda Blumen", "Gerda Blumen gebracht"
    return Span(place, after) if after > place else None


def _unknown(line: TaggedLine, span: Span) -> Person:
    name = names.written([line.said[place].text for place in range(span.first, span.after)])
    title = line.ends_with(grammar.titles, span.first)
    line.mark(span if title is None else Span(title.first, span.after), Tag.PERSON)
    return Person(name, span, ())
