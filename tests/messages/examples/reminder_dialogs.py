"""The dialogs of a reminder, with a draft of each kind."""

from collections.abc import Iterator
from dataclasses import replace

import messages.nudges.dialogs
import messages.nudges.note_dialogs
from bot.no_strings.check import Checked
from bot.no_strings.findings import Finding, StringKind
from bot.nudges.carried import Colleague, Outcome
from bot.nudges.shown_reminders import Suggestion, ToCongratulate, ToGive, ToThankForAnswer
from bot.vocabulary import Answer, Audience, GestureKind, OccasionKind, Purpose
from messages import Dialog
from messages.catalogue import Texts
from messages.nudges import carried
from messages.nudges.dialogs import Origin
from messages.nudges.mail import LONGEST_LINK
from tests.messages.examples.example import DialogExample
from tests.messages.examples.story import TODAY, contact, member, reader, suggestion, to_give
from tests.messages.examples.typed import PLAIN, Typed

ORIGIN = Origin(1, "D0MARA", "1700000000.000001", 5)
"""A dialog about the first reminder in the fifth nudge."""


def dialogs(typed: Typed = PLAIN) -> list[DialogExample]:
    """Every dialog, with a draft of each kind."""
    give, author = suggestion(typed), member(typed)

    def note(name: str, about: Suggestion) -> DialogExample:
        return DialogExample(
            f"note: {name}",
            lambda texts: messages.nudges.note_dialogs.note(
                reader(texts, replace(author, locale=str(texts.locale))), about, ORIGIN
            ),
        )

    colleague = replace(contact(typed), audience=Audience.STAFF)
    noted = [
        *(suggestion(typed, purpose) for purpose in Purpose if purpose is not Purpose.RESPONSE),
        *(replace(give, about=replace(to_give(), idea=kind)) for kind in GestureKind),
        *(replace(give, about=ToThankForAnswer(typed.words, answer)) for answer in Answer),
        replace(give, about=ToCongratulate(OccasionKind.ANNIVERSARY, TODAY, 5)),
        replace(give, about=ToCongratulate(OccasionKind.OWN, TODAY, None, "first order")),
    ]
    return [
        DialogExample(
            "put off", lambda texts: messages.nudges.dialogs.put_off(reader(texts), give, ORIGIN)
        ),
        DialogExample("answer", lambda texts: messages.nudges.dialogs.answer(texts, give, ORIGIN)),
        DialogExample("rhythm", lambda texts: messages.nudges.dialogs.rhythm(texts, give, ORIGIN)),
        *(note(_kind_of_note(about), about) for about in noted),
        *(_doubted(typed, about) for about in noted[:2]),
        _doubted(typed, noted[0], is_stopped=True),
        *_taken_along(typed),
        *(
            note(f"{_kind_of_note(about)} to a colleague", replace(about, contact=colleague))
            for about in noted
        ),
    ]


def _taken_along(typed: Typed) -> Iterator[DialogExample]:
    """As it was written, with an address of theirs, with none, and too long for a link."""
    give = suggestion(typed)
    colleague = Colleague("U0ANNA", typed.name, None)

    def taken_along(
        name: str, address: str, written: str, to: Colleague | None = None
    ) -> DialogExample:
        def draw(texts: Texts) -> Dialog:
            language = texts.locale.language
            ways = carried.ways(reader(texts), give, language, written, address, to)
            return messages.nudges.note_dialogs.taken_along(
                reader(texts), give, ORIGIN, language, written, ways
            )

        return DialogExample(f"note {name}", draw)

    yield taken_along("to be mailed", "anna@example.com", f"{typed.words}, {typed.name}")
    yield taken_along("to be copied alone", "", typed.words)
    yield taken_along("too long to be mailed", "anna@example.com", "ü" * LONGEST_LINK)
    yield taken_along("to be sent by the bot", "", typed.words, colleague)
    lost = messages.nudges.note_dialogs.taken_along
    yield DialogExample(
        "note that can't be brought",
        lambda texts: lost(
            reader(texts), give, ORIGIN, "en", typed.words, carried.out_of_reach(texts, typed.name)
        ),
    )
    yield from (_done(typed, one) for one in (Outcome.ON_ITS_WAY, Outcome.LOGGED_BEFORE))


def _done(typed: Typed, outcome: Outcome) -> DialogExample:
    return DialogExample(
        f"note: {outcome}", lambda texts: carried.done(texts, contact(typed), outcome)
    )


def _doubted(typed: Typed, about: Suggestion, *, is_stopped: bool = False) -> DialogExample:
    words = Finding(StringKind.DEBT, 0, len(typed.words), typed.words)
    found = Checked("en", (words,), typed.name)
    return DialogExample(
        f"note that is {'stopped' if is_stopped else 'doubted'}: {_kind_of_note(about)}",
        lambda texts: messages.nudges.note_dialogs.doubted(
            reader(texts),
            about,
            ORIGIN,
            f"{typed.words}, {typed.name}",
            found,
            is_stopped=is_stopped,
        ),
    )


def _kind_of_note(about: Suggestion) -> str:
    match about.about:
        case ToCongratulate(occasion):
            return occasion
        case ToThankForAnswer(answer=Answer() as answer):
            return f"thanks for {answer}"
        case ToGive(idea=GestureKind() as idea):
            return idea
        case _:
            return about.purpose
