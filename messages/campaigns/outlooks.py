"""A plan before its launch: who, what, what it can find and what not, what it costs, and when."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block, ButtonElement

from bot.campaigns.batches import MOST_A_DAY
from bot.campaigns.outlooks import USUAL_RATE, ArmSize, Outlook
from bot.campaigns.plans import Plan
from bot.campaigns.shares import OwnersShare
from bot.vocabulary import Counted
from messages import Message, formats
from messages.blocks import actions, button, context, header, section
from messages.campaigns import groups, plays, taking_part, whom
from messages.campaigns.buttons import CHANGE, DISCARD, LAUNCH, CampaignButton
from messages.catalogue import Mrkdwn, Texts, escape
from messages.reader import Reader

MOST_OWNERS = 15
_OF = 100
_LONGEST_TEXT, _READ_OUT = 3000, 3


def drawn(reader: Reader, outlook: Outlook, owner: str | None) -> Message:
    """All of it, with buttons that launch, change and discard it."""
    texts, plan = reader.texts, outlook.plan
    parts = [
        [
            texts("For: {whom}", whom=whom.described(texts, plan.whom, owner)),
            taking_part.in_brief(texts, outlook.chosen),
        ],
        list(_found(texts, outlook)) if plan.is_experiment else [],
        list(_given(texts, outlook)),
        [_asked(texts, outlook), _days(reader, outlook)],
        list(_owners(texts, outlook)),
    ]
    said = [Mrkdwn("\n".join(part)) for part in parts if part]
    title = texts.plain("{name}: before you start", name=plan.name)
    blocks: list[Block] = [header(title), *map(section, said), context(_kept(reader, outlook))]
    return Message(
        # What is read out: who, what it can find and what they get; all of it stands in the blocks.
        formats.cut("\n\n".join([formats.bold(title), *said[:_READ_OUT]]), _LONGEST_TEXT),
        [*blocks, actions(_buttons(texts, CampaignButton(reader.member.id, plan.id)))],
    )


def discarded(reader: Reader, plan: Plan) -> Message:
    """That the draft is gone."""
    text = reader.texts("{name} was discarded. Nobody was told.", name=formats.bold(plan.name))
    return Message(text, [section(text)])


def _buttons(texts: Texts, carried: CampaignButton) -> list[ButtonElement]:
    value = carried.value()
    return [
        button(texts.plain("Start"), LAUNCH, value, "primary"),
        button(texts.plain("Change"), CHANGE, value),
        button(texts.plain("Discard"), DISCARD, value),
    ]


def _given(texts: Texts, outlook: Outlook) -> Iterator[Mrkdwn]:
    plan = outlook.plan
    costs = [formats.money(texts, one) for one in outlook.cost if one.minor]
    if costs:
        yield texts("*What they get*, for {cost} at most", cost=formats.listed(texts, costs))
    else:
        yield texts("*What they get*, at no cost")
    sizes = {one.place: one for one in outlook.sizes}
    for arm in plan.arms:
        called = groups.named(texts, plan, arm)
        size = sizes.get(arm.place)
        if size is None or not plan.is_experiment:
            yield Mrkdwn(f"• {escape(called)}")
        else:
            yield Mrkdwn("• " + texts("{group} ({size})", group=called, size=_size(texts, size)))


def _size(texts: Texts, size: ArmSize) -> str:
    """Counts only: nobody learns who is in which group."""
    units = texts.plain_plural("{count} organisation", "{count} organisations", size.units)
    people = texts.plain_plural("about {count} person", "about {count} people", size.people)
    return texts.plain("{units}, {people}", units=units, people=people)


def _asked(texts: Texts, outlook: Outlook) -> Mrkdwn:
    request, days = outlook.plan.request, outlook.window_days
    words = plays.as_read(texts, request.words)
    if request.counted is Counted.YES:
        return texts.plural(
            "*What all are asked:* “{words}”. A yes, or a partial yes, counts within a day.",
            "*What all are asked:* “{words}”. A yes, or a partial yes, counts within {count} days.",
            days,
            words=words,
        )
    return texts.plural(
        "*What all are asked:* “{words}”. Any answer counts within a day.",
        "*What all are asked:* “{words}”. Any answer counts within {count} days.",
        days,
        words=words,
    )


def _found(texts: Texts, outlook: Outlook) -> Iterator[Mrkdwn]:
    """What it can find, for each group against the first; and if it is too small for a verdict."""
    yield texts("*What it can find out*")
    if outlook.is_too_small:
        yield texts(
            "Too few organisations for a verdict: there will never be one, only counts. That takes "
            "10 organisations in each group, and still finds only large differences."
        )
        return
    control, *others = outlook.sizes
    # Groups of the same size are told once.
    alike = dict.fromkeys((size.units, outlook.detectable[size.place]) for size in others)
    for units, least in alike:
        yield _smallest(texts, control.units, units, least)


def _smallest(texts: Texts, first: int, second: int, least: float | None) -> Mrkdwn:
    """The smallest difference that groups of such sizes show."""
    sizes = {
        "first": formats.number(texts, first),
        "second": formats.number(texts, second),
        "usual": formats.number(texts, round(USUAL_RATE * _OF)),
    }
    if least is None:
        return texts(
            "With {first} and {second} organisations no difference can be found reliably, if "
            "{usual} of 100 would answer anyway.",
            **sizes,
        )
    return texts(
        "With {first} and {second} organisations, only a difference of about {points} points "
        "or more shows up, if {usual} of 100 would answer anyway. A smaller one usually stays "
        "hidden, even if there is one.",
        points=formats.number(texts, round(least * _OF)),
        **sizes,
    )


def _days(reader: Reader, outlook: Outlook) -> Mrkdwn:
    texts, days = reader.texts, outlook.days
    values = {
        "gives_on": reader.day(days.gives_on),
        "gives_until": reader.day(days.gives_until),
        "asks_on": reader.day(days.asks_on),
        "asks_until": reader.day(days.asks_until),
        "closes_on": reader.day(days.closes_on),
    }
    if outlook.plan.is_experiment:
        return texts(
            "*When:* giving {gives_on} to {gives_until}, asking {asks_on} to {asks_until}, result "
            "after {closes_on}",
            **values,
        )
    return texts(
        "*When:* giving {gives_on} to {gives_until}, asking {asks_on} to {asks_until}, answers "
        "until {closes_on}",
        **values,
    )


def _owners(texts: Texts, outlook: Outlook) -> Iterator[Mrkdwn]:
    """What it means for whom; by name, as nobody is ranked."""
    yield texts("*What it means for whom*")
    shares = sorted(outlook.owners, key=lambda one: one.name.casefold())
    said = [_share(texts, share) for share in shares[:MOST_OWNERS]]
    if len(shares) > MOST_OWNERS:
        more = len(shares) - MOST_OWNERS
        said.append(texts.plural("and {count} more person", "and {count} more people", more))
    yield Mrkdwn(" · ".join(said))


def _share(texts: Texts, share: OwnersShare) -> Mrkdwn:
    return texts(
        "{name}: {people}, {gifts}, {messages}",
        name=share.name,
        people=texts.plain_plural("{count} person", "{count} people", share.people),
        gifts=texts.plain_plural("{count} gift at most", "{count} gifts at most", share.most_gifts),
        messages=texts.plain_plural("{count} message", "{count} messages", share.messages),
    )


def _kept(reader: Reader, outlook: Outlook) -> Mrkdwn:
    """What holds for every campaign: the small print."""
    texts, days = reader.texts, outlook.days
    if outlook.plan.is_experiment:
        held = texts(
            "Until {day} there are counts and no verdict, unless the difference is very clear "
            "before, and nobody is reminded to give something to these people, whatever their "
            "group. What somebody gives anyway is logged, and shown in the result.",
            day=reader.day(days.closes_on),
        )
    else:
        held = texts(
            "Until {day} nobody is reminded to give something else to these people.",
            day=reader.day(days.asks_until),
        )
    sent = texts(
        "Each colleague gets a message on such a day, with up to {most} people, besides the usual "
        "reminders, and can choose fewer a day.",
        most=formats.number(texts, MOST_A_DAY),
    )
    fixed = texts(
        "Once it has started, its groups, words and days are fixed. Nobody outside the team is "
        "written to by me: each message goes to a colleague, who gives and asks."
    )
    return Mrkdwn(f"{held} {sent} {fixed}")
