"""What the documents, docstrings and comments name of the code, and whether it is there."""

import ast
import io
import pkgutil
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "messages", "sandbox", "tests")
_ANY = "|".join(PACKAGES)
_MODULE = re.compile(rf"(?<![\w./-])(?:{_ANY})(?:\.\w+)+")
_PATH = re.compile(rf"(?<![\w./-])(?:{_ANY}|docs|\.ci)/[\w./-]*\w")
_DOCUMENT = re.compile(r"(?<![\w./-])[\w-]+\.md\b")
_IN_BACKTICKS = re.compile(r"`([a-z_]\w*(?:\.\w+)*)`")
_NOT_OURS = {"node_modules", ".venv"}
_SLACKS = {"conversations.info", "conversations.join"}
"""Methods of Slack's that sound like modules of ours."""


@cache
def documents() -> list[Path]:
    """The documents, in Markdown."""
    return sorted(_below("*.md"))


def recipes() -> list[Path]:
    """What builds and checks: full of names, and neither Markdown nor Python."""
    return [ROOT / name for name in ("justfile", "pyproject.toml", "Dockerfile", ".ci/run")]


def sources() -> list[Path]:
    """All Python."""
    return sorted(_below("*.py"))


def unknown_in(text: str) -> set[str]:
    """Names of modules, paths and documents in `text` that lead nowhere."""
    modules = {name for name in _MODULE.findall(text) if not _exists(name)}
    paths = {path for path in _PATH.findall(text) if not (ROOT / path).exists()}
    return modules | paths | (set(_DOCUMENT.findall(text)) - {file.name for file in documents()})


def unknown_in_source(source: str, module: str, *, is_package: bool = False) -> set[str]:
    """Names that the docstrings and comments of a module's source get wrong.

    Besides whole names these are such as `names.bare` in backticks, where the module imports names
    or lies beside it, and in the docstring of a package those of its modules.
    """
    tree = ast.parse(source)
    package = module if is_package else module.rpartition(".")[0]
    said = "\n".join(_docstrings(tree))
    wrong = unknown_in("\n".join([said, *_comments(source)])) | _unknown_parts(tree, package, said)
    if is_package:
        opening = _IN_BACKTICKS.findall(ast.get_docstring(tree) or "")
        wrong |= {name for name in opening if not _is_known(name, package)}
    return wrong


def broken_links(document: Path, text: str) -> set[str]:
    """Links of a document, which has this text, to files or headings that are not there."""
    return {link for link in _links(text) if not _leads_somewhere(document, text, link)}


def _below(pattern: str) -> Iterator[Path]:
    yield from ROOT.glob(pattern)
    for folder in (*PACKAGES, "docs", ".ci"):
        for file in (ROOT / folder).rglob(pattern):
            if _NOT_OURS.isdisjoint(file.parts):
                yield file


def _exists(name: str) -> bool:
    """Whether there is a module of this name, or something of this name in one."""
    if (ROOT / f"{name.replace('.', '/')}.py").exists():
        return True
    try:
        pkgutil.resolve_name(name)
    except (ImportError, AttributeError, ValueError):
        return False
    return True


def _unknown_parts(tree: ast.Module, package: str, said: str) -> set[str]:
    """Names of what a module that is known by its last name has not."""
    imported = _imported(tree)
    wrong = set()
    for name in set(_IN_BACKTICKS.findall(said)) - _SLACKS:
        first, _, rest = name.partition(".")
        known = imported.get(first, f"{package}.{first}")
        if rest and _is_ours(known) and _exists(known) and not _exists(f"{known}.{rest}"):
            wrong.add(name)
    return wrong


def _is_known(name: str, package: str) -> bool:
    return _exists(f"{package}.{name}") or (_is_ours(name) and _exists(name))


def _is_ours(name: str) -> bool:
    return name.partition(".")[0] in PACKAGES


def _imported(tree: ast.Module) -> dict[str, str]:
    """What a module calls what it imports from others."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def _docstrings(tree: ast.Module) -> Iterator[str]:
    """Those of modules, classes and functions, and of what is assigned."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield str(node.value.value)


def _comments(source: str) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


def _links(text: str) -> Iterator[str]:
    for token in _tokens(text):
        for part in token.children or ():
            link = part.attrGet("href") or part.attrGet("src")
            if link and "://" not in str(link):
                yield str(link)


def _leads_somewhere(document: Path, text: str, link: str) -> bool:
    path, _, heading = link.partition("#")
    target = document.parent / path if path else document
    if not target.exists():
        return False
    if not heading or target.suffix != ".md":
        return True
    return heading in _headings(target.read_text() if path else text)


def _headings(text: str) -> set[str]:
    """The names by which headings are linked to: small letters, and hyphens for spaces."""
    tokens = _tokens(text)
    titles = [next_.content for token, next_ in pairwise(tokens) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def _tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark").parse(text)
