"""Somebody to be added, as people tell of them."""

import pytest

from handlers.reading.newcomers import Newcomer
from tests.handlers.reading.newcomers import CLIENT, NORA, PARTNER, STAFF, of, read


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            f"add Nora Visser (client, {NORA}, Bakkerij Jansen)",
            of("Nora Visser", CLIENT, "Bakkerij Jansen", emails=(NORA,)),
        ),
        (f"add Nora Visser, {NORA}", of("Nora Visser", emails=(NORA,))),
        (f"add <mailto:{NORA}|{NORA}> Nora Visser", of("Nora Visser", emails=(NORA,))),
        ("please add our client Nora Visser at Acme", of("Nora Visser", CLIENT, "Acme")),
        ("add Nora Visser from Acme to my contacts", of("Nora Visser", None, "Acme")),
        ("add Eva von Berg, our new partner", of("Eva von Berg", PARTNER)),
        ("add De Groot", of("De Groot")),
        ("add Mark Twain", of("Mark Twain")),
        ("voeg Nora Visser toe", of("Nora Visser")),
        ("voeg Nora Visser toe als collega", of("Nora Visser", STAFF)),
        ("voeg Jan van Dijk (klant, Acme) toe", of("Jan van Dijk", CLIENT, "Acme")),
        ("nieuwe klant Nora Visser, De Post", of("Nora Visser", CLIENT, "De Post")),
        ("füge Nora Visser als Kundin hinzu", of("Nora Visser", CLIENT)),
        (f"füge Nora Visser hinzu (Kundin, {NORA})", of("Nora Visser", CLIENT, emails=(NORA,))),
        ("neuer Kunde: Ali Öz, Öz GmbH", of("Ali Öz", CLIENT, "Öz GmbH")),
        ("lege Mia Neu bei Acme an", of("Mia Neu", None, "Acme")),
        ("add", of("")),
    ],
)
def test_all_that_is_told_of_somebody_is_kept(line: str, told: Newcomer) -> None:
    assert read(line) == told


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("füge Max Müller und Eva Braun hinzu", ("Max Müller", "Eva Braun")),
        ("add Bob, Alice and Carol", ("Bob", "Alice", "Carol")),
        ("voeg Klaas en Gabi de Boer toe", ("Klaas de Boer", "Gabi de Boer")),
        ("add Nora Visser, Smith and Jones", ()),
        ("add Klein & Sons", ()),
        ("add Mr. and Mrs. Smith", ()),
    ],
)
def test_several_people_are_told_apart(line: str, names: tuple[str, ...]) -> None:
    told = read(line)
    assert told.several == names


@pytest.mark.parametrize(
    ("line", "readings"),
    [
        (
            "voeg Kees Bakker van Rabobank toe",
            [("Kees Bakker van Rabobank", ""), ("Kees Bakker", "Rabobank")],
        ),
        ("add Nora, Acme", [("Acme Nora", ""), ("Nora", "Acme")]),
        ("add Jan van Dijk", []),
    ],
)
def test_where_a_name_ends_may_be_open(line: str, readings: list[tuple[str, str]]) -> None:
    assert [(one.name, one.organisation) for one in read(line).readings] == readings


@pytest.mark.parametrize("line", ["add me", "voeg mij toe", "füge mich hinzu"])
def test_oneself_is_no_name(line: str) -> None:
    assert read(line).is_oneself


def test_several_people_may_be_one_contact_with_all_their_names() -> None:
    assert read("add Bob, Alice and Carol").told.name == "Bob, Alice and Carol"
