"""The rhythm in which somebody should hear from us, as a reason to write to them."""

from bot.nudges.shown_reminders import ToGive
from bot.people.contacts import Contact
from messages.catalogue import Mrkdwn, Texts


def why(texts: Texts, to_give: ToGive, contact: Contact) -> Mrkdwn:
    """How long there was no contact, beside how long there may be none."""
    if to_give.days_since is None:
        return texts(
            "{name} is new on your list. A short hello is a good start.", name=contact.first_name
        )
    cadence = contact.cadence
    passed = since(texts, to_give.days_since)
    if to_give.is_red:
        most = texts.plural(
            "your maximum is a day",
            "your maximum is {count} days",
            cadence.maximum_days,
        )
        return texts("{since}; {most}. 🔴", since=passed, most=most)
    rhythm = texts.plural(
        "you like to be in touch every day",
        "you like to stay within {count} days",
        cadence.ideal_days,
    )
    if to_give.days_since < cadence.ideal_days:
        return texts("{since}; {rhythm}.", since=passed, rhythm=rhythm)
    return texts("{since}; {rhythm}. 🟠", since=passed, rhythm=rhythm)


def since(texts: Texts, days: int) -> Mrkdwn:
    """How long ago somebody was last in touch. The start of a sentence."""
    if days == 0:
        return texts("You were in touch today")
    return texts.plural(
        "You were in touch yesterday", "{count} days since you were last in touch", days
    )


def new(texts: Texts, to_give: ToGive, contact: Contact) -> str:
    """That the rhythm was changed, and the reminder is right all the same."""
    if not to_give.is_rescheduled:
        return ""
    return texts.plural(
        "The new rhythm is every day, so today is a good day.",
        "The new rhythm is every {count} days, so today is a good day.",
        contact.cadence.ideal_days,
    )


def wider(texts: Texts, contact: Contact) -> str:
    """That the rhythm was made wider, as it was quiet."""
    if not contact.is_widened:
        return ""
    return texts.plural(
        "It was quiet the last three times, so I now remind you less often: every day.",
        "It was quiet the last three times, so I now remind you less often: every {count} days.",
        contact.cadence.ideal_days,
    )
