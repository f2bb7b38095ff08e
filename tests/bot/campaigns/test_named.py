"""Which campaign is meant by words of its name."""

import pytest

from bot.campaigns import named
from bot.campaigns.named import Named
from bot.vocabulary import CampaignState

_TAX = Named(1, "Tax return · Clients", CampaignState.RUNNING, 1, "five tips")
_RENEWAL = Named(2, "Renewal 2026", CampaignState.RUNNING, 1, "renewing the contract")
_GERMAN = Named(3, "Steuererklärung · Kunden", CampaignState.RUNNING, 1)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("tax", [_TAX]),
        ("tax return", [_TAX]),
        ("Tax return · Clients", [_TAX]),
        ("renewal", [_RENEWAL]),
        ("Steuer", [_GERMAN]),
        ("tips", [_TAX]),
        ("weather", []),
        ("re", []),
        ("", []),
    ],
)
def test_it_is_the_one_named_best(words: str, meant: list[Named]) -> None:
    assert list(named.called([_TAX, _RENEWAL, _GERMAN], words.split())) == meant


def test_of_two_alike_both_are_meant() -> None:
    another = Named(4, "Renewal 2027", CampaignState.RUNNING, 1)
    assert list(named.called([_RENEWAL, another], ["renewal"])) == [_RENEWAL, another]
    assert list(named.called([_RENEWAL, another], ["renewal", "2027"])) == [another]


def test_the_words_are_all_of_a_name_or_not() -> None:
    assert named.is_called(_RENEWAL, ["renewal", "2026"])
    assert not named.is_called(_RENEWAL, ["renewal"])
