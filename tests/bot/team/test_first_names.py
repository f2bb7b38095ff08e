"""People are called by their first names, whatever an address book puts before them."""

import pytest

from bot.team.first_names import first_name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Anna Jansen", "Anna"),
        ("Dr. Eva", "Eva"),
        ("Dr. Eva Müller", "Eva"),
        ("Prof. Dr. Hans Meier", "Hans"),
        ("Prof. Dr. med. Hans Meier", "Hans"),
        ("Frau Dr. Eva Müller", "Eva"),
        ("mevrouw Anna Jansen", "Anna"),
        ("Mevr. Anna Jansen", "Anna"),
        ("mw. Petra de Vries", "Petra"),
        ("drs. Kees Bakker", "Kees"),
        ("Ir. Joost van den Berg", "Joost"),
        ("Mrs Jane Doe", "Jane"),
        ("Mr. John Smith", "John"),
        ("Smit, Dirk", "Dirk"),
        ("Smit, Dr. Dirk", "Dirk"),
        ("van den Berg, Pieter", "Pieter"),
        ("Prof.Dr. Hans Meier", "Hans"),
        ("Dipl.-Ing. Hans Meier", "Hans"),
        ("De heer Jan Bakker", "Jan"),
        # The family name stands first.
        ("山田 太郎", "太郎"),
        ("김 민수", "민수"),
        ("王小明", "王小明"),
        # Only a surname is known.
        ("Herr Schulz", "Herr Schulz"),
        ("Frau Dr. Schulz", "Frau Dr. Schulz"),
        ("Mrs Doe", "Mrs Doe"),
        ("Dhr. en mevr. Jansen", "Dhr. en mevr. Jansen"),
        ("De heer Jansen", "De heer Jansen"),
        # No titles, though they look like them.
        ("Mr", "Mr"),
        ("Mr. and Mrs. John Smith", "John"),
        ("Phil Smith", "Phil"),
        ("Dr. En Lai", "En"),
        ("Ing-Mari Berg", "Ing-Mari"),
        ("De Jong", "De"),
        ("Em Dr Smith", "Em"),
        ("Frauke Meier", "Frauke"),
        ("Sirin Demir", "Sirin"),
        ("Jean-Luc Picard", "Jean-Luc"),
        ("??? Vries", "??? Vries"),
        ("Smit,", "Smit,"),
        ("", ""),
    ],
)
def test_first_name(name: str, called: str) -> None:
    assert first_name(name) == called
