"""Letters that ask: they say what for, in whole sentences, and know of no gift."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.no_strings.check import check
from bot.nudges.shown_reminders import ToAsk
from bot.vocabulary import AddressForm, AskKind, Audience, GestureKind
from messages.asking import letters
from messages.catalogue import LANGUAGES, texts_for
from messages.ledger import kinds
from messages.no_strings import gifts
from messages.no_strings.wordings import wordings
from messages.nudges import drafts
from tests.messages import examples
from tests.messages.nudges.drafted import KINDS_OF_CONTACT, drafted, in_every_language


@in_every_language
@KINDS_OF_CONTACT
def test_an_ask_mentions_no_gift(audience: Audience, language: str) -> None:
    """Rule 2 of docs/product.md."""
    asks = replace(examples.suggestion(), about=ToAsk("tax return 2025"))
    said = drafted(asks, audience, language)
    assert "tax return 2025" in said
    texts = texts_for(language)
    assert not any(kinds.name(texts, kind) in said for kind in GestureKind)
    assert not re.search(r"gift|present|tips|cadeau|geschenk|attentie", said, re.I)


@in_every_language
@KINDS_OF_CONTACT
def test_each_kind_of_ask_has_words_of_its_own_without_strings(
    audience: Audience, language: str
) -> None:
    said = set()
    for kind in AskKind:
        about = ToAsk("tax return 2025", kind=kind)
        draft = drafted(replace(examples.suggestion(), about=about), audience, language)
        assert "tax return 2025" in draft
        assert "!" not in draft
        assert not re.search(r"gift|present|cadeau|geschenk|attentie", draft, re.I)
        assert check(draft, wordings(), is_ask=True, gestures=["flowers"]).is_ok
        said.add(draft)
    assert len(said) == len(AskKind)


LIKE_OURS = (
    *("help with moving", "a few lines for the newsletter", "the text for the website", "time"),
    *("hulp bij de verhuizing", "een tekst", "een paar regels", "tijd", "een introductie"),
    *("Hilfe beim Umzug", "ein paar Zeilen", "ein Text", "eine Vorlage", "eine Empfehlung"),
    *(
        "advice",
        "voorbereiding van de vergadering",
        "eine Antwort",
        "feedback",
        "beim Umzug geholpen",
    ),
)
"""What may be given and is called as a word of the drafts is."""
REMINDING = {
    "en": "PS. I hope you enjoyed the advice.",
    "nl": "PS. Ik hoop dat de hulp bij de verhuizing beviel.",
    "de": "PS. Ich hoffe, die Hilfe beim Umzug hat gefallen.",
}
GIFTS = tuple(
    family[0] for language in LANGUAGES for family in gifts.families(texts_for(language)) if family
)
"""One thing of each kind."""


@in_every_language
@KINDS_OF_CONTACT
@pytest.mark.parametrize("address", [None, *AddressForm])
def test_an_ask_knows_of_no_gift_whatever_was_given(
    audience: Audience, language: str, address: AddressForm | None
) -> None:
    own = drafts.own_sentences(is_ask=True)
    for kind in AskKind:
        told = replace(examples.suggestion(), about=ToAsk("tax return 2025", kind=kind))
        told = replace(told, contact=replace(told.contact, address_form=address))
        draft = drafted(told, audience, language)
        found = check(draft, wordings(), is_ask=True, gestures=(*LIKE_OURS, *GIFTS), own=own)
        assert found.findings == ()
        more = f"{draft}\n\n{REMINDING[language]}"
        assert not check(
            more, wordings(), is_ask=True, gestures=(*LIKE_OURS, *GIFTS), own=own
        ).is_ok


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "the quote", "It is about the quote."),
        ("en", "for a quote", "It is about a quote."),
        ("en", "her tax return", "It is about [her tax return]."),
        ("en", "for her tax return", "It is about [her tax return]."),
        ("en", "de offerte", "It is about [de offerte]."),
        ("nl", "for her tax return", "Het gaat om [her tax return]."),
        ("nl", "om haar aangifte", "Het gaat om [haar aangifte]."),
        ("nl", "the quote", "Het gaat om [the quote]."),
        ("nl", "to review my slides", "Mijn verzoek is [to review my slides]."),
        ("de", "um ihre Steuererklärung", "Es geht um [ihre Steuererklärung]."),
        ("de", "tax return", "Es geht um [tax return]."),
        ("de", "um Ihre Steuererklärung", "Es geht um Ihre Steuererklärung."),
        ("en", "whether you will come.", "My question is whether you will come."),
        ("en", "whether they will come.", "My question is [whether they will come]."),
        ("en", "how many people they'll bring", "My question is [how many people they'll bring]."),
        ("en", "that she sends the quote", "It is about the following: that she sends the quote."),
        ("en", "with the move", "It is about the following: with the move."),
        ("en", "for an introduction to Anna", "It is about an introduction to Anna."),
        ("en", "for him to come", "My request is for him to come."),
        ("en", "to review my slides", "My request is to review my slides."),
        ("en", "of ze komen", "My question is [of ze komen]."),
        ("nl", "om de offerte van de licenties", "Het gaat om de offerte van de licenties."),
        ("nl", "de offerte", "Het gaat om de offerte."),
        ("nl", "of ze willen spreken", "Mijn vraag is [of ze willen spreken]."),
        ("nl", "of hij tijd heeft", "Mijn vraag is [of hij tijd heeft]."),
        ("nl", "of er nog plek is", "Mijn vraag is of er nog plek is."),
        ("nl", "wat feedback", "Het gaat om wat feedback."),
        ("nl", "om een introductie te Utrecht", "Het gaat om een introductie te Utrecht."),
        (
            "nl",
            "de offerte te controleren",
            "Het gaat om het volgende: de offerte te controleren.",
        ),
        ("nl", "met de verhuizing", "Het gaat om het volgende: met de verhuizing."),
        ("nl", "dat ze komen", "Het gaat om het volgende: dat ze komen."),
        ("nl", "om langs te komen", "Mijn verzoek is om langs te komen."),
        ("nl", "wanneer het past?", "Mijn vraag is wanneer het past."),
        ("de", "um ein Angebot für den Druck", "Es geht um ein Angebot für den Druck."),
        ("de", "ein Angebot für den Druck", "Konkret: ein Angebot für den Druck."),
        ("de", "die Druckfotos", "Es geht um die Druckfotos."),
        ("de", "um den Lieferschein", "Es geht um den Lieferschein."),
        ("de", "der Lieferschein", "Konkret: der Lieferschein."),
        ("de", "ob es am 8. passt", "Meine Frage ist, ob es am 8. passt."),
        ("de", "ob sie kommt", "Meine Frage ist, [ob sie kommt]."),
        ("de", "ob Sie kommen", "Meine Frage ist, ob Sie kommen."),
        ("de", "zu kommen", "Meine Bitte ist, zu kommen."),
        ("de", "um eine Einführung zu Anna", "Es geht um eine Einführung zu Anna."),
        ("de", "die Petition zu unterschreiben", "Konkret: die Petition zu unterschreiben."),
        ("de", "um den Antrag zu prüfen", "Konkret: um den Antrag zu prüfen."),
        ("de", "um zu kommen", "Konkret: um zu kommen."),
        ("de", "beim Umzug", "Konkret: beim Umzug."),
        ("de", "diesem Kunden zu helfen", "Konkret: diesem Kunden zu helfen."),
        ("de", "dass er kommt", "Konkret: dass er kommt."),
    ],
)
@KINDS_OF_CONTACT
def test_the_words_of_an_ask_stand_in_a_whole_sentence(
    audience: Audience, language: str, words: str, said: str
) -> None:
    for kind in AskKind:
        asks = replace(examples.suggestion(), about=ToAsk(words, kind=kind))
        assert said in drafted(asks, audience, language)


@in_every_language
def test_a_gap_that_somebody_typed_stays_theirs(language: str) -> None:
    by = date(2026, 12, 10)
    draft = letters.draft(
        replace(examples.suggestion().contact, language=language),
        examples.member(),
        "the form “[day] {about}”",
        AskKind.DOCUMENT,
        by,
    )
    assert "“[day] {about}”" in draft


@pytest.mark.parametrize(
    ("language", "by"),
    [("en", "by 10 December?"), ("nl", "uiterlijk 10 december"), ("de", "bis 10. Dezember")],
)
@KINDS_OF_CONTACT
def test_a_deadline_that_is_known_leaves_no_gap(audience: Audience, language: str, by: str) -> None:
    about = ToAsk("tax return 2025", date(2026, 12, 10), AskKind.DOCUMENT)
    draft = drafted(replace(examples.suggestion(), about=about), audience, language)
    assert by in draft.replace("\xa0", " ")
    assert "[day]" not in draft
