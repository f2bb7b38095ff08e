"""What a gift was about is no matter of business, where the ask tells of the gift."""

import pytest

from bot.no_strings.check import check
from bot.no_strings.findings import StringKind
from messages.no_strings.wordings import wordings

TAX_TIPS = [
    "een overzicht van het afgelopen jaar op één pagina",
    "tips for the tax return",
    "tips voor de belastingaangifte",
    "Tipps zur Steuererklärung",
]


@pytest.mark.parametrize(
    ("reminding", "plain"),
    [
        (
            "I sent you tips for the tax return last week. Could you send me the papers?",
            "I am starting on your tax return. Could you send me the papers for it?",
        ),
        (
            "Now that you have the tips, could you send me the papers?",
            "Now that the year is over, could you send me the papers for the tax return?",
        ),
        (
            "Now that you have the tips for the tax return: could you send me the papers?",
            "Now that the papers for the tax return are due: could you send me yours?",
        ),
        (
            "I hope the tips for the tax return are of use. Could you send me the papers?",
            "I hope the tax return is going well. Could you send me the papers?",
        ),
        (
            "Nu je de tips voor de belastingaangifte hebt: wil je mij de stukken sturen?",
            "Nu de aangifte eraan komt: wil je mij de stukken sturen?",
        ),
        (
            "Jetzt hast du die Tipps zur Steuererklärung: Schickst du mir die Unterlagen?",
            "Jetzt steht die Steuererklärung an: Schickst du mir die Unterlagen?",
        ),
        (
            "Ik heb je tips voor de belastingaangifte gestuurd. Kun je me de stukken sturen?",
            "Kun je me de stukken voor de belastingaangifte sturen?",
        ),
        (
            "Nu u de tips hebt, zou u mij de stukken uiterlijk vrijdag kunnen sturen?",
            "Zou u mij de stukken uiterlijk vrijdag kunnen sturen? Ik begin aan uw aangifte.",
        ),
        (
            "Je hebt de tips. Zou je me de stukken kunnen sturen?",
            "Je hebt tot vrijdag de tijd. Zou je me de stukken kunnen sturen?",
        ),
        (
            "Nu je het overzicht hebt, wil je het contract verlengen?",
            "Kun je me een overzicht van je uitgaven sturen?",
        ),
        (
            "Da Sie die Tipps haben, könnten Sie mir die Unterlagen bis Freitag schicken?",
            "Könnten Sie mir die Unterlagen bis Freitag schicken?",
        ),
        (
            "Ich habe Ihnen Tipps zur Steuererklärung geschickt. Schicken Sie mir die Unterlagen?",
            "Können Sie mir die Unterlagen für die Steuererklärung schicken?",
        ),
    ],
)
def test_a_gift_about_business_is_still_a_gift(reminding: str, plain: str) -> None:
    found = check(reminding, wordings(), is_ask=True, gestures=TAX_TIPS)
    assert StringKind.REFERS_TO_GIFT in {one.kind for one in found.findings}
    assert check(plain, wordings(), is_ask=True, gestures=TAX_TIPS).is_ok
