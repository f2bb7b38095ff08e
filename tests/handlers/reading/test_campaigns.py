"""Lines that plan a campaign, and lines that do something else."""

import pytest

from bot.vocabulary import Audience, Play
from handlers.reading import campaigns
from handlers.reading.campaigns import Asked
from handlers.reading.searches import Search

_CLIENTS = Search(audience=Audience.CLIENT)
_NAMES = ("Anna Jansen", "Bram de Vries", "Chris Smit")


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
    assert campaigns.asked(line) == Asked(names=_NAMES)


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
    ],
)
def test_who_splits_people_wants_an_experiment(line: str, gift: str, number: str) -> None:
    assert campaigns.asked(line) == Asked(whom=_CLIENTS, groups=2, gift=gift, number=number)


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
        ("campagne over reviews voor klanten", Asked(Play.REVIEW, _CLIENTS)),
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
        *("campaign results", "gave Anna flowers for the campaign"),
        *("ask Anna about the campaign", "send Anna the flowers and Tim not"),
        *("geef Anna de bloemen en Tim niet", "gave a hundred euros to Anna", "I did not", ""),
    ],
)
def test_other_lines_plan_nothing(line: str) -> None:
    assert campaigns.asked(line) is None


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
