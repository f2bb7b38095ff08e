"""The demo's bot: imports the address books that it is given, then serves as `goodturn run` does.

A process of its own, since granian forks its workers and the sandbox's process has threads. What
the imports said goes to imports.json in the folder named first.
"""

import json
import sys
from pathlib import Path

from bot import logs, settings, wiring
from bot.vocabulary import Audience


def main(folder: str, *books: str) -> None:
    """`books` are OWNER=FILE."""
    logs.configure()
    configured = settings.load()
    said = {}
    for book in books:
        owner, _, file = book.partition("=")
        lines = wiring.import_file(configured, Path(file), owner, Audience.CLIENT)
        said[owner] = "\n".join(lines)
    (Path(folder) / "imports.json").write_text(json.dumps(said))
    wiring.serve(configured)


if __name__ == "__main__":
    main(*sys.argv[1:])
