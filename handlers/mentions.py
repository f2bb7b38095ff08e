"""`@Goodturn …` among others: the same words, answered in the thread to who may read the answer."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime

from slack_bolt import App, BoltContext
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

import messages.mentions
from handlers import afterwards, answers, payloads, sentences
from handlers.answers import Spot
from handlers.commands import Command, TypedLine
from handlers.payloads import Payload
from handlers.reading import lines
from messages import Message, refusals
from messages.commands import Word
from messages.reader import Reader


def register(app: App, by_word: Mapping[Word, Command]) -> None:
    def hear(event: Payload, context: BoltContext, now: datetime) -> None:
        """Do what is written, once: a change of the message does nothing more."""
        if "refusal" in context:
            context["answer"] = refusals.drawn(context["texts"], context["refusal"], now.date())
        elif "reader" in context and payloads.mentions_us(event):
            if "edited" in event:
                context["answer"] = messages.mentions.changed(context["reader"].texts)
                return
            text = lines.without(payloads.text(event), context["identity"].bot_user_id)
            line = TypedLine.of(context, text, event["channel"])
            context["answer"] = sentences.answer_or_refusal(by_word, line)

    app.event("app_mention")(ack=hear, lazy=[post_answer, afterwards.do])


def post_answer(client: WebClient, event: Payload, context: BoltContext) -> None:
    """In the thread: to all what is for all, and to who asked what is theirs to read.

    Slack shows what is for one person in a thread only where somebody has answered in it.
    """
    said: Message | None = context.get("answer")
    if said is None:
        return
    if "edited" in event:
        answers.post(client, event["user"], said)
        return
    spot = Spot(event["channel"], event.get("thread_ts") or event["ts"])
    if said.is_for_all:
        _post(client, spot, said)
        return
    if "thread_ts" not in event:
        reader: Reader | None = context.get("reader")
        texts = reader.texts if reader is not None else context["texts"]
        with suppress(SlackApiError):
            _post(client, spot, messages.mentions.answered_below(texts))
    answers.tell(client, event["user"], spot, said)


def _post(client: WebClient, spot: Spot, message: Message) -> None:
    client.chat_postMessage(channel=spot.channel, thread_ts=spot.thread_ts, **message.payload())
