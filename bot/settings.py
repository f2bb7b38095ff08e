"""The only reader of the environment: what an operator can set, checked before anything starts."""

from ipaddress import ip_address
from typing import Annotated, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Read = TypeVar("Read", bound=BaseSettings)


class SettingsError(Exception):
    """A setting is missing or malformed; the message is one line that names it."""


class DatabaseSettings(BaseSettings):
    """What is enough for those who only look into the database."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", hide_input_in_errors=True
    )

    database_url: Annotated[
        str,
        Field(
            description="A SQLite file, or a PostgreSQL database that several machines share. May "
            "hold a password.",
            examples=["postgresql://user:password@host/goodturn"],
        ),
    ] = "sqlite:///goodturn.sqlite"

    @field_validator("database_url")
    @classmethod
    def _database(cls, url: str) -> str:
        if url.startswith(("postgresql://", "postgres://")):
            return _readable(url)
        if not url.startswith("sqlite:///") or url.removeprefix("sqlite:///") in ("", ":memory:"):
            raise ValueError("must start with postgresql:// or with sqlite:/// and name a file")
        return url


class Settings(DatabaseSettings):
    """Read from the environment and from a file named .env in the working directory.

    Names are the field names in capitals. With SLACK_APP_TOKEN the bot connects in Socket Mode;
    without it Slack calls us over HTTP and SLACK_SIGNING_SECRET is needed. A setting that is
    blank counts as missing: with an empty secret anybody could sign for Slack.
    """

    slack_bot_token: Annotated[
        SecretStr,
        Field(description="The bot token of the installed app.", examples=["xoxb-…"]),
    ]
    slack_app_token: Annotated[
        SecretStr | None,
        Field(
            description="An app-level token with `connections:write`. With it the bot opens the "
            "connection to Slack itself (Socket Mode); without it Slack calls over HTTP.",
            examples=["xapp-…"],
        ),
    ] = None
    slack_signing_secret: Annotated[
        SecretStr | None,
        Field(
            description="What Slack signs its requests with. Needed without SLACK_APP_TOKEN.",
            examples=["8f74…"],
        ),
    ] = None
    slack_api_url: Annotated[
        str,
        Field(
            description="Where Slack's Web API is. Plain http only on this machine.",
            examples=["http://127.0.0.1:4390/api/"],
        ),
    ] = "https://slack.com/api/"
    host: Annotated[
        str,
        Field(description="The IP address to listen on, for HTTP.", examples=["0.0.0.0"]),
    ] = "127.0.0.1"
    port: Annotated[
        int, Field(ge=1, le=65535, description="The port to listen on, for HTTP.", examples=[8080])
    ] = 3000
    web_workers: Annotated[
        int,
        Field(
            ge=1,
            le=64,
            description="How many processes serve HTTP. Each keeps up to 20 connections to "
            "PostgreSQL open, and 30 in a rush.",
            examples=[4],
        ),
    ] = 1
    tick_seconds: Annotated[
        float,
        Field(
            ge=0.05,
            le=60,
            description="How often to look for what is due, in seconds.",
            examples=[10],
        ),
    ] = 2.0
    schedule: Annotated[
        bool,
        Field(
            description="Whether to send reminders and summaries too. When off, as with `goodturn "
            "run --no-schedule`, the bot only answers.",
            examples=["false"],
        ),
    ] = True
    clock_url: Annotated[
        str | None,
        Field(
            description="Where to ask for the time, for the demo and tests; else leave it out.",
            examples=["http://127.0.0.1:4390/sandbox/clock"],
        ),
    ] = None

    @field_validator("slack_bot_token", "slack_app_token", "slack_signing_secret", mode="before")
    @classmethod
    def _stripped(cls, secret: object) -> object:
        return secret.strip() if isinstance(secret, str) else secret

    @field_validator("slack_signing_secret")
    @classmethod
    def _signing_secret(cls, secret: SecretStr | None) -> SecretStr | None:
        return secret if secret and secret.get_secret_value() else None

    @field_validator("slack_bot_token")
    @classmethod
    def _bot_token(cls, token: SecretStr) -> SecretStr:
        return _starting_with("xoxb-", token)

    @field_validator("slack_app_token")
    @classmethod
    def _app_token(cls, token: SecretStr | None) -> SecretStr | None:
        return _starting_with("xapp-", token) if token and token.get_secret_value() else None

    @field_validator("slack_api_url")
    @classmethod
    def _api_url(cls, url: str) -> str:
        if not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
            raise ValueError("must start with https:// (plain http only on this machine)")
        return url if url.endswith("/") else url + "/"

    @field_validator("host")
    @classmethod
    def _address(cls, host: str) -> str:
        try:
            return str(ip_address(host))
        except ValueError:
            raise ValueError("must be an IP address, such as 127.0.0.1 or 0.0.0.0") from None

    @field_validator("clock_url")
    @classmethod
    def _clock(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("https://", "http://")):
            raise ValueError("must start with http:// or https://")
        return url

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        if self.slack_app_token is None and self.slack_signing_secret is None:
            raise ValueError(
                "set SLACK_SIGNING_SECRET (for HTTP) or SLACK_APP_TOKEN (for Socket Mode)"
            )
        return self

    @property
    def address(self) -> str:
        """Where it listens for HTTP, as addresses are written."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def socket_mode(self) -> bool:
        """Whether the bot opens the connection to Slack itself."""
        return self.slack_app_token is not None


def load() -> Settings:
    """Read and check all settings.

    Raises SettingsError with one line that names the first setting to mend, and never its value.
    """
    return _read(Settings)


def database_url() -> str:
    """The address of the database, which those need who only look into it. Raises SettingsError."""
    return _read(DatabaseSettings).database_url


def _read(kind: type[Read]) -> Read:
    try:
        return kind()
    except ValidationError as invalid:
        raise SettingsError(_first_line(invalid)) from None
    except UnicodeDecodeError:
        raise SettingsError("the file .env is not UTF-8") from None


def _starting_with(prefix: str, token: SecretStr) -> SecretStr:
    said = token.get_secret_value()
    if not said.startswith(prefix):
        raise ValueError(f"must start with {prefix}")
    if len(said.split()) > 1:
        raise ValueError("must be one token, with no space or line break in it")
    return token


def _readable(url: str) -> str:
    """An address of which no part of the password can be taken for the host, and be printed."""
    try:
        parts = urlsplit(url)
        is_clear = parts.netloc.count("@") <= 1 and "@" not in parts.path and parts.port != 0
    except ValueError:
        is_clear = False
    if not is_clear:
        raise ValueError(
            "can't be read: in a user name or password, write @ as %40, / as %2F and : as %3A"
        ) from None
    return url


def _first_line(invalid: ValidationError) -> str:
    error = invalid.errors()[0]
    reason = error["msg"].removeprefix("Value error, ")
    if not error["loc"]:
        return reason
    name = str(error["loc"][0]).upper()
    if error["type"] == "missing":
        return f"{name} is missing"
    reason = reason.removeprefix("Input ")
    return f"{name} {reason[:1].lower()}{reason[1:]}"
