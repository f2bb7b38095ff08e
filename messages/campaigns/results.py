"""What came of a campaign: health first, then counts, and the verdict once it has closed."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from slack_sdk.models.blocks import Block, ButtonElement

from bot.campaigns.results import ArmResult, Doubt, Results
from bot.vocabulary import CampaignState, Counted
from messages import Message, formats
from messages.blocks import actions, button, context, header, section
from messages.campaigns import begun, charts, compared, groups, statistics
from messages.campaigns.buttons import RAW, CampaignButton
from messages.catalogue import Mrkdwn, Texts, escape
from messages.reader import Reader

LONGEST_TEXT = 3000
_BELOW = ".results"
"""The ending of buttons that stand below results, which stay as they are."""


def drawn(reader: Reader, results: Results) -> Message:
    """All that can be told today."""
    texts, plan = reader.texts, results.plan
    parts = [
        [_standing(reader, results)],
        list(_doubts(reader, results)),
        [*_early(texts, results), *_verdicts(texts, results)],
        [_counts(texts, results, arm) for arm in results.arms],
    ]
    said = [Mrkdwn("\n".join(part)) for part in parts if part]
    title = texts.plain("{name}: results", name=formats.shortened(plan.name, 80))
    text = formats.cut("\n\n".join([formats.bold(title), *said]), LONGEST_TEXT)
    figures: list[Block] = [charts.rates(texts, results)] if plan.is_experiment else []
    blocks = [header(title), *map(section, said), *figures, section(_done(reader, results))]
    if known := statistics.told(texts, results):
        blocks.append(context(known))
    if elements := _buttons(reader, results):
        blocks.append(actions(elements))
    return Message(text, blocks, [charts.chart(texts, results)] if plan.is_experiment else [])


def _standing(reader: Reader, results: Results) -> Mrkdwn:
    """Since when it runs, and until when nothing is decided; or why it ended."""
    texts, plan = reader.texts, results.plan
    if plan.state is CampaignState.STOPPED:
        said = texts("It was stopped: “{reason}”.", reason=plan.stop_reason)
        if not plan.is_experiment:
            return said
        so = texts("So there are counts, and no verdict.")
        return Mrkdwn(f"{said} {so}")
    if results.is_told:
        return texts("It is over: no more answers count.")
    waiting = _waiting(texts, results)
    if plan.state is CampaignState.PAUSED:
        return Mrkdwn(" ".join(filter(None, [texts("It is paused."), waiting])))
    return Mrkdwn(" ".join(filter(None, [_until(reader, results), waiting])))


def _until(reader: Reader, results: Results) -> Mrkdwn:
    texts = reader.texts
    if results.plan.is_experiment:
        return texts(
            "It is still running. Which group answers more often is told on {day}, and not before: "
            "until then, silence isn't a no.",
            day=reader.day(results.told_on),
        )
    last = reader.day(results.told_on - timedelta(days=1))
    return texts("It is still running. Answers count until {day}.", day=last)


def _waiting(texts: Texts, results: Results) -> Mrkdwn:
    if not results.waiting:
        return Mrkdwn("")
    return texts.plural(
        "{count} organisation that was asked can still answer.",
        "{count} organisations that were asked can still answer.",
        results.waiting,
    )


def _doubts(reader: Reader, results: Results) -> Iterator[Mrkdwn]:
    """What speaks against reading the figures as they stand."""
    texts = reader.texts
    for doubt in results.doubts:
        match doubt:
            case Doubt.UNEVENLY_ASKED:
                yield texts(
                    ":warning: The groups could not be asked alike: the shares differ by more than "
                    "chance explains. Find out why before you trust the figures."
                )
            case Doubt.CONTROL_GOT_SOMETHING:
                yield texts(
                    ":warning: In the comparison group, {outside} of {all} got something all the "
                    "same. A difference looks smaller for it.",
                    outside=formats.number(texts, results.arms[0].outside),
                    all=formats.number(texts, results.arms[0].units),
                )
            case Doubt.FEW_DELIVERED:
                yield texts(
                    ":warning: Not everybody got what was planned. All count in the group that "
                    "they were drawn into, so a difference looks smaller for it."
                )
            case Doubt.PAUSED_MEANWHILE if results.plan.state is CampaignState.PAUSED:
                pass  # which is told first of all
            case Doubt.PAUSED_MEANWHILE:
                yield texts(":warning: It was paused for a while, in all groups alike.")
            case Doubt.STOPPED:
                pass  # which is told first of all


def _early(texts: Texts, results: Results) -> Iterator[Mrkdwn]:
    """Groups of which it can be told before the end."""
    control = results.arms[0]
    for place in results.called_early:
        arm = results.arms[place]
        values = {
            "group": arm.arm.name or groups.gift(texts, arm.arm.gift),
            "counts": _against(texts, arm, control),
        }
        if arm.answered * control.units > control.answered * arm.units:
            yield texts(
                "Told early, as the evidence is that strong: the “{group}” group answers more "
                "often, {counts}.",
                **values,
            )
        else:
            yield texts(
                "Told early, as the evidence is that strong: the “{group}” group answers less "
                "often, {counts}.",
                **values,
            )


def _against(texts: Texts, arm: ArmResult, control: ArmResult) -> str:
    return texts.plain(
        "{answered} of {all} against {control_answered} of {control_all}",
        answered=formats.number(texts, arm.answered),
        all=formats.number(texts, arm.units),
        control_answered=formats.number(texts, control.answered),
        control_all=formats.number(texts, control.units),
    )


def _verdicts(texts: Texts, results: Results) -> Iterator[Mrkdwn]:
    for arm, one in zip(results.arms[1:], results.comparisons, strict=False):
        called = arm.arm.name or groups.gift(texts, arm.arm.gift)
        yield escape(compared.said(texts, called, one))
    if results.trend_p is not None:
        yield statistics.trend(texts, results.trend_p)


def _counts(texts: Texts, results: Results, arm: ArmResult) -> Mrkdwn:
    """One group: organisations, people beside, and how far the plan was carried out."""
    named = formats.bold(groups.named(texts, results.plan, arm.arm))
    answered = texts(
        "Organisations that answered: {answered} of {all}; people: {people_answered} of {people}",
        answered=formats.number(texts, arm.answered),
        all=formats.number(texts, arm.units),
        people_answered=formats.number(texts, arm.answered_people),
        people=formats.number(texts, arm.people),
    )
    told = [answered]
    if arm.arm.gift is not None:
        told.append(texts.plural("{count} got it", "{count} got it", arm.delivered))
    told.append(texts.plural("{count} was asked", "{count} were asked", arm.asked))
    if arm.early:
        told.append(
            texts.plural(
                "{count} answered before being asked",
                "{count} answered before being asked",
                arm.early,
            )
        )
    if arm.outside:
        told.append(
            texts.plural(
                "{count} got something outside the plan",
                "{count} got something outside the plan",
                arm.outside,
            )
        )
    return Mrkdwn(f"{named}\n{formats.in_a_row(told)}")


def _done(reader: Reader, results: Results) -> Mrkdwn:
    """What was done, so that nobody has to guess."""
    texts, plan = reader.texts, results.plan
    started = texts(
        "Planned by {planner}, started on {day}.",
        planner=results.planner,
        day=reader.day(results.launched_on),
    )
    days = texts.plain_plural("{count} day", "{count} days", plan.request.window_days)
    counted = (
        texts("A yes, or a partial yes, counts within {days}.", days=days)
        if plan.request.counted is Counted.YES
        else texts("Any answer counts within {days}.", days=days)
    )
    if not plan.is_experiment:
        return Mrkdwn(f"{started} {counted}")
    drawn_by = texts(
        "Who is in which group was drawn by lot at the start, by organisation; somebody without "
        "one counts as one. All count in the group that they were drawn into. Reminders to give "
        "were held back in all groups. Who was left out, and why, is told before the start only."
    )
    return Mrkdwn(f"{started} {counted} {drawn_by}")


def _buttons(reader: Reader, results: Results) -> Sequence[ButtonElement]:
    texts, plan = reader.texts, results.plan
    value = CampaignButton(reader.member.id, plan.id).value()
    if plan.state is CampaignState.STOPPED or results.is_told:
        return [button(texts.plain("Raw table (CSV)"), RAW, value)]
    if plan.member_id != reader.member.id and not reader.member.is_admin:
        return []
    return begun.acts(reader, plan, _BELOW)
