"""In which languages a story is told: in one always, in the others where all is tried."""

from collections.abc import Mapping

import pytest


def told_in(first: str, tongues: Mapping[str, object]) -> pytest.MarkDecorator:
    """A world in each language of `tongues`, with what somebody types and reads there.

    The others than the `first` are exhaustive.
    """
    return pytest.mark.parametrize(
        ("world", "tongue"),
        [
            pytest.param(
                language,
                tongue,
                id=language,
                marks=() if language == first else pytest.mark.exhaustive,
            )
            for language, tongue in tongues.items()
        ],
        indirect=["world"],
    )
