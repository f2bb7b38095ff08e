"""Files of vCards that are broken, or none: a card costs itself at most."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.address_books.books import Flaw, FlawKind
from tests.bot.address_books.cards import book, card

ANDROID = "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event"


def test_a_card_that_is_never_closed_costs_itself_only() -> None:
    open_card = card("FN:Anna").replace("END:VCARD\n", "")
    read = book(card("FN:Bea") + open_card + card("FN:Cor") + open_card)
    assert [(row.line, row.name) for row in read.rows] == [(1, "Bea"), (8, "Cor")]
    assert read.problems == (
        Flaw(FlawKind.UNCLOSED, 5, "Anna"),
        Flaw(FlawKind.UNCLOSED, 12, "Anna"),
    )


@pytest.mark.parametrize(
    "agent",
    [
        "AGENT:\n" + card("FN:Assistant", "AGENT:\n" + card("FN:Deeper").strip()).strip(),
        "AGENT:" + card("FN:Assistant").strip(),
        "AGENT:BEGIN:VCARD\\nFN:Assistant\\nEND:VCARD\\n",
        "AGENT;VALUE=uri:CID:assistant",
    ],
)
def test_an_assistants_card_within_a_card_is_skipped(agent: str) -> None:
    read = book(card("FN:Anna", agent, "EMAIL:a@x.nl") + card("FN:Bea"))
    assert [(row.name, row.email) for row in read.rows] == [("Anna", "a@x.nl"), ("Bea", None)]
    assert read.problems == ()


@pytest.mark.parametrize("indent", [" ", ""])
@pytest.mark.parametrize("length", [72, 10_000_000])
def test_a_photo_is_not_kept_in_memory(indent: str, length: int) -> None:
    encoded = "QUJD" * (5_000_000 // 4)
    lines = [encoded[at : at + length] for at in range(0, len(encoded), length)]
    photo = f"\n{indent}".join(["PHOTO;ENCODING=b;TYPE=JPEG:", *lines, ""])
    content = card("FN:Anna", photo, "EMAIL:a@x.nl").encode()
    tracemalloc.start()
    read = book(content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [row.email for row in read.rows] == ["a@x.nl"]
    assert most < (200_000 if length < len(encoded) else 4 * len(encoded))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", FlawKind.EMPTY),
        (b" \r\n", FlawKind.EMPTY),
        (b"Name,E-mail\nAnna,a@x.nl\n", FlawKind.NO_CARD),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", FlawKind.NO_CARD),
        (bytes(range(256)), FlawKind.NO_CARD),
    ],
)
def test_a_file_without_cards(content: bytes, kind: FlawKind) -> None:
    read = book(content)
    assert (read.rows, read.mistaken) == ((), Flaw(kind, 1))


LEFT_OUT = {FlawKind.NO_NAME, FlawKind.NO_PERSON, FlawKind.UNCLOSED, FlawKind.NAME_TOO_LONG}
LINES = st.sampled_from(
    """BEGIN:VCARD|END:VCARD|FN:Anna|N:Jansen;An\\;na;;|FN:| x|AGENT:|VERSION:2.1|BDAY:1604-05-09
    |item1.X-ABDATE:x|item1.X-ABLabel:y|ORG;ENCODING=QUOTED-PRINTABLE:=E|TEL;PREF=:1|NOTE:\\|=
    |EMAIL;"=PREF:a@b|KIND:org|PHOTO:|BDAY;X-APPLE-OMIT-YEAR=1604:1604""".replace(
        "\n    ", ""
    ).split("|")
)


@given(st.lists(LINES | st.text(max_size=20), max_size=30))
def test_every_card_is_a_row_or_told(lines: list[str]) -> None:
    alone = [line for line in lines if line != "AGENT:"]
    read = book("\n".join(alone))
    begun = sum(line == "BEGIN:VCARD" for line in alone)
    told = [flaw for flaw in read.problems if flaw.kind in LEFT_OUT]
    assert len(read.rows) + len(told) == begun


@given(st.lists(LINES, max_size=30), st.binary(max_size=30))
def test_no_bytes_are_too_odd(lines: list[str], odd: bytes) -> None:
    content = "\n".join(lines).encode()
    for row in book(content + odd + content).rows:
        assert row.name
