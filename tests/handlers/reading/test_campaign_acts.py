"""Lines about a campaign that there is."""

import pytest

from handlers.reading import campaign_acts
from handlers.reading.campaign_acts import Told, Wish


@pytest.mark.parametrize(
    ("line", "wish", "named"),
    [
        ("pause the tax campaign", Wish.PAUSE, ("tax",)),
        ("put the tax campaign on hold please", Wish.PAUSE, ("tax",)),
        ("pause the campain", Wish.PAUSE, ()),
        ("pauzeer de belastingcampagne", Wish.PAUSE, ("belasting",)),
        ("de campagne pauzeren", Wish.PAUSE, ()),
        ("pausiere die Steuerkampagne", Wish.PAUSE, ("Steuer",)),
        ("halte die Kampagne Steuer an", Wish.PAUSE, ("Steuer",)),
        ("continue the tax campaign", Wish.GO_ON, ("tax",)),
        ("unpause the experiment", Wish.GO_ON, ()),
        ("hervat de campagne", Wish.GO_ON, ()),
        ("setze die Kampagne fort", Wish.GO_ON, ()),
        ("cancel the tax campaign", Wish.STOP, ("tax",)),
        ("end the experiment", Wish.STOP, ()),
        ("stop de belastingcampagne", Wish.STOP, ("belasting",)),
        ("brich die Kampagne ab", Wish.STOP, ()),
        ("start the tax campaign", Wish.START, ("tax",)),
        ("change the campaign", Wish.CHANGE, ()),
        ("what came of the tax campaign", Wish.SHOW, ("tax",)),
        ("results of the tax campaign", Wish.SHOW, ("tax",)),
        ("how's the tax return campaign doing?", Wish.SHOW, ("tax", "return")),
        ("how many people are in the campaign", Wish.SHOW, ()),
        ("csv of the campaign", Wish.SHOW, ()),
        ("hoe loopt de belastingcampagne", Wish.SHOW, ("belasting",)),
        ("wat kwam er van de campagne", Wish.SHOW, ()),
        ("Ergebnisse der Steuerkampagne", Wish.SHOW, ("Steuer",)),
        ("wie läuft die Kampagne?", Wish.SHOW, ()),
        ("who is in the campaign", Wish.WHO, ()),
        ("wie zitten er in de campagne", Wish.WHO, ()),
        ("wer ist in der Kampagne", Wish.WHO, ()),
        ("which group is Anna in", Wish.WHO, ()),
        ("in welke groep zit Anna?", Wish.WHO, ()),
        ("in welcher Gruppe ist Anna", Wish.WHO, ()),
        ("who is in the comparison group?", Wish.WHO, ()),
        ("wie zit er in de vergelijkingsgroep", Wish.WHO, ()),
        ("wer ist in der Vergleichsgruppe", Wish.WHO, ()),
        ("how do campaigns work?", Wish.EXPLAIN, ()),
        ("wat is een campagne", Wish.EXPLAIN, ()),
        ("wie funktioniert eine Kampagne?", Wish.EXPLAIN, ()),
    ],
)
def test_what_is_wanted_of_which(line: str, wish: Wish, named: tuple[str, ...]) -> None:
    assert campaign_acts.told(line) == Told(wish, named)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("stop the tax campaign, clients complained", "clients complained"),
        ("stop the tax campaign because clients complained", "clients complained"),
        ("stop the tax campaign: too many complaints, sorry", "too many complaints, sorry"),
        ("stop de belastingcampagne, omdat klanten klagen", "klanten klagen"),
        ("stoppe die Steuerkampagne, weil Kunden klagen", "Kunden klagen"),
    ],
)
def test_why_it_ends(line: str, reason: str) -> None:
    told = campaign_acts.told(line)
    assert told is not None
    assert (told.wish, told.reason) == (Wish.STOP, reason)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("pause it", Told(Wish.PAUSE, is_it=True)),
        ("stop it, clients complained", Told(Wish.STOP, reason="clients complained", is_it=True)),
        ("start it monday", Told(Wish.START, is_it=True, has_more=True)),
        ("how many are in it", Told(Wish.SHOW, is_it=True)),
        ("stop ermee, klanten klagen", Told(Wish.STOP, reason="klanten klagen", is_it=True)),
        ("pausiere sie", Told(Wish.PAUSE, is_it=True)),
    ],
)
def test_it_stands_for_one(line: str, told: Told) -> None:
    assert campaign_acts.told(line) == told


def test_a_name_alone_may_be_one() -> None:
    assert campaign_acts.told("pause Renewal 2026") == Told(
        Wish.PAUSE, ("Renewal", "2026"), is_meant=False
    )


@pytest.mark.parametrize(
    "line",
    [
        "start a campaign for clients",
        "start campaign",
        "run an experiment with clients",
        "campaigns",
        "show campaigns",
        "stop",
        "pause 2 weeks for all campaigns",
        "how is it going",
        "gave Anna the brochure of our campaign",
        "asked Anna about the campaign",
        "who is Anna",
        "show my clients",
        "open Anna",
        "campaign for clients tagged tax",
        "toon mijn klanten",
        "wie ist Anna",
    ],
)
def test_what_is_about_something_else(line: str) -> None:
    told = campaign_acts.told(line)
    assert told is None or not (told.is_meant or told.is_it)
