"""Lines that plan a campaign, and lines that do something else."""

import pytest

from bot.vocabulary import Audience, Play
from handlers.reading import campaigns
from handlers.reading.campaigns import Asked
from handlers.reading.searches import Search
from tests.handlers.reading.conftest import Read

_CLIENTS = Search(audience=Audience.CLIENT)
_PieterS = ("Anna Jansen", "Bram de Vries", "Chris Smit")


def _tagged(tag: str) -> Search:
    return Search(tag=tag, audience=Audience.CLIENT)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("campaign for clients tagged tax", Asked(whom=_tagged("tax"))),
        ("campagne voor klanten met tag belasting", Asked(whom=_tagged("belasting"))),
        ("Kampagne für Kunden mit dem Label Steuer", Asked(whom=_tagged("Steuer"))),
        ("campaign: clients tagged tax", Asked(whom=_tagged("tax"))),
        ("plan a campaign for all partners", Asked(whom=Search(audience=Audience.PARTNER))),
        ("campagne voor alle partners plannen", Asked(whom=Search(audience=Audience.PARTNER))),
        ("Kampagne mit allen Partnern", Asked(whom=Search(audience=Audience.PARTNER))),
        ("campaign for everybody", Asked()),
        ("campagne voor al onze klanten", Asked(whom=_CLIENTS)),
        ("Kampagne an alle Kunden", Asked(whom=_CLIENTS)),
        ("Mailing an sämtliche Kunden", Asked(whom=_CLIENTS)),
        ("leg eine Kampagne für Kunden an", Asked(whom=_CLIENTS)),
        ("setz eine Kampagne für Kunden auf", Asked(whom=_CLIENTS)),
        (
            "ich möchte eine Kampagne für alle meine Kunden planen",
            Asked(whom=Search(is_mine=True, audience=Audience.CLIENT)),
        ),
        (
            "ik wil een campagne voor mijn klanten starten",
            Asked(whom=Search(is_mine=True, audience=Audience.CLIENT)),
        ),
        (
            "campaign for my clients at Acme",
            Asked(whom=Search(organisation="Acme", is_mine=True, audience=Audience.CLIENT)),
        ),
        ("campaign for the people at Acme", Asked(whom=Search(organisation="Acme"))),
        ("campagne voor de belastingklanten", Asked(whom=_tagged("belasting"))),
        ("Kampagne für Steuerkunden", Asked(whom=_tagged("Steuer"))),
        ("klantenactie voor klanten", Asked(whom=_CLIENTS)),
        (
            "campaign for Mara's clients",
            Asked(whom=Search(owner="Mara", audience=Audience.CLIENT)),
        ),
    ],
)
def test_it_is_for_those_told(line: str, told: Asked) -> None:
    assert campaigns.asked(line) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("start an experiment with Bakkerij Jansen's people", "Bakkerij Jansen"),
        ("experiment met de mensen van Bakkerij Jansen", "Bakkerij Jansen"),
        ("Experiment mit den Leuten von Bäckerei Jansen", "Bäckerei Jansen"),
    ],
)
def test_an_experiment_has_two_groups(line: str, told: str) -> None:
    assert campaigns.asked(line) == Asked(whom=Search(owner=told), groups=2)


@pytest.mark.parametrize(
    "line",
    [
        "campaign for Anna Jansen, Bram de Vries and Chris Smit",
        "campagne voor Anna Jansen, Bram de Vries en Chris Smit",
        "Kampagne für Anna Jansen, Bram de Vries und Chris Smit",
        "campaign for:\nAnna Jansen\nBram de Vries\nChris Smit",
        "campaign:\n• Anna Jansen\n• Bram de Vries\n• Chris Smit",
    ],
)
def test_a_list_is_taken_apart(line: str) -> None:
    assert campaigns.asked(line) == Asked(names=_PieterS)


@pytest.mark.parametrize(
    ("line", "gift", "number"),
    [
        ("send a hundred clients the tips and a hundred not", "the tips", "a hundred"),
        ("send the tips to a hundred clients and a hundred not", "the tips", "a hundred"),
        ("send 100 clients the tips and 100 not", "the tips", "100"),
        ("stuur honderd klanten de tips en honderd niet", "de tips", "honderd"),
        ("stuur de tips naar honderd klanten en honderd niet", "de tips", "honderd"),
        ("schick hundert Kunden die Tipps und hundert nicht", "die Tipps", "hundert"),
        ("schicke 100 Kunden die Tipps und 100 anderen nicht", "die Tipps", "100"),
        ("give half of the clients a book and the other half nothing", "a book", ""),
        ("geef de helft van de klanten de tips en de andere helft niets", "de tips", ""),
        ("gib der Hälfte der Kunden die Tipps und der anderen Hälfte nichts", "die Tipps", ""),
        ("half of the clients get a book, the other half nothing", "a book", ""),
        ("de ene helft van de klanten krijgt tips, de andere helft niet", "tips", ""),
        ("die Hälfte der Kunden bekommt ein Buch, der Rest nicht", "ein Buch", ""),
        ("schick der Hälfte der Kunden Tipps und der anderen nichts", "Tipps", ""),
        ("schenk 20 Kunden ein Buch und dem Rest nichts", "ein Buch", "20"),
        ("verschick an die Hälfte der Kunden Tipps und an die andere nicht", "Tipps", ""),
        ("bring der einen Hälfte der Kunden Kuchen und der anderen nicht", "Kuchen", ""),
    ],
)
def test_who_splits_people_wants_an_experiment(line: str, gift: str, number: str) -> None:
    assert campaigns.asked(line) == Asked(whom=_CLIENTS, groups=2, gift=gift, number=number)


@pytest.mark.parametrize(
    ("line", "tag", "gift"),
    [
        ("stuur de helft van de belastingklanten tips en de rest niet", "belasting", "tips"),
        ("schick der Hälfte der Steuerkunden Tipps und dem Rest nicht", "Steuer", "Tipps"),
    ],
)
def test_a_compound_tells_their_tag(line: str, tag: str, gift: str) -> None:
    assert campaigns.asked(line) == Asked(whom=_tagged(tag), groups=2, gift=gift)


@pytest.mark.parametrize(
    "line",
    [
        "experiment with two groups for clients",
        "experiment met twee groepen voor klanten",
        "Kampagne mit zwei Gruppen für Kunden",
    ],
)
def test_groups_may_be_told_before_whom(line: str) -> None:
    assert campaigns.asked(line) == Asked(whom=_CLIENTS, groups=2)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("tax return campaign for clients", Asked(Play.TAX_RETURN, _CLIENTS)),
        (
            "campagne voor de belastingaangifte voor klanten met label belasting",
            Asked(Play.TAX_RETURN, _tagged("belasting")),
        ),
        ("Kampagne zur Steuererklärung für Kunden", Asked(Play.TAX_RETURN, _CLIENTS)),
        ("plan a campaign for the renewal", Asked(Play.RENEWAL)),
        ("campagne belastingaangifte", Asked(Play.TAX_RETURN)),
        ("Kampagne Steuererklärung für Kunden", Asked(Play.TAX_RETURN, _CLIENTS)),
        ("campagne over reviews voor klanten", Asked(Play.REVIEW, _CLIENTS)),
        ("Steuerkampagne für Kunden", Asked(Play.TAX_RETURN, _CLIENTS)),
        ("belastingcampagne voor klanten", Asked(Play.TAX_RETURN, _CLIENTS)),
        ("Bewertungskampagne für Kunden planen", Asked(Play.REVIEW, _CLIENTS)),
        ("uitnodigingscampagne voor klanten", Asked(Play.INVITATION, _CLIENTS)),
        ("Weihnachtskampagne für Kunden", Asked(whom=_CLIENTS)),
        ("Kampagne für Kunden mit Interesse an Steuern", Asked(whom=_tagged("Steuern"))),
    ],
)
def test_what_it_is_about_names_a_play(line: str, told: Asked) -> None:
    assert campaigns.asked(line) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("campaign for 100 clients", Asked(whom=_CLIENTS, number="100")),
        ("Kampagne für 50 Kunden", Asked(whom=_CLIENTS, number="50")),
        ("plan a campaign next spring", Asked(unread="next spring")),
    ],
)
def test_what_cannot_be_chosen_by_is_told(line: str, told: Asked) -> None:
    assert campaigns.asked(line) == told


@pytest.mark.parametrize(
    "line",
    [
        *("new campaign", "start a campaign", "plan een campagne", "nieuwe campagne"),
        *("neue Kampagne", "ich möchte eine Kampagne starten"),
    ],
)
def test_a_plan_may_begin_with_nothing(line: str) -> None:
    assert campaigns.asked(line) == Asked()


@pytest.mark.parametrize(
    "line",
    [
        *("campaign", "campaigns", "campagnes", "Kampagnen", "show campaigns"),
        *("Steuerkampagne", "was kam bei der Steuerkampagne heraus", "Steuerkampagne läuft gut"),
        *("campaign results", "gave Anna flowers for the campaign"),
        *("ask Anna about the campaign", "send Anna the flowers and Tim not"),
        *("geef Anna de bloemen en Tim niet", "gave a hundred euros to Anna", "I did not", ""),
        *("put the campaign on hold", "zet de campagne stil", "zet de campagne op pauze"),
        *("twenty clients got a book and ten nothing", "halte die Kampagne an"),
    ],
)
def test_other_lines_plan_nothing(line: str) -> None:
    assert campaigns.asked(line) is None


@pytest.mark.parametrize(
    ("language", "line"),
    [
        *(("en", "results of the campaign"), ("en", "overview of the campaigns")),
        *(("en", "what came out of the trial"), ("en", "which group answered more often")),
        *(("en", "I want to test whether tips help"), ("en", "did it help?")),
        *(("nl", "resultaten van de campagne"), ("nl", "overzicht van de campagnes")),
        *(("nl", "wat kwam er uit de proef"), ("nl", "laat de uitslag van de proef zien")),
        *(("nl", "ik wil testen of tips helpen"), ("nl", "heeft het geholpen?")),
        *(("nl", "zet de campagne stil"), ("nl", "mail honderd klanten de tips en honderd niet")),
        *(("nl", "stop met de campagne"), ("nl", "is de proef al klaar?")),
        *(("nl", "ik wil weten of tips helpen"), ("nl", "welke groep deed het beter")),
        *(("de", "Ergebnisse der Kampagne"), ("de", "zeig die Ergebnisse des Experiments")),
        *(("de", "was kam bei dem Versuch heraus"), ("de", "hat es geholfen?")),
    ],
)
def test_what_asks_after_campaigns_shows_them(read: Read, language: str, line: str) -> None:
    assert read(line, language)["intent"] == "campaign"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "leave {} out of experiments"),
        ("nl", "laat {} erbuiten"),
        ("nl", "laat {} buiten experimenten"),
        ("nl", "{} doet niet mee aan de campagne"),
        ("de", "lass {} außen vor"),
        ("de", "{} nimmt nicht an der Kampagne teil"),
    ],
)
def test_who_is_left_out_is_noted_on_the_card(read: Read, language: str, line: str) -> None:
    assert read(line.format("Pieter"), language)["intent"] == "who"


@pytest.mark.parametrize(
    ("language", "line", "intent"),
    [
        ("en", "asked Pieter to take part in the campaign", "ask"),
        ("nl", "Pieter gevraagd om mee te doen aan de campagne", "ask"),
        ("en", "met Pieter after the trial of the software", "met"),
        ("nl", "ik heb Pieter gesproken over de proef", "met"),
    ],
)
def test_what_happened_is_still_noted(read: Read, language: str, line: str, intent: str) -> None:
    assert read(line, language)["intent"] == intent


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("campain for clients", Asked(whom=_CLIENTS)),
        ("experment with clients", Asked(whom=_CLIENTS, groups=2)),
        ("campange voor klanten", Asked(whom=_CLIENTS)),
        ("Kampange für Kunden", Asked(whom=_CLIENTS)),
        ("run a test with half of our clients", Asked(whom=_CLIENTS, groups=2)),
        ("start een proef met onze klanten", Asked(whom=_CLIENTS, groups=2)),
        ("starte einen Test mit unseren Kunden", Asked(whom=_CLIENTS, groups=2)),
        ("campaign for clients in 3 groups", Asked(whom=_CLIENTS, groups=3)),
        ("campagne voor klanten in vier groepen", Asked(whom=_CLIENTS, groups=4)),
        ("Kampagne für Kunden mit drei Gruppen", Asked(whom=_CLIENTS, groups=3)),
        ("campaign for all clients but not Anna", Asked(whom=_CLIENTS, excluded="Anna")),
        ("campagne voor klanten behalve Anna", Asked(whom=_CLIENTS, excluded="Anna")),
        ("Kampagne für Kunden außer Anna", Asked(whom=_CLIENTS, excluded="Anna")),
        ("campaign for clients starting 1 march", Asked(whom=_CLIENTS, begins="1 march")),
        ("campagne voor klanten vanaf 1 maart", Asked(whom=_CLIENTS, begins="1 maart")),
        ("Kampagne für Kunden ab 1. März", Asked(whom=_CLIENTS, begins="1. März")),
    ],
)
def test_people_write_it_in_other_ways(line: str, told: Asked) -> None:
    assert campaigns.asked(line) == told
