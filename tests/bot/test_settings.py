"""A missing or malformed setting is one line that names it, and never its value."""

from pathlib import Path

import pytest

from bot import settings
from bot.settings import Settings, SettingsError

GOOD = {"SLACK_BOT_TOKEN": "xoxb-bot-token", "SLACK_SIGNING_SECRET": "signing-secret"}


@pytest.fixture(autouse=True)
def _only_these(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An environment with the least that the bot needs, and no .env file."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in GOOD.items():
        monkeypatch.setenv(name, value)


def test_the_least_that_is_needed_serves_http() -> None:
    loaded = settings.load()
    assert not loaded.socket_mode
    assert loaded.slack_api_url == "https://slack.com/api/"


def test_an_app_token_means_socket_mode_and_needs_no_secret(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-token")
    monkeypatch.delenv("SLACK_SIGNING_SECRET")
    assert settings.load().socket_mode


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_says_what_it_is_with_an_example_that_it_takes(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    described = Settings.model_fields[name]
    assert described.description
    assert described.examples
    monkeypatch.setenv(name.upper(), str(described.examples[0]))
    assert getattr(settings.load(), name) is not None


@pytest.mark.parametrize("empty", ["SLACK_APP_TOKEN", "CLOCK_URL", "PORT", "DATABASE_URL"])
def test_an_empty_setting_counts_as_missing(monkeypatch: pytest.MonkeyPatch, empty: str) -> None:
    usual = settings.load()
    monkeypatch.setenv(empty, "")
    assert settings.load() == usual


def test_white_space_around_tokens_and_secrets_is_no_part_of_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in {**GOOD, "SLACK_APP_TOKEN": "xapp-token"}.items():
        monkeypatch.setenv(name, f" {value}\r\n")
    loaded = settings.load()
    assert loaded.slack_bot_token.get_secret_value() == GOOD["SLACK_BOT_TOKEN"]
    assert loaded.slack_signing_secret is not None
    assert loaded.slack_signing_secret.get_secret_value() == GOOD["SLACK_SIGNING_SECRET"]
    assert loaded.slack_app_token is not None
    assert loaded.slack_app_token.get_secret_value() == "xapp-token"


def test_a_blank_secret_is_a_missing_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_SIGNING_SECRET", " \n")
    with pytest.raises(SettingsError, match="SLACK_SIGNING_SECRET"):
        settings.load()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", ""),
        ("SLACK_BOT_TOKEN", "xoxb-one\nxoxb-other"),
        ("SLACK_APP_TOKEN", "xapp-one\nxapp-other"),
        ("DATABASE_URL", "postgresql://user:p@ss@host/name"),
        ("DATABASE_URL", "postgresql://user:pass/word@host/name"),
        ("DATABASE_URL", "postgresql://user:password@host:many/name"),
        ("SLACK_BOT_TOKEN", "xoxp-of-a-person"),
        ("SLACK_APP_TOKEN", "xoxb-in-the-wrong-place"),
        ("SLACK_SIGNING_SECRET", ""),
        ("SLACK_SIGNING_SECRET", " \t "),
        ("SLACK_API_URL", "http://slack.example.com/api/"),
        ("SLACK_API_URL", "nonsense"),
        ("DATABASE_URL", "mysql://user:password@host/name"),
        ("PORT", "many"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("WEB_WORKERS", "-1"),
        ("WEB_WORKERS", "2.5"),
        ("TICK_SECONDS", "0"),
        ("TICK_SECONDS", "nan"),
        ("TICK_SECONDS", "often"),
        ("CLOCK_URL", "nonsense"),
        ("CLOCK_URL", "ftp://clock"),
    ],
)
def test_a_malformed_setting_is_named_in_one_line_without_its_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    line = _complaint()
    assert name in line
    assert "\n" not in line
    if len(value) > 3:
        assert value not in line


def test_white_space_around_a_secret_is_not_part_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_SIGNING_SECRET", " signing-secret\n")
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-bot-token\n")
    loaded = settings.load()
    assert loaded.slack_signing_secret is not None
    assert loaded.slack_signing_secret.get_secret_value() == GOOD["SLACK_SIGNING_SECRET"]
    assert loaded.slack_bot_token.get_secret_value() == GOOD["SLACK_BOT_TOKEN"]


@pytest.mark.parametrize(
    ("host", "address"), [("::1", "http://[::1]:3000"), ("0.0.0.0", "http://0.0.0.0:3000")]
)
def test_an_address_is_written_as_a_browser_takes_it(
    monkeypatch: pytest.MonkeyPatch, host: str, address: str
) -> None:
    monkeypatch.setenv("HOST", host)
    assert settings.load().address == address


def test_a_missing_bot_token_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLACK_BOT_TOKEN")
    assert _complaint() == "SLACK_BOT_TOKEN is missing"


def test_without_a_secret_and_an_app_token_both_ways_out_are_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SLACK_SIGNING_SECRET")
    line = _complaint()
    assert "SLACK_SIGNING_SECRET" in line
    assert "SLACK_APP_TOKEN" in line
    assert "\n" not in line


def test_settings_are_read_from_a_file_in_the_working_directory(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("SLACK_BOT_TOKEN")
    (tmp_path / ".env").write_text("SLACK_BOT_TOKEN=xoxb-from-the-file\nUNKNOWN=ignored\n")
    assert settings.load().slack_bot_token.get_secret_value() == "xoxb-from-the-file"


def test_secrets_do_not_show() -> None:
    shown = f"{settings.load()!r} {settings.load()}"
    assert not [value for value in GOOD.values() if value in shown]


def _complaint() -> str:
    with pytest.raises(SettingsError) as refused:
        settings.load()
    return str(refused.value)
