"""Names as address books have them come out as people say them, whichever cell tells them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.address_books.person_names import PersonName, PersonParts, clean, compose


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Anna \t Jansen\n", "Anna Jansen"),
        ("A\0nna\ufeff Jan\xadsen\u200b", "Anna Jansen"),
        ("\u202banna@example.com\u202c", "anna@example.com"),
        ("Anna\xa0Jansen\u2003", "Anna Jansen"),
        ("نیلوفر رضا\u200cزاده", "نیلوفر رضا\u200cزاده"),
        ("\u200f", ""),
    ],
)
def test_what_nobody_sees_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (PersonParts("Anna", "", "Jansen"), PersonName("Anna Jansen", "Anna", "")),
        (
            PersonParts("Jan-Willem", "van", "Dam"),
            PersonName("Jan-Willem van Dam", "Jan-Willem", ""),
        ),
        (PersonParts("J.", "", "de Vries"), PersonName("J. de Vries", "J.", "")),
        (PersonParts("Anna Maria", "", "Smit"), PersonName("Anna Maria Smit", "Anna Maria", "")),
        (PersonParts("Anna M.", "", "Smit"), PersonName("Anna M. Smit", "Anna", "")),
        (PersonParts("Willem (Wim)", "", "Bos"), PersonName("Willem (Wim) Bos", "Willem", "")),
        (PersonParts("ANNA", "", "JANSEN"), PersonName("ANNA JANSEN", "ANNA", "")),
        (PersonParts("", "", "Jansen"), PersonName("Jansen", "Jansen", "")),
        (PersonParts("Anna"), PersonName("Anna", "Anna", "")),
        (PersonParts("Jan Willem"), PersonName("Jan Willem", "Jan Willem", "")),
        (PersonParts("???", "", "Vries"), PersonName("Vries", "Vries", "")),
        (PersonParts("محمد", "", "العلي"), PersonName("محمد العلي", "محمد", "")),
        (PersonParts("שרה", "", "לוי"), PersonName("שרה לוי", "שרה", "")),
    ],
)
def test_names_in_cells(parts: PersonParts, name: PersonName) -> None:
    assert compose(parts) == name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (PersonParts("Eva", "", "Kern", "Dr."), PersonName("Eva Kern", "Eva", "Dr.")),
        (PersonParts("Dr. Eva", "", "Kern"), PersonName("Eva Kern", "Eva", "Dr.")),
        (PersonParts("Dr. Eva", "", "Kern", "Dr."), PersonName("Eva Kern", "Eva", "Dr.")),
        (PersonParts("Dr. Eva", "", "Kern", "Frau"), PersonName("Eva Kern", "Eva", "Frau Dr.")),
        (PersonParts("Eva", "", "Dr. Kern"), PersonName("Eva Kern", "Eva", "Dr.")),
        (PersonParts("Mr.", "", "Smith"), PersonName("Smith", "Mr. Smith", "Mr.")),
        (PersonParts("", "", "Kern", "Frau"), PersonName("Kern", "Frau Kern", "Frau")),
        (PersonParts(whole="Herr Dr. Schulz"), PersonName("Schulz", "Herr Dr. Schulz", "Herr Dr.")),
        (PersonParts(whole="Dr. med. Eva Kern"), PersonName("Eva Kern", "Eva", "Dr. med.")),
        (PersonParts(whole="Dipl.-Ing. Uwe Kern"), PersonName("Uwe Kern", "Uwe", "Dipl.-Ing.")),
        (PersonParts(whole="Prof.Dr. Uwe Kern"), PersonName("Uwe Kern", "Uwe", "Prof.Dr.")),
        (
            PersonParts(whole="Dipl.-Wirt.-Ing. U. Kern"),
            PersonName("U. Kern", "U.", "Dipl.-Wirt.-Ing."),
        ),
        (
            PersonParts(whole="Herr und Frau Kern"),
            PersonName("Kern", "Herr und Frau Kern", "Herr und Frau"),
        ),
        (PersonParts(whole="Dr. Dr. Uwe Kern"), PersonName("Uwe Kern", "Uwe", "Dr. Dr.")),
        (PersonParts(whole="Mag. Uwe Kern"), PersonName("Uwe Kern", "Uwe", "Mag.")),
        (PersonParts(whole="Mevr. A. Bos"), PersonName("A. Bos", "A.", "Mevr.")),
        (PersonParts(whole="Mw. drs. Ans Bos"), PersonName("Ans Bos", "Ans", "Mw. drs.")),
        (PersonParts(whole="De heer Jan Bos"), PersonName("Jan Bos", "Jan", "De heer")),
        (PersonParts(whole="Smit, Dr. Dirk"), PersonName("Dirk Smit", "Dirk", "Dr.")),
        (PersonParts(whole="Dr. Smit, Dirk"), PersonName("Dirk Smit", "Dirk", "Dr.")),
        (PersonParts(whole="Smit, drs."), PersonName("Smit", "Smit", "drs.")),
        (PersonParts("Em", "", "Smith"), PersonName("Em Smith", "Em", "")),
    ],
)
def test_titles_are_no_names_wherever_they_stand(parts: PersonParts, name: PersonName) -> None:
    assert compose(parts) == name


@pytest.mark.parametrize(
    ("whole", "name"),
    [
        ("Smit, Dirk", "Dirk Smit"),
        ("Vries, Jan de", "Jan de Vries"),
        ("de Vries, Jan", "Jan de Vries"),
        ("Berg, P. van den", "P. van den Berg"),
        ("Vries, J. (Jan) de", "J. (Jan) de Vries"),
        ("'t Hooft, Gerard", "Gerard 't Hooft"),
        ("García Márquez, Gabriel José", "Gabriel José García Márquez"),
        ("Müller-Lüdenscheidt,Karl", "Karl Müller-Lüdenscheidt"),
        ("SMIT, DIRK", "DIRK SMIT"),
        ("smit, dirk", "dirk smit"),
        ("Ma, Jack", "Jack Ma"),
        ("Smit, Ma", "Ma Smit"),
        ("Zoe\u0308ller, Rene\u0301", "Rene\u0301 Zoe\u0308ller"),
        ("King, Martin, Jr.", "Martin King Jr."),
        ("Martin King, Jr.", "Martin King Jr."),
        ("Martin King Jr.", "Martin King Jr."),
        ("Dirk Smit, MBA", "Dirk Smit"),
        ("Smit, Dirk, MBA", "Dirk Smit"),
        ("Anna Smit MSc, Ph.D.", "Anna Smit"),
        ("Anna Smit RA", "Anna Smit"),
        ("yo yo ma", "yo yo ma"),
        # These are companies, or more than a name.
        ("Jansen, Pieters & Zn", "Jansen, Pieters & Zn"),
        ("Jansen, Pieters en Zoon", "Jansen, Pieters en Zoon"),
        ("Bakkerij Jansen, B.V.", "Bakkerij Jansen, B.V."),
        ("Siemens AG, München", "Siemens AG, München"),
        ("Jansen, Delft 2", "Jansen, Delft 2"),
        ("Smit, Bos, Kok", "Smit, Bos, Kok"),
        ("Jansen,", "Jansen"),
        (", Anna", "Anna"),
    ],
)
def test_a_comma_sets_the_surname_first(whole: str, name: str) -> None:
    composed = compose(PersonParts(whole=whole))
    assert composed is not None
    assert composed.name == name


@pytest.mark.parametrize(
    ("whole", "name", "organisation", "role"),
    [
        ("Dirk Smit, Rabobank", "Dirk Smit", "Rabobank", ""),
        ("Dirk Smit, ING", "Dirk Smit", "ING", ""),
        ("Itziar Etxeberria, Kutxabank", "Itziar Etxeberria", "Kutxabank", ""),
        ("Sjoukje Smit, KPN", "Sjoukje Smit", "KPN", ""),
        ("SMIT JANSEN, ITZI", "ITZI SMIT JANSEN", "", ""),
        ("Jan de Vries, Bakkerij Bos", "Jan de Vries", "Bakkerij Bos", ""),
        ("Anna de Wit, De Wit Notarissen", "Anna de Wit", "De Wit Notarissen", ""),
        ("Eva Müller, Müller GmbH", "Eva Müller", "Müller GmbH", ""),
        ("Dr. Eva Müller, Siemens AG", "Eva Müller", "Siemens AG", ""),
        ("Anna Smit, Head of Sales", "Anna Smit", "", "Head of Sales"),
        ("Jan Smit, directeur", "Jan Smit", "", "directeur"),
        ("Uwe Kern, Geschäftsführer", "Uwe Kern", "", "Geschäftsführer"),
        ("Dirk Smit, CFO", "Dirk Smit", "", "CFO"),
        # These are turned around, or no names.
        ("Smit, Dirk", "Dirk Smit", "", ""),
        ("García Márquez, Gabriel", "Gabriel García Márquez", "", ""),
        ("Jan Visser, Anna", "Anna Jan Visser", "", ""),
        ("Jan Visser, A.", "A. Jan Visser", "", ""),
        ("Thomas Mann, P.C.", "P.C. Thomas Mann", "", ""),
        ("Jan de Wit, Th. M.", "Th. M. Jan de Wit", "", ""),
        ("Siemens AG, München", "Siemens AG, München", "", ""),
        ("Dirk Smit, Rabobank, Utrecht", "Dirk Smit, Rabobank, Utrecht", "", ""),
    ],
)
def test_what_stands_behind_a_name_is_where_they_work_or_as_what(
    whole: str, name: str, organisation: str, role: str
) -> None:
    composed = compose(PersonParts(whole=whole))
    assert composed is not None
    assert (composed.name, composed.organisation, composed.role) == (name, organisation, role)


def test_an_organisation_that_another_cell_tells_too_is_no_name() -> None:
    told = PersonParts(whole="Itziar Etxeberria, Kutxabank", organisation="KUTXABANK")
    assert compose(told) == PersonName("Itziar Etxeberria", "Itziar", "")


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (PersonParts(nickname="Bommel"), "Bommel"),
        (PersonParts(file_as="Smit, Dirk"), "Dirk Smit"),
        (PersonParts("Smit, Dirk"), "Dirk Smit"),
        (PersonParts("", "", "Smit, Dirk"), "Dirk Smit"),
        (PersonParts("", "", "Smit", whole="Dirk Smit"), "Dirk Smit"),
        (PersonParts("Dirk", "", "Smit", whole="Dirk", nickname="D"), "Dirk Smit"),
        (PersonParts("Dirk", "", "Smit", suffix="MBA"), "Dirk Smit"),
        (PersonParts("Dirk", "", "Smit, MBA"), "Dirk Smit"),
        (PersonParts("John", "", "Smith", suffix="Jr."), "John Smith"),
        (PersonParts(file_as="Rabobank", organisation="RABOBANK", nickname="Rabo"), "Rabo"),
    ],
)
def test_one_cell_is_enough(parts: PersonParts, name: str) -> None:
    composed = compose(parts)
    assert composed is not None
    assert composed.name == name


@pytest.mark.parametrize(
    "parts",
    [
        PersonParts(),
        PersonParts("  ", "\ufeff", "\u200b"),
        PersonParts(honorific="Dr.", suffix="MBA"),
        PersonParts("-", whole="?"),
        PersonParts(file_as="Rabobank", organisation="Rabobank"),
        PersonParts(whole="Rabobank", organisation="Rabobank"),
    ],
)
def test_nobody(parts: PersonParts) -> None:
    assert compose(parts) is None


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("小明", "王", "王小明"),
        ("修", "欧阳", "欧阳修"),
        ("太郎", "山田", "山田 太郎"),
        ("さくら", "林", "林 さくら"),
        ("민수", "김", "김민수"),
        ("민수", "남궁", "남궁민수"),
        ("David", "王", "David 王"),
    ],
)
def test_family_names_stand_first_where_they_do(first: str, last: str, name: str) -> None:
    assert compose(PersonParts(first, "", last)) == PersonName(name, first, "")


@given(st.builds(PersonParts, *[st.text(max_size=12)] * 9))
def test_any_cells_make_a_clean_name_or_none(parts: PersonParts) -> None:
    composed = compose(parts)
    if composed is not None:
        assert composed.name
        assert composed.name == clean(composed.name)
        assert composed.first_name


@given(st.text("Jan deVries, .MBADr\u00e9&\u0301王", max_size=20))
def test_any_whole_name_loses_no_letter_but_titles_and_degrees(whole: str) -> None:
    composed = compose(PersonParts(whole=whole))
    has_letter = any(map(str.isalpha, clean(whole)))
    assert (composed is not None) == has_letter
