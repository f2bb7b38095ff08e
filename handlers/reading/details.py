"""What a line asks or tells of somebody that is kept on their card, and is nothing that happened.

"Claire's e-mail?", "change Bram's phone number", "Anna works at Acme now", "delete Tim's birthday".
"""

from collections.abc import Iterator, Sequence

from bot.vocabulary import Detail
from handlers.reading import changed_details, detail_words, unwanted_gifts
from handlers.reading.detail_words import Told
from handlers.reading.people import Person
from handlers.reading.tagged import Span, TaggedLine
from messages.reading import coming, details, grammar, languages, topics, verbs
from messages.reading.phrases import words_of


def told(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """The detail that the line is about; None where it is about none.

    Of nobody who is known, only what is to be deleted counts: it mustn't be somebody else.
    """
    if not people:
        return changed_details.deleted(line)
    noted = _noted(line, people) or changed_details.labelled(line, people) or _comes_round(line)
    noted = noted or _thought_of(line, people) or unwanted_gifts.told(line, people)
    if noted is not None:
        return noted
    # German puts the verb that tells what happened at the end, and English a value there.
    return next((one for one in _readings(line, people) if not _tells_an_act(line, one)), None)


def _readings(line: TaggedLine, people: Sequence[Person]) -> Iterator[Told]:
    readings = (
        *(_in_touch, _in_their_language, _speaks, _state, changed_details.shared),
        *(changed_details.changed, _asked, _had, _headed),
    )
    return (one for reading in readings if (one := reading(line, people)) is not None)


def _noted(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Note on Anna: …", "remember that Anna …", whatever follows."""
    remembering = line.starts_with(details.remembering)
    if remembering is not None:
        return Told(Detail.NOTE, (remembering,))
    headed = line.starts_with(details.notes)
    is_headed = headed is not None and line.said[headed.after - 1].after.startswith(":")
    if headed is not None and is_headed and not _starts_with_act(line, headed.after):
        return Told(Detail.NOTE, (headed,))
    first, after = people[0].span.first, people[0].span.after
    asked = line.starts_with(details.noting)
    if asked is not None and asked.after == first and line.said[after - 1].after.endswith(":"):
        return Told(Detail.NOTE, (asked,))
    for note in line.find(details.notes):
        links = range(note.after, first)
        before = words_of((grammar.openings, details.setting, details.before_detail), line.language)
        if (
            note.after < first
            and all(line.keys[place] in detail_words.links(line) for place in links)
            and all(line.keys[place] in before for place in range(note.first))
            and _is_value(line, after, is_note=True)
        ):
            return Told(Detail.NOTE, (note,))
    return None


def _comes_round(line: TaggedLine) -> Told | None:
    """ "Remind me of Anna every year on 12 June", "… a week before Anna's birthday"."""
    reminding = line.first(verbs.reminding)
    if reminding is None:
        return None
    if yearly := line.first(details.yearly):
        return Told(Detail.OCCASIONS, (reminding, yearly))
    days = [one for kind, one in detail_words.nouns(line) if kind is Detail.OCCASIONS]
    days += line.find(coming.birthdays)
    if not days:
        return None
    ahead = line.find(details.ahead)
    before = next((one for one in ahead if one.first and line.is_of_time(one.first - 1)), None)
    return None if before is None else Told(Detail.OCCASIONS, (days[0], before))


def _thought_of(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Got any ideas for Anna", and one that is told: "idea for Anna: tickets to the boat show".

    One that was given to her is another thing: "sent Anna an idea for her garden".
    """
    found, person = line.first(details.ideas), people[0].span
    if found is None or person.first < found.after:
        return None
    groups = (details.questions, topics.wanting, grammar.we, grammar.auxiliaries)
    lead = words_of(groups, line.language) | detail_words.before(line)
    between = words_of((grammar.towards,), line.language)
    if any(line.keys[at] not in lead for at in range(found.first)):
        return None
    if any(line.keys[at] not in between for at in range(found.after, person.first)):
        return None
    is_asked = detail_words.is_at_end(line, person)
    if not (is_asked or line.said[person.after - 1].ends_part):
        return None
    return Told(Detail.GIFTS, (found,), is_question=is_asked)


def _in_touch(line: TaggedLine, _people: Sequence[Person]) -> Told | None:
    """ "Keep in touch with Anna every month"."""
    keeping, often = line.first(details.keeping_in_touch), line.first(details.recurring)
    if keeping is None or often is None:
        return None
    return Told(Detail.RHYTHM, (keeping, often))


def _in_their_language(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Write to Claire in German", with nothing that was written."""
    writing = line.starts_with(details.writing, detail_words.start(line))
    end = detail_words.end(line)
    language = line.ends_with(languages.names, end)
    if writing is None or language is None:
        return None
    towards = words_of((grammar.towards, details.in_language), line.language)
    person = people[0].span
    others = (*range(writing.after, person.first), *range(person.after, language.first))
    if any(line.keys[place] not in towards for place in others):
        return None
    return Told(Detail.PERSON, (Span(writing.first, language.after),))


def _speaks(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Claire speaks French", "Anna wil in het Engels", with nothing else in the line."""
    language = line.ends_with(languages.names, detail_words.end(line))
    person = people[0].span
    if language is None or person.first > 0 or language.first < person.after:
        return None
    between = words_of((details.speaking, details.in_language), line.language)
    if any(line.keys[place] not in between for place in range(person.after, language.first)):
        return None
    return Told(Detail.PERSON, (Span(person.after, language.after),))


def _state(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Anna is allergic to nuts", "Tim has retired", "duze Heike"."""
    addressing = line.first(details.addressing)
    if addressing is not None:
        return Told(Detail.PERSON, (addressing,))
    nouns_end = {noun.after for _, noun in detail_words.nouns(line)}
    for group, detail in details.STATES:
        found = line.first(group)
        if found is not None and found.first in nouns_end:
            continue  # "Tim's number is now …" tells of the number.
        if found is not None and _goes_on(line, found):
            continue
        if found is not None and _is_theirs(line, found, people[0].span):
            return Told(detail, (found,), is_question=line.text.endswith("?"))
    return None


def _goes_on(line: TaggedLine, state: Span) -> bool:
    """ "Passed on a lead", "is dead tired", and not "passed on last week"."""
    if not line.is_one_of(state, details.only_at_end) or line.said[state.after - 1].ends_part:
        return False
    rest = range(state.after, detail_words.end(line))
    return not all(line.is_of_time(place) for place in rest)


def _is_theirs(line: TaggedLine, state: Span, person: Span) -> bool:
    """Not in "flowers for Nora, she is ill", which tells of more than "no gifts for Nora"."""
    if state.first == person.after and _is_head(line, person):
        return True  # "Nora: allergic to nuts"
    if state.first == person.after and detail_words.is_at_end(line, state):
        return not line.said[person.after - 1].ends_part
    between = range(max(person.after - 1, 0), state.first)
    groups = (grammar.towards, grammar.origin, grammar.company)
    is_beside = any(line.ends_with(group, person.first) for group in groups)
    return state.first < person.first or not (
        is_beside or any(line.said[place].ends_part for place in between)
    )


def _is_head(line: TaggedLine, person: Span) -> bool:
    return person.first == 0 and line.said[person.after - 1].after.startswith(":")


def _asked(line: TaggedLine, _people: Sequence[Person]) -> Told | None:
    """ "What's Claire's e-mail", "where does Anna work?"."""
    start = detail_words.start(line)
    question = line.starts_with(details.questions, start)
    if question is None:
        return None
    noun = next(detail_words.nouns(line), None)
    if noun is not None:
        return Told(noun[0], (question, noun[1]), is_question=True)
    asked = line.first(details.asked)
    return None if asked is None else Told(Detail.PERSON, (question, asked), is_question=True)


def _had(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Bram has a new phone number", "Heike hat am 3. Mai Geburtstag"."""
    has = line.starts_with(grammar.their_helpers, people[0].span.after)
    noun = next(detail_words.nouns(line), None)
    if has is None or noun is None or noun[1].first < has.after:
        return None
    return Told(noun[0], (has, noun[1]), is_question=line.text.endswith("?"))


def _headed(line: TaggedLine, people: Sequence[Person]) -> Told | None:
    """ "Phone number of Bram", "Margaret's birthday is 12 June", "Claire Dubois e-mail?"."""
    person = people[0].span
    for detail, noun in detail_words.nouns(line):
        if noun.first < person.first:
            lead, between, after = range(noun.first), range(noun.after, person.first), person.after
            is_sure = bool(between) or not _may_be_other(line, noun)
            is_owned = is_sure and all(line.keys[at] in detail_words.links(line) for at in between)
        else:
            lead, between, after = range(person.first), range(person.after, noun.first), noun.after
            is_owned = all(line.keys[at] in detail_words.before(line) for at in between)
        if not is_owned or any(line.keys[at] not in detail_words.before(line) for at in lead):
            continue
        is_question = line.text.endswith("?")
        is_other = line.is_one_of(noun, details.mails) or line.is_one_of(noun, details.notes)
        is_asked = is_question or (after == detail_words.end(line) and not is_other)
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


def _tells_an_act(line: TaggedLine, read: Told) -> bool:
    """ "Got Anna's phone number from Tim" tells of something that happened.

    "Anna's birthday is 3 May, remind me a week before" doesn't.
    """
    acts = [span for group in _ACTS for span in line.find(group)]
    last = max((one.after for one in read.words), default=0)
    acts += [span for span in line.find(verbs.reminding) if span.first < last or read.is_question]
    return any(not any(span.overlaps(one) for one in read.words) for span in acts)


def _starts_with_act(line: TaggedLine, place: int) -> bool:
    """ "Note: gave Tim a book"."""
    return any(line.has(group, place) for group in _ACTS)


_ACTS = (
    *(verbs.giving, verbs.doing_good, verbs.getting),
    *(verbs.meeting, verbs.asking, verbs.answering),
)
