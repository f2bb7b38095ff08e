"""Slack's npm packages and the JSON Schemas made of their types, kept outside the repository."""

import fcntl
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
_PACKAGES, _TYPES, _SCRIPT = HERE / "package.json", HERE / "slack.ts", HERE / "generate.mjs"


def missing_tools() -> list[str]:
    """What of Node isn't on this machine."""
    return [tool for tool in ("node", "npm") if shutil.which(tool) is None]


def packages() -> Path:
    """The folder in which package.json is installed, anew when it changes.

    The versions there are the newest that run on Node 20.
    """
    folder = _cache() / _fingerprint(_PACKAGES)
    with alone_in(folder):
        if not (folder / "installed").exists():
            shutil.copy(_PACKAGES, folder)
            # No scripts: nothing of these packages needs to be built, so none has to be trusted.
            _run(
                folder,
                *("npm", "install", "--ignore-scripts", "--no-package-lock"),
                *("--no-audit", "--no-fund", "--loglevel=error"),
            )
            (folder / "installed").touch()
    return folder


def generated_schemas() -> Path:
    """The file with a JSON Schema of every type in slack.ts, made anew when something changed."""
    folder = packages()
    file = folder / f"schemas-{_fingerprint(_TYPES, _SCRIPT)}.json"
    with alone_in(folder):
        if not file.exists():
            # Into the folder, since TypeScript looks for packages beside the file.
            for source in (_TYPES, _SCRIPT):
                shutil.copy(source, folder)
            unfinished = file.with_suffix(".unfinished")
            _run(folder, "node", _SCRIPT.name, str(unfinished))
            unfinished.rename(file)
    return file


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "goodturn-contract"


def _fingerprint(*files: Path) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Wait until no other test worker is at work in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _run(folder: Path, *command: str) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:2])} failed: {done.stderr.strip()}")
