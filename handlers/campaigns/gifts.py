"""The second step of a plan: groups are added, their gifts chosen, and all of it is kept."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from slack_bolt import Ack, App
from slack_sdk import WebClient

import messages.campaigns.gifts
from bot.campaigns import drafts
from bot.campaigns.plans import MOST_ARMS, Arm, Gift, Plan
from bot.database import Reading, Session, Transaction
from bot.giving import library, tips
from bot.money import Money
from bot.refusals import TooManyGroups
from bot.vocabulary import GestureKind
from handlers import forms, open_dialogs, payloads
from handlers.campaigns import checks, steps
from handlers.payloads import Payload
from handlers.reading import registers
from handlers.team import currency
from messages.campaigns import buttons, doubts, gifts, plays
from messages.campaigns.gifts import Filled
from messages.ledger import kinds
from messages.reader import Reader

_NEGATIVE = re.compile(r"[-−–]\s?\d")
MOST_OFFERED = 60


def register(app: App) -> None:
    app.options(payloads.with_ending(gifts.CHOICE))(suggest)
    app.action(gifts.GROUPS)(redraw)
    app.action(payloads.with_ending(gifts.CHOICE))(redraw)
    app.view(buttons.WHAT)(keep)


def suggest(ack: Ack, body: Payload, reading: Reading, reader: Reader) -> None:
    """What a group can get, as far as it has the words that were typed."""
    steps.origin(body["view"], reader.member)
    typed = str(body.get("value") or "").casefold().split()
    with reading() as session:
        every = list(_choices(session, reader, with_ideas=bool(typed)))
    fitting = [
        (value, label) for value, label in every if all(word in label.casefold() for word in typed)
    ]
    offered = messages.campaigns.gifts.choices(fitting[:MOST_OFFERED])
    ack(options=[one.to_dict() for one in offered])


def redraw(ack: Ack, client: WebClient, body: Payload, reading: Reading, reader: Reader) -> None:
    """As many groups as were chosen, each with the fields that go with what it gets."""
    view = body["view"]
    opened = steps.origin(view, reader.member)
    with reading() as session:
        plan = steps.draft(session, reader.member, opened.campaign_id)
        filled = read(session, reader, plan, view, is_drawn_anew=True)
        drawn = steps.what(session, reader, plan, opened, filled)
    open_dialogs.redraw(client, view, drawn.payload())
    ack()


def keep(ack: Ack, view: Payload, transaction: Transaction, reader: Reader) -> None:
    """Keep what each gets and go on, unless its words are to be looked at once more.

    Raises Gone, CampaignLaunched and TooManyGroups.
    """
    opened = steps.origin(view, reader.member)
    with transaction() as session:
        plan = steps.draft(session, reader.member, opened.campaign_id)
        filled = read(session, reader, plan, view)
        errors = problems(session, reader, view, filled)
        if errors:
            ack(response_action="errors", errors=errors)
            return
        plan = write(session, reader, plan, filled)
        opened = replace(opened, groups=1, gift="")
        found = checks.notes(session, reader, plan)
        if checks.stand(view, found):
            above = list(doubts.above(reader.texts, found))
            drawn = steps.what(session, reader, plan, opened, above=above)
        else:
            drawn = steps.asked(session, reader, plan, opened)
    ack(response_action="update", view=drawn.payload())


def read(
    session: Session, reader: Reader, plan: Plan, view: Payload, *, is_drawn_anew: bool = False
) -> Sequence[Filled]:
    """What stands in the dialog, for as many groups as are chosen in it. Raises Gone.

    Where it `is_drawn_anew`, a gift that was just chosen has no words of the one before.
    """
    number = forms.number(view, gifts.GROUPS) or 1
    if number > MOST_ARMS:
        raise TooManyGroups(MOST_ARMS)
    shown = sum(
        str(block.get("block_id") or "").startswith(f"{gifts.GETS}_") for block in view["blocks"]
    )
    every = [_filled(session, reader, plan, view, place) for place in range(min(shown, MOST_ARMS))]
    if is_drawn_anew:
        every = [_with_own_words(session, reader, plan, view, at, every) for at in range(shown)]
    nothing = steps.named(session, reader, gifts.NOTHING, plan)
    if number == 1:
        # Who has no groups any more keeps what somebody gets.
        every = [one for one in every if one.choice != gifts.NOTHING] or every
    elif len(every) == 1:
        # Who wants to compare begins with a group that gets nothing.
        every = [nothing, *every]
    usual = f"{gifts.OF_KIND}.{plays.gives(plan.play)}"
    more = replace(steps.named(session, reader, usual, plan), words="")
    return [*every, *[more] * (number - len(every))][:number]


def problems(
    session: Session, reader: Reader, view: Payload, filled: Sequence[Filled]
) -> dict[str, str]:
    """What can't be kept, by its field."""
    texts, found = reader.texts, {}
    for place, one in enumerate(filled):
        if one.worth and _worth(session, reader, one) is None:
            at = forms.block_id(view, gifts.name(gifts.WORTH, place))
            found[at] = messages.campaigns.gifts.no_amount(texts)
        if _is_retired(session, reader, one):
            at = forms.block_id(view, gifts.name(gifts.GETS, place))
            found[at] = messages.campaigns.gifts.retired(texts)
    if all(one.choice == gifts.NOTHING for one in filled):
        at = forms.block_id(view, gifts.name(gifts.GETS, len(filled) - 1))
        found[at] = messages.campaigns.gifts.nothing_at_all(texts)
    return found


def write(session: Session, reader: Reader, plan: Plan, filled: Sequence[Filled]) -> Plan:
    """Keep them in the draft."""
    names = [arm.name for arm in plan.arms] if len(plan.arms) == len(filled) else []
    arms = [
        Arm(place, _gift(session, reader, one), names[place] if names else "")
        for place, one in enumerate(filled)
    ]
    return drafts.change(session, reader.member, plan.id, arms=arms)


def _filled(session: Session, reader: Reader, plan: Plan, view: Payload, place: int) -> Filled:
    choice = forms.choice(view, gifts.name(gifts.GETS, place)) or gifts.NOTHING
    stands = steps.named(session, reader, choice, plan)
    if choice == gifts.NOTHING:
        return stands
    note = forms.text(view, gifts.name(gifts.NOTE, place)).strip()
    _, _, offered = forms.block_id(view, gifts.name(gifts.NOTE, place)).partition(".")
    are_shown = bool(offered)
    words = " ".join(forms.text(view, gifts.name(gifts.WORDS, place)).split())
    return replace(
        stands,
        words=words if are_shown else stands.words,
        worth=forms.text(view, gifts.name(gifts.WORTH, place)).strip(),
        note="" if gifts.mark(note) == offered else note,
    )


def _with_own_words(
    session: Session,
    reader: Reader,
    plan: Plan,
    view: Payload,
    place: int,
    every: Sequence[Filled],
) -> Filled:
    one = every[place]
    _, _, before = forms.block_id(view, gifts.name(gifts.GETS, place)).partition(".")
    if before == one.choice:
        return one
    return replace(steps.named(session, reader, one.choice, plan), note=one.note)


def _gift(session: Session, reader: Reader, one: Filled) -> Gift | None:
    kind, _, which = one.choice.partition(".")
    worth = _worth(session, reader, one)
    if kind == gifts.TIP:
        tip = tips.by_id(session, reader.member, int(which))
        told = one.words or tip.title
        return Gift(GestureKind.USEFUL_TIP, told, tip_id=tip.id, draft=one.note, worth=worth)
    if kind == gifts.IDEA and (idea := library.ideas().get(which)) is not None:
        return Gift(idea.kind, one.words, idea_id=idea.id, draft=one.note, worth=worth)
    if kind == gifts.OF_KIND:
        return Gift(GestureKind(which), one.words, draft=one.note, worth=worth)
    return None


def _worth(session: Session, reader: Reader, one: Filled) -> Money | None:
    """What it is worth; None for nothing, and for what is no amount."""
    if not one.worth or _NEGATIVE.search(one.worth):
        return None
    code = currency.usual(session, reader.member)
    return registers.amount(one.worth, code, reader.texts.locale.language)


def _is_retired(session: Session, reader: Reader, one: Filled) -> bool:
    kind, _, which = one.choice.partition(".")
    return kind == gifts.TIP and tips.by_id(session, reader.member, int(which)).is_retired


def _choices(session: Session, reader: Reader, *, with_ideas: bool) -> Iterator[tuple[str, str]]:
    """Ideas only for who types, as there are hundreds."""
    yield gifts.NOTHING, steps.choice_label(session, reader, gifts.NOTHING)
    for kind in kinds.every():
        choice = f"{gifts.OF_KIND}.{kind}"
        yield choice, steps.choice_label(session, reader, choice)
    for tip in tips.in_use(session, reader.member.workspace_id):
        yield f"{gifts.TIP}.{tip.id}", messages.campaigns.gifts.tip_label(reader.texts, tip.title)
    for idea in library.ideas().values() if with_ideas else ():
        if not idea.interests and not idea.occasions:
            choice = f"{gifts.IDEA}.{idea.id}"
            yield choice, steps.choice_label(session, reader, choice)
