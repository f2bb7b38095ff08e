"""What a note wants of its reader, and what an ask reminds of, whatever words it is said in."""

import pytest

from bot.no_strings.check import check
from bot.no_strings.findings import StringKind
from messages.no_strings.wordings import wordings


def kinds(said: str, gesture: str, *, is_ask: bool) -> set[StringKind]:
    gestures = [gesture] if gesture else []
    return {one.kind for one in check(said, wordings(), is_ask=is_ask, gestures=gestures).findings}


@pytest.mark.parametrize(
    "said",
    [
        # Something is to be done for us.
        "Schrijf jij er ook een over mij, dan laat ik het staan.",
        "The audit costs you nothing, provided that you write something nice about us.",
        # Only what we would like to be is named.
        "Dan liggen onze folders vanaf nu wel weer vooraan, hè?",
        # One of us does this, the other that.
        "Wij schenken, u tekent.",
        "We pour, you sign.",
        "Wir schenken ein, du bestellst.",
        # Our business with them, as what they are to see to.
        "Zorg jij dan dat mijn voorstel bovenop de stapel komt?",
        # What business wants most has no other reason to be there.
        "Een handtekening smaakt er trouwens goed bij.",
        # It doesn't last.
        "De bon vervalt wanneer u voor een ander kiest.",
        "The voucher lapses if you move to another firm.",
        "Der Gutschein verfällt, wenn du zu einer anderen Firma gehst.",
        # The same is wanted of them as was done for them, or it waits for their work.
        "Brownies are in reception. They're yours once the timesheets are signed off.",
        "Deal: you get bread, I get the first slot.",
        # An obligation in plain words.
        "Je krijgt vrijdag vrij, maar dan verwacht ik wel dat je zaterdag werkt.",
        "They're yours the minute you've passed the scaffold.",
        "Not a slice until that purchase order comes through.",
        "Nobody touches the cake before the stock count is done.",
        "It's free for exactly the time your fleet is insured with us.",
        "I'm telling you this so that you'll pick us for the signage.",
        "Bring the signed contract or bring your own wallet!",
        "Hang our sign on your fence, and the logs cost you nothing.",
        "Take my late shift and the pizza is on me.",
    ],
)
def test_a_note_that_wants_something_is_told(said: str) -> None:
    assert kinds(said, "", is_ask=False) == {StringKind.CONDITIONAL}


@pytest.mark.parametrize(
    "said",
    [
        "Mits je hem koel bewaart, wordt hij alleen maar beter.",
        "Pas als je het uit hebt, wil ik horen wat je ervan vond. Geen haast.",
        "Als je van puur houdt, heb je geluk: er zit van alles in.",
        "Moet je wel op kamertemperatuur laten komen.",
        "Wie zin heeft, mag mee: er zijn er vijf over.",
        "Kun je niet komen, dan geef je hem maar aan Joris.",
        "Van harte gefeliciteerd met de verlenging van je contract bij de universiteit!",
        "Voor je tekent: laat artikel 9 nog even nakijken. Dat is alles, succes ermee.",
        "Mocht je nog eens een bestelling bij de groothandel doen: vraag naar Peter.",
        "U bent op geen enkele manier verplicht om met ons verder te gaan.",
        "In ruil voor de vertraging van vorige week krijgt u van ons een maand gratis.",
        "Wij staan bij jullie in het krijt na die spoedklus, dus proost.",
        "Nu is het jouw beurt om verwend te worden!",
        "Jij trakteerde vorige keer, dus vandaag betaal ik.",
        "Jij zou hetzelfde voor mij doen, dat weet ik.",
        "De bon is twee jaar geldig en overdraagbaar.",
        "In return for the delay, here is a month on the house.",
        "We are in your debt after that rush job, so cheers.",
        "If you ever need a quiet place to work, our office is open to you.",
        "Your renewal is confirmed for 24 months.",
        "If any of the links don't work, shout and I'll send you the PDFs.",
        "You were kind to my father at the end and we won't forget it.",
        "They're yours once they've cooled.",
        "Wir stehen in deiner Schuld nach diesem Eilauftrag, also Prost.",
        "Attached is the sheet we talked about, formulas unlocked.",
        "Keep it or pass it on when you're done.",
        "It's yours the minute you want it.",
        "Nobody touched the cake before you got there, I hope.",
        "There's no need to bring it back until the building work is done.",
        "So that you find us easily: second gate on the left.",
        "Let us know when you're in and we'll drop the logs off.",
        "Bring your own clubs or borrow mine, whatever suits.",
        "Try our jam, and there's more in the cellar.",
    ],
)
def test_a_note_that_wants_nothing_is_left_alone(said: str) -> None:
    assert kinds(said, "", is_ask=False) == set()


@pytest.mark.parametrize(
    ("gesture", "said"),
    [
        # What we did, told them in an ask.
        ("hulp bij verhuis", "Ik heb in mei toch ook uw frigo naar boven gesleurd."),
        ("oppassen", "Ik heb drie avonden op je kinderen gepast. Kun jij nu mijn dossier doen?"),
        ("help with a move", "After all, I carried your fridge. I had your back, and you know it."),
        # What they got without paying.
        ("gratis cursus", "U heeft de EHBO-avond bij ons kosteloos mogen volgen."),
        # Whose guest they were.
        ("voetbalkaarten", "Mooie pot was het zondag in onze loge, niet? Teken je vrijdag?"),
        # What we did with it.
        ("proefpakket", "Wat vond uw hond van de brokjes die wij opstuurden?"),
        ("donation", "You will recall that we paid for the new goalposts in September."),
        ("website audit", "Seeing as we went through your whole site for nothing, could I call?"),
        # What leaves out what it is about.
        ("massage", "Feeling looser? I need someone to cover the desk."),
        ("concert tickets", "Wasn't the encore something? We need your sign-off."),
        # What is so since.
        ("kerststol", "Zijn er nog rozijnen over? Ik zou graag weten of jullie verlengen."),
        ("massagebon", "Nu je schouders weer los zijn, durf ik je iets te vragen."),
        ("ballonvaart", "Het was een mooie dag in de lucht, vond je niet?"),
        # A kind of what it was called.
        ("wandelgids", "Heb je al gelopen met de gids? Kunnen we een afspraak maken?"),
        ("Wanderführer", "Bist du mit dem Führer schon gewandert? Wann passt dir ein Termin?"),
        ("CV review", "The résumé I polished for you seems to have impressed Deloitte."),
        ("free boiler check", "It's Colin who looked your heating over for nothing last month."),
        ("school donation", "As you may recall, we contributed to your appeal in May."),
        ("loan car", "The courtesy Polo got you through the fortnight, didn't it?"),
        ("baby blanket", "Bet the wee man's cosy in what my mother knitted him."),
    ],
)
def test_an_ask_that_reminds_is_told(gesture: str, said: str) -> None:
    assert StringKind.REFERS_TO_GIFT in kinds(said, gesture, is_ask=True)


@pytest.mark.parametrize(
    ("gesture", "said"),
    [
        ("", "Zorg voor een ja en wij trakteren op taart."),
        ("introductie", "Zo niet, dan kan ik je helaas niet aan die investeerders voorstellen."),
        ("parkeerplek", "Je houdt je plaatsje alleen wanneer dat deze week geregeld is."),
        ("", "Een positieve beoordeling levert u een gratis wasbeurt op."),
        ("", "Otherwise I can't introduce you to the investors, I'm afraid."),
        ("", "Sonst kann ich dich den Investoren leider nicht vorstellen."),
        ("", "A place on the Lisbon trip goes to whoever signs the petition."),
        ("", "Choose our firm. Your gutters would then be cleaned for free every autumn."),
        ("", "Could you recommend us? We would forget about the late fee in that case."),
        ("", "We can release your Christmas boxes only when the January order has been placed."),
        ("", "Say yes and I might just find those concert passes."),
    ],
)
def test_an_ask_that_promises_or_threatens_is_told(gesture: str, said: str) -> None:
    assert StringKind.CONDITIONAL in kinds(said, gesture, is_ask=True)


@pytest.mark.parametrize(
    ("gesture", "said"),
    [
        ("wijn", "Is de vergunning voor het terras inmiddels binnen?"),
        ("pralines", "Ik heb je gisteren gebeld maar je was er niet. Bel je terug?"),
        ("theaterkaarten", "Zit je vrijdag nog in Brussel? Anders doen we het online."),
        ("massage", "Ben je alweer beter? Zodra je terug bent, nemen we het dossier door."),
        ("tip", "Hopelijk heb je een fijn weekend gehad. Kun je de uren nog invullen?"),
        ("bonbons", "We hebben jullie opmerkingen verwerkt in versie drie. Kijk je ernaar?"),
        ("mok", "De bedrukking van de mokken klopt niet met de proef. Kun je dat nakijken?"),
        ("introductie", "De introductie van je verslag is nog wat kort. Vul je haar aan?"),
        ("", "Kun je ons laten weten of je erbij bent? Zo niet, dan gaat je plaats naar Ria."),
        ("", "De eerste maand is gratis, daarna betaalt u 29 euro. Zal ik het activeren?"),
        ("", "Bij een looptijd van drie jaar krijgt u 10% korting op het tarief."),
        ("", "U krijgt de sleutels zodra de borg is betaald. Wanneer mogen we die verwachten?"),
        ("", "Wil je ons aanbevelen? Als je dat liever niet doet, is dat ook goed."),
        ("wine", "Are you around on Friday? I could use your answer about the layout."),
        ("training", "The training on Monday is at ten. Could you bring your own laptop?"),
        ("spa voucher", "I hope you had a relaxing holiday. Could you look at clause 9?"),
        ("gin", "Since I left my notes at home, could you send me yours?"),
        ("Wein", "Bist du am Freitag noch in Wien? Ich bräuchte den Entwurf."),
        ("keyring", "Above 500 units the price drops, see page two of the list. How many?"),
        ("wine", "Who do you know that understands old drains? A name would do me."),
        ("move help", "Could I move our catch-up to Thursday, same time?"),
        ("cookery book", "Are the books for October closed? Our accountant asked."),
        ("", "The minutes of the meeting go to whoever chairs it. Could that be you?"),
        ("", "Could you sign the form? Your refund would then be paid on Friday."),
        ("", "We can release the pallets only when the invoice has been paid."),
        ("boiler check", "The council cleared your drains for free; do you have the name?"),
        ("donation", "As you may recall, we paid the second instalment in May. Is it in?"),
        ("CV review", "Could you forward the CV of the second candidate?"),
    ],
)
def test_an_ask_about_work_is_left_alone(gesture: str, said: str) -> None:
    assert kinds(said, gesture, is_ask=True) == set()


@pytest.mark.parametrize(
    ("is_ask", "gesture", "tied", "free"),
    [
        # A condition that begins by its verb.
        (
            False,
            "",
            "Schakelt u een ander in, dan betaalt u alsnog.",
            "Kun je niet, dan geef je hem maar aan een ander.",
        ),
        # A question that follows from the gift.
        (
            False,
            "",
            "Doe jij dan hetzelfde voor mijn zoon?",
            "Neem jij dan een stuk voor Joris mee?",
        ),
        # A demand, whatever denies its content.
        (
            False,
            "",
            "Onder de voorwaarde dat er geen andere bakker op staat.",
            "Zonder voorwaarden, er mag ook een andere bakker op staan.",
        ),
        # What we did, too.
        (
            True,
            "",
            "Ik heb jouw hond ook gehad. Neem je mijn kat?",
            "Ik heb jouw mail ook gehad. Neem je de telefoon op?",
        ),
        # A day off for a yes.
        (
            True,
            "",
            "Kun je zaterdag werken? Dan mag je maandag wegblijven.",
            "Kun je zaterdag werken? Dan zijn we maandag klaar.",
        ),
        # A thing that only one of both knows.
        (
            True,
            "scan",
            "Vond u de scan nuttig? Mag ik uw akkoord?",
            "De scan van het contract is onleesbaar. Mag ik een nieuwe?",
        ),
    ],
)
def test_only_what_ties_is_told(is_ask: bool, gesture: str, tied: str, free: str) -> None:
    assert kinds(tied, gesture, is_ask=is_ask)
    assert not kinds(free, gesture, is_ask=is_ask)


@pytest.mark.parametrize(
    ("is_ask", "said"),
    [
        (False, "When the time comes you won't forget who turned up, I trust."),
        (False, "Jullie vergeten vast niet wie er toen met de bus stond."),
        (False, "Ihr werdet sicher nicht vergessen, wer beim Umzug geholfen hat."),
        (False, "That makes five in a row without one coming the other way."),
        (False, "Seven rounds from me, none from you."),
        (False, "It's always us who pick up the bill."),
        (True, "After years of giving and never getting anything from you, we'd like a reference."),
        (True, "You know fine well you'd be nowhere without me and the boys."),
    ],
)
def test_what_is_set_against_what_never_came_is_told(is_ask: bool, said: str) -> None:
    assert StringKind.DEBT in kinds(said, "help", is_ask=is_ask)


@pytest.mark.parametrize(
    ("is_ask", "said"),
    [
        (False, "You won't forget who you're meeting, will you? It's Carla."),
        (False, "Ik ben vergeten wie het geschreven heeft, maar het is mooi."),
        (False, "Ich habe vergessen, wer es geschrieben hat, aber es ist schön."),
        (False, "That makes three bottles: one red, two white."),
        (False, "We have added a year to the guarantee, and nothing is required from you."),
        (True, "We haven't had anything back from you on the draft. Could you look at it?"),
        (True, "It's always us who forget the minutes. Could you send them once more?"),
        (True, "I can't remember who looked after the archive. Could you tell me?"),
    ],
)
def test_what_only_sounds_like_it_is_left_alone(is_ask: bool, said: str) -> None:
    assert kinds(said, "help", is_ask=is_ask) == set()
