"""What holds for every text in every language: complete, translated, in Goodturn's tone."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from bot.refusals import Refusal
from bot.vocabulary import GestureKind
from messages.catalogue import LANGUAGES, texts_for
from messages.giving import ideas
from messages.ledger import kinds
from tests.messages import drawing, examples

MESSAGES = Path(__file__).parents[2] / "messages"
LOCALES = MESSAGES / "locales"
TRANSLATIONS = tuple(language for language in LANGUAGES if language != "en")
SAME_IN_ENGLISH = {
    "Goodturn",
    "in {year}",
    "halloween",
    "Q1|Q2|Q3|Q4",
    "Review",
    "SFr",
    "Tip: {title}",
    "trend (Cochran-Armitage) {p}",
    "tips|tip",
    "tips",
    "fortnight|fortnights",
    "help",
    "help|menu",
    "Later",
    "in",
    "is",
    "partner",
    "relevant",
    "{count} partner",
    "Partners",
    "menu",
    "Anna",
    "Anna Jansen",
    "Pause",
    "pause {typed}",
    "*Email:* {words}",
    "Name",
    "Organisation",
    "Tag",
    "Tags",
    "Google Contacts",
    "HubSpot",
    "Labels",
    "Link",
    "LinkedIn",
    "Outlook",
    "vCards",
    "{count} contact:",
}
"""Texts whose translation may be the English one."""

in_every_translation = pytest.mark.parametrize("language", TRANSLATIONS)
in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_every_refusal_has_an_example_in_words() -> None:
    shown = {type(refusal) for refusal in examples.refused()}
    assert set(_leaves(Refusal)) <= shown


def _leaves(kind: type[Refusal]) -> Iterator[type[Refusal]]:
    below = kind.__subclasses__()
    if not below:
        yield kind
    for one in below:
        yield from _leaves(one)


@in_every_language
def test_every_kind_of_gesture_has_a_name_and_an_idea_of_its_own(language: str) -> None:
    texts = texts_for(language)
    names = {kinds.name(texts, kind) for kind in GestureKind}
    suggestions = {ideas.suggestion(texts, kind, "Anna") for kind in GestureKind}
    assert len(names) == len(suggestions) == len(GestureKind)
    assert all("Anna" in suggestion and suggestion.endswith(".") for suggestion in suggestions)


@in_every_translation
def test_every_text_is_translated(language: str) -> None:
    wanted, found = _catalog("goodturn.pot"), _translated(language)
    assert {_key(message) for message in found} == {
        _key(message) for message in wanted if message.id
    }
    for message in found:
        assert all(_forms(message.string)), message.id
        assert not message.fuzzy, message.id


@in_every_translation
def test_translations_fill_in_the_same_values(language: str) -> None:
    for message in _translated(language):
        *singular, many = [_braces(form) for form in _forms(message.id)]
        *one, said = [_braces(form) for form in _forms(message.string)]
        assert said == many, message.id
        # "Every day", where others say "every {count} days".
        for english, form in zip(singular, one, strict=True):
            assert english <= many, message.id
            assert many - form <= {"count"} | (many - english), message.id
            assert form <= many, message.id


@in_every_translation
def test_translations_are_no_english(language: str) -> None:
    for message in _translated(language):
        if _braces_only(_key(message)) or _key(message) in SAME_IN_ENGLISH:
            continue
        for english, translated in zip(_forms(message.id), _forms(message.string), strict=True):
            assert translated != english, message.id


@pytest.mark.parametrize("locale", ["nl-NL", "de-DE"])
def test_rendered_messages_hold_no_english(locale: str) -> None:
    english = r"\b(the|and|you|with|your|from|ask|asked|nothing|November \d)\b"
    typed = examples.Typed("Mara", "Anna", None, "x")
    for example in examples.every(typed):
        said = "\n".join(drawing.lines(example.draw(texts_for(locale))))
        typed_or_named = r"(Deine Eingabe|Je typte): .*|“[^”]*”|„[^“]*“|\S+ = \S+"
        said = re.sub(typed_or_named, "", said)
        assert not re.search(english, said), (example.name, said)


def test_catalogues_are_up_to_date_with_the_code() -> None:
    checked = subprocess.run(
        [LOCALES / "update", "--check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@in_every_language
def test_no_text_is_a_slogan_or_talks_of_debts(language: str) -> None:
    for text in _all_texts(language):
        if "|" in text:
            continue  # What people type may be: "he still owes us an answer".
        assert "!" not in text, text
        assert "—" not in text, text
        assert not re.search(r"\b(debts?|ow(e|es|ed|ing)|schuld\w*|verschuld\w*)\b", text, re.I), (
            text
        )


@in_every_language
def test_an_emoji_is_at_most_the_last_character(language: str) -> None:
    for text in _all_texts(language):
        assert not re.search(r"[\U0001F000-\U0001FAFF\u2600-\u27BF].", text), text


POLITE = {"de": r"\b(Sie|Ihnen|Ihre?[mnrs]?)\b", "nl": r"\b([Uu]|[Uu]w)\b"}
FAMILIAR = {"de": r"\b([Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?[mnrs]?)\b", "nl": r"\b([Jj]e|[Jj]ij|jou)\b"}


@in_every_translation
def test_only_drafts_to_clients_and_partners_are_polite(language: str) -> None:
    """German says du and Dutch says je, to members and in what members write to colleagues."""
    rooms = [MESSAGES / name for name in ("giving", "asking", "letters", "campaigns")]
    formal = {text for room in rooms for one in room.glob("*.py") for text in _formal_in(one)}
    for message in _translated(language):
        for text in _forms(message.string):
            if "|" in text:
                continue  # What people type, in whatever tone.
            if _key(message) in formal:
                assert not re.search(FAMILIAR[language], text), text
            else:
                said = re.sub(r"\bIhr hattet\b", "", text)
                assert not re.search(POLITE[language], said), text


def _formal_in(module: Path) -> set[str]:
    """All of a module of formal texts, and what is called so in one of several styles."""
    tree = ast.parse(module.read_text())
    if module.name.startswith("formal_"):
        return _texts_in(tree)
    return set().union(*map(_texts_in, [*filter(_is_formal, tree.body), *_of_formal_style(tree)]))


def _is_formal(node: ast.AST) -> bool:
    match node:
        case ast.Assign(targets=[ast.Name(id="FORMAL")]) | ast.AnnAssign(target=ast.Name("FORMAL")):
            return True
        case _:
            return False


def _of_formal_style(tree: ast.AST) -> Iterator[ast.AST]:
    """What tables tell beside Style.FORMAL."""
    for table in ast.walk(tree):
        if isinstance(table, ast.Dict):
            for key, value in zip(table.keys, table.values, strict=True):
                if isinstance(key, ast.Attribute) and key.attr == "FORMAL":
                    yield value


def _texts_in(tree: ast.AST) -> set[str]:
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {string for string in strings if isinstance(string, str)}


def test_swiss_german_knows_no_sharp_s_and_quotes_with_guillemets() -> None:
    for example in examples.every(examples.PLAIN):
        said = "\n".join(drawing.lines(example.draw(texts_for("de-CH"))))
        assert not set("ß„“") & set(said), example.name
    names = {e.name: e for e in examples.FEATURES["pending"](examples.Typed(name="Groß"))}
    assert "«Groß»" in names["unknown"].draw(texts_for("de-CH")).text


def test_user_visible_words_all_come_from_the_catalogue() -> None:
    """A string with letters around a space is a sentence; a catalogue or Babel must get it."""
    for module in MESSAGES.rglob("*.py"):
        tree = ast.parse(module.read_text())
        known = set(_not_for_people(tree))
        strays = [
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and re.search(r"[^\W\d_].* .*[^\W\d_]", node.value)
            and id(node) not in known
        ]
        assert not strays, module.name


TRANSLATED = {"texts", "plain", "plural", "plain_plural", "words", "phrases", "in_order"}
TRANSLATED |= {"Sentence", "format_date"}


def _not_for_people(tree: ast.Module) -> Iterator[int]:
    """The constants that a catalogue translates, that Babel reads, and that are documentation."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield id(node.value)
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else None
            called = node.func.id if isinstance(node.func, ast.Name) else called
            if called in TRANSLATED:
                yield from (id(argument) for argument in node.args)


def _catalog(name: str, locale: str | None = None) -> Catalog:
    with (LOCALES / name).open("rb") as file:
        return read_po(file, locale=locale)


def _translated(language: str) -> list[Message]:
    catalog = _catalog(f"{language}/LC_MESSAGES/goodturn.po", language)
    return [message for message in catalog if message.id]


def _all_texts(language: str) -> list[str]:
    if language == "en":
        return [form for message in _catalog("goodturn.pot") for form in _forms(message.id)]
    return [form for message in _translated(language) for form in _forms(message.string)]


def _key(message: Message) -> str:
    return _forms(message.id)[0]


def _forms(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]


def _braces(text: str) -> set[str]:
    """The values that a text fills in; a full name is one where others have a first name."""
    return {name.removeprefix("full_") for _, name, _, _ in Formatter().parse(text) if name}


def _braces_only(text: str) -> bool:
    return not re.search(r"[^\W\d_]", re.sub(r"{\w+}", "", text))
