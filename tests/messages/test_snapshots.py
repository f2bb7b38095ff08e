"""Every message in every language, word for word: read the difference as a native speaker would.

After a change that is meant: `uv run pytest tests/messages --snapshot-update`.
"""

import pytest
from syrupy.assertion import SnapshotAssertion

from messages.catalogue import texts_for
from tests.messages import drawing, examples


@pytest.mark.parametrize("locale", examples.LOCALES)
@pytest.mark.parametrize("feature", examples.FEATURES)
def test_messages_read_as_before(feature: str, locale: str, snapshot: SnapshotAssertion) -> None:
    drawn = _drawn(feature, locale, examples.PLAIN)
    assert drawn == snapshot(name=f"{feature} {locale}")


@pytest.mark.parametrize("locale", examples.LOCALES)
def test_dialogs_read_as_before(locale: str, snapshot: SnapshotAssertion) -> None:
    drawn = "\n\n".join(
        "\n".join([f"# {one.name}", *drawing.dialog_lines(one.draw(texts_for(locale)))])
        for one in examples.dialogs()
    )
    assert drawn == snapshot(name=f"dialogs {locale}")


@pytest.mark.parametrize("locale", ["de-CH", "en-US"])
@pytest.mark.parametrize("feature", ["pending", "summaries", "importing"])
def test_regions_differ_in_dates_numbers_and_spelling(
    feature: str, locale: str, snapshot: SnapshotAssertion
) -> None:
    drawn = _drawn(feature, locale, examples.PLAIN)
    assert drawn == snapshot(name=f"{feature} {locale}")


@pytest.mark.parametrize("feature", ["nudges", "entries", "pending"])
def test_hostile_names_read_as_text(feature: str, snapshot: SnapshotAssertion) -> None:
    drawn = _drawn(feature, "en-GB", examples.PINGS)
    assert drawn == snapshot(name=f"{feature} with pings")


def _drawn(feature: str, locale: str, typed: examples.Typed) -> str:
    said = []
    for example in examples.FEATURES[feature](typed):
        message = example.draw(texts_for(locale))
        said.append("\n".join([f"# {example.name}", *drawing.lines(message)]))
    return "\n\n".join(said)
