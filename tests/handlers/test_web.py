"""The endpoint: who may call it, and what Bolt would lose on the way."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from bot.database import Reading, Transaction
from bot.people.contacts import Contact
from handlers.readiness import Readiness
from handlers.team.install import Installation
from tests import payloads
from tests.databases import away
from tests.handlers.conftest import on_both_databases
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


def test_refuses_a_body_that_is_too_large(person: Person) -> None:
    assert person.send("text=" + "x" * 2_000_000).status_code == 413


@pytest.mark.parametrize("body", ["{", "payload=%7B", "payload=1", "[1]", "payload="])
def test_a_malformed_body_without_a_signature_is_refused(person: Person, body: str) -> None:
    assert person.send(body, secret="somebody else's").status_code == 401


@pytest.mark.parametrize("path", ["/health", "/ready"])
def test_is_well_while_somebody_writes(person: Person, transaction: Transaction, path: str) -> None:
    with transaction() as session:
        session.connection()
        assert person.web.get(path).status_code == 200


@on_both_databases
def test_lives_but_is_not_ready_without_its_database(person: Person, engine: Engine) -> None:
    with away(engine):
        assert person.web.get("/ready").status_code == 503
        assert person.web.get("/health").get_json() == {"status": "ok"}
    assert person.web.get("/ready").get_json() == {"status": "ok"}


def test_is_not_ready_where_a_table_is_missing(person: Person, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE workspace RENAME TO elsewhere")
    try:
        assert person.web.get("/ready").status_code == 503
    finally:
        with engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO workspace")


def test_says_in_time_that_no_answer_comes(reading: Reading, installation: Installation) -> None:
    may_answer, asked = Event(), []

    @contextmanager
    def swallowed() -> Iterator[Session]:
        asked.append(True)
        assert may_answer.wait(10)
        with reading() as session:
            yield session

    readiness = Readiness(swallowed, installation.workspace_id)
    began = time.monotonic()
    assert not readiness.is_ready()
    assert time.monotonic() - began < 2
    assert not readiness.is_ready()
    assert len(asked) == 1, "it waits for the answer to one question"
    may_answer.set()
    while not readiness.is_ready():
        pass
