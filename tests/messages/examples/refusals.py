"""Refusals: each with each of its shapes, and a bug."""

from collections.abc import Iterator
from datetime import date

from bot import refusals
from bot.refusals import Refusal
from bot.vocabulary import Intent, Verb
from messages import refusals as words
from tests.messages.examples.example import Draw, Example
from tests.messages.examples.story import TODAY
from tests.messages.examples.typed import PLAIN, Typed


def refused(typed: Typed = PLAIN) -> list[Refusal]:
    """Each refusal with each of its shapes."""
    return [
        *(refusals.NameMissing(verb) for verb in Verb),
        refusals.NameTooLong(200),
        refusals.TooMuchTold(600),
        *(refusals.WordsMissing(verb, typed.name) for verb in (Verb.GIVE, Verb.GOT, Verb.ASK)),
        refusals.OneAtATime((typed.name, typed.member)),
        refusals.TwoPeopleNeeded(),
        refusals.SeveralHouseholds((typed.name, typed.member), typed.name, typed.member),
        refusals.SeveralHouseholds((typed.name, typed.member), "", ""),
        refusals.WhoMovedOut((typed.name, typed.member)),
        refusals.NobodyThere(typed.name),
        refusals.TooManyThere(typed.name, 300),
        refusals.CampaignUnfinished(),
        refusals.NobodyTakesPart(),
        refusals.TooFewUnits(1, 2),
        refusals.ListTooLong(2_000),
        refusals.TooManyGroups(4),
        refusals.DelayOutOfRange(10, 14),
        refusals.WindowOutOfRange(7, 180),
        refusals.CampaignLaunched(typed.name),
        refusals.CampaignOver(typed.name),
        refusals.CampaignRuns(typed.name),
        refusals.GiftOverLimit(typed.name),
        refusals.NotThereYet(Intent.TIPS),
        refusals.AnswerMissing(),
        refusals.ReasonMissing(typed.name),
        refusals.NotAnsweredYet(typed.name),
        refusals.LanguageUnknown(),
        refusals.NoSuchDate("31.02.2026"),
        refusals.DateInFuture(date(2026, 11, 12)),
        refusals.DateTooLongAgo(date(2019, 3, 1)),
        refusals.DateNotAhead(date(2026, 11, 2)),
        refusals.DateTooFarOff(date(2036, 11, 12)),
        refusals.AnswerBeforeAsk(date(2026, 10, 1), date(2026, 10, 5)),
        refusals.AskInsideWindow(typed.name, date(2026, 11, 5), date(2026, 11, 13)),
        refusals.RhythmOutOfRange(),
        refusals.IdealAboveMaximum(),
        refusals.TitleMissing(),
        refusals.LinkBroken("example.com/" + typed.words),
        refusals.LinkKnown(7, typed.words, date(2026, 11, 2)),
        refusals.LinkKnown(7, typed.words, date(2026, 11, 2), typed.member),
        refusals.PauseUnclear(typed.words),
        refusals.PauseWithoutEnd(date(2026, 11, 9)),
        refusals.TooManyAbsences(10),
        refusals.StandsInForOneself(),
        refusals.StandInUnclear(typed.member),
        refusals.KeptAlready(),
        refusals.NobodyChosen(),
        refusals.TagMissing(),
        refusals.TagOrAudience(),
        refusals.PauseOver(TODAY),
        refusals.PauseOver(date(2026, 10, 1)),
        refusals.PauseTooLong(date(2029, 1, 5)),
        refusals.NoOpenAsk(typed.name),
        refusals.NotYours(),
        refusals.WithAColleague(),
        refusals.LookedAfterBy(typed.name, typed.member),
        refusals.TipIsTheirs(typed.words, typed.member),
        refusals.OneIsTheirs(typed.name, typed.member, typed.name),
        refusals.AdminsOnly(),
        refusals.ColleaguesOnly(),
        refusals.CannotLookAfter(typed.name),
        refusals.LooksAfterAlready(typed.name),
        refusals.OneselfAsContact(typed.name),
        refusals.NoColleague(typed.name),
        refusals.OwnApproval(),
        refusals.ApproverGone(typed.name),
        refusals.ChannelNeeded(),
        refusals.Gone(),
    ]


def examples(typed: Typed) -> Iterator[Example]:
    for refusal in refused(typed):
        name = " ".join([type(refusal).__name__, _about(refusal)]).strip()
        yield Example(name, _draw(refusal), is_about=hasattr(refusal, "name"))
    line = f"give {typed.name} {typed.words} tomorrow"
    yield Example(
        "refused, with the line that was typed",
        lambda texts: words.drawn(texts, refusals.DateInFuture(TODAY), TODAY, line),
    )
    yield Example("broken", lambda texts: words.broken(texts, "4f2a"))
    yield Example("without database", lambda texts: words.without_database(texts, line))


def _about(refusal: Refusal) -> str:
    if isinstance(refusal, refusals.NotThereYet):
        return refusal.intent
    return str(getattr(refusal, "verb", ""))


def _draw(refusal: Refusal) -> Draw:
    return lambda texts: words.drawn(texts, refusal, TODAY)
