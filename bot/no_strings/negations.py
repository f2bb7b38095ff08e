"""Whether something is denied: "nothing in return", "geen tegenprestatie"."""

from bot.no_strings.phrasebook import Marked, Spot

_BEFORE, _AFTER = 6, 3


def is_denied(marked: Marked, spot: Spot) -> bool:
    """Whether a negation stands shortly before the phrase, or right after it, in its clause."""
    clause = marked.words[spot.first].clause
    return any(
        marked.words[one.first].clause == clause
        and (
            spot.first - _BEFORE <= one.first < spot.first
            or spot.last < one.first <= spot.last + _AFTER
        )
        for one in marked.spots["not"]
    )
