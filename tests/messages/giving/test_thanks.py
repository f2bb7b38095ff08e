"""Notes of thanks: they say what for, and tie nothing to it."""

from dataclasses import replace

import pytest

from bot.no_strings.check import check
from bot.nudges.shown_reminders import ToThank, ToThankForAnswer
from bot.vocabulary import AddressForm, Answer, Audience
from messages.no_strings.wordings import wordings
from tests.messages import examples
from tests.messages.nudges.drafted import KINDS_OF_CONTACT, drafted, in_every_language


@in_every_language
@KINDS_OF_CONTACT
def test_thanks_for_an_answer_leave_out_what_is_no_thing(audience: Audience, language: str) -> None:
    for answer in Answer:
        about = ToThankForAnswer("whether they will come to the open day", answer)
        draft = drafted(replace(examples.suggestion(), about=about), audience, language)
        assert "open day" not in draft
        assert "(" not in draft


@in_every_language
@KINDS_OF_CONTACT
def test_thanks_say_what_for(audience: Audience, language: str) -> None:
    thanks = replace(examples.suggestion(), about=ToThank("flowers"))
    assert "flowers" in drafted(thanks, audience, language)


@in_every_language
@KINDS_OF_CONTACT
@pytest.mark.parametrize("address", [None, *AddressForm])
def test_thanks_for_an_answer_fit_the_answer_and_tie_nothing(
    audience: Audience, language: str, address: AddressForm | None
) -> None:
    said = set()
    for answer in Answer:
        told = replace(examples.suggestion(), about=ToThankForAnswer("tax return 2025", answer))
        told = replace(told, contact=replace(told.contact, address_form=address))
        draft = drafted(told, audience, language)
        assert "(tax return 2025)" in draft
        assert "!" not in draft
        assert check(draft, wordings(), is_ask=False).is_ok
        said.add(draft)
    assert len(said) == len(Answer)


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "flowers", "surprise, the flowers."),
        ("en", "a bottle of wine", "surprise, a bottle of wine."),
        ("nl", "fles wijn", "verrassing, [die/dat] fles wijn."),
        ("nl", "een fles wijn", "verrassing, een fles wijn."),
        ("de", "Flasche Wein", "Überraschung, [der/die/das] Flasche Wein."),
        ("de", "Eine Flasche Wein", "Überraschung, Eine Flasche Wein."),
    ],
)
@KINDS_OF_CONTACT
def test_what_was_given_has_an_article_or_a_gap_for_one(
    audience: Audience, language: str, words: str, said: str
) -> None:
    thanks = replace(examples.suggestion(), about=ToThank(words))
    assert said in drafted(thanks, audience, language)


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("nl", "m'n dienst overgenomen", ", [m'n dienst overgenomen]."),
        ("nl", "geholpen bij de verhuizing", ", [geholpen bij de verhuizing]."),
        ("nl", "mijn dienst", ", [mijn dienst]."),
        ("nl", "een taart", ", een taart."),
        ("nl", "de bloemen", ", de bloemen."),
        ("en", "covered my shift", ", [covered my shift]."),
        ("en", "helped with the move", ", [helped with the move]."),
        ("en", "flowers", ", the flowers."),
        ("en", "her old bike", ", [her old bike]."),
        ("de", "beim Umzug geholpen", ", [beim Umzug geholpen]."),
        ("de", "meine Schicht übernommen", ", [meine Schicht übernommen]."),
        ("de", "die Blumen", ", die Blumen."),
    ],
)
@KINDS_OF_CONTACT
def test_thanks_leave_a_gap_where_no_thing_was_told(
    audience: Audience, language: str, words: str, said: str
) -> None:
    thanks = replace(examples.suggestion(), about=ToThank(words))
    assert said in drafted(thanks, audience, language)


@in_every_language
@pytest.mark.parametrize("what", ["the form “({what})”", "the form “[day]”"])
def test_what_somebody_typed_is_no_place_of_ours(language: str, what: str) -> None:
    for answer in Answer:
        told = replace(examples.suggestion(), about=ToThankForAnswer(what, answer))
        assert what in drafted(told, Audience.CLIENT, language)
