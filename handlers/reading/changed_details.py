"""Lines that change what is kept on a card, or delete it: "set Bram's birthday to …"."""

from collections.abc import Sequence

from bot.vocabulary import Detail
from handlers.reading import detail_words
from handlers.reading.detail_words import Told
from handlers.reading.people import Person
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import details, grammar, newcomers, verbs
from messages.reading import words as typed
from messages.reading.phrases import words_of


def changed(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Change Anna's e-mail", "set Bram's birthday to …", "delete the note on Tim"."""
    noun = next(detail_words.nouns(line), None)
    changing = detail_words.verb(line, details.changing)
    if changing is not None:
        detail, words = (Detail.PERSON, ()) if noun is None else (noun[0], (noun[1],))
        return Told(detail, (changing, *words))
    removed = deleted(line, people[0].span)
    if removed is not None:
        return removed
    setting = detail_words.verb(line, details.setting)
    if setting is not None and noun is not None:
        is_set = _is_owned(line, noun[1], people[0]) or detail_words.is_at_end(line, setting)
        if is_set:
            return Told(noun[0], (setting, noun[1]))
    return _made(line)


def shared(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Share my note on Anna with the team"; no note is sent to her by that."""
    sharing = detail_words.verb(line, details.sharing)
    note, person = line.first(details.notes), people[0].span
    if sharing is None or note is None or note.after >= person.first:
        return None
    about = line.starts_with(details.about_somebody, note.after)
    return Told(Detail.NOTE, (sharing, note)) if about and about.after == person.first else None


def labelled(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Give Bram the tag golf", "tag golf on Bram", "label Bram golf"; no gift of a label."""
    start, before = detail_words.start(line), people[0].span.first - 1
    tagging = line.starts_with(details.tagging, start)
    if tagging is not None and before + 1 == tagging.after:
        return Told(Detail.TOPICS, (tagging,))
    headed = line.starts_with(details.labels, start)
    if (
        headed is not None
        and before > headed.first
        and line.keys[before] in detail_words.links(line)
    ):
        return Told(Detail.TOPICS, (headed,))
    label = line.first(details.labels)
    is_bidden = line.has(verbs.presents, start) or line.has(details.setting, start)
    if label is None or not is_bidden or label.after == len(line.keys):
        return None
    articles = typed.determiners() - typed.the_words()
    return None if line.keys[label.first - 1] in articles else Told(Detail.TOPICS, (label,))


def _made(line: TaggedLine) -> Told | None:
    """ "Make Anna private", "maak van Bram een klant"."""
    making = detail_words.verb(line, details.making)
    groups = (details.made_of, *(group for group, _ in newcomers.AUDIENCES))
    made = next((found for group in groups if (found := line.first(group))), None)
    return None if making is None or made is None else Told(Detail.PERSON, (making, made))


def deleted(line: TaggedLine, person: Span | None = None) -> Told | None:
    """ "Delete Bob's phone number", or anything else of his; but not "everything about Bob"."""
    deleting = detail_words.verb(line, details.deleting)
    is_whole = deleting is None or line.first(details.everything) is not None
    if deleting is None or is_whole or line.first(grammar.negations) is not None:
        return None
    noun = next(detail_words.nouns(line), None)
    if noun is not None:
        return Told(noun[0], (deleting, noun[1]))
    if person is None:
        return None
    after = 0 if detail_words.is_at_end(line, deleting) else deleting.after
    is_other = _is_before_owner(line, range(after, person.first)) or _is_behind(line, person)
    return Told(Detail.OTHER, (deleting,)) if is_other else None


def _is_before_owner(line: TaggedLine, places: Sequence[int]) -> bool:
    """Whether some thing stands there, and is somebody's: "the photo of"."""
    owner = words_of((details.before_owner,), line.language)
    is_owned = bool(places) and line.keys[places[-1]] in owner
    return is_owned and any(line.keys[at] not in detail_words.links(line) for at in places)


def _is_behind(line: TaggedLine, person: Span) -> bool:
    """ "Bob's photo"."""
    is_possessive = line.said[person.after - 1].key.endswith("'s")
    return is_possessive and person.after < detail_words.end(line)


def _is_owned(line: TaggedLine, noun: Span, person: Person) -> bool:
    """Whether it stands before the person, or right behind: "Tim's birthday"."""
    between = range(person.span.after, noun.first)
    return noun.first < person.span.first or all(
        line.keys[at] in detail_words.before(line) for at in between
    )
