"""How many take part in a campaign, and who is left out and why."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.campaigns.taking_part import Chosen
from bot.vocabulary import LeftOut
from messages import formats
from messages.catalogue import Mrkdwn, Texts

UNKNOWN = "unknown.{mark}"
"""The block that tells of unknown names, by which it is known that they were told."""
_MOST_UNKNOWN = 15
_MOST_IN_BRIEF = 3
_LONGEST_UNKNOWN = 60


def counted(texts: Texts, chosen: Chosen) -> Mrkdwn:
    """How many take part, and who is left out and why."""
    return Mrkdwn("\n".join([people(texts, chosen), *_omitted(texts, chosen)]))


def in_brief(texts: Texts, chosen: Chosen) -> Mrkdwn:
    """The same in two lines at most, with fewer names."""
    reasons = list(_reasons(texts, chosen, _MOST_IN_BRIEF))
    if not reasons:
        return people(texts, chosen)
    omitted = texts("Left out: {reasons}", reasons=Mrkdwn(" · ".join(reasons)))
    return Mrkdwn(f"{people(texts, chosen)}\n{omitted}")


def people(texts: Texts, chosen: Chosen) -> Mrkdwn:
    """How many people, and of how many organisations."""
    if not chosen.participants:
        return texts("Nobody would take part.")
    units = {one.unit for one in chosen.participants}
    alone = sum(unit < 0 for unit in units)
    many = texts.plain_plural("{count} person", "{count} people", len(chosen.participants))
    of = texts.plain_plural("{count} organisation", "{count} organisations", len(units) - alone)
    if not alone:
        return texts(
            "Taking part: *{people}* from *{organisations}*.", people=many, organisations=of
        )
    if alone == len(units):
        return texts("Taking part: *{people}*, none with an organisation.", people=many)
    return texts.plural(
        "Taking part: *{people}* from *{organisations}*; {count} without an organisation counts "
        "alone.",
        "Taking part: *{people}* from *{organisations}*; {count} without an organisation count "
        "alone.",
        alone,
        people=many,
        organisations=of,
    )


def unknown(texts: Texts, names: Sequence[str]) -> Mrkdwn:
    """Names of a list that mean nobody, or more than one."""
    shown = [formats.shortened(one, _LONGEST_UNKNOWN) for one in names[:_MOST_UNKNOWN]]
    more = len(names) - len(shown)
    return texts.plural(
        "I can't tell who this is: {names}. Correct the name, or press Next once more to go on "
        "without it.",
        "I can't tell who these {count} are: {names}. Correct the names, or press Next once more "
        "to go on without them.",
        len(names),
        names=", ".join(shown) + (f" (+{more})" if more else ""),
    )


def nobody(texts: Texts, chosen: Chosen) -> Mrkdwn:
    """That nobody is left to take part, and why not."""
    told = texts("Nobody would take part. Change whom it is for.")
    return Mrkdwn("\n".join([told, *_omitted(texts, chosen)]))


def _omitted(texts: Texts, chosen: Chosen) -> Iterator[Mrkdwn]:
    if chosen.left_out:
        yield texts("Left out:")
        yield from (Mrkdwn(f"• {said}") for said in _reasons(texts, chosen))


def _reasons(texts: Texts, chosen: Chosen, most: int | None = None) -> Iterator[Mrkdwn]:
    """How many are left out for each reason, with the `most` of their names."""
    for reason, omitted in chosen.left_out.items():
        said = _REASONS[reason](texts, omitted.number)
        shown = omitted.names[:most]
        if not shown:
            yield said
            continue
        more = omitted.number - len(shown)
        names = ", ".join(shown) + (f" (+{more})" if more > 0 else "")
        yield texts("{reason}: {names}", reason=said, names=names)


_REASONS: Mapping[LeftOut, Callable[[Texts, int], Mrkdwn]] = {
    LeftOut.WITHOUT_OWNER: lambda texts, count: texts.plural(
        "{count} whom nobody looks after", "{count} whom nobody looks after", count
    ),
    LeftOut.NOT_REMINDED: lambda texts, count: texts.plural(
        "{count} nobody is reminded about", "{count} nobody is reminded about", count
    ),
    LeftOut.NEVER_COMPARED: lambda texts, count: texts.plural(
        "{count} who never takes part in an experiment",
        "{count} who never take part in an experiment",
        count,
    ),
    LeftOut.STAFF: lambda texts, count: texts.plural(
        "{count} colleague who hasn't agreed to take part",
        "{count} colleagues who haven't agreed to take part",
        count,
    ),
    LeftOut.OFFICIAL: lambda texts, count: texts.plural(
        "{count} public official", "{count} public officials", count
    ),
    LeftOut.NEGOTIATES: lambda texts, count: texts.plural(
        "{count} you are in negotiation with", "{count} you are in negotiation with", count
    ),
    LeftOut.NO_GIFTS: lambda texts, count: texts.plural(
        "{count} who wants no gifts", "{count} who want no gifts", count
    ),
    LeftOut.FIRST_MEETING: lambda texts, count: texts.plural(
        "{count} whom nobody has been in touch with yet",
        "{count} whom nobody has been in touch with yet",
        count,
    ),
    LeftOut.OVER_LIMIT: lambda texts, count: texts.plural(
        "{count} for whom the gift is over the limit",
        "{count} for whom the gift is over the limit",
        count,
    ),
    LeftOut.IN_CAMPAIGN: lambda texts, count: texts.plural(
        "{count} already in another campaign", "{count} already in another campaign", count
    ),
    LeftOut.OPEN_ASK: lambda texts, count: texts.plural(
        "{count} with an open ask", "{count} with an open ask", count
    ),
    LeftOut.PLANNED_ASK: lambda texts, count: texts.plural(
        "{count} with an ask that is planned", "{count} with an ask that is planned", count
    ),
    LeftOut.ASKED_LATELY: lambda texts, count: texts.plural(
        "{count} asked something in the past 30 days",
        "{count} asked something in the past 30 days",
        count,
    ),
}
