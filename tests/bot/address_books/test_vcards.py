"""vCards of all versions, with what programs do to them: what can't be read costs itself only."""

import codecs

import pytest

from bot.address_books.books import Flaw, FlawKind, Format, NamedDay, Row
from bot.people.yearly import Yearly
from tests.bot.address_books.cards import book, card, names, only

ANDROID = "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event"
ANDROID_QUOTED = "vnd.android.cursor.item/contact_event;2010=2D06=2D12;=30;F=C3=AAte;;;"
ANNIVERSARY = "_$!<Anniversary>!$_"


def test_a_whole_card() -> None:
    content = card(
        "N:Jansen;Anna;Maria;Dr.;MBA",
        "FN:Dr. Anna Jansen",
        "ORG:Bakkerij Jansen\\, Delft;Verkoop;Noord",
        "TITLE:Hoofd verkoop",
        "EMAIL;TYPE=INTERNET:anna@home.example",
        "EMAIL;TYPE=WORK,PREF:Anna@Work.example",
        "TEL;TYPE=CELL:+31 6 1234 5678",
        "BDAY:1980-03-09",
        "ANNIVERSARY:2010-06-12",
        "NICKNAME:Ans",
        "NOTE:Houdt van zeilen\\, en\\nvan koken\\; \\\\o/",
        "CATEGORIES:klanten,Noord\\, West",
        "LANG:nl",
    )
    assert book(content).rows == (
        Row(
            1,
            "Anna Maria Jansen",
            "Bakkerij Jansen, Delft",
            ("anna@work.example", "anna@home.example"),
            ("klanten", "Noord, West"),
            Yearly(3, 9, 1980),
            "Houdt van zeilen, en\nvan koken; \\o/",
            "Anna",
            "Dr.",
            "Hoofd verkoop",
            ("+31 6 1234 5678",),
            (NamedDay("", Yearly(6, 12, 2010)),),
            "nl",
        ),
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(card("FN:Anna").encode("utf-8-sig"), id="byte order mark"),
        pytest.param(card("FN:Anna").encode("utf-16"), id="UTF-16"),
        pytest.param(codecs.BOM_UTF16_BE + card("FN:Anna").encode("utf-16-be"), id="big end first"),
        pytest.param(card("FN:Anna").encode("utf-16-le"), id="UTF-16 that doesn't say so"),
        pytest.param(card("FN:Anna").replace("\n", "\r\n"), id="lines of Windows"),
        pytest.param(card("FN:Anna").replace("\n", "\r"), id="lines of an old Mac"),
        pytest.param(card("FN:Anna").replace("\n", "\r\r\n"), id="lines ended twice"),
        pytest.param(card("FN:Anna").rstrip("\n"), id="no last line end"),
        pytest.param(card("FN:Anna").lower().replace("anna", "Anna"), id="small letters"),
        pytest.param(card("FN:Anna").replace("VCARD", "VCARD  "), id="spaces at the end"),
        pytest.param(card("FN:An", " na"), id="folded"),
        pytest.param(card("F", "FN:Anna"), id="no property"),
        pytest.param(card("FN:Anna") + "\n\n", id="empty lines"),
        pytest.param(card("", "FN:Anna", "", " \n"), id="empty lines within"),
        pytest.param(card("FN:Anna") + "an odd line\nand: another\n", id="lines behind"),
        pytest.param(card("item1.FN:Anna"), id="in a group"),
        pytest.param(card("FN;CHARSET=UTF-8:Anna"), id="with a parameter"),
        pytest.param(card('FN;X-A="b;c:d":Anna'), id="a quoted parameter"),
        pytest.param(card('FN;X-A="b:Anna'), id="a quote left open"),
        pytest.param(card("FN:A\0n\xadn\u200ba\ufeff"), id="letters that nobody sees"),
        pytest.param(card("N:;;;;", "FN:Anna"), id="an empty N"),
        pytest.param(card("NICKNAME:Anna,Ans"), id="a nickname alone"),
        pytest.param(card("N:;Anna"), id="a short N"),
    ],
)
def test_the_same_card_in_another_dress(content: str | bytes) -> None:
    read = book(content)
    assert (read.rows, read.problems) == ((Row(1, "Anna", first_name="Anna"),), ())


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("N:Müller;Jörg", "Jörg Müller"),
        ("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg", "Jörg Müller"),
        ("N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg", "Jörg Müller"),
        ("N;QUOTED-PRINTABLE:M=FCller;J=F6rg", "Jörg Müller"),
        ("N;ENCODING=QUOTED-PRINTABLE:M=C3=\n=BCller;J=C3=B6=\nrg", "Jörg Müller"),
        ("N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=D0=9F=D0=B5=\n=D1=82;=D0=AF", "Я Пет"),
        ("N;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1251:=CF=E5=F2;=DF", "Я Пет"),
        ("N;ENCODING=QUOTED-PRINTABLE;CHARSET=x-unheard-of:M=C3=BCller;J", "J Müller"),
        ("N;ENCODING=QUOTED-PRINTABLE:Jansen;Anna=", "Anna Jansen"),
        ("N:Jansen\\, Smit;Anna", "Anna Jansen, Smit"),
        ("N:Jansen\\;Smit;Anna", "Anna Jansen;Smit"),
        ("N:Jansen\\\\;Anna", "Anna Jansen\\"),
        ("N:Jansen;Anna,Maria;B,C", "Anna Maria B C Jansen"),
        ("N:Jansen;Frau Anna;;Dr.,Prof.", "Anna Jansen"),
        ("N:王;小明", "王小明"),
        ("N:Anna Jansen", "Anna Jansen"),
        ("FN:Jansen\\, Anna", "Anna Jansen"),
    ],
)
def test_names(line: str, name: str) -> None:
    assert names(card(*line.split("\n"))) == [name]


def test_a_line_in_another_encoding_costs_no_other() -> None:
    odd = card("FN:Zoë").encode("cp1252")
    read = book(card("FN:René").encode() + odd + card("FN:Ägnes").encode())
    assert [row.name for row in read.rows] == ["René", "Zoë", "Ägnes"]
    assert read.problems == (Flaw(FlawKind.NOT_UTF8, 7),)


def test_a_file_in_another_encoding_is_told_of_once() -> None:
    content = (card("FN:Zoë") + card("FN:René", "NOTE:größer")).encode("cp1252")
    assert names(content) == ["Zoë", "René"]
    assert book(content).problems == (Flaw(FlawKind.NOT_UTF8, 3),)


def test_an_encoding_that_the_line_tells_is_no_flaw() -> None:
    content = card("FN;CHARSET=windows-1251:Пётр").encode("cp1251")
    assert names(content) == ["Пётр"]
    assert book(content).problems == ()


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("cp1252", "windows-1252"),
    ],
)
def test_a_file_says_its_encoding(encoding: str, told: str) -> None:
    read = book(card("FN:Zoë").encode(encoding))
    assert (read.format, read.encoding, read.separator) == (Format.VCARD, told, None)


def test_a_letter_may_be_folded_in_the_middle() -> None:
    assert names(card("FN:Ren%").encode().replace(b"%", b"\xc3\n \xa9")) == ["René"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("BDAY:1996-04-15", Yearly(4, 15, 1996)),
        ("BDAY:19960415", Yearly(4, 15, 1996)),
        ("BDAY;VALUE=DATE:20181201", Yearly(12, 1, 2018)),
        ("BDAY:--0414", Yearly(4, 14)),
        ("BDAY:--12-01", Yearly(12, 1)),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-09", Yearly(5, 9)),
        ("BDAY;X-APPLE-OMIT-YEAR=1900;VALUE=date:1900-05-09", Yearly(5, 9)),
        ("BDAY;VALUE=date-and-or-time:19960415T102200Z", Yearly(4, 15, 1996)),
        ("BDAY;VALUE=text:5 March", Yearly(3, 5)),
        (f"{ANDROID};--04-15;3;;;", Yearly(4, 15)),
        ("X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Ans;1;;;", None),
        ("BDAY:", None),
        ("BDAY:4501-01-01", None),
    ],
)
def test_birthdays(written: str, day: Yearly | None) -> None:
    assert only(written).birthday == day


@pytest.mark.parametrize(
    ("written", "flaw"),
    [
        ("BDAY;VALUE=text:circa 1800", Flaw(FlawKind.BIRTHDAY, 4, "circa 1800")),
        ("BDAY:1999-02-29", Flaw(FlawKind.BIRTHDAY, 4, "1999-02-29")),
        ("ANNIVERSARY:soon", Flaw(FlawKind.DAY, 4, "soon")),
    ],
)
def test_a_day_that_is_none_is_told(written: str, flaw: Flaw) -> None:
    read = book(card("FN:Anna", written))
    assert (read.rows, read.problems) == ((Row(1, "Anna", first_name="Anna"),), (flaw,))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["ANNIVERSARY:2010-06-12"], ""),
        (["X-ANNIVERSARY:2010-06-12"], ""),
        (["ANNIVERSARY:20100612", "X-ANNIVERSARY:2010-06-12"], ""),
        (["item1.X-ABDATE;type=pref:2010-06-12", f"item1.X-ABLabel:{ANNIVERSARY}"], ""),
        (["item2.X-ABLabel:Proefwerk", "ITEM2.X-ABDATE:2010-06-12"], "Proefwerk"),
        ([f"{ANDROID};2010-06-12;1;;;;;;;;;;;;;"], ""),
        ([f"{ANDROID};2010-06-12;0;Proefwerk;;;;;;;;;;;;"], "Proefwerk"),
        ([f"{ANDROID};2010-06-12;2;;;;;;;;;;;;;"], "Other"),
        (["X-ANDROID-CUSTOM;ENCODING=QUOTED-PRINTABLE:" + ANDROID_QUOTED], "Fête"),
        (["item1.X-ABLabel:Site", "item1.URL:x", "X-ABDATE:2010-06-12"], ""),
    ],
)
def test_other_days(lines: list[str], name: str) -> None:
    assert only(*lines).occasions == (NamedDay(name, Yearly(6, 12, 2010)),)


@pytest.mark.parametrize(
    ("lines", "emails"),
    [
        (["EMAIL:a@x.nl", "EMAIL:b@x.nl"], ("a@x.nl", "b@x.nl")),
        (["EMAIL:a@x.nl", "EMAIL;PREF:b@x.nl"], ("b@x.nl", "a@x.nl")),
        (["EMAIL:a@x.nl", "EMAIL;type=HOME;type=pref:b@x.nl"], ("b@x.nl", "a@x.nl")),
        (["EMAIL;PREF=2:a@x.nl", 'EMAIL;TYPE=home;PREF="1":b@x.nl'], ("b@x.nl", "a@x.nl")),
        (["EMAIL:a@x.nl", "EMAIL;X-PREFIX=1:b@x.nl"], ("a@x.nl", "b@x.nl")),
        (["EMAIL:mailto:a@x.nl", "EMAIL:A@X.nl"], ("a@x.nl",)),
        (["EMAIL:Anna <a@x.nl>", "EMAIL:\u202ab@x.nl\u202c"], ("a@x.nl", "b@x.nl")),
        (["EMAIL:a@x.nl\\, b@x.nl"], ("a@x.nl", "b@x.nl")),
        (["EMAIL:", "EMAIL:none"], ()),
    ],
)
def test_emails(lines: list[str], emails: tuple[str, ...]) -> None:
    assert only(*lines).emails == emails


def test_phones() -> None:
    row = only(
        "TEL;HOME;VOICE:020 123 45 67",
        'TEL;VALUE=uri;PREF=1;TYPE="voice,cell":tel:+31-6-1234;ext=5',
        "TEL;TYPE=WORK,FAX:020 765 43 21",
        "TEL:020 123 45 67",
    )
    assert row.phones == ("+31-6-1234", "020 123 45 67")


def test_what_is_no_persons_card_is_told() -> None:
    read = book(
        card("N:;;;;", "FN:Bakkerij Jansen", "ORG:Bakkerij Jansen", "X-ABShowAs:COMPANY")
        + card("FN:Bakkerij Smit", "ORG:Bakkerij Smit;")
        + card("KIND:group", "FN:Vrienden")
        + card("ORG:Rabobank", "EMAIL:info@rabo.example")
        + card("TEL:020 123")
        + card("N:Jansen;Anna", "ORG:Bakkerij Jansen", "X-ABShowAs:COMPANY")
    )
    assert [row.name for row in read.rows] == ["Anna Jansen"]
    assert read.problems == (
        Flaw(FlawKind.NO_PERSON, 1, "Bakkerij Jansen"),
        Flaw(FlawKind.NO_PERSON, 8, "Bakkerij Smit"),
        Flaw(FlawKind.NO_PERSON, 13, "Vrienden"),
        Flaw(FlawKind.NO_NAME, 18, "info@rabo.example"),
        Flaw(FlawKind.NO_NAME, 23, "020 123"),
    )


@pytest.mark.parametrize("column", ["FN:%", "N:%"])
def test_what_is_too_long_is_told(column: str) -> None:
    read = book(card("FN:Bea") + card(column.replace("%", "x" * 500)))
    assert [row.name for row in read.rows] == ["Bea"]
    (flaw,) = read.problems
    assert (flaw.kind, flaw.line) == (FlawKind.NAME_TOO_LONG, 5)


@pytest.mark.parametrize(
    ("line", "flaw"),
    [
        ("EMAIL:anna@x", Flaw(FlawKind.EMAIL, 4, "anna@x")),
        ("TEL:ask Bea", Flaw(FlawKind.PHONE, 4, "ask Bea")),
        ("ORG:" + "x" * 500, Flaw(FlawKind.TOO_LONG, 1, "x" * 40)),
        ("TITLE:" + "x" * 500, Flaw(FlawKind.TOO_LONG, 1, "x" * 40)),
        ("CATEGORIES:" + "x" * 500, Flaw(FlawKind.TOO_LONG, 1, "x" * 40)),
    ],
)
def test_a_person_comes_in_without_what_is_wrong(line: str, flaw: Flaw) -> None:
    read = book(card("FN:Anna", line))
    assert (read.rows, read.problems) == ((Row(1, "Anna", first_name="Anna"),), (flaw,))


def test_a_formula_is_nobodys_name() -> None:
    read = book(card('FN:=HYPERLINK("http://x"\\,"Anna")', "EMAIL:a@x.nl"))
    assert read.rows == ()
    assert read.problems == (Flaw(FlawKind.NO_NAME, 1, '=HYPERLINK("http://x","Anna")'),)


def test_the_group_of_everybody_is_no_label() -> None:
    assert only("CATEGORIES:myContacts,klanten", "CATEGORIES:klanten").labels == ("klanten",)


@pytest.mark.parametrize(("said", "language"), [("nl-BE", "nl"), ("de-CH", "de-CH")])
def test_language(said: str, language: str) -> None:
    assert only(f"LANG:{said}").language == language


def test_a_language_that_is_none_of_ours_is_told() -> None:
    told = book(card("FN:Anna Jansen", "LANG:fr"))
    assert told.problems == (Flaw(FlawKind.LANGUAGE, 1, "fr"),)
