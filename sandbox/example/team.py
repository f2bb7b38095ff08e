"""Eight colleagues in four time zones and three languages, and those a bot must leave alone."""

from sandbox.people.team import Channel, Member, Team

LOCALES = {"en": "en-GB", "nl": "nl-NL", "de": "de-DE", "de-CH": "de-CH"}
"""Slack's locale for each that `team` may be asked for."""


def team(language: str = "en") -> Team:
    """The example team; `language` (en, nl, de or de-CH) is Mara's and the workspace's."""
    locale = LOCALES[language]
    people = _people(locale)
    everyone = tuple(person.id for person in people)
    app = Member(
        id="U0GOODTURN",
        name="goodturn",
        real_name="Goodturn",
        tz="America/Los_Angeles",
        locale="en-US",
        is_bot=True,
        bot_id="B0GOODTURN",
        app_id="A0GOODTURN",
    )
    together = ("U0MARA", "U0JONAS", "U0PRIYA", "U0EMILY", app.id)
    return Team(
        members=(*people, *_others(), app),
        channels=(
            Channel("C0GENERAL", "general", everyone, "Announcements", is_general=True),
            Channel("C0TEAM", "team-together", together, "What we do for people"),
            Channel("C0RANDOM", "random", everyone, "Everything else"),
        ),
        name="Sandbox",
        id="T0SANDBOX",
        locale=locale,
    )


def _people(locale: str) -> tuple[Member, ...]:
    return (
        _person("Mara Visser", "Europe/Amsterdam", locale, "Managing partner", is_admin=True),
        _person("Jonas Weber", "Europe/Berlin", "de-DE", "Tax adviser"),
        _person("Priya Shah", "Europe/London", "en-GB", "Client partner"),
        _person("Sofie Maes", "Europe/Brussels", "nl-NL", "Payroll"),
        _person("Luca Frei", "Europe/Zurich", "de-CH", "Auditor"),
        _person("Emily Carter", "America/New_York", "en-US", "Advisory"),
        _person("Kenji Mori", "Asia/Tokyo", "en-GB", "Transfer pricing"),
        _person("Tom Bakker", "Europe/Amsterdam", "nl-NL", "Bookkeeping"),
    )


def _others() -> tuple[Member, ...]:
    """Those whom a bot must leave alone: someone who left, a guest, and Slack's own bot."""
    return (
        _person("Noor Smit", "Europe/Amsterdam", "nl-NL", deleted=True),
        _person("Ben Gray", "Europe/London", "en-GB", "Guest", is_restricted=True),
        Member("USLACKBOT", "slackbot", "Slackbot", "America/Los_Angeles", "en-US"),
    )


def _person(
    real_name: str,
    tz: str,
    locale: str,
    title: str = "",
    *,
    is_admin: bool = False,
    is_restricted: bool = False,
    deleted: bool = False,
) -> Member:
    first, last = real_name.split()
    return Member(
        id=f"U0{first.upper()}",
        name=first.lower(),
        real_name=real_name,
        tz=tz,
        locale=locale,
        email=f"{first}.{last}@example.com".lower(),
        title=title,
        is_admin=is_admin,
        is_owner=is_admin,
        is_restricted=is_restricted,
        deleted=deleted,
    )
