"""The documents, docstrings and comments name nothing that is not there."""

from pathlib import Path

import pytest

import bot
from tests import documentation
from tests.documentation import ROOT


def _named(file: Path) -> str:
    return str(file.relative_to(ROOT))


@pytest.mark.parametrize("file", [*documentation.documents(), *documentation.recipes()], ids=_named)
def test_documents_name_what_is_there(file: Path) -> None:
    assert not documentation.unknown_in(file.read_text())


@pytest.mark.parametrize("document", documentation.documents(), ids=_named)
def test_links_lead_somewhere(document: Path) -> None:
    assert not documentation.broken_links(document, document.read_text())


def test_docstrings_and_comments_name_what_is_there() -> None:
    wrong = {}
    for file in documentation.sources():
        parts = file.relative_to(ROOT).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        module = ".".join(parts[:-1] if is_package else parts)
        found = documentation.unknown_in_source(file.read_text(), module, is_package=is_package)
        if found:
            wrong[_named(file)] = found
    assert not wrong


def test_the_map_names_every_area() -> None:
    missing = [
        entry.stem
        for entry in (ROOT / "bot").iterdir()
        if (entry.suffix == ".py" or (entry / "__init__.py").exists())
        and not entry.name.startswith("__")
        and f"`bot.{entry.stem}`" not in str(bot.__doc__)
    ]
    assert not missing


@pytest.mark.parametrize(
    "planted",
    [
        "see bot.ledgers.entries",
        "see `bot.ledger.no_such_module`.",
        "`bot.database.no_such_function` tells",
        "in bot/people/no_such_module.py,",
        "[the map](docs/no_such_page.md)",
        "`python -m sandbox.no_such_module`",
        "as NO_SUCH_DOCUMENT.md tells",
    ],
)
def test_a_wrong_name_is_found(planted: str) -> None:
    assert documentation.unknown_in(planted)


@pytest.mark.parametrize(
    "true",
    [
        "bot.ledger. The next sentence",
        "`bot.ledger.entries` and `bot.database.within`, bot.database.Transaction.",
        "bot/people/names.py and `tests/contract`.",
        "https://example.com/bot/no_such_page and robot.no_such_module",
        "messages: no_such_thing, and tests/<area>",
    ],
)
def test_what_is_there_is_not_found(true: str) -> None:
    assert not documentation.unknown_in(true)


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ('"""Needs bot.no_such_module."""', "bot.no_such_module"),
        ("here = 1  # as in handlers/no_such_module.py", "handlers/no_such_module.py"),
        (
            'from bot.people import names\n\ndef key() -> None:\n    """As `names.no_such_key`."""',
            "names.no_such_key",
        ),
        ('X = 1\n"""As `entries.no_such_entry`."""', "entries.no_such_entry"),
    ],
)
def test_a_wrong_name_is_found_in_a_source(planted: str, found: str) -> None:
    assert documentation.unknown_in_source(planted, "bot.ledger.dates") == {found}


def test_a_module_that_a_package_has_not_is_found() -> None:
    planted = '"""A package: `entries`, `bot`, `no_such_module`."""'
    found = documentation.unknown_in_source(planted, "bot.ledger", is_package=True)
    assert found == {"no_such_module"}


def test_words_of_others_are_none_of_ours() -> None:
    spoken = '"""Slack\'s `users.info`, a `date.weekday`, our `names.bare`."""'
    source = f"{spoken}\nfrom bot.people import names\nfrom datetime import date\n"
    assert not documentation.unknown_in_source(source, "bot.people.contacts")


@pytest.mark.parametrize(
    "link", ["[a](no_such_page.md)", "![a](no_such_picture.png)", "[a](#no-such-heading)"]
)
def test_a_broken_link_is_found(link: str) -> None:
    assert documentation.broken_links(ROOT / "README.md", f"# A heading\n\n{link}\n")


@pytest.mark.parametrize(
    "link", ["[a](LICENSE)", "[a](#a-heading-with-code)", "[a](https://example.com/no_such_page)"]
)
def test_a_link_that_leads_somewhere_is_not_found(link: str) -> None:
    text = f"# A heading, with `code`\n\n{link}\n"
    assert not documentation.broken_links(ROOT / "README.md", text)
