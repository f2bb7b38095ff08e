"""What is told of a campaign beside somebody who is in it: its name and days, never its groups."""

from collections.abc import Sequence

from bot.people.contacts import Contact
from bot.people.under_way import InCampaign
from messages import formats
from messages.catalogue import Mrkdwn
from messages.reader import Reader

LONGEST = 40


def why_nothing(reader: Reader, contact: Contact, held: InCampaign) -> Mrkdwn:
    """Why nothing is suggested for the contact, until when, and when something is asked."""
    texts, name = reader.texts, formats.shortened(contact.first_name, LONGEST)
    told = {"name": name, "campaign": _name(held), "day": reader.day(held.until)}
    if held.is_experiment:
        said = texts(
            "{name} is in the campaign “{campaign}”: nothing is suggested for {name} until {day}, "
            "so that the comparison stays fair.",
            **told,
        )
    else:
        said = texts(
            "{name} is in the campaign “{campaign}”, which has a plan of its own: nothing else is "
            "suggested for {name} until {day}.",
            **told,
        )
    return Mrkdwn(" ".join(filter(None, (said, asked(reader, contact, held)))))


def of_several(reader: Reader, held: Sequence[tuple[InCampaign, int]]) -> list[Mrkdwn]:
    """How many of the reader's people are not suggested, a line for each campaign."""
    return [_of_campaign(reader, one, number) for one, number in held]


def asked(reader: Reader, contact: Contact, held: InCampaign) -> Mrkdwn | None:
    """From when on the campaign asks the contact; nothing once that has begun."""
    if held.asks_on <= reader.today:
        return None
    name = formats.shortened(contact.first_name, LONGEST)
    return reader.texts("{name} is asked from {day} on.", name=name, day=reader.day(held.asks_on))


def asks_too(reader: Reader, held: InCampaign) -> Mrkdwn | None:
    """Told beside an ask that somebody plans: the campaign asks, too, unless it has begun to."""
    if held.asks_on <= reader.today:
        return None
    return reader.texts(
        "The campaign “{campaign}” asks from {day} on, too.",
        campaign=_name(held),
        day=reader.day(held.asks_on),
    )


def on_card(reader: Reader, held: InCampaign) -> Mrkdwn:
    """The line of a contact's card."""
    texts = reader.texts
    told = {
        "campaign": _name(held),
        "first": reader.day(held.asks_on),
        "last": reader.day(held.asks_until),
        "day": reader.day(held.until),
    }
    if held.holds(reader.today):
        return texts(
            "*Campaign:* “{campaign}”, which asks from {first} to {last}; nothing else is "
            "suggested until {day}",
            **told,
        )
    return texts("*Campaign:* “{campaign}”, which asked from {first} to {last}", **told)


def _of_campaign(reader: Reader, held: InCampaign, number: int) -> Mrkdwn:
    told = {"campaign": _name(held), "day": reader.day(held.until)}
    if held.is_experiment:
        return reader.texts.plural(
            "One of your people is in the campaign “{campaign}”: nothing is suggested for them "
            "until {day}, so that the comparison stays fair.",
            "{count} of your people are in the campaign “{campaign}”: nothing is suggested for "
            "them until {day}, so that the comparison stays fair.",
            number,
            **told,
        )
    return reader.texts.plural(
        "One of your people is in the campaign “{campaign}”, which has a plan of its own: nothing "
        "else is suggested for them until {day}.",
        "{count} of your people are in the campaign “{campaign}”, which has a plan of its own: "
        "nothing else is suggested for them until {day}.",
        number,
        **told,
    )


def _name(held: InCampaign) -> str:
    return formats.shortened(held.name, LONGEST)
