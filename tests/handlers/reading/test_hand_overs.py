"""Lines that hand contacts over: whom, and to whom."""

import pytest

from handlers.reading import hand_overs


@pytest.mark.parametrize(
    ("line", "whom", "receiver"),
    [
        ("hand over Anna de Wit to @Jonas", "Anna de Wit", "@Jonas"),
        ("hand Anna over to Jonas Weber", "Anna", "Jonas Weber"),
        ("transfer Saskia to <@U0LUCA|luca>", "Saskia", "<@U0LUCA|luca>"),
        ("please reassign Tim to Jonas.", "Tim", "Jonas"),
        ("pass Tim on to Jonas", "Tim", "Jonas"),
        ("draag Kees over aan @Sofie", "Kees", "@Sofie"),
        ("wijs Lotte toe aan @Sofie", "Lotte", "@Sofie"),
        ("Kees overdragen aan @Sofie", "Kees", "@Sofie"),
        ("draag al mijn partners over aan @Jonas", "al mijn partners", "@Jonas"),
        ("wil je Kees overdragen aan Sofie", "Kees", "Sofie"),
        ("übergib Pieter van den Berg an Jonas", "Pieter van den Berg", "Jonas"),
        ("gib Willem de Graaf an Jonas ab", "Willem de Graaf", "Jonas"),
        ("Pieter an Jonas übergeben", "Pieter", "Jonas"),
        ("übertrage Heike auf Jonas", "Heike", "Jonas"),
    ],
)
def test_who_is_handed_over(line: str, whom: str, receiver: str) -> None:
    found = hand_overs.told(line)
    assert found == hand_overs.HandOver(whom, receiver, is_sure=True)


@pytest.mark.parametrize(
    ("line", "whom", "receiver"),
    [
        (
            "my clients tagged wielrennen to @Priya",
            "my clients tagged wielrennen",
            "@Priya",
        ),
        ("alle meine Kunden an @Jonas", "alle meine Kunden", "@Jonas"),
        ("geef al mijn contacten aan @Sofie", "al mijn contacten", "@Sofie"),
        ("give all my clients to @Jonas", "all my clients", "@Jonas"),
        ("ik ga weg, mijn klanten gaan naar @Sofie", "mijn klanten", "@Sofie"),
        ("I'm leaving, my clients go to @Sofie", "my clients", "@Sofie"),
        ("meine Kunden gehen an @Jonas", "meine Kunden", "@Jonas"),
        ("Jonas takes over my clients from me", "my clients", "Jonas"),
        ("Sofie neemt mijn klanten over", "mijn klanten", "Sofie"),
        ("Jonas übernimmt meine Kunden von mir", "meine Kunden", "Jonas"),
        ("give the book to Anna", "the book", "Anna"),
    ],
)
def test_what_may_be_handed_over(line: str, whom: str, receiver: str) -> None:
    found = hand_overs.told(line)
    assert found == hand_overs.HandOver(whom, receiver, is_sure=False)


@pytest.mark.parametrize(
    "line", ["give Anna a book", "hand over my contacts", "met Anna", "lunch with Tim", "", "to"]
)
def test_other_lines_hand_over_nobody(line: str) -> None:
    assert hand_overs.told(line) is None


def test_several_are_told_apart() -> None:
    found = hand_overs.told("hand over Anna de Wit, Tim Vos and Kees to Jonas")
    assert found is not None
    assert found.names == ("Anna de Wit", "Tim Vos", "Kees")
