"""What a line asks or tells of somebody that is kept on their card, and is nothing that happened.

"Claire's e-mail?", "change Bram's phone number", "Anna works at Acme now", "delete Tim's birthday".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.vocabulary import Detail
from handlers.reading import asides
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import details, grammar, newcomers, verbs
from messages.reading import words as typed
from messages.reading.phrases import Phrases, words_of


@dataclass(frozen=True)
class Told:
    """Which detail; `words` are those that say so. It is asked for, or else told or changed.

    Where that isn't sure, the line may as well tell what happened.
    """

    detail: Detail
    words: tuple[Span, ...] = ()
    is_question: bool = False
    is_sure: bool = True


def told(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """The detail that the line is about; None where it is about none."""
    if not people:
        return None
    noted = _noted(line, people) or _labelled(line, people)
    if noted is not None:
        return noted
    # German puts the verb that tells what happened at the end, and English a value there.
    return next((one for one in _readings(line, people) if not _tells_an_act(line, one)), None)


def known_words(line: TaggedLine) -> int:
    """How many words of the line belong to phrases about details in its language."""
    groups = (group for table in (details.STATES, details.NOUNS) for group, _ in table)
    return sum(span.after - span.first for group in groups for span in line.find(group))


def _readings(line: TaggedLine, people: Sequence[Person]) -> Iterator[Told]:
    readings = (_in_touch, _state, _changed, _asked, _had, _headed)
    return (one for reading in readings if (one := reading(line, people)) is not None)


def _noted(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Note on Anna: …", whatever follows."""
    first, after = people[0].span.first, people[0].span.after
    asked = line.starts_with(details.noting)
    if asked is not None and asked.after == first and line.said[after - 1].after.endswith(":"):
        return Told(Detail.NOTE, (asked,))
    for note in line.find(details.notes):
        links = range(note.after, first)
        before = words_of((grammar.openings, details.setting, details.before_detail), line.language)
        if (
            note.after < first
            and all(line.keys[place] in _links(line) for place in links)
            and all(line.keys[place] in before for place in range(note.first))
            and _is_value(line, after, is_note=True)
        ):
            return Told(Detail.NOTE, (note,))
    return None


def _labelled(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Give Bram the tag golf", "tag golf on Bram"; but "gave Bram a label" is a gift."""
    start, before = _start(line), people[0].span.first - 1
    headed = line.starts_with(details.labels, start)
    if headed is not None and before > headed.first and line.keys[before] in _links(line):
        return Told(Detail.TOPICS, (headed,))
    label = line.first(details.labels)
    is_bidden = line.has(verbs.presents, start) or line.has(details.setting, start)
    if label is None or not is_bidden or label.after == len(line.keys):
        return None
    articles = typed.determiners() - typed.the_words()
    return None if line.keys[label.first - 1] in articles else Told(Detail.TOPICS, (label,))


def _in_touch(line: TaggedLine, _people: Sequence[Person]) -> Told | None:
    """ "Keep in touch with Anna every month"."""
    keeping, often = line.first(details.keeping_in_touch), line.first(details.recurring)
    if keeping is None or often is None:
        return None
    return Told(Detail.RHYTHM, (keeping, often))


def _state(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Anna is allergic to nuts", "Tim has retired", "duze Heike"."""
    addressing = line.first(details.addressing)
    if addressing is not None:
        return Told(Detail.PERSON, (addressing,))
    for group, detail in details.STATES:
        found = line.first(group)
        if found is not None and _is_theirs(line, found, people[0].span):
            return Told(detail, (found,), is_question=line.text.endswith("?"))
    return None


def _is_theirs(line: TaggedLine, state: Span, person: Span) -> bool:
    """Not in "flowers for Nora, she is ill", which tells of more."""
    between = range(max(person.after - 1, 0), state.first)
    groups = (grammar.towards, grammar.origin, grammar.company)
    is_beside = any(line.ends_with(group, person.first) for group in groups)
    return state.first < person.first or not (
        is_beside or any(line.said[place].ends_part for place in between)
    )


def _changed(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Change Anna's e-mail", "set Bram's birthday to …", "delete the note on Tim"."""
    start = _start(line)
    noun = next(_nouns(line), None)
    tagging = line.starts_with(details.tagging, start)
    if tagging is not None and people[0].span.first == tagging.after:
        return Told(Detail.TOPICS, (tagging,))
    changing = _verb(line, details.changing, start)
    if changing is not None:
        detail, words = (Detail.PERSON, ()) if noun is None else (noun[0], (noun[1],))
        return Told(detail, (changing, *words))
    deleted = _deleted(line, people[0].span, start)
    if deleted is not None:
        return deleted
    setting = _verb(line, details.setting, start)
    if setting is not None and noun is not None:
        is_set = _is_owned(line, noun[1], people[0]) or _is_end(line, setting)
        if is_set:
            return Told(noun[0], (setting, noun[1]))
    return _made(line, start)


def _made(line: TaggedLine, start: int) -> Told | None:
    """ "Make Anna private", "maak van Bram een klant"."""
    making = _verb(line, details.making, start)
    groups = (details.made_of, *(group for group, _ in newcomers.AUDIENCES))
    made = next((found for group in groups if (found := line.first(group))), None)
    return None if making is None or made is None else Told(Detail.PERSON, (making, made))


def _deleted(line: TaggedLine, person: Span, start: int) -> Told | None:
    """ "Delete Bob's phone number", or anything else of his; but not "everything about Bob"."""
    deleting = _verb(line, details.deleting, start)
    is_whole = deleting is None or line.first(details.everything) is not None
    if deleting is None or is_whole or line.first(grammar.negations) is not None:
        return None
    noun = next(_nouns(line), None)
    if noun is not None:
        return Told(noun[0], (deleting, noun[1]))
    after = 0 if _is_end(line, deleting) else deleting.after
    is_other = _is_before_owner(line, range(after, person.first)) or _is_behind(line, person)
    return Told(Detail.OTHER, (deleting,)) if is_other else None


def _is_before_owner(line: TaggedLine, places: Sequence[int]) -> bool:
    """Whether some thing stands there, and is somebody's: "the photo of"."""
    owner = words_of((details.before_owner,), line.language)
    is_owned = bool(places) and line.keys[places[-1]] in owner
    return is_owned and any(line.keys[at] not in _links(line) for at in places)


def _is_behind(line: TaggedLine, person: Span) -> bool:
    """ "Bob's photo"."""
    is_possessive = line.said[person.after - 1].key.endswith("'s")
    return is_possessive and person.after < _end(line)


def _start(line: TaggedLine) -> int:
    """After manners; after none that follow a name."""
    start = asides.after_manners(line)
    return 0 if Tag.PERSON in line.tags[:start] else start


def _verb(line: TaggedLine, group: Phrases, start: int) -> Span | None:
    """At the start, or where other languages have it: at the end."""
    return line.starts_with(group, start) or line.ends_with(group, _end(line))


def _is_end(line: TaggedLine, verb: Span) -> bool:
    return verb.after == _end(line)


def _end(line: TaggedLine) -> int:
    end = len(line.keys)
    while end and (manners := line.ends_with(grammar.polite, end)):
        end = manners.first
    return end


def _is_owned(line: TaggedLine, noun: Span, person: Person) -> bool:
    """Whether it stands before the person, or right behind: "Tim's birthday"."""
    between = range(person.span.after, noun.first)
    return noun.first < person.span.first or all(line.keys[at] in _before(line) for at in between)


def _asked(line: TaggedLine, _people: Sequence[Person]) -> Told | None:
    """ "What's Claire's e-mail", "where does Anna work?"."""
    start = _start(line)
    question = line.starts_with(details.questions, start)
    if question is None:
        return None
    noun = next(_nouns(line), None)
    if noun is not None:
        return Told(noun[0], (question, noun[1]), is_question=True)
    asked = line.first(details.asked)
    return None if asked is None else Told(Detail.PERSON, (question, asked), is_question=True)


def _had(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Bram has a new phone number", "Heike hat am 3. Mai Geburtstag"."""
    has = line.starts_with(grammar.their_helpers, people[0].span.after)
    noun = next(_nouns(line), None)
    if has is None or noun is None or noun[1].first < has.after:
        return None
    return Told(noun[0], (has, noun[1]), is_question=line.text.endswith("?"))


def _headed(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Phone number of Bram", "Margaret's birthday is 12 June", "Claire Dubois e-mail?"."""
    person = people[0].span
    for detail, noun in _nouns(line):
        if noun.first < person.first:
            lead, between, after = range(noun.first), range(noun.after, person.first), person.after
            is_sure = bool(between) or not _may_be_other(line, noun)
            is_owned = is_sure and all(line.keys[at] in _links(line) for at in between)
        else:
            lead, between, after = range(person.first), range(person.after, noun.first), noun.after
            is_owned = all(line.keys[at] in _before(line) for at in between)
        if not is_owned or any(line.keys[at] not in _before(line) for at in lead):
            continue
        is_question = line.text.endswith("?")
        is_other = line.is_one_of(noun, details.mails) or line.is_one_of(noun, details.notes)
        is_asked = is_question or (after == _end(line) and not is_other)
        if is_asked or _is_value(line, after):
            return Told(detail, (noun,), is_question=is_asked)
        if is_other or detail is Detail.GIFTS:
            return None
        return Told(detail, (noun,), is_sure=False)
    return None


def _may_be_other(line: TaggedLine, noun: Span) -> bool:
    """ "Phone Tim", "note Tim", "tag Tim", which are to be done."""
    groups = (details.phones, details.mails, details.notes, details.labels)
    return any(line.is_one_of(noun, group) for group in groups)


def _is_value(line: TaggedLine, place: int, *, is_note: bool = False) -> bool:
    """Whether what stands there can be what the detail is, or is to be."""
    if line.said[place - 1].after.endswith(":"):
        return True
    if place >= len(line.keys):
        return False
    is_led = line.has(details.before_value, place) or line.said[place].text in ("=", ":", "-", "–")
    token = line.said[place].text
    return is_led or is_note or "@" in token or token.strip("+(")[:1].isdigit()


def _nouns(line: TaggedLine) -> Iterator[tuple[Detail, Span]]:
    """The details that are named, in their order, without what only sounds like one."""
    other = list(line.find(details.other_things))
    found = [
        (detail, span)
        for group, detail in details.NOUNS
        for span in line.find(group)
        if not any(span.overlaps(one) for one in other)
    ]
    longest = [
        (detail, span)
        for detail, span in found
        if not any(_is_within(span, one) for _, one in found)
    ]
    return iter(sorted(longest, key=lambda one: one[1].first))


def _is_within(one: Span, other: Span) -> bool:
    is_inside = other.first <= one.first and one.after <= other.after
    return is_inside and one != other


def _links(line: TaggedLine) -> frozenset[str]:
    return words_of((details.before_owner, details.before_detail), line.language)


def _before(line: TaggedLine) -> frozenset[str]:
    return words_of((grammar.openings, details.before_detail), line.language)


def _tells_an_act(line: TaggedLine, read: Told) -> bool:
    """ "Got Anna's phone number from Tim" tells of something that happened.

    "Anna's birthday is 3 May, remind me a week before" doesn't.
    """
    acts = [span for group in _ACTS for span in line.find(group)]
    last = max((one.after for one in read.words), default=0)
    acts += [span for span in line.find(verbs.reminding) if span.first < last or read.is_question]
    return any(not any(span.overlaps(one) for one in read.words) for span in acts)


_ACTS = (
    *(verbs.giving, verbs.doing_good, verbs.getting),
    *(verbs.meeting, verbs.asking, verbs.answering),
)
