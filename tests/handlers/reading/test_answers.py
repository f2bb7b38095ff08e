"""The answer in a line, after a name or at an end."""

from datetime import date

import pytest

from bot.vocabulary import Answer, Verb
from handlers.reading import lines
from messages.catalogue import texts_for
from tests.conftest import NOW

TIME_ZONE = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("line", "rest", "answer", "day"),
    [
        ("answer Anna yes", "Anna,", Answer.YES, None),
        ("answer Anna YES!", "Anna,", Answer.YES, None),
        ("antwoord Anna ja.", "Anna,", Answer.YES, None),
        ("antwort Anna nein", "Anna,", Answer.NO, None),
        ("antwoord Anna deels", "Anna,", Answer.PARTLY, None),
        ("answer Anna yes yesterday", "Anna,", Answer.YES, date(2026, 11, 2)),
        ("answer Anna partly, on Monday", "Anna,", Answer.PARTLY, date(2026, 11, 2)),
        ("answer Anna yes she sent it", "Anna, she sent it", Answer.YES, None),
        ("antworte Stefan nein danke", "Stefan, danke", Answer.NO, None),
        ("answer Anna yesterday yes", "Anna,", Answer.YES, date(2026, 11, 2)),
        ("answer anna jansen yes she did", "anna jansen, she did", Answer.YES, None),
        ("answer Pieter van den Berg yes", "Pieter van den Berg,", Answer.YES, None),
        ("answer yes Anna", "Anna", Answer.YES, None),
        ("answer Anna said there was no problem", "Anna said there was no problem", None, None),
        ("answer Anna perhaps", "Anna perhaps", None, None),
        ("answer yes", "", Answer.YES, None),
        ("answer", "", None, None),
    ],
)
def test_answer_stands_after_the_name_or_at_an_end(
    line: str, rest: str, answer: Answer | None, day: date | None
) -> None:
    said = lines.said(line, Verb.ANSWER, texts_for("en"), NOW, TIME_ZONE)
    assert (said.line, said.answer, said.day) == (rest, answer, day)


def test_yes_is_an_answer_only_to_an_answer() -> None:
    said = lines.said("give Anna a big yes", Verb.GIVE, texts_for("en"), NOW, TIME_ZONE)
    assert (said.line, said.answer) == ("Anna a big yes", None)
