"""What is somebody's own of a note that began as one of our drafts."""

import re
from dataclasses import replace

from bot.nudges.shown_reminders import Suggestion
from bot.team.members import Member
from messages.letters import frames
from messages.nudges import drafts

LONGEST_NOTE = 3000


def among(written: str, suggestion: Suggestion, member: Member) -> str:
    """What was written without a draft at its end as it came, in whatever language and words."""
    # The one of the member is written as where they live.
    for language in (None, *frames.SPELLINGS):
        told = replace(suggestion, contact=replace(suggestion.contact, language=language))
        for draft in drafts.choices(told, member):
            start = _start_of(draft, written)
            if start is not None:
                return written[:start].strip()
    return written.strip()


def _start_of(draft: str, written: str) -> int | None:
    """Where the draft begins that ends what was written, cut off where the field was full."""
    first = draft.split()[0]
    for word in re.finditer(r"\S+", written):
        left = LONGEST_NOTE - word.start()
        if word[0] == first and written[word.start() :].split() == draft[:left].split():
            return word.start()
    return None
