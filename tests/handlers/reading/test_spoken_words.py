"""Words of one's own language for what can be meant, beside those that the menu names."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "intent"),
    [
        ("en", "I sent Tim Vos the checklist", "give"),
        ("en", "helped Tim Vos yesterday", "give"),
        ("en", "called Tim Vos this morning", "met"),
        ("en", "had lunch with Tim Vos on Friday", "met"),
        ("en", "what's been happening with Tim Vos?", "who"),
        ("en", "ta, that's wrong", "undo"),
        ("en", "scrap that", "undo"),
        ("nl", "ik stuurde Tim Vos gisteren een kaart", "give"),
        ("nl", "Tim Vos kreeg gisteren bloemen", "give"),
        ("nl", "gisteren met Tim Vos gebeld", "met"),
        ("nl", "reactie Tim Vos ja", "answer"),
        ("nl", "stoppen", "pause"),
        ("nl", "doorgaan", "resume"),
        ("nl", "opties", "settings"),
        ("nl", "rapport", "summary"),
        ("nl", "uitleg", "help"),
        ("de", "ich habe Tim Vos gestern ein Buch verschenkt", "give"),
        ("de", "ich habe von Tim Vos Blumen gekriegt", "got"),
        ("de", "habe gestern mit Tim Vos telefoniert", "met"),
        ("de", "Rückmeldung Tim Vos ja", "answer"),
        ("de", "Urlaub bis 12. November", "pause"),
        ("de", "aufhören", "pause"),
        ("de", "starten", "resume"),
        ("de", "Monatsüberblick", "summary"),
        ("de", "Menue", "help"),
    ],
)
def test_says_what_is_meant(read: Read, language: str, line: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("de", "bitte Tim Vos am Donnerstag, dem 12.\u00a0November, um die Pläne", "2026-11-12"),
        ("de", "habe Tim Vos am 2.\u00a011. Blumen geschenkt", "2026-11-02"),
        ("nl", "vraag Tim Vos vrijdag a.s. om de plannen", "2026-11-06"),
        ("nl", "gaf Tim Vos anderhalve week terug bloemen", "2026-10-24"),
        ("en", "ask Tim Vos for the plans end of November", "2026-11-30"),
    ],
)
def test_a_day_is_read_as_it_is_printed(read: Read, language: str, line: str, day: str) -> None:
    """No-break spaces and articles come along with what is copied from the bot's own messages."""
    assert read(line, language)["day"] == day
