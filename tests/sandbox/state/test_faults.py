"""Calls that fail: one after another, or by chance."""

from collections import Counter
from collections.abc import Iterator

import httpx
import pytest

from sandbox import Sandbox
from sandbox.driver import Declined, Driver
from sandbox.state.faults import Chances, Faults
from tests.sandbox.echo_bot import BOT_TOKEN, EchoBot


@pytest.fixture
def api(box: Sandbox) -> Iterator[httpx.Client]:
    """A client that gives up on a call when the connection does."""
    headers = {"Authorization": f"Bearer {BOT_TOKEN}"}
    with httpx.Client(base_url=box.api_url, headers=headers, trust_env=False) as client:
        yield client


def outcome(api: httpx.Client, text: str) -> str:
    """How posting went."""
    try:
        response = api.post("chat.postMessage", json={"channel": "U0MARA", "text": text})
    except httpx.RemoteProtocolError:
        return "reset"
    return str(response.status_code)


def outcomes(api: httpx.Client, driver: Driver, seed: int) -> list[str]:
    """How sixty posts went."""
    driver.breaks_at_random(
        "chat.postMessage", seed=seed, ratelimited=0.2, server_error=0.1, reset_before_store=0.1
    )
    return [outcome(api, str(n)) for n in range(60)]


def test_same_seed_same_faults(api: httpx.Client, driver: Driver) -> None:
    first = outcomes(api, driver, seed=1)
    assert set(first) == {"200", "429", "500", "reset"}
    assert outcomes(api, driver, seed=1) == first
    assert outcomes(api, driver, seed=2) != first


def test_faults_that_were_met_are_counted(api: httpx.Client, driver: Driver) -> None:
    happened = Counter(outcomes(api, driver, seed=1))
    assert driver.faults_met("chat.postMessage") == {
        "ratelimited": happened["429"],
        "server_error": happened["500"],
        "reset_before_store": happened["reset"],
    }
    assert len(driver.act_as("U0MARA").sees().direct) == happened["200"]
    driver.mends()
    assert outcome(api, "at last") == "200"


def test_chances_come_about_as_often_as_they_say() -> None:
    faults = Faults()
    faults.add_chances(Chances("chat.update", 7, {"timeout": 0.25, "reset_after_store": 0.05}))
    for _ in range(10_000):
        faults.take("chat.update")
    met = faults.met()["chat.update"]
    assert 2300 < met["timeout"] < 2700
    assert 400 < met["reset_after_store"] < 600
    assert faults.take("chat.postMessage") is None


def test_a_scripted_fault_comes_before_chance(api: httpx.Client, driver: Driver) -> None:
    driver.breaks_at_random("chat.postMessage", seed=1, ratelimited=1.0, retry_after=9)
    driver.breaks("chat.postMessage", "server_error")
    assert outcome(api, "x") == "500"
    limited = api.post("chat.postMessage", json={"channel": "U0MARA", "text": "x"})
    assert limited.headers["Retry-After"] == "9"


@pytest.mark.parametrize(
    ("fault", "expected", "stored"),
    [
        ("timeout", "504", []),
        ("timeout_after_store", "504", ["x"]),
        ("reset_before_store", "reset", []),
        ("reset_after_store", "reset", ["x"]),
    ],
)
def test_unclear_calls_are_carried_out_or_not(
    api: httpx.Client, driver: Driver, fault: str, expected: str, stored: list[str]
) -> None:
    driver.post("/faults", method="chat.postMessage", fault=fault, timeout_seconds=0.01)
    assert outcome(api, "x") == expected
    assert [one.text for one in driver.act_as("U0MARA").sees().direct] == stored


def test_any_error_of_slacks_can_be_answered(bot: EchoBot, driver: Driver) -> None:
    driver.refuses("chat.postMessage", "ekm_access_denied", times=2)
    answers = [bot.calls("chat.postMessage", channel="U0MARA", text="x") for _ in range(3)]
    assert [one.get("error") for one in answers] == ["ekm_access_denied"] * 2 + [None]


@pytest.mark.parametrize("chances", [{"timeout": 1.5}, {"timeout": -0.1}, {"tantrum": 0.5}])
def test_chances_must_make_sense(driver: Driver, chances: dict[str, float]) -> None:
    with pytest.raises(Declined, match="invalid_fault"):
        driver.post("/faults/random", method="chat.postMessage", chances=chances)
