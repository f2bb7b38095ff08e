"""What a line says behind a gift isn't logged with it, and doesn't vanish: it is told back."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.person import Person


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        (
            "English",
            "gave anna a wine, he loved it, next time red",
            "I haven’t logged “he loved it, next time red”. To note it: "
            "`note on Anna Jansen: he loved it, next time red`",
        ),
        (
            "Nederlands",
            "anna wijn gegeven, ze drinkt liever rood",
            "“ze drinkt liever rood” heb ik niet genoteerd. Zo bewaar je het: "
            "`notitie over Anna Jansen: ze drinkt liever rood`",
        ),
        (
            "Deutsch",
            "anna Wein geschenkt, sie fand ihn super, nächstes Mal rot",
            "„sie fand ihn super, nächstes Mal rot“ habe ich nicht notiert. So hältst du es fest: "
            "`Notiz zu Anna Jansen: sie fand ihn super, nächstes Mal rot`",
        ),
    ],
)
def test_it_is_told_back_with_the_way_to_note_it(
    person: Person, language: str, line: str, told: str
) -> None:
    person.types(language)
    assert told in person.types(line)["text"]


@pytest.mark.parametrize(
    "line",
    [
        "gave Anna a wine, it was 20 euros",
        "gave Anna a wine, posted it on Friday",
        "gave Anna wine, cheese and bread",
        "gave Anna a wine, thanks!",
    ],
)
def test_nothing_is_told_back_of_what_was_read(person: Person, anna: Contact, line: str) -> None:
    assert "I haven’t logged “" not in person.types(line)["text"]


def test_the_line_that_is_offered_leads_to_the_note(person: Person, anna: Contact) -> None:
    told = person.types("gave Anna a wine, she prefers red")["text"]
    offered = told.rpartition("To note it: `")[2].removesuffix("`")
    assert offered == "note on Anna Jansen: she prefers red"
    assert "Anna Jansen" in person.types(offered)["text"]
