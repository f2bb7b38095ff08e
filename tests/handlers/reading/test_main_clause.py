"""What was given is told from all that is said around it: manners, reasons, remarks."""

import pytest

from tests.handlers.reading.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "what"),
    [
        ("en", "um I just sent Tim a scarf", "a scarf"),
        ("en", "Morning all! Just wanted to say that I sent Eva a card", "a card"),
        ("en", "hey there, quick update: we gave Nora a plant", "a plant"),
        ("en", "Nora very kindly sent us a crate of beer", "a crate of beer"),
        ("en", "gave Tim and Nora each a mug", "a mug"),
        ("en", "gave Tim a box of biscuits lol", "a box of biscuits"),
        ("en", "received a lovely card from Nora in the post today", "a lovely card"),
        ("en", "sent Nora a hamper as a thank you", "a hamper"),
        ("en", "got a lovely note from Nora saying thanks", "a lovely note"),
        ("nl", "Goeiemorgen allemaal, Tim een plant gegeven", "een plant"),
        ("nl", "eh ja zet er maar in dat Nora bloemen van ons kreeg", "bloemen"),
        ("nl", "ff melden: Tim een boek gegeven", "een boek"),
        ("nl", "Ik heb Tim een mok gegeven. Alvast bedankt!", "een mok"),
        ("nl", "Nora stuurde ons heel lief een doos bonbons", "een doos bonbons"),
        ("nl", "gisteren lag er een kaart van Nora in de brievenbus", "een kaart"),
        ("nl", "Tim en Nora allebei een mok gegeven", "een mok"),
        ("de", "also ähm ich hab dem Tim grad einen Schal geschenkt", "einen Schal"),
        ("de", "Schönen guten Morgen, wir haben Tim eine Pflanze geschenkt", "eine Pflanze"),
        ("de", "wollte nur kurz sagen, dass ich Tim ein Buch gegeben habe", "ein Buch"),
        ("de", "Nora hat uns freundlicherweise Pralinen geschickt", "Pralinen"),
        ("de", "Pralinen von Nora bekommen haha lecker", "Pralinen"),
        ("de", "heute per Post ein Buch von Eva bekommen", "ein Buch"),
    ],
)
def test_manners_are_no_gift(read: Read, language: str, line: str, what: str) -> None:
    told = read(line, language)
    assert (told["what"], told["asks_back"]) == (what, None)


@pytest.mark.parametrize(
    ("language", "line", "what"),
    [
        ("en", "Could I ask Nora next week for a review?", "a review"),
        ("nl", "Zou ik Nora volgende week om een review kunnen vragen?", "een review"),
        ("de", "Könnte ich Nora im Dezember um eine Rezension bitten?", "eine Rezension"),
    ],
)
def test_nor_where_it_is_asked_when(read: Read, language: str, line: str, what: str) -> None:
    told = read(line, language)
    assert (told["what"], told["asks_back"]) == (what, "day")


@pytest.mark.parametrize(
    ("language", "line", "what"),
    [
        ("en", "Nora passed her exam so we sent her flowers", "flowers"),
        ("en", "because Eva helped us so much we sent her a hamper", "a hamper"),
        ("en", "Tim had a rough week and that's why we sent him a voucher", "a voucher"),
        ("en", "as Nora is leaving we gave her a print", "a print"),
        ("en", "sent Tim a voucher because he broke his leg", "a voucher"),
        ("en", "Tim gave us a cake because we helped him move", "a cake"),
        ("en", "brought Nora soup while she was ill", "soup"),
        ("nl", "Tim gaat verhuizen, daarom heb ik hem een plant gegeven", "een plant"),
        ("nl", "Omdat Eva zo hard geholpen heeft, hebben we haar een mand gegeven", "een mand"),
        ("nl", "Tim een bon gegeven want hij was jarig", "een bon"),
        ("en", "btw when Tim dropped by on Monday he gave us a cake", "a cake"),
        ("nl", "btw toen Tim maandag langskwam gaf hij ons een taart", "een taart"),
        ("nl", "Nora is ziek, een bloemetje gestuurd", "een bloemetje"),
        ("de", "Nora ist krank, Blumen geschickt", "Blumen"),
        ("de", "Nora ist wieder gesund! Wir haben ihr Kuchen gebracht", "Kuchen"),
        ("de", "Tim zum Sommerfest eingeladen, damit er das Team kennenlernt", "Sommerfest"),
        ("de", "Nora hatte Geburtstag, also hab ich ihr einen Schal geschenkt", "einen Schal"),
        ("de", "Da Eva krank ist, haben wir ihr Suppe gebracht", "Suppe"),
        ("de", "Tim hat uns einen Kuchen gebracht, weil wir ihm geholfen haben", "einen Kuchen"),
        ("de", "Tim einen Gutschein geschenkt, denn er hatte Geburtstag", "einen Gutschein"),
        ("en", "Handed Tim a bag of baby clothes, so tiny", "a bag of baby clothes"),
        ("nl", "Soep gebracht bij Jan, die ligt met griep op bed", "Soep"),
        ("nl", "Tim gaf me een lift, scheelde me drie uur trein", "een lift"),
        ("de", "Tim hat uns Pralinen geschickt, sehr fein", "Pralinen"),
    ],
)
def test_a_reason_is_no_gift(read: Read, language: str, line: str, what: str) -> None:
    told = read(line, language)
    assert (told["what"], told["asks_back"]) == (what, None)


@pytest.mark.parametrize(
    ("language", "line", "what", "amount"),
    [
        ("en", "gave Tim a lamp, it was £22.40", "a lamp", "22.40"),
        ("en", "I gave Tim a calendar. It cost €12. Thanks!", "a calendar", "12.00"),
        ("en", "bought Tim a lamp which cost £40", "a lamp", "40.00"),
        ("en", "got two tickets from Eva, worth about $35", "two tickets", "35.00"),
        ("nl", "Ik heb Tim een lamp gegeven, het was €24,95", "een lamp", "24.95"),
        ("nl", "Tim een lamp gegeven die 40 euro kostte", "een lamp", "40.00"),
        ("nl", "Tim en Nora wijn gegeven, 20 euro pp", "wijn", "20.00"),
        ("de", "Habe Tim eine Lampe geschenkt. Sie hat 28 Euro gekostet.", "eine Lampe", "28.00"),
        ("de", "Tim eine Lampe geschenkt, die 40 Euro gekostet hat", "eine Lampe", "40.00"),
        ("de", "zwei Karten von Eva bekommen, etwa 35 Dollar wert", "zwei Karten", "35.00"),
    ],
)
def test_a_remark_about_its_price_is_no_gift(
    read: Read, language: str, line: str, what: str, amount: str
) -> None:
    told = read(line, language)
    assert (told["what"], told["money"]["amount"], told["asks_back"]) == (what, amount, None)


@pytest.mark.parametrize(
    ("language", "line", "what"),
    [
        ("en", "gave Tim a book about fish", "a book about fish"),
        ("en", "sent Nora flowers because of her move", "flowers because of her move"),
        ("en", "gave Tim a mug with our logo on it", "a mug with our logo on it"),
        ("en", "the cake I brought to Nora", "the cake"),
        ("en", "a card was sent to Nora by us", "a card"),
        ("en", "I had a cake delivered to Tim for his birthday", "a cake for his birthday"),
        ("en", "Sent Tim a parcel. Chocolates!", "a parcel. Chocolates"),
        ("en", "gave Tim all the files", "all the files"),
        ("en", "give Nora 🎁", "🎁"),
        ("en", "sent Nora a recipe for when she has time", "a recipe for when she has time"),
        ("en", "gave Eva a plant, a card and chocolate", "a plant, a card and chocolate"),
        ("en", "gave Tim the book he wanted", "the book he wanted"),
        ("nl", "Een boek over vissen heb ik Tim gegeven", "Een boek over vissen"),
        ("nl", "Nora een kaart gestuurd voor haar verjaardag", "een kaart voor haar verjaardag"),
        ("de", "Einen Kuchen habe ich Tim gebracht", "Einen Kuchen"),
        ("de", "Frau Dr. Hofer einen Korb inkl. Wein geschenkt", "einen Korb inkl. Wein"),
    ],
)
def test_the_words_of_the_gift_stay(read: Read, language: str, line: str, what: str) -> None:
    assert read(line, language)["what"] == what


@pytest.mark.parametrize(
    ("language", "line", "what"),
    [
        ("en", "plan in that I ask Tim on 12 November for feedback", "feedback"),
        ("nl", "Wil je inplannen dat ik Tim op 12 november om feedback vraag?", "feedback"),
        ("en", "I spoke to Mark this morning about the lease", "the lease"),
        ("nl", "vrijdag met Eva koffie gedronken", "koffie"),
        ("de", "am Freitag mit Eva Kaffee getrunken", "Kaffee"),
        ("en", "Can you remind me on Monday that I should get in touch with Tim?", "get in touch"),
        ("nl", "herinner me donderdag eraan om Lena te bellen", "bellen"),
        ("nl", "over 10 dagen ff herinneren aan Rosa", None),
        ("de", "erinner mich Donnerstag dran Lena anzurufen", "anzurufen"),
        ("en", "Nora still hasn't got back to us", None),
        ("nl", "Nora heeft nog steeds niet gereageerd", None),
        ("de", "Nora hat sich noch immer nicht gemeldet", None),
    ],
)
def test_no_rests_of_verbs_are_left(read: Read, language: str, line: str, what: str | None) -> None:
    told = read(line, language)
    assert (told["what"], told["asks_back"]) == (what, None)


@pytest.mark.parametrize(
    ("language", "line", "asks_back"),
    [
        ("en", "Tim gave us a lift, so I bought him a beer", "intent"),
        ("nl", "Tim heeft ons geholpen dus ik heb hem een taart gegeven", "intent"),
        ("de", "Tim hat uns geholfen, deshalb habe ich ihm einen Kuchen gebracht", "intent"),
        ("en", "Nora moved on Friday so we sent her a plant", "day"),
        ("en", "gave Tim a cake because his birthday was yesterday", "day"),
        ("nl", "Nora is vrijdag verhuisd dus we hebben haar een plant gestuurd", "day"),
        ("de", "Nora ist am Freitag umgezogen, da haben wir ihr Brot geschickt", "day"),
        ("en", "gave Tim a cake when we met on Friday", None),
        ("en", "Gave Tim a cake. It was on Friday.", None),
    ],
)
def test_what_is_told_of_another_clause_is_asked_back(
    read: Read, language: str, line: str, asks_back: str | None
) -> None:
    assert read(line, language)["asks_back"] == asks_back


@pytest.mark.parametrize(
    ("line", "language", "what"),
    [
        ("Tim hat Geburtstag, Kuchen geschenkt", "de", "Kuchen"),
        ("Tim heeft verjaardag, taart gegeven", "nl", "taart"),
        ("Nora ist krank, Blumen geschickt", "de", "Blumen"),
    ],
)
def test_what_is_true_of_them_is_nothing_they_gave(
    read: Read, line: str, language: str, what: str
) -> None:
    told = read(line, language)
    assert (told["intent"], told["what"], told["asks_back"]) == ("give", what, None)


@pytest.mark.parametrize("line", ["Nora is ill, flowers sent", "Nora has a baby, sent her flowers"])
def test_english_leaves_open_who_did_it_then(read: Read, line: str) -> None:
    told = read(line)
    assert told["what"].endswith("flowers")
    assert told["asks_back"] == "intent"


def test_what_is_on_its_way_is_no_part_of_the_gift(read: Read) -> None:
    told = read("Ordered a plant for Nora, arrives on Friday")
    assert (told["what"], told["asks_back"]) == ("a plant", "day")
