"""Amounts of money, in minor units: cents, pence, Rappen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Money:
    """So many minor units of a currency, by its ISO 4217 code; None where nobody said which.

    Without a currency there are a hundred of them to a whole one.
    """

    minor: int
    currency: str | None
