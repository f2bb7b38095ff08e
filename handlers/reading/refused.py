"""Lines that tell of something offered which wasn't taken, whoever of both offered it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.reading import amounts, refusal_parts, refused_offers, tokens, told_worths
from handlers.reading.tagged import TaggedLine
from handlers.reading.tokens import Token
from messages.reading import bare_asks, grammar, refused
from messages.reading import words as typed
from messages.reading.phrases import words_of

_MOST_WORDS_OF_NAME = 5


@dataclass(frozen=True)
class Refused:
    """What it was, in the words of the line; `offered` is a line that tells only the offer.

    `what` is "" where the offer tells it, and `is_received` None where nothing else does; `is_sure`
    is off where more is told. `again` are words of the offer that the refusal has, too, and
    `is_declined` says that it is told by no verb of what comes back.
    """

    what: str
    offered: str
    is_received: bool | None
    is_sure: bool = True
    again: frozenset[str] = frozenset()
    is_declined: bool = False


@dataclass(frozen=True)
class _Parts:
    """Who refused what, as the line has them."""

    who: Sequence[Token]
    what: Sequence[Token]


def told(text: str, language: str) -> Refused | None:
    """What the line tells was refused; None for any other line, and for a question."""
    line = TaggedLine(text, language)
    if not line.keys or text.rstrip().endswith("?"):
        return None
    offered = refused_offers.before_refusal(line)
    if offered is not None:
        is_received, is_plain = offered.is_received, offered.is_plain
        return Refused("", offered.text, is_received, is_plain, offered.again)
    if line.first(refused.lending) is not None:
        return None
    found = _told_with_worth(line) or _told_at_start(line) or _told(line)
    comes_back = words_of((refused.coming_back,), language).intersection(line.keys)
    return found and replace(found, is_declined=not comes_back)


def _told(line: TaggedLine) -> Refused | None:
    ours = _without_manners(line, refused_offers.ours(line))
    if ours:
        what = tokens.written(ours).strip(" .,!")
        return Refused(what, refused.received(line.language, what), is_received=True)
    parts = _passive(line) or _perfect(line) or _in_one(line) or _apart(line) or _unwanted(line)
    parts = parts and _Parts(parts.who, _without_manners(line, parts.what))
    if parts is None or not parts.what or not 0 < len(parts.who) <= _MOST_WORDS_OF_NAME:
        return None
    what, who = tokens.written(parts.what).strip(" .,!"), tokens.written(parts.who)
    if _are_we(line, parts.who):
        return Refused(what, refused.received(line.language, what), is_received=True)
    strangers = typed.pronouns() | words_of((bare_asks.denials, refused.we), line.language)
    if strangers & {one.key for one in parts.who}:
        return None
    thing = _before_us(line, parts.what)
    what = tokens.written(thing).strip(" .,!")
    behind = parts.what[len(thing) :]
    is_sure = not any(one.ends_part for one in behind)
    offered = refused.given(line.language, who, what)
    return Refused(what, f"{offered} {_times(line, behind)}".strip(), False, is_sure)


def _told_at_start(line: TaggedLine) -> Refused | None:
    """The same where a remark follows: "…, compliance", "…, took it home again"."""
    ends = (at + 1 for at in range(len(line.said) - 1) if line.said[at].ends_part)
    for after in ends:
        if not refusal_parts.is_remark(line, after):
            continue
        found = _told(TaggedLine(line.written(range(after)).rstrip(" ,;:"), line.language))
        if found is not None:
            is_ours = any(line.has(refused.we, at) for at in range(1, after))
            does_more = refusal_parts.tells_deed(line, after)
            return replace(found, is_sure=found.is_sure and not (is_ours or does_more))
    return None


def _told_with_worth(line: TaggedLine) -> Refused | None:
    """The same where what it was worth follows: "…, 22,90", "…, wert so 150"."""
    ends = (at + 1 for at in range(len(line.said) - 1) if line.said[at].ends_part)
    for after in ends:
        if told_worths.is_only_worth(line, after):
            found = _told(TaggedLine(line.written(range(after)).rstrip(" ,;:"), line.language))
            worth = line.written(range(after, len(line.said)))
            return found and replace(found, offered=f"{found.offered}, {worth}")
    return None


def _without_manners(line: TaggedLine, what: Sequence[Token]) -> Sequence[Token]:
    """ "De champagne van Tim beleefd", before the verb."""
    after = len(what)
    while after and (what[after - 1].key,) in refused.manners(line.language):
        after -= 1
    return what[:after]


def _times(line: TaggedLine, said: Sequence[Token]) -> str:
    """The day and the worth among these words: "i gave him on 12 november, 80 eur"."""
    words = TaggedLine(tokens.written(said), line.language)
    sums = amounts.amounts(words.text, words.said)
    of_sums = {at for one in sums for at in range(one.first, one.after)}
    times = (at for at, key in enumerate(words.keys) if key not in typed.pronouns())
    return words.written(at for at in times if at in of_sums or words.is_of_time(at))


def _before_us(line: TaggedLine, what: Sequence[Token]) -> Sequence[Token]:
    """The thing without who gave it: "the whisky we gave her"."""
    ours = refused.we(line.language)
    cut = next((at for at in range(1, len(what)) if (what[at].key,) in ours), len(what))
    return what[:cut]


def _passive(line: TaggedLine) -> _Parts | None:
    """ "The flowers were refused by Anna", "die Blumen wurden von Anna abgelehnt"."""
    for at in range(1, len(line.keys)):
        if not line.has(grammar.passives, at):
            continue
        verb = line.starts_with(refused.refused, at + 1)
        end = line.ends_with(refused.refused, len(line.keys)) if verb is None else None
        last = len(line.keys) if end is None else end.first
        place = at + 1 if verb is None else verb.after
        agents = (grammar.agents, grammar.origin)
        agent = next(filter(None, (line.starts_with(one, place) for one in agents)), None)
        if (verb or end) and agent is not None and agent.after < last:
            return _Parts(line.said[agent.after : last], line.said[:at])
    return None


def _perfect(line: TaggedLine) -> _Parts | None:
    """ "Anna heeft de bloemen geweigerd", "den Wein haben wir zurückgeschickt"."""
    end = line.ends_with(refused.refused, len(line.keys))
    if end is None:
        return None
    helping = (at for at in range(1, end.first) if line.starts_with(refused.helping, at))
    at = next(helping, None)
    if at is None or at + 1 >= end.first:
        return None
    return _sorted(line, line.said[:at], line.said[at + 1 : end.first])


def _in_one(line: TaggedLine) -> _Parts | None:
    """ "Anna refused the flowers", "Anna has turned down the chocolates"."""
    for at in range(1, len(line.keys)):
        verb = line.starts_with(refused.refused, at)
        if verb is not None:
            who = line.said[:at]
            if len(who) > 1 and line.starts_with(refused.helping, at - 1):
                who = who[:-1]
            return _Parts(who, line.said[verb.after :])
    return None


def _apart(line: TaggedLine) -> _Parts | None:
    """ "We sent the wine back", "Anna lehnte die Blumen ab"."""
    end = line.ends_with(refused.away, len(line.keys))
    if end is None:
        return None
    for at in range(1, end.first):
        verb = line.starts_with(refused.apart, at)
        if verb is not None and verb.after < end.first:
            return _sorted(line, line.said[:at], line.said[verb.after : end.first])
    return None


def _unwanted(line: TaggedLine) -> _Parts | None:
    """ "Ruben wollte den Gutschein nicht", "Ruben wou de wijn niet hebben"."""
    end = line.ends_with(refused.not_wanted, len(line.keys))
    if end is None:
        return None
    for at in range(1, end.first):
        verb = line.starts_with(refused.wanted, at)
        if verb is not None and verb.after < end.first:
            return _Parts(line.said[:at], line.said[verb.after : end.first])
    return None


def _sorted(line: TaggedLine, before: Sequence[Token], behind: Sequence[Token]) -> _Parts:
    """Who it was stands behind the verb where the line begins with what they refused."""
    if _are_we(line, behind[:1]):
        return _Parts(behind[:1], [*before, *behind[1:]])
    begins_with_thing = before[0].key in typed.determiners() and not _are_we(line, before)
    is_thing_behind = behind[0].key in typed.determiners()
    return (
        _Parts(behind, before)
        if begins_with_thing and not is_thing_behind
        else _Parts(before, behind)
    )


def _are_we(line: TaggedLine, who: Sequence[Token]) -> bool:
    return len(who) == 1 and (who[0].key,) in refused.we(line.language)
