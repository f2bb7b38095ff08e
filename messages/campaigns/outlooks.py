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
from messages.campaigns import groups, taking_part, whom
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
            taking_part.counted(texts, outlook.chosen),
        ],
        list(_given(texts, outlook)),
        list(_asked(texts, outlook)),
        list(_found(texts, outlook)) if plan.is_experiment else [],
        list(_days(reader, outlook)),
        list(_owners(texts, outlook)),
    ]
    said = [Mrkdwn("\n".join(part)) for part in parts if part]
    title = texts.plain("{name}: before you start", name=plan.name)
    blocks: list[Block] = [header(title), *map(section, said), context(_kept(texts))]
    return Message(
        # What is read out: who, what they get and what is asked; all of it stands in the blocks.
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
    yield texts("*What they get*")
    sizes = {one.place: one for one in outlook.sizes}
    for arm in plan.arms:
        called = groups.named(texts, plan, arm)
        size = sizes.get(arm.place)
        if size is None or not plan.is_experiment:
            yield Mrkdwn(f"• {escape(called)}")
        else:
            yield Mrkdwn("• " + texts("{group} ({size})", group=called, size=_size(texts, size)))
    costs = [formats.money(texts, one) for one in outlook.cost if one.minor]
    if costs:
        yield texts("It costs {cost} at most.", cost=formats.listed(texts, costs))
    else:
        yield texts("It costs nothing.")


def _size(texts: Texts, size: ArmSize) -> str:
    """Counts only: nobody learns who is in which group."""
    units = texts.plain_plural("{count} organisation", "{count} organisations", size.units)
    people = texts.plain_plural("about {count} person", "about {count} people", size.people)
    return texts.plain("{units}, {people}", units=units, people=people)


def _asked(texts: Texts, outlook: Outlook) -> Iterator[Mrkdwn]:
    request = outlook.plan.request
    yield texts("*What all are asked*")
    yield Mrkdwn(f"• {escape(request.words)}")
    days = texts.plain_plural("{count} day", "{count} days", request.delay_days)
    yield texts("• {days} after the last gift", days=days)
    if request.counted is Counted.YES:
        yield texts.plural(
            "• What counts: a yes, or a partial yes, within a day",
            "• What counts: a yes, or a partial yes, within {count} days",
            outlook.window_days,
        )
    else:
        yield texts.plural(
            "• What counts: any answer within a day",
            "• What counts: any answer within {count} days",
            outlook.window_days,
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
    usual = formats.number(texts, round(USUAL_RATE * _OF))
    for size in others:
        least = outlook.detectable[size.place]
        sizes = {
            "first": formats.number(texts, control.units),
            "second": formats.number(texts, size.units),
            "usual": usual,
        }
        if least is None:
            yield texts(
                "With {first} and {second} organisations no difference can be found reliably, if "
                "{usual} of 100 would answer anyway.",
                **sizes,
            )
            continue
        points = round(least * _OF)
        yield texts(
            "With {first} and {second} organisations, only a difference of about {points} points "
            "or more shows up, if {usual} of 100 would answer anyway. A smaller one usually stays "
            "hidden, even if there is one.",
            points=formats.number(texts, points),
            **sizes,
        )


def _days(reader: Reader, outlook: Outlook) -> Iterator[Mrkdwn]:
    texts, days = reader.texts, outlook.days
    yield texts("*When*")
    yield texts(
        "• Giving: {first} to {last}",
        first=reader.day(days.gives_on),
        last=reader.day(days.gives_until),
    )
    yield texts(
        "• Asking: {first} to {last}",
        first=reader.day(days.asks_on),
        last=reader.day(days.asks_until),
    )
    if outlook.plan.is_experiment:
        yield texts(
            "• Result: after {day}. Until then there are counts, and no verdict; if the "
            "difference is very clear, I say so before.",
            day=reader.day(days.closes_on),
        )
        yield texts(
            "• Until then nobody is reminded to give something to these people, whatever group "
            "they are in. What somebody gives anyway is logged as usual, and shown in the result."
        )
    else:
        yield texts("• Answers: until {day}", day=reader.day(days.closes_on))
        yield texts(
            "• Until {day} nobody is reminded to give something else to these people.",
            day=reader.day(days.asks_until),
        )


def _owners(texts: Texts, outlook: Outlook) -> Iterator[Mrkdwn]:
    """What it means for whom; by name, as nobody is ranked."""
    yield texts("*What it means for whom*")
    shares = sorted(outlook.owners, key=lambda one: one.name.casefold())
    for share in shares[:MOST_OWNERS]:
        yield Mrkdwn("• " + _share(texts, share))
    if len(shares) > MOST_OWNERS:
        more = len(shares) - MOST_OWNERS
        yield texts.plural("and {count} more person", "and {count} more people", more)
    yield texts(
        "Each gets a message on such a day, with up to {most} people, besides the usual reminders. "
        "They can choose fewer a day.",
        most=formats.number(texts, MOST_A_DAY),
    )


def _share(texts: Texts, share: OwnersShare) -> Mrkdwn:
    return texts(
        "{name}: {people}, {gifts}, {messages}",
        name=share.name,
        people=texts.plain_plural("{count} person", "{count} people", share.people),
        gifts=texts.plain_plural("{count} gift at most", "{count} gifts at most", share.most_gifts),
        messages=texts.plain_plural("{count} message", "{count} messages", share.messages),
    )


def _kept(texts: Texts) -> Mrkdwn:
    return texts(
        "Once it has started, its groups, words and days are fixed. Nobody outside the team is "
        "written to by me: each message goes to a colleague, who gives and asks."
    )
