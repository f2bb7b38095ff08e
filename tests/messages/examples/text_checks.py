"""What the check of a text found: nothing, one thing or several, in a short text or a long one."""

from collections.abc import Iterator

from bot.no_strings.check import Checked
from bot.no_strings.findings import Finding, StringKind
from messages.no_strings import checked
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import contact
from tests.messages.examples.typed import Typed


def examples(typed: Typed) -> Iterator[Example]:
    said = f"{typed.words} & {typed.name}\n{typed.words}"
    words = Finding(StringKind.REFERS_TO_GIFT, 0, len(typed.words), typed.words)
    name = Finding(StringKind.DEBT, len(typed.words) + 3, len(said), said[len(typed.words) + 3 :])
    condition = Finding(StringKind.CONDITIONAL, 0, len(said), said)
    clean = Checked("en", (), None)
    yield Example("nothing to check", checked.nothing_to_check)
    for is_ask in (True, False):
        what = "an ask" if is_ask else "a note"
        yield Example(f"{what} without strings", _draw(typed, said, clean, is_ask=is_ask))
        found = Checked("en", (words, name), typed.words)
        yield Example(f"{what} with two", _draw(typed, said, found, is_ask=is_ask))
        all_of_it = Checked("en", (condition,), None)
        yield Example(f"{what} that is nothing else", _draw(typed, said, all_of_it, is_ask=is_ask))
    long = said * 200
    far = Finding(StringKind.DEBT, 0, len(long), long)
    yield Example("long", _draw(typed, long, Checked("en", (far,), long), is_ask=True))


def _draw(typed: Typed, said: str, found: Checked, *, is_ask: bool) -> Draw:
    anna = contact(typed)
    return lambda texts: checked.drawn(texts, said, found, is_ask=is_ask, whom=[anna])
