"""Every message that the bot can draw, in every language, is one that Slack's types allow."""

import pytest

from messages.catalogue import texts_for
from sandbox import checks
from tests.contract.schemas import Schemas
from tests.messages import examples
from tests.messages.examples import Typed

TYPED = {"plain": examples.PLAIN, "escapes grow": examples.HOSTILE["escapes grow"]}


@pytest.mark.parametrize("locale", examples.WITH_ANY_WORDS)
@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_drawn(schemas: Schemas, locale: str, typed: Typed) -> None:
    texts = texts_for(locale)
    for feature, draw in examples.FEATURES.items():
        for example in draw(typed):
            payload = example.draw(texts).payload()
            found = schemas.problems("call_chat.postMessage", payload | {"channel": "C0TEAM"})
            assert found == [], f"{feature}: {example.name}"
            checks.check_message(payload["text"], payload.get("blocks", []))
