"""Who in an address book is a colleague, a client or a partner, and why we think so."""

import pytest

from bot.address_books import audiences
from bot.address_books.audiences import Guess, Reason
from bot.address_books.books import Row
from bot.vocabulary import Audience

LABELS = {"klanten": Audience.CLIENT, "leveranciers": Audience.PARTNER}
OWN = frozenset({"team.example", "gmail.com"})


@pytest.mark.parametrize(
    ("labels", "emails", "guess"),
    [
        (["VIP", "Klanten"], [], Guess(Audience.CLIENT, Reason.LABEL, "Klanten")),
        (["Klanten"], ["a@team.example"], Guess(Audience.CLIENT, Reason.LABEL, "Klanten")),
        ([], ["a@team.example"], Guess(Audience.STAFF, Reason.DOMAIN, "team.example")),
        ([], ["a@nl.team.example"], Guess(Audience.STAFF, Reason.DOMAIN, "nl.team.example")),
        ([], ["a@x.nl", "a@team.example"], Guess(Audience.STAFF, Reason.DOMAIN, "team.example")),
        ([], ["a@noteam.example"], Guess(Audience.PARTNER, Reason.OTHERWISE)),
        ([], ["a@team.example.com"], Guess(Audience.PARTNER, Reason.OTHERWISE)),
        # A member with such an address makes nobody else a colleague.
        ([], ["a@gmail.com"], Guess(Audience.PARTNER, Reason.OTHERWISE)),
        (["VIP"], ["a"], Guess(Audience.PARTNER, Reason.OTHERWISE)),
    ],
)
def test_guess(labels: list[str], emails: list[str], guess: Guess) -> None:
    row = Row(2, "Anna Jansen", emails=tuple(emails), labels=tuple(labels))
    assert audiences.guess(row, LABELS, Audience.PARTNER, OWN) == guess
