"""Names as they are typed: what makes no difference, and what is left without its marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people import names


@given(st.text())
def test_a_key_is_its_own_key(name: str) -> None:
    key = names.name_key(name)
    assert names.name_key(key) == key


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("ANNA jansen", "Anna Jansen"),
        ("  Anna   Jansen ", "Anna Jansen"),
        ("Jose Nunez", "José Núñez"),
        ("José", "José"),  # composed and decomposed
        ("strasse", "Straße"),
        ("ＡＮＮＡ", "Anna"),
        ("ᴬnna", "Anna"),
        ("Muller", "Müller"),
        ("YILDIZ", "Yıldız"),
        ("Iris", "ırıs"),
        ("O’Neill", "O'Neill"),
        ("Anna “Annie” Jansen", 'Anna "Annie" Jansen'),
    ],
)
def test_case_accents_and_spaces_make_no_difference(typed: str, known: str) -> None:
    assert names.name_key(typed) == names.name_key(known)


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "\ufe63", "\uff0d"])
def test_hyphens_are_all_the_same(hyphen: str) -> None:
    assert names.name_key(f"Anne{hyphen}Marie Dubois") == "anne-marie dubois"
