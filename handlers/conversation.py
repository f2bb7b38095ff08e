"""What is written to the bot in its own conversation: the same words as after the command."""

from collections.abc import Mapping
from datetime import datetime

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from handlers import afterwards, answers, payloads, sentences
from handlers.commands import Command, TypedLine
from handlers.payloads import Payload
from handlers.reading import lines
from messages import Message, refusals
from messages.commands import Word


def register(app: App, by_word: Mapping[Word, Command]) -> None:
    def hear(event: Payload, context: BoltContext, now: datetime) -> None:
        """Do what is written. The event counts as handled once this has ended well.

        What is to be said is posted afterwards, since a post that fails must not have it done
        twice.
        """
        is_by_somebody = "reader" in context or "refusal" in context
        if not payloads.is_written_to_us(event) or not is_by_somebody:
            return
        if "refusal" in context:
            context["answer"] = refusals.drawn(context["texts"], context["refusal"], now.date())
            return
        text = lines.without(payloads.text(event), context["identity"].bot_user_id)
        line = TypedLine.of(context, text, event["channel"])
        context["answer"] = sentences.answer_or_refusal(by_word, line)

    app.event("message")(ack=hear, lazy=[post_answer, afterwards.do])


def post_answer(client: WebClient, event: Payload, context: BoltContext) -> None:
    said: Message | None = context.get("answer")
    if said is not None:
        # Who isn't ours may not be reached but where they wrote; nobody's name is told them.
        spot = event["channel"] if "refusal" in context else event["user"]
        answers.post(client, spot, said)
