"""Two gifts to two people in one line: "gave Tim a pen of 5 euro and Nora a book of 20".

As one gift it would be garbled, so it is taken apart into the two lines that tell it.
"""

from collections.abc import Sequence

from handlers.reading import currencies
from handlers.reading.people import Person
from handlers.reading.tagged import Span, Tag, TaggedLine
from messages.reading import grammar, verbs
from messages.reading import words as typed


def apart(
    line: TaggedLine, people: Sequence[Person], others: Sequence[Person], verb: Span | None
) -> tuple[str, ...]:
    """The two lines; none where the line doesn't part between the people."""
    if not people or not others or verb is None:
        return ()
    first, last = people[0].span.first, max(one.span.after for one in people)
    other = min(one.span.first for one in others)
    joint = _joint(line, last, other)
    if joint is None:
        return ()
    places = range(len(line.said))
    start = _of_other(line, joint, other)
    before, behind = list(places[: joint.first]), list(places[joint.after :])
    told = list(range(verb.first, verb.after))
    if verb.first >= joint.after:
        if not _has_verb(line, before):
            before += told
    elif not _has_verb(line, behind):
        # "Gave" leads both, and "gegeven" ends them.
        leading = list(range(first if start else verb.after))
        behind = leading + behind if verb.after <= first else behind + told
    return tuple(_with_currency(line, one) for one in (before, behind))


def _with_currency(line: TaggedLine, places: Sequence[int]) -> str:
    """The words there; "a book of 20" gets the currency of the other gift."""
    told = [place for place in places if line.tags[place] is Tag.MONEY]
    prices = [
        place
        for place in places
        if place
        and line.keys[place - 1] in typed.amount_words()
        and line.said[place].bare.isdecimal()
    ]
    words = [line.said[place].text for place in places]
    code = next((key for key in map(_currency, line.keys) if key), "")
    if not told and len(prices) == 1 and code:
        words[places.index(prices[0])] = f"{line.said[prices[0]].bare} {code}"
    return " ".join(words).strip(" ,;")


def _currency(key: str) -> str:
    return currencies.codes().get(key, "") or currencies.codes().get(key.strip("0123456789.,"), "")


def _joint(line: TaggedLine, last: int, other: int) -> Span | None:
    """The last "and" or comma between the people."""
    for place in range(other, last, -1):
        found = line.ends_with(grammar.joining, place)
        if found is not None and found.first >= last:
            return found
        if line.said[place - 1].text.endswith((",", ";")):
            return Span(place, place)
    return None


def _of_other(line: TaggedLine, joint: Span, other: int) -> bool:
    """Whether the other follows at once, and not "a book to" them."""
    between = range(joint.after, other)
    return not any(
        line.tags[place] is None and not line.has(grammar.towards, place) for place in between
    )


def _has_verb(line: TaggedLine, places: Sequence[int]) -> bool:
    with_verbs = (verbs.giving, verbs.getting, verbs.doing_good)
    return any(
        line.keys[place : place + 1] in group(line.language)
        for place in places
        for group in with_verbs
    )
