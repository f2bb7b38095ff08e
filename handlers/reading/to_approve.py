"""Lines that want somebody to approve a gift: "ask Priya to approve a dinner of €150 for Joost"."""

from dataclasses import dataclass

from bot.vocabulary import AskKind
from handlers.reading import ask_kinds, edges, tokens
from messages.reading import gift_policies, grammar, verbs
from messages.reading import words as typed

_OF_WORK = frozenset({AskKind.DOCUMENT, AskKind.ORDER})
"""What is approved, too, and is no gift: "the invoice"."""


@dataclass(frozen=True)
class ToApprove:
    """Who is to approve it, if anybody is named; and the gift, asking whether it may be given."""

    approver: str
    gift: str


def told(line: str, language: str) -> ToApprove | None:
    """What the line wants to be approved; None where it is about something else."""
    words = tokens.tidy(line).split()
    found = _place(words)
    if found is None:
        return None
    at, after = found
    head = _asked(words[:at])
    if head is None or not (at or _leads(words[:after], words[after:])):
        return None
    named = edges.without_end(head, gift_policies.before_approving)
    gift = edges.without_start(words[after:], gift_policies.behind_approving)
    if not gift:
        named, gift = _parted(named)
    if not gift or ask_kinds.kind(" ".join(gift), language) in _OF_WORK:
        return None
    return ToApprove(edges.written(named), f"{_may_give(language)} {' '.join(gift)}")


def _place(words: list[str]) -> tuple[int, int] | None:
    """Where the words of approving stand, the longest of them."""
    for at in range(len(words)):
        length = edges.length_at_start(words[at:], gift_policies.approving)
        if length:
            return at, at + length
    return None


def _asked(head: list[str]) -> list[str] | None:
    """Whoever is asked, before these; None where nothing is asked for."""
    # "Bitte Priya um …" asks, too.
    is_polite = any(edges.key(one) in typed.polite_words() for one in head)
    left = [one for one in head if edges.key(one) not in typed.polite_words()]
    left = edges.without_start(left, grammar.openings)
    behind = edges.without_start(left, verbs.asking, gift_policies.needing_approval)
    is_asked = not left or is_polite or len(behind) < len(left)
    return edges.without_start(behind, gift_policies.before_approving) if is_asked else None


def _leads(before: list[str], behind: list[str]) -> bool:
    """Whether nothing but that leads to the gift: "approval for …", and not "approve …"."""
    is_for = edges.starts_with(behind, gift_policies.behind_approving)
    return is_for or before[-1].endswith(":")


def _parted(words: list[str]) -> tuple[list[str], list[str]]:
    """Whoever is asked and the gift, where that stands between: "bitte Priya, … zu genehmigen"."""
    length = 2 if len(words) > 1 and words[0].isalpha() and words[1][:1].isupper() else 1
    return words[:length], words[length:]


def _may_give(language: str) -> str:
    (asked,) = gift_policies.may_give(language)
    return " ".join(asked)
