"""The library of ideas: in every language, concrete, without strings, debts and slogans."""

import re

import pytest

from bot.giving import library
from bot.giving.library import ANY, Event, Idea, Season
from bot.no_strings.check import check
from bot.vocabulary import Audience, GestureKind, Mark
from messages.catalogue import LANGUAGES, texts_for
from messages.giving import ideas
from messages.no_strings.wordings import wordings

LIBRARY = tuple(library.ideas().values())
GENDERED = {
    "en": r"he|she|him|his|hers|her|himself|herself",
    "nl": r"hij|hem|haar|zij|hijzelf|zijzelf",
    "de": r"ihm|seine|seiner|seinem|seinen",
}
SLOGANS = {
    "en": r"surprise Anna|delight|appreciation|wow|go the extra mile|make .* day|feel special",
    "nl": r"verras Anna|waardering|in het zonnetje|dag goedmaken|blij verrassen",
    "de": r"überrasche?|Wertschätzung|begeistere?|eine Freude machen|Extrameile",
}
TO_THE_MEMBER = {"en": r"$^", "nl": r"u|uw|uzelf", "de": r"Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem"}
READ = {
    "half_hour_christmas_market",
    "others_do_better",
    "birthday_card_round",
    "race_entry_day",
    "give_two_days_more",
    "chase_the_answer",
    "stand_in_before_summer",
    "noticeboard_for_a_week",
    "spring_first_pick",
    "join_bulk_order",
    "new_year_one_change",
    "first_job_photo",
    "autumn_jar",
    "podcast_half_hour",
    "close_one_item_before_leave",
    "story_to_use",
    "honest_review",
    "pass_on_job",
    "one_file_name_pattern",
}
"""Without strings, as who read them says: the check is made for words to a contact, and these tell
the member what to do."""
WAYS = {
    "extra service": {GestureKind.EXTRA_SERVICE},
    "a trial without obligation": {GestureKind.FREE_TRIAL},
    "collaboration": {GestureKind.JOINT_PROJECT},
    "shared knowledge": {GestureKind.SHARED_RESOURCE, GestureKind.USEFUL_TIP},
    "causes": {GestureKind.CAUSE_SUPPORT},
    "recommendations": {GestureKind.INTRODUCTION},
    "perks": {GestureKind.PERK},
    "appreciation": {GestureKind.THANK_YOU_NOTE},
    "openness": {GestureKind.OPENNESS},
    "win-win": {GestureKind.WIN_WIN},
    "staying in touch": {GestureKind.CHECK_IN, GestureKind.CONGRATULATIONS},
}
"""What each audience is to be reached by."""

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def told(language: str) -> list[tuple[Idea, str]]:
    """Each with its words as they read of somebody."""
    return [(one, ideas.example(texts_for(language), one)) for one in LIBRARY]


def found(pattern: str, language: str) -> list[str]:
    words = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE if language != "de" else 0)
    return [f"{one.id}: {said}" for one, said in told(language) if words.search(said)]


def test_it_has_many_of_many_kinds() -> None:
    assert len(LIBRARY) >= 200
    assert {one.kind for one in LIBRARY} == set(GestureKind)


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_give_reaches_every_audience(audience: Audience, way: str) -> None:
    assert any(audience in one.audiences and one.kind in WAYS[way] for one in LIBRARY)


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("when", [*Event, *Season])
def test_every_occasion_and_season_has_ideas(audience: Audience, when: Event | Season) -> None:
    assert any(audience in one.audiences and when in one.occasions | one.seasons for one in LIBRARY)


def test_marks_and_interests_are_known() -> None:
    known = library.all_interests()
    for one in LIBRARY:
        assert one.marks
        assert set(one.marks) <= set(Mark)
        assert one.interests <= known | {ANY}, one.id
        assert (ANY in one.interests) == ideas.names_interest(one), one.id
    assert {interest for one in LIBRARY for interest in one.interests} >= known


def test_no_idea_is_called_like_a_kind() -> None:
    """A button carries either."""
    assert not set(GestureKind) & set(library.ideas())
    assert all(re.fullmatch(r"[a-z0-9_]{3,60}", one.id) for one in LIBRARY)


@in_every_language
def test_each_has_words_of_its_own(language: str) -> None:
    said = [words for _, words in told(language)]
    assert len(set(said)) == len(said)
    for one in LIBRARY:
        words = one.words[language]
        assert set(re.findall(r"{(\w*)}", words)) <= {"name", "interest"}, words
        assert words == words.strip()
        assert "  " not in words
        assert len(words) <= 200, words


@in_every_language
def test_each_is_a_sentence_that_stays_calm(language: str) -> None:
    for one, said in told(language):
        assert said.endswith((".", ".”", ".“")), said
        assert not set("!?–—") & set(said), said
        assert said[0].isupper() if language == "de" else said[0].islower(), (one.id, said)


@in_every_language
def test_none_tells_a_gender(language: str) -> None:
    assert found(GENDERED[language], language) == []


@in_every_language
def test_none_is_a_slogan(language: str) -> None:
    assert found(SLOGANS[language], language) == []


@in_every_language
def test_the_member_is_spoken_to_as_a_colleague(language: str) -> None:
    assert found(TO_THE_MEMBER[language], language) == []


@in_every_language
def test_none_has_strings(language: str) -> None:
    checked = {
        one.id: check(said, wordings(), is_ask=False, language=language).findings
        for one, said in told(language)
    }
    unread = {name: found for name, found in checked.items() if found and name not in READ}
    assert unread == {}


def test_the_swiss_write_double_s() -> None:
    texts = texts_for("de-CH")
    assert not any("ß" in ideas.example(texts, one) for one in LIBRARY)


def test_an_idea_that_was_taken_out_is_told_by_its_kind() -> None:
    texts = texts_for("en")
    usual = ideas.suggestion(texts, GestureKind.CHECK_IN, "Anna")
    gone = ideas.suggestion(texts, GestureKind.CHECK_IN, "Anna", idea_id="it_is_gone")
    assert gone == usual
    (names, *_) = (one for one in LIBRARY if ideas.names_interest(one))
    assert ideas.suggestion(texts, names.kind, "Anna", idea_id=names.id) == ideas.suggestion(
        texts, names.kind, "Anna"
    )
    assert "chess" in ideas.suggestion(
        texts, names.kind, "Anna", idea_id=names.id, interest="chess"
    )
