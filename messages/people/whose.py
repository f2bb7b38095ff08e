"""That only somebody else can do it, as they look after the contact, and what to do instead."""

from bot.refusals import LookedAfterBy, OneIsTheirs
from messages.catalogue import Mrkdwn, Texts
from messages.people import contacts


def only_theirs(texts: Texts, refusal: LookedAfterBy | OneIsTheirs) -> Mrkdwn:
    """Whose contact it is; with one's own beside it, how both come to one member."""
    keeper, name = contacts.bold(refusal.keeper), contacts.bold(refusal.name)
    if isinstance(refusal, OneIsTheirs):
        return texts(
            "{keeper} looks after {name}, and only somebody who looks after both can merge "
            "them. Hand {own} over to {keeper} and ask them to do it, or ask for {name} to "
            "be handed over to you.",
            keeper=keeper,
            name=name,
            own=contacts.bold(refusal.own),
        )
    return texts(
        "{keeper} looks after {name}, so only they can do this. Ask them to.",
        keeper=keeper,
        name=name,
    )
