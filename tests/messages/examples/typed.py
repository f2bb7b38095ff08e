"""What people type: as in the year of docs/product.md, and with text that means harm."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Typed:
    """What people wrote themselves, wherever it turns up in a message."""

    member: str = "Mara Visser"
    name: str = "Anna Jansen"
    organisation: str | None = "Bakkerij Jansen"
    words: str = "five key points of the new pension system"


PLAIN = Typed()
PINGS = Typed(
    member="<!here> Visser",
    name="<!channel> & Söhne",
    organisation="<@U0MARA> & <#C0GENERAL|general>",
    words="<http://example.com|free money> & <!everyone> @here #general",
)
HOSTILE = {
    "pings": PINGS,
    "formatting": Typed("*M*", "*bold* _it_ ~x~ `code", "`*_~", "*b* _i_ ~s~ ``` > quote {brace}"),
    "long words": Typed("Wolfe" * 40, "Annabel" * 28, "Bakkerij" * 25, "x" * 3000),
    "long sentences": Typed("Mara " * 40, "Anna B. " * 25, "Jansen & Co " * 16, "so long " * 375),
    "escapes grow": Typed("&" * 200, "<" * 200, ">" * 200, "&" * 3000),
    "emoji": Typed("🎉", "🎉🎂", "🏢", "🎁🎁🎁"),
    "right to left": Typed("مارا", "أحمد بن علي", "شركة \u202eالنور", "كتاب עם תמונות"),
    "newlines": Typed(
        "Mara\nVisser", "Anna\nJansen", "Bakkerij\r\nJansen", "one\n\n> two\n- three"
    ),
}
