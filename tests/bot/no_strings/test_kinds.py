"""What a note obliges its reader to and an ask tells of favours, beside what looks like it."""

import pytest

from bot.no_strings.check import Checked, check
from messages.no_strings.wordings import wordings

NOTE_TERMS = [
    "Du kannst ihn behalten, aber nur wenn du mir die Spätschicht abnimmst.",
    "Der Korb gehört euch, solange ihr uns im Beirat unterstützt.",
    "Dafür übernimmst du im Oktober meine Frühdienste.",
    "Wir gehen davon aus, dass Sie unser Gerät bevorzugt einsetzen.",
    "Wir verlassen uns darauf, dass du im Gremium für uns sprichst.",
    "Du musst dann halt am Samstag meinen Dienst machen.",
    "Wir hoffen, dass Sie sich an uns erinnern, wenn wieder Lose vergeben werden.",
    "Blumen, damit Sie bei der Vergabe an uns denken.",
    "Geöffnet wird er erst nach eurer Unterschrift.",
    "Die Karten bekommen nur die, die am Streiktag arbeiten.",
    "You can keep it, but only if you take my shift on Sunday.",
    "Die Flasche kriegst du, wenn der Bericht fertig ist.",
    "Machst du den Bericht, gehört die Flasche dir.",
    "Kannst ihn haben, aber du machst dafür meine Nachtschicht.",
    "Gibts aber nur gegen die fertige Bodenplatte.",
    "Wer das größte Stück nimmt, macht nächste Woche meinen Spüldienst.",
    "Wir haben dreimal vorgelegt, Sie noch kein einziges Mal.",
    "Wat ik ervoor terug wil is een mooie recensie.",
    "U kunt hem ophalen zodra wij uw handtekening onder de verlenging hebben.",
    "Wie een glas pakt, schrijft straks iets aardigs over ons.",
    "Geen verslag vrijdag, dan ook geen wijn meer.",
    "Noem je mij dan in het jaarverslag?",
    "Zet je dan ook wél even je krabbel?",
    "De bal ligt voortaan in jouw kamp.",
    "Onthoud vooral wie je hierbij geholpen heeft.",
    "Die Flasche gehört dir, sobald der Estrich im Keller verlegt ist.",
    "Behalten könnt ihr sie, falls das Vereinsheim wieder unser Bier ausschenkt.",
    "Und du nimmst uns dafür die Frühschicht ab.",
    "Zurückgekommen ist bisher noch nichts.",
    "Wir verlassen uns auf deine Stimme.",
]
NOTE_KIND_WORDS = [
    "Du kannst ihn behalten, wenn er dir gefällt.",
    "Nimm ihn nur mit, wenn du magst.",
    "Dafür bekommst du den größten Kuchen der Stadt.",
    "Ich gehe davon aus, dass du das Buch noch nicht kennst.",
    "Ich verlass mich drauf, dass du Spaß hast.",
    "Du musst mir nur sagen, wann ich es bringen soll.",
    "Wir hoffen, dass Sie sich bei uns wohlfühlen.",
    "Damit du deine Ideen immer dabei hast.",
    "Damit helfen Sie mir sehr.",
    "Damit hilfst du mir sehr.",
    "Die Flasche gehört dir, sobald die Post sie endlich ausgeliefert hat.",
    "Du hast vier Wochenenden gearbeitet, jetzt sind die anderen dran.",
    "Ihr habt mir im Mai geholfen und dafür gibt es jetzt Kuchen.",
    "Falls Sie Fragen zum Vertrag haben, rufen Sie mich an.",
    "Wenn Sie den Mietvertrag verlängern wollen, achten Sie auf die Indexklausel.",
    "Only open it if you like surprises.",
    "Das ist das Mindeste, was wir zurückgeben können.",
    "Das ist meine Revanche für dein Abendessen.",
    "Bitte denk nicht, du müsstest dich revanchieren.",
    "Der Auftrag ging an andere, das ist in Ordnung.",
    "Bringst du Hunger mit, passt das gut: es gibt Torte.",
    "Wer eine Allergie hat, fragt mich bitte nach den Zutaten.",
    "We willen er niets voor terug.",
    "Wie koffie lust, krijgt er een koek bij.",
    "Geen suiker, geen noten, alleen chocola.",
    "Laat je me dan weten of hij smaakte?",
    "Is hij stuk, u weet ons te vinden.",
    "Uit dankbaarheid voor je hulp.",
    "De wijn was van ons, dat spreekt vanzelf, en het was ons een plezier.",
]
ASK_FAVOURS = [
    "Läuft der Kalkulator, den ich dir gebaut habe?",
    "Sie erinnern sich ja, wie unsere Leute Ihnen die Möbel getragen haben.",
    "Die Durchsicht haben wir Ihnen schließlich geschenkt.",
    "Das Schnitzel neulich ging ja auf uns.",
    "Wie war's bei den Toten Hosen?",
    "Haben die Plätze gepasst?",
    "Unser Stromspender leistet Ihnen hoffentlich gute Dienste.",
    "Isch d'Schoggi scho weg?",
    "Da ich dich mit der Frau von Seedcamp zusammengebracht habe: schaust du darauf?",
    "Unsere Leute haben im August ja Ihre Kisten geschleppt.",
    "Das Filet im Adler war vorzüglich.",
    "Wo ihr letzte Woche so fleißig meine Pizza verputzt habt: wer hilft?",
    "Unsere Mannschaft hat für euch Tag und Nacht geschuftet.",
    "Ik heb jou destijds aan Ingrid voorgesteld, kan jij mij nu bij Bert introduceren?",
    "Je bent een dagje thuis mogen blijven van me, dus wil jij donderdag de late doen?",
    "Met wat wij u hebben meegegeven, komt u de dag wel door.",
    "Gezien onze attentie van vorige week zouden we uw antwoord op de vragenlijst waarderen.",
    "Weer helemaal zen?",
    "Heb ik jou ooit iets geweigerd?",
]
ASK_PLAIN = [
    "Haben Sie das Angebot, das ich Ihnen geschickt habe, schon geprüft?",
    "Wie war dein Urlaub?",
    "Haben die Zahlen gepasst?",
    "Sind Sie auch auf der Messe?",
    "Kannst du mir einen Gefallen tun und den Bericht schicken?",
    "Unser Angebot liegt Ihnen hoffentlich vor.",
    "Ich habe Ihnen am Telefon geholfen, das Formular zu öffnen.",
    "Ist das Paket mit den Ersatzteilen angekommen?",
    "Da ich dich gestern nicht erreicht habe, frage ich so.",
    "Nach der Empfehlung des Gutachters müsste das Dach neu gedeckt werden.",
    "Vielen Dank für die schöne Führung, die Sie uns gegeben haben!",
    "Für die Unterschrift bringen wir Ihnen den Vertrag vorbei.",
    "Da wir euch die Lieferung schon angekündigt haben: Steht das Tor offen?",
    "Sie haben ja bis Freitag Zeit.",
    "Der Baum vor Haus 7 muss gefällt werden.",
    "Unser Büroumzug steht an.",
    "Kijk jij de wijnkaart voor het personeelsfeest nog na?",
    "De wijn in de kelder van de klant is op, wie bestelt er nieuwe?",
    "Twee zinnen is meer dan zat, en nee zeggen mag ook.",
    "Gezien ons gesprek van gisteren krijg ik de vragenlijst graag terug.",
    "Heb ik je ooit de foto's van de werf gestuurd?",
]
ASK_OFFERS = [
    "Krieg ich das Protokoll bis morgen, lade ich dich zum Essen ein.",
    "Für volle fünf Sterne legen wir Ihnen zwei Kinokarten in die Post.",
    "Nur dann kommst du mit aufs Firmenboot.",
    "In diesem Fall laden wir Sie zur Hausmesse ein.",
    "Nenn uns drei Namen, und der nächste Ölwechsel kostet dich nichts.",
    "Wenn du für den Antrag stimmst, stimme ich für deinen.",
    "Ohne Ihr Ja können wir den Verein nicht weiter sponsern.",
    "Nur wer mithilft, kommt auch mit auf die Vereinsreise.",
    "Pas daarna breng ik je in contact met de minister.",
    "Zonder nummer gaat ons dagje Parijs niet door.",
    "Geen cijfers, geen uitje.",
    "Wie morgen komt helpen, krijgt er een doos bonbons bij.",
    "Je snipperdag gaat door mits ik het om acht uur heb.",
    "Regel een afspraak en ik laat een kistje wijn bezorgen.",
]
ASK_OUTCOMES = [
    "Dann schicken wir Ihnen den Vertrag zu.",
    "Klappt es bis Freitag, melde ich mich.",
    "Wenn Sie zwei Geräte nehmen, ist die Lieferung kostenlos.",
    "Andernfalls müssen wir den Termin verschieben.",
    "Wenn du bis Freitag buchst, gilt noch der alte Preis.",
    "Dann bekommen Sie die Unterlagen am Montag zurück.",
    "Pas dan kan ik de aanvraag indienen.",
    "Zonder vergunning gaat het buurtfeest niet door.",
    "Geen haast, geen stress, maar stuur je het voor vrijdag?",
    "Wie morgen komt helpen, krijgt de planning per mail.",
    "Je aanvraag gaat enkel door als de bijlage erbij zit.",
    "Stuur de cijfers en ik werk het plan bij.",
]


def note(said: str) -> Checked:
    return check(said, wordings(), is_ask=False, gestures=["Wein"])


def ask(said: str) -> Checked:
    gestures = [
        "Konzertkarten",
        "Excel-Vorlage",
        "Mittagessen",
        "Schoggi",
        "Messekarte",
        "Weinpaket",
    ]
    return check(said, wordings(), is_ask=True, gestures=gestures)


@pytest.mark.parametrize("said", NOTE_TERMS)
def test_a_note_that_obliges_is_found(said: str) -> None:
    assert not note(said).is_ok


def test_all_the_words_of_a_saying_are_found_where_its_beginning_is_one_too() -> None:
    found = note("Du zahlst es mir schon irgendwie zurück.").findings
    assert [finding.words for finding in found] == ["zahlst es mir schon irgendwie zurück"]


@pytest.mark.parametrize("said", NOTE_KIND_WORDS)
def test_a_note_that_only_wishes_well_is_left_alone(said: str) -> None:
    assert note(said).is_ok


@pytest.mark.parametrize("said", ASK_FAVOURS)
def test_an_ask_that_tells_of_a_favour_is_found(said: str) -> None:
    assert not ask(said).is_ok


@pytest.mark.parametrize("said", ASK_PLAIN)
def test_an_ask_about_work_is_left_alone(said: str) -> None:
    assert ask(said).is_ok


@pytest.mark.parametrize("said", ASK_OFFERS)
def test_what_an_ask_offers_is_found(said: str) -> None:
    assert not ask(said).is_ok


@pytest.mark.parametrize("said", ASK_OUTCOMES)
def test_what_comes_of_work_is_left_alone(said: str) -> None:
    assert ask(said).is_ok
