"""Who paid their own share, and wishes of the season in a call: a meeting, and no gift."""

import pytest

from tests.handlers.reading.conftest import Read

MEETINGS = [
    ("en", "had lunch with Tim, everyone paid for themselves"),
    ("en", "had lunch with Tim on Monday, we split the bill"),
    ("en", "called Tim about the insurance and wished him a merry Christmas"),
    ("nl", "maandag met Tim gegeten, ieder betaalde voor zich"),
    ("nl", "met Tim gegeten, iedereen heeft zelf betaald"),
    ("nl", "met Tim gebeld over de verzekering en hem fijne kerst gewenst"),
    ("de", "war am mo mit Tim essen, jeder hat selbst gezahlt"),
    ("de", "war mit Tim essen, haben getrennt bezahlt"),
    ("de", "hab heut mit Tim telefoniert wg versicherung u ihm frohes fest gewünscht"),
    ("de", "mit Tim heute telefoniert und ihm guten rutsch gewünscht"),
]
GIFTS = [
    ("en", "called Tim and gave him a book"),
    ("en", "wished Tim a merry Christmas"),
    ("en", "paid for Tim's lunch"),
    ("nl", "Tim fijne feestdagen gewenst"),
    ("nl", "lunch met Tim betaald"),
    ("de", "mit Tim telefoniert und ihm ein Buch geschenkt"),
    ("de", "mit Tim telefoniert und ihm zum Geburtstag gratuliert"),
    ("de", "Tim das Essen selbst bezahlt"),
]


@pytest.mark.parametrize(("language", "line"), MEETINGS)
def test_what_is_told_beside_a_meeting_is_no_gift(read: Read, language: str, line: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("met", None)


@pytest.mark.parametrize(("language", "line"), GIFTS)
def test_what_was_given_stays_a_gift(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "give"
