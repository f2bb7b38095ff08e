"""The demo's bot: imports the address books that it is given, then serves as `goodturn run` does.

A process of its own, since granian forks its workers and the sandbox's process has threads. What
the imports said goes to imports.json in the folder named first, and what to try first to
first_steps.json; a file that is no address book ends it with one line and the status WRONG_FILE.
"""

import gc
import json
import multiprocessing
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import NoReturn

import messages.first_steps
from bot import logs, settings
from bot.address_books import recognising
from bot.vocabulary import Audience
from handlers.command_line import connections, example_people, imports, wiring
from handlers.command_line.import_options import Wanted
from messages.address_books import reports
from messages.catalogue import LANGUAGES, texts_for

WRONG_FILE = 2


def main(folder: str, people: str, *books: str) -> None:
    """`books` are OWNER=FILE; `people` is a file that tells more of those in them, or empty."""
    logs.configure()
    # In a fork, so that the memory which the import took is not kept while serving; what is loaded
    # by now stays shared as long as the collector doesn't touch it.
    gc.freeze()
    importer = multiprocessing.get_context("fork").Process(
        target=import_books, args=(folder, people, books)
    )
    importer.start()
    importer.join()
    if importer.exitcode == 0:
        configured = settings.load()
        wiring.serve(configured, wiring.prepare(configured))
    sys.exit(importer.exitcode)


def import_books(folder: str, people: str, books: tuple[str, ...]) -> None:
    """Import each book for its owner, and write down what was said to whom."""
    configured = settings.load()
    said = {}
    for book in books:
        owner, _, file = book.partition("=")
        try:
            done = imports.import_file(configured, Wanted(Path(file), owner, Audience.CLIENT))
            imports.check(done.book, done.texts)
        except imports.WrongFile as wrong:
            _end(f"{file}: {wrong}")
        said[owner] = "\n".join(reports.report(done.texts, done.imported, done.owner.name))
        if not done.book.rows:
            _end(f"{file}: {said[owner]}")
    if people:
        example_people.describe(configured, Path(people))
    (Path(folder) / "imports.json").write_text(json.dumps(said))
    _, _, book = books[0].partition("=")
    today = connections.clock(configured).now().date()
    (Path(folder) / "first_steps.json").write_text(json.dumps(first_steps(Path(book), today)))


def _end(reason: str) -> NoReturn:
    sys.stderr.write(f"goodturn: {reason}\n")
    sys.exit(WRONG_FILE)


def first_steps(book: Path, today: date) -> dict[str, list[dict[str, str | None]]]:
    """What to try first with the first contact in an address book, by locale."""
    name = recognising.read_file(book, today).rows[0].name
    return {
        locale: [asdict(step) for step in messages.first_steps.first_steps(texts_for(locale), name)]
        for locale in (*LANGUAGES, "de-CH")
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
