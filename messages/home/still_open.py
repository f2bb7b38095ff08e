"""All that waits for a member, in a few lines, each with the card of whom it is about."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from bot.campaigns.waiting import Wanted
from bot.home.still_open import OpenWith, StillOpen
from bot.home.today import Due
from bot.ledger.entries import Ask
from bot.people.contacts import Contact
from bot.vocabulary import Step
from messages import Message, formats
from messages.asking import planned
from messages.blocks import actions, section
from messages.catalogue import Mrkdwn, escape
from messages.home import today
from messages.nudges import reasons
from messages.people import cards, contacts
from messages.reader import Reader
from messages.reminders import to_come

_MOST = 4
"""So many of each are told."""
_MOST_CARDS = 5
_LONGEST_TEXT = 3000
_LONGEST_NAME = 80


def drawn(reader: Reader, waiting: StillOpen) -> Message:
    """Who is due, what is to come, and asks; where nothing waits, who comes next."""
    parts = list(_parts(reader, waiting))
    if not parts:
        return today.drawn(reader, waiting.due)
    text = formats.cut("\n".join(parts), _LONGEST_TEXT)
    return Message(text, [*(section(one) for one in parts), *_cards(reader, _people(waiting))])


def of_contact(reader: Reader, waiting: OpenWith) -> Message:
    """The asks to one contact that are open, and the reminders about them."""
    shown = planned.listed_of(reader, [waiting.contact], waiting.asks)
    below: list[Block] = []
    said = [shown.text]
    if waiting.reminders:
        told = to_come.listed(reader, waiting.reminders)
        said.append(reader.texts("Reminders: {reminders}", reminders=told))
        below.append(section(said[-1]))
    below += _cards(reader, [waiting.contact])
    return Message(Mrkdwn("\n".join(said)), [*shown.blocks, *below])


def _parts(reader: Reader, waiting: StillOpen) -> Iterator[Mrkdwn]:
    texts = reader.texts
    due = [_due(reader, one) for one in waiting.due.due]
    reminders = [
        _line(one.contact, to_come.when(reader, one.promised)) for one in waiting.reminders
    ]
    asks = [planned.line_of(reader, one) for one in waiting.asks]
    for title, lines in (
        (texts("*Due today*"), due),
        (texts("*You asked me to remind you*"), reminders),
        (texts("*Open asks*"), asks),
        (texts("*Campaigns*"), [_campaign(reader, one) for one in waiting.campaigns]),
    ):
        if lines:
            left = len(lines) - _MOST
            more = [texts.plural("and one more", "and {count} more", left)] if left > 0 else []
            told = [*lines[:_MOST], *more]
            yield Mrkdwn("\n".join([title, *(f"• {one}" for one in told)]))


def _due(reader: Reader, due: Due) -> Mrkdwn:
    why = reasons.why_now(reader, due.about, due.contact, due.for_whom)
    return Mrkdwn(f"{contacts.bold(due.contact.name)}: {why}")


def _campaign(reader: Reader, wanted: Wanted) -> Mrkdwn:
    """How many people wait in it, for what, and until when there is time."""
    texts, name = reader.texts, formats.shortened(wanted.name, _LONGEST_NAME)
    said = {"campaign": name, "day": reader.weekday(wanted.until)}
    if wanted.step is Step.GIVE:
        return texts.plural(
            "{campaign}: something for {count} person, until {day}",
            "{campaign}: something for {count} people, until {day}",
            wanted.people,
            **said,
        )
    return texts.plural(
        "{campaign}: {count} person to ask, until {day}",
        "{campaign}: {count} people to ask, until {day}",
        wanted.people,
        **said,
    )


def _line(contact: Contact, said: str) -> Mrkdwn:
    return Mrkdwn(f"{contacts.bold(contact.name)}: {escape(said)}")


def _people(waiting: StillOpen) -> list[Contact]:
    """Whose cards are offered, each once: those of the people who are told of."""
    told: list[Due | Ask] = [*waiting.due.due[:_MOST], *waiting.asks[:_MOST]]
    people = [one.contact for one in (*told, *waiting.reminders[:_MOST])]
    return list({one.id: one for one in people}.values())


def _cards(reader: Reader, people: Sequence[Contact]) -> list[Block]:
    several = len(people) > 1
    opening = [
        cards.opening(reader, one.id, formats.shortened(one.name, 50) if several else "", place)
        for place, one in enumerate(people[:_MOST_CARDS])
    ]
    return [actions(opening)] if opening else []
