"""Every version pinned, without download addresses: `check` that it holds, or `update` all.

`[tool.uv] constraint-dependencies` in pyproject.toml is the source: it names one version of every
package that running, testing or developing needs, and `build-constraint-dependencies` those that
building needs. The image installs from requirements.lock and requirements-build.lock, which hold
the same versions with their hashes.
"""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import tomlkit

ROOT = Path(__file__).parents[1]
PROJECT = ROOT / "pyproject.toml"
LOCK, BUILD_LOCK = ROOT / "requirements.lock", ROOT / "requirements-build.lock"
TO_BUILD = ("hatchling", "editables")
"""hatchling wants editables for an install that follows the sources."""
_PLAIN = ("--no-header", "--no-annotate")


def update() -> None:
    """Resolve the newest versions that pyproject.toml's bounds allow, and pin them."""
    project = tomlkit.parse(PROJECT.read_text())
    uv = project["tool"]["uv"]  # type: ignore[index]
    uv.pop("constraint-dependencies", None)
    uv.pop("build-constraint-dependencies", None)
    with TemporaryDirectory() as folder:
        (Path(folder) / PROJECT.name).write_text(tomlkit.dumps(project))
        uv["constraint-dependencies"] = _listed(_exported(Path(folder), "--all-groups"))
    uv["build-constraint-dependencies"] = _listed(_pins(_compiled()))
    PROJECT.write_text(tomlkit.dumps(project))
    LOCK.write_text(_export(ROOT, "--no-dev"))
    BUILD_LOCK.write_text(_compiled("--generate-hashes"))


def check() -> list[str]:
    """What is pinned nowhere, or differently in two places; nothing when all is well."""
    uv = tomlkit.parse(PROJECT.read_text()).unwrap()["tool"]["uv"]
    pinned = set(uv["constraint-dependencies"])
    # Asked without hashes: somebody may upload another file of a version at any time.
    compared = {
        "what pyproject.toml resolves to": (set(_exported(ROOT, "--all-groups")), pinned),
        LOCK.name: (set(_pins(LOCK.read_text())), set(_exported(ROOT, "--no-dev"))),
        BUILD_LOCK.name: (
            set(_pins(BUILD_LOCK.read_text())),
            set(uv["build-constraint-dependencies"]),
        ),
    }
    return [
        f"{where}: {pin}"
        for where, (found, wanted) in compared.items()
        for pin in sorted(found ^ wanted)
    ]


def _exported(folder: Path, groups: str) -> list[str]:
    return _pins(_export(folder, groups, "--no-hashes"))


def _export(folder: Path, *options: str) -> str:
    shape = ("--format", "requirements-txt", "--no-emit-project", *_PLAIN)
    return _uv("export", "--quiet", "--project", str(folder), *shape, *options)


def _compiled(*options: str) -> str:
    return _uv(
        "pip", "compile", "--quiet", "--universal", *_PLAIN, *options, "-", said="\n".join(TO_BUILD)
    )


def _uv(*words: str, said: str = "") -> str:
    done = subprocess.run(
        ["uv", *words], input=said, cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE
    )
    return done.stdout


def _pins(requirements: str) -> list[str]:
    """The versions in a file of requirements, without its hashes."""
    one_line_each = requirements.replace("\\\n", " ")
    return [
        re.sub(r"\s*--hash=\S+", "", line).strip()
        for line in one_line_each.splitlines()
        if "==" in line
    ]


def _listed(pins: list[str]) -> tomlkit.items.Array:
    array = tomlkit.array().multiline(True)
    array.extend(pins)
    return array


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    if wrong := check():
        sys.exit("\n".join((*wrong, "These pins disagree: `uv run just pins` makes them anew.")))
