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
            "Congratulations on your anniversary with us. It's good to have you here, and I like "
            "to think back to [a moment together]."
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
            "coffee, I have time; if you'd rather have some peace, that's fine, too."
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
            "[taste], and I happened to come across it. There's nothing more behind it."
        ),
    ),
    GestureKind.USEFUL_TIP: (
        Sentence(
            "For [task] I've found a quicker way: [shortcut or link]. It saves me [how much time]"
            " every time. Perhaps it's something for you, too."
        ),
        Sentence(
            "You're busy with [project], so this may be of use: [title or link]. The best part is"
            " at [page or minute]. You don't have to reply."
        ),
    ),
    GestureKind.FAVOUR: (
        Sentence(
            "I have some time on [day] and can take [task] off your hands. If you're getting on "
            "fine, that's good, too."
        ),
        Sentence(
            "I can stand in for you at [meeting or shift] on [day]. I'd write down what matters "
            "and send you a few lines. Only if it suits you."
        ),
    ),
    GestureKind.EXTRA_SERVICE: (
        Sentence(
            "While I was at [task], I also put [what else] in order. You can go straight on with "
            "it."
        ),
        Sentence(
            "Here is [result] already, a little earlier than we said, and [extra] along with it. "
            "Have a look when it suits you."
        ),
    ),
    GestureKind.FREE_TRIAL: (
        Sentence(
            "I'm trying out [tool], and there's a place left in it until [day]. Join me if you "
            "feel like it; you can stop whenever you want."
        ),
        Sentence(
            "You can borrow something of mine for a while and see whether you like it: [what "
            "exactly]. It's at [place]. If it's not for you, just put it back."
        ),
    ),
    GestureKind.JOINT_PROJECT: (
        Sentence(
            "There's one idea that I keep coming back to: [idea]. The two of us could do it in "
            "[how long]; I'd take [my part]. Only if you feel like it."
        ),
        Sentence(
            "I want to learn [skill], and perhaps you do, too. We could take some time for it on "
            "[day], say [how long], and simply try. If your week is full, then not."
        ),
    ),
    GestureKind.SHARED_RESOURCE: (
        Sentence(
            "I use [a template or checklist] for [task]. Here it is: [link]. Take it as it is, or"
            " change it to your liking."
        ),
        Sentence(
            "When I was stuck on [problem], [name] from [team] knew the answer: [the answer]. I'm"
            " passing it on in case you ever get stuck there, too."
        ),
    ),
    GestureKind.CAUSE_SUPPORT: (
        Sentence(
            "I've signed up for [action] on [day], in support of [cause]. What you told me about "
            "it set me thinking."
        ),
        Sentence(
            "I've given something for [cause], and told [people or channel] about it. I hope that"
            " [goal] is reached."
        ),
    ),
    GestureKind.INTRODUCTION: (
        Sentence(
            "Do you know [name] from [team]? You both have to do with [subject], and I think you "
            "would get on. If you like, I'll bring you together over a coffee."
        ),
        Sentence(
            "When somebody was needed for [task], I told them how good you are at [skill]. You're"
            " not tied to anything; it's for you to decide."
        ),
    ),
    GestureKind.PERK: (
        Sentence(
            "I was given [gift] and thought you and the people around you might enjoy it more "
            "than I do. It's yours if you like. I can bring it along on [day]."
        ),
        Sentence(
            "With [code] there's [how much] off at [shop] until [day]. It works for everybody at "
            "home, too. Use it or forget it."
        ),
    ),
    GestureKind.INVITATION: (
        Sentence(
            "On [day] I'm going to [event] with [names]. Come along if you feel like it; we set "
            "off at [time]. If not, that's fine."
        ),
        Sentence(
            "I'm having lunch at [place] on [day], and there's a chair for you. It doesn't have "
            "to be about work. A no is just as fine."
        ),
    ),
    GestureKind.OPENNESS: (
        Sentence(
            "This is what I'm working on at the moment: [project]. To be honest, [task] is harder"
            " than I expected. I just wanted you to know where I am."
        ),
        Sentence(
            "I was wrong about [decision or estimate]. What I'd do differently now: [what "
            "exactly]. I'd rather tell you myself."
        ),
    ),
    GestureKind.WIN_WIN: (
        Sentence(
            "We both have [task] on our list. We could share it: [one half] for me, [the other "
            "half] for you, and both of us are done sooner. If that doesn't suit you, we leave "
            "it."
        ),
        Sentence(
            "It seems to me that I prefer [one task], and you [another task]. Shall we switch for"
            " a week? We can always go back, and a no is fine, too."
        ),
    ),
    GestureKind.CONGRATULATIONS: (
        Sentence(
            "I heard about [news]. Congratulations, that's really well done. I'm happy for you."
        ),
        Sentence(
            "The news has reached me: [success]. What I like best about it: [detail]. Go and "
            "celebrate it well."
        ),
    ),
    GestureKind.CHECK_IN: (
        Sentence("How are things with you? No agenda, I only wondered. Fancy a coffee this week?"),
        Sentence(
            "How did [subject] go? I was thinking of it today. One word will do, and so will none."
        ),
    ),
}
