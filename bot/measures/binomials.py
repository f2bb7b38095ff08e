"""In how many ways some can be chosen, as a logarithm, since it is soon too large for a float."""

from math import lgamma


def log_choices(size: int, count: int) -> float:
    """The logarithm of "size choose count"."""
    return lgamma(size + 1) - lgamma(count + 1) - lgamma(size - count + 1)
