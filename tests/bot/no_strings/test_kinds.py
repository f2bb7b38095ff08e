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
    "Falls Sie Fragen zum Vertrag haben, rufen Sie mich an.",
    "Wenn Sie den Mietvertrag verlängern wollen, achten Sie auf die Indexklausel.",
    "Only open it if you like surprises.",
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
]
ASK_OFFERS = [
    "Krieg ich das Protokoll bis morgen, lade ich dich zum Essen ein.",
    "Nur dann kommst du mit aufs Firmenboot.",
    "In diesem Fall laden wir Sie zur Hausmesse ein.",
    "Nenn uns drei Namen, und der nächste Ölwechsel kostet dich nichts.",
]
ASK_OUTCOMES = [
    "Dann schicken wir Ihnen den Vertrag zu.",
    "Klappt es bis Freitag, melde ich mich.",
    "Wenn Sie zwei Geräte nehmen, ist die Lieferung kostenlos.",
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
