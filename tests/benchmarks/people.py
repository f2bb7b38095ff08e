"""Names as address books of three countries have them, the same ones at each run."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

SEED = 9
DOUBLE_SURNAMES, SECOND_NAMES, FROM_ABROAD = 0.15, 0.1, 0.1
"""The shares of people who have one, or a surname from another country."""


@dataclass(frozen=True)
class _Country:
    first_names: Sequence[str]
    surnames: Sequence[str]


def _listed(names: str) -> list[str]:
    return names.split()


def _joined(starts: str, ends: str, between: str = "") -> list[str]:
    return [between.join(pair) for pair in product(starts.split(), ends.split())]


_DUTCH = _Country(
    _listed(
        """Anna Anouk Bart Bram Carlijn Daan Dirk Eline Esmée Eva Femke Floor Frank Gijs Hanneke
        Hugo Ilse Jan Jasper Jeroen Joost Joris Karin Kees Lotte Maaike Maarten Marieke Marijn
        Marloes Mees Merel Niels Noor Paul Pieter Pim Roos Ruben Sanne Sjoerd Sophie Stijn Tess
        Thijs Tim Wouter Willem Yvonne Zoë"""
    ),
    [
        *_listed(
            """Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer
            Dijkstra Smits Hoekstra Koster Prins Blom Huisman Peeters Postma Kuiper Veenstra Kramer
            Willems Maas Schouten Verhoeven Wolters Groen Gerritsen Jonker Hermans Scholten"""
        ),
        *_joined(
            "van",
            """Dijk Dam Vliet Leeuwen Beek Doorn Dongen Wijk Loon Essen Rijn Gent Ommen Hoorn Rossum
            Laar Zanten Houten Veen Eijk Oosten Rooij Kampen Schaik Bergen""",
            " ",
        ),
        *(f"van {name}" for name in _joined("der den", "Berg Meer Veen Heuvel Broek Linden", " ")),
        *_joined("de", "Vries Boer Groot Wit Graaf Haan Bruijn Jong Lange Ruiter Koning", " "),
        *_joined("Noord Oost Wester Zuider Ouden", "hof huis kamp man veld dijk burg"),
    ],
)
_GERMAN = _Country(
    _listed(
        """Andreas Anja Anke Annette Bernd Birgit Björn Christoph Claudia Dieter Elke Florian
        Franziska Friedrich Gisela Günter Hannah Heike Heinz Ingrid Jens Johannes Jörg Jürgen Katrin
        Klaus Lena Lukas Manfred Martina Matthias Monika Nadine Petra Rainer Renate Sabine Silke
        Stefan Steffen Susanne Sven Tanja Thomas Ulrike Ursula Uwe Vera Wolfgang Yasmin"""
    ),
    [
        *_listed(
            """Müller Schmidt Schneider Fischer Weber Wagner Becker Schulz Hoffmann Koch Richter
            Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Hartmann Lange Krause Lehmann
            Köhler König Huber Fuchs Weiß Jung Hahn Vogel Keller Günther Frank Berger Winkler"""
        ),
        *_joined("von", "Arnim Bülow Moltke Stein Weizsäcker Alten Braun Hagen Thun", " "),
        *_joined("Ober Nieder Stein Alten Linden Eichen", "müller meier hofer bauer berger mann"),
        *_joined("Birken Rosen Grün Schön Hohen Lang Buch", "feld stein wald bach thal au heim"),
    ],
)
_ENGLISH = _Country(
    _listed(
        """Abigail Adam Alice Amelia Andrew Ben Charlotte Chloe Colin Daniel David Edward Eleanor
        Emily Emma Fiona George Grace Harriet Harry Helen Isla Jack James Jane Jessica John Kate
        Laura Liam Lucy Mark Matthew Megan Michael Nigel Olivia Oscar Patrick Poppy Rachel Rebecca
        Richard Robert Ruth Sarah Simon Sophie Thomas William"""
    ),
    [
        *_listed(
            """Smith Jones Taylor Brown Williams Johnson Davies Evans Roberts Walker Wright Robinson
            Thompson White Hughes Edwards Green Hall Wood Harris Clarke Turner Hill Moore Cooper
            Ward O'Brien O'Connor McDonald McKenzie Fraser Murray Kelly Byrne Patel Singh Khan"""
        ),
        *_joined("Ash Black Bright Hart Lang Red Strat Whit Wood Thorn", "field ford ley ton well"),
        *_joined("Had Har Kings Win Mil Old Brad", "bury combe worth stone brook more don"),
    ],
)
_COUNTRIES = (_DUTCH, _GERMAN, _ENGLISH)


def names(count: int) -> list[str]:
    """First and last names; some people share one, and some names have three or four words."""
    random = Random(SEED)
    return [_name(random) for _ in range(count)]


def mistyped(name: str) -> str:
    """The name with a letter missing from every word of four or more."""
    return " ".join(
        word if len(word) < 4 else word[: len(word) // 2] + word[len(word) // 2 + 1 :]
        for word in name.split()
    )


def _name(random: Random) -> str:
    home = random.choice(_COUNTRIES)
    first = random.choice(home.first_names)
    if random.random() < SECOND_NAMES:
        first = f"{first} {random.choice(home.first_names)}"
    lived_in = random.choice(_COUNTRIES) if random.random() < FROM_ABROAD else home
    last = random.choice(lived_in.surnames)
    if random.random() < DOUBLE_SURNAMES:
        last = f"{last}-{random.choice(home.surnames)}"
    return f"{first} {last}"
