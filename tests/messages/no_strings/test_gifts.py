"""The names of gifts: every thing in every language, and nothing of plain business."""

import pytest

from messages.catalogue import LANGUAGES, texts_for
from messages.no_strings import gifts

FEWEST = 60

PLAIN_BUSINESS = {
    "en": "contract|offer|form|return|meeting|report|invoice|question|time|survey|order|plan|date"
    "|call|quote|proposal|agreement|document|file|answer|message|decision|appointment|reply"
    "|feedback|newsletter|issue|credit|title",
    "nl": "offerte|afspraak|formulier|verslag|contract|factuur|vraag|tijd|enquête|bestelling|plan"
    "|datum|rapport|vergadering|antwoord|aangifte|besluit|document|bericht|uitgave",
    "de": "Angebot|Termin|Bericht|Formular|Vertrag|Rechnung|Frage|Zeit|Umfrage|Auftrag|Plan|Datum"
    "|Anruf|Bestellung|Antwort|Sitzung|Besprechung|Unterlage|Rückmeldung|Entscheidung|Rückgabe"
    "|Ausgabe|Beratung|Prüfung",
}


def test_every_language_has_the_same_families() -> None:
    counts = {len(gifts.families(texts_for(language))) for language in LANGUAGES}
    assert len(counts) == 1
    assert counts.pop() >= FEWEST


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_family_has_several_names(language: str) -> None:
    for family in gifts.families(texts_for(language)):
        assert len(family) >= 4, family
        assert all(family)


@pytest.mark.parametrize("language", ["nl", "de"])
def test_a_family_is_translated(language: str) -> None:
    english = gifts.families(texts_for("en"))
    for spoken, translated in zip(english, gifts.families(texts_for(language)), strict=True):
        assert spoken != translated


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_twice_in_a_family(language: str) -> None:
    for family in gifts.families(texts_for(language)):
        assert sorted({*family}) == sorted(family)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_is_what_business_asks_for(language: str) -> None:
    asked = {word.casefold() for word in PLAIN_BUSINESS[language].split("|")}
    for family in gifts.families(texts_for(language)):
        assert not asked & {name.casefold() for name in family}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_misleads_is_no_name(language: str) -> None:
    texts = texts_for(language)
    names = {name.casefold() for family in gifts.families(texts) for name in family}
    assert not names & {word.casefold() for word in gifts.misleading(texts)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_containers(language: str) -> None:
    assert all(gifts.containers(texts_for(language)))
