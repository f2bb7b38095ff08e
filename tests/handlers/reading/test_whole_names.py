"""A first name and the surname behind it are one name, whether or not anybody bears it."""

import pytest

from bot.people.contacts import Contact
from tests.handlers.reading.conftest import Reads


@pytest.mark.parametrize(
    ("line", "language", "name", "what"),
    [
        ("ask Jan Klaassen for a quote", "en", "Jan Klaassen", "a quote"),
        ("vraag Jan Klaassen om een offerte", "nl", "Jan Klaassen", "een offerte"),
        ("vraag jan klaassen om een offerte", "nl", "jan klaassen", "een offerte"),
        ("frag Jan Klaassen nach einem Angebot", "de", "Jan Klaassen", "Angebot"),
        ("gave Jan Klaassen a book", "en", "Jan Klaassen", "a book"),
        ("ask bran jansen for a demo", "en", "bran jansen", "a demo"),
        ("vraag bran jansen om een demo", "nl", "bran jansen", "een demo"),
        ("frag bran jansen nach einer Demo", "de", "bran jansen", "Demo"),
        ("ask May Jansen for a demo", "en", "May Jansen", "a demo"),
    ],
)
@pytest.mark.usefixtures("anna")
def test_a_name_is_read_whole_and_asked_about(
    reads: Reads, line: str, language: str, name: str, what: str
) -> None:
    read = reads(line, language)
    (person,) = read.people
    assert (person.name, person.contact, read.what) == (name, None, what)


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("vraag even jansen om een demo", "nl"),
        ("vraag mevrouw Jansen om een demo", "nl"),
        ("frag bitte jansen nach einer Demo", "de"),
        ("ask jansen for a demo", "en"),
    ],
)
def test_a_word_that_is_no_name_is_none_of_it(
    reads: Reads, anna: Contact, line: str, language: str
) -> None:
    (person,) = reads(line, language).people
    assert person.contact is not None
    assert person.contact.id == anna.id


def test_a_month_before_a_name_is_a_time(reads: Reads) -> None:
    read = reads("vraag in jan Klaassen om een offerte", "nl")
    assert [one.name for one in read.people] == ["Klaassen"]
    assert read.day is not None
    assert read.day.month == 1
