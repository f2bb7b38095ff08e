"""What the settings name, opened: the database, Slack's client, the clock.

Commands that don't serve load no more than this: without Bolt's listeners, the web server and the
scheduler a process takes 14 MB less.
"""

from slack_sdk import WebClient
from sqlalchemy import Engine, exc

from bot import database, schema
from bot.clock import Clock, RemoteClock, SystemClock
from bot.migrations import state
from bot.people import name_index
from bot.settings import Settings
from handlers.team import install

CANNOT_START = (install.SignInRefused, database.DatabaseUnreachable, OSError)
"""What an operator has to mend; each says it in one line."""
DATABASE_FAILED = (exc.DBAPIError, exc.TimeoutError, database.DatabaseUnreachable)
"""What a database that was open may raise at any time."""


def client(configured: Settings) -> WebClient:
    return WebClient(
        token=configured.slack_bot_token.get_secret_value(),
        base_url=configured.slack_api_url,
        timeout=10,
    )


def clock(configured: Settings) -> Clock:
    return RemoteClock(configured.clock_url) if configured.clock_url else SystemClock()


def open_database(configured: Settings) -> Engine:
    """The database, brought up to date. Raises bot.database.DatabaseUnreachable."""
    engine = database.connect(configured.database_url)
    schema.migrate(engine)
    with database.transactions(engine)() as session:
        name_index.add_missing(session)
    return engine


def existing_database(url: str) -> Engine:
    """The database as it is, to be looked into: never made, nor brought up to date.

    Raises bot.database.DatabaseUnreachable where there is none of this version.
    """
    engine = database.connect(url)
    try:
        state.check(engine)
    except exc.DBAPIError as failed:
        raise database.DatabaseUnreachable(f"DATABASE_URL: {reason(failed)}") from failed
    return engine


def reason(failed: BaseException) -> str:
    """What one of DATABASE_FAILED says, in one line."""
    cause = failed.orig if isinstance(failed, exc.DBAPIError) else failed
    return str(cause).strip().partition("\n")[0]
