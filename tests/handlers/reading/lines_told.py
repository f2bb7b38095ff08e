"""Lines written one below the other, by their language."""

from collections.abc import Mapping


def by_language(lines: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each line with its language."""
    return [
        (language, line.strip())
        for language, told in lines.items()
        for line in told.strip().splitlines()
    ]
