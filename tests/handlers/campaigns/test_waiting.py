"""Who asks what there is to do is told what campaigns still want, until it is done."""

import pytest

from tests.handlers.campaigns.batches import said
from tests.handlers.campaigns.conftest import Starts


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("English", "what do I have to do", "something for 2 people, until Tuesday 10 November"),
        ("Nederlands", "wat moet ik nog doen", "iets voor 2 contacten, tot en met dinsdag"),
        ("Deutsch", "was muss ich noch machen?", "etwas für 2 Kontakte, bis Dienstag, den 10."),
    ],
)
def test_what_it_still_wants_is_told(starts: Starts, language: str, line: str, told: str) -> None:
    inbox = starts()
    inbox.person.types(f"language {language}")
    assert told in said(inbox.person.types(line)).replace("\xa0", " ")
    inbox.presses(inbox.posted[0], "All done")
    assert told not in said(inbox.person.types(line)).replace("\xa0", " ")
