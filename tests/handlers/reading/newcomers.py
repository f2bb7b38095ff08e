"""Somebody new, as a line tells of them."""

from dataclasses import replace
from datetime import date
from typing import Any

from bot.people.newcomers import Introduction
from bot.vocabulary import Audience
from handlers.reading.newcomers import Newcomer, newcomer

NORA = "nora@example.com"
CLIENT, PARTNER, STAFF = Audience.CLIENT, Audience.PARTNER, Audience.STAFF
TODAY = date(2026, 11, 26)


def read(line: str) -> Newcomer:
    return newcomer(line, TODAY, "dmy")


def of(name: str, audience: Audience | None = None, at: str = "", **told: Any) -> Newcomer:
    return Newcomer(replace(Introduction(name, at), **told), audience)
