"""A text to be checked is kept whole, and nobody is read out of it."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "asked", "text"),
    [
        ("en", "check ", "Hi Eva, hope you enjoyed the figs, could you sign the contract?"),
        ("en", "check:", "Hi Eva"),
        ("en", "please check this message before I send it: ", "Dear Nora,  thanks!"),
        ("en", "is this ok to send: ", "Hi Tim, could you sign today, for €20?"),
        ("nl", "check even: ", "Dag Nora, na de wijn..."),
        ("nl", "kun je deze tekst even checken: ", "Hoi Tim!"),
        ("nl", "check ", "Na de tips die ik stuurde: wil je onze tekst nalezen?"),
        ("de", "prüf mal: ", "Liebe Eva, hast du die Feigen gegessen?"),
        ("de", "schau mal drüber: ", "Liebe Eva"),
    ],
)
def test_the_text_is_kept(read: Read, language: str, asked: str, text: str) -> None:
    told = read(f"{asked}{text}", language)
    assert (told["intent"], told["what"]) == ("check", text)
    assert not told["contacts"]
    assert told["day"] is told["money"] is told["asks_back"] is None


@pytest.mark.parametrize(
    ("language", "line", "intent"),
    [
        ("en", "check in with Nora on Friday", "unclear"),
        ("en", "check who is due", "today"),
        ("de", "prüf ob Nora schon geantwortet hat", "who"),
    ],
)
def test_another_check_is_none_of_a_text(read: Read, language: str, line: str, intent: str) -> None:
    assert read(line, language)["intent"] == intent
