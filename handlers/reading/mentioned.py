"""Who is named in a line that was taken apart."""

from functools import cache

from bot.database import Session
from bot.people import mentions
from bot.team.members import Member
from handlers.reading.tagged import TaggedLine
from messages.reading import grammar
from messages.reading import words as typed
from messages.reading.phrases import words_of

_LONGEST_QUOTED_NAME = 3


def people(session: Session, member: Member, line: TaggedLine) -> tuple[mentions.Mention, ...]:
    """Whoever the line may name, by their names: of a quotation only where it is all of it."""
    quoted = [span for span in line.quoted() if span.after - span.first <= _LONGEST_QUOTED_NAME]
    said = [
        # "A favour" after Fatima El Amrani is no initial of hers.
        "" if tag or token.text in _articles() else token.text
        for token, tag in zip(line.said, line.tags, strict=True)
    ]
    for place in (place for span in quoted for place in range(span.first, span.after)):
        said[place] = line.said[place].bare
    titles = words_of([grammar.titles], line.language)
    found = mentions.mentions(session, member, said, titles)
    whole = {(span.first, span.after) for span in quoted}
    # Of what is quoted only all of it can be a name: "Tim", and not the one in "thanks Tim".
    return tuple(
        one for one in found if line.tags[one.first] is None or (one.first, one.after) in whole
    )


@cache
def _articles() -> frozenset[str]:
    """Those of one letter."""
    return frozenset(word for word in typed.determiners() if len(word) == 1)
