"""The buttons that choose whose card is shown: their action id, and what each carries."""

from dataclasses import dataclass

from messages.carried import Carried

CONTACT = "card.contact"


@dataclass(frozen=True)
class CardButton(Carried):
    """Who asked, and whose card is wanted."""

    member_id: int
    contact_id: int
