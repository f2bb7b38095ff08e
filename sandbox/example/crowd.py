"""A workspace of any size, for tests and measurements of what happens with many."""

from collections.abc import Sequence

from sandbox.people.team import Channel, Member, Team

ZONES = ("Europe/Amsterdam", "Europe/London", "America/New_York", "Asia/Tokyo")
LOCALES = ("nl-NL", "en-GB", "en-US", "de-DE")


def crowd(
    count: int,
    *,
    zones: Sequence[str] = ZONES,
    locales: Sequence[str] = LOCALES,
    team_id: str = "T0CROWD",
) -> Team:
    """`count` members, U000001 and on, who take turns in the zones and languages; the first is
    administrator and owner. All are in #general, and the app with them.
    """
    people = tuple(
        Member(
            id=f"U{number:06}",
            name=f"person{number}",
            real_name=f"Person {number}",
            tz=zones[(number - 1) % len(zones)],
            locale=locales[(number - 1) % len(locales)],
            email=f"person{number}@example.com",
            is_admin=number == 1,
            is_owner=number == 1,
        )
        for number in range(1, count + 1)
    )
    app = Member(
        id="U0APP",
        name="app",
        real_name="App",
        tz="America/Los_Angeles",
        locale="en-US",
        is_bot=True,
        bot_id="B0APP",
        app_id="A0APP",
    )
    everyone = (*(person.id for person in people), app.id)
    general = Channel("C0GENERAL", "general", everyone, is_general=True)
    return Team((*people, app), (general,), name="Crowd", id=team_id)
