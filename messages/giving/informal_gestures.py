"""The same to colleagues."""

from collections.abc import Mapping

from bot.vocabulary import GestureKind, OccasionKind
from messages.catalogue import Sentence

OCCASIONS: Mapping[OccasionKind, tuple[Sentence, ...]] = {
    OccasionKind.BIRTHDAY: (
        Sentence(
            "Happy birthday. I hope you have a lovely day with good people and good cake, and a "
            "year with plenty to laugh about."
        ),
        Sentence(
            "All the best on your birthday. I hope it leaves more time for [favourite pastime] "
            "than for meetings."
        ),
    ),
    OccasionKind.ANNIVERSARY: (
        Sentence(
            "Congratulations on your anniversary with us. It's good to have you here, and I "
            "still like thinking back to [a moment together]."
        ),
        Sentence(
            "An anniversary is a good day to tell you what I've learned from you: [what exactly]."
            " Thanks for that, and congratulations."
        ),
    ),
    OccasionKind.OWN: (
        Sentence("It's a special day for you, and I'm thinking of you. I hope it's a good one."),
        Sentence(
            "I know what day it is: [the occasion]. If you feel like talking about it over a "
            "coffee, I have time; if you'd rather be left in peace, that's fine too."
        ),
    ),
}
GESTURES: Mapping[GestureKind, tuple[Sentence, ...]] = {
    GestureKind.THANK_YOU_NOTE: (
        Sentence(
            "Thanks for [what exactly helped] the other day. It saved me [how much work], and I "
            "noticed."
        ),
        Sentence(
            "I told [name or team] how you went about [situation]. They should know, and so "
            "should you: that was good work. Thank you."
        ),
    ),
    GestureKind.SMALL_GIFT: (
        Sentence(
            "There's something small for you at [place]: [gift]. I saw it and thought of you, "
            "that's all. Enjoy it."
        ),
        Sentence(
            "On [day] I'm bringing you [something nice to eat]. You once said that you like "
            "[taste], and I happened to come across it. That's all there is to it."
        ),
    ),
    GestureKind.USEFUL_TIP: (
        Sentence(
            "I've found a quicker way to do [task]: [shortcut or link]. It saves me [how "
            "much time] every time. Perhaps it's useful for you too."
        ),
        Sentence(
            "You're busy with [project], so this may be useful: [title or link]. The best "
            "part is at [page or minute]. No need to reply."
        ),
    ),
    GestureKind.FAVOUR: (
        Sentence(
            "I have some time on [day] and can take [task] off your hands. If you're "
            "managing fine, that's good too."
        ),
        Sentence(
            "I can stand in for you at [meeting or shift] on [day]. I'd write down what matters "
            "and send you a few lines. Only if it suits you."
        ),
    ),
    GestureKind.EXTRA_SERVICE: (
        Sentence(
            "While I was doing [task], I also sorted out [what else]. You can carry straight "
            "on with it."
        ),
        Sentence(
            "Here's [result], a little earlier than we said, and [extra] along with it. Have "
            "a look when it suits you."
        ),
    ),
    GestureKind.FREE_TRIAL: (
        Sentence(
            "I'm trying out [tool], and there's room for one more until [day]. Join me if "
            "you feel like it; you can stop whenever you want."
        ),
        Sentence(
            "You can borrow something of mine for a while and see whether you like it: [what "
            "exactly]. It's at [place]. If it's not for you, just put it back."
        ),
    ),
    GestureKind.JOINT_PROJECT: (
        Sentence(
            "There's one idea that I keep coming back to: [idea]. The two of us could do it "
            "in [how long]; I'd take on [my part]. Only if you feel like it."
        ),
        Sentence(
            "I want to learn [skill], and perhaps you do too. We could set aside some time "
            "on [day], say [how long], and simply have a go. If your week is full, no "
            "problem."
        ),
    ),
    GestureKind.SHARED_RESOURCE: (
        Sentence(
            "I use [a template or checklist] for [task]. Here it is: [link]. Use it as it "
            "is, or change it however you like."
        ),
        Sentence(
            "When I was stuck on [problem], [name] from [team] knew the answer: [the "
            "answer]. I'm passing it on in case you ever get stuck on it too."
        ),
    ),
    GestureKind.CAUSE_SUPPORT: (
        Sentence(
            "I've signed up for [action] on [day], in support of [cause]. What you told me "
            "about it got me thinking."
        ),
        Sentence(
            "I've given something to [cause], and told [people or channel] about it. I hope "
            "they reach [goal]."
        ),
    ),
    GestureKind.INTRODUCTION: (
        Sentence(
            "Do you know [name] from [team]? You're both involved with [subject], and I "
            "think you would get on. If you like, I'll introduce you over a coffee."
        ),
        Sentence(
            "When somebody was needed for [task], I told them how good you are at [skill]. "
            "You're not committed to anything; it's for you to decide."
        ),
    ),
    GestureKind.PERK: (
        Sentence(
            "I was given [gift] and thought you and the people around you might enjoy it more "
            "than I do. It's yours if you like. I can bring it along on [day]."
        ),
        Sentence(
            "With [code] there's [how much] off at [shop] until [day]. It works for "
            "everybody at home too. Use it or ignore it."
        ),
    ),
    GestureKind.INVITATION: (
        Sentence(
            "On [day] I'm going to [event] with [names]. Come along if you feel like it; we set "
            "off at [time]. If not, that's fine."
        ),
        Sentence(
            "I'm having lunch at [place] on [day], and there's a chair for you. It doesn't "
            "have to be about work, and a no is fine."
        ),
    ),
    GestureKind.OPENNESS: (
        Sentence(
            "This is what I'm working on at the moment: [project]. To be honest, [task] is "
            "harder than I expected. I just wanted you to know how it's going."
        ),
        Sentence(
            "I was wrong about [decision or estimate]. What I'd do differently now: [what "
            "exactly]. I'd rather tell you myself."
        ),
    ),
    GestureKind.WIN_WIN: (
        Sentence(
            "We both have [task] on our lists. We could share it: [one half] for me, [the "
            "other half] for you, and we'd both be done sooner. If that doesn't suit you, "
            "we'll leave it."
        ),
        Sentence(
            "It seems to me that I prefer [one task], and you prefer [another task]. Shall "
            "we switch for a week? We can always switch back, and a no is fine."
        ),
    ),
    GestureKind.CONGRATULATIONS: (
        Sentence("I heard about [news]. Congratulations, that's great. I'm happy for you."),
        Sentence(
            "I've heard the news: [success]. What I like best about it: [detail]. Go and celebrate."
        ),
    ),
    GestureKind.CHECK_IN: (
        Sentence("How are things with you? No agenda, I only wondered. Fancy a coffee this week?"),
        Sentence(
            "How did [subject] go? I was thinking of it today. One word will do, and so will none."
        ),
    ),
}
