"""Somebody to be added, as people tell of them."""

import pytest

from bot.vocabulary import Audience
from handlers.reading.newcomers import Newcomer, newcomer

NORA = "nora@example.com"
CLIENT, PARTNER, STAFF = Audience.CLIENT, Audience.PARTNER, Audience.STAFF


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            f"add Nora Visser (client, {NORA}, Bakkerij Jansen)",
            Newcomer("Nora Visser", CLIENT, "Bakkerij Jansen", NORA),
        ),
        (f"add Nora Visser, {NORA}", Newcomer("Nora Visser", email=NORA)),
        (f"add <mailto:{NORA}|{NORA}> Nora Visser", Newcomer("Nora Visser", email=NORA)),
        ("please add our client Nora Visser at Acme", Newcomer("Nora Visser", CLIENT, "Acme")),
        ("add Nora Visser from Acme to my contacts", Newcomer("Nora Visser", None, "Acme")),
        ("add Eva von Berg, our new partner", Newcomer("Eva von Berg", PARTNER)),
        ("add De Groot", Newcomer("De Groot")),
        ("voeg Nora Visser toe", Newcomer("Nora Visser")),
        ("voeg Nora Visser toe als collega", Newcomer("Nora Visser", STAFF)),
        ("voeg Jan van Dijk (klant, Acme) toe", Newcomer("Jan van Dijk", CLIENT, "Acme")),
        ("nieuwe klant Nora Visser, De Post", Newcomer("Nora Visser", CLIENT, "De Post")),
        ("füge Nora Visser als Kundin hinzu", Newcomer("Nora Visser", CLIENT)),
        (f"füge Nora Visser hinzu (Kundin, {NORA})", Newcomer("Nora Visser", CLIENT, "", NORA)),
        ("neuer Kunde: Ali Öz, Öz GmbH", Newcomer("Ali Öz", CLIENT, "Öz GmbH")),
        ("lege Mia Neu bei Acme an", Newcomer("Mia Neu", None, "Acme")),
        ("add", Newcomer()),
    ],
)
def test_all_that_is_told_of_somebody_is_kept(line: str, told: Newcomer) -> None:
    assert newcomer(line) == told
