"""Counts of an experiment on the command line, for anybody."""

import json
from pathlib import Path

import pytest

from tests.journeys.test_command_line import goodturn

FIELDS = {
    "arms",
    "difference",
    "interval",
    "test",
    "p",
    "holm_p",
    "verdict",
    "words",
    "smallest_detectable",
}


def test_all_of_it_as_objects(tmp_path: Path) -> None:
    counts = ("control=30/100", "tips=45/100", "a visit=5/9")
    ended = goodturn("compare", *counts, "--json", folder=tmp_path)
    assert ended.returncode == 0, ended.stderr
    tips, visit = json.loads(ended.stdout)["comparisons"]
    assert set(tips) == set(visit) == FIELDS
    assert (tips["arms"], visit["arms"]) == (["control", "tips"], ["control", "a visit"])
    assert tips["p"] == pytest.approx(0.029543, rel=1e-3)
    assert (tips["verdict"], tips["test"]) == ("better", "boschloo")
    assert tips["interval"] == pytest.approx([0.015531, 0.279491], abs=1e-5)
    assert (visit["verdict"], visit["p"], visit["holm_p"]) == ("too_few", None, None)


def test_a_line_each_in_the_language_that_was_chosen(tmp_path: Path) -> None:
    ended = goodturn("compare", "keine=30/100", "Tipps=45/100", "--language", "de", folder=tmp_path)
    assert ended.stdout == (
        "In der Gruppe „Tipps“ wurde öfter geantwortet: 45 von 100 gegenüber 30 von 100, ein "
        "Unterschied von 15 Prozentpunkten, wahrscheinlich zwischen 2 und 28 Prozentpunkten mehr.\n"
    )


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        (("control=30/100",), "two arms or more"),
        (("control=30/100", "tips=45"), "NAME=ANSWERED/ALL"),
        (("control=30/100", "45/100"), "NAME=ANSWERED/ALL"),
        (("control=30/100", "tips=many/100"), "NAME=ANSWERED/ALL"),
        (("control=30/100", "tips=-1/100"), "NAME=ANSWERED/ALL"),
        (("control=30/100", "tips=1e3/100"), "NAME=ANSWERED/ALL"),
        (("control=30/100", "tips=101/100"), "none to all"),
        (("control=0/0", "tips=45/100"), "none to all"),
        (("tips=30/100", "tips=45/100"), "twice"),
    ],
)
def test_what_cannot_be_compared_is_told_with_what_to_write(
    tmp_path: Path, counts: tuple[str, ...], told: str
) -> None:
    ended = goodturn("compare", *counts, folder=tmp_path)
    assert ended.returncode != 0
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
