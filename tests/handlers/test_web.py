"""The endpoint: who may call it, and what Bolt would lose on the way."""

import time

import pytest
from sqlalchemy import Engine

from bot.database import Transaction
from bot.people.contacts import Contact
from tests import payloads
from tests.handlers.person import Person


@pytest.mark.parametrize(
    ("secret", "timestamp"),
    [
        pytest.param("somebody else's secret", None, id="forged"),
        pytest.param(None, str(int(time.time()) - 301), id="stale"),
        pytest.param(None, "yesterday", id="no number"),
        pytest.param(None, "²", id="a digit that is no number"),
    ],
)
def test_refuses_a_bad_signature(person: Person, secret: str | None, timestamp: str | None) -> None:
    signed = {} if secret is None else {"secret": secret}
    assert person.send("text=help", timestamp=timestamp, **signed).status_code == 401


def test_answers_only_its_own_workspace(person: Person) -> None:
    form = payloads.command(person.user_id, "help", f"{person.slack.url}/response")
    assert b"Goodturn" in person.send(payloads.encoded(form)).data
    assert b"Goodturn" not in person.send(payloads.encoded(form | {"team_id": "T0OTHER"})).data


def test_takes_a_command_that_contains_the_word_payload(person: Person, anna: Contact) -> None:
    shown = person.types("give Anna the payload report")
    assert "the payload report" in shown["text"]


def test_takes_a_command_from_a_channel_named_payload(person: Person) -> None:
    person.channel_name = "payload"
    assert "good turn" in person.types("help")["text"]


def test_is_healthy_when_the_database_answers(person: Person) -> None:
    assert person.web.get("/health").get_json() == {"status": "ok"}


def test_refuses_a_body_that_is_too_large(person: Person) -> None:
    assert person.send("text=" + "x" * 2_000_000).status_code == 413


@pytest.mark.parametrize("body", ["{", "payload=%7B", "payload=1", "[1]", "payload="])
def test_a_malformed_body_without_a_signature_is_refused(person: Person, body: str) -> None:
    assert person.send(body, secret="somebody else's").status_code == 401


def test_is_healthy_while_somebody_writes(person: Person, transaction: Transaction) -> None:
    with transaction() as session:
        session.connection()
        assert person.web.get("/health").status_code == 200


def test_is_not_healthy_without_its_database(person: Person, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE workspace RENAME TO elsewhere")
    assert person.web.get("/health").status_code == 500
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO workspace")
