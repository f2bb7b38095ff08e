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
        ("ich übergebe alle meine Kontakte an Priya", "alle meine Kontakte", "Priya"),
        ("ich geb Bram an Jonas weiter", "Bram", "Jonas"),
        ("ik ga uit dienst, draag alles over aan Mara", "alles", "Mara"),
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
        ("gib meine Kontakte meiner Kollegin Priya", "meine Kontakte", "Priya"),
        ("Yusuf Demir gehört jetzt Priya", "Yusuf Demir", "Priya"),
        ("Liam belongs to Priya now", "Liam", "Priya"),
        ("Priya should look after Liam", "Liam", "Priya"),
        ("Tom wordt eigenaar van Yusuf", "Yusuf", "Tom"),
        ("give Tom my client Rik", "Rik", "Tom"),
        ("geef Tom mijn klant Rik", "Rik", "Tom"),
        ("gib Priya meinen Kunden Rik Smit", "Rik Smit", "Priya"),
        ("geef Tom mijn klanten", "mijn klanten", "Tom"),
    ],
)
def test_what_may_be_handed_over(line: str, whom: str, receiver: str) -> None:
    found = hand_overs.told(line)
    assert found == hand_overs.HandOver(whom, receiver, is_sure=False)


@pytest.mark.parametrize(
    "line",
    [
        *("give Anna a book", "give Anna my book", "hand over my contacts", "met Anna"),
        *("lunch with Tim", "", "to"),
    ],
)
def test_other_lines_hand_over_nobody(line: str) -> None:
    assert hand_overs.told(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "take over Katrin Hoffmann",
        "I'll take over my colleague's clients",
        "hand over Jonas's contacts to me",
        "neem de contacten van Jonas over",
        "übernimm alle Kontakte von Priya",
        "ich übernehme Katrin von Priya",
    ],
)
def test_a_colleagues_contacts_are_asked_for(line: str) -> None:
    assert hand_overs.asks_for_theirs(line)


@pytest.mark.parametrize(
    "line",
    [
        *("take Anna to lunch", "hand over my contacts", "give Anna a book", "neem Anna mee"),
        *("I take over the costs for Anna", "I'll take over Anna's bill", "I take Anna's bill on"),
        *("Ich übernehme die Rechnung für Anna", "Ich übernehme Rechnungen für Anna"),
        *("Ik neem de rekening van Anna over", "Ik neem voor Anna de kosten over", "me", ""),
    ],
)
def test_other_lines_ask_for_nobodys_contacts(line: str) -> None:
    assert not hand_overs.asks_for_theirs(line)


def test_what_follows_the_colleague_is_no_part_of_the_name() -> None:
    found = hand_overs.told("hand over Bram to Jonas, he prefers mornings")
    assert found == hand_overs.HandOver("Bram", "Jonas", is_sure=True, unread="he prefers mornings")


def test_several_are_told_apart() -> None:
    found = hand_overs.told("hand over Anna de Wit, Tim Vos and Kees to Jonas")
    assert found is not None
    assert found.names == ("Anna de Wit", "Tim Vos", "Kees")
