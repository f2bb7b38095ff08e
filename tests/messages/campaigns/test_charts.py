"""The table of results: it fits a narrow window in every language."""

import pytest

from messages.campaigns import charts
from messages.catalogue import texts_for
from tests.messages.examples import campaign_results, typed

MOST_CHARACTERS = 44


@pytest.mark.parametrize("language", ["en", "nl", "de"])
def test_its_columns_fit_a_narrow_window(language: str) -> None:
    found = campaign_results.clear(typed.PLAIN)
    rows = charts.rates(texts_for(language), found).to_dict()["rows"]
    cells = [[cell["text"] for cell in row] for row in rows]
    assert cells[1][1:] == ["30/100", "30", "22–40"]
    assert sum(max(map(len, column)) for column in zip(*cells, strict=True)) <= MOST_CHARACTERS
