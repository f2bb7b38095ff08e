"""Ideas for somebody whenever a member looks for some, each with what can be done with it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from slack_sdk.models.blocks import Block, ButtonElement, StaticSelectElement

from bot.giving.library import Event, Idea
from bot.money import Money
from bot.nudges.on_demand import Offered, Search
from bot.people.choice import Which
from bot.vocabulary import Objection
from messages import Message, formats
from messages.blocks import actions, button, context, menu, quoted, section
from messages.catalogue import Mrkdwn, Sentence, Texts
from messages.giving import ideas
from messages.ledger import kinds, under_way
from messages.nudges import occasions
from messages.nudges import offer_buttons as buttons
from messages.nudges.offer_buttons import EventButton, OfferedButton
from messages.people import choice, contacts
from messages.people.cards import opening
from messages.reader import Reader

_EVENTS: Mapping[Event, Sentence] = {
    Event.SUCCESS: Sentence("A success"),
    Event.SETBACK: Sentence("A setback"),
    Event.LOSS: Sentence("A loss"),
    Event.BEGINNING: Sentence("A new beginning"),
    Event.MOVING: Sentence("A move"),
    Event.HOLIDAYS: Sentence("Holidays"),
    Event.BIRTHDAY: Sentence("A birthday"),
    Event.ANNIVERSARY: Sentence("An anniversary"),
    Event.WEDDING: Sentence("A wedding"),
    Event.BIRTH: Sentence("A birth"),
    Event.CHRISTMAS: Sentence("Christmas"),
    Event.NEW_YEAR: Sentence("The new year"),
}
"""In the order in which they are offered, after an ordinary day."""
_LONGEST_TEXT = 1500
_LONGEST_ASIDE = 200
"""Of what was told besides, which the buttons carry."""


def drawn(reader: Reader, offered: Offered, now: datetime) -> Message:
    """The ideas, a menu of occasions, and a way to others."""
    texts, contact = reader.texts, offered.contact
    head = texts("Ideas for {name}", name=contacts.bold(contact.name))
    said = [_said(texts, offered, one) for one in offered.ideas]
    carried = _carried(reader, offered, int(now.timestamp()))
    if offered.near is not None:
        near = occasions.why(reader, offered.near, contacts.short(contact.first_name))
        head = Mrkdwn(f"{head}\n{near}")
    blocks: list[Block] = [section(head), actions([_occasions(reader, offered)])]
    for place, (one, words) in enumerate(zip(offered.ideas, said, strict=True)):
        about = replace(carried, idea=one.id)
        blocks += [section(words), actions(list(_buttons(texts, contact.first_name, place, about)))]
    if not said:
        said = [_none(reader, offered)]
        blocks.append(section(*said))
    blocks.append(actions(list(_ways_on(reader, offered, carried))))
    blocks += _told_back(reader, offered.search)
    return Message(formats.cut("\n".join([head, *said]), _LONGEST_TEXT), blocks)


def left_out(
    reader: Reader,
    offered: Offered,
    idea: Idea,
    now: datetime,
    objection: Objection = Objection.IDEA,
) -> Message:
    """The same below what isn't suggested for the contact any more, with Undo and ways to more."""
    texts, name = reader.texts, contacts.short(offered.contact.first_name)
    said = _left_out(texts, idea, name, objection)
    value = replace(_carried(reader, offered, int(now.timestamp())), idea=idea.id).value()
    is_idea = objection is Objection.IDEA
    undone = buttons.ALLOW if is_idea else f"{buttons.ALLOW}.{objection}"
    ways = [button(texts.plain("Undo"), undone, value)]
    if is_idea:
        ways += _not_even(texts, idea, value)
    message = drawn(reader, offered, now)
    blocks = [section(said), actions(ways), *message.blocks]
    return Message(Mrkdwn(f"{said}\n{message.text}"), blocks)


def _left_out(texts: Texts, idea: Idea, name: str, objection: Objection) -> Mrkdwn:
    match objection:
        case Objection.KIND:
            kind = kinds.name(texts, idea.kind)
            return texts(
                "I no longer suggest anything of this kind for {name}: {kind}", name=name, kind=kind
            )
        case Objection.PRICE:
            return texts("I no longer suggest anything that costs money for {name}.", name=name)
        case Objection.IDEA:
            words = ideas.in_plain_words(texts, idea, name)
            return texts(
                "I won't suggest this for {name} any more: “{words}”", name=name, words=words
            )


def _not_even(texts: Texts, idea: Idea, value: str) -> Iterator[ButtonElement]:
    """Ways to leave out what is like it."""
    kind = texts.plain("Nor anything of this kind: {kind}", kind=kinds.name(texts, idea.kind))
    yield button(kind, f"{buttons.NOT_EVEN}.{Objection.KIND}", value)
    if idea.is_priced:
        price = texts.plain("Nor anything that costs money")
        yield button(price, f"{buttons.NOT_EVEN}.{Objection.PRICE}", value)


def opens(reader: Reader, contact_id: int, event: Event | None = None) -> ButtonElement:
    """The button that shows ideas for somebody below the message."""
    value = EventButton(reader.member.id, contact_id, event or "").value()
    return button(reader.texts.plain("Ideas"), f"{buttons.OPEN}.below", value)


def offered_below(reader: Reader, message: Message, contact_id: int, event: Event) -> Message:
    """The message with a way to ideas for the occasion that it was told of."""
    way = actions([opens(reader, contact_id, event)])
    return replace(message, blocks=[*message.blocks, way])


def _told_back(reader: Reader, search: Search) -> Iterator[Block]:
    """What the line told besides that has no part in the ideas, if anything."""
    if search.budget is not None:
        yield context(_within(reader.texts, search.budget))
    if search.aside:
        said = reader.texts("I didn't use this part, and haven't logged any of it:")
        yield context(said)
        yield quoted([(formats.shortened(search.aside, _LONGEST_ASIDE), False)])


def _within(texts: Texts, budget: Money) -> Mrkdwn:
    return texts(
        "These ideas have no prices: staying within {amount} is up to you.",
        amount=formats.money(texts, budget),
    )


def which(reader: Reader, meant: Which, search: Search) -> Message:
    """The question for whom ideas are wanted; or that nobody of that name is known."""
    told = search.event or "", *buttons.besides(search, _LONGEST_ASIDE)
    return choice.which(
        reader.texts,
        meant,
        lambda place, label, one: button(
            label,
            f"{buttons.OPEN}.{place}",
            EventButton(reader.member.id, one.id, *told).value(),
        ),
    )


def _said(texts: Texts, offered: Offered, idea: Idea) -> Mrkdwn:
    name, of_tip = offered.contact.first_name, offered.tips.get(idea.id)
    if of_tip is not None:
        sentence = ideas.of_tip(texts, of_tip.tip, name, of_tip.interest)
    else:
        interest = offered.interest
        sentence = ideas.suggestion(texts, idea.kind, name, idea_id=idea.id, interest=interest)
    return texts("_Idea:_ {sentence}", sentence=sentence)


def _none(reader: Reader, offered: Offered) -> Mrkdwn:
    if offered.held is not None:
        return under_way.why_nothing(reader, offered.contact, offered.held)
    return reader.texts(
        "I have no ideas in the library for {name} on that occasion. Try a different one.",
        name=contacts.short(offered.contact.first_name),
    )


def _carried(reader: Reader, offered: Offered, at: int) -> OfferedButton:
    search, shown = offered.search, [one.id for one in offered.ideas]
    whose = reader.member.id, offered.contact.id
    seen = [one for one in search.seen if one not in shown]
    told = search.event or "", buttons.numbered(seen), buttons.numbered(shown)
    besides = buttons.besides(search, _LONGEST_ASIDE)
    return OfferedButton(*whose, search.day, at, *told, "", *besides)


def _occasions(reader: Reader, offered: Offered) -> StaticSelectElement:
    """A menu of them, which says the one that the ideas are for."""
    texts, whose = reader.texts, (reader.member.id, offered.contact.id)
    within = buttons.written_budget(offered.search.budget) or None
    ordinary = texts.plain("An ordinary day")
    choices = [(ordinary, EventButton(*whose, "", within).value())]
    choices += [
        (texts.plain(said), EventButton(*whose, event, within).value())
        for event, said in _EVENTS.items()
    ]
    event = offered.search.event
    chosen = ordinary if event is None else texts.plain(_EVENTS[event])
    return menu(chosen, buttons.EVENT, [(texts.plain("Occasion"), choices)])


def _buttons(
    texts: Texts, first_name: str, place: int, about: OfferedButton
) -> Iterator[ButtonElement]:
    value = replace(about, aside=None).value()
    yield button(texts.plain("I did this"), f"{buttons.DID}.{place}", value)
    yield button(texts.plain("Write it"), f"{buttons.WRITE}.{place}", value)
    label = texts.plain("Not for {name}", name=contacts.short(first_name))
    yield button(label, f"{buttons.NOT_FOR}.{place}", about.value())


def _ways_on(reader: Reader, offered: Offered, carried: OfferedButton) -> Iterator[ButtonElement]:
    if offered.are_more:
        yield button(reader.texts.plain("Other ideas"), buttons.OTHERS, carried.value())
    yield opening(reader, offered.contact.id)
