"""What verbs of giving, getting and meeting tell with the words around them."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("left Rosa a voicemail", "en"),
        ("got a call from Tim", "en"),
        ("gave Tim a call", "en"),
        ("telefoontje gekregen van Tim", "nl"),
        ("Tim een appje gestuurd", "nl"),
        ("Anruf von Tim bekommen", "de"),
        ("Tim auf die Mailbox gesprochen", "de"),
        ("got hold of Tim", "en"),
        ("finally got hold of Tim yesterday", "en"),
        ("got Tim on the phone", "en"),
        ("kreeg Tim te pakken", "nl"),
        ("Tim eindelijk te spreken gekregen", "nl"),
        ("kreeg Tim gisteren aan de lijn", "nl"),
        ("habe Tim ans Telefon bekommen", "de"),
        ("habe Tim gestern an die Strippe bekommen", "de"),
    ],
)
def test_a_call_is_a_touch(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == ("met", None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("sent Tim an invoice", "en"),
        ("got a complaint from Tim", "en"),
        ("sent Tim a payment reminder", "en"),
        ("gave up on Tim", "en"),
        ("a big thank you to Tim", "en"),
        ("the cake for Tim fell on the floor", "en"),
        ("planning to give Tim a book", "en"),
        ("Tim een aanmaning gestuurd", "nl"),
        ("offerte naar Tim gestuurd", "nl"),
        ("ruzie gehad met Tim", "nl"),
        ("zat te denken aan een boek voor Tim", "nl"),
        ("Tim is ons nog een biertje schuldig", "nl"),
        ("Dirk belde af", "nl"),
        ("Tim eine Stromrechnung geschickt", "de"),
        ("Reklamation von Tim bekommen", "de"),
        ("Tim aufgegeben", "de"),
        ("der Kuchen für Tim ist runtergefallen", "de"),
        ("Tim sagte das Mittagessen ab", "de"),
    ],
)
def test_what_is_no_gift_is_not_logged(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert told["asks_back"] is not None or told["intent"] == "unclear"


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("did Fatima a favour on Monday, fixed her wifi", "en", "give"),
        ("Fatima did us a favour", "en", "got"),
        ("put Dirk in touch with our roofer", "en", "give"),
        ("took Olga some homemade jam", "en", "give"),
        ("posted a thank you note to Claire", "en", "give"),
        ("sent Nora a thank you card", "en", "give"),
        ("Fatima een plezier gedaan", "nl", "give"),
        ("Dirk in contact gebracht met onze dakdekker", "nl", "give"),
        ("teams-overleg met Pieter", "nl", "met"),
        ("Frau Dubois eine Kiste Birnen liefern lassen", "de", "give"),
        ("ha em Urs es Sackmesser gschänkt", "de", "give"),
        ("vom Heinz Guetzli übercho", "de", "got"),
        ("Rosa showed up with a bunch of sunflowers", "en", "got"),
        ("we popped in at Tim's with a cake", "en", "give"),
        ("dropped by Tim with a cake", "en", "give"),
        ("Tim dropped by with his daughter", "en", "met"),
        ("popped round to see Tim yesterday", "en", "met"),
        ("bij Tim langs geweest om gedag te zeggen", "nl", "met"),
        ("Tim kam mit seinem Bruder vorbei", "de", "met"),
        ("michal kwam gisteren met krapfen langs", "nl", "got"),
        ("Tim ist mit einer Flasche Wein aufgetaucht", "de", "got"),
        ("ich bin bei Tim mit einem Kuchen vorbeigegangen", "de", "give"),
    ],
)
def test_what_is_clear_is_not_asked(read: Read, line: str, language: str, intent: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["asks_back"]) == (intent, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("has Nora answered?", "en"),
        ("did nora reply yet", "en"),
        ("did Nora get the flowers?", "en"),
        ("have you heard from Nora?", "en"),
        ("what do we actually know about Nora", "en"),
        ("heeft Nora al geantwoord?", "nl"),
        ("wat heeft Nora ons gegeven?", "nl"),
        ("laat eens zien wat we over Nora weten", "nl"),
        ("hat nora schon geantwortet", "de"),
        ("was hat Nora uns geschenkt?", "de"),
        ("was wissen wir denn eigentlich über Nora", "de"),
    ],
)
def test_a_question_tells_nothing(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["contacts"]) == ("who", ["Nora Lindqvist"])


@pytest.mark.parametrize(
    ("line", "language", "answer"),
    [
        ("Fatima turned our offer down", "en", "no"),
        ("Fatima doet aan het interview mee", "nl", "yes"),
        ("Fatima macht beim Interview mit", "de", "yes"),
        ("Fatima lehnte unser Angebot ab", "de", "no"),
    ],
)
def test_a_verb_in_two_parts_is_an_answer(
    read: Read, line: str, language: str, answer: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["answer"], told["asks_back"]) == ("answer", answer, None)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("give me on Monday a nudge about Rosa", "en"),
        ("let me know on Monday about Rosa", "en"),
        ("geef maandag een gil over Rosa", "nl"),
        ("gib mir am Montag Bescheid wegen der Rosa", "de"),
        ("meld dich am Montag bei mir wegen Rosa", "de"),
    ],
)
def test_a_notice_that_is_asked_for_is_a_reminder(read: Read, line: str, language: str) -> None:
    told = read(line, language)
    assert (told["intent"], told["day"]) == ("remind", "2026-11-09")


@pytest.mark.parametrize(
    ("line", "language", "intent"),
    [
        ("Könntest du Urs Meier vergessen", "de", "forget"),
        ("will carter vergessen, war ein versehen", "de", "forget"),
        ("take Jan de Wit off my list, I added him by mistake", "en", "forget"),
        ("haal Urs Meier van de lijst", "nl", "forget"),
        ("get Urs Meier a card from my list", "en", "give"),
        ("Wil je Urs Meier vergeten?", "nl", "forget"),
        ("Priya Raman hinzufügen", "de", "add"),
        ("Priya Raman toevoegen", "nl", "add"),
        ("kees drop maandag", "nl", "unclear"),
    ],
)
def test_whom_to_forget_or_add_may_stand_first(
    read: Read, line: str, language: str, intent: str
) -> None:
    assert read(line, language)["intent"] == intent


@pytest.mark.parametrize("line", ["got a bag on the phone from Tim", "got hold of tickets for Tim"])
def test_what_was_got_hold_of_is_asked_about(read: Read, line: str) -> None:
    assert read(line, "en")["asks_back"] == "intent"


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("Tim got tickets for us", "got"),
        ("Tim got hold of tickets for us", "got"),
        ("Tim got tickets from us", "give"),
        ("Tim got tickets", "give"),
    ],
)
def test_what_they_got_for_us_came_from_them(read: Read, line: str, intent: str) -> None:
    told = read(line, "en")
    assert (told["intent"], told["what"], told["asks_back"]) == (intent, "tickets", None)
