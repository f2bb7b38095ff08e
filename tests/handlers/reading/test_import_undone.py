"""Which lines take an import back."""

import pytest

from handlers.reading import import_undone


@pytest.mark.parametrize(
    "line",
    [
        "take back the import",
        "undo the import",
        "please undo my last import",
        "import ongedaan maken",
        "haal de laatste import weg",
        "import terugdraaien",
        "import zurücknehmen",
        "mach den Import rückgängig",
        "undo the import of Monday",
        "can you undo the import I did yesterday",
        "ik wil de import van gisteren terugdraaien",
        "kannst du meinen letzten Import rückgängig machen",
        "nimm den Import von heute zurück",
    ],
)
def test_an_import_is_taken_back(line: str) -> None:
    assert import_undone.is_asked(line)


@pytest.mark.parametrize(
    "line",
    [
        *("import my contacts", "importeer", "undo", "Import", "adresboek importeren", ""),
        "ask Tim de Boer to cancel the upload",
        "gave Anna Jansen help with import duties, undo",
        "vraag Tim de Boer om de upload te annuleren",
        "heb Tim geholpen met import, draai terug",
        "bitte Tim, den Upload zu stornieren",
        "Tim beim Import geholpen, zurück",
    ],
)
def test_other_lines_take_back_no_import(line: str) -> None:
    assert not import_undone.is_asked(line)
