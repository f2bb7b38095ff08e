"""The words of lines that plan a campaign, or that give to some people and not to others."""

from bot.vocabulary import Play
from messages.reading.phrases import Phrases, phrases

campaigns = phrases("campaign|campaigns|mailing campaign")
"""What is planned."""
experiments = phrases("experiment|experiments|trial|a/b test|ab test|a/b-test|split test")
"""The same with groups that don't get the same."""
compounds = phrases("campaign|experiment")
"""What such a word ends with, in languages that join words: "Steuerkampagne"."""
tax = phrases("tax")
"""What such a word begins with where it is about tax returns."""
tests = phrases("test|tests|pilot|try-out")
"""The same, of words that are about anything, unless something is planned with one."""
planning = phrases(
    "plan|start|begin|set up|create|make|new|organise|organize|launch|run|prepare|do|try|planning"
    "|starting|to plan|to start|to set up|to run"
)
"""What is to be done with it, before or behind it."""
wishing = phrases(
    "i want to|i would like to|i'd like to|we want to|we'd like to|we would like to|can you"
    "|could you|can we|can i|let's|let us|help me|i want|i'd like|we want|please"
)
"""What may stand before that."""
articles = phrases("a|an|the|another|one|new")
"""What stands before it."""
before_whom = phrases("for|with|to|among|aimed at|on|about|around")
"""What leads to whom it is for, or to what it is about."""
behind: tuple[tuple[Phrases, int], ...] = (
    (
        phrases(
            "in two groups|with two groups|in 2 groups|with 2 groups|into two groups|into 2 groups"
            "|as an experiment|as a test|with a comparison|with a comparison group"
            "|with a control group"
        ),
        2,
    ),
    (
        phrases(
            "in three groups|with three groups|in 3 groups|with 3 groups|into three groups"
            "|into 3 groups"
        ),
        3,
    ),
    (
        phrases(
            "in four groups|with four groups|in 4 groups|with 4 groups|into four groups"
            "|into 4 groups"
        ),
        4,
    ),
)
"""What says behind it all that there are groups, and how many."""
halting = phrases("on hold|off|to a halt|to a stop|to an end")
"""What says behind a campaign that it is to stop: "put the campaign on hold"."""
excluding = phrases(
    "except|except for|but not|but without|apart from|other than|not including|excluding|without"
    "|and not|leaving out|minus"
)
"""What leads to those who are to be left out."""
beginning = phrases(
    "starting|starting on|starting in|starting from|starting next|beginning|beginning on"
    "|beginning in|as of|as from|to start on|to begin on|that starts on|that begins on"
)
"""What leads to the day on which it begins."""
PLAYS: tuple[tuple[Phrases, Play], ...] = (
    (
        phrases(
            "tax return|tax returns|the tax return|the tax returns|tax declaration"
            "|tips for the tax return|income tax return"
        ),
        Play.TAX_RETURN,
    ),
    (
        phrases("renewal|renewals|the renewal|contract renewal|contract renewals|renewing"),
        Play.RENEWAL,
    ),
    (phrases("review|reviews|a review|references|testimonials"), Play.REVIEW),
    (phrases("invitation|invitations|an invitation|our event|an event"), Play.INVITATION),
)
"""What it can be about that there is a play for."""
people = phrases("people|contacts|team|staff|employees|folks|everybody|everyone")
"""Those of an organisation, behind its name: "Acme's people"."""
anybody = phrases("all the|all of the|all of our|all our|any|everyone who is|the people|those")
"""What stands before who they are, and narrows nothing."""
joining = phrases("and|&|but|while|plus")
"""What stands between several names, and between two groups."""
numbers = phrases(
    "ten|twenty|twenty-five|thirty|forty|fifty|a hundred|hundred|one hundred|two hundred"
    "|three hundred|five hundred|a thousand|thousand|a dozen|another|another hundred|other|about"
)
"""How many; figures are read without."""
halves = phrases("half|half of|one half of|one half|half the|some|some of|some of the")
"""A part of them."""
others = phrases(
    "the rest|the others|others|the other half|other half|half|the other hundred|the remaining ones"
    "|the rest of them|some"
)
"""The other part."""
sending = phrases("send|give|mail|email|we send|we give|i send|i give|sends|let me send")
"""What is done for some of them."""
sent = phrases("send|give")
"""The same where it stands behind."""
getting = phrases("gets|get|receives|receive|will get|will receive")
"""What stands between some of them and what is done for them."""
nothing = phrases("not|nothing|none|don't|doesn't|do not|no tips|get nothing|gets nothing|without")
"""What is done for the others, at the end."""
receivers = phrases("to|out to")
"""What stands before those who get it, where it is named first."""
things = phrases("the|a|an|some|our|my|these|this|those")
"""What a thing that is given begins with."""
outcomes = phrases(
    "result|results|outcome|came out|come out|came of|turned out|turn out|find out|found out|learn"
    "|learned|going|which group|work|worked|help|helped"
)
"""What is asked of a trial that runs, or is over."""
trials = phrases("trial|the trial|our trial|this trial|a/b test|ab test|a/b-test|split test")
"""What an experiment is called, too, by words that mean other things as well."""
testing = phrases(
    "test whether|test if|try out whether|try out if|does it help to|does it help if"
    "|does it work to|did it help|has it helped|what works better|see whether it works"
    "|see if it works|which group answers|which group answered|which group does better"
    "|did the tips help|have the tips helped|did the gifts help|have the gifts helped"
)
"""What asks whether something helps, which an experiment tells."""
leaving_out = phrases(
    "out of|leave out|not in|not part of|no part in|doesn't take part|don't take part|never takes"
    " part|takes no part|isn't taking part|takes part|take part|agreed|agrees|not want|doesn't want"
)
"""What is said of somebody and campaigns, and is noted on the card."""
left_out = phrases("out of it|leave out")
"""The same where nothing else is said."""
dividing = phrases("split|divide|split up|separate")
"""What is done with people who are to be in groups."""
trying = phrases("test|try|try out|compare|experiment with|test out")
"""What is done with things that may help."""
wondering = phrases(
    "test whether|test if|find out whether|find out if|see whether|see if|try out whether"
    "|know whether|know if|measure whether|measure if|check whether|check if|learn whether"
    "|does|do|whether"
)
"""What asks whether something helps, at the start of the line."""
helping = phrases(
    "help|helps|work|works|really help|really work|make a difference|makes a difference|matter"
    "|matters|pay off|pays off|bring anything|do anything|help us|get more answers"
    "|bring more answers"
)
"""What it ends with."""
gifts_or_tips = phrases(
    "tips|gifts|gift|a gift|presents|tip|giving|books|a book|cards|a card|attentions|notes"
)
"""What such a line is about."""
asking = phrases(
    "ask them for|ask them|ask all of them for|ask all of them|ask everybody for|ask everybody"
    "|ask everyone for|ask everyone|ask all for|request|then ask them for|then ask for|ask for"
    "|later ask them for|later ask for|ask them later for"
)
"""What all of them are to do later, behind what they get."""
