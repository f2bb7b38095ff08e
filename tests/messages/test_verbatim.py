"""What people typed is shown as they typed it, in every message and dialog."""

import re

import pytest

from messages import verbatim
from messages.blocks import context, section
from messages.catalogue import Mrkdwn, escape, texts_for
from messages.formats import bold
from tests.messages import examples, rendering
from tests.messages.examples import Typed
from tests.messages.rendering import Shown

MARKS = "*_~`＊＿｀>"
LOOKALIKES = "∗ˍ∼ˋ﹡⸏›"
NO_MARKS = str.maketrans(dict.fromkeys(MARKS, "x"))
AS_MARKS = str.maketrans(dict.fromkeys(MARKS + LOOKALIKES, "x"))
MARKED = {
    "in pairs": Typed(
        "*Mara*", "*Anna* _Jansen_", "~Bakkerij~ `Jansen`", "*q* _b_ ~c~ `d` ```e```"
    ),
    "across values": Typed("_Mara", "*Anna", "Bakkerij*", "`q _b ~c *d"),
    "quotes": Typed(">Mara", ">Anna", "> Bakkerij", "> tulips *q*"),
    "wide": Typed("＊Mara＊", "＿Anna＿ Jansen", "｀Bakkerij｀", "＞ ＊q＊ ＿b＿ ｀c｀"),
    "touching": Typed("*M*_V_", "(*Anna*)", "“_B_”", "snake_case 2 * 3 ~10 *q*b* **c** __d__"),
    "code around": Typed("`Mara", "Anna` Jansen", "`", "`q` *`b`* ~_*c*_~"),
}
marked = pytest.mark.parametrize("typed", MARKED.values(), ids=MARKED, scope="module")
everywhere = pytest.mark.parametrize("locale", examples.WITH_ANY_WORDS, scope="module")
HELD = re.compile("[\ufdd0-\ufdef]")
"""What stands for a mark while a message is put together."""
TERMINAL = ("importing", "ideas")
"""Lines for the terminal, and parts of other messages."""


def without_marks(typed: Typed) -> Typed:
    return Typed(*(value and value.translate(NO_MARKS) for value in vars(typed).values()))


def mapped(shown: Shown, table: dict[int, str]) -> Shown:
    return [(one.translate(table), styles) for one, styles in shown]


@everywhere
@marked
def test_marks_that_people_typed_are_letters_like_others(typed: Typed, locale: str) -> None:
    """Drawn with other letters in their place, nothing else changes: no style and no letter."""
    texts = texts_for(locale)
    others = (
        (feature, example)
        for feature, draw in examples.FEATURES.items()
        for example in draw(without_marks(typed))
    )
    for drawn, (feature, other) in zip(examples.drawn(typed, locale), others, strict=True):
        assert drawn.feature == feature
        if feature in TERMINAL:
            continue
        plain = other.draw(texts).payload()
        name = f"{feature}: {drawn.name}"
        told, meant = (rendering.mrkdwn(one["text"]) for one in (drawn.payload, plain))
        assert mapped(told, AS_MARKS) == mapped(meant, AS_MARKS), name
        shown, expected = (list(rendering.blocks(one)) for one in (drawn.payload, plain))
        for one, another in zip(shown, expected, strict=True):
            assert mapped(one, NO_MARKS) == mapped(another, NO_MARKS), name


@everywhere
@marked
def test_marks_do_nothing_in_dialogs_either(typed: Typed, locale: str) -> None:
    texts = texts_for(locale)
    for view, other in zip(
        examples.drawn_dialogs(typed, locale), examples.dialogs(without_marks(typed)), strict=True
    ):
        drawn, plain = (list(rendering.blocks(one)) for one in (view, other.draw(texts).payload()))
        assert [mapped(one, NO_MARKS) for one in drawn] == [mapped(one, NO_MARKS) for one in plain]


@everywhere
@marked
def test_nothing_that_is_held_gets_out(typed: Typed, locale: str) -> None:
    payloads = [drawn.payload for drawn in examples.drawn(typed, locale)]
    payloads += examples.drawn_dialogs(typed, locale)
    assert not HELD.search(str(payloads))


@pytest.mark.parametrize("said", ["snake_case", "2 * 3 * 4", "a~b", "3*4", "R&D <x>"])
def test_marks_that_do_nothing_need_no_rich_text(said: str) -> None:
    drawn = section(escape(f"You gave {said} away")).to_dict()
    assert drawn["type"] == "section"
    (shown,) = rendering.blocks({"blocks": [drawn]})
    assert "".join(one for one, _ in shown) == f"You gave {said} away"


@pytest.mark.parametrize("said", ["*a*", "_a_", "~a~", "`a`", "```a```", "x *a", "> a", "＊a＊"])
def test_marks_that_would_act_are_shown_as_typed(said: str) -> None:
    drawn = section(texts_for("en")("{a} for {b}", a=escape(said), b=bold("Anna & Co"))).to_dict()
    assert drawn["type"] == "rich_text"
    (shown,) = rendering.blocks({"blocks": [drawn]})
    assert "".join(one for one, _ in shown) == f"{said} for Anna & Co"
    assert "".join(one for one, styles in shown if styles == {"bold"}) == "Anna & Co"


def test_what_the_bot_marks_up_stays_so_in_rich_text() -> None:
    ours = Mrkdwn(f"_Idea:_ `/goodturn give` in <#C0TEAM> *now*, {escape('*a*')}")
    (row,) = section(ours).to_dict()["elements"]
    parts = [(part.get("text"), part.get("style")) for part in row["elements"]]
    assert parts == [
        ("Idea:", {"italic": True}),
        (" ", None),
        ("/goodturn give", {"code": True}),
        (" in ", None),
        (None, None),
        (" ", None),
        ("now", {"bold": True}),
        (", *a*", None),
    ]


def test_where_there_is_no_rich_text_others_look_like_the_marks() -> None:
    drawn = context(escape("*a* _b_ c_d")).to_dict()
    assert drawn["elements"][0]["text"] == "∗a∗ ˍbˍ c_d"


def test_what_knows_no_mrkdwn_gets_it_as_it_was_typed() -> None:
    assert verbatim.unescaped(escape("*a* & <b> `c` &lt;")) == "*a* & <b> `c` &lt;"
