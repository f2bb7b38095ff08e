import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.people import numbers

CODES = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


@pytest.mark.parametrize(
    ("said", "region", "key"),
    [
        ("+31 20 123 45 67", None, "+31201234567"),
        ("+31-20-1234567", "DE", "+31201234567"),
        ("+31 (0)20 123 45 67", None, "+31201234567"),
        ("+31 020 1234567", None, "+31201234567"),
        ("+49 30 123456", "NL", "+4930123456"),
        ("+1 800 555 0199", None, "+18005550199"),
        ("020 1234567", "NL", "+31201234567"),
        ("020 1234567", None, "0201234567"),
        ("+31 20", None, "3120"),
        ("+999 123456", None, "999123456"),
        ("ask Anna", "NL", "ask Anna"),
    ],
)
def test_a_number_is_known_by_all_its_digits(said: str, region: str | None, key: str) -> None:
    assert numbers.key(said, region) == key


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_a_number_of_any_country_is_as_the_library_has_it(region: str) -> None:
    for kind in phonenumbers.PhoneNumberType.values():
        if example := phonenumbers.example_number_for_type(region, kind):
            written = phonenumbers.format_number(
                example, phonenumbers.PhoneNumberFormat.INTERNATIONAL
            )
            assert numbers.key(written, None) == _by_library(written)


@given(st.sampled_from(CODES), st.from_regex(r"[0-9]{1,8}([ -]?[0-9]{1,8}){0,2}", fullmatch=True))
def test_so_are_digits_behind_any_code(code: int, digits: str) -> None:
    written = f"+{code} {digits}"

    assert numbers.key(written, None) == _by_library(written)


def _by_library(written: str) -> str:
    digits = "".join(filter(str.isdigit, written))
    try:
        number = phonenumbers.parse(written, None)
    except phonenumbers.NumberParseException:
        return digits
    if not phonenumbers.is_possible_number(number):
        return digits
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
