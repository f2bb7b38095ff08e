"""Lines made of how people say what they did, to which one thing more is added, anywhere.

The words are written down here, and not taken from the catalogues, so that one that is missing
there is found.
"""

from dataclasses import dataclass
from enum import StrEnum

from hypothesis import strategies as st


class Somehow(StrEnum):
    """What a line tells beside who and what."""

    WHEN = "when"
    HOW_MUCH = "how much"
    WITH_WHOM = "with whom"


@dataclass(frozen=True)
class Line:
    text: str
    language: str


_SAID = {
    "en": (
        "{before} give Nora {between} flowers {after}",
        "{before} gave Nora {between} a book on pensions {after}",
        "{before} I sent Nora a card {after}",
        "{before} got cupcakes from Nora {after}",
        "{before} Nora brought us a cake {after}",
        "{before} Nora got wine from me {after}",
        "{before} asked Nora for a testimonial {after}",
        "{before} had coffee with Nora {after}",
        "um {before} Nora had a baby so we sent her flowers {after} lol",
    ),
    "nl": (
        "{before} geef Nora {between} bloemen {after}",
        "{before} ik heb Nora {between} een kaartje gestuurd {after}",
        "{before} Nora een boek over pensioenen gegeven {after}",
        "{before} taart gekregen van Nora {after}",
        "{before} Nora heeft ons een taart gebracht {after}",
        "{before} Nora kreeg wijn van mij {after}",
        "{before} Nora om een aanbeveling gevraagd {after}",
        "{before} koffie gedronken met Nora {after}",
        "eh {before} Nora is oma geworden dus we hebben haar taart gestuurd {after} haha",
    ),
    "de": (
        "{before} schenke Nora {between} Blumen {after}",
        "{before} ich habe Nora {between} eine Karte geschickt {after}",
        "{before} Nora ein Buch über Renten geschenkt {after}",
        "{before} Kuchen von Nora bekommen {after}",
        "{before} Nora hat uns einen Kuchen gebracht {after}",
        "{before} Nora bekam Wein von mir {after}",
        "{before} Nora um eine Empfehlung gebeten {after}",
        "{before} mit Nora Kaffee getrunken {after}",
        "ähm {before} Nora ist Oma geworden, da haben wir ihr Wein geschickt {after} haha",
    ),
}
_WHEN = {
    "en": (
        *("yesterday", "last night", "this morning", "the day before yesterday", "on Monday"),
        *("last Friday", "Friday last week", "last week", "last weekend", "a couple of weeks ago"),
        *("three days ago", "half a year ago", "on the 2nd of November", "Oct 30"),
        *("in October", "last month", "a week ago today", "two weeks ago", "yesterday at 5pm"),
        *("at the end of October", "2026-10-30", "on 30/10", "the other day", "recently"),
        *("this am", "ystrday", "during the holidays"),
    ),
    "nl": (
        *("gisteren", "gisteravond", "vanmorgen", "eergisteren", "maandag", "afgelopen vrijdag"),
        *("vrijdag jl.", "vrijdag vorige week", "vorige week", "afgelopen weekend"),
        *("een paar dagen geleden", "drie dagen geleden", "anderhalve week geleden"),
        *("een half jaar terug", "op 2 november", "30 okt", "eind oktober", "in oktober"),
        *("vorige maand", "twee weken geleden", "gisteren om 17 uur", "2026-10-30", "op 30-10"),
        *("laatst", "onlangs", "pas geleden", "half oktober"),
        *("gistern", "vndaag", "tijdens de vakantie"),
    ),
    "de": (
        *("gestern", "gestern Abend", "heute früh", "vorgestern", "am Montag", "letzten Freitag"),
        *("Freitag letzte Woche", "letzte Woche", "vergangene Woche", "am Wochenende"),
        *("vor ein paar Tagen", "vor drei Tagen", "vor anderthalb Wochen", "vor einem halben Jahr"),
        *("am 2. November", "am 2.11.", "am 30. 10.", "Ende Oktober", "im Oktober"),
        *("letzten Monat", "vor zwei Wochen", "gestern um 17 Uhr", "2026-10-30", "am Sonnabend"),
        *("neulich", "kürzlich", "vor Kurzem", "Mitte Oktober"),
        *("hüt", "geschter", "am Mäntig", "in den Ferien"),
    ),
}
_HOW_MUCH = {
    "en": (
        *("€15", "15 €", "EUR 1,250.00", "20 euros", "twenty euros", "for 90 euros", "£20"),
        *("worth £20", "15 quid", "$12.50", "(€ 15)", "CHF 30", "about 40 dollars", "15 EUR"),
    ),
    "nl": (
        *("€15", "15 €", "1.250,00 €", "€ 30,-", "20 euro", "twintig euro", "voor 90 euro"),
        *("t.w.v. 20 euro", "€ 12,50", "(€ 15)", "een tientje", "15 EUR", "ca. 40 euro"),
    ),
    "de": (
        *("€15", "15 €", "1.250,00 €", "CHF 30.–", "1'250 Fr.", "20 Euro", "zwanzig Euro"),
        *("für 90 Euro", "im Wert von 20 Euro", "12,50 €", "(15 €)", "15 EUR", "30 Franken"),
    ),
}
_WITH_WHOM = {
    "en": (" and Tim Vos", " and Tim", " & Tim", ", Tim Vos", " and Eva Brandt", " and also Tim"),
    "nl": (" en Tim Vos", " en Tim", " & Tim", ", Tim Vos", " en Eva Brandt", " en ook Tim"),
    "de": (" und Tim Vos", " und Tim", " & Tim", ", Tim Vos", " und Eva Brandt", " und auch Tim"),
}


@st.composite
def lines(draw: st.DrawFn, somehow: Somehow) -> Line:
    """A line in any of the languages with one such thing in it, in any of its places."""
    language = draw(st.sampled_from(sorted(_SAID)))
    said = draw(st.sampled_from(_SAID[language]))
    end = draw(st.sampled_from(["", ".", "!", "?", " :)", " 🎉"]))
    if somehow is Somehow.WITH_WHOM:
        text = said.replace("Nora", f"Nora{draw(st.sampled_from(_WITH_WHOM[language]))}", 1)
        return Line(_in(text, "after", "") + end, language)
    choices = _WHEN if somehow is Somehow.WHEN else _HOW_MUCH
    words = draw(st.sampled_from(choices[language]))
    places = [place for place in ("before", "between", "after") if f"{{{place}}}" in said]
    text = _in(said, draw(st.sampled_from(places)), words) + end
    return Line(text.lower() if draw(st.booleans()) else text, language)


def _in(said: str, place: str, words: str) -> str:
    filled = {"before": "", "between": "", "after": "", place: words}
    return " ".join(said.format_map(filled).split())
