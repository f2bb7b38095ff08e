"""From when to when somebody is away, wherever in the line that stands."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "day", "until"),
    [
        ("en", "I'm on leave from 21 December to 4 January, no messages please", "12-21", "01-04"),
        ("en", "im on holiday until nov 16, no nudges", None, "11-16"),
        ("en", "on jury duty 9-13 November, please no reminders", "11-09", "11-13"),
        ("en", "no nudges please, I'm on holiday next week", "11-09", "11-15"),
        ("en", "don't message me this week", None, "11-08"),
        ("en", "im off friday", "11-06", "11-06"),
        ("en", "back in the office on Monday, nothing until then please", None, "11-09"),
        (
            "nl",
            "Ik ben met vakantie van 21 december tot 4 januari, stuur me niks",
            "12-21",
            "01-04",
        ),
        ("nl", "ben met vakantie tot 16 nov, geen berichtjes aub", None, "11-16"),
        ("nl", "ik ben er volgende week niet, stuur maar niks", "11-09", "11-15"),
        ("nl", "vanaf maandag twee weken vrij, dus even geen herinneringen", "11-09", "11-22"),
        ("nl", "maandag ben ik weer terug, tot dan niks sturen", None, "11-09"),
        ("de", "Bin vom 21. Dezember bis 4. Januar im Urlaub, bitte keine Post", "12-21", "01-04"),
        ("de", "bin bis 16. november in den ferien, bitte keine erinnerungen", None, "11-16"),
        ("de", "vom 9. bis und mit 13. November weg, keine Nachrichten", "11-09", "11-13"),
        ("de", "bis einschließlich Freitag keine Nachrichten bitte, Messe", None, "11-06"),
        ("de", "stör mich diese Woche nicht", None, "11-08"),
        ("en", "stop messages till after Christmas please", None, "12-25"),
        ("nl", "stop ff met berichten tot na de kerst", None, "12-25"),
        ("de", "bitte keine Nachrichten bis nach Weihnachten", None, "12-25"),
        ("en", "I'm off next week, ask Mara if anything comes up", "11-09", "11-15"),
        ("nl", "ben volgende week vrij, vraag Mara als er iets is", "11-09", "11-15"),
        ("de", "bin nächste Woche im Urlaub, frag Mara, wenn was ist", "11-09", "11-15"),
        ("en", "I'm off next week, ask Tim if anything comes up", "11-09", "11-15"),
        ("nl", "ben volgende week vrij, vraag Tim als er iets is", "11-09", "11-15"),
        ("de", "bin nächste Woche weg, frag Tim, wenn was ist", "11-09", "11-15"),
    ],
)
def test_a_pause_lasts(read: Read, language: str, line: str, day: str | None, until: str) -> None:
    told = read(line, language)
    days = [one and one[5:] for one in (told["day"], told["until"])]
    assert (told["intent"], told["asks_back"], days) == ("pause", None, [day, until])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "I'm away until Friday, then again from 21 December to 4 January"),
        ("en", "pause until the report is done"),
        ("en", "please dont write before 9"),
        ("en", "I'm off to lunch"),
        ("de", "ich bin über die Feiertage weg"),
        ("nl", "ik ben weg van 15 tot 1 november"),
        ("nl", "met vakantie tot 31 november, geen berichten"),
        ("de", "keine Nachrichten bis mein Kind da ist"),
    ],
)
def test_until_when_is_asked(read: Read, language: str, line: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"], told["until"]) == ("pause", "day", None)


@pytest.mark.parametrize(
    ("language", "line", "day"),
    [
        ("en", "you can start nudging me again from 9 November", "2026-11-09"),
        ("en", "you may remind me again", None),
        ("nl", "ga weer verder vanaf maandag", "2026-11-09"),
        ("nl", "ik ben sinds maandag weer terug", None),
        ("de", "kannst mich ab 9. November wieder erinnern", "2026-11-09"),
        ("de", "bin seit Montag wieder da", None),
    ],
)
def test_it_may_end_on_a_day(read: Read, language: str, line: str, day: str | None) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"], told["day"]) == ("resume", None, day)


@pytest.mark.parametrize(
    ("line", "language"), [("been away for two weeks", "en"), ("bin morgen im Dienst", "de")]
)
def test_being_back_or_at_work_is_no_pause(read: Read, line: str, language: str) -> None:
    assert read(line, language)["intent"] != "pause"


@pytest.mark.parametrize(
    ("language", "line", "day", "until"),
    [
        ("en", "cancel my vacation", None, None),
        ("en", "delete my vacation in December", "12-01", "12-31"),
        ("en", "I'm not on vacation in December after all", "12-01", "12-31"),
        ("en", "call my holiday off", None, None),
        ("en", "my holiday is cancelled", None, None),
        ("nl", "ik ben toch niet met vakantie", None, None),
        ("nl", "vakantie annuleren", None, None),
        ("nl", "geen vakantie meer", None, None),
        ("nl", "schrap mijn vakantie vanaf 7 december", "12-07", None),
        ("nl", "zeg mijn vakantie af", None, None),
        ("de", "Ich bin doch nicht im Urlaub", None, None),
        ("de", "Urlaub streichen", None, None),
        ("de", "Kein Urlaub mehr", None, None),
        ("de", "Urlaub beenden", None, None),
        ("de", "Streich meine Ferien vom 7. Dezember", "12-07", None),
        ("de", "sag meinen Urlaub ab", None, None),
    ],
)
def test_days_away_are_called_off(
    read: Read, language: str, line: str, day: str | None, until: str | None
) -> None:
    told = read(line, language)
    days = [one and one[5:] for one in (told["day"], told["until"])]
    assert (told["intent"], days) == ("call_off", [day, until])


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "when am I away?"),
        ("en", "am I on holiday?"),
        ("en", "when am I off?"),
        ("nl", "wanneer ben ik weg?"),
        ("nl", "ben ik met vakantie?"),
        ("nl", "vakantie?"),
        ("de", "Wann bin ich weg?"),
        ("de", "Bin ich im Urlaub?"),
        ("de", "Urlaub?"),
    ],
)
def test_a_question_for_days_away_is_no_pause(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "away"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "no messages while I'm on vacation"),
        ("nl", "geen berichten tijdens mijn vakantie"),
        ("de", "Bitte nicht im Urlaub stören"),
        ("de", "Keine Nachrichten im Urlaub bitte"),
    ],
)
def test_quiet_on_days_away_calls_none_off(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "pause"
