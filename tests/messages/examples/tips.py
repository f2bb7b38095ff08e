"""The library of tips: its pages, a tip alone, and who would like one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from bot.giving.fitting_tips import Reader
from bot.giving.ideas import NOTHING
from bot.giving.sent_tips import Sent
from bot.giving.tip_pages import ShownTip, TipPage, TipQuery, Wanted
from bot.giving.tips import NewTip, Tip
from messages import Message
from messages.blocks import section
from messages.catalogue import Texts
from messages.giving import ideas, tip_dialogs, tip_readers, tips
from messages.giving.tip_buttons import ReaderButton
from messages.reader import Reader as Addressed
from tests.messages.examples.example import DialogExample, Draw, Example
from tests.messages.examples.story import contact, member, reader
from tests.messages.examples.typed import PLAIN, Typed

_LINK = "https://example.com/pensions?a=1&b=2"
_ADDED = datetime(2026, 11, 2, 9, tzinfo=UTC)


def tip(typed: Typed = PLAIN) -> Tip:
    return Tip(7, 1, typed.words[:150], _LINK, "nl", (typed.words[:40], "VAT"), _ADDED)


def examples(typed: Typed) -> Iterator[Example]:
    kept = tip(typed)
    got = tuple(Sent(typed.name, date(2026, 10, day)) for day in (7, 6, 5, 4))
    full = ShownTip(kept, typed.member, 12, got, may_be_changed=True)
    plain = ShownTip(replace(kept, link="", tags=()), typed.member, 0, (), may_be_changed=False)
    one = replace(full, fits=1, sent=got[:1])
    everything = TipQuery()
    tags, languages = (typed.words[:40], "VAT"), ("en", "nl")
    pages = {
        "empty": TipPage(everything, 0, (), 0, (), ()),
        "nothing about it": TipPage(TipQuery(typed.words[:60]), 0, (), 0, tags, languages),
        "nothing in it": TipPage(TipQuery(language="nl"), 0, (), 0, tags, languages),
        "one": TipPage(everything, 0, (one,), 1, (), ("nl",)),
        "all": TipPage(everything, 0, (full, plain), 2, tags, languages),
        "a page of many": TipPage(
            TipQuery(tag="VAT"), 1, (full, plain, one, full, plain), 1234, tags, languages
        ),
    }
    for name, page in pages.items():
        yield Example(name, _page(page))
    yield Example(
        "retired just now",
        lambda texts: tips.drawn(reader(texts), pages["one"], replace(kept, is_retired=True)),
    )
    yield Example("kept", lambda texts: tips.kept(reader(texts), full))
    yield Example("known, and mine", lambda texts: tips.known(reader(texts), full))
    yield Example("known, and theirs", lambda texts: tips.known(reader(texts), plain))
    unread = replace(plain, is_read=False)
    yield Example("kept, in a language that nobody reads", lambda t: tips.kept(reader(t), unread))
    yield Example("in these languages:", lambda texts: tips.other_language(reader(texts)))
    gone = replace(full, tip=replace(kept, is_retired=True))
    theirs = replace(plain, tip=replace(plain.tip, is_retired=True))
    retired = TipQuery(is_retired=True)
    yield Example("retired", _page(TipPage(retired, 0, (gone, theirs), 2, tags, languages)))
    yield Example("none is retired", _page(TipPage(retired, 0, (), 0, (), ())))
    yield Example("asks", lambda texts: tips.asks(reader(texts)))
    person = Reader(contact(typed), "nl", frozenset(), frozenset(), NOTHING)
    wanted = {
        "nobody": Wanted(kept, 0, (), 0),
        "nobody in its language": Wanted(kept, 0, (), 0, 2),
        "retired": Wanted(replace(kept, is_retired=True), 0, (), 0),
        "one person": Wanted(kept, 0, (person,), 1),
        "many": Wanted(kept, 1, (person,) * 8, 30),
    }
    for name, found in wanted.items():
        yield Example(f"who would like it: {name}", _wanted(found))
    for interest in (typed.words, ""):
        name = f"as an idea, {'by' if interest else 'without'} an interest"
        yield Example(name, _idea(kept, contact(typed).first_name, interest))


def _idea(kept: Tip, first_name: str, interest: str) -> Draw:
    def draw(texts: Texts) -> Message:
        said = ideas.of_tip(texts, kept, first_name, interest)
        return Message(said, [section(said)])

    return draw


def _page(page: TipPage) -> Draw:
    return lambda texts: tips.drawn(reader(texts), page)


def _wanted(found: Wanted) -> Draw:
    return lambda texts: tip_readers.wanted(reader(texts), found)


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    kept = tip(typed)
    empty, filled = NewTip(""), NewTip(typed.words, _LINK, kept.tags, "de")
    origin = ReaderButton(1, 7, 1)
    none = ShownTip(kept, typed.member, 0, (), may_be_changed=True)
    return [
        DialogExample("a new tip", lambda texts: tip_dialogs.new(reader(texts), empty)),
        DialogExample("from a message", lambda texts: tip_dialogs.new(reader(texts), filled)),
        DialogExample("an edited tip", lambda texts: tip_dialogs.change(reader(texts), kept)),
        DialogExample("saved", lambda texts: tip_dialogs.saved(texts, replace(none, fits=3))),
        DialogExample("saved, for nobody yet", lambda texts: tip_dialogs.saved(texts, none)),
        DialogExample(
            "a note with a tip",
            lambda texts: tip_dialogs.note(_writer(texts, typed), contact(typed), kept, origin),
        ),
    ]


def _writer(texts: Texts, typed: Typed) -> Addressed:
    """Whoever reads in a language writes in it."""
    return reader(texts, replace(member(typed), locale=str(texts.locale)))
