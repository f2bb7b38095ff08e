"""Texts in the reader's language: gettext catalogues with English as the fallback.

User text is escaped wherever it enters a sentence, so that no message can forget to.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import NewType, Self

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from messages import verbatim

LANGUAGES = ("en", "nl", "de")
"""The languages that Goodturn speaks, the fallback first."""
_FOLDER = Path(__file__).parent / "locales"
# https://www.bk.admin.ch: Leitfaden Rechtschreibung, 2.1, and Schreibweisungen on quotation marks
_SWISS = str.maketrans({"ß": "ss", "„": "«", "“": "»"})
_TYPOGRAPHIC = str.maketrans({"'": "’"})
_REGIONS = {"en": "en_GB", "nl": "nl_NL", "de": "de_DE"}


Sentence = NewType("Sentence", str)
"""A sentence in a table: marked for the catalogues, and said later in the reader's language."""


class Mrkdwn(str):
    """Text that is Slack mrkdwn already: escaped, and free to hold mentions and formatting."""

    __slots__ = ()


def escape(text: str) -> Mrkdwn:
    """`text` as itself in mrkdwn: what looks like a mention, a link or a mark is none.

    Its marks are held, which `messages.blocks` and `Message` know how to show.
    """
    if isinstance(text, Mrkdwn):
        return text
    unescaped = verbatim.hold(text)
    return Mrkdwn(unescaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


class Texts:
    """All texts in one language; `locale` also says how dates and numbers are written."""

    def __init__(self, locale: Locale, translations: NullTranslations) -> None:
        self.locale = locale
        self._translations = translations
        self.is_swiss_german = locale.language == "de" and locale.territory in {"CH", "LI"}

    def __deepcopy__(self, memo: object) -> Self:
        # Bolt copies the context for lazy listeners; a catalogue never changes.
        return self

    def __call__(self, sentence: str, /, **values: str) -> Mrkdwn:
        """The sentence as mrkdwn, its values escaped unless they are Mrkdwn already."""
        return Mrkdwn(self._say(sentence).format(**{k: escape(v) for k, v in values.items()}))

    def said(self, sentence: str, /, **values: str) -> Mrkdwn:
        """The same of a sentence that stands in this language elsewhere than in a catalogue."""
        return Mrkdwn(self._set(sentence).format(**{k: escape(v) for k, v in values.items()}))

    def plural(self, one: str, many: str, count: int, /, **values: str) -> Mrkdwn:
        """The sentence in the form that fits `count`, which it may show as {count}."""
        escaped = {k: escape(v) for k, v in values.items()}
        return Mrkdwn(self.plain_plural(one, many, count, **escaped))

    def plain(self, sentence: str, /, **values: str) -> str:
        """The sentence for places that know no mrkdwn: buttons, headers, charts, the terminal."""
        return self._say(sentence).format(**values)

    def plain_said(self, sentence: str, /, **values: str) -> str:
        """The same of a sentence that stands in this language elsewhere than in a catalogue."""
        return self._set(sentence).format(**values)

    def plain_plural(self, one: str, many: str, count: int, /, **values: str) -> str:
        """The plural form for places that know no mrkdwn."""
        said = self._set(self._translations.ngettext(one, many, count))
        return said.format(count=format_decimal(count, locale=self.locale), **values)

    def words(self, choices: str, /) -> tuple[str, ...]:
        """Words that a person may type, separated by | in the catalogue."""
        typed = self._spell(self._translations.gettext(choices))
        return tuple(word.strip() for word in typed.split("|"))

    def _say(self, sentence: str) -> str:
        return self._set(self._translations.gettext(sentence))

    def _set(self, said: str) -> str:
        """As it is shown: with the apostrophe of print, where ours is that of keyboards."""
        return self._spell(said).translate(_TYPOGRAPHIC)

    def _spell(self, said: str) -> str:
        return said.translate(_SWISS) if self.is_swiss_german else said


def texts_for(locale: str) -> Texts:
    """Texts for an IETF or POSIX locale such as de-CH; English for languages we don't speak."""
    known = parsed(locale)
    language = known.language if known and known.language in LANGUAGES else LANGUAGES[0]
    if known is None or known.language != language or known.territory is None:
        known = Locale.parse(_REGIONS[language])
    return _texts(language, str(known))


def parsed(locale: str) -> Locale | None:
    """What Babel knows of a locale, or else of its language: Slack's es-LA is none of CLDR's."""
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return parsed(locale[:2]) if len(locale) > 2 else None


@cache
def _texts(language: str, locale: str) -> Texts:
    return Texts(Locale.parse(locale), _translations(language))


@cache
def _translations(language: str) -> NullTranslations:
    if language == LANGUAGES[0]:
        return NullTranslations()
    compiled = BytesIO()
    with (_FOLDER / language / "LC_MESSAGES" / "goodturn.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
