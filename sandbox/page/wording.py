"""The page's own words in other languages than English: gettext catalogues, as the browser takes
them.
"""

from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locales"


@cache
def wording() -> dict[str, dict[str, str | list[str]]]:
    """By language, then by the English sentence; of plurals the forms, by that for one."""
    # Read when a page first asks, as most tests have no page.
    from babel.messages.pofile import read_po

    said: dict[str, dict[str, str | list[str]]] = {}
    for file in sorted(LOCALES.glob("*/LC_MESSAGES/sandbox.po")):
        language = file.parts[-3]
        with file.open("rb") as source:
            catalogue = read_po(source, locale=language)
        said[language] = {
            message.id if isinstance(message.id, str) else message.id[0]: message.string
            if isinstance(message.string, str)
            else list(message.string or ())
            for message in catalogue
            if message.id
        }
    return said
