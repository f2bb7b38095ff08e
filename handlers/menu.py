"""The menu: buttons that act at once, or open a dialog for the rest of a line."""

from collections.abc import Mapping
from dataclasses import replace

from slack_bolt import Ack, App, BoltContext, Respond
from slack_sdk import WebClient

import messages.help
import messages.menu
from handlers import afterwards, answers, forms, payloads, sentences
from handlers.answers import Spot
from handlers.commands import Command, TypedLine
from handlers.payloads import Payload
from messages import Message
from messages.commands import Word
from messages.menu import MenuButton, MenuLine, Offer
from messages.reader import Reader


def show_help(line: TypedLine) -> Message:
    """`help`: after the command all that can be typed, in a conversation the menu."""
    return messages.help.help_message(line.reader) if line.trigger_id else show(line)


def show(line: TypedLine) -> Message:
    """`menu`, and `/goodturn` alone."""
    return messages.menu.drawn(line.reader, sentences.can_be_done())


def register(app: App, by_word: Mapping[Word, Command]) -> None:
    def press(
        ack: Ack,
        client: WebClient,
        body: Payload,
        action: Payload,
        context: BoltContext,
        reader: Reader,
    ) -> None:
        """Do what the button is for, or open its dialog."""
        chosen = messages.menu.offer(MenuButton.read(payloads.value(action)).intent)
        spot, trigger_id = answers.spot(body), body["trigger_id"]
        if chosen.asks is None:
            text = messages.menu.line(reader.texts, chosen)
            line = TypedLine.of(context, text, spot.channel, trigger_id)
            context["answer"] = sentences.answer(by_word, line)
        else:
            opened_from = MenuLine(chosen.intent, spot.channel, spot.thread_ts)
            dialog = messages.menu.dialog(reader.texts, chosen, opened_from)
            client.views_open(trigger_id=trigger_id, view=dialog.payload())
        ack()

    def accept(ack: Ack, body: Payload, action: Payload, context: BoltContext) -> None:
        """Do the line that was suggested, which the button carries."""
        text, channel = payloads.value(action), answers.spot(body).channel
        line = TypedLine.of(context, text, channel, body["trigger_id"])
        context["answer"] = sentences.answer(by_word, line)
        ack()

    def send(ack: Ack, view: Payload, context: BoltContext) -> None:
        """Do what was typed. What is refused is said at the field, and the line stays in it."""
        opened_from = MenuLine.read(payloads.metadata(view))
        chosen = messages.menu.offer(opened_from.intent)
        typed = forms.text(view, messages.menu.TYPED).strip()
        line = TypedLine.of(context, typed, opened_from.channel)
        context["answer"] = sentences.answer(by_word, _with_beginning(line, chosen))
        ack()

    app.action(payloads.with_ending(messages.menu.ACT))(
        ack=press, lazy=[tell_presser, afterwards.do]
    )
    app.action(messages.help.SUGGESTED)(ack=accept, lazy=[tell_presser, afterwards.do])
    app.view(messages.menu.LINE)(ack=send, lazy=[tell_sender, afterwards.do])


def _with_beginning(line: TypedLine, chosen: Offer) -> TypedLine:
    """The whole line; its beginning may have been typed, too.

    Without it less may be clear, though the line alone tells the same: "a card from Tim".
    """
    whole = replace(line, text=messages.menu.line(line.reader.texts, chosen, line.text))
    alone = sentences.understood(line)
    if alone.intent is not chosen.intent:
        return whole
    is_clearer = bool(alone.doubts) and len(sentences.understood(whole).doubts) < len(alone.doubts)
    return whole if is_clearer else line


def tell_presser(
    client: WebClient, respond: Respond, body: Payload, reader: Reader, context: BoltContext
) -> None:
    """The answer, below the menu; where others read along it is for who pressed alone."""
    answer: Message | None = context.get("answer")
    spot = answers.spot(body)
    if answer is None:
        return
    if payloads.is_direct(spot.channel):
        answers.tell(client, reader.member.slack_user_id, spot, answer)
        return
    said = answer.payload(with_charts=False)
    respond(response_type="ephemeral", replace_original=False, thread_ts=spot.thread_ts, **said)


def tell_sender(client: WebClient, view: Payload, reader: Reader, context: BoltContext) -> None:
    """The same for who sent the dialog."""
    answer: Message | None = context.get("answer")
    if answer is not None:
        opened_from = MenuLine.read(payloads.metadata(view))
        spot = Spot(opened_from.channel, opened_from.thread_ts)
        answers.tell(client, reader.member.slack_user_id, spot, answer)
