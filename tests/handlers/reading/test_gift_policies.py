"""What gifts may cost, asked for in people's own words; and lines about other things."""

import pytest

from handlers.reading import gift_policies
from handlers.reading.gift_policies import Asked


@pytest.mark.parametrize(
    "line",
    [
        *("policy", "gift policy", "Gift policy?", "what's our gift policy?", "the gift limits"),
        *("limits", "grenzen", "limieten", "Limits", "Grenzen"),
        *("show me the gift policy, please", "what may a gift cost?", "change the gift policy"),
        *("how much may we spend on gifts this year?", "how much may we spend on clients?"),
        *("geschenkbeleid", "cadeaubeleid", "wat is ons geschenkbeleid?", "beleid"),
        *("hoe duur mag een cadeau zijn?", "Hoeveel mogen we uitgeven aan cadeaus?"),
        *("Geschenkerichtlinie", "wie lautet unsere Geschenkerichtlinie?", "Richtlinie"),
        *("Was darf ein Geschenk kosten?", "wie viel darf ich für Kunden ausgeben?"),
    ],
)
def test_of_everybody(line: str) -> None:
    assert gift_policies.asked(line) == Asked()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("what may I spend on Anna", "Anna"),
        ("What may I still spend on Anna Jansen this year?", "Anna Jansen"),
        ("how much can I give Anna?", "Anna"),
        ("how much may I still give to Anna?", "Anna"),
        ("how much may Anna still be given", None),
        ("gift limit for Anna", "Anna"),
        ("how expensive may a gift for Anna be?", "Anna"),
        ("hoeveel mag ik nog aan Anna geven", "Anna"),
        ("Hoeveel mag ik Anna de Wit nog geven?", "Anna de Wit"),
        ("wat mag ik aan Anna uitgeven?", "Anna"),
        ("cadeaubeleid voor Anna", "Anna"),
        ("wie viel darf ich Anna noch schenken", "Anna"),
        ("Wieviel darf ich Anna Jansen dieses Jahr noch schenken?", "Anna Jansen"),
        ("wie viel darf ich noch für Anna ausgeben?", "Anna"),
        ("Was darf ein Geschenk für Anna kosten?", "Anna"),
    ],
)
def test_of_somebody(line: str, name: str | None) -> None:
    assert gift_policies.asked(line) == (None if name is None else Asked(name))


@pytest.mark.parametrize(
    "line",
    [
        *("sent Anna the gift policy", "gave Anna our gift policy yesterday", "Anna gift policy"),
        *("what may I ask Anna?", "how much may I ask", "give Anna a book", "policy for the car"),
        *("policy review with Anna on Friday", "how much may I tell Anna about the house"),
        *(
            "Anna het beleid gestuurd",
            "hoeveel mag ik Anna vertellen",
            "hoeveel cadeaus kreeg Anna",
        ),
        *("Anna die Richtlinie geschickt", "wie viel darf ich Anna erzählen", "Richtlinie an Anna"),
    ],
)
def test_about_something_else(line: str) -> None:
    read = gift_policies.asked(line)
    assert read is None or read.name == "the car"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ask priya to approve 60 eur for marijke bos", "en"),
        ("please ask Priya for approval of 60 euros for Anna", "en"),
        ("ask Priya for permission to give Anna wine", "en"),
        ("vraag goedkeuring aan jonas voor cadeau yusuf 40 euro", "nl"),
        ("vraag Jonas om goedkeuring van 60 euro voor Anna", "nl"),
        ("bitte Jonas um Freigabe von 60 Euro für Anna", "de"),
        ("frag Jonas um Genehmigung für ein Geschenk an Anna, 60 Euro", "de"),
    ],
)
def test_a_gift_is_to_be_approved(line: str, language: str) -> None:
    assert gift_policies.asks_for_approval(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("ask Anna to approve the invoice of 60 euros", "en"),
        ("ask Anna for approval of the draft", "en"),
        ("ask Anna for a testimonial", "en"),
        ("Anna approved 60 euros for the website", "en"),
        ("vraag Anna om akkoord op de offerte van 400 euro", "nl"),
        ("bitte Anna um Freigabe des Entwurfs", "de"),
    ],
)
def test_anything_else_is_approved_by_a_contact(line: str, language: str) -> None:
    assert not gift_policies.asks_for_approval(line, language)
